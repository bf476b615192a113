import { longDay, proseDay } from '#src/dates.ts'
import { asideSentence, chairSentence, deliberation, recusalSentence } from '#src/minutes/phrases.ts'
import { type Statement, type StatementKind, statementSentence, statementWords } from '#src/minutes/statements.ts'
import type { Block } from '#src/pdf/blocks.ts'
import { type Heading, inOrder, type Profile } from '#src/practice/profile.ts'
import { usualProfile } from '#src/practice/profiles.ts'
import { genitive } from '#src/swedish.ts'
import type { RichText } from '#src/text/alphabet.ts'
import { isEmpty, paragraphs } from '#src/text/markup.ts'
import type { Turn } from '#src/votes/question.ts'
import type { VoteList } from '#src/votes/vote-list.ts'
import { decisionIn } from './decision.ts'

interface Person {
  name: string
  party: string
}

/** In what manner a § is written, and where what follows the §§ stands among that of the others. */
interface Manner {
  profile: Profile
  /** How it is cited, where that is not '§ 12'. */
  printed_no: string | null
  /** Who voted how in each open vote, where that stands after the §§. */
  vote_lists: VoteList[]
  /** The numbers of its first annex and its first list of votes; null for what was kept before they had numbers. */
  first_annex: number | null
  first_vote_list: number | null
}

/** The manner of what was kept before there were others. */
export const usualManner: Manner = {
  profile: usualProfile,
  printed_no: null,
  vote_lists: [],
  first_annex: null,
  first_vote_list: null,
}

/** What one § says, in its extract as in the whole minutes. */
export interface ParagraphFacts extends Manner {
  body: string
  paragraph_no: number
  title: string
  /** What it is registered by; left out where it was kept without. */
  dnr?: string | null
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
  /** The same turn by turn, where the profile has each under its own heading; then they are not in `questions`. */
  turns?: Turn[]
  /** In what order the chair put the question, in the secretary's words. */
  question_order: string
  /** Each vote that does not follow its question above, and each election by ballot, in words. */
  votes: string[][]
  /** Reservations, notes and the like. */
  notes: (Statement & { text: RichText; sha256?: string | null; file_name?: string | null })[]
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

/** The sections that a § can have, in their usual order, that of Huddinge's minutes (domain.md 3.5). */
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
  heading: string
  content: (facts: ParagraphFacts) => Block[]
}

const statements = (kind: StatementKind): Section => ({
  heading: statementWords[kind].heading,
  content: facts => facts.notes.filter(note => note.kind === kind).flatMap(note => statement(note, facts.paragraph_no)),
})

const sections: Record<SectionCode, Section> = {
  rectification: { heading: 'Rättelse', content: facts => facts.rectifications.flatMap(rectification) },
  decision: { heading: '{organs} beslut', content: facts => text(decisionIn(facts.profile, facts)) },
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
    content: facts => [...turnsInRow(facts), ...facts.questions, facts.question_order].flatMap(sentence),
  },
  votes: { heading: 'Omröstning', content: facts => facts.votes.flat().flatMap(sentence) },
  aside: { heading: 'Deltar inte i beslutet', content: facts => sentence(asideSentence(facts.aside)) },
  special_statement: statements('special_statement'),
  substitute_statement: statements('substitute_statement'),
  opinion: statements('opinion'),
  note: statements('note'),
  recipients: { heading: 'Beslutet ska skickas till', content: facts => lines(facts.recipients) },
}

const turnsInRow = ({ turns = [] }: ParagraphFacts): string[] => turns.flatMap(({ put, vote }) => [...put, ...vote])

/** The words over a section where a profile has none of its own. */
export const usualHeading = (code: SectionCode): Heading => ({
  one: sections[code].heading,
  many: sections[code].heading,
})

/** The sections of a § in its profile's order; those without content leave no heading behind. */
export function paragraphSections(facts: ParagraphFacts): Block[] {
  const { profile } = facts
  const here = profile.notes === 'at_end' ? { ...facts, notes: facts.notes.map(withoutText) } : facts
  const order = inOrder(sectionCodes, profile)
  const turns = turnsApart(here, order)
  const rest = { ...here, turns: [] }
  const listed = turns.map(turn => turn.vote_no)
  return order.flatMap(code => {
    if (code === 'question_order' && turns.length > 0) {
      return [...turns.flatMap(turn => turnSections(here, turn)), ...sectionOf(code, rest, contentOf(code, rest))]
    }
    if (code !== 'votes') return sectionOf(code, facts, contentOf(code, here))
    const lists = here.vote_lists.filter(list => !listed.includes(list.no))
    return sectionOf(code, facts, [...contentOf(code, here), ...sentence(whereVotesStand(here, lists))])
  })
}

