import { type Acting, instant } from '#src/acting.ts'
import { bodyOfKind } from '#src/bodies/store.ts'
import { proseDay } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, Refusal } from '#src/errors.ts'
import { newId } from '#src/ids.ts'
import { recordEvent, refuseTheFuture } from '#src/matters/actions.ts'
import { refuseEmpty } from '#src/responses/actions.ts'
import { keepPaper } from '#src/responses/kept.ts'
import { contentHash, type Section } from '#src/responses/store.ts'
import { handIn, signedOff } from '#src/reviews/actions.ts'
import { reportDraft, saysTheSame } from '#src/reviews/draft.ts'
import { replyPaper } from './papers.ts'
import { replyOf, replyRow, replyVersionsOf } from './store.ts'

export interface ReplyDraft {
  title: string
  officer: string
  sections: Section[]
}

/**
 * Saves the board's own draft. `seen` is the version the officer saw, 0 where there was none. The same words as before are
 * no new version. Throws stale.
 */
export async function saveReply(
  tx: Tx,
  matterId: string,
  draft: ReplyDraft,
  acting: Acting,
  seen: number,
): Promise<void> {
  const words = { title: draft.title, officer: draft.officer, sections: JSON.stringify(draft.sections) }
  const fields = { ...words, version: seen + 1, updated_at: instant(acting), updated_by: acting.actor }
  if (seen === 0) {
    if (await replyOf(tx, matterId)) throw new Refusal('stale', 'Någon annan har börjat på förslaget till svar.')
    await tx
      .insertInto('reply')
      .values({ id: newId(), matter_id: matterId, ...fields })
      .execute()
    return
  }
  const before = await replyRow(tx, matterId)
  if (before?.version === seen && saysTheSame(before, words)) return
  const saved = await tx
    .updateTable('reply')
    .set(fields)
    .where('matter_id', '=', matterId)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('stale', 'Någon annan har sparat förslaget till svar sedan du öppnade det.')
  }
}

/**
 * Hands in the draft as it is for the board's levels to approve. Throws invalid (title) where a section is empty, and
 * wrong_status where the board has no levels.
 */
export async function handInReply(tx: Tx, matterId: string, acting: Acting): Promise<void> {
  const draft = found(await replyOf(tx, matterId), 'Förslaget till svar')
  refuseEmpty(draft.sections, '', 'title')
  const board = found(await bodyOfKind(tx, 'executive_board'), 'Kommunstyrelsen')
  await handIn(tx, reportDraft(matterId, board, draft), acting)
}

/**
 * Freezes the board's own report as it stands, dated and hashed, with its paper as it is drawn now; that is the step
 * "the reply is drafted". A frozen version is never changed (domain.md 1.4, invariant 6). Throws invalid where a section
 * is empty, wrong_status where a level of the board's is yet to approve it, and Refusal as recordEvent.
 */
export async function freezeReply(
  tx: Tx,
  matterId: string,
  input: { printed_on: string; happened_on: string; order_reason?: string },
  acting: Acting,
  seen?: number,
): Promise<void> {
  refuseTheFuture('happened_on', input.happened_on, acting)
  const draft = found(await replyOf(tx, matterId), 'Förslaget till svar')
  refuseEmpty(draft.sections)
  const board = found(await bodyOfKind(tx, 'executive_board'), 'Kommunstyrelsen')
  const signed = await signedOff(tx, reportDraft(matterId, board, draft), acting)
  const earlier = await replyVersionsOf(tx, matterId)
  const { title, officer } = draft
  const content = { title, officer, sections: JSON.stringify(draft.sections), printed_on: input.printed_on }
  const frozen_at = instant(acting)
  const text = { ...content, sections: draft.sections, frozen_at }
  const paper = await keepPaper(tx, await replyPaper(tx, { id: matterId }, board, text), acting)
  await tx
    .insertInto('reply_version')
    .values({
      id: newId(),
      reply_id: draft.id,
      no: earlier.length + 1,
      ...content,
      frozen_at,
      frozen_by: acting.actor,
      content_sha256: contentHash({ ...content, stance: null }),
      pdf_sha256: paper.pdf,
      docx_sha256: paper.docx,
      signed: JSON.stringify(signed),
    })
    .execute()
  await recordEvent(
    tx,
    matterId,
    {
      kind: 'reply_drafted',
      happened_on: input.happened_on,
      data: { officer },
      note: `Daterat ${proseDay(input.printed_on)}`,
      order_reason: input.order_reason,
    },
    acting,
    seen,
  )
}
