import { bodyByCode } from '#src/bodies/store.ts'
import { longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { found, invalid } from '#src/errors.ts'
import { itemOf, type MinuteItem } from '#src/minutes/store.ts'
import { bodyInPath, meetingKey, paths, readMeetingKey } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { dayOf, type MeetingDay } from './days.ts'
import { continuedOn, daysOfMeeting } from './days-store.ts'
import { type Meeting, meetingAt, movedFrom } from './store.ts'

/** The meeting that an address names, '/sammantraden/sn/2021-05-26'; undefined where there is none. */
async function meetingIn(db: Reader, params: Record<string, string>): Promise<Meeting | undefined> {
  const body = await bodyByCode(db, (params.body ?? '').toUpperCase())
  const key = readMeetingKey(params.day ?? '')
  return body && key ? meetingAt(db, body.id, key.held_on, key.no) : undefined
}

/**
 * The meeting of a body that a form names by its day, '2021-05-26', or by one on which it continues; and which of its days
 * that is, where it has several. Throws invalid (meeting).
 */
export async function meetingChosen(
  db: Reader,
  bodyId: string,
  typed: string,
): Promise<{ meeting: Meeting; day: MeetingDay }> {
  const chosen = await meetingOn(db, bodyId, typed)
  if (!chosen) throw invalid({ meeting: 'Välj ett av sammanträdena.' })
  return chosen
}

/** The meeting of a body with this day, its first or a later one, and which of its days that is; undefined for none. */
export async function meetingOn(
  db: Reader,
  bodyId: string,
  typed: string,
): Promise<{ meeting: Meeting; day: MeetingDay } | undefined> {
  const key = readMeetingKey(typed)
  if (!key) return undefined
  const begun = await meetingAt(db, bodyId, key.held_on, key.no)
  const continued = begun || key.no > 1 ? undefined : await continuedOn(db, bodyId, key.held_on)
  const meeting = begun ?? (continued && (await meetingAt(db, bodyId, continued.held_on, continued.no)))
  return meeting && { meeting, day: dayOf(await daysOfMeeting(db, meeting), continued?.day_no ?? 1) }
}

/** The § that an address names, '/sammantraden/sn/2021-05-26/12'; undefined where there is none. */
export async function paragraphIn(db: Reader, params: Record<string, string>): Promise<MinuteItem | undefined> {
  const key = readMeetingKey(params.day ?? '')
  if (!key || !/^\d{1,4}$/.test(params.no ?? '')) return undefined
  return itemOf(db, { ...key, body_code: (params.body ?? '').toUpperCase() }, Number(params.no))
}

export interface Held {
  body_code: string
  held_on: string
  no: number
}

/** The two parts of a meeting's address. */
export const meetingAddress = (meeting: Held): [string, string] => [bodyInPath(meeting.body_code), meetingKey(meeting)]

/** The three parts of a §'s address. */
export const addressOf = (item: MinuteItem): [string, string, number] => [
  ...meetingAddress(meetingOfItem(item)),
  item.paragraph_no,
]

/** The meeting that a § belongs to, as its address and its title need it. */
export const meetingOfItem = (item: MinuteItem) => ({
  body_code: item.body_code,
  body_name: item.body_name,
  held_on: item.held_on,
  no: item.meeting_no,
})

/** "Socialnämnden 26 maj 2021", with its number where it is the second of the day. */
export const meetingTitle = (meeting: { body_name: string; held_on: string; no: number }): string =>
  `${meeting.body_name} ${longDay(meeting.held_on)}${meeting.no > 1 ? `, sammanträde ${meeting.no}` : ''}`

export const backToMeetings: Link[] = [{ href: paths.meetings, text: 'Sammanträden' }]

/** The way to a meeting: all meetings, itself. */
export const backToMeeting = (meeting: Held & { body_name: string }): Link[] => [
  ...backToMeetings,
  { href: paths.meeting(...meetingAddress(meeting)), text: meetingTitle(meeting) },
]

/** The way to a §: all meetings, its meeting, itself. */
export const backToParagraph = (item: MinuteItem): Link[] => [
  ...backToMeeting(meetingOfItem(item)),
  { href: paths.paragraph(...addressOf(item)), text: `§ ${item.paragraph_no}` },
]

export const foundMeeting = async (db: Reader, params: Record<string, string>): Promise<Meeting> =>
  found(await meetingIn(db, params), 'Sammanträdet')

/**
 * The meeting at this address, or the one that continues on that day, or that was planned for it and has been moved.
 * Throws not_found.
 */
export async function foundOrMoved(db: Reader, params: Record<string, string>): Promise<Meeting> {
  const there = await meetingIn(db, params)
  if (there) return there
  const body = await bodyByCode(db, (params.body ?? '').toUpperCase())
  const key = readMeetingKey(params.day ?? '')
  const continued = body && (await meetingOn(db, body.id, params.day ?? ''))
  if (continued) return continued.meeting
  return found(body && key && (await movedFrom(db, body.id, key.held_on, key.no)), 'Sammanträdet')
}

/** Does the address name another day than the one on which the meeting now is? */
export const isMoved = (meeting: Held, params: unknown): boolean =>
  meetingKey(meeting) !== (params as Record<string, string>).day

export const foundParagraph = async (db: Reader, params: Record<string, string>): Promise<MinuteItem> =>
  found(await paragraphIn(db, params), 'Paragrafen')
