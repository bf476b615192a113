/** What is reviewed: an answer to a referral, or the board's own report. */
export type DraftKind = 'response' | 'reply'

export const answers = ['comment', 'approved', 'returned'] as const
export type ReviewAnswer = (typeof answers)[number]

export const answerText: Record<ReviewAnswer, string> = {
  comment: 'Lämna bara en kommentar',
  approved: 'Godkänn texten',
  returned: 'Lämna tillbaka den för ändring',
}

export const reviewText: Record<ReviewAnswer, string> = {
  comment: 'Kommenterat',
  approved: 'Godkänt',
  returned: 'Lämnat tillbaka',
}

/** What somebody said of a draft, as it then was. */
export interface Review {
  version: number
  answer: ReviewAnswer
  text: string
  recorded_at: string
  recorded_by: string
}

/**
 * How far a draft has come towards being approved: by whom, and who has given it back. Only what was said of the words as
 * they now are counts, of each the last, and nobody approves what they wrote last themselves.
 */
export function standingOf(
  reviews: readonly Review[],
  { version, updated_by }: { version: number; updated_by: string },
) {
  const said = reviews.filter(one => one.version === version && one.answer !== 'comment')
  const last = new Map(said.map(one => [one.recorded_by, one.answer]))
  const who = (answer: ReviewAnswer): string[] =>
    [...last].filter(([name, own]) => own === answer && name !== updated_by).map(([name]) => name)
  return { approved: who('approved'), returned: who('returned') }
}

/** What hinders a draft from being frozen where so many have to approve it first; null where nothing does. */
export function missingApproval(standing: { approved: string[]; returned: string[] }, needed: number): string | null {
  if (needed === 0) return null
  if (standing.returned.length > 0) return `${standing.returned.join(' och ')} har lämnat tillbaka texten för ändring.`
  const left = needed - standing.approved.length
  if (left <= 0) return null
  return `Texten ska godkännas av ${needed} innan den fastställs; ${left === needed ? 'ingen' : standing.approved.length} har godkänt den så som den nu är.`
}
