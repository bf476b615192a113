import { type Acting, instant } from '#src/acting.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { endsOn } from '#src/meetings/days-store.ts'

/** The meetings from this day on that hang on the notice board, the nearest first. */
export async function meetingsOnBoard(db: Reader, today: string) {
  return (
    db
      .selectFrom('meeting_notice')
      .innerJoin('meeting', 'meeting.id', 'meeting_notice.meeting_id')
      .innerJoin('body', 'body.id', 'meeting.body_id')
      .select([
        'meeting.id',
        'body.code as body_code',
        'body.name as body_name',
        'body.kind as body_kind',
        'meeting.held_on',
        endsOn.as('ends_on'),
        'meeting.no',
        'meeting.place',
        'meeting.starts_at',
        'meeting.cancelled_reason',
        'meeting_notice.posted_at',
      ])
      .select(eb =>
        eb
          .selectFrom('meeting_change')
          .select(one => one.fn.max('recorded_at').as('changed_at'))
          .whereRef('meeting_change.meeting_id', '=', 'meeting.id')
          .whereRef('meeting_change.recorded_at', '>', 'meeting_notice.posted_at')
          .where('meeting_notice.day_no', '=', 1)
          .as('changed_at'),
      )
      .where('withdrawn_at', 'is', null)
      .where(endsOn, '>=', today)
      // A meeting that came by file has its notice but not its summons, and so no page for the board to lead to.
      .where(eb =>
        eb.exists(eb.selectFrom('summons').select('summons.id').whereRef('summons.meeting_id', '=', 'meeting.id')),
      )
      .orderBy('meeting.held_on')
      .orderBy('body.name')
      .execute()
  )
}

export type MeetingNotice = Awaited<ReturnType<typeof noticesOfMeetingItself>>[number]

/** Each time that a meeting was posted on the notice board, the first one first. */
export async function noticesOfMeetingItself(db: Reader, meetingId: string) {
  return db
    .selectFrom('meeting_notice')
    .select(['id', 'day_no', 'posted_at', 'posted_by', 'withdrawn_at', 'withdrawn_by', 'withdrawn_reason'])
    .where('meeting_id', '=', meetingId)
    .orderBy('posted_at')
    .orderBy('id')
    .execute()
}

/** The notice of a meeting that has not been taken away; undefined where there is none. */
export const standingNotice = async (db: Reader, meetingId: string): Promise<MeetingNotice | undefined> =>
  (await noticesOfMeetingItself(db, meetingId)).find(one => one.withdrawn_at === null)

/** Did this body post the last meeting that its members were called to? */
export async function postsItsMeetings(db: Reader, bodyId: string): Promise<boolean> {
  const last = await db
    .selectFrom('summons')
    .innerJoin('meeting', 'meeting.id', 'summons.meeting_id')
    .select('meeting.id')
    .where('meeting.body_id', '=', bodyId)
    .orderBy('meeting.held_on', 'desc')
    .orderBy('meeting.no', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last !== undefined && (await standingNotice(db, last.id)) !== undefined
}

export async function insertMeetingNotice(tx: Tx, meeting_id: string, day_no: number, acting: Acting): Promise<void> {
  await tx
    .insertInto('meeting_notice')
    .values({ id: newId(), meeting_id, day_no, posted_at: instant(acting), posted_by: acting.actor })
    .execute()
}

export async function closeMeetingNotice(tx: Tx, id: string, reason: string, acting: Acting): Promise<void> {
  await tx
    .updateTable('meeting_notice')
    .set({ withdrawn_at: instant(acting), withdrawn_by: acting.actor, withdrawn_reason: reason })
    .where('id', '=', id)
    .execute()
}
