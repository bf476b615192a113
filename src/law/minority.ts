/**
 * Is a matter put off or sent back by these many, of the council's members present? At least one third of them can have
 * it so, against the rest (KL 5:50). Those who abstain are present (domain.md 2.4). A committee has no such minority.
 */
export const minorityCanDefer = (inFavour: number, present: number): boolean => inFavour * 3 >= present
