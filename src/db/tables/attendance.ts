/** One stretch of one person: who comes and goes has several, one after another. */
export interface AttendanceTable {
  meeting_id: string
  position: number
  name: string
  party: string
  capacity: string
  office: string | null
  /** 'no' for a member who was absent. */
  here: string
  /** The first and the last § that they were there for; null for the meeting's own first and last. */
  from_no: number | null
  to_no: number | null
  /** The clock when they came and went, 'HH:MM'; null where it is not noted. */
  from_at: string | null
  to_at: string | null
  /** The member, or the vacant place, in whose place a substitute serves. */
  serves_for: string | null
}

export interface ItemRoleTable {
  minute_item_id: string
  position: number
  kind: string
  name: string
  party: string
  reason: string
}
