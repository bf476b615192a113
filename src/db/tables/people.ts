import type { Generated } from 'kysely'
import type { Day, Instant, Json } from './forms.ts'

export interface MunicipalityTable {
  id: number
  name: string
  colour: string
  mark_sha256: string | null
  /** When the one-year clock starts: 'submitted' or 'raised' (domain.md 1.3). */
  clock_start: string
  created_at: Instant
}

export interface FileTable {
  sha256: string
  media_type: string
  size: number
  bytes: Buffer
  created_at: Instant
}

/** A file chosen in a form that had faults: kept a day, so that it need not be chosen again. */
export interface UploadStashTable {
  token: string
  account_id: string
  file_name: string
  media_type: string
  bytes: Buffer
  created_at: Instant
}

export interface PersonTable {
  id: string
  name: string
  created_at: Instant
}

export interface PartyTable {
  code: string
  name: string
  from_on: Day
  to_on: Day | null
}

export interface BodyTable {
  id: string
  code: string
  name: string
  kind: string
  parent_id: string | null
  /** e.g. 'SN-{år}/{nr}'; null where the body keeps no register of its own. */
  registry_format: string | null
}

/** What a body often writes in its minutes, for its secretary to fetch. */
export interface PhraseTable {
  body_id: string
  position: number
  name: string
  text: string
}

/** How a body does what the law leaves to it; no row where it has said nothing. */
export interface PracticeTable {
  body_id: string
  numbering: string
  standing_items: Json
  /** How many days before a meeting its papers must be in. */
  papers_days: Generated<number>
  /** How many places the body has; 0 where it is not said. */
  seats: Generated<number>
  /** One paper or two for an answer: src/responses/template.ts. */
  response_manner: Generated<string>
  /** The headings that drafts begin with; an empty list for the usual ones. */
  response_headings: Generated<Json>
  report_headings: Generated<Json>
}

/** A level that has to approve a draft of a body's before it is frozen, the first one first. */
export interface SignOffLevelTable {
  body_id: string
  no: number
  name: string
}

/** Somebody who may approve at such a level. */
export interface SignOffPersonTable {
  body_id: string
  no: number
  account_id: string
}

/** In what manner a body writes its §§; no row where it does as is usual. */
export interface ProfileTable {
  body_id: string
  code: string
  /** What it does otherwise than the profile of that code. */
  changes: Json
}

export interface AccountTable {
  id: string
  person_id: string
  username: string
  password_hash: string
  created_at: Instant
  disabled_at: Instant | null
}

export interface SessionTable {
  token_hash: string
  account_id: string
  created_at: Instant
  last_seen_at: Instant
}

export interface RoleHoldingTable {
  id: string
  account_id: string
  body_id: string
  role: string
  from_on: Day
  to_on: Day | null
}

export interface SeriesTable {
  key: string
  next_no: number
}

/** Who handles a motion or a referral, or did. */
export interface AssignmentTable {
  id: string
  subject: string
  subject_id: string
  /** Either an account, or the name of one who has none here: the matter was loaded. */
  account_id: string | null
  officer_name: string | null
  assigned_at: Instant
  assigned_by: string
  ended_at: Instant | null
  ended_by: string | null
}
