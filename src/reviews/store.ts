import { z } from 'zod'
import { type Acting, instant } from '#src/acting.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import type { PaperPart, Passage } from './passage.ts'
import type { DraftKind, Review, ReviewKind, Signature } from './review.ts'

/** What was said, with what it is about. */
export interface Said extends Review {
  id: string
  /** Its place among all that was said of the draft, from 1. */
  no: number
  /** Null where it is about the whole draft. */
  passage: Passage | null
  /** Who saw to it, and when; null while nobody has. */
  dealt: { at: string; by: string } | null
}

const columns = [
  'id',
  'subject_id',
  'kind',
  'no',
  'version',
  'answer',
  'level',
  'text',
  'paper',
  'section',
  'quote',
  'recorded_at',
  'recorded_by',
  'dealt_at',
  'dealt_by',
] as const

/** All that was said of these drafts, by whose each is, the first of it first. */
export async function allReviewsOf(
  db: Reader,
  subjectIds: readonly string[],
): Promise<Map<string, (Said & { kind: DraftKind })[]>> {
  const rows = await db
    .selectFrom('draft_review')
    .select(columns)
    .where('subject_id', 'in', subjectIds)
    .orderBy('no')
    .execute()
  const read = rows.map(({ paper, section, quote, dealt_at, dealt_by, ...row }) => ({
    ...row,
    kind: row.kind as DraftKind,
    answer: row.answer as ReviewKind,
    passage: section === null ? null : { paper: paper as PaperPart, section, quote },
    dealt: dealt_at ? { at: dealt_at, by: dealt_by ?? '' } : null,
  }))
  return Map.groupBy(read, one => one.subject_id)
}

/** All that was said of a draft, the first of it first. */
export async function reviewsOf(db: Reader, kind: DraftKind, subjectId: string): Promise<Said[]> {
  return ((await allReviewsOf(db, [subjectId])).get(subjectId) ?? []).filter(one => one.kind === kind)
}

export async function insertReview(
  tx: Tx,
  {
    passage,
    ...review
  }: {
    kind: DraftKind
    subject_id: string
    version: number
    answer: ReviewKind
    level: string
    text: string
    passage: Passage | null
  },
  acting: Acting,
): Promise<void> {
  const recorded = { recorded_at: instant(acting), recorded_by: acting.actor }
  const last = await tx
    .selectFrom('draft_review')
    .select(eb => eb.fn.max('no').as('no'))
    .where('subject_id', '=', review.subject_id)
    .where('kind', '=', review.kind)
    .executeTakeFirst()
  const no = Number(last?.no ?? 0) + 1
  await tx
    .insertInto('draft_review')
    .values({ id: newId(), no, ...review, ...passage, ...recorded })
    .execute()
}

/** Notes that a comment is seen to; false where somebody had already. */
export async function markDealt(tx: Tx, id: string, acting: Acting): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('draft_review')
    .set({ dealt_at: instant(acting), dealt_by: acting.actor })
    .where('id', '=', id)
    .where('dealt_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const signatures = z.array(z.strictObject({ level: z.string(), name: z.string(), at: z.string() }))

/** The signatures of a frozen version as they are kept. */
export const readSigned = (json: string): Signature[] => signatures.parse(JSON.parse(json))
