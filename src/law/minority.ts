/**
 * Is a matter put off or sent back by these many, of the council's members present? At least one third of them can have
 * it so, against the rest (KL 5:50). Those who abstain are present (domain.md 2.4). A committee has no such minority.
 */
export const minorityCanDefer = (inFavour: number, present: number): boolean => inFavour * 3 >= present

/**
 * Is it a majority that has the matter put off or sent back, so that no minority need be counted? Only more than half of
 * those present are: of 31 present, 14 against none with 17 abstaining are a minority (domain.md 2.4, Hammarö).
 */
export const majorityDefers = (inFavour: number, present: number): boolean => inFavour * 2 > present

/**
 * What hinders a minority from having a matter put off or sent back (KL 5:50): only in the council is there such a
 * minority, once a matter has been put off or sent back at a minority's request a simple majority is needed, and so it
 * is in elections. Reasons in Swedish; none where nothing does.
 */
export function hindersMinority(facts: {
  inCouncil: boolean
  deferredByMinorityBefore: boolean
  isElection?: boolean
}): string[] {
  return [
    ...(facts.inCouncil
      ? []
      : [
          'Bara i kommunfullmäktige kan en minoritet få ett ärende bordlagt eller återremitterat (kommunallagen 5 kap. 50 §).',
        ]),
    ...(facts.deferredByMinorityBefore
      ? [
          'Ärendet har redan bordlagts eller återremitterats på en minoritets begäran. Nu krävs enkel majoritet (kommunallagen 5 kap. 50 §).',
        ]
      : []),
    ...(facts.isElection
      ? ['I ett val krävs enkel majoritet för att ärendet ska bordläggas (kommunallagen 5 kap. 50 §).']
      : []),
  ]
}
