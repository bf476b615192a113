import { type Acting, instant } from '#src/acting.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { newId } from '#src/ids.ts'
import { recordEvent } from '#src/matters/actions.ts'
import { isEmpty } from '#src/text/markup.ts'
import { contentHash, responseOf, type Section, type Stance, versionsOf } from './store.ts'

export interface Draft {
  title: string
  officer: string
  stance: Stance | null
  sections: Section[]
}

/**
 * Saves the draft of a response; the first time this is also the step "begun". `seen` is the draft's version the
 * officer saw, 0 where there was none. Throws stale where somebody saved since.
 */
export async function saveDraft(
  tx: Tx,
  referral: { id: string; matter_id: string },
  draft: Draft,
  acting: Acting,
  seen: number,
): Promise<number> {
  const fields = {
    title: draft.title,
    officer: draft.officer,
    stance: draft.stance,
    sections: JSON.stringify(draft.sections),
    updated_at: instant(acting),
    updated_by: acting.actor,
  }
  if (seen > 0) {
    const saved = await tx
      .updateTable('response')
      .set({ ...fields, version: seen + 1 })
      .where('referral_id', '=', referral.id)
      .where('version', '=', seen)
      .executeTakeFirst()
    if (saved.numUpdatedRows === 0n)
      throw new Refusal('stale', 'Någon annan har sparat remissvaret sedan du öppnade det.')
    return seen + 1
  }
  if (await responseOf(tx, referral.id)) throw new Refusal('stale', 'Någon annan har börjat på remissvaret.')
  await tx
    .insertInto('response')
    .values({ id: newId(), referral_id: referral.id, version: 1, ...fields })
    .execute()
  await recordEvent(
    tx,
    referral.matter_id,
    {
      kind: 'response_drafted',
      happened_on: dayInStockholm(acting.now),
      referral_id: referral.id,
      data: { officer: draft.officer },
    },
    acting,
  )
  return 1
}

/**
 * Freezes the draft as it stands: `printed_on` is the day that the paper bears and that decisions name it by, chosen by
 * the officer; the moment of freezing is kept beside it. A frozen version is never changed (domain.md 1.4, invariant 6).
 * `adopted` says that the body changed what it was proposed, and that this is what it adopted: a new version, beside the
 * one that was before it. Throws invalid where there is no text, and (adopted) where nothing was proposed before.
 */
export async function freezeResponse(
  tx: Tx,
  referral: { id: string; matter_id: string },
  input: { printed_on: string; happened_on: string; adopted?: boolean; order_reason?: string },
  acting: Acting,
  seen?: number,
): Promise<string> {
  const draft = found(await responseOf(tx, referral.id), 'Remissvaret')
  refuseEmpty(draft.sections)
  const earlier = await versionsOf(tx, referral.id)
  if (input.adopted && earlier.length === 0) {
    throw invalid({ adopted: 'Inget remissvar är fastställt som nämnden kan ha ändrat.' })
  }
  const content = {
    title: draft.title,
    sections: JSON.stringify(draft.sections),
    stance: draft.stance,
    officer: draft.officer,
    printed_on: input.printed_on,
  }
  const id = newId()
  await tx
    .insertInto('response_version')
    .values({
      id,
      response_id: draft.id,
      no: earlier.length + 1,
      ...content,
      frozen_at: instant(acting),
      frozen_by: acting.actor,
      content_sha256: contentHash(content),
      adopted: input.adopted ? 1 : 0,
    })
    .execute()
  await recordEvent(
    tx,
    referral.matter_id,
    {
      kind: 'response_frozen',
      happened_on: input.happened_on,
      referral_id: referral.id,
      data: { officer: draft.officer },
      note: `Daterat ${input.printed_on}${input.adopted ? ', så som nämnden ändrade det' : ''}`,
      order_reason: input.order_reason,
    },
    acting,
    seen,
  )
  return id
}

/** Throws invalid (printed_on) where a section has a heading and no text. */
export function refuseEmpty(sections: readonly Section[]): void {
  const empty = sections.filter(section => isEmpty(section.text))
  if (empty.length === 0) return
  throw invalid({
    printed_on: `Avsnittet ${empty.map(one => one.heading).join(', ')} är tomt. Skriv det eller ta bort det.`,
  })
}
