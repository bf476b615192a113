import type { DraftKind } from './review.ts'

/** A draft that is read and signed off before it is frozen. */
export interface Draft {
  kind: DraftKind
  /** The referral that it answers, or the motion. */
  subject_id: string
  body_id: string
  version: number
  updated_by: string
}

/** The draft of an answer to a referral, as those who review it know it. */
export const answerDraft = <Words>({ id, to_body_id }: { id: string; to_body_id: string }, words: Words) => ({
  ...words,
  kind: 'response' as const,
  subject_id: id,
  body_id: to_body_id,
})

/** The draft of the board's own report on a motion. */
export const reportDraft = <Words>(matterId: string, board: { id: string }, words: Words) => ({
  ...words,
  kind: 'reply' as const,
  subject_id: matterId,
  body_id: board.id,
})

/** What is done with a draft, the next thing first: what all its levels have approved is only to be frozen. */
export const inTurn = <Link>(write: Link, freeze: Link, standing: { isApproved: boolean } | null): [Link, Link] =>
  standing?.isApproved ? [freeze, write] : [write, freeze]

/** Does a draft, as it is kept, say what is to be saved? Then it is the same version, and what was approved stays so. */
export const saysTheSame = (kept: object, words: object): boolean => {
  const before = new Map(Object.entries(kept))
  return Object.entries(words).every(([what, value]) => before.get(what) === value)
}
