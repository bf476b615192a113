import { longDay } from '#src/dates.ts'
import { appealPeriod } from '#src/law/deadlines.ts'
import type { Block, Document } from '#src/pdf/blocks.ts'
import { paragraphSpan } from '#src/swedish.ts'
import { type AdjustmentFacts, adjustmentFacts } from './adjustment.ts'
import { annexSections, lines, type ParagraphFacts, paragraphSections, section, sentence } from './paragraph.ts'

/** What was posted on the notice board about a part of the minutes. */
interface NoticeFacts {
  posted_on: string
  kept_at: string
  taken_down_on: string | null
}

/** A part of the minutes that was adjusted together, with its §§. */
export interface PartFacts extends AdjustmentFacts {
  paragraphs: number[]
  notice: NoticeFacts | null
}

/** The facts of a meeting's whole minutes. Days are civil dates, instants ISO 8601. */
export interface MinutesFacts {
  municipality: string
  body: string
  held_on: string
  place: string
  starts_at: string | null
  /** The clock when it ended, where it is known. */
  ended_at?: string | null
  attendance: { heading: string; lines: string[] }[]
  items: ParagraphFacts[]
  parts: PartFacts[]
  updated_at: string
}

/**
 * The whole minutes of a meeting as a document (domain.md 3.4): front page, contents, every § in its order, the annexes'
 * texts, and what was adjusted and posted, part by part. While a § is not adjusted every page is marked EJ JUSTERAT.
 */
export function minutes(facts: MinutesFacts): Document {
  const span = paragraphSpan(facts.items.map(item => item.paragraph_no))
  const adjusted = new Set(facts.parts.flatMap(part => part.paragraphs))
  const isAdjusted = facts.items.every(item => adjusted.has(item.paragraph_no))
  return {
    title: `${facts.body} ${facts.held_on} ${span}`,
    author: facts.municipality,
    createdAt: facts.updated_at,
    head: {
      municipality: facts.municipality,
      body: facts.body,
      kind: 'SAMMANTRÄDESPROTOKOLL',
      facts: [
        { label: 'Sammanträdesdatum', value: facts.held_on },
        { label: 'Paragrafer', value: span },
      ],
    },
    runningHead: [facts.municipality, facts.body, facts.held_on].join(' · '),
    ...(isAdjusted ? {} : { mark: 'EJ JUSTERAT' }),
    outlined: true,
    body: [
      { type: 'title', text: `Protokoll ${longDay(facts.held_on)}` },
      ...section('Plats och tid', sentence(placeAndTime(facts))),
      ...facts.attendance.flatMap(list => section(list.heading, lines(list.lines))),
      ...section('Innehåll', lines(facts.items.map(headingOf))),
      ...facts.items.flatMap(item => section(headingOf(item), paragraphSections(item))),
      ...facts.items.flatMap(annexSections),
      ...facts.parts.flatMap(partSections),
    ],
  }
}

const headingOf = (item: ParagraphFacts): string => `§ ${item.paragraph_no} ${item.title}`

const placeAndTime = ({ place, held_on, starts_at, ended_at }: MinutesFacts): string => {
  const clock = [starts_at, ended_at].filter(Boolean).join('–').replaceAll(':', '.')
  return [place, longDay(held_on), starts_at && `kl. ${clock}`].filter(Boolean).join(', ')
}

const partSections = (part: PartFacts): Block[] => [
  ...section(`Justering av ${paragraphSpan(part.paragraphs)}`, [{ type: 'facts', facts: adjustmentFacts(part) }]),
  ...(part.notice
    ? section(`Anslag om ${paragraphSpan(part.paragraphs)}`, [{ type: 'facts', facts: noticeFacts(part.notice) }])
    : []),
]

const noticeFacts = (notice: NoticeFacts): { label: string; value: string }[] => [
  { label: 'Uppsatt', value: longDay(notice.posted_on) },
  { label: 'Sista dag att överklaga', value: longDay(appealPeriod(notice.posted_on).lastDay) },
  ...(notice.taken_down_on ? [{ label: 'Nedtaget', value: longDay(notice.taken_down_on) }] : []),
  { label: 'Protokollet finns hos', value: notice.kept_at },
]
