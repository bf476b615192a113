import { type Section, underHeadings } from '#src/agenda/agenda.ts'
import type { SummonsKind } from '#src/agenda/next.ts'
import { longDay, weekdayLongDay } from '#src/dates.ts'
import type { Block, Document } from '#src/pdf/blocks.ts'
import { midSentence } from '#src/swedish.ts'
import type { RichText } from '#src/text/alphabet.ts'
import { isEmpty } from '#src/text/markup.ts'
import { lines, section, sentence } from './paragraph.ts'

/** What a summons states. Days are civil dates, instants ISO 8601. */
export interface SummonsFacts {
  municipality: string
  body: string
  held_on: string
  place: string
  starts_at: string | null
  kind: SummonsKind
  /** What is not as it was when its members were last called. */
  change: string | null
  items: {
    no: number
    section: Section
    heading: string | null
    heading_place: number | null
    title: string
    dnr: string
    proposal: RichText
    struck_reason: string | null
  }[]
  /** Null while it is a draft. */
  sent_on: string | null
  updated_at: string
}

/**
 * The notice of a meeting with its agenda (kallelse and föredragningslista, domain.md 3.3): when and where, the items by
 * section with their agenda numbers, and what is proposed. A draft is marked UTKAST on every page.
 */
export function summonsDocument(facts: SummonsFacts): Document {
  const taken = facts.items.filter(item => item.struck_reason === null)
  const name = facts.kind === 'supplement' ? 'Tilläggskallelse' : 'Kallelse'
  const body = midSentence(facts.body)
  const calledTo = facts.kind === 'continued' ? `fortsatt sammanträde med ${body}` : body
  return {
    title: `${name} ${facts.body} ${facts.held_on}`,
    author: facts.municipality,
    createdAt: facts.updated_at,
    head: {
      municipality: facts.municipality,
      body: facts.body,
      kind: name.toUpperCase(),
      facts: [{ label: 'Sammanträdesdatum', value: facts.held_on }],
    },
    runningHead: [facts.municipality, facts.body, facts.held_on].join(' · '),
    ...(facts.sent_on ? {} : { mark: 'UTKAST' }),
    outlined: true,
    body: [
      { type: 'title', text: `${name} till ${calledTo} ${longDay(facts.held_on)}` },
      ...section('Tid och plats', [...sentence(timeAndPlace(facts)), ...sentence(facts.change ?? '')]),
      ...underHeadings(facts.items).flatMap(({ heading, items }) => section(heading, lines(items.map(itemLine)))),
      ...taken.flatMap(item => section(`${item.no}. ${item.title}`, proposalOf(item))),
      ...(facts.sent_on ? section('Utfärdad', sentence(longDay(facts.sent_on))) : []),
    ],
  }
}

/** A paper that goes with a summons. Its content is here where it was written here; null for a file that lies beside. */
export interface PaperFacts {
  no: number
  title: string
  item_no: number
  /** It came after the members had been called. */
  isNew: boolean
  content: Block[] | null
}

/**
 * A summons with its papers: after the notice a list of them all, by their numbers, and then those that were written
 * here, each from a page of its own. Files that were brought here lie beside it.
 */
export function summonsWithPapers(notice: Document, papers: readonly PaperFacts[]): Document {
  return {
    ...notice,
    body: [
      ...notice.body,
      ...section('Handlingar', lines(papers.map(paperLine))),
      ...papers.flatMap(({ no, title, content }): Block[] =>
        content ? [{ type: 'section', heading: `Handling ${no}: ${title}`, newPage: true, content }] : [],
      ),
    ],
  }
}

const paperLine = ({ no, title, item_no, isNew, content }: PaperFacts): string =>
  [
    `${no}. ${title}, till ärende ${item_no}`,
    content ? 'ingår i det här dokumentet' : 'ligger som egen fil bredvid',
    ...(isNew ? ['tillkommit'] : []),
  ].join(' – ')

const timeAndPlace = ({ held_on, starts_at, place }: SummonsFacts): string =>
  [
    weekdayLongDay(held_on).replace(/^./, first => first.toUpperCase()),
    starts_at && `kl. ${starts_at.replace(':', '.')}`,
    place,
  ]
    .filter(Boolean)
    .join(', ')

const itemLine = ({ no, title, dnr, struck_reason }: SummonsFacts['items'][number]): string =>
  `${no}. ${title}${dnr ? `, ${dnr}` : ''}${struck_reason === null ? '' : ' – utgår'}`

const proposalOf = ({ proposal }: { proposal: RichText }): Block[] =>
  isEmpty(proposal) ? [] : [...sentence('Förslag till beslut:'), { type: 'text', text: proposal }]
