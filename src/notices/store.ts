import type { ExpressionBuilder } from 'kysely'
import { compareDays } from '#src/dates.ts'
import type { Reader, Schema, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { daysOfParts } from '#src/meetings/days-store.ts'
import { partsOfMeeting } from '#src/minutes/parts-store.ts'

const columns = [
  'notice.id',
  'notice.no',
  'notice.body_name',
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
  'notice.withdrawn_at',
  'notice.withdrawn_by',
  'notice.withdrawn_reason',
  'body.id as body_id',
  'body.code as body_code',
] as const

const ofMinutes = (db: Reader) =>
  db
    .selectFrom('notice')
    .innerJoin('minutes_part', 'minutes_part.id', 'notice.part_id')
    .innerJoin('meeting', 'meeting.id', 'minutes_part.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(columns)
    .select(['minutes_part.id as part_id', 'notice.paragraphs', 'minutes_part.adjusted_on'])
    .select(['meeting.id as meeting_id', 'meeting.held_on', 'meeting.no as meeting_no'])

const ofDecisions = (db: Reader) =>
  db
    .selectFrom('notice')
    .innerJoin('delegated_decision', 'delegated_decision.id', 'notice.decision_id')
    .innerJoin('body', 'body.id', 'delegated_decision.body_id')
    .select(columns)
    .select(['first_id', 'title', 'decision', 'decided_by', 'decided_on', 'dnr'])

/** The adjustment of a part of the minutes, made known. */
export type MinutesNotice = Awaited<ReturnType<typeof noticesOfPart>>[number]
/** A delegated decision, made known. */
export type DecisionNotice = Awaited<ReturnType<typeof noticesOfDecision>>[number]
export type Notice = MinutesNotice | DecisionNotice

/** With the days on which its §§ were taken up. */
async function asMinutes<Row extends { part_id: string; held_on: string }>(db: Reader, rows: readonly Row[]) {
  const days = await daysOfParts(
    db,
    rows.map(row => row.part_id),
  )
  return rows.map(row => ({ kind: 'minutes' as const, ...row, days: days.get(row.part_id) ?? [row.held_on] }))
}
const asDecision = <Row>(row: Row) => ({ kind: 'decision' as const, ...row })

/** Does it hang on the board? */
export const hangs = (notice: Pick<Notice, 'taken_down_on' | 'replaced_at' | 'withdrawn_at'>): boolean =>
  notice.taken_down_on === null && notice.replaced_at === null && notice.withdrawn_at === null

export async function noticeByNo(db: Reader, no: number): Promise<Notice | undefined> {
  const [minutes] = await asMinutes(db, await ofMinutes(db).where('notice.no', '=', no).execute())
  if (minutes) return minutes
  const decision = await ofDecisions(db).where('notice.no', '=', no).executeTakeFirst()
  return decision && asDecision(decision)
}

/** What hangs on the board now, the latest first. */
export async function noticesOnBoard(db: Reader): Promise<Notice[]> {
  const hanging = (eb: ExpressionBuilder<Schema, 'notice'>) =>
    eb.and([
      eb('notice.taken_down_on', 'is', null),
      eb('notice.replaced_at', 'is', null),
      eb('notice.withdrawn_at', 'is', null),
    ])
  const minutes = await ofMinutes(db).where(hanging).execute()
  const decisions = await ofDecisions(db).where(hanging).execute()
  return [...(await asMinutes(db, minutes)), ...decisions.map(asDecision)].toSorted(
    (a, b) => compareDays(b.posted_on, a.posted_on) || b.no - a.no,
  )
}

/** Every notice of a part of the minutes, faulty ones too, in the order they were posted. */
export async function noticesOfPart(db: Reader, partId: string) {
  return asMinutes(db, await ofMinutes(db).where('part_id', '=', partId).orderBy('notice.no').execute())
}

/** Every notice of a meeting's minutes, in the order they were posted. */
export async function noticesOfMeeting(db: Reader, meetingId: string): Promise<MinutesNotice[]> {
  return asMinutes(db, await ofMinutes(db).where('meeting.id', '=', meetingId).orderBy('notice.no').execute())
}

/** Every notice of a delegated decision, in the order they were posted, each with its own wording. */
export async function noticesOfDecision(db: Reader, firstId: string) {
  return (await ofDecisions(db).where('first_id', '=', firstId).orderBy('notice.no').execute()).map(asDecision)
}

/** Every notice of the decisions that have this number in a body's register, in the order they were posted. */
export async function noticesOfNumber(db: Reader, bodyId: string, dnr: string): Promise<DecisionNotice[]> {
  const rows = await ofDecisions(db)
    .where('delegated_decision.body_id', '=', bodyId)
    .where('dnr', '=', dnr)
    .orderBy('notice.no')
    .execute()
  return rows.map(asDecision)
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

/** A new notice: of a part of the minutes, or of a delegated decision. */
export interface NewNotice {
  no: number
  part_id: string | null
  decision_id: string | null
  body_name: string
  paragraphs: string
  posted_on: string
  kept_at: string
  recorded_at: string
  recorded_by: string
}

/** How a notice came away, where it has. */
export type Closing = Partial<
  Pick<
    Notice,
    | 'taken_down_on'
    | 'taken_down_at'
    | 'taken_down_by'
    | 'replaced_at'
    | 'replaced_by'
    | 'replaced_reason'
    | 'withdrawn_at'
    | 'withdrawn_by'
    | 'withdrawn_reason'
  >
>

export async function insertNotice(tx: Tx, notice: NewNotice, closing: Closing = {}): Promise<string> {
  const id = newId()
  await tx
    .insertInto('notice')
    .values({ id, ...notice, ...closing })
    .execute()
  return id
}

/** What a notice says of a decision that was made on a committee's behalf. Days 'YYYY-MM-DD'. */
export interface Decision {
  title: string
  decision: string
  decided_by: string
  decided_on: string
  dnr: string
}

/** Keeps a decision as a notice says it; `firstId` is its first wording where that is put right. Gives its id. */
export async function insertDecision(
  tx: Tx,
  decision: Decision & { body_id: string; recorded_at: string; recorded_by: string },
  firstId: string | null,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('delegated_decision')
    .values({ id, first_id: firstId ?? id, ...decision })
    .execute()
  return id
}

/** The parts of a meeting's minutes whose adjustment is not made known yet, where these are its notices. */
export const unannounced = <Part extends { id: string }>(
  parts: readonly Part[],
  notices: readonly Pick<MinutesNotice, 'part_id' | 'replaced_at'>[],
): Part[] => parts.filter(part => !notices.some(one => one.part_id === part.id && !one.replaced_at))

export const partsToAnnounce = async (db: Reader, meetingId: string) =>
  unannounced(await partsOfMeeting(db, meetingId), await noticesOfMeeting(db, meetingId))

/** Where this body's minutes could be read, by its latest notice of them, or of a decision; empty before its first. */
export async function keptAtLately(db: Reader, bodyId: string): Promise<string> {
  const minutes = ofMinutes(db).where('body.id', '=', bodyId).orderBy('notice.no', 'desc').limit(1)
  const decision = ofDecisions(db).where('body.id', '=', bodyId).orderBy('notice.no', 'desc').limit(1)
  return ((await minutes.executeTakeFirst()) ?? (await decision.executeTakeFirst()))?.kept_at ?? ''
}
