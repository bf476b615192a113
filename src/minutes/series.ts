import type { Acting } from '#src/acting.ts'
import { log } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { holdSeries, nextInSeries, setNextNumber } from '#src/db/series.ts'
import { invalid } from '#src/errors.ts'
import type { Meeting } from '#src/meetings/store.ts'
import type { Numbering } from '#src/practice/practice.ts'
import { practiceOf } from '#src/practice/store.ts'
import { lastParagraphOf } from './store.ts'

/** The meeting whose §§ are numbered. */
export type InSeries = Pick<Meeting, 'id' | 'body_id' | 'held_on' | 'no' | 'closed_at'>

/** The §§ of one body that are numbered together: those of a year, or of one meeting (domain.md 3.4). */
interface Series {
  key: string
  bodyId: string
  /** Null where it is a year's. */
  meetingId: string | null
  year: string
}

/** The series that a meeting's §§ belong to; null where its minutes are kept elsewhere, with the numbers they have there. */
export async function seriesOf(db: Reader, meeting: InSeries): Promise<Series | null> {
  const { numbering } = await practiceOf(db, meeting.body_id)
  return seriesBy(numbering, meeting)
}

function seriesBy(numbering: Numbering, { id, body_id, held_on }: InSeries): Series | null {
  const year = held_on.slice(0, 4)
  if (numbering === 'elsewhere') return null
  if (numbering === 'meeting') return { key: `paragraph:${id}`, bodyId: body_id, meetingId: id, year }
  return ofYear(body_id, year)
}

const ofYear = (bodyId: string, year: string): Series => ({
  key: `paragraph:${bodyId}:${year}`,
  bodyId,
  meetingId: null,
  year,
})

/** The highest number that is fixed in a series; 0 before the first. */
async function highestFixed(db: Reader, { bodyId, meetingId, year }: Series): Promise<number> {
  const row = await db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .select(eb => eb.fn.max('paragraph_no').as('last'))
    .where('number_fixed_at', 'is not', null)
    .where('meeting.body_id', '=', bodyId)
    .where('held_on', '>=', `${year}-01-01`)
    .where('held_on', '<=', `${year}-12-31`)
    .$if(meetingId !== null, query => query.where('meeting.id', '=', meetingId))
    .executeTakeFirst()
  return row?.last ?? 0
}

/** The number that is fixed next in a series, to look at. */
export async function nextOf(db: Reader, series: Series): Promise<number> {
  return Math.max(await nextInSeries(db, series.key), (await highestFixed(db, series)) + 1)
}

/**
 * The number that is fixed next in a series, which nobody else takes from until this transaction has ended. Where the
 * series has not begun, or numbers were entered beside it, it goes on after the highest that is fixed.
 */
export async function holdNext(tx: Tx, series: Series): Promise<number> {
  await holdSeries(tx, series.key)
  return nextOf(tx, series)
}

export const takeUpTo = (tx: Tx, series: Series, next: number): Promise<void> => setNextNumber(tx, series.key, next)

/** Takes care that a series gives no number again that was fixed elsewhere and came in with a file. */
export async function passNumber(tx: Tx, meeting: InSeries, no: number): Promise<void> {
  const series = await seriesOf(tx, meeting)
  if (series) await takeUpTo(tx, series, Math.max(await holdNext(tx, series), no + 1))
}

const inYearBefore = (db: Reader, { body_id, held_on, no }: InSeries) =>
  db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .where('meeting.body_id', '=', body_id)
    .where('meeting.cancelled_reason', 'is', null)
    .where('held_on', '>=', `${held_on.slice(0, 4)}-01-01`)
    .where(eb => eb.or([eb('held_on', '<', held_on), eb.and([eb('held_on', '=', held_on), eb('meeting.no', '<', no)])]))

/** The day of the first meeting of the body in the year before this one that has §§ whose numbers are not fixed. */
export async function firstOpenBefore(db: Reader, meeting: InSeries): Promise<string | undefined> {
  const row = await inYearBefore(db, meeting)
    .select('held_on')
    .where('number_fixed_at', 'is', null)
    .orderBy('held_on')
    .executeTakeFirst()
  return row?.held_on
}

/** The last number that is fixed at the body's meetings in the year before this one; 0 where there is none. */
export async function lastFixedBefore(db: Reader, meeting: InSeries): Promise<number> {
  const row = await inYearBefore(db, meeting)
    .select(eb => eb.fn.max('paragraph_no').as('last'))
    .where('number_fixed_at', 'is not', null)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Has a later meeting of the body in the year got its numbers? */
export async function isFixedAfter(db: Reader, { body_id, held_on, no }: InSeries): Promise<boolean> {
  const row = await db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .select('minute_item.id')
    .where('meeting.body_id', '=', body_id)
    .where('number_fixed_at', 'is not', null)
    .where('held_on', '<=', `${held_on.slice(0, 4)}-12-31`)
    .where(eb => eb.or([eb('held_on', '>', held_on), eb.and([eb('held_on', '=', held_on), eb('meeting.no', '>', no)])]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The number that the first provisional § of a meeting has, as things stand: after all that came before it. */
export async function firstProvisional(db: Reader, meeting: InSeries): Promise<number> {
  const series = await seriesOf(db, meeting)
  const before = series?.meetingId ? 0 : await lastBefore(db, meeting)
  return Math.max(series ? await nextOf(db, series) : 1, before + 1)
}

async function lastBefore(db: Reader, meeting: InSeries): Promise<number> {
  const row = await inYearBefore(db, meeting)
    .select(eb => eb.fn.max('paragraph_no').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

/** The number that the next § of a meeting has, as the body counts. */
export async function nextParagraphNo(db: Reader, meeting: InSeries): Promise<number> {
  const series = await seriesOf(db, meeting)
  if (meeting.closed_at !== null && series) return nextOf(db, series)
  const last = await lastParagraphOf(db, meeting.id)
  return last > 0 ? last + 1 : firstProvisional(db, meeting)
}

/** The number that a body's next § of a year has, to look at. */
export const nextOfYear = (db: Reader, bodyId: string, year: string): Promise<number> =>
  nextOf(db, ofYear(bodyId, year))

/**
 * Sets with which number a body goes on in a year. Throws invalid (next_no) where one as high is fixed.
 */
export async function goOnFrom(tx: Tx, bodyId: string, year: string, next: number, acting: Acting): Promise<void> {
  const series = ofYear(bodyId, year)
  if (next === (await holdNext(tx, series))) return
  const last = await highestFixed(tx, series)
  if (next <= last) throw invalid({ next_no: `§ ${last} är redan fastställd i år. Skriv ett högre nummer.` })
  await takeUpTo(tx, series, next)
  const detail = `${year}: ${next}`
  await log(tx, acting, { action: 'paragraph_series.set', subject: 'body', subject_id: bodyId, detail })
}
