import { type Acting, instant } from '#src/acting.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import type { DraftKind, Review, ReviewAnswer } from './review.ts'

/** All that was said of a draft, the first of it first. */
export async function reviewsOf(db: Reader, kind: DraftKind, subjectId: string): Promise<Review[]> {
  const rows = await db
    .selectFrom('draft_review')
    .select(['version', 'answer', 'text', 'recorded_at', 'recorded_by'])
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...row, answer: row.answer as ReviewAnswer }))
}

export async function insertReview(
  tx: Tx,
  review: { kind: DraftKind; subject_id: string; version: number; answer: ReviewAnswer; text: string },
  acting: Acting,
): Promise<void> {
  const recorded = { recorded_at: instant(acting), recorded_by: acting.actor }
  await tx
    .insertInto('draft_review')
    .values({ id: newId(), ...review, ...recorded })
    .execute()
}
