import { sql } from 'kysely'
import type { Reader } from '#src/db/schema.ts'
import type { MeetingDay } from './days.ts'

/** The day on which a meeting ends, in a query of meetings: its only one, or the last of several. */
export const endsOn = sql<string>`coalesce(
  (select max(later_day.held_on) from later_day where later_day.meeting_id = meeting.id and later_day.voided_at is null),
  meeting.held_on)`

/** The day on which a § was decided, in a query of §§ and their meetings. */
export const decidedOn = sql<string>`coalesce(
  (select later_day.held_on from later_day
    where later_day.meeting_id = minute_item.meeting_id and later_day.no = minute_item.day_no),
  meeting.held_on)`

/** The days of a meeting in their order, without those that were voided. */
export async function daysOfMeeting(
  db: Reader,
  { id, held_on, place, starts_at, ended_at }: Omit<MeetingDay, 'no'> & { id: string },
): Promise<MeetingDay[]> {
  const later = (await laterDaysOf(db, id)).filter(one => one.voided_at === null)
  return [{ no: 1, held_on, place, starts_at, ended_at }, ...later.map(plain)]
}

const plain = ({ no, held_on, place, starts_at, ended_at }: MeetingDay): MeetingDay => ({
  no,
  held_on,
  place,
  starts_at,
  ended_at,
})

/** The later days of a meeting, those that were voided too. */
export async function laterDaysOf(db: Reader, meetingId: string) {
  return db.selectFrom('later_day').selectAll().where('meeting_id', '=', meetingId).orderBy('no').execute()
}

/** Which of a body's meetings continues on this day; undefined where none does. */
export async function continuedOn(db: Reader, bodyId: string, heldOn: string) {
  return db
    .selectFrom('later_day')
    .innerJoin('meeting', 'meeting.id', 'later_day.meeting_id')
    .select(['meeting.held_on', 'meeting.no', 'later_day.no as day_no'])
    .where('meeting.body_id', '=', bodyId)
    .where('later_day.held_on', '=', heldOn)
    .where('later_day.voided_at', 'is', null)
    .executeTakeFirst()
}

/** The §§ of a meeting in order, each with its day. */
export async function itemDaysOf(db: Reader, meetingId: string) {
  return db
    .selectFrom('minute_item')
    .select(['id', 'paragraph_no', 'day_no', 'title', 'number_fixed_at', 'part_id'])
    .where('meeting_id', '=', meetingId)
    .orderBy('paragraph_no')
    .execute()
}

/** On which days of their meetings the §§ of each of these parts of minutes were taken up. */
export async function daysOfParts(db: Reader, partIds: readonly string[]): Promise<Map<string, string[]>> {
  if (partIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .select(['part_id', decidedOn.as('decided_on')])
    .where('part_id', 'in', [...partIds])
    .distinct()
    .orderBy('decided_on')
    .execute()
  const days = Map.groupBy(rows, row => row.part_id ?? '')
  return new Map([...days].map(([id, all]) => [id, all.map(one => one.decided_on)]))
}
