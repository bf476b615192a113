import { minorityCanDefer } from '#src/law/minority.ts'

export const options = ['yes', 'no', 'abstain'] as const
export type Option = (typeof options)[number]
export const optionText: Record<Option, string> = { yes: 'Ja', no: 'Nej', abstain: 'Avstår' }

export interface Ballot {
  name: string
  party: string
  option: Option
}

export type Totals = Record<Option, number>

/** How many voted each way. */
export const tally = (ballots: readonly Ballot[]): Totals => ({
  yes: ballots.filter(one => one.option === 'yes').length,
  no: ballots.filter(one => one.option === 'no').length,
  abstain: ballots.filter(one => one.option === 'abstain').length,
})

/** Could this vote be by exactly these people? Of a secret one only the number tells. */
export const castBy = (vote: Pick<Vote, 'secret' | 'totals' | 'ballots'>, names: readonly string[]): boolean =>
  vote.secret
    ? vote.totals.yes + vote.totals.no + vote.totals.abstain === names.length
    : vote.ballots.length === names.length && vote.ballots.every(one => names.includes(one.name))

export interface Vote {
  yes_means: string
  no_means: string
  secret: boolean
  /** Put off or sent back by one third of the council's members present (KL 5:50). */
  by_minority: boolean
  /** Which side the chair found to have won. */
  won: 'yes' | 'no'
  totals: Totals
  ballots: Ballot[]
}

/** Those who may vote at the §, and which of them is in the chair. */
export interface Voters {
  serving: number
  /** With those who are there and stand aside, but without the recused: of them a third can have a matter put off. */
  present: number
  chair: string | null
  isCouncil: boolean
}

/**
 * What is wrong with a vote, by the field of its form; empty where nothing is. Simple majority decides (KL 5:55, 6:33);
 * on a tie the chair's vote does (5:56), which needs an open ballot or the secretary's word. One third of the council's
 * members present can have a matter put off or sent back (5:50); no other body has that.
 */
export function faultsOf(vote: Vote, { serving, present, chair, isCouncil }: Voters): Record<string, string> {
  const { yes, no, abstain } = vote.totals
  const cast = yes + no + abstain
  if (cast !== serving) {
    return {
      [vote.secret ? 'secret_yes' : 'won']: `${cast} röster är angivna, men ${serving} tjänstgör vid paragrafen.`,
    }
  }
  const winners = vote.won === 'yes' ? yes : no
  if (vote.by_minority) {
    if (!isCouncil)
      return { by_minority: 'Bara i fullmäktige kan en minoritet få ett ärende bordlagt eller återremitterat.' }
    return minorityCanDefer(winners, present)
      ? {}
      : { by_minority: `Det krävs minst en tredjedel av de ${present} närvarande.` }
  }
  if (yes === no) {
    const casting = vote.ballots.find(one => one.name === chair)?.option
    return casting && casting !== 'abstain' && casting !== vote.won
      ? { won: `Röstetalet är lika, och ordföranden ${chair} röstade ${optionText[casting].toLowerCase()}.` }
      : {}
  }
  const majority = yes > no ? 'yes' : 'no'
  return majority === vote.won
    ? {}
    : { won: `${optionText[majority]} fick flest röster, ${Math.max(yes, no)} mot ${Math.min(yes, no)}.` }
}
