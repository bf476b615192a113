/** A civil day in Sweden as text, 'YYYY-MM-DD', in the years 1900-2199. Days sort and compare as text. */
export type Day = string

interface Parts {
  year: number
  month: number
  dayOfMonth: number
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const DAY_PATTERN = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const LEAP_DAYS_BEFORE_1900 = 460

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const
const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)

const partsOf = (day: Day): Parts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  dayOfMonth: Number(day.slice(8, 10)),
})

function dayOf({ year, month, dayOfMonth }: Parts): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

function existingParts(text: string): Parts | null {
  if (!DAY_PATTERN.test(text)) return null
  const parts = partsOf(text)
  const { year, month, dayOfMonth } = parts
  const exists = year >= FIRST_YEAR && year <= LAST_YEAR && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
  return exists ? parts : null
}

/** Is the text a day that exists in the calendar, written 'YYYY-MM-DD', in the years 1900-2199? */
export const isDay = (text: string): boolean => existingParts(text) !== null

function checkedParts(day: Day): Parts {
  const parts = existingParts(day)
  if (!parts) throw new RangeError(`Not a day from 1900 to 2199: ${day}`)
  return parts
}

function numberOfNewYear(year: number): number {
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  return (year - FIRST_YEAR) * 365 + leapDays - LEAP_DAYS_BEFORE_1900
}

function numberOfMonthStart(year: number, month: number): number {
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0
  return numberOfNewYear(year) + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay
}

/** Whole days since 1900-01-01, which is day 0. Throws RangeError for anything but a day. */
export function dayNumber(day: Day): number {
  const { year, month, dayOfMonth } = checkedParts(day)
  return numberOfMonthStart(year, month) + dayOfMonth - 1
}

/** The day with this number (see dayNumber). Throws RangeError outside 1900-2199 or for a fraction. */
export function dayFromNumber(number: number): Day {
  if (!Number.isInteger(number) || number < 0 || number >= numberOfNewYear(LAST_YEAR + 1)) {
    throw new RangeError(`Not the number of a day from 1900 to 2199: ${number}`)
  }
  let year = FIRST_YEAR + Math.floor(number / 365)
  while (numberOfNewYear(year) > number) year -= 1
  let month = 12
  while (numberOfMonthStart(year, month) > number) month -= 1
  return dayOf({ year, month, dayOfMonth: number - numberOfMonthStart(year, month) + 1 })
}

/** The day so many days later, or earlier for a negative count. Throws RangeError outside 1900-2199. */
export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days)

/** The same weekday so many weeks later, or earlier for a negative count. Throws RangeError outside 1900-2199. */
export const addWeeks = (day: Day, weeks: number): Day => addDays(day, weeks * 7)

/**
 * The same day and month so many years later; 29 February gives 28 February where there is no 29th.
 * Throws RangeError outside 1900-2199.
 */
export function addYears(day: Day, years: number): Day {
  const { year, month, dayOfMonth } = checkedParts(day)
  const goal = year + years
  const moved = dayOf({ year: goal, month, dayOfMonth: Math.min(dayOfMonth, daysInMonth(goal, month)) })
  checkedParts(moved)
  return moved
}

/** Whole days from the first day to the second; negative when the second comes before the first. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** The day of the week, 1 for Monday to 7 for Sunday. */
export const weekday = (day: Day): number => (dayNumber(day) % 7) + 1

/** '2021-05-07' as '7 maj 2021'. */
export function longDay(day: Day): string {
  const { year, month, dayOfMonth } = checkedParts(day)
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`
}

/** '2021-05-07' as 'den 7 maj 2021', for running text. */
export const proseDay = (day: Day): string => `den ${longDay(day)}`

/** '2021-05-26' as 'onsdag 26 maj 2021'. */
export const weekdayLongDay = (day: Day): string => `${WEEKDAYS[weekday(day) - 1]} ${longDay(day)}`

const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

function stockholmParts(instant: Date): Record<string, string> {
  return Object.fromEntries(stockholm.formatToParts(instant).map(part => [part.type, part.value]))
}

const HOUR = 3_600_000
let lately = { hour: Number.NaN, day: '' }

/** The civil day in Stockholm at this instant. Throws RangeError for an invalid Date. */
export function dayInStockholm(instant: Date): Day {
  // Sweden's clock differs from UTC by whole hours, so the day never changes within one; every page asks for it.
  const hour = Math.floor(instant.getTime() / HOUR)
  if (hour !== lately.hour) {
    const { year, month, day } = stockholmParts(instant)
    lately = { hour, day: `${year}-${month}-${day}` }
  }
  return lately.day
}

/** The hour of the clock in Stockholm, 0 to 23. */
export const hourInStockholm = (instant: Date): number => Number(stockholmParts(instant).hour)

/**
 * An instant such as '2026-11-23T13:05:00.000Z' as day and clock in Stockholm, '23 november 2026 kl. 14.05'.
 * Throws RangeError for text that is no instant.
 */
export function clockInStockholm(instantIso: string): string {
  const { year, month, day, hour, minute } = stockholmParts(new Date(instantIso))
  return `${longDay(`${year}-${month}-${day}`)} kl. ${hour}.${minute}`
}

/** Sorts days 'YYYY-MM-DD', the earliest first; what has no day comes last. */
export function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}
