import { prepared } from '#src/db/prepared.ts'
import type { Reader } from '#src/db/schema.ts'
import { readEventData } from '#src/matters/event-data.ts'
import { decidedOn } from '#src/meetings/days-store.ts'
import { type RichText, readRichText } from '#src/text/alphabet.ts'

const itemColumns = [
  'minute_item.id',
  'minute_item.meeting_id',
  'minute_item.paragraph_no',
  'minute_item.day_no',
  'minute_item.number_fixed_at',
  'minute_item.matter_id',
  'minute_item.title',
  'minute_item.decision',
  'minute_item.summary',
  'minute_item.question_order',
  'minute_item.documents',
  'minute_item.earlier',
  'minute_item.dnr',
  'minute_item.response_version_id',
  'minute_item.preparatory',
  'minute_item.part_id',
  'minute_item.version',
  'minute_item.updated_at',
  'minute_item.updated_by',
  'meeting.held_on',
  'meeting.no as meeting_no',
  'meeting.body_id',
  'body.code as body_code',
  'body.name as body_name',
  'body.kind as body_kind',
  'minutes_part.adjusted_on',
  'minutes_part.immediate',
] as const

const items = (db: Reader) =>
  db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .leftJoin('minutes_part', 'minutes_part.id', 'minute_item.part_id')
    .select(itemColumns)
    // `held_on` is the meeting's first day, by which it is found; this is the day of the §.
    .select(decidedOn.as('decided_on'))

type ItemRow = Awaited<ReturnType<ReturnType<typeof items>['executeTakeFirstOrThrow']>>
type Texts = Record<'decision' | 'summary' | 'earlier', RichText>
export type MinuteItem = Omit<ItemRow, keyof Texts | 'documents'> & Texts & { documents: string[] }

const read = (row: ItemRow): MinuteItem => ({
  ...row,
  decision: readRichText(row.decision),
  summary: readRichText(row.summary),
  documents: JSON.parse(row.documents) as string[],
  earlier: readRichText(row.earlier),
})

const idQuery = (db: Reader, id: string) => items(db).where('minute_item.id', '=', id)

export async function itemById(db: Reader, id: string): Promise<MinuteItem | undefined> {
  const [row] = await prepared(db, idQuery, id)
  return row && read(row)
}

const placeQuery = (db: Reader, meetingId: string, paragraphNo: number) =>
  items(db).where('minute_item.meeting_id', '=', meetingId).where('paragraph_no', '=', paragraphNo)

export async function itemAt(db: Reader, meetingId: string, paragraphNo: number): Promise<MinuteItem | undefined> {
  const [row] = await prepared(db, placeQuery, meetingId, paragraphNo)
  return row && read(row)
}

const addressQuery = (db: Reader, bodyCode: string, heldOn: string, meetingNo: number, paragraphNo: number) =>
  items(db)
    .where('body.code', '=', bodyCode)
    .where('meeting.held_on', '=', heldOn)
    .where('meeting.no', '=', meetingNo)
    .where('paragraph_no', '=', paragraphNo)

/** The § of a meeting that is named by its body, its first day and its number on that day. */
export async function itemOf(
  db: Reader,
  { body_code, held_on, no }: { body_code: string; held_on: string; no: number },
  paragraphNo: number,
): Promise<MinuteItem | undefined> {
  const [row] = await prepared(db, addressQuery, body_code, held_on, no, paragraphNo)
  return row && read(row)
}

/** The §§ of a meeting, in order. */
export async function itemsOfMeeting(db: Reader, meetingId: string) {
  return db
    .selectFrom('minute_item')
    .leftJoin('minutes_part', 'minutes_part.id', 'minute_item.part_id')
    .leftJoin('publication', join =>
      join
        .onRef('publication.subject_id', '=', 'minute_item.id')
        .on('publication.subject', '=', 'minute_item')
        .on('publication.revoked_at', 'is', null),
    )
    .select([
      'minute_item.id',
      'minute_item.paragraph_no',
      'minute_item.day_no',
      'minute_item.number_fixed_at',
      'minute_item.title',
      'minute_item.part_id',
      'minutes_part.adjusted_on',
      'minutes_part.immediate',
      'publication.published_at',
    ])
    .where('minute_item.meeting_id', '=', meetingId)
    .orderBy('paragraph_no')
    .execute()
}

