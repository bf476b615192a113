import { transitionFor } from '#src/workflow.ts'
import type { EventData, Outcome } from './event-data.ts'
import {
  type EventKind,
  type MatterStatus,
  matterWorkflow,
  type ReferralEventKind,
  type ReferralStatus,
  referralWorkflow,
} from './workflow.ts'

/** An event as the fold needs it. */
export interface FoldEvent {
  id: string
  seq: number
  kind: EventKind
  happened_on: string
  referral_id: string | null
  minute_item_id: string | null
  strikes_id: string | null
  data: EventData
}

export interface Step<E extends FoldEvent> {
  event: E
  /** How the matter stands after it. */
  status: MatterStatus
  /** How its referral stands after it, where it belongs to one. */
  referralStatus: ReferralStatus | null
}

export interface FoldedReferral {
  status: ReferralStatus
  sinceOn: string
  dueOn: string | null
  /** Due days that were moved, the first one first. */
  earlierDueOn: string[]
  /** When the answer came, by which day it was asked for, and how the referral then stood; null where none has come. */
  answer: { on: string; dueOn: string | null; after: ReferralStatus } | null
}

export interface Folded<E extends FoldEvent> {
  /** The events in force, in the order in which they took effect. */
  steps: Step<E>[]
  /** Null before the first event. */
  status: MatterStatus | null
  sinceOn: string | null
  /** Where a postponed matter goes on. */
  postponedAt: MatterStatus | null
  /** 1 on the first preparation; one more for each remittal. */
  cycle: number
  proposedByBoard: boolean
  reportedOn: string | null
  outcomes: Outcome[]
  referrals: Map<string, FoldedReferral>
  /** Events dated before a step that they build on; let through only with a reason. */
  waited: E[]
  /** Events that the table has no place for. */
  misplaced: E[]
}

/**
 * Folds a matter's events, in the order of their day, into how it stands. Struck events count for nothing. An event
 * dated before the step that it builds on waits for that step, so that one registered late takes its place and one
 * misdated by practice does not stop the rest. Where that leaves another without its place, the event that was recorded
 * late and dated early waits for all that was recorded before it. Source: domain.md 1.4, docs/adr/0004.
 */
export function fold<E extends FoldEvent>(events: readonly E[]): Folded<E> {
  const inForce = inOrderOfDay(events)
  const held = new Set<string>()
  let best = foldHolding(inForce, held)
  if (best.misplaced.length === 0) return best
  for (const event of recordedLateDatedEarly(inForce)) {
    if (best.misplaced.length === 0) break
    const tried = foldHolding(inForce, new Set([...held, event.id]))
    if (tried.misplaced.length < best.misplaced.length) {
      best = tried
      held.add(event.id)
    }
  }
  return best
}

const recordedLateDatedEarly = <E extends FoldEvent>(events: readonly E[]): E[] =>
  events
    .filter(event => events.some(other => other.seq < event.seq && other.happened_on > event.happened_on))
    .sort((a, b) => b.seq - a.seq)

function foldHolding<E extends FoldEvent>(events: readonly E[], held: ReadonlySet<string>): Folded<E> {
  const state: Folded<E> = {
    steps: [],
    status: null,
    sinceOn: null,
    postponedAt: null,
    cycle: 1,
    proposedByBoard: false,
    reportedOn: null,
    outcomes: [],
    referrals: new Map(),
    waited: [],
    misplaced: [],
  }
  const taken = new Set<string>()
  const mayCome = (event: E): boolean =>
    !held.has(event.id) || events.every(other => other.seq >= event.seq || taken.has(other.id))
  const takeInTurn = (event: E): boolean => {
    if (!mayCome(event) || !take(state, event)) return false
    taken.add(event.id)
    return true
  }
  for (const event of events) {
    if (takeInTurn(event)) takeThoseWhoWaited(state, event, takeInTurn)
    else state.misplaced.push(event)
  }
  return state
}

/** After each step, those who waited for it come, the earliest first. */
function takeThoseWhoWaited<E extends FoldEvent>(state: Folded<E>, taken: E, takeInTurn: (event: E) => boolean): void {
  for (;;) {
    const next = state.misplaced.find(takeInTurn)
    if (!next) return
    state.misplaced = state.misplaced.filter(event => event !== next)
    if (next.happened_on < taken.happened_on) state.waited.push(next)
  }
}

function inOrderOfDay<E extends FoldEvent>(events: readonly E[]): E[] {
  const struck = new Set(events.map(event => event.strikes_id))
  return events
    .filter(event => event.kind !== 'struck' && !struck.has(event.id))
    .sort((a, b) => (a.happened_on < b.happened_on ? -1 : a.happened_on > b.happened_on ? 1 : a.seq - b.seq))
}

/** Where the matter answers from: a postponed one from the step it was postponed at. */
export function standing(state: {
  status: MatterStatus | null
  postponedAt: MatterStatus | null
}): MatterStatus | 'none' {
  if (state.status === 'postponed' && state.postponedAt) return state.postponedAt
  return state.status ?? 'none'
}

function take<E extends FoldEvent>(state: Folded<E>, event: E): boolean {
  if (event.kind === 'struck') return false
  const from = standing(state)
  const move = transitionFor(matterWorkflow, event.kind, from)
  if (!move) return false
  const referral = event.referral_id ? takeForReferral(state, event.referral_id, event) : null
  if (referral === 'refused') return false

  if (move.to !== 'same') {
    state.postponedAt = move.to === 'postponed' ? (from as MatterStatus) : null
    state.status = move.to as MatterStatus
    state.sinceOn = event.happened_on
  }
  noteWhatItBrought(state, event)
  state.steps.push({ event, status: state.status as MatterStatus, referralStatus: referral })
  return true
}

function noteWhatItBrought<E extends FoldEvent>(state: Folded<E>, event: E): void {
  if (event.kind === 'remitted_back') {
    state.cycle += 1
    state.proposedByBoard = false
  }
  if (event.kind === 'board_proposed') state.proposedByBoard = true
  if (event.kind === 'progress_reported') state.reportedOn ??= event.happened_on
  if (event.kind === 'council_decided') state.outcomes = event.data.outcomes ?? []
}

function takeForReferral<E extends FoldEvent>(state: Folded<E>, id: string, event: E): ReferralStatus | 'refused' {
  const before = state.referrals.get(id)
  const move = transitionFor(referralWorkflow, event.kind as ReferralEventKind, before?.status ?? 'none')
  if (!move) return 'refused'
  const status = (move.to === 'same' ? before?.status : move.to) as ReferralStatus
  const dueOn = event.data.due_on ?? before?.dueOn ?? null
  const moved = before?.dueOn && dueOn !== before.dueOn ? [before.dueOn] : []
  state.referrals.set(id, {
    status,
    sinceOn: move.to === 'same' && before ? before.sinceOn : event.happened_on,
    dueOn,
    earlierDueOn: [...(before?.earlierDueOn ?? []), ...moved],
    answer: answerBy(event, before),
  })
  return status
}

function answerBy<E extends FoldEvent>(event: E, before: FoldedReferral | undefined): FoldedReferral['answer'] {
  if (event.kind !== 'opinion_delivered' || !before) return before?.answer ?? null
  return { on: event.happened_on, dueOn: before.dueOn, after: before.status }
}
