/**
 * Is a matter put off or sent back by these many, of the council's members present? At least one third of them can have
 * it so, against the rest (KL 5:50). Those who abstain are present (domain.md 2.4). A committee has no such minority.
 */
export const minorityCanDefer = (inFavour: number, present: number): boolean => inFavour * 3 >= present

/**
 * What hinders a minority from having a matter sent back or put off (KL 5:50): only in the council is there such a
 * minority, and once a matter has been put off or sent back at a minority's request, a simple majority is needed. Reasons
 * in Swedish; none where nothing does.
 */
export function hindersMinority(facts: { inCouncil: boolean; deferredByMinorityBefore: boolean }): string[] {
  return [
    ...(facts.inCouncil
      ? []
      : ['Bara i kommunfullmäktige kan en minoritet få ett ärende återremitterat (kommunallagen 5 kap. 50 §).']),
    ...(facts.deferredByMinorityBefore
      ? [
          'Ärendet har redan återremitterats på en minoritets begäran. Nu krävs enkel majoritet (kommunallagen 5 kap. 50 §).',
        ]
      : []),
  ]
}
