import { gathered } from '#src/db/gather.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { type RichText, readRichText } from '#src/text/alphabet.ts'
import type { InFavourOf, Person, StatementKind, StatementMode } from './statements.ts'

const speakersQuery = (db: Reader, itemIds: readonly string[]) =>
  db
    .selectFrom('speaker')
    .select(['minute_item_id', 'name', 'party'])
    .where('minute_item_id', 'in', itemIds)
    .orderBy('position')

/** Who spoke at each of these §§, in their order. */
export async function speakersOfItems(db: Reader, itemIds: readonly string[]) {
  const rows = await prepared(db, speakersQuery, itemIds)
  return gathered(rows, 'minute_item_id', row => row)
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

export interface KeptNote {
  position: number
  kind: StatementKind
  persons: Person[]
  of_group: Person | null
  on_behalf_of: string | null
  in_favour_of: InFavourOf | null
  mode: StatementMode
  announced_on: string | null
  received_on: string | null
  text: RichText
  in_annex: boolean
  sha256: string | null
  file_name: string | null
}

const notesQuery = (db: Reader, itemIds: readonly string[]) =>
  db
    .selectFrom('minutes_note')
    .select([
      'minute_item_id',
      'position',
      'kind',
      'persons',
      'of_group',
      'on_behalf_of',
      'in_favour_of',
      'mode',
      'announced_on',
      'received_on',
      'text',
      'in_annex',
      'sha256',
      'file_name',
    ])
    .where('minute_item_id', 'in', itemIds)
    .orderBy('position')

/** Reservations, notes and the like at each of these §§, in their order. */
export async function notesOfItems(db: Reader, itemIds: readonly string[]): Promise<Map<string, KeptNote[]>> {
  const rows = await prepared(db, notesQuery, itemIds)
  return gathered(rows, 'minute_item_id', row => ({
    ...row,
    kind: row.kind as StatementKind,
    persons: JSON.parse(row.persons) as Person[],
    of_group: row.of_group === null ? null : (JSON.parse(row.of_group) as Person),
    in_favour_of: readFavour(row.in_favour_of),
    mode: row.mode as StatementMode,
    in_annex: row.in_annex === 1,
    text: readRichText(row.text),
  }))
}

export const readFavour = (kept: string | null): InFavourOf | null =>
  kept === null || kept === 'own' ? kept : Number(kept)

export type NewNote = Omit<KeptNote, 'position' | 'sha256' | 'file_name'> & {
  file?: { sha256: string; file_name: string } | null | undefined
}

/** A note by these, of which nothing more is said. */
export const bareNote = (kind: StatementKind, persons: Person[]): NewNote => ({
  kind,
  persons,
  of_group: null,
  on_behalf_of: null,
  in_favour_of: null,
  mode: 'oral',
  announced_on: null,
  received_on: null,
  text: [],
  in_annex: false,
})

function asRow({ file, text, in_annex, persons, of_group, in_favour_of, ...said }: NewNote) {
  const [first] = persons
  const { name, party } = first ?? of_group ?? { name: '', party: '' }
  return {
    ...said,
    name,
    party,
    persons: JSON.stringify(persons.map(one => ({ name: one.name, party: one.party }))),
    of_group: of_group && JSON.stringify({ name: of_group.name, party: of_group.party }),
    in_favour_of: in_favour_of === null ? null : String(in_favour_of),
    text: JSON.stringify(text),
    in_annex: in_annex ? 1 : 0,
    sha256: file?.sha256 ?? null,
    file_name: file?.file_name ?? null,
  }
}

/** Gives the note's id. */
export async function insertNote(tx: Tx, minute_item_id: string, position: number, note: NewNote): Promise<string> {
  const id = newId()
  await tx
    .insertInto('minutes_note')
    .values({ id, minute_item_id, position, ...asRow(note) })
    .execute()
  return id
}

export async function updateNote(tx: Tx, itemId: string, position: number, note: NewNote): Promise<void> {
  await tx
    .updateTable('minutes_note')
    .set(asRow(note))
    .where('minute_item_id', '=', itemId)
    .where('position', '=', position)
    .execute()
}

/** The ids of a §'s notes, in their order. */
export async function noteIdsOf(db: Reader, itemId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('minutes_note')
    .select('id')
    .where('minute_item_id', '=', itemId)
    .orderBy('position')
    .execute()
  return rows.map(row => row.id)
}

export const notesOf = async (db: Reader, itemId: string) => (await notesOfItems(db, [itemId])).get(itemId) ?? []

const recipientsQuery = (db: Reader, itemIds: readonly string[]) =>
  db
    .selectFrom('recipient')
    .select(['minute_item_id', 'label'])
    .where('minute_item_id', 'in', itemIds)
    .orderBy('position')

/** To whom each of these decisions is to be sent, in their order. */
export async function recipientsOfItems(db: Reader, itemIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await prepared(db, recipientsQuery, itemIds)
  return gathered(rows, 'minute_item_id', row => row.label)
}

export const recipientsOf = async (db: Reader, itemId: string): Promise<string[]> =>
  (await recipientsOfItems(db, [itemId])).get(itemId) ?? []
