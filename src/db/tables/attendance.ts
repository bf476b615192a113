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
  /** The member in whose place a substitute serves. */
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
