import { type Body, partsOf } from '#src/bodies/body.ts'
import { allBodies } from '#src/bodies/store.ts'
import { addDays } from '#src/dates.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader } from '#src/db/schema.ts'
import { usualPractice } from '#src/practice/practice.ts'
import type { AllCalendars, Calendar } from './plan.ts'

const meetingsQuery = (db: Reader, from: string) =>
  db
    .selectFrom('meeting')
    .leftJoin('practice', 'practice.body_id', 'meeting.body_id')
    .select(['meeting.body_id', 'meeting.held_on', 'practice.papers_days'])
    .where('meeting.held_on', '>=', from)
    .where('meeting.cancelled_reason', 'is', null)
    .orderBy('meeting.held_on')

/** A year back is enough: what was in time then is not in time now. */
const DAYS_BACK = 400

/** The calendars of all bodies, from a year ago on. */
export const calendarsOf = async (db: Reader, today: string): Promise<AllCalendars> =>
  calendarsAmong(db, await allBodies(db), today)

/** The same, where the bodies have been read already. */
export async function calendarsAmong(db: Reader, bodies: readonly Body[], today: string): Promise<AllCalendars> {
  const all = Map.groupBy(await prepared(db, meetingsQuery, addDays(today, -DAYS_BACK)), one => one.body_id)
  const calendarOf = (body: Body): Calendar => {
    const meetings = all.get(body.id) ?? []
    return {
      body: body.name,
      papersDays: meetings[0]?.papers_days ?? usualPractice.papers_days,
      meetings: meetings.map(one => one.held_on),
    }
  }
  const byBody = new Map(bodies.map(body => [body.id, calendarOf(body)]))
  const parts = partsOf(bodies)
  const of = (id: string | null): Calendar | null => (id ? (byBody.get(id) ?? null) : null)
  return {
    council: of(parts.council),
    board: of(parts.board),
    subcommittee: of(parts.subcommittee),
    committees: bodies.filter(body => body.kind === 'committee').flatMap(body => byBody.get(body.id) ?? []),
    byBody,
  }
}
