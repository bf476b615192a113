import { sql } from 'kysely'
import { dayNumber } from '#src/dates.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { takeNumber } from '#src/db/series.ts'
import { Refusal } from '#src/errors.ts'
import { eventData, readEventData } from './event-data.ts'
import type { FoldEvent } from './fold.ts'
import type { EventKind } from './workflow.ts'

export interface MatterEvent extends FoldEvent {
  matter_id: string
  note: string | null
  order_reason: string | null
  actor: string
  recorded_at: string
}

export async function matterBySlug(db: Reader, slug: string) {
  return db.selectFrom('matter').selectAll().where('slug', '=', slug).executeTakeFirst()
}

export async function matterById(db: Reader, id: string) {
  return db.selectFrom('matter').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** Every event of the matter, struck ones too, in the order they were recorded. */
export async function eventsOf(db: Reader, matterId: string): Promise<MatterEvent[]> {
  const rows = await db.selectFrom('event').selectAll().where('matter_id', '=', matterId).orderBy('seq').execute()
  return rows.map(row => ({ ...row, kind: row.kind as EventKind, data: readEventData(row.data) }))
}

export async function insertEvent(tx: Tx, event: MatterEvent): Promise<void> {
  await tx
    .insertInto('event')
    .values({ ...event, data: JSON.stringify(eventData.parse(event.data)) })
    .execute()
}

/**
 * Makes the matter one version older and gives the new version. Locks its row for the rest of the transaction.
 * Throws `stale` where `seen` is no longer the version that stands.
 */
export async function bumpMatter(tx: Tx, matterId: string, seen?: number): Promise<number> {
  const row = await tx
    .updateTable('matter')
    .set({ version: sql`version + 1` })
    .where('id', '=', matterId)
    .$if(seen !== undefined, query => query.where('version', '=', seen ?? 0))
    .returning('version')
    .executeTakeFirst()
  if (!row) throw new Refusal('stale', 'Någon annan har ändrat ärendet sedan du öppnade sidan.')
  return row.version
}

const PLACES_A_DAY = 100_000

/** A place in the lists for a matter that came in on this day: later days first, then later comers. */
export async function takeSortNo(tx: Tx, receivedOn: string): Promise<number> {
  return dayNumber(receivedOn) * PLACES_A_DAY + (await takeNumber(tx, `sort:${receivedOn}`))
}

/** The places of all matters that came in during a year: from the first to before the second. */
export function sortNosOfYear(year: number): [number, number] {
  return [dayNumber(`${year}-01-01`) * PLACES_A_DAY, dayNumber(`${year + 1}-01-01`) * PLACES_A_DAY]
}

const submittersQuery = (db: Reader, matterId: string) =>
  db.selectFrom('submitter').selectAll().where('matter_id', '=', matterId).orderBy('position')

export async function submittersOf(db: Reader, matterId: string) {
  return prepared(db, submittersQuery, matterId)
}

const demandsQuery = (db: Reader, matterId: string) =>
  db.selectFrom('demand').select(['no', 'text']).where('matter_id', '=', matterId).orderBy('no')

export async function demandsOf(db: Reader, matterId: string) {
  return prepared(db, demandsQuery, matterId)
}

/** What is registered on a matter, but for what was voided. */
export async function documentsOf(db: Reader, matterId: string) {
  return (await registeredDocuments(db, matterId)).filter(one => !one.voided_at)
}

/** Everything that was ever registered on a matter, what was voided too. */
export async function registeredDocuments(db: Reader, matterId: string) {
  return db
    .selectFrom('document')
    .innerJoin('body', 'body.id', 'document.body_id')
    .select([
      'document.id',
      'document.no',
      'document.body_id',
      'document.kind',
      'document.direction',
      'document.registered_on',
      'document.counterpart',
      'document.description',
      'document.sha256',
      'document.file_name',
      'document.recorded_at',
      'document.recorded_by',
      'document.voided_at',
      'document.voided_by',
      'document.voided_reason',
      'body.name as body_name',
      'body.code as body_code',
    ])
    .where('matter_id', '=', matterId)
    .orderBy('document.no')
    .execute()
}

const referralsQuery = (db: Reader, matterId: string) =>
  db
    .selectFrom('referral')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .innerJoin('body as asking', 'asking.id', 'referral.from_body_id')
    .select([
      'referral.id',
      'referral.no',
      'referral.from_body_id',
      'referral.to_body_id',
      'referral.questions',
      'referral.contact',
      'referral.again_no',
      'referral.changed',
      'referral.status',
      'referral.since_on',
      'referral.due_on',
      'body.name as to_name',
      'body.code as to_code',
      'body.kind as to_kind',
      'asking.name as from_name',
    ])
    .where('matter_id', '=', matterId)
    .orderBy('referral.no')

export async function referralsOf(db: Reader, matterId: string) {
  return prepared(db, referralsQuery, matterId)
}
