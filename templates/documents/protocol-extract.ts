import { longDay } from '#src/dates.ts'
import type { Block, Document } from '#src/pdf/blocks.ts'
import { type AdjustmentFacts, adjustmentFacts } from './adjustment.ts'
import { type ParagraphFacts, paragraphSections, section, sentence } from './paragraph.ts'

/** The facts of one § that its extract states. Days are civil dates, instants ISO 8601. */
export interface ExtractFacts extends ParagraphFacts {
  municipality: string
  held_on: string
  dnr: string | null
  adjustment: AdjustmentFacts | null
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
    body: [{ type: 'title', text: facts.title }, ...paragraphSections(facts), ...certification(facts)],
  }
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
