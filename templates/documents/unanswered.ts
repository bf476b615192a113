import { longDay } from '#src/dates.ts'
import type { Block, Document } from '#src/pdf/blocks.ts'
import { plural } from '#src/swedish.ts'
import { section, sentence } from './paragraph.ts'

/** What the list of unanswered motions states. Days are civil dates, the instant ISO 8601. */
export interface UnansweredFacts {
  municipality: string
  council: string
  as_of: string
  motions: {
    title: string
    dnr: string
    by_line: string
    raised_on: string | null
    /** Where the year is counted from another day than the one it was raised. */
    started_on: string | null
    year_on: string | null
    days_left: number | null
    last_meeting_on: string | null
    state: string
    because: string
    emerged: string
    /** Some of it was registered only after the day that the list is of. */
    later: boolean
  }[]
  /** How many there are in each state, in words. */
  counts: { label: string; value: string }[]
  made_at: string
}

/**
 * The list of motions that the council has not decided (KL 5:35; domain.md 2.2): of each its number, who moved it, when
 * it was raised, when its year is over, how it stands to that, and what has come out of the preparation.
 */
export function unansweredDocument(facts: UnansweredFacts): Document {
  return {
    title: `Obesvarade motioner ${facts.as_of}`,
    author: facts.municipality,
    createdAt: facts.made_at,
    head: {
      municipality: facts.municipality,
      body: facts.council,
      kind: 'REDOVISNING',
      facts: [
        { label: 'Läget den', value: facts.as_of },
        { label: 'Antal motioner', value: String(facts.motions.length) },
      ],
    },
    runningHead: [facts.municipality, 'Obesvarade motioner', facts.as_of].join(' · '),
    outlined: true,
    body: [
      { type: 'title', text: `Obesvarade motioner ${longDay(facts.as_of)}` },
      ...sentence(
        facts.motions.length === 0
          ? 'Det finns ingen motion som kommunfullmäktige inte har beslutat om.'
          : `Kommunfullmäktige har ${plural(facts.motions.length, 'motion', 'motioner')} att besluta om. En motion ska om möjligt beredas så att fullmäktige kan besluta inom ett år från det att den väcktes. Kan beredningen inte avslutas inom den tiden ska det, och vad som har kommit fram, anmälas till fullmäktige inom samma tid (5 kap. 35 § kommunallagen).`,
      ),
      ...(facts.motions.length > 0 ? [{ type: 'facts' as const, facts: facts.counts }] : []),
      ...facts.motions.flatMap(motion => section(motion.title, about(motion))),
    ],
  }
}

const about = (motion: UnansweredFacts['motions'][number]): Block[] => [
  {
    type: 'facts',
    facts: [
      ...(motion.dnr ? [{ label: 'Diarienummer', value: motion.dnr }] : []),
      { label: 'Väckt av', value: motion.by_line },
      ...(motion.raised_on ? [{ label: 'Anmäld', value: motion.raised_on }] : []),
      ...(motion.started_on ? [{ label: 'Klockan började', value: motion.started_on }] : []),
      ...(motion.year_on ? [{ label: 'Ett år', value: `${motion.year_on}${leftWords(motion.days_left)}` }] : []),
      ...(motion.last_meeting_on ? [{ label: 'Sista sammanträde i fullmäktige', value: motion.last_meeting_on }] : []),
      { label: 'Läge', value: motion.state },
    ],
  },
  ...sentence([motion.emerged, motion.because].filter(Boolean).join(' ')),
  ...(motion.later ? sentence('En del av detta registrerades senare än den dag som listan avser.') : []),
]

const leftWords = (days: number | null): string =>
  days === null || days < 0 ? '' : ` (${plural(days, 'dag', 'dagar')} kvar)`
