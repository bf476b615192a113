import type { Generated } from 'kysely'
import type { Day, Instant, Json } from './forms.ts'

/** How the members were called to a meeting: the first time, and with what came later. */
export interface SummonsTable {
  id: string
  meeting_id: string
  no: number
  sent_on: Day
  /** The names of those it went to. */
  recipients: Json
  /** The paper as it was sent. */
  sha256: string
  /** How many times the meeting had been moved or changed by then. */
  after_changes: Generated<number>
  recorded_at: Instant
  recorded_by: string
}

export interface AgendaItemTable {
  id: string
  meeting_id: string
  /** In the order they were added: its place in addresses. */
  seq: number
  /** The secretary's own order within the section. */
  place: number
  section: string
  title: string
  dnr: string
  proposal: Json
  matter_id: string | null
  referral_id: string | null
  /** The summons that first named it; null while none has. */
  summons_no: number | null
  struck_reason: string | null
  struck_by: string | null
  struck_at: Instant | null
  /** The § that it became. */
  minute_item_id: string | null
  recorded_at: Instant
  recorded_by: string
}
