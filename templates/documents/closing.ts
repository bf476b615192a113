import { proseDay } from '#src/dates.ts'
import type { Block, Document } from '#src/pdf/blocks.ts'
import { plural } from '#src/swedish.ts'
import { section, sentence } from './paragraph.ts'

/** What the list of motions that outlive a term states. Days are civil dates, the instant ISO 8601. */
export interface ClosingFacts {
  municipality: string
  /** The term, as "2022–2026". */
  term: string
  ended_on: string
  as_of: string
  motions: number
  /** The motions by where they stand. */
  groups: { heading: string; motions: LeftoverFacts[] }[]
  made_at: string
}

interface LeftoverFacts {
  title: string
  dnr: string
  year_on: string | null
  state: string
  because: string
  /** Who of those who handed it in remains in the council. */
  submitters: string
  emerged: string
  to_do: string
  /** Some of it was registered only after the day that the list is of. */
  later: boolean
}

/**
 * The motions that were not finished when a term of the council ended (domain.md 1.2, KL 5:35): of each where it stands,
 * how it stands to its year, whether those who handed it in remain, and what has to be done with it.
 */
export function closingDocument(facts: ClosingFacts): Document {
  const title = `Motioner vid slutet av mandatperioden ${facts.term}`
  return {
    title: `${title}, läget ${facts.as_of}`,
    author: facts.municipality,
    createdAt: facts.made_at,
    head: {
      municipality: facts.municipality,
      body: 'Kommunfullmäktige',
      kind: 'MANDATPERIODENS SLUT',
      facts: [
        { label: 'Läget den', value: facts.as_of },
        { label: 'Antal motioner', value: String(facts.motions) },
      ],
    },
    runningHead: [facts.municipality, title, facts.as_of].join(' · '),
    outlined: true,
    body: [
      { type: 'title', text: title },
      ...sentence(leadWords(facts)),
      ...facts.groups.flatMap(({ heading, motions }) =>
        section(
          heading,
          motions.flatMap(motion => section(motion.title, about(motion))),
        ),
      ),
    ],
  }
}

function leadWords({ motions, as_of, ended_on }: ClosingFacts): string {
  const came = `som kom in senast ${proseDay(ended_on)}`
  if (motions === 0) return `Ingen motion ${came} var oavslutad ${proseDay(as_of)}.`
  return `${plural(motions, 'motion', 'motioner')} ${came} var inte ${motions === 1 ? 'avslutad' : 'avslutade'} ${proseDay(as_of)}. En motion förfaller inte när mandatperioden är slut. Kommunfullmäktige avslutar den genom att besluta om den, eller genom att skriva av den sedan det har fått en redovisning av beredningen (5 kap. 35 § kommunallagen).`
}

const about = (motion: LeftoverFacts): Block[] => [
  {
    type: 'facts',
    facts: [
      ...(motion.dnr ? [{ label: 'Diarienummer', value: motion.dnr }] : []),
      ...(motion.year_on ? [{ label: 'Ett år', value: motion.year_on }] : []),
      { label: 'Läge', value: motion.state },
      { label: 'Att göra', value: motion.to_do },
    ],
  },
  ...sentence([motion.submitters, motion.emerged, motion.because].filter(Boolean).join(' ')),
  ...(motion.later ? sentence('En del av detta registrerades senare än den dag som listan avser.') : []),
]
