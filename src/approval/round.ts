/** What somebody who is to adjust §§ has said of them. */
export interface Approval {
  position: number
  role: 'chair' | 'adjuster'
  name: string
  party: string
  /** The §§ that this person answers for. */
  paragraphs: number[]
  answer: 'approved' | 'declined' | null
  reason: string | null
  content_sha256: string | null
  answered_at: string | null
}

/** §§ that were laid before those who are to adjust them. */
export interface Round {
  id: string
  no: number
  paragraphs: number[]
  gap_reason: string
  /** 1 where it was asked for at the meeting that they be adjusted at once. */
  immediate: number
  recorded_at: string
  recorded_by: string
  ended_at: string | null
  /** All of its §§ were adjusted, or the secretary took it back; null while it is open. */
  ended_how: 'adjusted' | 'withdrawn' | null
  approvals: Approval[]
}

/**
 * Where it stands with one answer, given the words as they are now: an approval holds only for the words that were
 * seen.
 */
export type Standing = 'awaited' | 'approved' | 'outdated' | 'declined'

export const standingOf = ({ answer, content_sha256 }: Approval, content: string): Standing =>
  answer === null
    ? 'awaited'
    : answer === 'declined'
      ? 'declined'
      : content_sha256 === content
        ? 'approved'
        : 'outdated'

export interface Decline {
  name: string
  party: string
  reason: string
}

/** Who has said last that they do not approve some of these §§, in a round that is open or ended; the first one first. */
export function declinesIn(rounds: readonly Round[], paragraphs: readonly number[]): Decline[] {
  const last = new Map<string, Approval>()
  for (const one of rounds.flatMap(round => round.approvals)) {
    if (one.answer !== null && one.paragraphs.some(no => paragraphs.includes(no))) last.set(one.name, one)
  }
  return [...last.values()]
    .filter(one => one.answer === 'declined')
    .map(({ name, party, reason }) => ({ name, party, reason: reason ?? '' }))
}

/**
 * Are the §§ adjusted by now: has everybody approved what they answer for, in the words as they are (KL 5:69, domain.md
 * 2.5)? `contentOf` is the hash of those words.
 */
export const isApproved = ({ approvals }: Pick<Round, 'approvals'>, contentOf: (one: Approval) => string): boolean =>
  approvals.length > 0 && approvals.every(one => standingOf(one, contentOf(one)) === 'approved')
