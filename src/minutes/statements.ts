import { withParty } from '#src/swedish.ts'

/** What somebody has put into the minutes about a decision (domain.md 3.6), in the order the minutes print them. */
export const statementKinds = ['reservation', 'special_statement', 'substitute_statement', 'opinion', 'note'] as const
export type StatementKind = (typeof statementKinds)[number]

interface Words {
  /** In a choice. */
  name: string
  /** Over them in the minutes. */
  heading: string
  /** What the person does, before "för Socialdemokraterna". */
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

export interface Statement {
  kind: StatementKind
  name: string
  party: string
  on_behalf_of: string | null
  in_annex: boolean
}

/** "A (S) anmäler protokollsanteckning för Socialdemokraterna, se bilaga till detta protokolls § 12." */
export function statementSentence(statement: Statement, paragraphNo: number): string {
  const party = statement.on_behalf_of ? ` för ${statement.on_behalf_of}` : ''
  const where = statement.in_annex ? `, se bilaga till detta protokolls § ${paragraphNo}.` : '.'
  const { does } = statementWords[statement.kind]
  return `${withParty(statement.name, statement.party)} ${does}${party}${where}`
}

/**
 * May this person make this kind of statement at a § (KL 4:27, domain.md 3.6)? Only those who took part in deciding may
 * reserve themselves; those who were there may make a special statement, and substitutes who did not serve then a
 * substitute's statement. Null where they may, or where it is not noted who was there; else why not, in Swedish.
 */
export function refusalOf(
  kind: StatementKind,
  name: string,
  there: { deciding: readonly string[]; substitutes: readonly string[]; present: readonly string[] } | null,
): string | null {
  if (!there) return null
  if (kind === 'reservation' && !there.deciding.includes(name)) {
    return `${name} deltog inte i beslutet och kan inte reservera sig.`
  }
  if (kind === 'special_statement' && !there.present.includes(name)) {
    return `${name} var inte med vid paragrafen och kan inte anmäla ett särskilt yttrande.`
  }
  if (kind === 'substitute_statement' && !there.substitutes.includes(name)) {
    return `${name} var inte med vid paragrafen som ersättare utan att tjänstgöra.`
  }
  return null
}
