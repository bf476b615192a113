import { genitive, joinNames, withParty } from '#src/swedish.ts'

/** What somebody has put into the minutes about a decision (domain.md 3.6), in the order the minutes print them. */
export const statementKinds = ['reservation', 'special_statement', 'substitute_statement', 'opinion', 'note'] as const
export type StatementKind = (typeof statementKinds)[number]

interface Words {
  /** In a choice. */
  name: string
  /** Over them in the minutes. */
  heading: string
  /** What they do, before "för Socialdemokraterna". */
  does: string
}

export const statementWords: Record<StatementKind, Words> = {
  reservation: { name: 'Reservation', heading: 'Reservationer', does: 'reserverar sig mot beslutet' },
  special_statement: {
    name: 'Särskilt yttrande',
    heading: 'Särskilda yttranden',
    does: 'anmäler särskilt yttrande',
  },
  substitute_statement: {
    name: 'Ersättaryttrande',
    heading: 'Ersättaryttranden',
    does: 'anmäler ersättaryttrande',
  },
  opinion: { name: 'Mening till protokollet', heading: 'Antecknade meningar', does: 'får sin mening antecknad' },
  note: { name: 'Protokollsanteckning', heading: 'Protokollsanteckningar', does: 'anmäler protokollsanteckning' },
}

/** Was it only said, or is there a text? */
export const statementModes = ['oral', 'written'] as const
export type StatementMode = (typeof statementModes)[number]
export const statementModeText: Record<StatementMode, string> = { oral: 'Muntligt', written: 'Skriftligt' }

export interface Person {
  name: string
  party: string
}

/** Whose statement it is: one or several, or a group by its name and its party, whose members need not be named. */
export interface Staters {
  persons: readonly Person[]
  of_group: Person | null
}

export interface Statement extends Staters {
  kind: StatementKind
  on_behalf_of: string | null
  /** What they are for who reserve against the decision, in words: 'eget yrkande'. */
  favours?: string | null
  in_annex: boolean
}

/** "A (S)", "A (S) och B (V)", "Ledamöterna från Centerpartiet", with those of them who are named after a comma. */
export function statersIn({ persons, of_group }: Staters): string {
  const names = joinNames(persons.map(one => withParty(one.name, one.party)))
  if (!of_group) return names
  return names === '' ? of_group.name : `${of_group.name}, ${names},`
}

/**
 * "A (S) och B (V) reserverar sig mot beslutet till förmån för eget yrkande, se bilaga till detta protokolls § 12."
 * (domain.md 3.6)
 */
export function statementSentence(statement: Statement, paragraphNo: number): string {
  const party = statement.on_behalf_of ? ` för ${statement.on_behalf_of}` : ''
  const favours = statement.favours ? ` till förmån för ${statement.favours}` : ''
  const where = statement.in_annex ? `, se bilaga till detta protokolls § ${paragraphNo}.` : '.'
  return `${statersIn(statement)} ${statementWords[statement.kind].does}${party}${favours}${where}`
}

/** "reservation av A (S) och B (V)": a statement in the middle of a sentence. */
export const statementName = (statement: Staters & { kind: StatementKind }): string =>
  `${statementWords[statement.kind].name.toLowerCase()} av ${statersIn(statement).replace(/,$/, '')}`

/** What somebody is for: the proposal at this place among those noted at the §, or one of their own that is not. */
export type InFavourOf = 'own' | number

interface Moved {
  position: number
  movers: readonly Person[]
  withdrawn: boolean
}

/** In words, where the proposal still stands: 'eget yrkande' for one of their own, else 'Eva Eks (S) yrkande'. */
export function favoursOf(
  { persons, in_favour_of }: { persons: readonly Person[]; in_favour_of: InFavourOf | null },
  proposals: readonly Moved[],
): string | null {
  if (in_favour_of === null) return null
  if (in_favour_of === 'own') return 'eget yrkande'
  const proposal = proposals.find(one => one.position === in_favour_of && !one.withdrawn)
  if (!proposal) return null
  if (proposal.movers.some(mover => persons.some(one => one.name === mover.name))) return 'eget yrkande'
  const [first, ...others] = proposal.movers
  if (first && others.length > 1) return `${withParty(first.name, first.party)} med fleras yrkande`
  const movers = proposal.movers.map(one => genitive(withParty(one.name, one.party)))
  return `${joinNames(movers)} yrkande`
}

/** The parties of a group, several where they make it together: 'SD och KD'. */
const partiesIn = (group: Person | null): string[] => group?.party.split(/ och |, ?/).map(one => one.trim()) ?? []

/**
 * By name: who takes part in deciding a §, which substitutes are there without serving, and who is there at all; the
 * parties of the first.
 */
export interface There {
  deciding: readonly string[]
  substitutes: readonly string[]
  present: readonly string[]
  parties?: readonly string[]
}

/**
 * May these make this kind of statement at a § (KL 4:27, domain.md 3.6)? Only those who took part in deciding may reserve
 * themselves, so each of them is tried, and of a group somebody must have; those who were there may make a special
 * statement, and substitutes who did not serve then a substitute's statement. Sentences in Swedish on those who may not; none where all may, or where it is not noted who was
 * there.
 */
export function refusalsOf(
  { kind, persons, of_group }: Staters & { kind: StatementKind },
  there: There | null,
): string[] {
  if (!there) return []
  const names = persons.map(one => one.name)
  if (kind === 'reservation') {
    const outside = there.parties ? partiesIn(of_group).filter(party => !there.parties?.includes(party)) : []
    return [
      ...names
        .filter(name => !there.deciding.includes(name))
        .map(name => `${name} deltog inte i beslutet och kan inte reservera sig.`),
      ...outside.map(party => `Ingen från ${party} deltog i beslutet.`),
    ]
  }
  if (kind === 'special_statement') {
    return names
      .filter(name => !there.present.includes(name))
      .map(name => `${name} var inte med vid paragrafen och kan inte anmäla ett särskilt yttrande.`)
  }
  if (kind !== 'substitute_statement') return []
  return names
    .filter(name => !there.substitutes.includes(name))
    .map(name => `${name} var inte med vid paragrafen som ersättare utan att tjänstgöra.`)
}
