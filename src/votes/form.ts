import { z } from 'zod'
import * as field from '#src/web/fields.ts'
import { type Ballot, type Option, options, type Totals } from './count.ts'

export const proposalForm = z.object({
  movers: field.people(60).refine(all => all.length > 0, 'Skriv vem som yrkar, med parti: Eva Ek (S).'),
  wording: field.text('Skriv vad som yrkas.', 2000),
  seconders: field.people(60),
})

export const withdrawForm = z.object({ withdrawn: field.choice(['yes', 'no'], 'Välj om yrkandet gäller.') })

export const voteForm = z.looseObject({
  yes_means: field.text('Skriv vad ja innebär.', 500),
  no_means: field.text('Skriv vad nej innebär.', 500),
  secret: field.ticked(),
  by_minority: field.ticked(),
  won: field.choice(['yes', 'no'], 'Ange vilken sida som vann.'),
})

/** The field of one voter's ballot, by the place among those who serve. */
export const ballotField = (i: number): string => `ballot_${i}`
const secretFields = { yes: 'secret_yes', no: 'secret_no', abstain: 'secret_abstain' } as const

/** The field of a party's vote, by the place of the first of the party among those who serve. */
export const partyField = (i: number): string => `party_${i}`

interface Voter {
  name: string
  party: string
}

// Those without a party are no party, and vote each for themselves.
const NONE = '-'

/** The parties with more than one who serves, each with its field, in the order of their first. */
export function partiesOf(serving: readonly Voter[]): { party: string; field: string }[] {
  const firsts = serving
    .map((one, i) => ({ party: one.party, i }))
    .filter(({ party, i }) => firstOf(serving, party) === i)
  return firsts
    .filter(({ party }) => party !== NONE && serving.filter(one => one.party === party).length > 1)
    .map(({ party, i }) => ({ party, field: partyField(i) }))
}

const firstOf = (serving: readonly Voter[], party: string): number => serving.findIndex(one => one.party === party)

/**
 * Reads the ballots of an open vote: one for each who serves, who votes as the party does where nothing else is typed;
 * faults beside their fields.
 */
export function readBallots(
  serving: readonly Voter[],
  input: Record<string, unknown>,
): { ballots: Ballot[]; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const typedAt = (field: string): Option | undefined => {
    const typed = input[field] ?? ''
    const option = options.find(one => one === typed)
    if (!option && typed !== '') errors[field] = 'Välj ja, nej eller avstår.'
    return option
  }
  const ofParties = new Map(partiesOf(serving).map(({ party, field }) => [party, typedAt(field)]))
  const ballots = serving.flatMap(({ name, party }, i): Ballot[] => {
    const option = typedAt(ballotField(i)) ?? ofParties.get(party)
    if (option) return [{ name, party, option }]
    errors[ballotField(i)] ??= `Ange hur ${name} röstar.`
    return []
  })
  return { ballots, errors }
}

/** Numbers that were typed though the vote is not said to be secret. */
export function strayTotals(input: Record<string, unknown>): Record<string, string> {
  const stray = Object.values(secretFields).filter(name => typeof input[name] === 'string' && input[name] !== '')
  return Object.fromEntries(stray.map(name => [name, 'Kryssa för att omröstningen var sluten, eller ta bort antalet.']))
}

/** Reads the numbers of a secret vote; faults beside their fields. */
export function readTotals(input: Record<string, unknown>): { totals: Totals; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const number = (name: string): number => {
    const typed = typeof input[name] === 'string' ? (input[name] as string).trim() : ''
    if (/^\d{1,3}$/.test(typed)) return Number(typed)
    errors[name] = 'Skriv antalet röster med siffror.'
    return 0
  }
  const { yes, no, abstain } = secretFields
  return { totals: { yes: number(yes), no: number(no), abstain: number(abstain) }, errors }
}
