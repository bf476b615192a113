import { expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { dice } from '#src/demo/calendar.ts'
import { missingBeforeDecision, missingBeforeWriteOff } from '#src/law/preparation.ts'
import { outcomeCodes } from '#src/matters/event-data.ts'
import { type FoldEvent, type Folded, fold, standing } from '#src/matters/fold.ts'
import { visibleSteps, yearDayOf } from '#src/matters/projection.ts'
import {
  type EventKind,
  matterWorkflow,
  type ReferralEventKind,
  referralWorkflow,
  usualNext,
} from '#src/matters/workflow.ts'
import { kindsFrom, transitionFor } from '#src/workflow.ts'

// Any sequence of steps that the tables and the law allow keeps what domain.md 1.4 says must always hold.

const SEED = Number(process.env.YTTRA_TEST_SEED ?? 20261123)
const RUNS = 5000
const LONGEST = 45
const ENDS: ReadonlySet<string> = new Set(['closed', 'withdrawn', 'written_off'])

const ofReferrals: ReadonlySet<string> = new Set(referralWorkflow.map(row => row.kind))
const begins: ReadonlySet<string> = new Set(['referral_planned', 'referral_sent'])
const paragraphs: ReadonlySet<string> = new Set([
  'raised',
  'board_proposed',
  'council_decided',
  'postponed',
  'remitted_back',
  'withdrawal_noted',
])

type Roll = () => number
const pick = <T>(roll: Roll, all: readonly T[]): T | undefined => all[Math.floor(roll() * all.length)]

interface Choice {
  kind: EventKind
  referral_id: string | null
}

// Out of the way of most lives, or early ends: so often that each is seen, and seldom enough that most go on.
const rare: Partial<Record<EventKind, number>> = {
  withdrawn: 1,
  response_frozen: 12,
  response_on_agenda: 40,
  opinion_postponed: 24,
  opinion_remitted_back: 24,
  written_off: 8,
}

/** Whatever may come next, each step of a referral for each of the matter's; the usual way on is there several times. */
function choices(folded: Folded<FoldEvent>): Choice[] {
  const at = standing(folded)
  const usual: readonly string[] = folded.status ? usualNext[folded.status] : []
  return kindsFrom(matterWorkflow, at).flatMap((kind): Choice[] => {
    const times = usual.includes(kind) ? 24 : (rare[kind] ?? 4)
    const all: Choice[] = ofReferrals.has(kind)
      ? referralsFor(folded, kind as ReferralEventKind).map(referral_id => ({ kind, referral_id }))
      : [{ kind, referral_id: null }]
    return all.flatMap(one => Array.from({ length: times }, () => one))
  })
}

function referralsFor({ referrals }: Folded<FoldEvent>, kind: ReferralEventKind): string[] {
  const known = [...referrals].filter(([, one]) => transitionFor(referralWorkflow, kind, one.status)).map(([id]) => id)
  return begins.has(kind) && referrals.size < 3 ? [...known, `r${referrals.size + 1}`] : known
}

const isLawful = (folded: Folded<FoldEvent>, { kind, happened_on, data }: FoldEvent): boolean =>
  kind === 'council_decided'
    ? missingBeforeDecision({
        proposedByBoard: folded.proposedByBoard,
        unanimousUrgency: data.unanimous_urgency ?? false,
      }).length === 0
    : kind !== 'written_off' ||
      missingBeforeWriteOff({ reportedOn: folded.reportedOn, writtenOffOn: happened_on }).length === 0

function dataOf(roll: Roll, { kind }: Choice, day: string): FoldEvent['data'] {
  if (kind === 'referral_sent' || kind === 'referral_extended')
    return { due_on: addDays(day, 20 + Math.floor(roll() * 60)) }
  if (kind === 'council_decided') {
    const outcome = pick(roll, outcomeCodes) ?? 'granted'
    return { outcomes: [{ demand: null, outcome }], ...(roll() < 0.2 ? { unanimous_urgency: true as const } : {}) }
  }
  return {}
}

/** What a reader of the events would say, without the tables: kept by hand, step by step. */
interface Ledger {
  boardSpoke: boolean
  reported: boolean
  decided: boolean
  remittals: number
  dueDays: Map<string, string[]>
}

function enter(ledger: Ledger, { kind, referral_id, data }: FoldEvent): void {
  if (kind === 'board_proposed') ledger.boardSpoke = true
  if (kind === 'remitted_back') Object.assign(ledger, { boardSpoke: false, remittals: ledger.remittals + 1 })
  if (kind === 'progress_reported') ledger.reported = true
  if (kind === 'council_decided') ledger.decided = true
  if (referral_id && data.due_on) {
    const days = ledger.dueDays.get(referral_id) ?? []
    if (days.at(-1) !== data.due_on) ledger.dueDays.set(referral_id, [...days, data.due_on])
  }
}

function brokenIn(events: FoldEvent[], before: Folded<FoldEvent>, after: Folded<FoldEvent>, ledger: Ledger): string[] {
  const last = events.at(-1) as FoldEvent
  const broken: [boolean, string][] = [
    [after.misplaced.length > 0 || after.waited.length > 0, 'an allowed step has no place'],
    [after.steps.length !== events.length, 'a step is lost'],
    [after.cycle !== 1 + ledger.remittals, 'a remittal does not begin a new cycle'],
    [last.kind === 'council_decided' && !ledger.boardSpoke && !last.data.unanimous_urgency, 'decided unprepared'],
    [after.status === 'closed' && !ledger.decided, 'closed without a decision of the council'],
    [last.kind === 'written_off' && !ledger.reported, 'written off without a report'],
    [ended(before) && moves(before, after) && !followsADecision(after), 'an ended matter moved'],
    [[...ledger.dueDays].some(([id, days]) => keptDays(after, id) !== days.join()), 'a due day is forgotten'],
    [
      yearDayOf(before.steps, 'submitted') !== yearDayOf(after.steps, 'submitted') && events.length > 1,
      'the year began anew',
    ],
    [shownOf(after, []).some(step => step.event.minute_item_id !== null), 'an unpublished § shows'],
    [JSON.stringify(fold(events.toReversed()).steps) !== JSON.stringify(after.steps), 'the order of reading tells'],
  ]
  return broken.flatMap(([isBroken, what]) => (isBroken ? [what] : []))
}

const ended = ({ status }: Folded<FoldEvent>): boolean => ENDS.has(status ?? '')
const moves = (before: Folded<FoldEvent>, after: Folded<FoldEvent>): boolean => before.status !== after.status
const followsADecision = ({ status }: Folded<FoldEvent>): boolean => status === 'in_follow_up' || status === 'closed'
const keptDays = (folded: Folded<FoldEvent>, id: string): string => {
  const referral = folded.referrals.get(id)
  return [...(referral?.earlierDueOn ?? []), ...(referral?.dueOn ? [referral.dueOn] : [])].join()
}
const shownOf = (folded: Folded<FoldEvent>, open: string[]) =>
  visibleSteps(folded, 'public', { matter: true, minuteItems: new Set(open) })

/** One life of a motion, by the dice; gives the kinds taken, and how it stood at the end. */
function walk(roll: Roll, taken: Map<string, number>, broken: Set<string>): string {
  const events: FoldEvent[] = []
  const ledger: Ledger = { boardSpoke: false, reported: false, decided: false, remittals: 0, dueDays: new Map() }
  let day = '2025-01-07'
  let folded = fold(events)
  for (let seq = 1; seq <= LONGEST; seq += 1) {
    const choice = pick(roll, choices(folded))
    if (!choice) break
    day = addDays(day, Math.floor(roll() * 20))
    const minute_item_id = paragraphs.has(choice.kind) ? `p${seq}` : null
    const data = dataOf(roll, choice, day)
    const event: FoldEvent = { id: `e${seq}`, seq, happened_on: day, strikes_id: null, ...choice, minute_item_id, data }
    if (!isLawful(folded, event)) continue
    const before = folded
    events.push(event)
    enter(ledger, event)
    folded = fold(events)
    taken.set(choice.kind, (taken.get(choice.kind) ?? 0) + 1)
    for (const what of brokenIn(events, before, folded, ledger)) {
      broken.add(`${what}: ${events.map(one => one.kind).join(' > ')}`)
    }
    const struck = { ...event, id: 's', seq: 999, kind: 'struck' as const, referral_id: null, strikes_id: event.id }
    if (JSON.stringify(fold([...events, struck]).steps) !== JSON.stringify(before.steps)) {
      broken.add(`striking ${event.kind} does not undo it`)
    }
    // What is withdrawn takes one step more, so that the council may note it.
    if (ended(folded) && (folded.status !== 'withdrawn' || ended(before))) break
  }
  return folded.status ?? ''
}

test(`whatever the way, what must always hold holds (${RUNS} lives of a motion, YTTRA_TEST_SEED=${SEED})`, () => {
  const roll = dice(SEED)
  const taken = new Map<string, number>()
  const broken = new Set<string>()
  const stood = Array.from({ length: RUNS }, () => walk(roll, taken, broken))
  const toTheEnd = stood.filter(status => ENDS.has(status)).length / RUNS
  const kinds = [...new Set(matterWorkflow.map(row => row.kind))]
  const lines = kinds.map(kind => `${String(taken.get(kind) ?? 0).padStart(7)} ${kind}`)
  console.log(`${lines.join('\n')}\n${Math.round(toTheEnd * 100)} % of the runs reached the end`)
  expect([...broken].slice(0, 3)).toEqual([])
  expect(kinds.filter(kind => (taken.get(kind) ?? 0) < 100)).toEqual([])
  expect(toTheEnd).toBeGreaterThan(0.3)
})
