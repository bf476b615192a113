import { type Acting, instant } from '#src/acting.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { keepFile, sha256 } from '#src/files/store.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { type ParagraphFacts, usualManner } from '#templates/documents/paragraph.ts'
import { type ExtractFacts, protocolExtract } from '#templates/documents/protocol-extract.ts'
import type { Person } from './statements.ts'

/** What a § says in print, but for who certifies the extract: that is said anew each time one is sent. */
export type KeptFacts = Omit<ExtractFacts, 'certified'>

export interface Edition {
  no: number
  /** What it says, as JSON, and the same to draw from. */
  words: string
  facts: KeptFacts
  /** The hash of the words, and that of the paper. */
  content_sha256: string
  sha256: string
  recorded_at: string
  recorded_by: string
}

/** Keeps what an adjusted § says, in words and as its paper: the first time, and each time something is put right. */
export async function keepEdition(
  tx: Tx,
  itemId: string,
  no: number,
  facts: KeptFacts,
  acting: Acting,
): Promise<Edition> {
  const bytes = await renderPdf(protocolExtract({ ...facts, certified: null }))
  const words = JSON.stringify(facts)
  const edition = {
    no,
    words,
    facts,
    content_sha256: sha256(words),
    sha256: await keepFile(tx, { bytes, media_type: 'application/pdf' }, acting),
    recorded_at: instant(acting),
    recorded_by: acting.actor,
  }
  await insertEdition(tx, itemId, edition)
  return edition
}

export async function insertEdition(
  tx: Tx,
  minute_item_id: string,
  { words, facts: _, ...edition }: Edition,
): Promise<void> {
  await tx
    .insertInto('edition')
    .values({ minute_item_id, ...edition, facts: words })
    .execute()
}

// What §§ could not say when the first of them were kept, which are never written again.
const saidLater = {
  ...usualManner,
  aside: [],
  acting_chair: null,
  questions: [],
  documents: [],
  earlier: [],
  own: {},
}

type NoteOfOne = KeptFacts['notes'][number] & Partial<Person>

/** The facts of a § as they were kept, whenever that was. */
export const readFacts = (words: string): KeptFacts => saidSince(JSON.parse(words) as KeptFacts)

/** What was kept of a §, with what it could not say then as it was before it could be said. */
export function saidSince<Facts extends ParagraphFacts>(kept: Facts): Facts {
  const facts = { ...saidLater, ...kept }
  return { ...facts, notes: facts.notes.map(bySeveral) }
}

// A statement was one person's until several could make it together.
const bySeveral = ({ name = '', party = '', ...note }: NoteOfOne): KeptFacts['notes'][number] => ({
  ...note,
  persons: note.persons ?? [{ name, party }],
  of_group: note.of_group ?? null,
})

const editionsQuery = (db: Reader, itemIds: readonly string[]) =>
  db.selectFrom('edition').selectAll().where('minute_item_id', 'in', itemIds).orderBy('minute_item_id').orderBy('no')

/** What was kept of each of these §§, the first edition first; nothing for one that is not adjusted. */
export async function editionsOf(db: Reader, itemIds: readonly string[]): Promise<Map<string, Edition[]>> {
  const all = new Map<string, Edition[]>(itemIds.map(id => [id, []]))
  if (itemIds.length === 0) return all
  const rows = await prepared(db, editionsQuery, itemIds)
  for (const { minute_item_id, facts: words, ...row } of rows) {
    all.get(minute_item_id)?.push({ ...row, words, facts: readFacts(words) })
  }
  return all
}
