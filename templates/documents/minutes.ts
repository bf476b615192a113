import { longDay } from '#src/dates.ts'
import { adjustBy } from '#src/law/deadlines.ts'
import type { Block, Document } from '#src/pdf/blocks.ts'
import { paragraphSpan } from '#src/swedish.ts'
import {
  adjustmentSections,
  namesOf,
  noticeSection,
  type PartFacts,
  type Person,
  signatureSection,
} from './adjustment.ts'
import { afterParagraphs } from './annexes.ts'
import { dayIn } from './day.ts'
import { lines, numberOf, type ParagraphFacts, paragraphSections, section, sentence } from './paragraph.ts'

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
  /** Who keeps the minutes, as far as it is known. */
  secretary: string | null
  /** Who is to adjust what is not adjusted yet, as far as it is known. */
  to_adjust: { chair: Person | null; adjusters: Person[] }
  items: ParagraphFacts[]
  parts: PartFacts[]
  updated_at: string
}

/**
 * The whole minutes of a meeting as a document (domain.md 3.4): front page, contents, every § in its order, what follows
 * the §§, and what was adjusted and posted, part by part; lines to sign on for what is not adjusted. While a § is not
 * adjusted every page is marked EJ JUSTERAT.
 */
export function minutes(facts: MinutesFacts): Document {
  const span = paragraphSpan(facts.items.map(item => item.paragraph_no))
  const open = openNumbers(facts)
  const parts = anchored([
    ...facts.items.flatMap(item => section(headingOf(item), paragraphSections(item))),
    ...afterParagraphs(facts.items),
    ...facts.parts.flatMap(part => [...adjustmentSections(part, facts.secretary), ...noticeSection(facts, part)]),
    ...(open.length > 0 ? signatureSection(open, { ...facts.to_adjust, secretary: facts.secretary }) : []),
  ])
  return {
    title: `${facts.body} ${facts.held_on} ${span}`,
    author: facts.municipality,
    createdAt: facts.updated_at,
    head: {
      municipality: facts.municipality,
      body: facts.body,
      kind: 'SAMMANTRÄDESPROTOKOLL',
      facts: [
        { label: 'Sammanträdesdatum', value: dayIn(facts.items[0]?.profile, facts.held_on) },
        { label: 'Paragrafer', value: span },
      ],
    },
    runningHead: [facts.municipality, facts.body, facts.held_on].join(' · '),
    ...(open.length > 0 ? { mark: 'EJ JUSTERAT' } : {}),
    outlined: true,
    body: [
      { type: 'title', text: `Protokoll ${longDay(facts.held_on)}` },
      ...section('Plats och tid', sentence(placeAndTime(facts))),
      ...facts.attendance.flatMap(list => section(list.heading, lines(list.lines))),
      ...section('Sekreterare och justering', [{ type: 'facts', facts: whoAdjusts(facts, open) }]),
      ...section('Innehåll', [contentsOf(parts)]),
      ...parts,
    ],
  }
}

const headingOf = (item: ParagraphFacts): string => `${numberOf(item)} ${item.title}`

/** The numbers of the §§ that are not adjusted. */
function openNumbers({ items, parts }: MinutesFacts): number[] {
  const adjusted = new Set(parts.flatMap(part => part.paragraphs))
  return items.map(item => item.paragraph_no).filter(no => !adjusted.has(no))
}

const placeAndTime = ({ place, held_on, starts_at, ended_at }: MinutesFacts): string => {
  const clock = [starts_at, ended_at].filter(Boolean).join('–').replaceAll(':', '.')
  return [place, longDay(held_on), starts_at && `kl. ${clock}`].filter(Boolean).join(', ')
}

/** The front page's lines on who adjusts, and when; one for each part of the minutes where there are several. */
function whoAdjusts(facts: MinutesFacts, open: readonly number[]): { label: string; value: string }[] {
  const { chair, adjusters } = facts.to_adjust
  const groups = [
    ...facts.parts.map(part => ({
      paragraphs: part.paragraphs,
      chair: part.signatories.filter(one => one.role === 'chair'),
      adjusters: part.signatories.filter(one => one.role === 'adjuster'),
      when: `${longDay(part.adjusted_on)}${part.approvals.length > 0 ? ', i Yttra' : ''}`,
    })),
    ...(open.length > 0
      ? [
          {
            paragraphs: open,
            chair: chair ? [chair] : [],
            adjusters,
            when: `senast ${longDay(adjustBy(facts.held_on).lastDay)}`,
          },
        ]
      : []),
  ]
  const [only] = groups
  const rows =
    only && groups.length === 1
      ? [
          { label: 'Ordförande', value: namesOf(only.chair) },
          { label: 'Justerare', value: namesOf(only.adjusters) },
          { label: 'Justering', value: capital(only.when) },
        ]
      : groups.map(group => ({
          label: `Justering av ${paragraphSpan(group.paragraphs)}`,
          value: [namesOf([...group.chair, ...group.adjusters]), group.when].filter(Boolean).join(', '),
        }))
  return [{ label: 'Sekreterare', value: facts.secretary ?? '' }, ...rows].filter(one => one.value !== '')
}

const capital = (words: string): string => words.replace(/^\p{Ll}/u, letter => letter.toLocaleUpperCase('sv'))

const anchored = (parts: readonly Block[]): Block[] =>
  parts.map((part, at) => (part.type === 'section' ? { ...part, anchor: `del-${at + 1}` } : part))

const contentsOf = (parts: readonly Block[]): Block => ({
  type: 'contents',
  entries: parts.flatMap(part =>
    part.type === 'section' && part.anchor ? [{ text: part.heading, to: part.anchor }] : [],
  ),
})
