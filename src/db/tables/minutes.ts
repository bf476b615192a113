import type { Generated } from 'kysely'
import type { Day, Instant, Json } from './forms.ts'

export interface MeetingTable {
  id: string
  body_id: string
  held_on: Day
  no: number
  place: string
  starts_at: string | null
  /** How many times the attendance was saved: what a stale form has not seen. */
  attendance_version: Generated<number>
  /** Why the attendance is as it is, where somebody would ask; empty where nobody would. */
  attendance_reason: Generated<string>
  /** Why it is not held; null while it is to be, or was. */
  cancelled_reason: Generated<string | null>
  /** When it was closed and its §§ got their numbers, and by whom; null while it is open. */
  closed_at: Generated<Instant | null>
  closed_by: Generated<string | null>
  /** The clock when it ended, or was broken off, on its first day, 'HH:MM'. */
  ended_at: Generated<string | null>
  /** When and by whom its adopted agenda was entered; null until then. */
  agenda_adopted_at: Generated<Instant | null>
  agenda_adopted_by: Generated<string | null>
  /** Why something is taken up that was not made known in time (KL 5:52). */
  agenda_reason: Generated<string | null>
}

/** How a meeting was planned before it was moved, or its time or place changed. */
export interface MeetingChangeTable {
  meeting_id: string
  no: number
  was_held_on: Day
  was_no: number
  was_place: string
  was_starts_at: string | null
  reason: string
  recorded_at: Instant
  recorded_by: string
}

/** A later day of a meeting that was broken off; the meeting's own row is its first. */
export interface LaterDayTable {
  meeting_id: string
  /** From 2 on; those that were voided keep theirs. */
  no: number
  held_on: Day
  place: string
  starts_at: string | null
  /** The clock when it ended that day, 'HH:MM'. */
  ended_at: Generated<string | null>
  recorded_at: Instant
  recorded_by: string
  voided_at: Generated<Instant | null>
  voided_by: Generated<string | null>
  voided_reason: Generated<string | null>
}

export interface MinuteItemTable {
  id: string
  meeting_id: string
  paragraph_no: number
  /** On which day of the meeting it was taken up, 1 for the first. */
  day_no: Generated<number>
  /** From when its number stays as it is; null while it is provisional. */
  number_fixed_at: Generated<Instant | null>
  matter_id: string | null
  title: string
  decision: Json
  summary: Json
  /** In what order the chair put the question, and what was found (KL 5:67). */
  question_order: Generated<string>
  /** What the decision rests on, a line each. */
  documents: Generated<Json>
  /** How the matter was dealt with before, and what other bodies proposed. */
  earlier: Generated<Json>
  /** The number of a matter that is no motion of ours; empty where there is none. */
  dnr: Generated<string>
  response_version_id: string | null
  /** 1 where the decision only prepares or carries out, and so cannot be appealed (KL 13:2). */
  preparatory: number
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
  /** A reservation, a note, a statement: domain.md 3.6. */
  kind: Generated<string>
  /** The first of them, or the group. */
  name: string
  party: string
  /** All whose statement it is, in their order. */
  persons: Generated<Json>
  /** A group whose statement it is, by its name and its party; null where it is only theirs who are named. */
  of_group: Generated<Json | null>
  /** 'own', or the place of a proposal that is noted at the §: what somebody is for who reserves against the decision. */
  in_favour_of: Generated<string | null>
  mode: Generated<string>
  announced_on: Generated<Day | null>
  received_on: Generated<Day | null>
  on_behalf_of: string | null
  /** The annex's own text, where it was written here. */
  text: Json
  /** 1 where the note stands in an annex to the minutes. */
  in_annex: number
  sha256: string | null
  file_name: string | null
}

/** What a section of a § says instead of what is noted, in the secretary's own words. */
export interface OwnWordingTable {
  minute_item_id: string
  section: string
  text: Json
  /** The hash of the words that it took the place of: where those are others now, somebody should look. */
  replaces_sha256: string
  recorded_at: Instant
  recorded_by: string
}

/** What a member hands in before the minutes are adjusted, for the secretary to take in or to give back. */
export interface LodgedStatementTable {
  id: string
  minute_item_id: string
  no: number
  kind: string
  name: string
  party: string
  on_behalf_of: string | null
  text: Json
  sha256: string | null
  file_name: string | null
  lodged_at: Instant
  withdrawn_at: Instant | null
  answered_at: Instant | null
  answered_by: string | null
  answer: string | null
  /** Why it was given back. */
  reason: Generated<string>
  /** The note that it became. */
  minutes_note_id: string | null
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
  /** Why it was adjusted though something was missing. */
  gap_reason: Generated<string>
  /** How it was done: in the program, on paper or in a service for e-signing; null where nobody said. */
  manner: Generated<string | null>
  /** The file that was signed, where it is kept here. It is shown to nobody outside. */
  signed_sha256: Generated<string | null>
  signed_name: Generated<string | null>
  /** Its minutes as they were adjusted, on paper; null for what was entered before papers were kept. */
  sha256: Generated<string | null>
  /** What they say, to be read as a page. */
  words: Generated<Json | null>
  recorded_at: Instant
  recorded_by: string
}

/** What a § said when it was adjusted, and after each time that something was put right. */
export interface EditionTable {
  minute_item_id: string
  no: number
  facts: Json
  content_sha256: string
  sha256: string
  recorded_at: Instant
  recorded_by: string
}

export interface PartSignatoryTable {
  part_id: string
  position: number
  role: string
  name: string
  party: string
  /** The numbers of the §§ that this person answered for; null where it is all of the part's. */
  paragraphs: Generated<Json | null>
  /** Of one who approved in the program: the hash of the words that they saw, and when they answered. */
  content_sha256: Generated<string | null>
  answered_at: Generated<Instant | null>
}

/** The minutes that were adjusted together, drawn anew when one of their §§ was put right; the first has number 2. */
export interface PartEditionTable {
  part_id: string
  no: number
  paragraph_no: number
  rectified_on: Day
  sha256: string
  recorded_at: Instant
  recorded_by: string
}

/** Somebody chosen to adjust a part of the minutes who would not, and why. */
export interface PartDeclineTable {
  part_id: string
  position: number
  name: string
  party: string
  reason: string
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

/** A list of unanswered motions as it was laid before the council (KL 5:35). */
export interface ProgressReportTable {
  id: string
  minute_item_id: string
  as_of: Day
  /** How many motions it told of. */
  motions: number
  sha256: string
  recorded_at: Instant
  recorded_by: string
}
