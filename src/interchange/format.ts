import { z } from 'zod'
import { heres, roleKinds } from '#src/attendance/presence.ts'
import { bodyKinds } from '#src/bodies/body.ts'
import { lodgedAnswers } from '#src/lodged/lodged.ts'
import { letterKinds } from '#src/mail/mail.ts'
import { eventData } from '#src/matters/event-data.ts'
import { type EventKind, matterWorkflow } from '#src/matters/workflow.ts'
import { manners } from '#src/minutes/signing-manner.ts'
import { statementKinds, statementModes } from '#src/minutes/statements.ts'
import { wordedCodes } from '#src/minutes/wording.ts'
import { channels } from '#src/motions/form.ts'
import { section, stances } from '#src/responses/store.ts'
import { paperKinds } from '#src/reviews/passage.ts'
import { reviewKinds } from '#src/reviews/review.ts'
import { richText } from '#src/text/alphabet.ts'
import { options, sides } from '#src/votes/count.ts'
import { methods } from '#src/votes/election.ts'
import { proposalKinds } from '#src/votes/words.ts'
import { agendaItem, planned, round, sightings } from './format-agenda.ts'
import { code, day, file, instant, person, recorded, sha, undone, words } from './forms.ts'

/**
 * One matter with all its steps, as `yttra load` reads and `yttra export` writes it; described in
 * docs/matter-format.md. Bodies stand by their code, referrals and documents by their place in the list (from 1),
 * §§ by body, meeting and number: nothing in the file depends on the database it came from.
 */

const publications = z.array(
  z.strictObject({
    published: recorded,
    revoked: undone.nullable(),
  }),
)
const paragraph = { body: code, held_on: day, no: z.int().min(1), paragraph_no: z.int().min(1) }

const body = z.strictObject({
  code,
  name: words,
  kind: z.enum(bodyKinds),
  parent: code.nullable(),
  registry_format: z.string().nullable(),
})

const paper = z.strictObject({ pdf: sha, docx: sha })
const review = z.strictObject({
  /** Of which saving of the draft it was said. */
  version: z.int().min(1),
  answer: z.enum(reviewKinds),
  /** The level at which it was said; empty where it was at none. */
  level: z.string(),
  text: z.string(),
  passage: z.strictObject({ paper: z.enum(paperKinds), section: z.string(), quote: z.string() }).nullable(),
  recorded,
  dealt: recorded.nullable(),
})

const response = z.strictObject({
  title: words,
  officer: z.string(),
  stance: z.enum(stances).nullable(),
  sections: z.array(section),
  /** The officials' report to their own body; null where the answer is one paper. */
  staff_report: z.array(section).nullable().default(null),
  /** The draft is a file that was written elsewhere. */
  file: file.nullable().default(null),
  version: z.int().min(1),
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
      /** Its papers as they were drawn when it was frozen; null where they were not kept yet. */
      paper: paper.nullable().default(null),
      report_paper: paper.nullable().default(null),
      /** Who had approved it, at which level and when. */
      signed: z.array(z.strictObject({ level: words, name: words, at: instant })).default([]),
    }),
  ),
})

const paragraphNo = z.int().min(1)
const count = z.int().min(0)

const sending = { sent_at: instant.nullable(), failed_at: instant.nullable(), failure: z.string().nullable() }

/** A letter by e-mail and how its sending went: to whom by name, and never at what address. */
const letter = z.strictObject({
  to: words,
  subject: words,
  text: z.string(),
  attachments: z.array(file),
  queued: recorded,
  attempts: count,
  ...sending,
  received_at: instant.nullable(),
  /** How it went before it was sent anew. */
  earlier: z.array(z.strictObject({ queued_at: instant, ...sending })),
})
const referralLetter = z.strictObject({ kind: z.enum(letterKinds), from: code.nullable(), ...letter.shape })

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'inte ett klockslag i formen 18:42')

/** One stretch of one person: who comes and goes stands there several times. */
const attender = z.strictObject({
  name: words,
  party: z.string(),
  capacity: z.enum(['member', 'substitute', 'other']),
  office: z.string().nullable(),
  here: z.enum(heres),
  from_no: paragraphNo.nullable(),
  to_no: paragraphNo.nullable(),
  from_at: hour.nullable().default(null),
  to_at: hour.nullable().default(null),
  serves_for: words.nullable(),
})

const notice = z.strictObject({
  body_name: words,
  paragraphs: words,
  posted_on: day,
  kept_at: words,
  recorded,
  taken_down: z.strictObject({ on: day, recorded }).nullable(),
  replaced: z.strictObject({ reason: words, recorded }).nullable(),
  /** Each look at the board that told of it, whether it was seen there. */
  sightings,
})

