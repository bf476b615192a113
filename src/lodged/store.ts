import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import type { StatementKind } from '#src/minutes/statements.ts'
import { sittingOn } from '#src/rosters/roster.ts'
import { mandatesOf } from '#src/rosters/store.ts'
import { readRichText } from '#src/text/alphabet.ts'
import type { Lodged, LodgedAnswer } from './lodged.ts'

const lodged = (db: Reader) =>
  db
    .selectFrom('lodged_statement')
    .innerJoin('minute_item', 'minute_item.id', 'lodged_statement.minute_item_id')
    .selectAll('lodged_statement')
    .select(['minute_item.paragraph_no', 'minute_item.title'])

type Row = Awaited<ReturnType<ReturnType<typeof lodged>['executeTakeFirstOrThrow']>>
export type KeptLodged = Lodged & { paragraph_no: number; title: string }

const read = (row: Row): KeptLodged => ({
  ...row,
  kind: row.kind as StatementKind,
  answer: row.answer as LodgedAnswer | null,
  text: readRichText(row.text),
})

/** Keeps what was handed in, and gives its id. */
export async function insertLodged(tx: Tx, { text, ...lodged }: Omit<Lodged, 'id'>): Promise<string> {
  const id = newId()
  await tx
    .insertInto('lodged_statement')
    .values({ id, ...lodged, text: JSON.stringify(text) })
    .execute()
  return id
}

const lodgedQuery = (db: Reader, itemId: string) =>
  lodged(db).where('lodged_statement.minute_item_id', '=', itemId).orderBy('lodged_statement.no')

/** What was handed in for a §, in its order. */
export async function lodgedAt(db: Reader, itemId: string): Promise<KeptLodged[]> {
  return (await prepared(db, lodgedQuery, itemId)).map(read)
}

/** What was handed in for the §§ of a meeting: all of it, or one person's. */
export async function lodgedAtMeeting(db: Reader, meetingId: string, name?: string): Promise<KeptLodged[]> {
  const rows = await lodged(db)
    .where('minute_item.meeting_id', '=', meetingId)
    .$if(name !== undefined, query => query.where('lodged_statement.name', '=', name ?? ''))
    .orderBy('minute_item.paragraph_no')
    .orderBy('lodged_statement.no')
    .execute()
  return rows.map(read)
}

/** What waits for the secretaries of these bodies, the oldest first. */
export async function lodgedWaiting(db: Reader, bodyIds: readonly string[]) {
  if (bodyIds.length === 0) return []
  return db
    .selectFrom('lodged_statement')
    .innerJoin('minute_item', 'minute_item.id', 'lodged_statement.minute_item_id')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select([
      'lodged_statement.no as lodged_no',
      'lodged_statement.kind',
      'lodged_statement.name',
      'lodged_statement.party',
      'lodged_statement.lodged_at',
      'minute_item.paragraph_no',
      'minute_item.title',
      'meeting.held_on',
      'meeting.no',
      'body.code as body_code',
      'body.name as body_name',
    ])
    .where('meeting.body_id', 'in', bodyIds)
    .where('lodged_statement.answered_at', 'is', null)
    .where('lodged_statement.withdrawn_at', 'is', null)
    .orderBy('lodged_statement.lodged_at')
    .execute()
}

/** The place that somebody has in a body on a day; undefined where they have none. */
export const seatOf = async (db: Reader, bodyId: string, day: string, name: string) =>
  sittingOn(await mandatesOf(db, bodyId), day).find(one => one.name === name)

/** The latest meetings of these bodies with §§ that are not adjusted. */
export async function meetingsWithOpenItems(db: Reader, bodyIds: readonly string[], today: string) {
  if (bodyIds.length === 0) return []
  return db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .innerJoin('minute_item', 'minute_item.meeting_id', 'meeting.id')
    .select(['meeting.body_id', 'meeting.held_on', 'meeting.no', 'body.code as body_code', 'body.name as body_name'])
    .where('meeting.body_id', 'in', bodyIds)
    .where('meeting.held_on', '<=', today)
    .where('minute_item.part_id', 'is', null)
    .distinct()
    .orderBy('meeting.held_on', 'desc')
    .limit(10)
    .execute()
}
