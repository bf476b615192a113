import { z } from 'zod'
import { sections } from '#src/agenda/agenda.ts'
import { richText } from '#src/text/alphabet.ts'
import { code, day, file, number, recorded, sha, undone, words } from './forms.ts'

/** How a meeting was planned, how its members were called, and how its agenda was adopted. */
export const planned = {
  /** Why it is not held; null where it is to be, or was. */
  cancelled: words.nullable().default(null),
  /** How it was planned before it was moved, the first plan first. */
  changes: z
    .array(
      z.strictObject({
        was_held_on: day,
        was_no: number,
        was_place: z.string(),
        was_starts_at: z.string().nullable(),
        reason: z.string(),
        recorded,
      }),
    )
    .default([]),
  agenda_adopted: z.strictObject({ recorded, reason: z.string().nullable() }).nullable().default(null),
  /** Each time that its members were called: to whom, and the notice as it was sent. */
  summonses: z
    .array(
      z.strictObject({
        sent_on: day,
        recipients: z.array(z.strictObject({ name: words, channel: z.enum(['mail', 'otherwise']) })),
        sha256: sha,
        late_reason: z.string(),
        after_changes: z.int().min(0),
        day_no: number.default(1),
        recorded,
      }),
    )
    .default([]),
}

/** A paper that went with an item: one of the matter's own, or a file that was brought there. */
const paper = z.strictObject({
  title: words,
  /** Places in the lists of the file; one of the four is there. */
  document: number.nullable(),
  response: z.strictObject({ referral: number, frozen: number, staff_report: z.boolean() }).nullable(),
  reply: number.nullable(),
  file: file.nullable(),
  /** The summonses that carried it, by their places. */
  carried: z.array(number),
  recorded,
})

/** The matter on the agenda of a meeting; what else stood there is not in the file. */
export const agendaItem = z.strictObject({
  body: code,
  held_on: day,
  no: number,
  /** Its number on the agenda. */
  agenda_no: number,
  section: z.enum(sections),
  /** The heading of the body's own that it stands under, and its place; null where it has the usual. */
  heading: words.nullable(),
  heading_place: z.int().min(0).nullable(),
  title: words,
  dnr: z.string(),
  proposal: richText,
  referral: number.nullable(),
  /** The place of the summons that first named it. */
  summons: number.nullable(),
  taken_up: number.nullable(),
  unanimous: z.boolean(),
  struck: undone.nullable(),
  papers: z.array(paper),
  recorded,
})
