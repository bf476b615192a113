export type Side = 'yes' | 'no'

/**
 * Which side the chair's casting vote is for, at a tie (KL 5:56): the one that the chair voted for, or else, where the
 * chair abstained, took no part or the ballot was secret, the one that is stated; the chair must vote where it is
 * needed (4:25). Null where nobody can tell. Elections and hiring have no casting vote: there the lot decides.
 */
export const castingSide = ({ ballot, stated }: { ballot: Side | null; stated: Side | null }): Side | null =>
  ballot ?? stated
