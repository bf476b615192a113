import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import type { MeetingDay } from './days.ts'
import { endsOn } from './days-store.ts'

const columns = [
  'meeting.id',
  'meeting.body_id',
  'meeting.held_on',
  'meeting.no',
  'meeting.place',
  'meeting.starts_at',
  'meeting.cancelled_reason',
  'meeting.attendance_reason',
  'meeting.closed_at',
  'meeting.closed_by',
  'meeting.ended_at',
  'body.code as body_code',
  'body.name as body_name',
  'body.kind as body_kind',
] as const

const meetings = (db: Reader) =>
  db.selectFrom('meeting').innerJoin('body', 'body.id', 'meeting.body_id').select(columns).select(endsOn.as('ends_on'))

export type Meeting = NonNullable<Awaited<ReturnType<typeof meetingAt>>>

const placeQuery = (db: Reader, bodyId: string, heldOn: string, no: number) =>
  meetings(db).where('meeting.body_id', '=', bodyId).where('held_on', '=', heldOn).where('no', '=', no)

export async function meetingAt(db: Reader, bodyId: string, heldOn: string, no: number) {
  return (await prepared(db, placeQuery, bodyId, heldOn, no)).at(0)
}

const idQuery = (db: Reader, id: string) => meetings(db).where('meeting.id', '=', id)

export async function meetingById(db: Reader, id: string) {
  return (await prepared(db, idQuery, id)).at(0)
}

/** Have its members been called to it? */
export async function isCalled(db: Reader, id: string): Promise<boolean> {
  const row = await db.selectFrom('summons').select('id').where('meeting_id', '=', id).limit(1).executeTakeFirst()
  return row !== undefined
}

/** Is any § of it written, or noted who was there? */
export async function hasBegun(db: Reader, id: string): Promise<boolean> {
  const row = await db.selectFrom('minute_item').select('id').where('meeting_id', '=', id).limit(1).executeTakeFirst()
  const meeting = await db.selectFrom('meeting').select('attendance_version').where('id', '=', id).executeTakeFirst()
  return row !== undefined || (meeting?.attendance_version ?? 0) > 0
}

/** The meetings of a body, each on each of its days, the latest first. */
export async function meetingDaysOf(
  db: Reader,
  bodyId: string,
  limit = 40,
): Promise<{ meeting: Meeting; later: MeetingDay | null }[]> {
  const rows = await meetings(db)
    .leftJoin('later_day', join =>
      join.onRef('later_day.meeting_id', '=', 'meeting.id').on('later_day.voided_at', 'is', null),
    )
    .select(['later_day.no as later_no', 'later_day.held_on as later_on', 'later_day.place as later_place'])
    .select(['later_day.starts_at as later_starts_at', 'later_day.ended_at as later_ended_at'])
    .where('meeting.body_id', '=', bodyId)
    .orderBy('meeting.held_on', 'desc')
    .orderBy('meeting.no', 'desc')
    .orderBy('later_day.no', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ later_no, later_on, later_place, later_starts_at, later_ended_at, ...meeting }) => {
    if (later_no === null || later_on === null) return { meeting, later: null }
    const clock = { starts_at: later_starts_at, ended_at: later_ended_at }
    return { meeting, later: { no: later_no, held_on: later_on, place: later_place ?? '', ...clock } }
  })
}

/** The meetings of every body of one year, the latest first. */
export async function meetingsOfYear(db: Reader, year: number) {
  return meetings(db)
    .where('held_on', '>=', `${year}-01-01`)
    .where('held_on', '<=', `${year}-12-31`)
    .orderBy('held_on', 'desc')
    .orderBy('body.name')
    .execute()
}

export async function insertMeeting(
  tx: Tx,
  meeting: Pick<Meeting, 'body_id' | 'held_on' | 'no' | 'place' | 'starts_at'> &
    Partial<Pick<Meeting, 'ended_at' | 'closed_at' | 'closed_by'>>,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('meeting')
    .values({ id, ...meeting })
    .execute()
  return id
}

/** Lets no other transaction change anything of this meeting until this one has ended. */
export async function lockMeeting(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('meeting').set({ id }).where('id', '=', id).execute()
}

export async function lockMeetingOf(tx: Tx, itemId: string): Promise<void> {
  await tx
    .updateTable('meeting')
    .set(eb => ({ id: eb.ref('id') }))
    .where('id', '=', eb => eb.selectFrom('minute_item').select('meeting_id').where('minute_item.id', '=', itemId))
    .execute()
}

/** The meetings of one year that readers from outside know of: those with a published §. */
export async function publicMeetingsOfYear(db: Reader, year: number) {
  return meetings(db)
    .where('held_on', '>=', `${year}-01-01`)
    .where('held_on', '<=', `${year}-12-31`)
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('minute_item')
          .innerJoin('publication', 'publication.subject_id', 'minute_item.id')
          .select('minute_item.id')
          .whereRef('minute_item.meeting_id', '=', 'meeting.id')
          .where('publication.subject', '=', 'minute_item')
          .where('publication.revoked_at', 'is', null),
      ),
    )
    .orderBy('held_on', 'desc')
    .orderBy('body.name')
    .execute()
}

/** How a meeting was planned before, the first plan first. */
export async function changesOf(db: Reader, meetingId: string) {
  return db.selectFrom('meeting_change').selectAll().where('meeting_id', '=', meetingId).orderBy('no').execute()
}

/** The meeting that was once planned for this day, and has been moved from it; undefined where none was. */
export async function movedFrom(db: Reader, bodyId: string, heldOn: string, no: number): Promise<Meeting | undefined> {
  return meetings(db)
    .innerJoin('meeting_change', 'meeting_change.meeting_id', 'meeting.id')
    .where('meeting.body_id', '=', bodyId)
    .where('was_held_on', '=', heldOn)
    .where('was_no', '=', no)
    .orderBy('meeting_change.recorded_at', 'desc')
    .executeTakeFirst()
}

/** The first and the last year with a meeting; null where there is none. */
export async function meetingYears(db: Reader): Promise<{ first: number; last: number } | null> {
  const row = await db
    .selectFrom('meeting')
    .select(eb => [eb.fn.min('held_on').as('first'), eb.fn.max('held_on').as('last')])
    .executeTakeFirst()
  return row?.first && row.last ? { first: Number(row.first.slice(0, 4)), last: Number(row.last.slice(0, 4)) } : null
}
