import type { Generated } from 'kysely'
import type { Instant, Json } from './forms.ts'

/** §§ of a meeting that are laid before those who are to adjust them. */
export interface ApprovalRoundTable {
  id: string
  meeting_id: string
  no: number
  /** The numbers of the §§. */
  paragraphs: Json
  gap_reason: string
  /** 1 where it was asked for at the meeting that they be adjusted at once. */
  immediate: Generated<number>
  recorded_at: Instant
  recorded_by: string
  ended_at: Instant | null
  ended_how: string | null
}

/** Who was chosen at a meeting to adjust its minutes. */
export interface MeetingAdjusterTable {
  meeting_id: string
  position: number
  name: string
  party: string
}

export interface ApprovalTable {
  round_id: string
  position: number
  role: string
  name: string
  party: string
  /** The numbers of the §§ that this person answers for; null where it is all of the round's. */
  paragraphs: Generated<Json | null>
  answer: string | null
  reason: string | null
  /** The hash of the words that the person answered about. */
  content_sha256: string | null
  answered_at: Instant | null
}
