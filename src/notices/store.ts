import { addDays } from '#src/dates.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { partsOfMeeting } from '#src/minutes/parts-store.ts'

const columns = [
  'notice.id',
  'notice.no',
  'notice.part_id',
  'notice.body_name',
  'notice.paragraphs',
  'notice.posted_on',
  'notice.kept_at',
  'notice.recorded_at',
  'notice.recorded_by',
  'notice.taken_down_on',
  'notice.taken_down_at',
  'notice.taken_down_by',
  'notice.replaced_at',
  'notice.replaced_by',
  'notice.replaced_reason',
  'minutes_part.adjusted_on',
  'meeting.id as meeting_id',
  'meeting.held_on',
  'meeting.no as meeting_no',
  'meeting.body_id',
  'body.code as body_code',
] as const

const notices = (db: Reader) =>
  db
    .selectFrom('notice')
    .innerJoin('minutes_part', 'minutes_part.id', 'notice.part_id')
    .innerJoin('meeting', 'meeting.id', 'minutes_part.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(columns)

export type Notice = NonNullable<Awaited<ReturnType<typeof noticeByNo>>>

export async function noticeByNo(db: Reader, no: number) {
  return notices(db).where('notice.no', '=', no).executeTakeFirst()
}

/** What hangs on the board now, the latest first. */
export async function noticesOnBoard(db: Reader): Promise<Notice[]> {
  return notices(db)
    .where('notice.taken_down_on', 'is', null)
    .where('notice.replaced_at', 'is', null)
    .orderBy('notice.posted_on', 'desc')
    .orderBy('notice.no', 'desc')
    .execute()
}

/** Every notice of a part of the minutes, faulty ones too, in the order they were posted. */
export async function noticesOfPart(db: Reader, partId: string): Promise<Notice[]> {
  return notices(db).where('notice.part_id', '=', partId).orderBy('notice.no').execute()
}

/** Every notice of a meeting's minutes, in the order they were posted. */
export async function noticesOfMeeting(db: Reader, meetingId: string): Promise<Notice[]> {
  return notices(db).where('meeting.id', '=', meetingId).orderBy('notice.no').execute()
}

/** The §§ of a part that readers from outside may open. */
export async function publishedItemsOfPart(db: Reader, partId: string) {
  return db
    .selectFrom('minute_item')
    .innerJoin('publication', 'publication.subject_id', 'minute_item.id')
    .select(['paragraph_no', 'title'])
    .where('minute_item.part_id', '=', partId)
    .where('publication.subject', '=', 'minute_item')
    .where('publication.revoked_at', 'is', null)
    .orderBy('paragraph_no')
    .execute()
}

export interface NewNotice {
  no: number
  part_id: string
  body_name: string
  paragraphs: string
  posted_on: string
  kept_at: string
  recorded_at: string
  recorded_by: string
}

export async function insertNotice(tx: Tx, notice: NewNotice): Promise<string> {
  const id = newId()
  await tx
    .insertInto('notice')
    .values({
      id,
      ...notice,
      taken_down_on: null,
      taken_down_at: null,
      taken_down_by: null,
      replaced_at: null,
      replaced_by: null,
      replaced_reason: null,
    })
    .execute()
  return id
}

/** The parts of a meeting's minutes whose adjustment is not made known yet, where these are its notices. */
export const unannounced = <Part extends { id: string }>(
  parts: readonly Part[],
  notices: readonly Pick<Notice, 'part_id' | 'replaced_at'>[],
): Part[] => parts.filter(part => !notices.some(one => one.part_id === part.id && !one.replaced_at))

export const partsToAnnounce = async (db: Reader, meetingId: string) =>
  unannounced(await partsOfMeeting(db, meetingId), await noticesOfMeeting(db, meetingId))

/** So many days before it, a meeting of the council that is not made known waits to be. */
const SOON = 28

/** What the minutes and the notice board of these bodies wait for. */
export async function waitingAt(db: Reader, bodyIds: readonly string[], today: string) {
  if (bodyIds.length === 0) return { unadjusted: [], unposted: [], hanging: [], uncalled: [] }
  const meetings = db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .where('meeting.body_id', 'in', bodyIds)
    .select(['body.code as body_code', 'body.name as body_name', 'meeting.held_on', 'meeting.no'])
  const unadjusted = await meetings
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('minute_item')
          .select('minute_item.id')
          .whereRef('minute_item.meeting_id', '=', 'meeting.id')
          .where('minute_item.part_id', 'is', null),
      ),
    )
    .execute()
  const unposted = await meetings
    .innerJoin('minutes_part', 'minutes_part.meeting_id', 'meeting.id')
    .leftJoin('notice', join =>
      join.onRef('notice.part_id', '=', 'minutes_part.id').on('notice.replaced_at', 'is', null),
    )
    .select('minutes_part.adjusted_on')
    .where('notice.id', 'is', null)
    .execute()
  const hanging = (await noticesOnBoard(db)).filter(one => bodyIds.includes(one.body_id))
  const uncalled = await meetings
    .where('body.kind', '=', 'council')
    .where('meeting.held_on', '>=', today)
    .where('meeting.held_on', '<=', addDays(today, SOON))
    .where('meeting.cancelled_reason', 'is', null)
    .where(eb =>
      eb.not(
        eb.exists(eb.selectFrom('summons').select('summons.id').whereRef('summons.meeting_id', '=', 'meeting.id')),
      ),
    )
    .execute()
  return { unadjusted, unposted, hanging, uncalled }
}

/** Where this body's minutes could be read, by its latest notice; empty before its first. */
export async function keptAtLately(db: Reader, bodyId: string): Promise<string> {
  const row = await db
    .selectFrom('notice')
    .innerJoin('minutes_part', 'minutes_part.id', 'notice.part_id')
    .innerJoin('meeting', 'meeting.id', 'minutes_part.meeting_id')
    .select('notice.kept_at')
    .where('meeting.body_id', '=', bodyId)
    .orderBy('notice.no', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.kept_at ?? ''
}
