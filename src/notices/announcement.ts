import { type MeetingNotice, noticesOfMeetingItself, standingNotice } from '#src/agenda/board-store.ts'
import { clockInStockholm, dayInStockholm, longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { boardHoldsMeetings } from '#src/law/board.ts'
import { councilNoticeBy } from '#src/law/deadlines.ts'
import { meetingAddress } from '#src/meetings/address.ts'
import { isCalled, type Meeting } from '#src/meetings/store.ts'
import { may, type User } from '#src/permissions.ts'
import { paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { postedOn } from './meeting-page.ts'
import { type Display, displayOfSummons } from './sightings.ts'
import { sightingsBetween } from './sightings-store.ts'

/** What is known of a meeting having been shown on the board, until its day or until it was taken away. */
export async function displayOfMeeting(
  db: Reader,
  meeting: Meeting,
  notice: MeetingNotice,
  now: Date,
): Promise<Display> {
  const today = dayInStockholm(now)
  const end = today <= meeting.ends_on ? now.toISOString() : `${meeting.ends_on}T22:00:00.000Z`
  const to = notice.withdrawn_at ?? end
  const seen = await sightingsBetween(db, postedOn(notice), dayInStockholm(new Date(to)))
  return displayOfSummons(meeting.id, seen, { from: notice.posted_at, to })
}

/**
 * How a meeting was made known on the notice board (KL 5:13, 8:10-11), for those who work here: since when, whether that
 * was too late, what is known of its having been shown, and why it was taken away. Sentences in Swedish; none where the
 * board does not hold it.
 */
export async function announcementOf(db: Reader, meeting: Meeting, now: Date): Promise<string[]> {
  const all = await noticesOfMeetingItself(db, meeting.id)
  const gone = all
    .filter(one => one.withdrawn_at !== null)
    .map(one => {
      const when = clockInStockholm(one.withdrawn_at ?? one.posted_at)
      return `Tillkännagivandet ${longDay(postedOn(one))} togs bort från anslagstavlan ${when}: ${one.withdrawn_reason}`
    })
  const notice = all.find(one => one.withdrawn_at === null)
  if (!notice) return gone
  const { text, doubts } = await displayOfMeeting(db, meeting, notice, now)
  return [...gone, `${madeKnown(meeting, postedOn(notice))} ${text}`, ...doubts]
}

function madeKnown(meeting: Meeting, on: string): string {
  if (boardHoldsMeetings(meeting.body_kind) !== 'must') return `Sammanträdet tillkännagavs ${longDay(on)}.`
  const by = councilNoticeBy(meeting.held_on)
  return `Sammanträdet kungjordes ${longDay(on)}.${on > by ? ` Det skulle ha skett senast ${longDay(by)}.` : ''}`
}

/** What may be done with a committee's meeting and the board: it is posted there once its members are called. */
export async function boardLinks(db: Reader, meeting: Meeting, user: User | null, now: Date): Promise<Link[]> {
  if (boardHoldsMeetings(meeting.body_kind) !== 'may') return []
  const address = meetingAddress(meeting)
  if (await standingNotice(db, meeting.id)) {
    return [{ href: paths.meetingNotice(...address), text: 'Sammanträdet på anslagstavlan' }]
  }
  const isAhead = meeting.ends_on >= dayInStockholm(now) && meeting.cancelled_reason === null
  return isAhead && may(user, 'meeting.plan', meeting.body_id) && (await isCalled(db, meeting.id))
    ? [{ href: paths.announceMeeting(...address), text: 'Tillkännage sammanträdet' }]
    : []
}
