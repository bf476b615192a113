import { type Acting, instant } from '#src/acting.ts'
import type { Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { bumpMatter } from '#src/matters/store.ts'

/**
 * An opinion is an answer to a referral. One that nobody had asked for is of a kind of its own: it is marked, and told of
 * with the answers.
 */
export type DocumentKind = 'motion' | 'referral_letter' | 'opinion' | 'unasked_opinion' | 'other'

export interface NewDocument {
  body_id: string
  kind: DocumentKind
  direction: 'in' | 'out' | 'drawn_up'
  registered_on: string
  counterpart: string
  description: string
  file?: { sha256: string; file_name: string } | undefined
}

/** Registers a document on a matter (OSL 5:1-2: day, from or to whom, short description). Gives its id. */
export async function registerDocument(
  tx: Tx,
  matterId: string,
  document: NewDocument,
  acting: Acting,
): Promise<string> {
  await bumpMatter(tx, matterId)
  const { file, ...facts } = document
  const { last } = await tx
    .selectFrom('document')
    .select(eb => eb.fn.max('no').as('last'))
    .where('matter_id', '=', matterId)
    .executeTakeFirstOrThrow()
  const id = newId()
  await tx
    .insertInto('document')
    .values({
      id,
      matter_id: matterId,
      no: (last ?? 0) + 1,
      ...facts,
      sha256: file?.sha256 ?? null,
      file_name: file?.file_name ?? null,
      recorded_at: instant(acting),
      recorded_by: acting.actor,
    })
    .execute()
  return id
}
