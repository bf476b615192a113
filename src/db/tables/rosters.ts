import type { Day, Instant } from './forms.ts'

export interface MandateTable {
  id: string
  body_id: string
  person_id: string
  capacity: string
  /** The place in the order of members, or of substitutes. */
  seat_no: number
  party: string
  office: string | null
  from_on: Day
  /** The last day; null while it goes on. */
  to_on: Day | null
  recorded_at: Instant
  recorded_by: string
  /** Set where it was entered by mistake. */
  voided_at: Instant | null
  voided_by: string | null
}
