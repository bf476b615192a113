/**
 * Can a decision of this body be appealed by the municipality's members (laglighetsprövning, KL 13:2)? Every decision of
 * the council; of other bodies not those that only prepare or carry out. Whether one does is for the secretary to say.
 */
export const canBeAppealed = (bodyKind: string, preparatory: boolean): boolean => bodyKind === 'council' || !preparatory

/**
 * What a new § in a motion's matter is taken to be: other bodies than the council prepare its answer, so that what they
 * decide cannot be appealed (KL 13:2, domain.md 2.7).
 */
export const preparesAnAnswer = (bodyKind: string): boolean => bodyKind !== 'council'
