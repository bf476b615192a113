import { proseDay } from '#src/dates.ts'
import { asideSentence, chairSentence, decisionHeading, deliberation, recusalSentence } from '#src/minutes/phrases.ts'
import {
  type Statement,
  type StatementKind,
  statementKinds,
  statementSentence,
  statementWords,
} from '#src/minutes/statements.ts'
import type { Block } from '#src/pdf/blocks.ts'
import { withParty } from '#src/swedish.ts'
import type { RichText } from '#src/text/alphabet.ts'
import { isEmpty, paragraphs } from '#src/text/markup.ts'

interface Person {
  name: string
  party: string
}

/** What one § says, in its extract as in the whole minutes. */
export interface ParagraphFacts {
  body: string
  paragraph_no: number
  title: string
  decision: RichText
  summary: RichText
  speakers: Person[]
  /** Who took no part because of a conflict of interest. */
  recused: Person[]
  /** Who took no part in the decision by own choice. */
  aside: Person[]
  /** Who led in the chair's place; null where the chair did. */
  acting_chair: Person | null
  /** What was moved and not taken back, in words. */
  proposals: string[]
  /** In what order the chair put the question, in the secretary's words. */
  question_order: string
  /** Each vote, in words. */
  votes: string[][]
  /** Reservations, notes and the like. */
  notes: (Statement & { text: RichText })[]
  recipients: string[]
  /** What was put right after the adjustment (domain.md 2.5). */
  rectifications: Rectification[]
}

export interface Rectification {
  rectified_on: string
  /** What was wrong, and how it should read. */
  text: string
  decided_by: string
}

/** The sections of a § in their order (domain.md 3.5, Huddinge's); those without content leave no heading behind. */
export const paragraphSections = (facts: ParagraphFacts): Block[] => [
  ...section('Rättelse', facts.rectifications.flatMap(rectification)),
  ...section(decisionHeading(facts.body), text(facts.decision)),
  ...statementSections(facts, ['reservation']),
  ...section('Sammanfattning', text(facts.summary)),
  ...section('Överläggning', sentence(deliberation(facts.speakers))),
  ...section('Jäv', sentence(recusalSentence(facts.recused))),
  ...section('Ordförande', sentence(chairSentence(facts.acting_chair))),
  ...section('Yrkanden', facts.proposals.flatMap(sentence)),
  ...section('Propositionsordning', text(paragraphs(facts.question_order))),
  ...section('Omröstning', facts.votes.flat().flatMap(sentence)),
  ...section('Deltar inte i beslutet', sentence(asideSentence(facts.aside))),
  ...statementSections(
    facts,
    statementKinds.filter(kind => kind !== 'reservation'),
  ),
  ...section('Beslutet ska skickas till', lines(facts.recipients)),
]

const rectification = (one: Rectification): Block[] =>
  text(paragraphs(`Rättat ${proseDay(one.rectified_on)} av ${one.decided_by}:\n\n${one.text}`))

const statementSections = (facts: ParagraphFacts, kinds: readonly StatementKind[]): Block[] =>
  kinds.flatMap(kind =>
    section(
      statementWords[kind].heading,
      facts.notes
        .filter(note => note.kind === kind)
        .flatMap(note => [
          ...sentence(statementSentence(note, facts.paragraph_no)),
          ...(note.in_annex ? [] : text(note.text)),
        ]),
    ),
  )

/** The texts of a §'s annexes, as far as they were written here. */
export const annexSections = (facts: ParagraphFacts): Block[] =>
  facts.notes
    .filter(note => note.in_annex)
    .flatMap(note =>
      section(
        `Bilaga till § ${facts.paragraph_no}: ${statementWords[note.kind].name.toLowerCase()} av ${withParty(note.name, note.party)}`,
        text(note.text),
      ),
    )

export const section = (heading: string, content: Block[]): Block[] =>
  content.length === 0 ? [] : [{ type: 'section', heading, content }]

export const lines = (all: string[]): Block[] => (all.length === 0 ? [] : [{ type: 'lines', lines: all }])
const text = (content: RichText): Block[] => (isEmpty(content) ? [] : [{ type: 'text', text: content }])
export const sentence = (words: string): Block[] => (words === '' ? [] : text(paragraphs(words)))
