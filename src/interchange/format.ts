import { z } from 'zod'
import { bodyKinds } from '#src/bodies/body.ts'
import { eventData } from '#src/matters/event-data.ts'
import { type EventKind, matterWorkflow } from '#src/matters/workflow.ts'
import { channels } from '#src/motions/form.ts'
import { richText } from '#src/text/alphabet.ts'
import { agendaItem } from './format-agenda.ts'
import { type letter, referralLetter } from './format-letters.ts'
import { meeting } from './format-meeting.ts'
import { minuteItem } from './format-minutes.ts'
import { delegatedDecision } from './format-notices.ts'
import { response } from './format-response.ts'
import { code, day, file, instant, number, paragraph, publications, recorded, sha, undone, words } from './forms.ts'

/**
 * One matter with all its steps, as `yttra load` reads and `yttra export` writes it; described in
 * docs/matter-format.md. Bodies stand by their code, referrals and documents by their place in the list (from 1),
 * §§ by body, meeting and number: nothing in the file depends on the database it came from.
 */

const body = z.strictObject({
  code,
  name: words,
  kind: z.enum(bodyKinds),
  parent: code.nullable(),
  registry_format: z.string().nullable(),
})

const kinds = [...new Set([...matterWorkflow.map(row => row.kind), 'struck'])] as [EventKind, ...EventKind[]]

const event = z.strictObject({
  kind: z.enum(kinds),
  happened_on: day,
  referral: number.nullable(),
  item: z.strictObject(paragraph).nullable(),
  /** The place in this list of the event that this one strikes. */
  strikes: number.nullable(),
  data: eventData,
  note: words.nullable(),
  order_reason: words.nullable(),
  recorded,
})

export const matterFile = z.strictObject({
  format: z.literal('yttra-matter'),
  version: z.literal(1),
  municipality: words,
  bodies: z.array(body),
  matter: z.strictObject({
    slug: z.string().regex(/^\d{4}-[1-9]\d*$/, 'inte ett löpnummer i formen 2021-17'),
    title: words,
    channel: z.enum(channels),
    text: richText,
    submitters: z.array(z.strictObject({ name: words, party: z.string(), person: words })).min(1, 'minst en motionär'),
    demands: z.array(words),
    created_at: instant,
  }),
  registry_numbers: z.array(
    z.strictObject({
      body: code,
      number: words,
      opened_on: day,
      voided: undone.nullable(),
    }),
  ),
  documents: z.array(
    z.strictObject({
      body: code,
      kind: words,
      direction: z.enum(['in', 'out', 'drawn_up']),
      registered_on: day,
      counterpart: z.string(),
      description: words,
      file: file.nullable(),
      recorded,
      voided: undone.nullable().default(null),
      publications,
    }),
  ),
  referrals: z.array(
    z.strictObject({
      from: code,
      to: code,
      questions: z.string(),
      contact: z.string(),
      /** The place of the referral that it repeats, and what has changed since that was answered. */
      again_no: number.nullable().default(null),
      changed: z.string().default(''),
      response: response.nullable(),
      /** What was written to the body that was asked, or by it, by e-mail. */
      letters: z.array(referralLetter).default([]),
    }),
  ),
  /** Who has handled the motion, or the referral with this place, since when and until when. */
  assignments: z
    .array(
      z.strictObject({
        referral: number.nullable(),
        officer: words,
        assigned: recorded,
        ended: recorded.nullable(),
      }),
    )
    .default([]),
  /** The board's own proposed answer; a frozen one takes no stance of its own. */
  reply: response.nullable().default(null),
  meetings: z.array(meeting),
  minute_items: z.array(minuteItem),
  /** The matter on the agendas of its meetings. */
  agenda_items: z.array(agendaItem).default([]),
  /** Decisions that were made by delegation under one of its numbers, and posted on the notice board. */
  delegated_decisions: z.array(delegatedDecision).default([]),
  events: z.array(event).min(1, 'minst en händelse'),
  publications,
  files: z.array(z.strictObject({ sha256: sha, media_type: words, base64: z.base64('inte base64') })),
})

export type MatterFile = z.infer<typeof matterFile>
export type MeetingInFile = MatterFile['meetings'][number]
export type MinuteItemInFile = MatterFile['minute_items'][number]
export type AdjustmentInFile = NonNullable<MinuteItemInFile['adjustment']>
export type NoticeInFile = AdjustmentInFile['notices'][number]
export type SightingInFile = NoticeInFile['sightings'][number]
export type RoundInFile = NonNullable<MinuteItemInFile['round']>
export type EndedRoundInFile = MinuteItemInFile['ended_rounds'][number]
export type AgendaItemInFile = MatterFile['agenda_items'][number]
export type PaperInFile = AgendaItemInFile['papers'][number]
export type DecisionInFile = MatterFile['delegated_decisions'][number]
export type LetterInFile = z.infer<typeof letter>
export type ReferralLetterInFile = z.infer<typeof referralLetter>
export type TextInFile = NonNullable<MatterFile['reply']>
export type PublicationsInFile = MatterFile['publications']