/** A delegated decision with all that was posted of it, each time with the words of that time. */
const delegatedDecision = z.strictObject({
  body: code,
  notices: z
    .array(
      z.strictObject({
        title: words,
        decision: words,
        decided_by: words,
        decided_on: day,
        dnr: z.string(),
        ...notice.omit({ paragraphs: true }).shape,
        withdrawn: undone.nullable(),
      }),
    )
    .min(1, 'minst ett anslag'),
})

// A note was one person's until several could make it together: then it has a name and a party and no persons.
const note = z
  .strictObject({
    kind: z.enum(statementKinds),
    name: words.optional(),
    party: z.string().optional(),
    persons: z.array(person).default([]),
    of_group: person.nullable().default(null),
    on_behalf_of: z.string().nullable(),
    /** 'own', or the place of a proposal in the list above. */
    in_favour_of: z
      .union([z.literal('own'), z.int().min(1)])
      .nullable()
      .default(null),
    mode: z.enum(statementModes).optional(),
    announced_on: day.nullable().default(null),
    received_on: day.nullable().default(null),
    in_annex: z.boolean(),
    text: richText,
    file: file.nullable(),
  })
  .transform(({ name, party = '', persons, mode, ...said }) => ({
    ...said,
    persons: name !== undefined && persons.length === 0 && !said.of_group ? [{ name, party }] : persons,
    mode: mode ?? (said.text.length === 0 && !said.in_annex ? ('oral' as const) : ('written' as const)),
  }))
  .refine(said => said.persons.length > 0 || said.of_group !== null, 'säger inte vems den är')
const signatory = z.strictObject({
  role: z.enum(['chair', 'adjuster']),
  name: words,
  party: z.string(),
  /** The §§ that this person answered for; null where it is all that were adjusted together. */
  paragraphs: z.array(paragraphNo).nullable().default(null),
  /** Of one who approved in the program: the words that they saw, and when they answered. */
  seen: z.strictObject({ sha256: sha, at: instant }).nullable().default(null),
})

const minuteItem = z.strictObject({
  ...paragraph,
  /** From when its number is fixed; left out, that of an adjusted § is fixed since it was adjusted. */
  /** On which day of its meeting it was taken up. */
  day: z.int().min(1).default(1),
  number_fixed: instant.nullable().default(null),
  /** False where the § takes up several matters and belongs to none of them alone. */
  own: z.boolean(),
  title: words,
  decision: richText,
  summary: richText,
  speakers: z.array(person),
  proposals: z.array(
    z.strictObject({
      kind: z.enum(proposalKinds).default('main'),
      movers: z.array(person),
      seconders: z.array(person),
      wording: words,
      withdrawn: z.boolean(),
    }),
  ),
  votes: z.array(
    z.strictObject({
      yes_means: words,
      no_means: words,
      secret: z.boolean(),
      /** Which side wanted it put off or sent back. */
      deferral: z.enum(sides).nullable().default(null),
      by_minority: z.boolean(),
      /** The chair's casting vote, where no ballot says it. */
      casting: z.enum(sides).nullable().default(null),
      won: z.enum(sides),
      totals: z.strictObject({ yes: count, no: count, abstain: count, absent: count.default(0) }),
      ballots: z.array(z.strictObject({ name: words, party: z.string(), option: z.enum(options) })),
    }),
  ),
  /** The questions that the chair put; `proposals` and `vote` are places in the lists above. */
  questions: z
    .array(
      z.strictObject({
        proposals: z.array(z.int().min(1)),
        wording: words,
        found: z.string(),
        vote: z.int().min(1).nullable(),
      }),
    )
    .default([]),
  elections: z
    .array(
      z.strictObject({
        post: words,
        method: z.enum(methods),
        candidates: z.array(z.strictObject({ ...person.shape, votes: count, elected: z.boolean() })),
        blank: count,
        drawn_by: z.string(),
      }),
    )
    .default([]),
  notes: z.array(note),
  /** Who was recused, who stood aside, and who led in the chair's place. */
  recusals: z.array(
    z.strictObject({
      kind: z.enum(roleKinds).default('recused'),
      name: words,
      party: z.string(),
      reason: z.string(),
    }),
  ),
  recipients: z.array(words),
  /** What the decision rests on, how the matter was dealt with before, and the number of one that is no motion. */
  documents: z.array(words).default([]),
  earlier: richText.default([]),
  dnr: z.string().default(''),
  /** What sections say instead of what is noted. */
  wordings: z
    .array(z.strictObject({ section: z.enum(wordedCodes), text: richText, replaces_sha256: sha, recorded }))
    .default([]),
  /** What members handed in for it, and what became of that: `note` is the place in notes of what was taken in. */
  lodged: z
    .array(
      z.strictObject({
        kind: z.enum(statementKinds),
        name: words,
        party: z.string(),
        on_behalf_of: z.string().nullable(),
        text: richText,
        file: file.nullable(),
        lodged_at: instant,
        withdrawn_at: instant.nullable(),
        answered: z
          .strictObject({
            recorded,
            answer: z.enum(lodgedAnswers),
            reason: z.string(),
            note: z.int().min(1).nullable(),
          })
          .nullable(),
      }),
    )
    .default([]),
  /** In what order the chair put the question; empty where nothing is noted. */
  question_order: z.string().default(''),
  /** It only prepares or carries out, and so cannot be appealed. */
  preparatory: z.boolean(),
  /** The frozen response that the decision names. */
  response: z.strictObject({ referral: z.int().min(1), frozen: z.int().min(1) }).nullable(),
  adjustment: z
    .strictObject({
      adjusted_on: day,
      immediate: z.boolean(),
      /** Why it was adjusted though something was missing; empty where nothing was. */
      gap_reason: z.string().default(''),
      /** In the program, on paper, or in a service for e-signing; null where nobody said. */
      manner: z.enum(manners).nullable().default(null),
      /** The file that was signed. */
      signed: file.nullable().default(null),
      signatories: z.array(signatory),
      /** Who was to adjust and would not. */
      declined: z.array(z.strictObject({ name: words, party: z.string(), reason: words })).default([]),
      /** The minutes on paper as they were adjusted, and anew each time that a § in them was put right. */
      sha256: sha.nullable().default(null),
      editions: z
        .array(z.strictObject({ paragraph_no: paragraphNo, rectified_on: day, sha256: sha, recorded }))
        .default([]),
      recorded,
      /** What was posted on the notice board about it, faulty notices too, in the order they were posted. */
      notices: z.array(notice),
    })
    .nullable(),
  round,
  /**
   * What it said when it was adjusted, and each time something was put right since: the words, and the paper in files.
   */
  editions: z
    .array(z.strictObject({ facts: z.record(z.string(), z.json()), content_sha256: sha, sha256: sha, recorded }))
    .default([]),
  dispatches: z.array(
    z.strictObject({
      recipient: words,
      channel: words,
      sent_on: day,
      sha256: sha,
      recorded,
      /** The letter that carried it, where it went by e-mail. */
      letter: letter.nullable().default(null),
    }),
  ),
  version: z.int().min(1),
  updated: recorded,
  publications,
})

