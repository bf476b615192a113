import { gathered } from '#src/db/gather.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { type RichText, readRichText } from '#src/text/alphabet.ts'

import type { StatementKind } from './statements.ts'

const itemColumns = [
  'minute_item.id',
  'minute_item.meeting_id',
  'minute_item.paragraph_no',
  'minute_item.matter_id',
  'minute_item.title',
  'minute_item.decision',
  'minute_item.summary',
  'minute_item.question_order',
  'minute_item.response_version_id',
  'minute_item.preparatory',
  'minute_item.part_id',
  'minute_item.version',
  'minute_item.updated_at',
  'minute_item.updated_by',
  'meeting.held_on',
  'meeting.no as meeting_no',
  'meeting.body_id',
  'body.code as body_code',
  'body.name as body_name',
  'body.kind as body_kind',
  'minutes_part.adjusted_on',
  'minutes_part.immediate',
] as const

const items = (db: Reader) =>
  db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .leftJoin('minutes_part', 'minutes_part.id', 'minute_item.part_id')
    .select(itemColumns)

type ItemRow = Awaited<ReturnType<ReturnType<typeof items>['executeTakeFirstOrThrow']>>
export type MinuteItem = Omit<ItemRow, 'decision' | 'summary'> & { decision: RichText; summary: RichText }

const read = (row: ItemRow): MinuteItem => ({
  ...row,
  decision: readRichText(row.decision),
  summary: readRichText(row.summary),
})

export async function itemById(db: Reader, id: string): Promise<MinuteItem | undefined> {
  const row = await items(db).where('minute_item.id', '=', id).executeTakeFirst()
  return row && read(row)
}

export async function itemAt(db: Reader, meetingId: string, paragraphNo: number): Promise<MinuteItem | undefined> {
  const row = await items(db)
    .where('minute_item.meeting_id', '=', meetingId)
    .where('paragraph_no', '=', paragraphNo)
    .executeTakeFirst()
  return row && read(row)
}

/** The §§ of a meeting, in order. */
export async function itemsOfMeeting(db: Reader, meetingId: string) {
  return db
    .selectFrom('minute_item')
    .leftJoin('minutes_part', 'minutes_part.id', 'minute_item.part_id')
    .leftJoin('publication', join =>
      join
        .onRef('publication.subject_id', '=', 'minute_item.id')
        .on('publication.subject', '=', 'minute_item')
        .on('publication.revoked_at', 'is', null),
    )
    .select([
      'minute_item.id',
      'minute_item.paragraph_no',
      'minute_item.title',
      'minute_item.part_id',
      'minutes_part.adjusted_on',
      'minutes_part.immediate',
      'publication.published_at',
    ])
    .where('minute_item.meeting_id', '=', meetingId)
    .orderBy('paragraph_no')
    .execute()
}

/** The §§ of a meeting with all that they say, in order. */
export async function fullItemsOfMeeting(db: Reader, meetingId: string): Promise<MinuteItem[]> {
  const rows = await items(db).where('minute_item.meeting_id', '=', meetingId).orderBy('paragraph_no').execute()
  return rows.map(read)
}

/** The matters whose events point to this §: one, or several raised together. */
export async function mattersOfItem(db: Reader, itemId: string) {
  return db
    .selectFrom('event')
    .innerJoin('matter', 'matter.id', 'event.matter_id')
    .select(['matter.id', 'matter.slug', 'matter.title'])
    .where('event.minute_item_id', '=', itemId)
    .distinct()
    .orderBy('matter.slug')
    .execute()
}

