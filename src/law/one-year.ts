import { addYears, daysBetween } from '#src/dates.ts'

/** From which day the year is counted; KL names none, so the municipality chooses (domain.md 1.3). */
export type ClockStart = 'submitted' | 'raised'

/** The day from which the year is counted; null where it has not come. */
export const clockStartedOn = (start: ClockStart, days: { submitted: string; raised: string | null }): string | null =>
  start === 'submitted' ? days.submitted : days.raised

/**
 * The day by which a motion should be prepared so that the council can decide on it: one year after it was raised
 * (KL 5:35 first paragraph). Days 'YYYY-MM-DD'; null where the day to count from has not come.
 */
export function yearDay(start: ClockStart, days: { submitted: string; raised: string | null }): string | null {
  const from = clockStartedOn(start, days)
  return from && addYears(from, 1)
}

/** Whole days left to the year day; negative when it has passed (KL 5:35). */
export const daysLeft = (yearDayOn: string, today: string): number => daysBetween(today, yearDayOn)

export const clockStates = [
  'not_started',
  'in_time',
  'at_risk',
  'unknown',
  'reported',
  'reported_now_late',
  'reported_late',
  'breach',
] as const
export type ClockState = (typeof clockStates)[number]

/** Can the steps that are left be taken at the meetings that are left? 'unknown' where the calendars do not reach. */
export type Feasible = 'feasible' | 'broken' | 'unknown'

/**
 * How a motion that is not decided stands to the year (KL 5:35): the council must be told within it that the preparation
 * will not be finished. A report within the year fulfils that, also once the year is over and the motion late; a later
 * one does not, and none at all is a breach. Sending the motion back for more preparation never starts the year anew. Days 'YYYY-MM-DD'.
 */
export function clockState(facts: {
  yearOn: string | null
  reportedOn: string | null
  today: string
  feasible: Feasible
}): ClockState {
  const { yearOn, reportedOn, today, feasible } = facts
  if (yearOn === null) return 'not_started'
  if (reportedOn !== null && reportedOn <= yearOn) return today > yearOn ? 'reported_now_late' : 'reported'
  if (reportedOn !== null) return 'reported_late'
  if (today > yearOn) return 'breach'
  if (feasible === 'feasible') return 'in_time'
  return feasible === 'broken' ? 'at_risk' : 'unknown'
}
