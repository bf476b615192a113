/**
 * Does the notice board hold the meetings of a body of this kind? The council's must be made known there (KL 5:13,
 * 8:10), those of the board and the committees may (8:11), and nobody else's: it holds nothing but what the law names.
 */
export function boardHoldsMeetings(bodyKind: string): 'must' | 'may' | 'no' {
  if (bodyKind === 'council') return 'must'
  return isCommittee(bodyKind) ? 'may' : 'no'
}

/**
 * Can a body of this kind let others decide for it, so that what is not reported to it is made known on the notice
 * board (KL 6:37-40, 8:10)? Only a committee delegates, the board being one.
 */
export const canDelegate = (bodyKind: string): boolean => isCommittee(bodyKind)

const isCommittee = (bodyKind: string): boolean => bodyKind === 'executive_board' || bodyKind === 'committee'
