import { type Acting, instant } from '#src/acting.ts'
import { allBodies } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import { inParts } from '#src/db/gather.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import type { ClockStart } from '#src/law/one-year.ts'
import { readEventData } from '#src/matters/event-data.ts'
import { fold } from '#src/matters/fold.ts'
import { type Audience, standsAt } from '#src/matters/projection.ts'
import type { MatterEvent } from '#src/matters/store.ts'
import { type EventKind, type MatterStatus, type ReferralStatus, undecided } from '#src/matters/workflow.ts'
import { decidedOn } from '#src/meetings/days-store.ts'
import { municipality } from '#src/municipality/store.ts'
import type { AskedBody, OpenMotion } from './standing.ts'

const openQuery = (db: Reader, audience: string) =>
  db
    .selectFrom('motion_state')
    .select([
      'matter_id',
      'slug',
      'title',
      'dnr',
      'by_line',
      'status',
      'standing',
      'since_on',
      'raised_on',
      'year_on',
      'reported_on',
    ])
    .where('audience', '=', audience)
    .where('ended_on', 'is', null)

const askedQuery = (db: Reader, audience: string) =>
  db
    .selectFrom('motion_state')
    .innerJoin('referral', 'referral.matter_id', 'motion_state.matter_id')
    .select(['referral.matter_id', 'referral.no', 'referral.to_body_id', 'referral.status', 'referral.due_on'])
    .where('motion_state.audience', '=', audience)
    .where('motion_state.ended_on', 'is', null)

/** Every motion that the council has not ended, as it stands now, with those who were asked about it. */
export async function openNow(db: Reader, audience: Audience): Promise<OpenMotion[]> {
  const asked = await prepared(db, askedQuery, audience)
  return withThoseAsked(db, await prepared(db, openQuery, audience), asked)
}

/** One motion that the council has not ended, as it stands now; undefined where there is none such. */
export async function openAt(db: Reader, slug: string): Promise<OpenMotion | undefined> {
  const rows = await openQuery(db, 'staff').where('slug', '=', slug).execute()
  const asked = await askedQuery(db, 'staff').where('motion_state.slug', '=', slug).execute()
  return (await withThoseAsked(db, rows, asked))[0]
}

type OpenRow = Awaited<ReturnType<ReturnType<typeof openQuery>['execute']>>[number]
type AskedRow = Awaited<ReturnType<ReturnType<typeof askedQuery>['execute']>>[number]

async function withThoseAsked(db: Reader, rows: OpenRow[], askedRows: AskedRow[]): Promise<OpenMotion[]> {
  const names = new Map((await allBodies(db)).map(body => [body.id, body.name]))
  const asked = Map.groupBy(askedRows, one => one.matter_id)
  return rows.map(row => ({
    ...row,
    status: row.status as MatterStatus,
    standing: row.standing as MatterStatus,
    asked: (asked.get(row.matter_id) ?? [])
      .sort((a, b) => a.no - b.no)
      .map(one => ({
        to: names.get(one.to_body_id) ?? '',
        status: one.status as ReferralStatus,
        due_on: one.due_on,
      })),
    later: false,
  }))
}

/** The last day of a motion's year; null where the clock has not started, or the council has ended the motion. */
export async function yearOf(db: Reader, slug: string): Promise<string | null> {
  return (await openQuery(db, 'staff').where('slug', '=', slug).executeTakeFirst())?.year_on ?? null
}

/**
 * Every motion that the council had not ended on a past day, as it stood by the day of each event; `later` where some of
 * that was registered only after the day. Only for those who work here.
 */
export async function openThen(db: Reader, day: string): Promise<OpenMotion[]> {
  const now = await openNow(db, 'staff')
  const ended = await endedAfter(db, day)
  const matters = new Map([...now, ...ended].map(one => [one.matter_id, one]))
  const ids = [...matters.keys()]
  const events = await eventsUntil(db, ids, day)
  const referred = new Map((await referralsOfAll(db, ids)).map(one => [one.id, one.to_name]))
  const { clock_start } = await municipality(db)
  return ids.flatMap(id => {
    const known = matters.get(id)
    const standing = known && asItStood(events.get(id) ?? [], { day, clockStart: clock_start, referred })
    return standing && known ? [{ ...known, ...standing }] : []
  })
}

function asItStood(
  events: MatterEvent[],
  { day, clockStart, referred }: { day: string; clockStart: ClockStart; referred: ReadonlyMap<string, string> },
) {
  const folded = fold(events)
  const stands = standsAt(folded.steps, clockStart)
  if (!stands || !undecided.has(stands.status)) return null
  const asked: AskedBody[] = [...folded.referrals].map(([id, one]) => ({
    to: referred.get(id) ?? '',
    status: one.status,
    due_on: one.dueOn,
  }))
  return {
    status: stands.status,
    standing: stands.standing,
    since_on: stands.sinceOn,
    raised_on: stands.raisedOn,
    year_on: stands.yearOn,
    reported_on: stands.reportedOn,
    asked,
    later: events.some(event => dayInStockholm(new Date(event.recorded_at)) > day),
  }
}

async function endedAfter(db: Reader, day: string) {
  return db
    .selectFrom('motion_state')
    .select(['matter_id', 'slug', 'title', 'dnr', 'by_line'])
    .where('audience', '=', 'staff')
    .where('ended_on', '>', day)
    .orderBy('sort_no')
    .execute()
}

// A stroke dated later takes away what it strikes: the list tells how things were, as far as is known now.
async function eventsUntil(db: Reader, ids: readonly string[], day: string): Promise<Map<string, MatterEvent[]>> {
  const rows = await inParts(ids, some =>
    db.selectFrom('event').selectAll().where('matter_id', 'in', some).orderBy('seq').execute(),
  )
  const happened = new Set(rows.filter(row => row.happened_on <= day).map(row => row.id))
  const until = rows.filter(row => happened.has(row.strikes_id ?? row.id))
  return Map.groupBy(
    until.map(row => ({ ...row, kind: row.kind as EventKind, data: readEventData(row.data) })),
    one => one.matter_id,
  )
}

async function referralsOfAll(db: Reader, ids: readonly string[]) {
  return inParts(ids, some =>
    db
      .selectFrom('referral')
      .innerJoin('body', 'body.id', 'referral.to_body_id')
      .select(['referral.id', 'body.name as to_name'])
      .where('referral.matter_id', 'in', some)
      .execute(),
  )
}

export async function insertReport(
  tx: Tx,
  report: { minute_item_id: string; as_of: string; motions: number; sha256: string },
  acting: Acting,
): Promise<void> {
  await tx
    .insertInto('progress_report')
    .values({ id: newId(), ...report, recorded_at: instant(acting), recorded_by: acting.actor })
    .execute()
}

/** The lists that have been laid before the council, the latest first. */
export async function reportsMade(db: Reader) {
  return db
    .selectFrom('progress_report')
    .innerJoin('minute_item', 'minute_item.id', 'progress_report.minute_item_id')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select([
      'progress_report.id',
      'progress_report.as_of',
      'progress_report.motions',
      'progress_report.sha256',
      'minute_item.paragraph_no',
      'meeting.held_on',
      decidedOn.as('decided_on'),
      'meeting.no',
      'body.code as body_code',
    ])
    .orderBy('meeting.held_on', 'desc')
    .orderBy('progress_report.recorded_at', 'desc')
    .limit(10)
    .execute()
}
