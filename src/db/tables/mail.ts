import type { Generated } from 'kysely'
import type { Instant, Json } from './forms.ts'

/** Where somebody is reached who stands on distribution lists. */
export interface ContactTable {
  id: string
  /** As lists name them. */
  label: string
  label_key: string
  email: string
  /** 1 where the address is shown to nobody: protected personal data. */
  protected: number
  recorded_at: Instant
  recorded_by: string
  voided_at: Instant | null
  voided_by: string | null
}

/** One letter by e-mail: what it says, and how its sending went. */
export interface MailTable {
  id: string
  /** What it is for: the same letter is never queued twice. */
  dedupe_key: string
  about: string
  about_id: string
  /** On whose behalf it is sent. */
  body_id: string | null
  to_label: string
  to_address: string
  subject: string
  text: string
  attachments: Json
  queued_at: Instant
  queued_by: string
  attempts: Generated<number>
  /** When to try next; null once it is sent or given up. */
  try_at: Instant | null
  sent_at: Instant | null
  failed_at: Instant | null
  failure: string | null
  receipt_token: string | null
  received_at: Instant | null
  /** Counts up where it was given up and is sent anew. */
  sending_no: Generated<number>
  /** When it came along with a matter that was loaded: such a letter is history and is never sent. */
  loaded_at: Instant | null
}

/** How an earlier sending of a letter went, and where to, before it was sent anew. */
export interface MailSendingTable {
  mail_id: string
  no: number
  to_address: string
  queued_at: Instant
  sent_at: Instant | null
  failed_at: Instant | null
  failure: string | null
}

/** Which process does what only one may do at a time. */
export interface LeaseTable {
  name: string
  holder: string
  until: Instant
}
