import { z } from 'zod'
import { roleKinds } from '#src/attendance/presence.ts'
import { lodgedAnswers } from '#src/lodged/lodged.ts'
import { manners } from '#src/minutes/signing-manner.ts'
import { statementKinds, statementModes } from '#src/minutes/statements.ts'
import { wordedCodes } from '#src/minutes/wording.ts'
import { richText } from '#src/text/alphabet.ts'
import { options, sides } from '#src/votes/count.ts'
import { methods } from '#src/votes/election.ts'
import { proposalKinds } from '#src/votes/words.ts'
import { letter } from './format-letters.ts'
import { notice } from './format-notices.ts'
import { day, file, instant, number, paragraph, person, publications, recorded, sha, words } from './forms.ts'

const count = z.int().min(0)

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
      .union([z.literal('own'), number])
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
  paragraphs: z.array(number).nullable().default(null),
  /** Of one who approved in the program: the words that they saw, and when they answered. */
  seen: z.strictObject({ sha256: sha, at: instant }).nullable().default(null),
})

/** The § lay before those who are to adjust it, with what each has said of it. */
const round = z.strictObject({
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
const endedRound = round.extend({
  /** It was adjusted, or the secretary took it back. */
  ended: z.strictObject({ at: instant, how: z.enum(['adjusted', 'withdrawn']) }),
})

/** A § with all that is noted at it, and what became of it. */
export const minuteItem = z.strictObject({
  ...paragraph,
  /** On which day of its meeting it was taken up. */
  day: number.default(1),
  /** From when its number is fixed; left out, that of an adjusted § is fixed since it was adjusted. */
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
        proposals: z.array(number),
        wording: words,
        found: z.string(),
        vote: number.nullable(),
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
        absent: count.default(0),
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
            note: number.nullable(),
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
  response: z.strictObject({ referral: number, frozen: number }).nullable(),
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
      editions: z.array(z.strictObject({ paragraph_no: number, rectified_on: day, sha256: sha, recorded })).default([]),
      recorded,
      /** What was posted on the notice board about it, faulty notices too, in the order they were posted. */
      notices: z.array(notice),
    })
    .nullable(),
  /** The round that is open; null where none is. */
  round: round.nullable().default(null),
  ended_rounds: z.array(endedRound).default([]),
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
  version: number,
  updated: recorded,
  publications,
})
