import { castingSide, type Side } from '#src/law/casting.ts'
import { hindersMinority, majorityDefers, minorityCanDefer } from '#src/law/minority.ts'

export const sides = ['yes', 'no'] as const

/** How somebody who serves took part in a vote; absent is out of the hall while it was held. */
export const options = ['yes', 'no', 'abstain', 'absent'] as const
export type Option = (typeof options)[number]
export const optionText: Record<Option, string> = { yes: 'Ja', no: 'Nej', abstain: 'Avstår', absent: 'Frånvarande' }

export interface Ballot {
  name: string
  party: string
  option: Option
}

export type Totals = Record<Option, number>

const sum = (totals: Totals): number => options.reduce((all, option) => all + totals[option], 0)

/** How many voted each way. */
export function tally(ballots: readonly Ballot[]): Totals {
  const count = (option: Option): number => ballots.filter(one => one.option === option).length
  return { yes: count('yes'), no: count('no'), abstain: count('abstain'), absent: count('absent') }
}

/** Could this vote be by exactly these people? Of a secret one only the number tells. */
export const castBy = (vote: Pick<Vote, 'secret' | 'totals' | 'ballots'>, names: readonly string[]): boolean =>
  vote.secret
    ? sum(vote.totals) === names.length
    : vote.ballots.length === names.length && vote.ballots.every(one => names.includes(one.name))

export interface Vote {
  yes_means: string
  no_means: string
  secret: boolean
  /** Which side wants the matter put off or sent back; null where the vote is about something else. */
  deferral: Side | null
  /** Put off or sent back by one third of the council's members present (KL 5:50). */
  by_minority: boolean
  /** The chair's casting vote at a tie, where the chair's own ballot does not say (KL 5:56). */
  casting: Side | null
  /** Which side the chair found to have won. */
  won: Side
  totals: Totals
  ballots: Ballot[]
}

/** Those who may vote at the §, which of them is in the chair, and what the law has to know of the matter. */
export interface Voters {
  serving: number
  /** With those who are there and stand aside, but without the recused: of them a third can have a matter put off. */
  present: number
  chair: string | null
  isCouncil: boolean
  /** Was the matter put off or sent back at a minority's request before? */
  deferredBefore: boolean
  /** Is the § about an election? */
  isElection: boolean
}

type Decided = 'majority' | 'casting' | 'lot' | 'minority'

/** What decided a vote: the many, the chair's casting vote, the lot where it was secret, or one third of those present. */
export function decidedBy(vote: Pick<Vote, 'totals' | 'by_minority' | 'secret' | 'casting'>): Decided {
  if (vote.by_minority) return 'minority'
  if (vote.totals.yes !== vote.totals.no) return 'majority'
  return vote.secret && vote.casting === null ? 'lot' : 'casting'
}

/**
 * What there is to ask about a vote that adds up, in Swedish; none where nothing is. In the council a third of those present
 * had wanted the matter put off or sent back, which is enough (KL 5:50); votes are open but for elections and hiring (5:54).
 */
export function doubtsAbout(vote: Vote, voters: Voters): string[] {
  const { deferral, won, totals } = vote
  const mayDefer = hindersMinority({
    inCouncil: voters.isCouncil,
    deferredByMinorityBefore: voters.deferredBefore,
    isElection: voters.isElection,
  })
  const present = voters.present - totals.absent
  const wanted = deferral !== null && won !== deferral ? totals[deferral] : 0
  return [
    ...(mayDefer.length === 0 && wanted > 0 && minorityCanDefer(wanted, present)
      ? [
          `${wanted} av ${present} närvarande ville bordlägga eller återremittera. Det är minst en tredjedel, och då räcker det (kommunallagen 5 kap. 50 §).`,
        ]
      : []),
    ...(vote.secret && !voters.isElection
      ? ['Man röstar öppet utom i ärenden om val och anställning (kommunallagen 5 kap. 54 §).']
      : []),
  ]
}

/**
 * What is wrong with a vote, by the field of its form; empty where nothing is. Everyone who serves is in it once. Simple
 * majority decides (KL 5:55, 6:33); on a tie the chair's casting vote does (5:56), and the chair must vote where it is
 * needed (4:25); where the vote is secret, as in elections and hiring, the lot decides a tie (5:54, 5:56). One third of the council's members present can have a matter put off or sent back (5:50); no other body
 * has that.
 */
