import type { Generated } from 'kysely'
import type { Day, Instant, Json } from './forms.ts'

/** How the members were called to a meeting: the first time, and with what came later. */
export interface SummonsTable {
  id: string
  meeting_id: string
  no: number
  sent_on: Day
  /** For which of the meeting's days it was. */
  day_no: Generated<number>
  /** Those it went to, each with the way: src/agenda/recipients.ts. */
  recipients: Json
  /** The paper as it was sent. */
  sha256: string
  /** The papers that it carried, by their ids and numbers. */
  papers: Generated<Json>
  /** The paper with those that were written here after it; null where it carried none. */
  papers_sha256: string | null
  /** Why it went out later than the law wants (KL 5:14-15); '' where it did not. */
  late_reason: Generated<string>
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
  /** The heading of the body's own that it stands under, and that heading's place; null where it has the usual. */
  heading: Generated<string | null>
  heading_place: Generated<number | null>
  /** Its number on an agenda of which not all is here; null where all of it is. */
  kept_no: Generated<number | null>
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
  /** In what turn it was taken up, from when the agenda was adopted. */
  taken_up: number | null
  /** 1 where all present agreed to decide it though it had not been made known in time (KL 5:52). */
  unanimous: Generated<number>
  /** The § that it became. */
  minute_item_id: string | null
  recorded_at: Instant
  recorded_by: string
}

/** How a body divides its agendas; no rows where it does as is usual. */
export interface OwnSectionTable {
  body_id: string
  position: number
  heading: string
  /** The kinds of items that land in it. */
  kinds: Json
}

/** A paper that belongs to an item: of the matter's own, or a file that was brought here. One of the sources is there. */
export interface AgendaPaperTable {
  id: string
  agenda_item_id: string
  /** Its place in addresses, and the order that they were laid in. */
  position: number
  title: string
  document_id: string | null
  response_version_id: string | null
  /** 1 where it is the officials' report of that answer, and not the opinion. */
  staff_report: Generated<number>
  reply_version_id: string | null
  sha256: string | null
  file_name: string | null
  /** The summons that first carried it; null while none has. */
  summons_no: number | null
  recorded_at: Instant
  recorded_by: string
}
