import type { Reader } from '#src/db/schema.ts'
import { meetingAddress } from '#src/meetings/address.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { bodiesWhere, may, type User } from '#src/permissions.ts'
import { paths } from '#src/web/paths.ts'
import { openItemsFor } from './actions.ts'
import { lodgedRows } from './page.ts'
import { lodgedAtMeeting, meetingsWithOpenItems, seatOf } from './store.ts'

/**
 * What a meeting's page says of what members hand in: to its secretary all of it, to a member of the body their own and
 * where to hand in more; null for everybody else.
 */
export async function lodgedPart(db: Reader, meeting: Meeting, user: User | null, today: string) {
  if (!user) return null
  if (may(user, 'minutes.record', meeting.body_id)) {
    const rows = lodgedRows(meeting, await lodgedAtMeeting(db, meeting.id), 'secretary')
    return { heading: 'Inlämnat av ledamöter', rows, links: [], none: '' }
  }
  if (!may(user, 'statement.lodge', meeting.body_id) || meeting.held_on > today) return null
  if (!(await seatOf(db, meeting.body_id, meeting.held_on, user.name))) return null
  const open = await openItemsFor(db, meeting, user.name)
  const rows = lodgedRows(meeting, await lodgedAtMeeting(db, meeting.id, user.name), 'member')
  if (open.length === 0 && rows.length === 0) return null
  const href = paths.lodge(...meetingAddress(meeting))
  return {
    heading: 'Reservationer och yttranden',
    rows,
    links: open.length > 0 ? [{ href, text: 'Lämna in reservation eller yttrande', primary: true }] : [],
    none: rows.length > 0 ? '' : 'Du har inte lämnat in något.',
  }
}

/** The meetings at which this person can hand something in. */
export async function lodgeableMeetings(db: Reader, user: User, today: string) {
  const meetings = await meetingsWithOpenItems(db, bodiesWhere(user, 'statement.lodge'), today)
  const own = []
  for (const meeting of meetings) {
    if (await seatOf(db, meeting.body_id, meeting.held_on, user.name)) own.push(meeting)
  }
  return own
}
