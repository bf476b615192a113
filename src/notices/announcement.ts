import { type MeetingNotice, noticesOfMeetingItself, standingNotice } from '#src/agenda/board-store.ts'
import { clockInStockholm, dayInStockholm, longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { boardHoldsMeetings } from '#src/law/board.ts'
import { councilNoticeBy } from '#src/law/deadlines.ts'
import { meetingAddress } from '#src/meetings/address.ts'
import type { MeetingDay } from '#src/meetings/days.ts'
import { daysWith, laterDaysOf } from '#src/meetings/days-store.ts'
import { changesOf, isCalled, type Meeting } from '#src/meetings/store.ts'
import { may, type User } from '#src/permissions.ts'
import { paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { knownSince } from './known.ts'
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
  const days = daysWith(meeting, await laterDaysOf(db, meeting.id))
  const changes = await changesOf(db, meeting.id)
  const said: string[] = []
  for (const notice of all) {
    const isFollowed = all.some(other => other.day_no > notice.day_no)
    if (notice.withdrawn_at !== null && !isFollowed) {
      const when = clockInStockholm(notice.withdrawn_at)
      const posted = longDay(postedOn(notice))
      said.push(`Tillkännagivandet ${posted} togs bort från anslagstavlan ${when}: ${notice.withdrawn_reason}`)
      continue
    }
    const { text, doubts } = await displayOfMeeting(db, meeting, notice, now)
    const day = days.find(one => one.no === notice.day_no)
    said.push(`${madeKnown(meeting, day, { notice, changes })} ${text}`, ...doubts)
  }
  return said
}

/** `day` is undefined for one that the meeting no longer has. */
function madeKnown(
  { body_kind }: Meeting,
  day: MeetingDay | undefined,
  { notice, changes }: { notice: MeetingNotice; changes: readonly { recorded_at: string }[] },
): string {
  const isCouncil = boardHoldsMeetings(body_kind) === 'must'
  const what = day?.no === 1 ? 'Sammanträdet' : 'Fortsättningen'
  const [posted, since] = [postedOn(notice), knownSince(notice, changes)]
  const known = [
    `${what} ${isCouncil ? 'kungjordes' : 'tillkännagavs'} ${longDay(posted)}.`,
    ...(since > posted ? [`Dag, tid eller plats ändrades ${longDay(since)}.`] : []),
  ].join(' ')
  const by = day && councilNoticeBy(day.held_on)
  return isCouncil && by && since > by ? `${known} Det skulle ha skett senast ${longDay(by)}.` : known
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