const kinds = [...new Set([...matterWorkflow.map(row => row.kind), 'struck'])] as [EventKind, ...EventKind[]]

const event = z.strictObject({
  kind: z.enum(kinds),
  happened_on: day,
  referral: z.int().min(1).nullable(),
  item: z.strictObject(paragraph).nullable(),
  /** The place in this list of the event that this one strikes. */
  strikes: z.int().min(1).nullable(),
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
      again_no: z.int().min(1).nullable().default(null),
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
        referral: z.int().min(1).nullable(),
        officer: words,
        assigned: recorded,
        ended: recorded.nullable(),
      }),
    )
    .default([]),
  /** The board's own proposed answer; a frozen one takes no stance of its own. */
  reply: response.nullable().default(null),
  meetings: z.array(
    z.strictObject({
      body: code,
      held_on: day,
      no: z.int().min(1),
      place: z.string(),
      starts_at: z.string().nullable(),
      /** The clock when it ended; null where it is not noted. */
      ended_at: z.string().nullable().default(null),
      /** The later days of one that was broken off, from the second on; those that were entered wrongly keep their place. */
      later_days: z
        .array(
          z.strictObject({
            held_on: day,
            place: z.string(),
            starts_at: hour.nullable(),
            ended_at: hour.nullable(),
            recorded,
            voided: undone.nullable(),
          }),
        )
        .default([]),
      /** When it was closed and its §§ had got their numbers, and by whom. */
      closed: recorded.nullable().default(null),
      attendance: z.array(attender),
      /** Why it is as it is, where somebody would ask; empty where nobody would. */
      attendance_reason: z.string().default(''),
      /** Who was chosen to adjust its minutes. */
      adjusters: z.array(person).default([]),
      /** Each time that it was posted on the notice board. */
      announced: z.array(z.strictObject({ posted: recorded, withdrawn: undone.nullable() })).default([]),
      sightings,
      ...planned,
    }),
  ),
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
export type NoticeInFile = z.infer<typeof notice>
export type DecisionInFile = MatterFile['delegated_decisions'][number]
export type LetterInFile = z.infer<typeof letter>
export type ReferralLetterInFile = z.infer<typeof referralLetter>
export type PublicationsInFile = MatterFile['publications']
