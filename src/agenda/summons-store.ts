import { type Acting, instant } from '#src/acting.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { type Recipient, readRecipients } from './recipients.ts'

export interface Summons {
  id: string
  no: number
  sent_on: string
  /** For which of the meeting's days it was. */
  day_no: number
  recipients: Recipient[]
  /** The notice as it was sent. */
  sha256: string
  /** The ids of the papers that it carried. */
  papers: string[]
  /** The notice with those that were written here after it; null where it carried none. */
  papers_sha256: string | null
  /** Why it went out later than the law wants; '' where it did not. */
  late_reason: string
  after_changes: number
  recorded_at: string
  recorded_by: string
}

/** How often the members of a meeting have been called, the first time first. */
export async function summonsesOf(db: Reader, meetingId: string): Promise<Summons[]> {
  const rows = await db
    .selectFrom('summons')
    .select([
      'id',
      'no',
      'sent_on',
      'day_no',
      'recipients',
      'sha256',
      'papers',
      'papers_sha256',
      'late_reason',
      'after_changes',
      'recorded_at',
      'recorded_by',
    ])
    .where('meeting_id', '=', meetingId)
    .orderBy('no')
    .execute()
  return rows.map(row => ({
    ...row,
    recipients: readRecipients(row.recipients),
    papers: JSON.parse(row.papers) as string[],
  }))
}

/** One summons; undefined where there is none of that number. */
export async function summonsAt(db: Reader, meetingId: string, no: number): Promise<Summons | undefined> {
  return (await summonsesOf(db, meetingId)).find(one => one.no === no)
}

/** Keeps a summons as it was issued. */
export async function insertSummons(
  tx: Tx,
  meetingId: string,
  { recipients, papers, ...summons }: Omit<Summons, 'recorded_at' | 'recorded_by'>,
  acting: Acting,
): Promise<void> {
  await tx
    .insertInto('summons')
    .values({
      ...summons,
      meeting_id: meetingId,
      recipients: JSON.stringify(recipients),
      papers: JSON.stringify(papers),
      recorded_at: instant(acting),
      recorded_by: acting.actor,
    })
    .execute()
}
