import { partsOf } from '#src/bodies/body.ts'
import { allBodies } from '#src/bodies/store.ts'
import { addDays } from '#src/dates.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader } from '#src/db/schema.ts'
import { usualPractice } from '#src/practice/practice.ts'
import type { Calendar, Calendars } from './plan.ts'

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

/** The calendar of every body, from a year ago on. */
export async function calendarsOf(db: Reader, today: string): Promise<Map<string, Calendar>> {
  const bodies = await allBodies(db)
  const meetings = Map.groupBy(await prepared(db, meetingsQuery, addDays(today, -DAYS_BACK)), one => one.body_id)
  const papers = new Map((await prepared(db, practiceQuery)).map(one => [one.body_id, one.papers_days]))
  return new Map(
    bodies.map(body => [
      body.id,
      {
        body: body.name,
        papersDays: papers.get(body.id) ?? usualPractice.papers_days,
        meetings: (meetings.get(body.id) ?? []).map(one => one.held_on),
      },
    ]),
  )
}

/** The calendars of the council, the board and its subcommittee. */
export async function calendarsToTheCouncil(db: Reader, today: string): Promise<Calendars> {
  const all = await calendarsOf(db, today)
  const parts = partsOf(await allBodies(db))
  const of = (id: string | null): Calendar | null => (id ? (all.get(id) ?? null) : null)
  return { council: of(parts.council), board: of(parts.board), subcommittee: of(parts.subcommittee) }
}
