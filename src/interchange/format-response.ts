import { z } from 'zod'
import { section, stances } from '#src/responses/store.ts'
import { paperParts } from '#src/reviews/passage.ts'
import { reviewKinds } from '#src/reviews/review.ts'
import { day, file, instant, number, recorded, sha, words } from './forms.ts'

const paper = z.strictObject({ pdf: sha, docx: sha })
const review = z.strictObject({
  /** Of which saving of the draft it was said. */
  version: number,
  answer: z.enum(reviewKinds),
  /** The level at which it was said; empty where it was at none. */
  level: z.string(),
  text: z.string(),
  passage: z.strictObject({ paper: z.enum(paperParts), section: z.string(), quote: z.string() }).nullable(),
  recorded,
  dealt: recorded.nullable(),
})

/** An answer to a referral, or the board's own: its draft, what was said of it, and what was frozen. */
export const response = z.strictObject({
  title: words,
  officer: z.string(),
  stance: z.enum(stances).nullable(),
  sections: z.array(section),
  /** The officials' report to their own body; null where the answer is one paper. */
  staff_report: z.array(section).nullable().default(null),
  /** The draft is a file that was written elsewhere. */
  file: file.nullable().default(null),
  /** And the officials' report to their body, where that is a file beside it. */
  report_file: file.nullable().default(null),
  version: number,
  updated: recorded,
  /** What was said of the draft, and who has signed it off so far. */
  reviews: z.array(review).default([]),
  frozen: z.array(
    z.strictObject({
      title: words,
      officer: z.string(),
      stance: z.enum(stances).nullable(),
      sections: z.array(section),
      staff_report: z.array(section).nullable().default(null),
      printed_on: day,
      frozen: recorded,
      /** The body changed what was proposed, and this is what it adopted. */
      adopted: z.boolean().default(false),
      /** The answer is a file that was written elsewhere, and has no sections. */
      file: file.nullable().default(null),
      report_file: file.nullable().default(null),
      /** Its papers as they were drawn when it was frozen; null where they were not kept yet. */
      paper: paper.nullable().default(null),
      report_paper: paper.nullable().default(null),
      /** Who had approved it, at which level and when. */
      signed: z.array(z.strictObject({ level: words, name: words, at: instant })).default([]),
    }),
  ),
})
