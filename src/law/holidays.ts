import { addDays, dayFromNumber, dayNumber, weekday } from '#src/dates.ts'

const SATURDAY = 6
const SUNDAY = 7

/**
 * Easter Sunday of a year, by the golden number and the epact (the reckoning of 1582). Gives 'YYYY-MM-DD'; RangeError
 * outside 1900-2199.
 */
export function easterSunday(year: number): string {
  const golden = (year % 19) + 1
  const century = Math.floor(year / 100) + 1
  const skippedLeapYears = Math.floor((3 * century) / 4) - 12
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5
  const sundayOffset = Math.floor((5 * year) / 4) - skippedLeapYears - 10
  let epact = (((11 * golden + 20 + moonCorrection - skippedLeapYears) % 30) + 30) % 30
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1
  let fullMoon = 44 - epact
  if (fullMoon < 21) fullMoon += 30
  const sundayOfMarch = fullMoon + 7 - ((sundayOffset + fullMoon) % 7)
  return dayFromNumber(dayNumber(`${year}-03-01`) + sundayOfMarch - 1)
}

const firstSaturdayFrom = (day: string): string => addDays(day, (SATURDAY - weekday(day) + 7) % 7)

interface Holiday {
  name: string
  on: (year: number) => string
  from?: number
  to?: number
}

const fixed = (name: string, monthAndDay: string): Holiday => ({ name, on: year => `${year}-${monthAndDay}` })
const byEaster = (name: string, days: number): Holiday => ({ name, on: year => addDays(easterSunday(year), days) })

const publicHolidays: Holiday[] = [
  fixed('nyårsdagen', '01-01'),
  fixed('trettondedag jul', '01-06'),
  byEaster('långfredagen', -2),
  byEaster('påskdagen', 0),
  byEaster('annandag påsk', 1),
  fixed('första maj', '05-01'),
  byEaster('Kristi himmelsfärdsdag', 39),
  byEaster('pingstdagen', 49),
  { ...byEaster('annandag pingst', 50), to: 2004 },
  { ...fixed('nationaldagen', '06-06'), from: 2005 },
  { name: 'midsommardagen', on: year => firstSaturdayFrom(`${year}-06-20`) },
  { name: 'alla helgons dag', on: year => firstSaturdayFrom(`${year}-10-31`) },
  fixed('juldagen', '12-25'),
  fixed('annandag jul', '12-26'),
]

/** Eves that count as Sundays for periods of law. */
const eves: Holiday[] = [
  { name: 'midsommarafton', on: year => addDays(firstSaturdayFrom(`${year}-06-20`), -1) },
  fixed('julafton', '12-24'),
  fixed('nyårsafton', '12-31'),
]

const isOn = (day: string, { on, from = 0, to = 9999 }: Holiday): boolean => {
  const year = Number(day.slice(0, 4))
  return year >= from && year <= to && on(year) === day
}

/** The name of the public holiday on this day, in Swedish; null on other days (lag 1989:253 om allmänna helgdagar). */
export const publicHoliday = (day: string): string | null =>
  publicHolidays.find(holiday => isOn(day, holiday))?.name ?? null

/**
 * Why nothing need be done on this day: 'lördag', 'söndag', a public holiday or one of the three eves that the law
 * treats as such (lag 1930:173 om beräkning av lagstadgad tid, 2 §). Null on a working day. Day 'YYYY-MM-DD'.
 */
export function dayOff(day: string): string | null {
  const holiday = publicHoliday(day) ?? eves.find(eve => isOn(day, eve))?.name
  if (holiday) return holiday
  if (weekday(day) === SATURDAY) return 'lördag'
  return weekday(day) === SUNDAY ? 'söndag' : null
}

/** Is it no day off, so that an act may be due on it (lag 1930:173, 2 §)? */
export const isWorkingDay = (day: string): boolean => dayOff(day) === null

/** The day itself, or the first working day after it (lag 1930:173, 2 §). */
export function nextWorkingDay(day: string): string {
  let found = day
  while (dayOff(found)) found = addDays(found, 1)
  return found
}

/** The day itself, or the last working day before it. */
export const workingDayAtLatest = (day: string): string => (dayOff(day) ? workingDayBefore(day) : day)

/** The last Monday to Friday, no day off, before this day: the safest reading of "vardagen närmast före" (KL 5:15). */
export function workingDayBefore(day: string): string {
  let found = addDays(day, -1)
  while (dayOff(found)) found = addDays(found, -1)
  return found
}
