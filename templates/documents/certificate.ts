import { longDay } from '#src/dates.ts'
import { appealPeriod } from '#src/law/deadlines.ts'
import { daysInWords } from '#src/meetings/days.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { joinNames } from '#src/swedish.ts'
import { lines, section } from './paragraph.ts'

interface Certified {
  municipality: string
  body: string
  /** Who put it up. */
  responsible: string
  /** What is known of its having been shown, in sentences. */
  display: string[]
  at: string
}

interface Hanging extends Certified {
  posted_on: string
  taken_down_on: string | null
  kept_at: string
}

/** What is certified about a notice on the board (KL 8:12). Days are civil dates, instants ISO 8601. */
export interface CertificateFacts extends Hanging {
  /** The days on which the §§ were taken up. */
  days: string[]
  paragraphs: string
  adjusted_on: string
}

/** The certificate that an adjustment was made known, and for how long: a paper of its own, beside the minutes. */
export const certificate = (facts: CertificateFacts): Document =>
  certified(facts, {
    about: `${joinNames(facts.days)} ${facts.paragraphs}`,
    day: joinNames(facts.days),
    heading: 'Justeringen har tillkännagetts på kommunens anslagstavla',
    lines: [
      ['Sammanträdesdag', daysInWords(facts.days)],
      ['Paragrafer', facts.paragraphs],
      ['Justerat', longDay(facts.adjusted_on)],
      ...hung(facts),
    ],
  })

/** What is certified about a delegated decision's notice. Days are civil dates, instants ISO 8601. */
export interface DecisionCertificateFacts extends Hanging {
  title: string
  decided_by: string
  decided_on: string
  dnr: string
}

/** The certificate that a delegated decision was made known (KL 8:10), and for how long. */
export const decisionCertificate = (facts: DecisionCertificateFacts): Document =>
  certified(facts, {
    about: facts.decided_on,
    day: facts.decided_on,
    heading: 'Beslutet har tillkännagetts på kommunens anslagstavla',
    lines: [
      ['Gäller', facts.title],
      ['Beslutat av', facts.decided_by],
      ['Beslutsdag', longDay(facts.decided_on)],
      ...(facts.dnr === '' ? [] : ([['Diarienummer', facts.dnr]] satisfies Line[])),
      ...hung(facts),
    ],
  })

/** What is certified about a meeting that was made known. Days are civil dates, instants ISO 8601. */
export interface MeetingCertificateFacts extends Certified {
  held_on: string
  /** Where and when it was to be. */
  planned: string
  posted_on: string
  /** Each change since, with how it was planned before. */
  changes: { on: string; was: string }[]
}

/** The certificate that a meeting was made known on the notice board (KL 5:13, 8:10-11). */
export const meetingCertificate = (facts: MeetingCertificateFacts): Document =>
  certified(facts, {
    about: facts.held_on,
    day: facts.held_on,
    heading: 'Sammanträdet har tillkännagetts på kommunens anslagstavla',
    lines: [
      ['Sammanträdesdag', longDay(facts.held_on)],
      ['Plats och tid', facts.planned],
      ['Tillkännagivet', longDay(facts.posted_on)],
      ...facts.changes.map(({ on, was }): Line => ['Ändrat', `${longDay(on)}. Var planerat till ${was}`]),
    ],
  })

type Line = [label: string, value: string]

/** How long a notice hung, or hangs, and until when one could appeal. */
function hung(facts: Hanging): Line[] {
  const { lastDay, removableFrom } = appealPeriod(facts.posted_on)
  return [
    ['Anslaget sattes upp', longDay(facts.posted_on)],
    ['Sista dag att överklaga', longDay(lastDay)],
    facts.taken_down_on
      ? ['Anslaget togs ned', longDay(facts.taken_down_on)]
      : ['Anslaget tas ned tidigast', longDay(removableFrom)],
    ['Protokollet finns hos', facts.kept_at],
  ]
}

interface Said {
  about: string
  day: string
  heading: string
  lines: Line[]
}

function certified(facts: Certified, said: Said): Document {
  const all: Line[] = [['Organ', facts.body], ...said.lines, ['Ansvarig', facts.responsible]]
  return {
    title: `Anslagsbevis ${facts.body} ${said.about}`,
    author: facts.municipality,
    createdAt: facts.at,
    head: { municipality: facts.municipality, body: facts.body, kind: 'ANSLAGSBEVIS', facts: [] },
    runningHead: [facts.municipality, facts.body, said.day].join(' · '),
    body: [
      { type: 'title', text: said.heading },
      { type: 'facts', facts: all.map(([label, value]) => ({ label, value })) },
      ...section('Så har anslaget synts', lines(facts.display)),
    ],
  }
}
