import { longDay, proseDay, weekdayLongDay } from '#src/dates.ts'
import { joinNames, paragraphSpan } from '#src/swedish.ts'
import { meetingKey } from '#src/web/paths.ts'

/** One day of a meeting: that of its own row is the first, with number 1. */
export interface MeetingDay {
  no: number
  held_on: string
  place: string
  starts_at: string | null
  /** The clock when the meeting was broken off or ended that day. */
  ended_at: string | null
}

/** A § as far as it goes on which day of the meeting it was taken up. */
interface OnDay {
  paragraph_no: number
  day_no: number
}

/** The first day of a meeting, which its own row is. */
export const firstDay = ({ held_on, place, starts_at, ended_at }: Omit<MeetingDay, 'no'>): MeetingDay => ({
  no: 1,
  held_on,
  place,
  starts_at,
  ended_at,
})

/** The day with this number. Throws RangeError where the meeting has none such. */
export function dayOf(days: readonly MeetingDay[], no: number): MeetingDay {
  const day = days.find(one => one.no === no)
  if (!day) throw new RangeError(`no day ${no} of the meeting`)
  return day
}

/** The day with this number, or the first where the meeting no longer has it, or none is named. */
export const dayOrFirst = (
  meeting: Omit<MeetingDay, 'no'>,
  days: readonly MeetingDay[],
  no: number | undefined,
): MeetingDay => days.find(one => one.no === no) ?? firstDay(meeting)

/** The day on which a meeting ended, or is to end. Throws RangeError for no days. */
export const lastOf = (days: readonly MeetingDay[]): MeetingDay => dayOf(days, Math.max(...days.map(one => one.no)))

/**
 * Between which days of its meeting a § at this number was taken up: not before those before it, and not after those
 * after it. `last` is the meeting's last day.
 */
export function daysAround(others: readonly OnDay[], no: number, last: number): { first: number; last: number } {
  const before = others.filter(one => one.paragraph_no < no).map(one => one.day_no)
  const after = others.filter(one => one.paragraph_no >= no).map(one => one.day_no)
  return { first: Math.max(1, ...before), last: Math.min(last, ...after) }
}

/** The day on which a § is taken to have come up where nobody says: the latest that has been, as far as its place lets it. */
export function usualDay(days: readonly MeetingDay[], around: { first: number; last: number }, today: string): number {
  const been = days.filter(one => one.held_on <= today && one.no <= around.last).map(one => one.no)
  return Math.max(around.first, ...been)
}

/** The number of the first § of each of these later days: that which is written next, before any is. Of §§ in order. */
export const startsOfDays = (items: readonly OnDay[], later: readonly number[]): number[] =>
  later.map(no => items.find(one => one.day_no >= no)?.paragraph_no ?? (items.at(-1)?.paragraph_no ?? 0) + 1)

/** A meeting on one of its days, as a form names it: by the day itself. */
export const dayKey = ({ meeting, day }: { meeting: { held_on: string; no: number }; day: MeetingDay }): string =>
  day.no === 1 ? meetingKey(meeting) : day.held_on

/** Why a day before its date cannot be written about. Swedish. */
export const notYetWords = ({ no, held_on }: MeetingDay): string =>
  `Sammanträdet ${no === 1 ? 'hålls' : 'fortsätter'} först ${proseDay(held_on)}.`

/**
 * Why a meeting cannot have ended, or been broken off, at this clock of the day; null where it can. One that sits past
 * midnight ends at an early hour.
 */
export function faultOfEnd({ starts_at }: MeetingDay, clock: string | null): string | null {
  if (starts_at === null || clock === null || clock > starts_at || clock < '06:00') return null
  return `Sammanträdet började kl. ${starts_at.replace(':', '.')}. Skriv en senare tid.`
}

/** "kl. 18.00–22.30": the clock of a day, as far as it is known; empty where it is not. */
export function clockWords({ starts_at, ended_at }: Pick<MeetingDay, 'starts_at' | 'ended_at'>): string {
  return starts_at ? `kl. ${[starts_at, ended_at].filter(Boolean).join('–').replaceAll(':', '.')}` : ''
}

/** "måndag 4 maj 2026, kl. 18.00–22.30, Hamrasalen": a day in words. */
export const dayWords = (day: Omit<MeetingDay, 'no'>): string =>
  [weekdayLongDay(day.held_on), clockWords(day), day.place].filter(Boolean).join(', ')

/** Each day with its §§: "måndag 4 maj 2026, kl. 18.00–22.30, Hamrasalen: §§ 40–44". */
export const dayLines = (days: readonly MeetingDay[], items: readonly OnDay[]): string[] =>
  days.map(day => {
    const own = items.filter(one => one.day_no === day.no).map(one => one.paragraph_no)
    return own.length > 0 ? `${dayWords(day)}: ${paragraphSpan(own)}` : dayWords(day)
  })

/** "4 maj 2026 och 6 maj 2026". */
export const daysInWords = (days: readonly string[]): string => joinNames(days.map(longDay))
