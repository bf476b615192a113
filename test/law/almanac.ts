/** Easter Sundays, as printed almanacs have them. */
export const easters: Record<number, string> = {
  2000: '04-23',
  2001: '04-15',
  2002: '03-31',
  2003: '04-20',
  2004: '04-11',
  2005: '03-27',
  2006: '04-16',
  2007: '04-08',
  2008: '03-23',
  2009: '04-12',
  2010: '04-04',
  2011: '04-24',
  2012: '04-08',
  2013: '03-31',
  2014: '04-20',
  2015: '04-05',
  2016: '03-27',
  2017: '04-16',
  2018: '04-01',
  2019: '04-21',
  2020: '04-12',
  2021: '04-04',
  2022: '04-17',
  2023: '04-09',
  2024: '03-31',
  2025: '04-20',
  2026: '04-05',
  2027: '03-28',
  2028: '04-16',
  2029: '04-01',
  2030: '04-21',
  2031: '04-13',
  2032: '03-28',
  2033: '04-17',
  2034: '04-09',
  2035: '03-25',
}

const DAY = 86_400_000
const off = new Set(['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'])

/** Walks from a day to the first on which offices are open, asking the almanac of each. For days from 2005 on. */
export function workingDayByTheAlmanac(from: Date): string {
  let day = from
  while (isClosed(day)) day = new Date(day.getTime() + DAY)
  return day.toISOString().slice(0, 10)
}

function isClosed(day: Date): boolean {
  const iso = day.toISOString().slice(0, 10)
  if (day.getUTCDay() === 0 || day.getUTCDay() === 6 || off.has(iso.slice(5))) return true
  // The Friday before Midsummer Day; the Saturdays of midsummer and All Saints are closed as Saturdays.
  if (day.getUTCDay() === 5 && iso.slice(5) >= '06-19' && iso.slice(5) <= '06-25') return true
  const easter = Date.parse(`${iso.slice(0, 4)}-${easters[day.getUTCFullYear()]}`)
  return [-2, 1, 39].some(days => easter + days * DAY === day.getTime())
}
