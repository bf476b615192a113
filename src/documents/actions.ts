import { type Acting, instant } from '#src/acting.ts'
import type { Tx } from '#src/db/schema.ts'
import { Refusal } from '#src/errors.ts'
import { newId } from '#src/ids.ts'
import { bumpMatter } from '#src/matters/store.ts'
import { publicationsOf, revoke } from '#src/publication/actions.ts'

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
      voided_at: null,
      voided_by: null,
      voided_reason: null,
    })
    .execute()
  return id
}

/**
 * Voids a document that was registered by mistake: it stays in the register with its number and the reason, is taken from
 * the open web, and is no longer offered as a paper. Throws wrong_status where it is voided already.
 */
export async function voidDocument(
  tx: Tx,
  { id, matter_id }: { id: string; matter_id: string },
  reason: string,
  acting: Acting,
): Promise<void> {
  await bumpMatter(tx, matter_id)
  const { numUpdatedRows } = await tx
    .updateTable('document')
    .set({ voided_at: instant(acting), voided_reason: reason, voided_by: acting.actor })
    .where('id', '=', id)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('wrong_status', 'Handlingen är redan makulerad.')
  const published = (await publicationsOf(tx, 'document', [id])).some(one => !one.revoked_at)
  if (published) await revoke(tx, 'document', id, `Handlingen makulerades: ${reason}`, acting)
}
