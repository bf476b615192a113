import type { Body } from '#src/bodies/body.ts'
import { allBodies } from '#src/bodies/store.ts'
import { dayFromNumber } from '#src/dates.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Database, Reader } from '#src/db/schema.ts'
import type { Audience } from '#src/matters/projection.ts'

/** What the list can be filtered by. */
export interface Choices {
  bodies: Body[]
  /** The parties by their letters: those of the Riksdag, and those that motions have brought. */
  parties: string[]
  /** The years in which motions came in, the latest first. */
  years: number[]
}

const partiesQuery = (db: Reader) => db.selectFrom('party').select('code')

// Each edge of an index by itself: SQLite walks all of it to find both at once.
const edgesQuery = (db: Reader, audience: string) =>
  db.selectNoFrom(eb => {
    const own = eb.selectFrom('motion_state').select('sort_no').where('audience', '=', audience).limit(1)
    return [own.orderBy('sort_no').as('first'), own.orderBy('sort_no', 'desc').as('last')]
  })

export async function listChoices(db: Database, audience: Audience): Promise<Choices> {
  const bodies = await allBodies(db)
  const parties = await prepared(db, partiesQuery)
  const [edges] = await prepared(db, edgesQuery, audience)
  return {
    bodies,
    parties: parties.map(one => one.code).sort(),
    years: edges?.first && edges.last ? yearsBetween(yearOf(edges.first), yearOf(edges.last)) : [],
  }
}

const yearsBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => last - i)

const yearOf = (sortNo: number): number => Number(dayFromNumber(Math.floor(sortNo / 100_000)).slice(0, 4))
