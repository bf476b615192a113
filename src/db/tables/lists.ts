import type { Generated } from 'kysely'
import type { Day, Instant } from './forms.ts'

export interface PublicationTable {
  id: string
  subject: string
  subject_id: string
  published_at: Instant
  published_by: string
  revoked_at: Instant | null
  revoked_by: string | null
  revoked_reason: string | null
}

/** What the list shows of a motion, one row for each audience; derived from the events, never typed. */
export interface MotionStateTable {
  matter_id: string
  audience: string
  sort_no: number
  slug: string
  title: string
  dnr: string | null
  by_line: string
  status: string
  since_on: Day
  due_on: Day | null
  outcome: string | null
  raised_on: Day | null
  /** A year after the clock started (KL 5:35). */
  year_on: Day | null
  /** The first report to the council that the preparation is not finished. */
  reported_on: Day | null
  /** When the council ended it, or it was withdrawn; null while it is open. */
  ended_on: Day | null
  /** As `status`, but of a postponed matter the step it was postponed at. */
  standing: Generated<string>
}

/** One row for each value that the list can be filtered by. */
export interface MotionFacetTable {
  audience: string
  facet: string
  value: string
  sort_no: number
}

export interface LogEntryTable {
  id: string
  at: Instant
  actor: string
  action: string
  subject: string
  subject_id: string
  detail: string
}

export interface CodeTable {
  code: string
}