export function faultsOf(vote: Vote, voters: Voters): Record<string, string> {
  const { yes, no } = vote.totals
  const cast = sum(vote.totals)
  if (bare(vote.yes_means) === bare(vote.no_means)) {
    return { no_means: 'Ja och nej kan inte innebära samma sak.' }
  }
  if (cast !== voters.serving) {
    const field = vote.secret ? 'secret_yes' : 'won'
    return { [field]: `${cast} röster är angivna, men ${voters.serving} tjänstgör vid paragrafen.` }
  }
  if (vote.secret && (vote.deferral !== null || vote.by_minority)) {
    return { secret: 'Om bordläggning och återremiss röstar man öppet (kommunallagen 5 kap. 54 §).' }
  }
  if (vote.secret && vote.casting !== null) {
    const text =
      'Är röstetalet lika i en sluten omröstning avgör lotten, och ingen utslagsröst (kommunallagen 5 kap. 56 §).'
    return { casting: text }
  }
  if (yes !== no && vote.casting !== null) {
    return { casting: 'Utslagsröst avger ordföranden bara när röstetalet är lika. Välj att ingen behövdes.' }
  }
  const casting = castingOf(vote, voters.chair)
  if (vote.by_minority) return minorityFaults(vote, voters, casting.side)
  if (yes !== no) return majorityFaults(vote)
  return vote.secret ? {} : tieFaults(vote, casting)
}

const bare = (means: string): string => means.trim().replace(/[.]$/, '').toLowerCase()

interface Casting {
  side: Side | null
  /** The chair's own ballot, where it says something. */
  ballot: Side | null
  chair: string | null
}

function castingOf(vote: Vote, chair: string | null): Casting {
  const option = vote.ballots.find(one => one.name === chair)?.option
  const ballot = option === 'yes' || option === 'no' ? option : null
  return { side: castingSide({ ballot, stated: vote.casting }), ballot, chair }
}

const lower = (option: Option): string => optionText[option].toLowerCase()

function tieFaults({ won, casting }: Vote, { side, ballot, chair }: Casting): Record<string, string> {
  if (side === null) {
    return { casting: 'Röstetalet är lika, och då avgör ordförandens utslagsröst. Ange hur ordföranden röstade.' }
  }
  if (ballot !== null && casting !== null && casting !== ballot) {
    return { casting: `Ordföranden ${chair} röstade ${lower(ballot)}, och utslagsrösten är densamma.` }
  }
  if (side === won) return {}
  const who = ballot === null ? 'ordförandens utslagsröst är' : `ordföranden ${chair} röstade`
  return { won: `Röstetalet är lika, och ${who} ${lower(side)}.` }
}

function majorityFaults({ won, totals: { yes, no } }: Vote): Record<string, string> {
  const majority = yes > no ? 'yes' : 'no'
  if (majority === won) return {}
  return { won: `${optionText[majority]} fick flest röster, ${Math.max(yes, no)} mot ${Math.min(yes, no)}.` }
}

function minorityFaults(vote: Vote, voters: Voters, casting: Side | null): Record<string, string> {
  const { deferral, won, totals } = vote
  const hindrances = hindersMinority({
    inCouncil: voters.isCouncil,
    deferredByMinorityBefore: voters.deferredBefore,
    isElection: voters.isElection,
  })
  if (hindrances.length > 0) return { by_minority: hindrances.join(' ') }
  if (deferral === null) return { deferral: 'Ange vilken sida som ville bordlägga eller återremittera.' }
  if (won !== deferral) {
    return { won: `Minoriteten avgjorde, och den röstade ${lower(deferral)}. Då vann ${lower(deferral)}.` }
  }
  const present = voters.present - totals.absent
  const inFavour = totals[deferral]
  const others = deferral === 'yes' ? totals.no : totals.yes
  if (inFavour === others && casting === null) {
    return { casting: 'Röstetalet är lika. Ange hur ordföranden röstade, så att det syns om en minoritet avgjorde.' }
  }
  if (majorityDefers(inFavour, present) || (inFavour === others && casting === deferral)) {
    return { by_minority: `${optionText[deferral]} vann ändå, så ingen minoritet behövde avgöra.` }
  }
  if (minorityCanDefer(inFavour, present)) return {}
  return { by_minority: `${inFavour} av ${present} närvarande är mindre än en tredjedel.` }
}
