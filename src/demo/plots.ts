import type { MatterStatus } from '#src/matters/workflow.ts'

/** What is out of the ordinary in the life of one motion. */
export type Twist =
  | 'remitted_back_twice'
  | 'postponed_at_the_council'
  | 'referral_extended'
  | 'committee_declines'
  | 'no_answer_comes'
  | 'administration_answers'
  | 'step_struck'
  | 'number_voided'
  | 'handed_in_here'
  | 'opinion_remitted_back'
  | 'note_in_annex'
  | 'referrals_planned'

export interface Plot {
  /** How long before the first start of the demonstration it came in, in days. */
  daysAgo: number
  /** Where it stops; absent: it goes as far as time lets it. */
  until?: MatterStatus
  twist?: Twist
}

const DAYS = 30 * 30.4

const twists: readonly Twist[] = [
  'note_in_annex',
  'referral_extended',
  'postponed_at_the_council',
  'committee_declines',
  'step_struck',
  'administration_answers',
  'opinion_remitted_back',
  'number_voided',
  'no_answer_comes',
]

/** Motions that stand still on purpose, so that every state is to be seen; some of them are late. */
const stops: readonly Plot[] = [
  { daysAgo: 2, until: 'submitted', twist: 'handed_in_here' },
  { daysAgo: 1, until: 'submitted', twist: 'handed_in_here' },
  { daysAgo: 9, until: 'registered' },
  { daysAgo: 60, until: 'raised' },
  { daysAgo: 62, until: 'referred_to_board' },
  { daysAgo: 90, until: 'in_preparation', twist: 'referrals_planned' },
  { daysAgo: 430, until: 'in_preparation' },
  { daysAgo: 130, until: 'out_for_referral' },
  { daysAgo: 390, until: 'out_for_referral', twist: 'referral_extended' },
  { daysAgo: 300, until: 'reply_drafted' },
  { daysAgo: 310, until: 'before_subcommittee' },
  { daysAgo: 320, until: 'before_board' },
  { daysAgo: 330, until: 'before_council' },
  { daysAgo: 400, until: 'postponed' },
  { daysAgo: 405, until: 'remitted_back' },
  { daysAgo: 640, twist: 'remitted_back_twice' },
  { daysAgo: 415, until: 'decided' },
  { daysAgo: 425, until: 'dispatched' },
  { daysAgo: 500, until: 'in_follow_up' },
  { daysAgo: 520, until: 'in_follow_up' },
  { daysAgo: 600, until: 'withdrawn' },
  { daysAgo: 210, until: 'withdrawn' },
  { daysAgo: 840, until: 'written_off' },
  { daysAgo: 820, until: 'written_off' },
]

/** The plots of so many motions, from the oldest to the newest. */
export function plotsFor(count: number): Plot[] {
  const others = Math.max(count - stops.length, 0)
  const spread = Array.from({ length: others }, (_, i): Plot => {
    const daysAgo = Math.round(DAYS - (i * (DAYS - 20)) / Math.max(others - 1, 1))
    const twist = twists[Math.floor(i / 2) % twists.length]
    return i % 2 === 1 && twist ? { daysAgo, twist } : { daysAgo }
  })
  return [...spread, ...stops].slice(0, count).sort((a, b) => b.daysAgo - a.daysAgo)
}