/** The §§ of a meeting with all that they say, in order. */
export async function fullItemsOfMeeting(db: Reader, meetingId: string): Promise<MinuteItem[]> {
  const rows = await items(db).where('minute_item.meeting_id', '=', meetingId).orderBy('paragraph_no').execute()
  return rows.map(read)
}

/** The § that a body wrote last; undefined before its first. */
export async function latestItemOf(db: Reader, bodyId: string): Promise<MinuteItem | undefined> {
  const row = await items(db)
    .where('meeting.body_id', '=', bodyId)
    .orderBy('meeting.held_on', 'desc')
    .orderBy('meeting.no', 'desc')
    .orderBy('paragraph_no', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && read(row)
}

/** The matters whose events point to this §: one, or several raised together. */
export async function mattersOfItem(db: Reader, itemId: string) {
  return db
    .selectFrom('event')
    .innerJoin('matter', 'matter.id', 'event.matter_id')
    .select(['matter.id', 'matter.slug', 'matter.title'])
    .where('event.minute_item_id', '=', itemId)
    .distinct()
    .orderBy('matter.slug')
    .execute()
}

/** The highest § that is written at a meeting; 0 before the first. */
export async function lastParagraphOf(db: Reader, meetingId: string): Promise<number> {
  const row = await db
    .selectFrom('minute_item')
    .select(eb => eb.fn.max('paragraph_no').as('last'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row?.last ?? 0
}

const numbersQuery = (db: Reader, matterIds: readonly string[]) =>
  db
    .selectFrom('registry_number')
    .innerJoin('body', 'body.id', 'registry_number.body_id')
    .select(['registry_number.matter_id', 'registry_number.number', 'registry_number.body_id', 'body.kind'])
    .where('matter_id', 'in', matterIds)
    .where('voided_at', 'is', null)

/**
 * The registry number that each of these §§ is headed by, by the §'s id: its own, or else that of its matter with the body,
 * or with the board; null where there is none.
 */
export async function headNumbers(
  db: Reader,
  items: readonly Pick<MinuteItem, 'id' | 'dnr' | 'matter_id' | 'body_id'>[],
): Promise<Map<string, string | null>> {
  const matters = [...new Set(items.flatMap(({ dnr, matter_id }) => (dnr || !matter_id ? [] : [matter_id])))]
  const rows = matters.length === 0 ? [] : await prepared(db, numbersQuery, matters)
  return new Map(
    items.map(({ id, dnr, matter_id, body_id }) => {
      const all = rows.filter(row => row.matter_id === matter_id)
      const own = all.find(row => row.body_id === body_id) ?? all.find(row => row.kind === 'executive_board')
      return [id, dnr || (own?.number ?? null)]
    }),
  )
}

/** The number that one § is headed by. */
export const headNumber = async (
  db: Reader,
  item: Pick<MinuteItem, 'id' | 'dnr' | 'matter_id' | 'body_id'>,
): Promise<string | null> => (await headNumbers(db, [item])).get(item.id) ?? null

const mattersQuery = (db: Reader, itemId: string) =>
  db
    .selectFrom('event')
    .innerJoin('matter', 'matter.id', 'event.matter_id')
    .leftJoin('publication', join =>
      join
        .onRef('publication.subject_id', '=', 'matter.id')
        .on('publication.subject', '=', 'matter')
        .on('publication.revoked_at', 'is', null),
    )
    .select(['matter.slug', 'matter.title', 'publication.published_at'])
    .where('event.minute_item_id', '=', itemId)
    .distinct()
    .orderBy('matter.slug')

/** The matters of a §, and whether each is published. */
export async function mattersWithPublication(db: Reader, itemId: string) {
  const rows = await prepared(db, mattersQuery, itemId)
  return rows.map(row => ({ slug: row.slug, title: row.title, published: row.published_at !== null }))
}

/**
 * At which of these §§ a matter was put off or sent back, and whether its step says that a minority had it so (KL 5:50).
 */
export async function minorityStepsOf(db: Reader, itemIds: readonly string[]): Promise<Map<string, boolean>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('event')
    .leftJoin('event as striking', 'striking.strikes_id', 'event.id')
    .select(['event.minute_item_id', 'event.data'])
    .where('event.minute_item_id', 'in', itemIds)
    .where('event.kind', 'in', ['postponed', 'remitted_back'])
    .where('striking.id', 'is', null)
    .execute()
  const said = new Map<string, boolean>()
  for (const { minute_item_id, data } of rows) {
    const id = minute_item_id ?? ''
    said.set(id, (said.get(id) ?? false) || readEventData(data).by_minority === true)
  }
  return said
}