const sectionOf = (code: SectionCode, facts: ParagraphFacts, content: Block[]): Block[] =>
  section(headingOf(code, facts, content), content)

/** The turns that stand each under their headings; none where they stand in a row, or somebody worded them otherwise. */
function turnsApart({ turns = [], own }: ParagraphFacts, order: readonly SectionCode[]): Turn[] {
  const isNext = order.indexOf('votes') === order.indexOf('question_order') + 1
  return isNext && !own.question_order && !own.votes ? turns : []
}

function turnSections(facts: ParagraphFacts, { put, vote, vote_no }: Turn): Block[] {
  const list = facts.vote_lists.filter(one => one.no === vote_no)
  const voted = [...vote, whereVotesStand(facts, list)].flatMap(sentence)
  return [
    ...sectionOf('question_order', facts, put.flatMap(sentence)),
    ...section(wordsOver('votes', facts, 1), vote.length > 0 ? voted : []),
  ]
}

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

/** Is anything noted for a section? */
export const isNoted = (code: SectionCode, facts: ParagraphFacts): boolean => sections[code].content(facts).length > 0

const withoutText = (note: ParagraphFacts['notes'][number]) => (note.in_annex ? note : { ...note, text: [] })

const headingOf = (code: SectionCode, facts: ParagraphFacts, content: readonly Block[]): string =>
  wordsOver(code, facts, countIn(code, facts, content))

function wordsOver(code: SectionCode, { profile, body }: ParagraphFacts, count: number): string {
  const { one, many } = profile.headings[code] ?? usualHeading(code)
  return (count === 1 ? one : many).replace('{organs}', genitive(body))
}

function countIn(code: SectionCode, facts: ParagraphFacts, content: readonly Block[]): number {
  if (code === 'votes') return facts.votes.length
  if (code in statementWords) return facts.notes.filter(note => note.kind === code).length
  return content.reduce((sum, block) => sum + lengthOf(block), 0)
}

const lengthOf = (block: Block): number =>
  block.type === 'lines' ? block.lines.length : block.type === 'text' ? block.text.length : 1

/** "Hur var och en röstade framgår av omröstningslista 2."; empty where the names stand in the § itself. */
function whereVotesStand({ vote_lists, first_vote_list }: ParagraphFacts, told: readonly VoteList[]): string {
  const [first, last] = [told.at(0), told.at(-1)]
  if (!first || !last) return ''
  const numberOfList = (list: VoteList): number => (first_vote_list ?? 1) + vote_lists.indexOf(list)
  const [from, to] = [numberOfList(first), numberOfList(last)]
  const lists = from === to ? `omröstningslista ${from}` : `omröstningslistorna ${from}–${to}`
  return `Hur var och en röstade framgår av ${lists}.`
}

const rectification = (one: Rectification): Block[] =>
  text(paragraphs(`Rättat ${proseDay(one.rectified_on)} av ${one.decided_by}:\n\n${one.text}`))

const statement = (note: ParagraphFacts['notes'][number], paragraphNo: number): Block[] => [
  ...sentence(statementSentence(note, paragraphNo)),
  ...(note.in_annex ? [] : text(note.text)),
]

export const numberOf = ({ printed_no, paragraph_no }: Pick<ParagraphFacts, 'printed_no' | 'paragraph_no'>): string =>
  printed_no ?? `§ ${paragraph_no}`

/** "§ 14 Svar på motion", and on which day it was taken up, where §§ of several days stand together. */
export const headingOn = (
  item: Pick<ParagraphFacts, 'printed_no' | 'paragraph_no' | 'title'>,
  day: string | undefined,
): string => `${numberOf(item)} ${item.title}${day === undefined ? '' : ` (${longDay(day)})`}`

/** What a § is registered by, in its profile's words. */
export const registryFacts = ({ dnr, profile }: ParagraphFacts): { label: string; value: string }[] =>
  dnr ? [{ label: profile.registry, value: dnr }] : []

/** The same as a block; none where it is registered by nothing. */
export const registryBlock = (facts: ParagraphFacts): Block[] =>
  facts.dnr ? [{ type: 'facts', facts: registryFacts(facts) }] : []

export const section = (heading: string, content: Block[]): Block[] =>
  content.length === 0 ? [] : [{ type: 'section', heading, content }]

export const lines = (all: string[]): Block[] => (all.length === 0 ? [] : [{ type: 'lines', lines: all }])
export const text = (content: RichText): Block[] => (isEmpty(content) ? [] : [{ type: 'text', text: content }])
export const sentence = (words: string): Block[] => (words === '' ? [] : text(paragraphs(words)))
