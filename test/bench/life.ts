import { dayFromNumber } from '#src/dates.ts'
import type { EventData, Outcome } from '#src/matters/event-data.ts'
import type { EventKind } from '#src/matters/workflow.ts'
import type { Chance } from './random.ts'
import { asked, type BodyCode } from './world.ts'

/** A step of a motion as planned: so many days after the one before. */
export interface Planned {
  kind: EventKind
  after: number
  /** The body whose § it is; 'same' for the § of the step before. */
  at?: BodyCode | 'same'
  /** Which of the motion's referrals. */
  referral?: number
  data?: (day: number) => EventData
}

export interface Life {
  steps: Planned[]
  /** Who is asked, in the order of the referrals. */
  askedBodies: BodyCode[]
}

const daysOn = (day: number, days: number): string => dayFromNumber(day + days)

/** A believable life of 16 to 38 steps, some cut short, with four referrals on average. */
export function lifeOf(from: Chance): Life {
  const answering = from.pick([0, 1, 1, 1, 2, 2])
  const declining = from.pick([2, 2, 3, 3, 3, 4])
  const first = from.below(asked.length)
  const askedBodies = Array.from(
    { length: declining + answering },
    (_, at) => asked[(first + at * 3) % asked.length] ?? 'SN',
  )
  const granted = from.odds(0.4)
  const steps: Planned[] = [
    { kind: 'submitted', after: 0 },
    { kind: 'registered', after: 1 },
    { kind: 'raised', after: 14, at: 'KF' },
    { kind: 'referred_to_board', after: 0, at: 'same' },
    { kind: 'preparation_begun', after: 10 },
    ...declined(declining),
    ...askedBodies.flatMap((body, referral) => (referral < declining ? [] : opinion(body, referral))),
    ...(from.odds(0.2) ? [{ kind: 'progress_reported', after: 30, at: 'KF' } as const] : []),
    { kind: 'reply_drafted', after: 25 },
    { kind: 'brought_before_subcommittee', after: 10 },
    { kind: 'subcommittee_proposed', after: 7, at: 'KSAU' },
    ...(from.odds(0.15) ? [{ kind: 'postponed', after: 7, at: 'KS' } as const] : []),
    { kind: 'board_proposed', after: 14, at: 'KS' },
    ...(from.odds(0.1) ? remittal : []),
    { kind: 'council_decided', after: 20, at: 'KF', data: () => ({ outcomes: outcomesOf(from, granted) }) },
    { kind: 'decision_dispatched', after: 10 },
    ...(granted ? followUp(1 + from.below(3)) : [{ kind: 'closed', after: 5 } as const]),
  ]
  return { steps: cutShort(from, steps), askedBodies }
}

const declined = (count: number): Planned[] => [
  ...Array.from(
    { length: count },
    (_, referral): Planned => ({
      kind: 'referral_sent',
      after: 0,
      referral,
      data: day => ({ due_on: daysOn(day, 56) }),
    }),
  ),
  ...Array.from({ length: count }, (_, referral): Planned => ({ kind: 'referral_declined', after: 2, referral })),
]

function opinion(body: BodyCode, referral: number): Planned[] {
  const holdsMeetings = body !== 'KSF' && body !== 'POL'
  return [
    { kind: 'referral_sent', after: 7, referral, data: day => ({ due_on: daysOn(day, 56) }) },
    { kind: 'referral_received', after: 3, referral },
    { kind: 'response_drafted', after: 10, referral, data: () => ({ officer: 'Sofia Berg' }) },
    { kind: 'response_frozen', after: 15, referral },
    { kind: 'response_on_agenda', after: 5, referral },
    { kind: 'opinion_decided', after: 7, referral, ...(holdsMeetings ? { at: body } : {}) },
    { kind: 'opinion_delivered', after: 4, referral },
  ]
}

const remittal: Planned[] = [
  { kind: 'remitted_back', after: 14, at: 'KF', data: () => ({ by_minority: true }) },
  { kind: 'preparation_begun', after: 5 },
  { kind: 'reply_drafted', after: 40 },
  { kind: 'brought_before_board', after: 10 },
  { kind: 'board_proposed', after: 14, at: 'KS' },
]

const followUp = (reports: number): Planned[] => [
  {
    kind: 'follow_up_begun',
    after: 10,
    data: day => ({ responsible: 'Kommunstyrelsens förvaltning', target_on: daysOn(day, 365) }),
  },
  ...Array.from({ length: reports }, (): Planned => ({ kind: 'follow_up_reported', after: 120 })),
  { kind: 'implemented', after: 30 },
]

function outcomesOf(from: Chance, granted: boolean): Outcome[] {
  if (granted) {
    return from.odds(0.5)
      ? [{ demand: null, outcome: 'granted' }]
      : [
          { demand: 1, outcome: 'granted' },
          { demand: 2, outcome: 'rejected' },
        ]
  }
  return [{ demand: null, outcome: from.odds(0.5) ? 'rejected' : 'deemed_answered' }]
}

const earliestEnd = 5

function cutShort(from: Chance, steps: Planned[]): Planned[] {
  const decided = steps.findIndex(step => step.kind === 'council_decided')
  const end = earliestEnd + from.below(decided - earliestEnd)
  if (from.odds(0.03)) return [...steps.slice(0, end), { kind: 'withdrawn', after: 10 }]
  if (from.odds(0.02)) return [...steps.slice(0, end), { kind: 'written_off', after: 200, at: 'KF' }]
  return steps
}
