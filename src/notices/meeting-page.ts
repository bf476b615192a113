import type { MeetingNotice, meetingsOnBoard } from '#src/agenda/board-store.ts'
import { clockInStockholm, dayInStockholm, longDay, weekdayLongDay } from '#src/dates.ts'
import { boardHoldsMeetings } from '#src/law/board.ts'
import { meetingAddress, meetingTitle } from '#src/meetings/address.ts'
import { dayOrFirst, dayWords, type MeetingDay } from '#src/meetings/days.ts'
import { placeAndTime, plannedBefore, whereAndWhen } from '#src/meetings/page.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { changedSince } from './known.ts'
import type { Display } from './sightings.ts'

type OnBoard = Awaited<ReturnType<typeof meetingsOnBoard>>[number]

/** Where the board leads to for a meeting: the council's summons is public, others' are for their members. */
export const hrefOnBoard = (meeting: Pick<OnBoard, 'body_kind' | 'body_code' | 'held_on' | 'no'>): string =>
  (boardHoldsMeetings(meeting.body_kind) === 'must' ? paths.summons : paths.meetingNotice)(...meetingAddress(meeting))

export const postedOn = ({ posted_at }: { posted_at: string }): string => dayInStockholm(new Date(posted_at))

/** A meeting as a row of the board. */
export const meetingRow = (meeting: OnBoard) => ({
  text: meetingTitle(meeting),
  href: hrefOnBoard(meeting),
  by: whereAndWhen(meeting),
  note: [
    `Tillkännagivet ${longDay(postedOn(meeting))}`,
    ...(meeting.changed_at ? [`ändrat ${longDay(dayInStockholm(new Date(meeting.changed_at)))}`] : []),
  ].join(', '),
  ...(meeting.cancelled_reason === null ? {} : { status: { text: 'Inställt', tone: 'warning' } }),
})

interface About {
  items: { no: number; title: string }[]
  days: MeetingDay[]
  changes: (Parameters<typeof plannedBefore>[1][number] & { recorded_at: string })[]
  /** For those who work here. */
  staff: { notice: MeetingNotice; display: Display; actions: Link[] } | null
}

/** The page of a meeting's notice: when and where it is, and what is to be taken up (KL 8:11). */
export function meetingNoticePage(meeting: Meeting, notice: MeetingNotice, { items, days, changes, staff }: About) {
  const address = meetingAddress(meeting)
  const day = dayOrFirst(meeting, days, notice.day_no)
  return {
    title: `${meeting.body_name} ${day.no === 1 ? 'sammanträder' : 'fortsätter sitt sammanträde'} ${longDay(day.held_on)}`,
    lead: placeAndTime(day),
    status: meeting.cancelled_reason === null ? undefined : { text: 'Inställt', tone: 'warning' },
    breadcrumbs: [
      { href: paths.board, text: 'Anslagstavla' },
      { href: paths.meetingNotice(...address), text: meetingTitle(meeting) },
    ],
    planned: plannedBefore(meeting, changes),
    facts: [
      ['Organ', meeting.body_name],
      ['Dag', weekdayLongDay(day.held_on)],
      ...(day.starts_at ? [['Tid', `kl. ${day.starts_at.replace(':', '.')}`]] : []),
      ['Plats', day.place],
      ...days.filter(one => one.no < day.no).map(one => [one.no === 1 ? 'Började' : 'Fortsatte', dayWords(one)]),
      ...days.filter(one => one.no > day.no).map(one => ['Fortsätter', dayWords(one)]),
      ['Tillkännagivet', longDay(postedOn(notice))],
      ...changedSince(notice, changes).map(one => ['Ändrat', longDay(dayInStockholm(new Date(one.recorded_at)))]),
    ].map(([label, value]) => ({ label, value })),
    items: items.map(item => item.title),
    certificate: paths.meetingCertificate(...address),
    staff: staff && {
      by: `Uppsatt ${clockInStockholm(notice.posted_at)} av ${notice.posted_by}.`,
      display: staff.display,
      actions: staff.actions,
    },
  }
}
