import { longDay } from '#src/dates.ts'
import { dayOff } from '#src/law/holidays.ts'
import { plural } from '#src/swedish.ts'

const MOST_NAMED = 10

/** What was planned, and which of its days are days off: a meeting may be held on one, but seldom is on purpose. */
export function withDaysOff(told: string, days: readonly string[]): string {
  const off = days.toSorted().flatMap(day => offInWords(day) ?? [])
  if (off.length === 0) return told
  const named = `${told} ${off.slice(0, MOST_NAMED).join(', ')}.`
  const more = off.length - MOST_NAMED
  return more > 0 ? `${named} Det är ${plural(more, 'ledig dag', 'lediga dagar')} till.` : named
}

function offInWords(day: string): string | null {
  const off = dayOff(day)
  if (off === null) return null
  return `${longDay(day)} är ${off === 'lördag' || off === 'söndag' ? `en ${off}` : off}`
}
