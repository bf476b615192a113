import type { Generated } from 'kysely'
import type { Day, Instant, Json } from './forms.ts'

export interface NoticeTable {
  id: string
  /** Its number on the board, in its address. */
  no: number
  /** What it tells of: a part of the minutes that is adjusted, or a delegated decision. One of them is there. */
  part_id: string | null
  decision_id: string | null
  /** The body and its §§ as the notice says them, no §§ for a decision: renaming a body changes no notice. */
  body_name: string
  paragraphs: string
  posted_on: Day
  /** Where the minutes can be read. */
  kept_at: string
  recorded_at: Instant
  recorded_by: string
  taken_down_on: Day | null
  taken_down_at: Instant | null
  taken_down_by: string | null
  replaced_at: Instant | null
  replaced_by: string | null
  replaced_reason: string | null
  /** When it was taken away though nothing came in its place. */
  withdrawn_at: Instant | null
  withdrawn_by: string | null
  withdrawn_reason: string | null
}

/** A decision made on a committee's behalf and not reported to it (KL 8:10), as one notice says it. */
export interface DelegatedDecisionTable {
  id: string
  /** The first wording of the same decision; its own id where nothing has been put right. */
  first_id: string
  body_id: string
  title: string
  decision: string
  /** Name and office. */
  decided_by: string
  decided_on: Day
  dnr: string
  recorded_at: Instant
  recorded_by: string
}

/** A meeting that hangs on the board (KL 8:10-11): the council's always, others where the body wants it. */
export interface MeetingNoticeTable {
  id: string
  meeting_id: string
  /** For which of its days it was made known. */
  day_no: Generated<number>
  posted_at: Instant
  posted_by: string
  withdrawn_at: Instant | null
  withdrawn_by: string | null
  withdrawn_reason: string | null
}

/** One look at the public notice board from outside. */
export interface BoardSightingTable {
  id: string
  at: Instant
  url: string
  /** Of the answer; 0 where none came. */
  status: number
  /** Of the page as it came. */
  sha256: string
  seen: Json
  missing: Json
  /** The meetings that it made known, and those that it should have and did not, by their ids. */
  summonses: Generated<Json | null>
}
