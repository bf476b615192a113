import { z } from 'zod'
import { sections } from '#src/agenda/agenda.ts'
import { richText } from '#src/text/alphabet.ts'
import { code, day, file, instant, number, recorded, sha, undone, words } from './forms.ts'

/** One look at the public notice board that told of this: whether it was seen there. */
export const sighting = z.strictObject({
  at: instant,
  url: words,
  /** Of the answer; 0 where none came. */
  status: z.int().min(0),
  /** Of the page as it came. */
  sha256: sha,
  seen: z.boolean(),
})
export const sightings = z.array(sighting).default([])

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

/** The § lies before those who are to adjust it, with what each has said so far; null where it does not. */
export const round = z
  .strictObject({
    no: number,
    gap_reason: z.string(),
    immediate: z.boolean(),
    recorded,
    approvals: z.array(
      z.strictObject({
        role: z.enum(['chair', 'adjuster']),
        name: words,
        party: z.string(),
        /** Is the § one of those that this person answers for? */
        answers: z.boolean(),
        answer: z.enum(['approved', 'declined']).nullable(),
        reason: z.string().nullable(),
        /** The words that the person answered about, and when. */
        seen: z.strictObject({ sha256: sha, at: instant }).nullable(),
      }),
    ),
  })
  .nullable()
  .default(null)

export type SightingInFile = z.infer<typeof sighting>
export type AgendaItemInFile = z.infer<typeof agendaItem>
export type PaperInFile = AgendaItemInFile['papers'][number]
export type RoundInFile = NonNullable<z.infer<typeof round>>
