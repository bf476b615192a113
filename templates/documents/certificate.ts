import { longDay } from '#src/dates.ts'
import { appealPeriod } from '#src/law/deadlines.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { lines, section } from './paragraph.ts'

/** What is certified about a notice on the board (KL 8:12). Days are civil dates, instants ISO 8601. */
export interface CertificateFacts {
  municipality: string
  body: string
  held_on: string
  paragraphs: string
  adjusted_on: string
  posted_on: string
  taken_down_on: string | null
  kept_at: string
  /** Who put it up. */
  responsible: string
  /** What is known of its having been shown, in sentences. */
  display: string[]
  at: string
}

/** The certificate that an adjustment was made known, and for how long: a paper of its own, beside the minutes. */
export function certificate(facts: CertificateFacts): Document {
  const { lastDay, removableFrom } = appealPeriod(facts.posted_on)
  const days: [string, string][] = [
    ['Organ', facts.body],
    ['Sammanträdesdag', longDay(facts.held_on)],
    ['Paragrafer', facts.paragraphs],
    ['Justerat', longDay(facts.adjusted_on)],
    ['Anslaget sattes upp', longDay(facts.posted_on)],
    ['Sista dag att överklaga', longDay(lastDay)],
    facts.taken_down_on
      ? ['Anslaget togs ned', longDay(facts.taken_down_on)]
      : ['Anslaget tas ned tidigast', longDay(removableFrom)],
    ['Protokollet finns hos', facts.kept_at],
    ['Ansvarig', facts.responsible],
  ]
  return {
    title: `Anslagsbevis ${facts.body} ${facts.held_on} ${facts.paragraphs}`,
    author: facts.municipality,
    createdAt: facts.at,
    head: { municipality: facts.municipality, body: facts.body, kind: 'ANSLAGSBEVIS', facts: [] },
    runningHead: [facts.municipality, facts.body, facts.held_on].join(' · '),
    body: [
      { type: 'title', text: 'Justeringen har tillkännagetts på kommunens anslagstavla' },
      { type: 'facts', facts: days.map(([label, value]) => ({ label, value })) },
      ...section('Så har anslaget synts', lines(facts.display)),
    ],
  }
}
