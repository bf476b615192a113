import { longDay } from '#src/dates.ts'
import { daysInWords } from '#src/meetings/days.ts'
import type { Block, Document } from '#src/pdf/blocks.ts'
import { joinNames, paragraphSpan } from '#src/swedish.ts'
import { type AdjustmentFacts, adjustmentFacts } from './adjustment.ts'
import { afterParagraphs } from './annexes.ts'
import { dayIn } from './day.ts'
import {
  headingOn,
  numberOf,
  type ParagraphFacts,
  paragraphSections,
  registryBlock,
  registryFacts,
  section,
  sentence,
} from './paragraph.ts'

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
 * The extract of one § as a document (domain.md 3.5), in its profile's order, with its annexes. Sections without content
 * leave no heading behind. Before adjustment every page is marked EJ JUSTERAT.
 */
export function protocolExtract(facts: ExtractFacts): Document {
  const paragraph = numberOf(facts)
  return {
    title: `${facts.body} ${facts.held_on} ${paragraph}: ${facts.title}`,
    ...frame(facts, [facts.held_on], paragraph),
    head: headOf(facts, [facts.held_on], [...registryFacts(facts), { label: 'Paragraf', value: paragraph }]),
    ...(facts.adjustment ? {} : { mark: 'EJ JUSTERAT' }),
    body: [
      { type: 'title', text: facts.title },
      ...paragraphSections(facts),
      ...afterParagraphs([facts]),
      ...adjusted(facts),
      ...certification(facts.certified),
    ],
  }
}

/**
 * The extract of several §§ of one meeting as one document, certified once. Marked EJ JUSTERAT where any of them is not
 * adjusted. Throws RangeError for none.
 */
export function severalExtracts(all: readonly ExtractFacts[]): Document {
  const [first] = all
  if (!first) throw new RangeError('an extract of no §')
  const span = paragraphSpan(all.map(one => one.paragraph_no))
  // Those of a meeting that was broken off may be of several days.
  const days = [...new Set(all.map(one => one.held_on))]
  const latest = all.map(one => one.updated_at).sort()
  return {
    title: `${first.body} ${joinNames(days)} ${span}`,
    ...frame(first, days, span),
    createdAt: latest.at(-1) ?? first.updated_at,
    head: headOf(first, days, [{ label: 'Paragrafer', value: span }]),
    ...(all.every(one => one.adjustment) ? {} : { mark: 'EJ JUSTERAT' }),
    outlined: true,
    body: [
      { type: 'title', text: `Protokollsutdrag ${daysInWords(days)}` },
      ...all.flatMap(one =>
        section(headingOn(one, days.length > 1 ? one.held_on : undefined), [
          ...registryBlock(one),
          ...paragraphSections(one),
          ...adjusted(one),
        ]),
      ),
      ...afterParagraphs(all),
      ...certification(first.certified),
    ],
  }
}

const frame = (facts: ExtractFacts, days: readonly string[], paragraphs: string) => ({
  author: facts.municipality,
  createdAt: facts.updated_at,
  runningHead: [facts.municipality, facts.body, joinNames(days), paragraphs].join(' · '),
})

const headOf = (
  facts: ExtractFacts,
  days: readonly string[],
  more: { label: string; value: string }[],
): Document['head'] => ({
  municipality: facts.municipality,
  body: facts.body,
  kind: 'SAMMANTRÄDESPROTOKOLL',
  facts: [{ label: 'Sammanträdesdatum', value: joinNames(days.map(day => dayIn(facts.profile, day))) }, ...more],
})

const adjusted = ({ adjustment }: ExtractFacts): Block[] =>
  adjustment ? section('Justering', [{ type: 'facts', facts: adjustmentFacts(adjustment) }]) : []

const certification = (certified: ExtractFacts['certified']): Block[] =>
  section('Utdragsbestyrkande', [
    ...sentence('Rätt utdraget ur protokollet intygas.'),
    {
      type: 'signatures',
      signatures: [{ under: certified ? `${certified.name}, ${longDay(certified.on)}` : 'Namn och datum' }],
    },
  ])
