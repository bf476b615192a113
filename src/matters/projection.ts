import { type ClockStart, clockStartedOn, yearDay } from '#src/law/one-year.ts'
import { joinNames, withParty } from '#src/swedish.ts'
import { overallOutcome } from './event-data.ts'
import type { FoldEvent, Folded, Step } from './fold.ts'
import { type EventKind, internalKinds, isAwaited, type MatterStatus, undecided } from './workflow.ts'

export type Audience = 'staff' | 'public'

/** What has been published of a matter: nothing at all, or the matter with these §§. */
export type Published = { matter: false } | { matter: true; minuteItems: ReadonlySet<string> }

/**
 * The steps that an audience sees. Readers from outside see none of an unpublished matter, no step inside an
 * administration or of a referral that is not sent, and a body's step only once its § is published (domain.md 1.4,
 * invariant 8).
 */
export function visibleSteps<E extends FoldEvent>(
  folded: Folded<E>,
  audience: Audience,
  published: Published,
): Step<E>[] {
  if (audience === 'staff') return folded.steps
  if (!published.matter) return []
  const sent = new Set<string | null>([null])
  return folded.steps.filter(({ event }) => {
    if (event.kind === 'referral_sent') sent.add(event.referral_id)
    return sent.has(event.referral_id) && isPublic(event, published)
  })
}

/** May readers from outside know of this event? */
export function isPublic({ kind, minute_item_id }: FoldEvent, published: Published): boolean {
  if (!published.matter || internalKinds.has(kind)) return false
  return minute_item_id === null || published.minuteItems.has(minute_item_id)
}

/** An answer to a referral, the council's decision, or that what was decided is carried out. */
export type DueFor = 'answer' | 'decision' | 'follow_up'

export interface StandsAt {
  status: MatterStatus
  sinceOn: string
  dueOn: string | null
  /** What is to have happened by then. */
  dueFor: DueFor | null
  outcome: string | null
  raisedOn: string | null
  /** The day from which its year is counted; null while that has not come. */
  startedOn: string | null
  /** A year after the clock started (KL 5:35); kept also when the motion is decided. */
  yearOn: string | null
  /** The first report to the council that the preparation is not finished. */
  reportedOn: string | null
  /** When the council ended it, or it was withdrawn; null while it is open. */
  endedOn: string | null
  /** As `status`, but of a postponed matter the step it was postponed at. */
  standing: MatterStatus
}

/** How the matter stands for those who see these steps; null where they see none. */
export function standsAt<E extends FoldEvent>(steps: readonly Step<E>[], clockStart: ClockStart): StandsAt | null {
  const last = steps.at(-1)
  if (!last) return null
  const since = steps.findLast((step, i) => step.status !== steps[i - 1]?.status) ?? last
  const decided = steps.findLast(step => step.event.kind === 'council_decided')
  const status = last.status
  const yearOn = yearDayOf(steps, clockStart)
  const postponedAt = steps.findLast(step => step.status !== 'postponed')?.status
  return {
    status,
    sinceOn: since.event.happened_on,
    ...dueAt(steps, status, yearOn),
    outcome: decided ? overallOutcome(decided.event.data.outcomes ?? []) : null,
    raisedOn: dayOf(steps, 'raised'),
    startedOn: countedFrom(steps, days => clockStartedOn(clockStart, days)),
    yearOn,
    reportedOn: dayOf(steps, 'progress_reported'),
    endedOn: undecided.has(status) ? null : endedOn(steps),
    standing: status === 'postponed' && postponedAt ? postponedAt : status,
  }
}

function dueAt<E extends FoldEvent>(
  steps: readonly Step<E>[],
  status: MatterStatus,
  yearOn: string | null,
): Pick<StandsAt, 'dueOn' | 'dueFor'> {
  const due = (dueOn: string | null | undefined, dueFor: DueFor) =>
    dueOn ? { dueOn, dueFor } : { dueOn: null, dueFor: null }
  const answerOn = status === 'out_for_referral' ? earliestReferralDue(steps) : null
  if (answerOn) return due(answerOn, 'answer')
  if (undecided.has(status)) return due(yearOn, 'decision')
  // A day that was moved along the way stands in the place of the one that it began with.
  const followUp = steps.findLast(
    ({ event }) =>
      event.kind === 'follow_up_begun' || (event.kind === 'follow_up_reported' && event.data.target_on !== undefined),
  )
  return due(status === 'in_follow_up' ? followUp?.event.data.target_on : null, 'follow_up')
}

/** The last day of the year within which the council should be able to decide (KL 5:35), null before the clock starts. */
export const yearDayOf = <E extends FoldEvent>(steps: readonly Step<E>[], clockStart: ClockStart): string | null =>
  countedFrom(steps, days => yearDay(clockStart, days))

function countedFrom<E extends FoldEvent>(
  steps: readonly Step<E>[],
  count: (days: { submitted: string; raised: string | null }) => string | null,
): string | null {
  const submitted = dayOf(steps, 'submitted')
  return submitted && count({ submitted, raised: dayOf(steps, 'raised') })
}

const endings: ReadonlySet<EventKind> = new Set(['council_decided', 'written_off', 'withdrawn'])

// A reader who is not shown the decision still sees that it is over, since the first step after it.
const endedOn = <E extends FoldEvent>(steps: readonly Step<E>[]): string | null =>
  (steps.findLast(step => endings.has(step.event.kind)) ?? steps.find(step => !undecided.has(step.status)))?.event
    .happened_on ?? null

const dayOf = <E extends FoldEvent>(steps: readonly Step<E>[], kind: EventKind): string | null =>
  steps.find(step => step.event.kind === kind)?.event.happened_on ?? null

function earliestReferralDue<E extends FoldEvent>(steps: readonly Step<E>[]): string | null {
  const due = new Map<string, string | null>()
  for (const { event, referralStatus } of steps) {
    if (!event.referral_id || !referralStatus) continue
    const day = event.data.due_on ?? due.get(event.referral_id) ?? null
    due.set(event.referral_id, isAwaited(referralStatus) ? day : null)
  }
  return [...due.values()].filter(day => day !== null).sort()[0] ?? null
}

/** "A (S), B (M) och C (V)", with names and parties as they were printed. */
export function byLine(submitters: readonly { name_as_printed: string; party_as_printed: string }[]): string {
  return joinNames(submitters.map(one => withParty(one.name_as_printed, one.party_as_printed)))
}
