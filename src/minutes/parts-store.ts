import { gathered } from '#src/db/gather.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'

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

/** Each of these parts as it was drawn anew when something was put right, in the order that it was. */
export async function editionsOfParts(db: Reader, partIds: readonly string[]) {
  const rows = await db
    .selectFrom('part_edition')
    .selectAll()
    .where('part_id', 'in', partIds)
    .orderBy('part_id')
    .orderBy('no')
    .execute()
  return gathered(rows, 'part_id', row => row)
}

export interface Declined {
  name: string
  party: string
  reason: string
}

/** Who was to adjust each of these parts and would not, with the reason. */
export async function declinesOfParts(db: Reader, partIds: readonly string[]): Promise<Map<string, Declined[]>> {
  if (partIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('part_decline')
    .select(['part_id', 'name', 'party', 'reason'])
    .where('part_id', 'in', partIds)
    .orderBy('position')
    .execute()
  return gathered(rows, 'part_id', row => row)
}

export async function insertDeclines(tx: Tx, part_id: string, declined: readonly Declined[]): Promise<void> {
  for (const [i, { name, party, reason }] of declined.entries()) {
    await tx
      .insertInto('part_decline')
      .values({ part_id, position: i + 1, name, party, reason })
      .execute()
  }
}

export const signatoriesOf = async (db: Reader, partId: string | null): Promise<Signatory[]> =>
  partId ? ((await signatoriesOfParts(db, [partId])).get(partId) ?? []) : []

/** The parts of a meeting's minutes that were adjusted together, each with its §§. */
export async function partsOfMeeting(db: Reader, meetingId: string) {
  const rows = await db
    .selectFrom('minutes_part')
    .innerJoin('minute_item', 'minute_item.part_id', 'minutes_part.id')
    .select(eb => [
      'minutes_part.id',
      eb.case().when('minutes_part.words', 'is not', null).then(1).else(0).end().as('is_readable'),
      'minutes_part.adjusted_on',
      'minutes_part.immediate',
      'minutes_part.gap_reason',
      'minutes_part.sha256',
      'minutes_part.manner',
      'minutes_part.signed_sha256',
      'minutes_part.signed_name',
      'minutes_part.recorded_by',
      'minute_item.paragraph_no',
    ])
    .select(eb =>
      eb
        .selectFrom('part_edition')
        .select(one => one.fn.countAll<number>().as('n'))
        .whereRef('part_edition.part_id', '=', 'minutes_part.id')
        .as('rectified'),
    )
    .where('minutes_part.meeting_id', '=', meetingId)
    .orderBy('minutes_part.recorded_at')
    .orderBy('minute_item.paragraph_no')
    .execute()
  return withParagraphs(rows)
}

/** Parts that came with a row for each of their §§, each once, with all of these. */
export const withParagraphs = <Row extends { id: string; paragraph_no: number }>(rows: readonly Row[]) =>
  [...Map.groupBy(rows, row => row.id).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, paragraphs: [first, ...others].map(row => row.paragraph_no) }] : [],
  )

/** What the minutes of a part said when it was adjusted, as JSON; null for what was entered before that was kept. */
export async function wordsOfPart(db: Reader, partId: string): Promise<string | null> {
  const row = await db.selectFrom('minutes_part').select('words').where('id', '=', partId).executeTakeFirst()
  return row?.words ?? null
}

const dispatchesQuery = (db: Reader, itemId: string) =>
  db
    .selectFrom('dispatch')
    .leftJoin('mail', join => join.onRef('mail.about_id', '=', 'dispatch.id').on('mail.about', '=', 'extract'))
    .select([
      'dispatch.id',
      'dispatch.position',
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
      'mail.loaded_at',
    ])
    .where('dispatch.minute_item_id', '=', itemId)
    .orderBy('dispatch.position')

export const dispatchesOf = (db: Reader, itemId: string) => prepared(db, dispatchesQuery, itemId)

export type Dispatched = Awaited<ReturnType<typeof dispatchesOf>>[number]
