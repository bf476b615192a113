import type { Generated } from 'kysely'
import type { Day, Instant, Json } from './forms.ts'

export interface NoticeTable {
  id: string
  /** Its number on the board, in its address. */
  no: number
  part_id: string
  /** The body and its §§ as the notice says them: renaming a body changes no notice. */
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
  /** The meetings of the council that it made known, and those that it should have and did not, by their ids. */
  summonses: Generated<Json | null>
}
