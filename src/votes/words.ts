import { joinNames, plural, withParty } from '#src/swedish.ts'
import { options, optionText, type Vote } from './count.ts'

export interface Person {
  name: string
  party: string
}

export interface Proposal {
  movers: Person[]
  seconders: Person[]
  /** What is moved, after "yrkar": 'bifall till motionen'. */
  wording: string
  withdrawn: boolean
}

const names = (all: readonly Person[]): string => joinNames(all.map(one => withParty(one.name, one.party)))
const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)

/** "A (S) yrkar, med instämmande av B (M), bifall till motionen." */
export function proposalSentence({ movers, seconders, wording }: Proposal): string {
  const seconded = seconders.length > 0 ? `, med instämmande av ${names(seconders)},` : ''
  return ended(`${names(movers)} yrkar${seconded} ${wording}`)
}

/** A vote in the minutes: what Ja and Nej mean, the numbers and what they decide, and how each voted (KL 5:67). */
export function voteSentences(vote: Vote): string[] {
  const { yes, no, abstain } = vote.totals
  const tie = yes === no && !vote.by_minority
  const result = [
    `Omröstningen ger ${yes} ja och ${no} nej`,
    abstain > 0 ? `, och ${plural(abstain, 'ledamot avstår', 'ledamöter avstår')}` : '',
  ].join('')
  const ruling = vote.by_minority
    ? `Minst en tredjedel av de närvarande röstar ${optionText[vote.won].toLowerCase()}, vilket räcker.`
    : tie
      ? `Röstetalet är lika, och ${vote.secret ? 'lotten' : 'ordförandens utslagsröst'} avgör: ${optionText[vote.won].toLowerCase()}.`
      : `Därmed vinner ${optionText[vote.won].toLowerCase()}.`
  const voters = options.flatMap(option => {
    const all = vote.ballots.filter(one => one.option === option)
    return all.length > 0 ? [`${optionText[option]}: ${names(all)}.`] : []
  })
  return [
    ended(`Ja innebär ${vote.yes_means}`),
    ended(`Nej innebär ${vote.no_means}`),
    `${result}. ${ruling}`,
    ...(vote.secret ? ['Omröstningen är sluten.'] : voters),
  ]
}
