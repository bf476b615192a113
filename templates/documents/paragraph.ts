import { proseDay } from '#src/dates.ts'
import { asideSentence, chairSentence, decisionHeading, deliberation, recusalSentence } from '#src/minutes/phrases.ts'
import {
  type Statement,
  type StatementKind,
  statementName,
  statementSentence,
  statementWords,
} from '#src/minutes/statements.ts'
import type { Block } from '#src/pdf/blocks.ts'
import type { RichText } from '#src/text/alphabet.ts'
import { isEmpty, paragraphs } from '#src/text/markup.ts'
import type { VoteList } from '#src/votes/vote-list.ts'

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
  /** What the decision rests on. */
  documents: string[]
  /** How the matter was dealt with before. */
  earlier: RichText
  speakers: Person[]
  /** Who took no part because of a conflict of interest. */
  recused: Person[]
  /** Who took no part in the decision by own choice. */
  aside: Person[]
  /** Who led in the chair's place; null where the chair did. */
  acting_chair: Person | null
  /** What was moved and not taken back, in words. */
  proposals: string[]
  /** The questions that the chair put and what was found, in words; with the votes on them, where they alternate. */
  questions: string[]
  /** In what order the chair put the question, in the secretary's words. */
  question_order: string
  /** Each vote that does not follow its question above, and each election by ballot, in words. */
  votes: string[][]
  /** The lists of the open votes, for a body that prints them (see voteListBlocks). */
  vote_lists: VoteList[]
  /** Reservations, notes and the like. */
  notes: (Statement & { text: RichText })[]
  recipients: string[]
  /** What a section says instead of what is noted, in the secretary's own words. */
  own: Partial<Record<SectionCode, RichText>>
  /** What was put right after the adjustment (domain.md 2.5). */
  rectifications: Rectification[]
}

export interface Rectification {
  rectified_on: string
  /** What was wrong, and how it should read. */
  text: string
  decided_by: string
}

/** The sections that a § can have, in the order of Huddinge's minutes (domain.md 3.5). */
export const sectionCodes = [
  'rectification',
  'decision',
  'reservation',
  'summary',
  'earlier',
  'documents',
  'deliberation',
  'recusal',
  'acting_chair',
  'proposals',
  'question_order',
  'votes',
  'aside',
  'special_statement',
  'substitute_statement',
  'opinion',
  'note',
  'recipients',
] as const
export type SectionCode = (typeof sectionCodes)[number]

interface Section {
  heading: string | ((facts: ParagraphFacts) => string)
  content: (facts: ParagraphFacts) => Block[]
}

const statements = (kind: StatementKind): Section => ({
  heading: statementWords[kind].heading,
  content: facts => facts.notes.filter(note => note.kind === kind).flatMap(note => statement(note, facts.paragraph_no)),
})

const sections: Record<SectionCode, Section> = {
  rectification: { heading: 'Rättelse', content: facts => facts.rectifications.flatMap(rectification) },
  decision: { heading: facts => decisionHeading(facts.body), content: facts => text(facts.decision) },
  reservation: statements('reservation'),
  summary: { heading: 'Sammanfattning', content: facts => text(facts.summary) },
  earlier: { heading: 'Tidigare behandling', content: facts => text(facts.earlier) },
  documents: { heading: 'Beslutsunderlag', content: facts => lines(facts.documents) },
  deliberation: { heading: 'Överläggning', content: facts => sentence(deliberation(facts.speakers)) },
  recusal: { heading: 'Jäv', content: facts => sentence(recusalSentence(facts.recused)) },
  acting_chair: { heading: 'Ordförande', content: facts => sentence(chairSentence(facts.acting_chair)) },
  proposals: { heading: 'Yrkanden', content: facts => facts.proposals.flatMap(sentence) },
  question_order: {
    heading: 'Propositionsordning',
    content: facts => [...facts.questions, facts.question_order].flatMap(sentence),
  },
  votes: { heading: 'Omröstning', content: facts => facts.votes.flat().flatMap(sentence) },
  aside: { heading: 'Deltar inte i beslutet', content: facts => sentence(asideSentence(facts.aside)) },
  special_statement: statements('special_statement'),
  substitute_statement: statements('substitute_statement'),
  opinion: statements('opinion'),
  note: statements('note'),
  recipients: { heading: 'Beslutet ska skickas till', content: facts => lines(facts.recipients) },
}

/** The sections of a § in their order; those without content leave no heading behind. */
export const paragraphSections = (facts: ParagraphFacts): Block[] =>
  sectionCodes.flatMap(code => {
    const { heading } = sections[code]
    return section(typeof heading === 'string' ? heading : heading(facts), contentOf(code, facts))
  })

/** What a section says: in the secretary's own words where there are such, else what is noted. */
function contentOf(code: SectionCode, facts: ParagraphFacts): Block[] {
  const own = facts.own[code]
  return own ? text(own) : sections[code].content(facts)
}

/** What is noted for a section, as a text that can be gone on with, whatever stands there instead. */
export const recordedText = (code: SectionCode, facts: ParagraphFacts): RichText =>
  sections[code].content(facts).flatMap(block => {
    if (block.type === 'text') return block.text
    return block.type === 'lines' ? paragraphs(block.lines.join('\n\n')) : []
  })

const rectification = (one: Rectification): Block[] =>
  text(paragraphs(`Rättat ${proseDay(one.rectified_on)} av ${one.decided_by}:\n\n${one.text}`))

const statement = (note: ParagraphFacts['notes'][number], paragraphNo: number): Block[] => [
  ...sentence(statementSentence(note, paragraphNo)),
  ...(note.in_annex ? [] : text(note.text)),
]

/** The texts of a §'s annexes, as far as they were written here. */
export const annexSections = (facts: ParagraphFacts): Block[] =>
  facts.notes
    .filter(note => note.in_annex)
    .flatMap(note => section(`Bilaga till § ${facts.paragraph_no}: ${statementName(note)}`, text(note.text)))

export const section = (heading: string, content: Block[]): Block[] =>
  content.length === 0 ? [] : [{ type: 'section', heading, content }]

export const lines = (all: string[]): Block[] => (all.length === 0 ? [] : [{ type: 'lines', lines: all }])
const text = (content: RichText): Block[] => (isEmpty(content) ? [] : [{ type: 'text', text: content }])
export const sentence = (words: string): Block[] => (words === '' ? [] : text(paragraphs(words)))
