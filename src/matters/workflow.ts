import { defineWorkflow, type KindOf, type StatusOf } from '#src/workflow.ts'

// Named once: the statuses from which the same things can happen (domain.md 1.4; all between raising and the council's
// decision is local practice, so that steps may be left out and repeated).
const beforeTheCouncilKnows = ['submitted', 'registered'] as const
const beingPrepared = [
  'referred_to_board',
  'in_preparation',
  'out_for_referral',
  'reply_drafted',
  'remitted_back',
] as const
const beforeABody = ['before_subcommittee', 'before_board', 'before_council'] as const
const inTheCouncilsHands = ['raised', ...beingPrepared, ...beforeABody] as const
const open = [...beforeTheCouncilKnows, ...inTheCouncilsHands] as const
const ended = ['decided', 'dispatched', 'in_follow_up', 'closed', 'withdrawn', 'written_off'] as const
const everyStatus = [...open, ...ended] as const

/** The body that was asked has the referral, and has not decided. */
export const beingAnswered = ['sent', 'received', 'drafted', 'signed_off', 'on_agenda'] as const
/** The referral is out, and its answer has not come back. */
export const awaited = [...beingAnswered, 'decided'] as const
const unanswered = ['planned', ...beingAnswered] as const
/** No answer was looked for any more; one that comes is registered all the same, and marked. */
const unlooked = ['declined', 'not_received', 'recalled'] as const

/** The life of one referral (domain.md 1.4). A body that keeps its papers elsewhere may answer in one step. */
export const referralWorkflow = defineWorkflow([
  { kind: 'referral_planned', from: ['none'], to: 'planned' },
  { kind: 'referral_sent', from: ['none', 'planned'], to: 'sent' },
  { kind: 'referral_received', from: ['sent'], to: 'received' },
  { kind: 'response_drafted', from: ['sent', 'received'], to: 'drafted' },
  { kind: 'response_frozen', from: ['sent', 'received', 'drafted', 'signed_off'], to: 'signed_off' },
  { kind: 'response_frozen', from: ['on_agenda', ...unlooked], to: 'same' },
  { kind: 'response_on_agenda', from: ['signed_off'], to: 'on_agenda' },
  { kind: 'opinion_postponed', from: ['signed_off', 'on_agenda'], to: 'on_agenda' },
  { kind: 'opinion_remitted_back', from: ['signed_off', 'on_agenda'], to: 'drafted' },
  { kind: 'opinion_decided', from: beingAnswered, to: 'decided' },
  { kind: 'opinion_delivered', from: [...awaited, ...unlooked], to: 'delivered' },
  { kind: 'referral_extended', from: unanswered, to: 'same' },
  { kind: 'referral_declined', from: beingAnswered, to: 'declined' },
  { kind: 'referral_not_received', from: beingAnswered, to: 'not_received' },
  { kind: 'referral_recalled', from: unanswered, to: 'recalled' },
])

// To plan and to send a referral is the matter's own affair. What then happens between the body that asks and the one that
// answers leaves the matter where it is, and is registered wherever that may be, also after the decision: whatever comes in
// is registered, never refused (domain.md 1.4).
const betweenTheBodies = referralWorkflow
  .map(row => row.kind)
  .filter((kind, i, all) => all.indexOf(kind) === i)
  .filter(kind => kind !== 'referral_planned' && kind !== 'referral_sent')
  .map(kind => ({ kind, from: everyStatus, to: 'same' }) as const)

/**
 * The life of a motion, as one table. 'none' is before the first event.
 * A postponed matter answers as the step it was postponed at (fold.ts), so 'postponed' stands in no `from`.
 */
