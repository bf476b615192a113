import { lotDecides, overlooked } from '#src/law/election.ts'
import { joinNames, plural } from '#src/swedish.ts'
import { named, type Person } from './words.ts'

/** Without anybody asking for a vote, or with ballot papers (KL 5:54). */
export const methods = ['acclamation', 'secret'] as const
export type Method = (typeof methods)[number]
export const methodText: Record<Method, string> = {
  acclamation: 'Med acklamation, utan omröstning',
  secret: 'Med slutna sedlar',
}

export interface Candidate extends Person {
  votes: number
  elected: boolean
}

/** An election of one or more to a post, or the hiring of somebody. */
export interface Election {
  /** 'ordförande i valnämnden' */
  post: string
  method: Method
  candidates: Candidate[]
  /** Ballot papers that name nobody, or are not valid. */
  blank: number
  /** Those who serve and hand in no ballot paper, or are out of the hall. */
  absent: number
  /** Who drew the lot, at a tie; empty where none was drawn. */
  drawn_by: string
}

const cast = ({ candidates, blank }: Election): number => candidates.reduce((all, one) => all + one.votes, blank)

/**
 * Could this election be by so many? With one to elect each who hands in a paper has one vote; with several nobody gets more
 * than there are papers.
 */
export function electedBy(election: Election, serving: number): boolean {
  if (election.method === 'acclamation') return true
  const places = election.candidates.filter(one => one.elected).length
  const papers = serving - election.absent
  return places === 1 ? cast(election) === papers : election.candidates.every(one => one.votes <= papers)
}

/**
 * What is wrong with an election, by the field of its form; empty where nothing is. Whoever has most votes is elected
 * (KL 5:55); at a tie the lot decides, and it is noted who drew it (5:56).
 */
export function electionFaults(election: Election, serving: number): Record<string, string> {
  const { candidates, method, drawn_by } = election
  const [twice] = candidates.filter((one, i) => candidates.findIndex(other => other.name === one.name) !== i)
  if (twice) return { candidates: `${twice.name} står två gånger.` }
  if (!candidates.some(one => one.elected)) return { elected: 'Skriv vem som valdes.' }
  if (method === 'acclamation') {
    return drawn_by === '' ? {} : { drawn_by: 'Lotten avgör bara efter en omröstning med lika röstetal.' }
  }
  if (!electedBy(election, serving)) {
    const away = election.absent > 0 ? ` och ${election.absent} lämnade ingen röst` : ''
    return { candidates: `${cast(election)} röster är angivna${away}, men ${serving} tjänstgör vid paragrafen.` }
  }
  const [passed] = overlooked(candidates)
  if (passed) return { elected: `${passed.name} fick fler röster än någon av dem som valdes.` }
  const lot = lotDecides(candidates)
  if (lot && drawn_by === '') return { drawn_by: 'Röstetalet är lika, och då avgör lotten. Skriv vem som drog den.' }
  if (!lot && drawn_by !== '') return { drawn_by: 'Röstetalet är inte lika, så lotten behövdes inte.' }
  return {}
}

/** An election in the minutes: who got how many votes, whether the lot decided, and who was elected. */
export function electionSentences({ post, method, candidates, blank, absent, drawn_by }: Election): string[] {
  const elected = candidates.filter(one => one.elected)
  const who = `${elected.length === 1 ? 'Vald är' : 'Valda är'} ${joinNames(elected.map(named))}.`
  if (method === 'acclamation') return [`Valet av ${post} sker med acklamation.`, who]
  const numbers = candidates.map(one => `${named(one)} får ${plural(one.votes, 'röst', 'röster')}`)
  return [
    `Valet av ${post} sker med slutna sedlar.`,
    [
      `${joinNames(numbers)}.`,
      ...(blank > 0
        ? [`${plural(blank, 'röst är blank', 'röster är blanka')} eller ${blank === 1 ? 'ogiltig' : 'ogiltiga'}.`]
        : []),
      ...(absent > 0 ? [`${absent} tjänstgörande lämnar ingen röst.`] : []),
    ].join(' '),
    ...(drawn_by === '' ? [] : [`Röstetalet är lika, och lotten avgör. ${drawn_by} drar lotten.`]),
    who,
  ]
}
