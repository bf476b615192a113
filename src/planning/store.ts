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
    .select(['body_id', 'held_on'])
    .where('held_on', '>=', from)
    .where('cancelled_reason', 'is', null)
    .orderBy('held_on')

const practiceQuery = (db: Reader) => db.selectFrom('practice').select(['body_id', 'papers_days'])

/** A year back is enough: what was in time then is not in time now. */
const DAYS_BACK = 400

/** The calendars of all bodies, from a year ago on. */
export async function calendarsOf(db: Reader, today: string): Promise<AllCalendars> {
  const bodies = await allBodies(db)
  const meetings = Map.groupBy(await prepared(db, meetingsQuery, addDays(today, -DAYS_BACK)), one => one.body_id)
  const papers = new Map((await prepared(db, practiceQuery)).map(one => [one.body_id, one.papers_days]))
  const calendarOf = (body: Body): Calendar => ({
    body: body.name,
    papersDays: papers.get(body.id) ?? usualPractice.papers_days,
    meetings: (meetings.get(body.id) ?? []).map(one => one.held_on),
  })
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