export const matterWorkflow = defineWorkflow([
  { kind: 'submitted', from: ['none'], to: 'submitted' },
  { kind: 'registered', from: ['submitted'], to: 'registered' },
  { kind: 'raised', from: ['registered'], to: 'raised' },
  { kind: 'referred_to_board', from: ['raised'], to: 'referred_to_board' },
  { kind: 'preparation_begun', from: ['raised', 'referred_to_board', 'remitted_back'], to: 'in_preparation' },
  { kind: 'referral_planned', from: ['raised', ...beingPrepared], to: 'same' },
  { kind: 'referral_sent', from: ['raised', ...beingPrepared], to: 'out_for_referral' },
  ...betweenTheBodies,
  { kind: 'reply_drafted', from: beingPrepared, to: 'reply_drafted' },
  { kind: 'brought_before_subcommittee', from: beingPrepared, to: 'before_subcommittee' },
  { kind: 'subcommittee_proposed', from: ['before_subcommittee', ...beingPrepared], to: 'before_board' },
  { kind: 'brought_before_board', from: ['before_subcommittee', ...beingPrepared], to: 'before_board' },
  { kind: 'board_proposed', from: ['before_subcommittee', 'before_board', ...beingPrepared], to: 'before_council' },
  { kind: 'postponed', from: beforeABody, to: 'postponed' },
  { kind: 'remitted_back', from: beforeABody, to: 'remitted_back' },
  { kind: 'council_decided', from: inTheCouncilsHands, to: 'decided' },
  { kind: 'decision_dispatched', from: ['decided'], to: 'dispatched' },
  { kind: 'decision_dispatched', from: ['in_follow_up', 'closed', 'dispatched'], to: 'same' },
  { kind: 'follow_up_begun', from: ['decided', 'dispatched'], to: 'in_follow_up' },
  { kind: 'follow_up_reported', from: ['in_follow_up'], to: 'same' },
  { kind: 'implemented', from: ['in_follow_up'], to: 'closed' },
  { kind: 'closed', from: ['dispatched'], to: 'closed' },
  { kind: 'progress_reported', from: inTheCouncilsHands, to: 'same' },
  { kind: 'written_off', from: inTheCouncilsHands, to: 'written_off' },
  { kind: 'withdrawn', from: open, to: 'withdrawn' },
  { kind: 'withdrawal_noted', from: ['withdrawn'], to: 'same' },
  { kind: 'corrected', from: everyStatus, to: 'same' },
])

export type MatterStatus = StatusOf<typeof matterWorkflow>
export type ReferralStatus = StatusOf<typeof referralWorkflow>
export type ReferralEventKind = KindOf<typeof referralWorkflow>
export type EventKind = KindOf<typeof matterWorkflow> | 'struck'

/** Where the council has not ended a motion. */
export const undecided: ReadonlySet<MatterStatus> = new Set([...open, 'postponed'])

/** Is an answer waited for, of a referral that stands so? */
export const isAwaited = (status: string): boolean => awaited.some(one => one === status)

/** The usual way on from each status: what a page names as the next step. The rest can be done, but is not waited for. */
export const usualNext: Record<MatterStatus, readonly EventKind[]> = {
  submitted: ['registered'],
  registered: ['raised'],
  raised: ['referred_to_board'],
  referred_to_board: ['preparation_begun'],
  in_preparation: ['referral_sent', 'reply_drafted'],
  out_for_referral: ['reply_drafted', 'referral_sent'],
  reply_drafted: ['brought_before_subcommittee', 'brought_before_board'],
  before_subcommittee: ['subcommittee_proposed'],
  before_board: ['board_proposed'],
  before_council: ['council_decided'],
  postponed: ['subcommittee_proposed', 'board_proposed', 'council_decided'],
  remitted_back: ['preparation_begun'],
  decided: ['decision_dispatched'],
  dispatched: ['follow_up_begun', 'closed'],
  in_follow_up: ['implemented', 'follow_up_reported'],
  closed: [],
  withdrawn: [],
  written_off: [],
}

/** Steps inside an administration, which readers from outside do not see. */
export const internalKinds: ReadonlySet<EventKind> = new Set([
  'referral_planned',
  'response_drafted',
  'response_frozen',
  'response_on_agenda',
  'reply_drafted',
  'corrected',
])
