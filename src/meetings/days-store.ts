import { sql } from 'kysely'
import { type Acting, instant } from '#src/acting.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { firstDay, type MeetingDay } from './days.ts'

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
  meeting: Omit<MeetingDay, 'no'> & { id: string; ends_on: string },
): Promise<MeetingDay[]> {
  return meeting.ends_on === meeting.held_on
    ? [firstDay(meeting)]
    : daysWith(meeting, await laterDaysOf(db, meeting.id))
}

/** The days of a meeting in their order, of all its later days as they are kept. */
export const daysWith = (
  meeting: Omit<MeetingDay, 'no'>,
  later: readonly (MeetingDay & { voided_at: string | null })[],
): MeetingDay[] => [
  firstDay(meeting),
  ...later.filter(one => one.voided_at === null).map(one => ({ ...firstDay(one), no: one.no })),
]

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

export type ItemDay = Awaited<ReturnType<typeof itemDaysOf>>[number]

/** The §§ of a meeting in order, each with its day. */
export async function itemDaysOf(db: Reader, meetingId: string) {
  return db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .select(['minute_item.id', 'paragraph_no', 'day_no', 'title', 'number_fixed_at', decidedOn.as('decided_on')])
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

/** Notes the clock when a meeting ended, or was broken off, on one of its days; null where that is not known. */
export async function setEnd(tx: Tx, meetingId: string, no: number, ended_at: string | null): Promise<void> {
  if (no === 1) await tx.updateTable('meeting').set({ ended_at }).where('id', '=', meetingId).execute()
  else
    await tx
      .updateTable('later_day')
      .set({ ended_at })
      .where('meeting_id', '=', meetingId)
      .where('no', '=', no)
      .execute()
}

export async function insertLaterDay(
  tx: Tx,
  meeting_id: string,
  day: Omit<MeetingDay, 'ended_at'>,
  acting: Acting,
): Promise<void> {
  const recorded = { recorded_at: instant(acting), recorded_by: acting.actor }
  await tx
    .insertInto('later_day')
    .values({ meeting_id, ...day, ...recorded })
    .execute()
}

export async function setLaterDay(
  tx: Tx,
  meetingId: string,
  no: number,
  plan: Pick<MeetingDay, 'place' | 'starts_at'>,
): Promise<void> {
  await tx.updateTable('later_day').set(plan).where('meeting_id', '=', meetingId).where('no', '=', no).execute()
}

export async function voidLaterDay(
  tx: Tx,
  meetingId: string,
  no: number,
  reason: string,
  acting: Acting,
): Promise<void> {
  await tx
    .updateTable('later_day')
    .set({ voided_at: instant(acting), voided_by: acting.actor, voided_reason: reason })
    .where('meeting_id', '=', meetingId)
    .where('no', '=', no)
    .execute()
}
