import { joinNames, plural, withParty } from '#src/swedish.ts'
import { decidedBy, options, optionText, type Vote } from './count.ts'

export interface Person {
  name: string
  party: string
}

/** What a proposal wants of the matter: put off, sent back, decided so, rejected, or decided so with something more. */
export const proposalKinds = ['main', 'reject', 'additional', 'postpone', 'remit_back'] as const
export type ProposalKind = (typeof proposalKinds)[number]
export const proposalKindText: Record<ProposalKind, string> = {
  main: 'Hur frågan ska avgöras',
  reject: 'Avslag',
  additional: 'Tilläggsyrkande',
  postpone: 'Bordläggning',
  remit_back: 'Återremiss',
}

export interface Proposal {
  kind: ProposalKind
  movers: Person[]
  seconders: Person[]
  /** What is moved, after "yrkar": 'bifall till motionen'. */
  wording: string
  withdrawn: boolean
}

/** Is the mover all of a party's group, "Ledamöterna från Sverigedemokraterna (SD)", and no single person? */
export const isGroup = ({ name }: Person): boolean => /^(ledamöterna|partigruppen) /i.test(name)

/** A person with the party; a group that is named by its party's letters does not say them twice. */
export const named = (one: Person): string =>
  isGroup(one) && one.name.endsWith(` ${one.party}`) ? one.name : withParty(one.name, one.party)

const names = (all: readonly Person[]): string => joinNames(all.map(named))

/** With the mark that ends a sentence, where it has none. */
export const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)

/** "A (S) yrkar, med instämmande av B (M), bifall till motionen." */
export function proposalSentence({ kind, movers, seconders, wording }: Proposal): string {
  const seconded = seconders.length > 0 ? `, med instämmande av ${names(seconders)},` : ''
  const more = kind === 'additional' ? ' som tillägg' : ''
  return ended(`${names(movers)} yrkar${seconded}${more} ${wording}`)
}

/** A vote in the minutes: what Ja and Nej mean, the numbers and what they decide, and how each voted (KL 5:67). */
export const voteSentences = (vote: Vote): string[] => [
  ...resultSentences(vote),
  ...(vote.secret ? ['Omröstningen är sluten.'] : voterSentences(vote)),
]

const voterSentences = ({ ballots }: Vote): string[] =>
  options.flatMap(option => {
    const all = ballots.filter(one => one.option === option)
    return all.length > 0 ? [`${optionText[option]}: ${names(all)}.`] : []
  })

/** The same without how each voted. */
export function resultSentences(vote: Vote): string[] {
  const { yes, no, abstain, absent } = vote.totals
  const numbers = [`${yes} ja`, `${no} nej`, ...(absent > 0 ? [`${absent} frånvarande`] : [])]
  const result = [
    `Omröstningen ger ${joinNames(numbers)}`,
    abstain > 0 ? `, och ${plural(abstain, 'ledamot avstår', 'ledamöter avstår')}` : '',
  ].join('')
  return [ended(`Ja innebär ${vote.yes_means}`), ended(`Nej innebär ${vote.no_means}`), `${result}. ${ruling(vote)}`]
}

function ruling(vote: Vote): string {
  const winner = optionText[vote.won].toLowerCase()
  switch (decidedBy(vote)) {
    case 'minority':
      return `Minst en tredjedel av de närvarande röstar ${winner}, vilket räcker.`
    case 'casting':
      return `Röstetalet är lika, och ordförandens utslagsröst avgör: ${winner}.`
    case 'lot':
      return `Röstetalet är lika, och lotten avgör: ${winner}.`
    case 'majority':
      return `Därmed vinner ${winner}.`
  }
}
