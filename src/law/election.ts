interface Voted {
  votes: number
  elected: boolean
}

const fewestThatWon = (all: readonly Voted[]): number =>
  Math.min(...all.filter(one => one.elected).map(one => one.votes))

const lost = (all: readonly Voted[]): Voted[] => all.filter(one => !one.elected)

/** Those who got more votes than somebody who was elected: the one with most votes is (KL 5:55). */
export const overlooked = <Some extends Voted>(all: readonly Some[]): Some[] =>
  all.filter(one => !one.elected && one.votes > fewestThatWon(all))

/**
 * Did the lot have to decide? At a tie in an election or in hiring it does, and not the chair's casting vote (KL 5:56).
 */
export const lotDecides = (all: readonly Voted[]): boolean => lost(all).some(one => one.votes === fewestThatWon(all))
