import type { Generated } from 'kysely'
import type { Day, Instant, Json } from './forms.ts'

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
  voided_at: Instant | null
  voided_by: string | null
  voided_reason: string | null
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
  /** The number of the referral that it repeats, and what has changed since that was answered. */
  again_no: Generated<number | null>
  changed: Generated<string>
}

export interface ResponseTable {
  id: string
  referral_id: string
  title: string
  sections: Json
  /** The sections of the officials' report that goes before the opinion; null where the answer is one paper. */
  staff_report: Json | null
  stance: string | null
  officer: string
  version: number
  updated_at: Instant
  updated_by: string
  /** Of a draft that was written elsewhere: the file that it is, until somebody writes here again. */
  sha256: string | null
  file_name: string | null
  /** And the officials' report to their body, where that is a file beside it. */
  report_sha256: string | null
  report_file_name: string | null
}

export interface ResponseVersionTable {
  id: string
  response_id: string
  no: number
  title: string
  sections: Json
  /** As in the draft; an empty list where the body changed the opinion, which then stands alone. */
  staff_report: Json | null
  stance: string | null
  officer: string
  printed_on: Day
  frozen_at: Instant
  frozen_by: string
  content_sha256: string
  /** 1 where the body changed what was proposed, and this is what it adopted. */
  adopted: number
  /** Of an answer that was written elsewhere: the file that it is, and the officials' report beside it. */
  sha256: string | null
  file_name: string | null
  report_sha256: string | null
  report_file_name: string | null
  /** Of one that was written here: its papers as they were drawn when it was frozen; null where none was kept yet. */
  pdf_sha256: string | null
  docx_sha256: string | null
  report_pdf_sha256: string | null
  report_docx_sha256: string | null
  /** Who had approved it, at which level and when. */
  signed: Generated<Json>
}

/** What a colleague said of a draft of an answer, as it then was. */
export interface DraftReviewTable {
  id: string
  kind: string
  subject_id: string
  /** Its place among all that was said of that draft, from 1. */
  no: number
  version: number
  answer: string
  /** What the level was called at which it was approved or given back; empty where it was at none. */
  level: Generated<string>
  text: string
  /** The section that it is about, in which of the papers, and the words that are meant. */
  paper: string | null
  section: string | null
  quote: Generated<string>
  recorded_at: Instant
  recorded_by: string
  dealt_at: Instant | null
  dealt_by: string | null
}

/** The board's own proposed answer to a motion, while it is written. */
export interface ReplyTable {
  id: string
  matter_id: string
  title: string
  officer: string
  sections: Json
  version: number
  updated_at: Instant
  updated_by: string
}

export interface ReplyVersionTable {
  id: string
  reply_id: string
  no: number
  title: string
  officer: string
  sections: Json
  printed_on: Day
  frozen_at: Instant
  frozen_by: string
  content_sha256: string
  /** Its paper as it was drawn when it was frozen; null where none was kept yet. */
  pdf_sha256: string | null
  docx_sha256: string | null
  signed: Generated<Json>
}
