import { gathered } from '#src/db/gather.ts'
import type { Reader } from '#src/db/schema.ts'

export interface Signatory {
  role: string
  name: string
  party: string
  /** The §§ that this person answered for; null where it is all that were adjusted together. */
  paragraphs: number[] | null
  content_sha256: string | null
  answered_at: string | null
}

/** Who adjusted each of these parts of minutes, the chair first. */
export async function signatoriesOfParts(db: Reader, partIds: readonly string[]): Promise<Map<string, Signatory[]>> {
  if (partIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('part_signatory')
    .select(['part_id', 'role', 'name', 'party', 'paragraphs', 'content_sha256', 'answered_at'])
    .where('part_id', 'in', partIds)
    .orderBy('position')
    .execute()
  return gathered(rows, 'part_id', row => ({ ...row, paragraphs: row.paragraphs ? JSON.parse(row.paragraphs) : null }))
}

export const signatoriesOf = async (db: Reader, partId: string | null): Promise<Signatory[]> =>
  partId ? ((await signatoriesOfParts(db, [partId])).get(partId) ?? []) : []

/** The parts of a meeting's minutes that were adjusted together, each with its §§. */
export async function partsOfMeeting(db: Reader, meetingId: string) {
  const rows = await db
    .selectFrom('minutes_part')
    .innerJoin('minute_item', 'minute_item.part_id', 'minutes_part.id')
    .select([
      'minutes_part.id',
      'minutes_part.adjusted_on',
      'minutes_part.immediate',
      'minutes_part.gap_reason',
      'minutes_part.sha256',
      'minute_item.paragraph_no',
    ])
    .where('minutes_part.meeting_id', '=', meetingId)
    .orderBy('minutes_part.recorded_at')
    .orderBy('minute_item.paragraph_no')
    .execute()
  return [...Map.groupBy(rows, row => row.id).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, paragraphs: [first, ...others].map(row => row.paragraph_no) }] : [],
  )
}

export async function dispatchesOf(db: Reader, itemId: string) {
  return db
    .selectFrom('dispatch')
    .leftJoin('mail', join => join.onRef('mail.about_id', '=', 'dispatch.id').on('mail.about', '=', 'extract'))
    .select([
      'dispatch.recipient_label',
      'dispatch.channel',
      'dispatch.sent_on',
      'dispatch.sent_by',
      'dispatch.sha256',
      'dispatch.recorded_at',
      'mail.id as mail_id',
      'mail.sent_at as mailed_at',
      'mail.failed_at',
      'mail.received_at',
    ])
    .where('dispatch.minute_item_id', '=', itemId)
    .orderBy('dispatch.position')
    .execute()
}

export type Dispatched = Awaited<ReturnType<typeof dispatchesOf>>[number]
