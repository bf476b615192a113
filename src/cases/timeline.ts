import type { Body } from '#src/bodies/body.ts'
import { dayInStockholm, longDay } from '#src/dates.ts'
import { responsibleName } from '#src/followup/responsible.ts'
import type { EventData } from '#src/matters/event-data.ts'
import type { Folded, Step } from '#src/matters/fold.ts'
import { type Audience, isPublic, type Published, visibleSteps } from '#src/matters/projection.ts'
import { eventText, minorityText, outcomeText } from '#src/matters/words.ts'
import type { EventKind } from '#src/matters/workflow.ts'
import { answerFlags } from '#src/referrals/answered.ts'
import { bodyInPath, meetingKey, paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import type { Case, CaseEvent, CaseItem } from './store.ts'

export interface TimelineStep {
  day: string
  dayText: string
  title: string
  body?: string | undefined
  detail?: string | undefined
  note?: string | undefined
  by?: string | undefined
  link?: Link | undefined
  struck?: { dayText: string; by: string; reason: string } | undefined
  actions?: Link[] | undefined
  coming?: true
}

/** What bodies are called: the board, and all of them. */
interface Names {
  board: string
  bodies: readonly Body[]
}

/** Who reads, and what of it is published. */
interface Reading {
  audience: Audience
  published: Published
  names: Names
}

/** The steps of a case as its reader sees them, the latest first: each with its day, its body and its §. */
export function timelineOf(
  one: Case,
  folded: Folded<CaseEvent>,
  reading: Reading,
  mayStrike: (event: CaseEvent) => boolean,
): TimelineStep[] {
  const { audience, published, names } = reading
  const shown = visibleSteps(folded, audience, published).map(step =>
    stepOf(one, step, { audience, names, flags: flagsOf(folded, step.event), mayStrike: mayStrike(step.event) }),
  )
  const struck = struckSteps(one, reading)
  return [...shown, ...struck].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).reverse()
}

const flagsOf = ({ referrals }: Folded<CaseEvent>, { kind, referral_id }: CaseEvent): string[] =>
  kind === 'opinion_delivered' ? answerFlags(referrals.get(referral_id ?? '')?.answer) : []

interface Told {
  audience: Audience
  names: Names
  /** What is unusual about it. */
  flags: string[]
  mayStrike: boolean
}

function stepOf(one: Case, { event }: Step<CaseEvent>, { audience, names, flags, mayStrike }: Told): TimelineStep {
  const referral = one.referrals.find(referral => referral.id === event.referral_id)
  const plain = factsOf(event, referral?.to_name, names)
  const shared = { ...plain, detail: [plain.detail, ...flags].filter(Boolean).join(' ') || undefined }
  if (audience === 'public') return shared
  return {
    ...shared,
    note: [event.note, event.order_reason && `Dagen är ur ordning: ${event.order_reason}`].filter(Boolean).join(' '),
    by: `Antecknat av ${event.actor}`,
    actions:
      mayStrike && event.kind !== 'corrected'
        ? [
            event.kind === 'submitted'
              ? { href: paths.receivedDay(one.slug), text: 'Rätta dagen' }
              : { href: paths.strike(one.slug, event.seq), text: 'Stryk' },
          ]
        : [],
  }
}

function factsOf(event: CaseEvent, asked: string | undefined, { board, bodies }: Names): TimelineStep {
  const place = event.item && paragraphLink(event.item)
  return {
    day: event.happened_on,
    dayText: longDay(event.happened_on),
    title: eventText[event.kind],
    body:
      [asked, event.item?.body_name !== asked && event.item?.body_name].filter(Boolean).join(', ') ||
      (inTheBoardsOffice.has(event.kind) ? board : undefined),
    detail: detailOf(event, bodies),
    link: place ?? undefined,
  }
}

const inTheBoardsOffice: ReadonlySet<EventKind> = new Set([
  'submitted',
  'registered',
  'preparation_begun',
  'reply_drafted',
  'brought_before_subcommittee',
  'brought_before_board',
])

/** "Socialnämnden § 12, 26 maj 2021", on its way to the page of the §. */
const paragraphLink = (item: CaseItem): Link => ({
  href: paths.paragraph(
    bodyInPath(item.body_code),
    meetingKey({ held_on: item.held_on, no: item.meeting_no }),
    item.paragraph_no,
  ),
  text: `${item.body_name} § ${item.paragraph_no}, ${longDay(item.decided_on)}`,
})

function detailOf({ kind, data }: CaseEvent, bodies: readonly Body[]): string | undefined {
  const responsible = responsibleName(data, bodies)
  const parts = [
    data.due_on && `Svar senast ${longDay(data.due_on)}`,
    data.officer && `Handläggare: ${data.officer}`,
    responsible && `Ansvarig: ${responsible}`,
    data.target_on && `Klart senast ${longDay(data.target_on)}`,
    data.outcomes && outcomesText(data.outcomes),
    data.by_minority && minorityText(kind),
    data.unanimous_urgency && 'Alla närvarande var ense om att ärendet var brådskande',
    data.changes?.map(changeWords).join('. '),
  ].filter(Boolean)
  return parts.join('. ') || undefined
}

const changeText: Record<string, string> = {
  title: 'Rubriken',
  text: 'Texten',
  demands: 'Att-satserna',
  submitters: 'Motionärerna',
}

// What is short is told as it was; a whole text only that it was changed.
function changeWords({ what, from }: NonNullable<EventData['changes']>[number]): string {
  const name = changeText[what] ?? what
  if (what === 'text' || from.length > 300) return `${name} ändrades`
  return from === '' ? `${name} lades till` : `${name} var förut: ${from.replaceAll('\n', '; ')}`
}

/** "Avslag och anses besvarad", or one after another where the att-satser went different ways. */
function outcomesText(outcomes: NonNullable<EventData['outcomes']>): string {
  const whole = outcomes.filter(one => one.demand === null).map(one => outcomeText[one.outcome])
  const parts = outcomes.flatMap(one =>
    one.demand === null ? [] : [`att-sats ${one.demand}: ${outcomeText[one.outcome].toLowerCase()}`],
  )
  const words = [whole.map((text, i) => (i === 0 ? text : text.toLowerCase())).join(' och '), parts.join(', ')]
  const text = words.filter(Boolean).join('; ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

// Before a referral is sent, nothing of it is known outside.
const wasOut = ({ events }: Case, { referral_id, seq }: CaseEvent): boolean =>
  referral_id === null ||
  events.some(one => one.kind === 'referral_sent' && one.referral_id === referral_id && one.seq <= seq)

// Readers from outside see that a step was struck which they had seen, but neither by whom nor why: the reason may name
// what is not theirs to know.
function struckSteps(one: Case, { audience, published, names }: Reading): TimelineStep[] {
  return one.events.flatMap(event => {
    const by = one.events.find(other => other.strikes_id === event.id)
    if (!by) return []
    const asked = one.referrals.find(referral => referral.id === event.referral_id)?.to_name
    const step = factsOf(event, asked, names)
    const dayText = longDay(dayInStockholm(new Date(by.recorded_at)))
    if (audience === 'staff') {
      const noted = { note: event.note ?? undefined, by: `Antecknat av ${event.actor}` }
      return [{ ...step, ...noted, struck: { dayText, by: by.actor, reason: by.note ?? '' } }]
    }
    const wasSeen =
      wasOut(one, event) &&
      isPublic(event, published) &&
      one.published_at !== null &&
      one.published_at <= by.recorded_at
    return wasSeen ? [{ ...step, struck: { dayText, by: '', reason: '' } }] : []
  })
}
