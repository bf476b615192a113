import { addYears, daysBetween } from '#src/dates.ts'

/** From which day the year is counted; KL names none, so the municipality chooses (domain.md 1.3). */
export type ClockStart = 'submitted' | 'raised'

/**
 * The day by which a motion should be prepared so that the council can decide on it: one year after it was raised
 * (KL 5:35 first paragraph). Days 'YYYY-MM-DD'; null where the day to count from has not come.
 */
export function yearDay(start: ClockStart, days: { submitted: string; raised: string | null }): string | null {
  const from = start === 'submitted' ? days.submitted : days.raised
  return from && addYears(from, 1)
}

/** Whole days left to the year day; negative when it has passed (KL 5:35). */
export const daysLeft = (yearDayOn: string, today: string): number => daysBetween(today, yearDayOn)
