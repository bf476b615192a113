import { z } from 'zod'
import { PEOPLE } from '#src/attendance/align.ts'
import * as field from '#src/web/fields.ts'
import type { Values } from '#src/web/form.ts'
import { type Ballot, type Option, options, sides, type Totals, tally, type Vote } from './count.ts'
import { proposalKinds } from './words.ts'

/** One of the two sides of a vote, or neither: then null. */
const side = (missing: string) =>
  field
    .optionalText(10)
    .pipe(z.enum(['', ...sides], missing))
    .transform(value => value || null)

// "Ledamöterna från SD" says its party already.
const GROUP_BY_LETTERS = /^((?:Ledamöterna|Partigruppen) .* ?)\b(\p{Lu}{1,4})$/u
const withParties = (typed: unknown): unknown =>
  typeof typed === 'string'
    ? typed
        .split('\n')
        .map(line => line.trim().replace(GROUP_BY_LETTERS, '$1$2 ($2)'))
        .join('\n')
    : typed

const movers = () => z.preprocess(withParties, field.people(60))

export const proposalForm = z.object({
  kind: field.choice(proposalKinds, 'Välj vad yrkandet gäller.'),
  movers: movers().refine(all => all.length > 0, 'Skriv vem som yrkar, med parti: Eva Ek (S).'),
  wording: field.text('Skriv vad som yrkas.', 2000),
  seconders: movers(),
  anyway: field.ticked(),
  version: field.version(),
})

export const withdrawForm = z.object({ withdrawn: field.choice(['yes', 'no'], 'Välj om yrkandet gäller.') })

export const voteForm = z.looseObject({
  yes_means: field.text('Skriv vad ja innebär.', 500),
  no_means: field.text('Skriv vad nej innebär.', 500),
  secret: field.ticked(),
  deferral: side('Ange vilken sida som ville bordlägga eller återremittera.'),
  by_minority: field.ticked(),
  casting: side('Ange hur ordföranden röstade.'),
  won: field.choice(sides, 'Ange vilken sida som vann.'),
  anyway: field.ticked(),
  question: field.optionalText(10).transform(value => (/^\d{1,4}$/.test(value) ? Number(value) : null)),
  version: field.version(),
})
export type VoteInput = z.output<typeof voteForm>

/** The field of one voter's ballot, by the place among those who serve. */
export const ballotField = (i: number): string => `ballot_${i}`
const secretFields = { yes: 'secret_yes', no: 'secret_no', abstain: 'secret_abstain', absent: 'secret_absent' } as const

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
function readBallots(
  serving: readonly Voter[],
  input: Record<string, unknown>,
): { ballots: Ballot[]; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const typedAt = (field: string): Option | undefined => {
    const typed = input[field] ?? ''
    const option = options.find(one => one === typed)
    if (!option && typed !== '') errors[field] = 'Välj ja, nej, avstår eller frånvarande.'
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
function strayTotals(input: Record<string, unknown>): Record<string, string> {
  const stray = Object.values(secretFields).filter(name => typeof input[name] === 'string' && input[name] !== '')
  return Object.fromEntries(stray.map(name => [name, 'Kryssa för att omröstningen var sluten, eller ta bort antalet.']))
}

/** Reads the numbers of a secret vote; faults beside their fields. */
function readTotals(input: Record<string, unknown>): { totals: Totals; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const number = (name: string): number => {
    const typed = typeof input[name] === 'string' ? (input[name] as string).trim() : ''
    if (/^\d{1,3}$/.test(typed)) return Number(typed)
    errors[name] = 'Skriv antalet röster med siffror.'
    return 0
  }
  const { yes, no, abstain, absent } = secretFields
  const away = (input[absent] ?? '') === '' ? 0 : number(absent)
  return { totals: { yes: number(yes), no: number(no), abstain: number(abstain), absent: away }, errors }
}

/**
 * Reads a vote by those who serve: open, with each one's ballot, or secret, with the numbers. What is missing or odd stands
 * beside its field, and then there is no vote.
 */
export function readVote(
  serving: readonly Voter[],
  input: VoteInput,
): { vote: Vote; errors: null } | { vote: null; errors: Record<string, string> } {
  const open = input.secret ? { ballots: [], errors: {} } : readBallots(serving, input)
  const secret = input.secret ? readTotals(input) : { totals: null, errors: strayTotals(input) }
  const errors = { ...open.errors, ...secret.errors }
  if (Object.keys(errors).length > 0) return { vote: null, errors }
  const { yes_means, no_means, deferral, by_minority, casting, won } = input
  const { ballots } = open
  const totals = secret.totals ?? tally(ballots)
  const vote = { yes_means, no_means, secret: input.secret, deferral, by_minority, casting, won, totals, ballots }
  return { vote, errors: null }
}

/** A vote as its form has it, drawn for those who voted. */
export function voteTyped(vote: Vote): Values {
  const ballots = vote.ballots.map((one, i) => [ballotField(i), one.option])
  const totals = options.map(option => [secretFields[option], String(vote.totals[option])])
  return {
    yes_means: vote.yes_means,
    no_means: vote.no_means,
    deferral: vote.deferral ?? '',
    ...(vote.by_minority ? { by_minority: '1' } : {}),
    casting: vote.casting ?? '',
    won: vote.won,
    ...(vote.secret ? { secret: '1', ...Object.fromEntries(totals) } : Object.fromEntries(ballots)),
    [PEOPLE]: vote.ballots.map(one => one.name).join('\n'),
  }
}
