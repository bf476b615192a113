import type { Kysely, Transaction } from 'kysely'
import type { AgendaItemTable, AgendaPaperTable, OwnSectionTable, SummonsTable } from './tables/agenda.ts'
import type { ApprovalRoundTable, ApprovalTable, MeetingAdjusterTable } from './tables/approval.ts'
import type { AttendanceTable, ItemRoleTable } from './tables/attendance.ts'
import type { CodeTable, LogEntryTable, MotionFacetTable, MotionStateTable, PublicationTable } from './tables/lists.ts'
import type { ContactTable, LeaseTable, MailSendingTable, MailTable } from './tables/mail.ts'
import type {
  DemandTable,
  DocumentTable,
  DraftReviewTable,
  EventTable,
  MatterTable,
  MotionTable,
  ReferralTable,
  RegistryNumberTable,
  ReplyTable,
  ReplyVersionTable,
  ResponseTable,
  ResponseVersionTable,
  SubmitterTable,
} from './tables/matters.ts'
import type {
  DispatchTable,
  EditionTable,
  LaterDayTable,
  LodgedStatementTable,
  MeetingChangeTable,
  MeetingTable,
  MinuteItemTable,
  MinutesNoteTable,
  MinutesPartTable,
  OwnWordingTable,
  PartDeclineTable,
  PartEditionTable,
  PartSignatoryTable,
  ProgressReportTable,
  RecipientTable,
  SpeakerTable,
} from './tables/minutes.ts'
import type { BoardSightingTable, DelegatedDecisionTable, MeetingNoticeTable, NoticeTable } from './tables/notices.ts'
import type {
  AccountTable,
  AssignmentTable,
  BodyTable,
  FileTable,
  MunicipalityTable,
  PartyTable,
  PersonTable,
  PhraseTable,
  PracticeTable,
  ProfileTable,
  RoleHoldingTable,
  SeriesTable,
  SessionTable,
  SignOffLevelTable,
  SignOffPersonTable,
  UploadStashTable,
} from './tables/people.ts'
import type { MandateTable } from './tables/rosters.ts'
import type { ElectionTable, ProposalTable, QuestionTable, VoteTable } from './tables/votes.ts'

export interface Schema {
  municipality: MunicipalityTable
  file: FileTable
  upload_stash: UploadStashTable
  person: PersonTable
  party: PartyTable
  body: BodyTable
  practice: PracticeTable
  phrase: PhraseTable
  profile: ProfileTable
  sign_off_level: SignOffLevelTable
  sign_off_person: SignOffPersonTable
  account: AccountTable
  assignment: AssignmentTable
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
  reply: ReplyTable
  reply_version: ReplyVersionTable
  response_version: ResponseVersionTable
  draft_review: DraftReviewTable
  meeting: MeetingTable
  meeting_change: MeetingChangeTable
  later_day: LaterDayTable
  summons: SummonsTable
  agenda_item: AgendaItemTable
  agenda_paper: AgendaPaperTable
  own_section: OwnSectionTable
  minute_item: MinuteItemTable
  speaker: SpeakerTable
  minutes_note: MinutesNoteTable
  own_wording: OwnWordingTable
  lodged_statement: LodgedStatementTable
  recipient: RecipientTable
  minutes_part: MinutesPartTable
  edition: EditionTable
  approval_round: ApprovalRoundTable
  approval: ApprovalTable
  meeting_adjuster: MeetingAdjusterTable
  part_decline: PartDeclineTable
  part_edition: PartEditionTable
  part_signatory: PartSignatoryTable
  progress_report: ProgressReportTable
  dispatch: DispatchTable
  notice: NoticeTable
  delegated_decision: DelegatedDecisionTable
  meeting_notice: MeetingNoticeTable
  board_sighting: BoardSightingTable
  mandate: MandateTable
  attendance: AttendanceTable
  item_role: ItemRoleTable
  proposal: ProposalTable
  vote: VoteTable
  question: QuestionTable
  election: ElectionTable
  publication: PublicationTable
  motion_state: MotionStateTable
  motion_facet: MotionFacetTable
  log_entry: LogEntryTable
  contact: ContactTable
  mail: MailTable
  mail_sending: MailSendingTable
  lease: LeaseTable
  body_kind: CodeTable
  role: CodeTable
  event_kind: CodeTable
  matter_status: CodeTable
  referral_status: CodeTable
  agenda_section: CodeTable
  letter_about: CodeTable
}

export type Database = Kysely<Schema>
/** A query takes a Reader: the database and a transaction both fit, and neither can write through it. */
export type Reader = Pick<Kysely<Schema>, 'selectFrom' | 'selectNoFrom'>
/** A change takes a transaction, so that it cannot reach round it. */
export type Tx = Transaction<Schema>
