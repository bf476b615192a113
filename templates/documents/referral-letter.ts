import { longDay } from '#src/dates.ts'
import type { Block, Document } from '#src/pdf/blocks.ts'
import { midSentence } from '#src/swedish.ts'
import { parseMarkup } from '#src/text/markup.ts'
import { lines, section, sentence } from './paragraph.ts'

/** What a referral's letter states. Days are civil dates, the instant ISO 8601. */
export interface ReferralLetterFacts {
  municipality: string
  from: string
  to: string
  dnr: string
  title: string
  by_line: string
  sent_on: string
  due_on: string
  questions: string
  contact: string
  /** Of one that asks again: when the earlier one was answered, and what has changed since. */
  again?: { answered_on: string; changed: string } | null
  /** What goes with it, as it is named. */
  papers: string[]
  made_at: string
}

/**
 * The letter that asks a body for its opinion on a motion (remissmissiv): what is asked, by when, and whom to turn to.
 * A day to answer by inside the municipality is practice and no law (domain.md 2.1), so the letter names none.
 */
export function referralLetter(facts: ReferralLetterFacts): Document {
  return {
    title: `Remiss: ${facts.title}`,
    author: facts.municipality,
    createdAt: facts.made_at,
    head: {
      municipality: facts.municipality,
      body: facts.from,
      kind: 'REMISS',
      facts: [
        { label: 'Datum', value: facts.sent_on },
        ...(facts.dnr ? [{ label: 'Diarienummer', value: facts.dnr }] : []),
        { label: 'Svar senast', value: facts.due_on },
      ],
    },
    runningHead: [facts.municipality, 'Remiss', facts.dnr].filter(Boolean).join(' · '),
    body: [
      { type: 'title', text: `Remiss: ${facts.title}` },
      ...section('Till', lines([facts.to])),
      ...sentence(
        `${facts.by_line} har väckt motionen ”${facts.title}” i kommunfullmäktige. ${facts.from} ber ${midSentence(facts.to)} om ett yttrande över motionen senast den ${longDay(facts.due_on)}.`,
      ),
      ...(facts.again ? changedSince(facts.again) : []),
      ...section(
        'Frågor att besvara',
        facts.questions === '' ? [] : [{ type: 'text', text: parseMarkup(facts.questions) }],
      ),
      ...section(
        'Så svarar ni',
        sentence(
          `Skicka svaret, med protokollsutdrag om det beslutas i en nämnd, till ${midSentence(facts.from)}${facts.dnr ? ` och ange diarienummer ${facts.dnr}` : ''}. Avstår ni från att yttra er, eller behöver ni mer tid, så säg till.`,
        ),
      ),
      ...section('Kontaktperson', lines(facts.contact === '' ? [] : [facts.contact])),
      ...section('Handlingar', lines(facts.papers)),
    ],
  }
}

const changedSince = ({ answered_on, changed }: { answered_on: string; changed: string }): Block[] => [
  ...(answered_on
    ? sentence(
        `Ni svarade på en tidigare remiss den ${longDay(answered_on)}. Förutsättningarna har ändrats sedan dess, och frågan ställs därför på nytt.`,
      )
    : []),
  ...section('Det här har ändrats', [{ type: 'text', text: parseMarkup(changed) }]),
]