/** The highest § that is written at a meeting; 0 before the first. */
export async function lastParagraphOf(db: Reader, meetingId: string): Promise<number> {
  const row = await db
    .selectFrom('minute_item')
    .select(eb => eb.fn.max('paragraph_no').as('last'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** The highest § that a body has written this year up to a meeting; 0 before the first. */
export async function lastParagraphOfYear(db: Reader, meeting: { body_id: string; held_on: string }): Promise<number> {
  const row = await db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .select(eb => eb.fn.max('paragraph_no').as('last'))
    .where('meeting.body_id', '=', meeting.body_id)
    .where('meeting.held_on', '>=', `${meeting.held_on.slice(0, 4)}-01-01`)
    .where('meeting.held_on', '<=', meeting.held_on)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Who spoke at each of these §§, in their order. */
export async function speakersOfItems(db: Reader, itemIds: readonly string[]) {
  const rows = await db
    .selectFrom('speaker')
    .select(['minute_item_id', 'name', 'party'])
    .where('minute_item_id', 'in', itemIds)
    .orderBy('position')
    .execute()
  return gathered(rows, 'minute_item_id', row => row)
}

export interface KeptNote {
  position: number
  kind: StatementKind
  name: string
  party: string
  on_behalf_of: string | null
  text: RichText
  in_annex: boolean
  sha256: string | null
  file_name: string | null
}

/** Reservations, notes and the like at each of these §§, in their order. */
export async function notesOfItems(db: Reader, itemIds: readonly string[]): Promise<Map<string, KeptNote[]>> {
  const rows = await db
    .selectFrom('minutes_note')
    .select([
      'minute_item_id',
      'position',
      'kind',
      'name',
      'party',
      'on_behalf_of',
      'text',
      'in_annex',
      'sha256',
      'file_name',
    ])
    .where('minute_item_id', 'in', itemIds)
    .orderBy('position')
    .execute()
  return gathered(rows, 'minute_item_id', row => ({
    ...row,
    kind: row.kind as StatementKind,
    in_annex: row.in_annex === 1,
    text: readRichText(row.text),
  }))
}

export type NewNote = Omit<KeptNote, 'position' | 'sha256' | 'file_name'> & {
  file?: { sha256: string; file_name: string } | null | undefined
}

export async function insertNote(tx: Tx, itemId: string, position: number, note: NewNote): Promise<void> {
  const { file, text, in_annex, ...said } = note
  await tx
    .insertInto('minutes_note')
    .values({
      id: newId(),
      minute_item_id: itemId,
      position,
      ...said,
      text: JSON.stringify(text),
      in_annex: in_annex ? 1 : 0,
      sha256: file?.sha256 ?? null,
      file_name: file?.file_name ?? null,
    })
    .execute()
}

export const notesOf = async (db: Reader, itemId: string) => (await notesOfItems(db, [itemId])).get(itemId) ?? []

/** To whom each of these decisions is to be sent, in their order. */
export async function recipientsOfItems(db: Reader, itemIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('recipient')
    .select(['minute_item_id', 'label'])
    .where('minute_item_id', 'in', itemIds)
    .orderBy('position')
    .execute()
  return gathered(rows, 'minute_item_id', row => row.label)
}

export const recipientsOf = async (db: Reader, itemId: string): Promise<string[]> =>
  (await recipientsOfItems(db, [itemId])).get(itemId) ?? []

export interface Signatory {
  role: string
  name: string
  party: string
}

/** Who adjusted each of these parts of minutes, the chair first. */
export async function signatoriesOfParts(db: Reader, partIds: readonly string[]): Promise<Map<string, Signatory[]>> {
  if (partIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('part_signatory')
    .select(['part_id', 'role', 'name', 'party'])
    .where('part_id', 'in', partIds)
    .orderBy('position')
    .execute()
  return gathered(rows, 'part_id', row => row)
}

export const signatoriesOf = async (db: Reader, partId: string | null): Promise<Signatory[]> =>
  partId ? ((await signatoriesOfParts(db, [partId])).get(partId) ?? []) : []

/** The parts of a meeting's minutes that were adjusted together, each with its §§. */
export async function partsOfMeeting(db: Reader, meetingId: string) {
  const rows = await db
    .selectFrom('minutes_part')
    .innerJoin('minute_item', 'minute_item.part_id', 'minutes_part.id')
    .select([
      'minutes_part.id',
      'minutes_part.adjusted_on',
      'minutes_part.immediate',
      'minutes_part.gap_reason',
      'minutes_part.sha256',
      'minute_item.paragraph_no',
    ])
    .where('minutes_part.meeting_id', '=', meetingId)
    .orderBy('minutes_part.recorded_at')
    .orderBy('minute_item.paragraph_no')
    .execute()
  return [...Map.groupBy(rows, row => row.id).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, paragraphs: [first, ...others].map(row => row.paragraph_no) }] : [],
  )
}

export async function dispatchesOf(db: Reader, itemId: string) {
  return db
    .selectFrom('dispatch')
    .leftJoin('mail', join => join.onRef('mail.about_id', '=', 'dispatch.id').on('mail.about', '=', 'extract'))
    .select([
      'dispatch.recipient_label',
      'dispatch.channel',
      'dispatch.sent_on',
      'dispatch.sent_by',
      'dispatch.sha256',
      'dispatch.recorded_at',
      'mail.id as mail_id',
      'mail.sent_at as mailed_at',
      'mail.failed_at',
      'mail.received_at',
    ])
    .where('dispatch.minute_item_id', '=', itemId)
    .orderBy('dispatch.position')
    .execute()
}

export type Dispatched = Awaited<ReturnType<typeof dispatchesOf>>[number]

/** The number that the head of an extract bears: the body's own, or else the board's; null where there is neither. */
export async function headNumber(db: Reader, matterId: string | null, bodyId: string): Promise<string | null> {
  if (!matterId) return null
  const rows = await db
    .selectFrom('registry_number')
    .innerJoin('body', 'body.id', 'registry_number.body_id')
    .select(['registry_number.number', 'registry_number.body_id', 'body.kind'])
    .where('matter_id', '=', matterId)
    .where('voided_at', 'is', null)
    .execute()
  const own = rows.find(row => row.body_id === bodyId) ?? rows.find(row => row.kind === 'executive_board')
  return own?.number ?? null
}

export async function replaceSpeakers(
  tx: Tx,
  itemId: string,
  speakers: { name: string; party: string }[],
): Promise<void> {
  await tx.deleteFrom('speaker').where('minute_item_id', '=', itemId).execute()
  if (speakers.length === 0) return
  await tx
    .insertInto('speaker')
    .values(speakers.map((one, i) => ({ minute_item_id: itemId, position: i + 1, name: one.name, party: one.party })))
    .execute()
}

/** The matters of a §, and whether each is published. */
export async function mattersWithPublication(db: Reader, itemId: string) {
  const rows = await db
    .selectFrom('event')
    .innerJoin('matter', 'matter.id', 'event.matter_id')
    .leftJoin('publication', join =>
      join
        .onRef('publication.subject_id', '=', 'matter.id')
        .on('publication.subject', '=', 'matter')
        .on('publication.revoked_at', 'is', null),
    )
    .select(['matter.slug', 'matter.title', 'publication.published_at'])
    .where('event.minute_item_id', '=', itemId)
    .distinct()
    .orderBy('matter.slug')
    .execute()
  return rows.map(row => ({ slug: row.slug, title: row.title, published: row.published_at !== null }))
}
