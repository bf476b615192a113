import { bodyByCode } from '#src/bodies/store.ts'
import { longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { itemAt, type MinuteItem } from '#src/minutes/store.ts'
import type { At } from '#src/web/guard.ts'
import { bodyInPath, meetingKey, paths, readMeetingKey } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { type Meeting, meetingAt } from './store.ts'

/** The body that an address names by its code, as a route declares whose act it is. */
export const atBodyInPath: At = async (db, params) => (await bodyByCode(db, (params.body ?? '').toUpperCase()))?.id

/** The meeting that an address names, '/sammantraden/sn/2021-05-26'; undefined where there is none. */
export async function meetingIn(db: Reader, params: Record<string, string>): Promise<Meeting | undefined> {
  const body = await bodyByCode(db, (params.body ?? '').toUpperCase())
  const key = readMeetingKey(params.day ?? '')
  return body && key ? meetingAt(db, body.id, key.held_on, key.no) : undefined
}

/** The § that an address names, '/sammantraden/sn/2021-05-26/12'; undefined where there is none. */
export async function paragraphIn(db: Reader, params: Record<string, string>): Promise<MinuteItem | undefined> {
  const meeting = await meetingIn(db, params)
  return meeting && /^\d{1,4}$/.test(params.no ?? '') ? itemAt(db, meeting.id, Number(params.no)) : undefined
}

/** The three parts of a §'s address. */
export const addressOf = (item: MinuteItem): [string, string, number] => [
  bodyInPath(item.body_code),
  meetingKey({ held_on: item.held_on, no: item.meeting_no }),
  item.paragraph_no,
]

/** "Socialnämnden 26 maj 2021", with its number where it is the second of the day. */
export const meetingTitle = (meeting: { body_name: string; held_on: string; no: number }): string =>
  `${meeting.body_name} ${longDay(meeting.held_on)}${meeting.no > 1 ? `, sammanträde ${meeting.no}` : ''}`

/** The way to a §: all meetings, its meeting, itself. */
export function backToParagraph(item: MinuteItem): Link[] {
  const [body, day, no] = addressOf(item)
  const meeting = { body_name: item.body_name, held_on: item.held_on, no: item.meeting_no }
  return [
    { href: paths.meetings, text: 'Sammanträden' },
    { href: paths.meeting(body, day), text: meetingTitle(meeting) },
    { href: paths.paragraph(body, day, no), text: `§ ${no}` },
  ]
}
