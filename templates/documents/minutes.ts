import { longDay } from '#src/dates.ts'
import { adjustBy } from '#src/law/deadlines.ts'
import { clockWords, daysInWords, dayWords } from '#src/meetings/days.ts'
import type { Block, Document } from '#src/pdf/blocks.ts'
import { joinNames, paragraphSpan } from '#src/swedish.ts'
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
import {
  headingOn,
  lines,
  type ParagraphFacts,
  paragraphSections,
  registryBlock,
  section,
  sentence,
} from './paragraph.ts'

/** The facts of a meeting's whole minutes. Days are civil dates, instants ISO 8601. */
export interface MinutesFacts {
  municipality: string
  body: string
  held_on: string
  place: string
  starts_at: string | null
  /** The clock when it ended, where it is known. */
  ended_at?: string | null
  /** Its last day, where the meeting was broken off. */
  ends_on?: string
  /** Each day with its §§, where some are of a later one; `held_on` and the times above are those of the first. */
  days?: DayFacts[]
  attendance: { heading: string; lines: string[] }[]
  /** Who keeps the minutes, as far as it is known. */
  secretary: string | null
  /** Who is to adjust what is not adjusted yet, as far as it is known. */
  to_adjust: { chair: Person | null; adjusters: Person[] }
  items: ParagraphFacts[]
  parts: PartFacts[]
  updated_at: string
}

/** One day of a meeting that was held on several. */
export interface DayFacts {
  held_on: string
  place: string
  starts_at: string | null
  ended_at: string | null
  paragraphs: number[]
}

/**
 * The whole minutes of a meeting as a document (domain.md 3.4): front page, contents, every § in its order, what follows
 * the §§, and what was adjusted and posted, part by part; lines to sign on for what is not adjusted. While a § is not
 * adjusted every page is marked EJ JUSTERAT.
 */
export function minutes(facts: MinutesFacts): Document {
  const span = paragraphSpan(facts.items.map(item => item.paragraph_no))
  const open = openNumbers(facts)
  const days = daysOf(facts)
  const all = days.map(day => day.held_on)
  const parts = anchored([
    ...facts.items.flatMap(item =>
      section(headingOf(item, days), [...registryBlock(item), ...paragraphSections(item)]),
    ),
    ...afterParagraphs(facts.items),
    ...facts.parts.flatMap(part => [
      ...adjustmentSections(part, facts.secretary),
      ...noticeSection(facts.body, daysOfThese(days, part.paragraphs), part),
    ]),
    ...(open.length > 0 ? signatureSection(open, { ...facts.to_adjust, secretary: facts.secretary }) : []),
  ])
  return {
    title: `${facts.body} ${joinNames(all)} ${span}`,
    author: facts.municipality,
    createdAt: facts.updated_at,
    head: {
      municipality: facts.municipality,
      body: facts.body,
      kind: 'SAMMANTRÄDESPROTOKOLL',
      facts: [
        { label: 'Sammanträdesdatum', value: joinNames(all.map(day => dayIn(facts.items[0]?.profile, day))) },
        { label: 'Paragrafer', value: span },
      ],
    },
    runningHead: [facts.municipality, facts.body, joinNames(all)].join(' · '),
    ...(open.length > 0 ? { mark: 'EJ JUSTERAT' } : {}),
    outlined: true,
    body: [
      { type: 'title', text: `Protokoll ${daysInWords(all)}` },
      ...section(
        'Plats och tid',
        days.length > 1 ? lines(days.map(dayLine)) : days.flatMap(day => sentence(placeAndTime(day))),
      ),
      ...facts.attendance.flatMap(list => section(list.heading, lines(list.lines))),
      ...section('Sekreterare och justering', [{ type: 'facts', facts: whoAdjusts(facts, open) }]),
      ...section('Innehåll', [contentsOf(parts)]),
      ...parts,
    ],
  }
}

const headingOf = (item: ParagraphFacts, days: readonly DayFacts[]): string =>
  headingOn(item, days.length > 1 ? daysOfThese(days, [item.paragraph_no])[0] : undefined)

/** The days of the meeting as far as these minutes have §§ of them. */
function daysOf({ days, items, ...only }: MinutesFacts): DayFacts[] {
  const numbers = items.map(item => item.paragraph_no)
  const { held_on, place, starts_at, ended_at = null } = only
  if (!days) return [{ held_on, place, starts_at, ended_at, paragraphs: numbers }]
  return days
    .map(day => ({ ...day, paragraphs: day.paragraphs.filter(no => numbers.includes(no)) }))
    .filter(day => day.paragraphs.length > 0)
}

/** The days on which these §§ were taken up. */
const daysOfThese = (days: readonly DayFacts[], numbers: readonly number[]): string[] =>
  days.filter(day => day.paragraphs.some(no => numbers.includes(no))).map(day => day.held_on)

/** The numbers of the §§ that are not adjusted. */
function openNumbers({ items, parts }: MinutesFacts): number[] {
  const adjusted = new Set(parts.flatMap(part => part.paragraphs))
  return items.map(item => item.paragraph_no).filter(no => !adjusted.has(no))
}

/** "Måndag 4 maj 2026, kl. 18.00–22.30, Hamrasalen: §§ 40–44". */
const dayLine = (day: DayFacts): string => `${capital(dayWords(day))}: ${paragraphSpan(day.paragraphs)}`

const placeAndTime = (day: DayFacts): string =>
  [day.place, longDay(day.held_on), clockWords(day)].filter(Boolean).join(', ')

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
            when: `senast ${longDay(adjustBy(facts.ends_on ?? facts.held_on).lastDay)}`,
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
