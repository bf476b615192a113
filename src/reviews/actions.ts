import type { Acting } from '#src/acting.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { invalid, Refusal } from '#src/errors.ts'
import { practiceOf } from '#src/practice/store.ts'
import { type DraftKind, missingApproval, type ReviewAnswer, standingOf } from './review.ts'
import { insertReview, reviewsOf } from './store.ts'

/** A draft that colleagues review before it is frozen. */
export interface Draft {
  kind: DraftKind
  /** The referral that it answers, or the motion. */
  subject_id: string
  body_id: string
  version: number
  updated_by: string
}

/**
 * Says something of a draft as it is: a comment, that it is approved, or that it is given back. Throws stale where the draft
 * has been saved since `seen`, invalid (text) for a comment or a return without words, and (answer) for one who approves
 * what they wrote themselves.
 */
export async function reviewDraft(
  tx: Tx,
  draft: Draft,
  { answer, text }: { answer: ReviewAnswer; text: string },
  acting: Acting,
  seen: number,
): Promise<void> {
  if (draft.version !== seen) throw new Refusal('stale', 'Texten har ändrats sedan du öppnade den.')
  if (answer !== 'approved' && text === '') throw invalid({ text: 'Skriv vad du vill säga.' })
  if (answer === 'approved' && draft.updated_by === acting.actor) {
    throw invalid({ answer: 'Den som skrev sist i texten kan inte godkänna den själv.' })
  }
  const { kind, subject_id, version } = draft
  await insertReview(tx, { kind, subject_id, version, answer, text }, acting)
}

/** How many have to approve this body's drafts, who has, and what is missing; null where nothing is. */
export async function approvalOf(db: Reader, draft: Draft) {
  const needed = (await practiceOf(db, draft.body_id)).sign_offs
  const standing = standingOf(await reviewsOf(db, draft.kind, draft.subject_id), draft)
  return { needed, ...standing, missing: missingApproval(standing, needed) }
}

/** Refuses to freeze a draft that those who have to have not approved. Throws wrong_status. */
export async function refuseUnapproved(tx: Tx, draft: Draft): Promise<void> {
  const { missing } = await approvalOf(tx, draft)
  if (missing) throw new Refusal('wrong_status', missing)
}
