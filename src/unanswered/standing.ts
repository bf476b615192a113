import { addYears, compareDays, longDay, proseDay } from '#src/dates.ts'
import { type ClockState, clockState, daysLeft } from '#src/law/one-year.ts'
import { matterStatusText, type Tone } from '#src/matters/words.ts'
import { isAwaited, type MatterStatus, type ReferralStatus } from '#src/matters/workflow.ts'
import { type Chain, prospectOf } from '#src/planning/plan.ts'
import { joinNames } from '#src/swedish.ts'

export interface AskedBody {
  to: string
  status: ReferralStatus
  due_on: string | null
}

/** A motion that the council has not ended, as it stands on a day. */
export interface OpenMotion {
  matter_id: string
  slug: string
  title: string
  dnr: string | null
  by_line: string
  status: MatterStatus
  standing: MatterStatus
  since_on: string
  raised_on: string | null
  year_on: string | null
  reported_on: string | null
  asked: AskedBody[]
  /** Some of it was registered only after the day that the list is of. */
  later: boolean
}

export const clockStateText: Record<ClockState, string> = {
  not_started: 'Inte väckt än',
  in_time: 'Hinner i tid',
  at_risk: 'Riskerar att bli sen',
  unknown: 'Okänt om det hinner',
  reported: 'Redovisad i tid',
  reported_now_late: 'Redovisad i tid, nu över ett år',
  reported_late: 'Redovisad för sent',
  breach: 'Över ett år, inte redovisad',
}

export const clockStateTone: Record<ClockState, Tone> = {
  not_started: 'neutral',
  in_time: 'success',
  at_risk: 'warning',
  unknown: 'neutral',
  reported: 'info',
  reported_now_late: 'warning',
  reported_late: 'warning',
  breach: 'danger',
}

/** How a motion stands to its year on a day. */
export interface Clock {
  state: ClockState
  /** Which step makes it at risk, or why that cannot be told; empty otherwise. */
  because: string
  /** The council's last meeting on or before the year day, as far as meetings are entered; null where none is. */
  last_meeting_on: string | null
  /** Whole days left to the year day; negative when it has passed. */
  days_left: number | null
  /** The day that the year is counted from, where it is not the day it was raised. */
  started_on: string | null
}

export interface Clocked extends OpenMotion, Clock {}

/** What the clock is reckoned from. */
export type Timed = Pick<OpenMotion, 'standing' | 'raised_on' | 'year_on' | 'reported_on' | 'asked'>

/** A motion with its clock. */
export const clocked = (motion: OpenMotion, chainTo: (yearOn: string) => Chain, day: string): Clocked => ({
  ...motion,
  ...clockOf(motion, chainTo, day),
})

/** How a motion stands to its year on this day, along the meetings that have been entered (KL 5:35, domain.md 2.2). */
export function clockOf(motion: Timed, chainTo: (yearOn: string) => Chain, day: string): Clock {
  const { year_on: yearOn, reported_on: reportedOn, standing } = motion
  const awaited = motion.asked.filter(one => isAwaited(one.status)).map(one => ({ to: one.to, dueOn: one.due_on }))
  const chain = yearOn === null ? null : chainTo(yearOn)
  const prospect =
    chain === null
      ? ({ feasible: 'unknown', because: '' } as const)
      : prospectOf(chain, { standing, awaited, today: day })
  const state = clockState({ yearOn, reportedOn, today: day, feasible: prospect.feasible })
  return {
    state,
    because: state === 'at_risk' || state === 'unknown' ? prospect.because : '',
    last_meeting_on: chain?.stops.find(({ name }) => name === 'council')?.stop.on ?? null,
    days_left: yearOn === null ? null : daysLeft(yearOn, day),
    started_on: startedOn(motion),
  }
}

function startedOn({ year_on, raised_on }: Timed): string | null {
  if (year_on === null || (raised_on !== null && addYears(raised_on, 1) === year_on)) return null
  return addYears(year_on, -1)
}

/** The most urgent first: by the year day, those without one last. */
export const byUrgency = (a: Clocked, b: Clocked): number =>
  compareDays(a.year_on, b.year_on) || a.slug.localeCompare(b.slug)

/** What has come out of the preparation (KL 5:35), in sentences made of what is recorded. */
export function emerged({ status, since_on, asked, reported_on }: OpenMotion, day: string): string {
  const of = (...statuses: ReferralStatus[]): string[] =>
    asked.filter(one => statuses.includes(one.status)).map(one => one.to)
  const waiting = asked.filter(one => isAwaited(one.status))
  const late = waiting.filter(one => one.due_on !== null && one.due_on < day)
  const withDay = (opening: string) => (one: AskedBody) =>
    one.due_on ? `${one.to} (${opening} ${longDay(one.due_on)})` : one.to
  return [
    `${matterStatusText[status]} sedan ${proseDay(since_on)}.`,
    ...(reported_on ? [`Redovisad för kommunfullmäktige ${proseDay(reported_on)}.`] : []),
    ...sentenceOf('Yttrande har kommit från', of('delivered')),
    ...sentenceOf('Har avstått från att yttra sig:', of('declined')),
    ...sentenceOf('Inget svar kom in från', of('not_received')),
    ...sentenceOf('Svar väntas från', waiting.filter(one => !late.includes(one)).map(withDay('senast'))),
    ...sentenceOf('Svaret är försenat från', late.map(withDay('skulle ha kommit'))),
  ].join(' ')
}

const sentenceOf = (opening: string, names: string[]): string[] =>
  names.length === 0 ? [] : [`${opening} ${joinNames(names)}.`]
