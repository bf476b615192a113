import type { Kysely, Transaction } from 'kysely'

/** Text forms: Day 'YYYY-MM-DD'; Instant ISO 8601 UTC with milliseconds; Json text parsed by zod in the store. */
type Day = string
type Instant = string
type Json = string

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
  sha256: string
  file_name: string
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

export interface MatterTable {
  id: string
  /** Yttra's own running number, in addresses: '2026-17'. */
  slug: string
  kind: string
  title: string
  version: number
  /** The order of lists: the day received, then the order of coming in (matters/store.ts). */
  sort_no: number
  created_at: Instant
}

export interface MotionTable {
  matter_id: string
  text: Json
  channel: string
}

export interface SubmitterTable {
  matter_id: string
  position: number
  person_id: string
  name_as_printed: string
  party_as_printed: string
}

export interface DemandTable {
  matter_id: string
  no: number
  text: string
}

export interface RegistryNumberTable {
  id: string
  matter_id: string
  body_id: string
  number: string
  opened_on: Day
  voided_at: Instant | null
  voided_reason: string | null
  voided_by: string | null
}

export interface DocumentTable {
  id: string
  matter_id: string
  no: number
  body_id: string
  kind: string
  direction: string
  registered_on: Day
  counterpart: string
  description: string
  sha256: string | null
  file_name: string | null
  recorded_at: Instant
  recorded_by: string
}

export interface EventTable {
  id: string
  matter_id: string
  /** The version of the matter that this event made: what a stale form has not seen. */
  seq: number
  kind: string
  happened_on: Day
  referral_id: string | null
  minute_item_id: string | null
  strikes_id: string | null
  data: Json
  note: string | null
  /** Why a day that is out of order was let through. */
  order_reason: string | null
  actor: string
  recorded_at: Instant
}

export interface ReferralTable {
  id: string
  matter_id: string
  no: number
  from_body_id: string
  to_body_id: string
  questions: string
  contact: string
  /** Projections of the matter's events. */
  status: string
  since_on: Day | null
  due_on: Day | null
}

export interface ResponseTable {
  id: string
  referral_id: string
  title: string
  sections: Json
  stance: string | null
  officer: string
  version: number
  updated_at: Instant
  updated_by: string
}

export interface ResponseVersionTable {
  id: string
  response_id: string
  no: number
  title: string
  sections: Json
  stance: string | null
  officer: string
  printed_on: Day
  frozen_at: Instant
  frozen_by: string
  content_sha256: string
}

export interface MeetingTable {
  id: string
  body_id: string
  held_on: Day
  no: number
  place: string
  starts_at: string | null
}

export interface MinuteItemTable {
  id: string
  meeting_id: string
  paragraph_no: number
  matter_id: string | null
  title: string
  decision: Json
  summary: Json
  response_version_id: string | null
  part_id: string | null
  version: number
  updated_at: Instant
  updated_by: string
}

export interface SpeakerTable {
  minute_item_id: string
  position: number
  name: string
  party: string
}

export interface MinutesNoteTable {
  id: string
  minute_item_id: string
  position: number
  name: string
  party: string
  on_behalf_of: string | null
  /** The annex's own text, where it was written here. */
  text: Json
  /** 1 where the note stands in an annex to the minutes. */
  in_annex: number
  sha256: string | null
  file_name: string | null
}

export interface RecipientTable {
  id: string
  minute_item_id: string
  position: number
  label: string
}

export interface MinutesPartTable {
  id: string
  meeting_id: string
  adjusted_on: Day
  immediate: number
  recorded_at: Instant
  recorded_by: string
}

export interface PartSignatoryTable {
  part_id: string
  position: number
  role: string
  name: string
  party: string
}

export interface DispatchTable {
  id: string
  minute_item_id: string
  position: number
  recipient_label: string
  channel: string
  sent_on: Day
  sha256: string
  sent_by: string
  recorded_at: Instant
}

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

export interface Schema {
  municipality: MunicipalityTable
  file: FileTable
  upload_stash: UploadStashTable
  person: PersonTable
  party: PartyTable
  body: BodyTable
  account: AccountTable
  session: SessionTable
  role_holding: RoleHoldingTable
  series: SeriesTable
  matter: MatterTable
  motion: MotionTable
  submitter: SubmitterTable
  demand: DemandTable
  registry_number: RegistryNumberTable
  document: DocumentTable
  event: EventTable
  referral: ReferralTable
  response: ResponseTable
  response_version: ResponseVersionTable
  meeting: MeetingTable
  minute_item: MinuteItemTable
  speaker: SpeakerTable
  minutes_note: MinutesNoteTable
  recipient: RecipientTable
  minutes_part: MinutesPartTable
  part_signatory: PartSignatoryTable
  dispatch: DispatchTable
  publication: PublicationTable
  motion_state: MotionStateTable
  motion_facet: MotionFacetTable
  log_entry: LogEntryTable
  body_kind: CodeTable
  role: CodeTable
  event_kind: CodeTable
  matter_status: CodeTable
  referral_status: CodeTable
}

export type Database = Kysely<Schema>
/** A query takes a Reader: the database and a transaction both fit, and neither can write through it. */
export type Reader = Pick<Kysely<Schema>, 'selectFrom'>
/** A change takes a transaction, so that it cannot reach round it. */
export type Tx = Transaction<Schema>
