import { longDay } from '#src/dates.ts'
import { decisionHeading, deliberation, noteSentence, recusalSentence } from '#src/minutes/phrases.ts'
import type { Block, Document } from '#src/pdf/blocks.ts'
import { joinNames, withParty } from '#src/swedish.ts'
import type { RichText } from '#src/text/alphabet.ts'
import { isEmpty, paragraphs } from '#src/text/markup.ts'

interface Person {
  name: string
  party: string
}

/** The facts of one § that its extract states. Days are civil dates, instants ISO 8601. */
export interface ExtractFacts {
  municipality: string
  body: string
  held_on: string
  paragraph_no: number
  dnr: string | null
  title: string
  decision: RichText
  summary: RichText
  speakers: Person[]
  /** Who took no part because of a conflict of interest. */
  recused: Person[]
  notes: (Person & { on_behalf_of: string | null; text: RichText; in_annex: boolean })[]
  recipients: string[]
  adjustment: { adjusted_on: string; immediate: boolean; signatories: (Person & { role: string })[] } | null
  /** Who certifies the extract and when; null leaves a line to sign on. */
  certified: { name: string; on: string } | null
  updated_at: string
}

/**
 * The extract of one § as a document (domain.md 3.5, the order of Huddinge's). Sections without content leave no
 * heading behind. Before adjustment every page is marked EJ JUSTERAT.
 */
export function protocolExtract(facts: ExtractFacts): Document {
  const paragraph = `§ ${facts.paragraph_no}`
  return {
    title: `${facts.body} ${facts.held_on} ${paragraph}: ${facts.title}`,
    author: facts.municipality,
    createdAt: facts.updated_at,
    head: {
      municipality: facts.municipality,
      body: facts.body,
      kind: 'SAMMANTRÄDESPROTOKOLL',
      facts: [
        { label: 'Sammanträdesdatum', value: facts.held_on },
        ...(facts.dnr ? [{ label: 'Diarienummer', value: facts.dnr }] : []),
        { label: 'Paragraf', value: paragraph },
      ],
    },
    runningHead: [facts.municipality, facts.body, facts.held_on, paragraph].join(' · '),
    ...(facts.adjustment ? {} : { mark: 'EJ JUSTERAT' }),
    body: [
      { type: 'title', text: facts.title },
      ...section(decisionHeading(facts.body), text(facts.decision)),
      ...section('Sammanfattning', text(facts.summary)),
      ...section('Överläggning', sentence(deliberation(facts.speakers))),
      ...section('Jäv', sentence(recusalSentence(facts.recused))),
      ...section(
        'Protokollsanteckningar',
        facts.notes.flatMap(note => noteBlocks(note, facts.paragraph_no)),
      ),
      ...section(
        'Beslutet ska skickas till',
        facts.recipients.length > 0 ? [{ type: 'lines', lines: facts.recipients }] : [],
      ),
      ...certification(facts),
    ],
  }
}

const section = (heading: string, content: Block[]): Block[] =>
  content.length === 0 ? [] : [{ type: 'section', heading, content }]

const text = (content: RichText): Block[] => (isEmpty(content) ? [] : [{ type: 'text', text: content }])
const sentence = (words: string): Block[] => (words === '' ? [] : text(paragraphs(words)))

function noteBlocks(note: ExtractFacts['notes'][number], paragraphNo: number): Block[] {
  return [...sentence(noteSentence(note, paragraphNo)), ...(note.in_annex ? [] : text(note.text))]
}

function certification({ adjustment, certified }: ExtractFacts): Block[] {
  return [
    ...(adjustment ? section('Justering', [{ type: 'facts', facts: adjustmentFacts(adjustment) }]) : []),
    ...section('Utdragsbestyrkande', [
      ...sentence('Rätt utdraget ur protokollet intygas.'),
      {
        type: 'signatures',
        signatures: [{ under: certified ? `${certified.name}, ${longDay(certified.on)}` : 'Namn och datum' }],
      },
    ]),
  ]
}

function adjustmentFacts(adjustment: NonNullable<ExtractFacts['adjustment']>): { label: string; value: string }[] {
  const names = (role: string) =>
    joinNames(adjustment.signatories.filter(one => one.role === role).map(one => withParty(one.name, one.party)))
  const named = [
    { label: 'Ordförande', value: names('chair') },
    { label: 'Justerare', value: names('adjuster') },
  ]
  return [
    { label: adjustment.immediate ? 'Justerad omedelbart' : 'Justerad', value: longDay(adjustment.adjusted_on) },
    ...named.filter(one => one.value !== ''),
  ]
}
