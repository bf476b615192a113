import { gathered } from '#src/db/gather.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { type RichText, readRichText } from '#src/text/alphabet.ts'
import type { StatementKind } from './statements.ts'

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
