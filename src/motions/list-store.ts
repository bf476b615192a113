import { type RawBuilder, sql } from 'kysely'
import { prepared } from '#src/db/prepared.ts'
import type { Database, Reader } from '#src/db/schema.ts'
import type { OverallOutcome } from '#src/matters/event-data.ts'
import { type Facet, facetsFor } from '#src/matters/facets.ts'
import type { Audience } from '#src/matters/projection.ts'
import { sortNosOfYear } from '#src/matters/store.ts'
import type { MatterStatus } from '#src/matters/workflow.ts'
import { titleMatches } from '#src/search/search.ts'

export const PAGE_ROWS = 50

export interface ListQuery {
  audience: Audience
  words: string
  status: string
  bodyId: string
  party: string
  /** By those who are called this, by this person, or by one of these people, perhaps none. */
  by: { name: string } | { submitterId: string } | { ids: string[] } | null
  year: number | null
  /** Go on after this place in the list, or back from it. */
  before: number | null
  after: number | null
}

export interface ListRow {
  sort_no: number
  slug: string
  title: string
  dnr: string | null
  by_line: string
  status: MatterStatus
  since_on: string
  due_on: string | null
  year_on: string | null
  outcome: OverallOutcome | null
}

/** One page of motions, the latest first; one row more than a page where there are more. */
export async function listMotions(db: Database, query: ListQuery): Promise<ListRow[]> {
  const { from, place, conditions } = sourceOf(db, query)
  const back = query.after !== null
  const where = [...conditions, ...placeConditions(query, place)]
  const { rows } = await sql<ListRow>`
    select s.sort_no, s.slug, s.title, s.dnr, s.by_line, s.status, s.since_on, s.due_on, s.year_on, s.outcome
    from ${from}
    where ${sql.join(where, sql` and `)}
    order by ${place} ${back ? sql`asc` : sql`desc`}
    limit ${PAGE_ROWS + 1}`.execute(db)
  return rows
}

interface Source {
  from: RawBuilder<unknown>
  /** The column that the list is in order of: it must be of the table that is read first. */
  place: RawBuilder<unknown>
  conditions: RawBuilder<unknown>[]
}

// The narrowest index leads: the words of the title, or one filter, or nothing but the order itself.
function sourceOf(db: Database, query: ListQuery): Source {
  const hits = query.words ? titleMatches(db, query.words) : null
  const ids = query.by && 'ids' in query.by ? query.by.ids : null
  const facets = facetsFor({ ...query, ...query.by })
  const own = sql`s.audience = ${query.audience}`
  const people = ids ? [submittedByOneOf(query.audience, ids)] : []
  if (hits) {
    const from = sql`${hits} as hit inner join motion_state as s on s.sort_no = hit.sort_no`
    return {
      from,
      place: sql`hit.sort_no`,
      conditions: [...facets.map(one => has(query.audience, one, sql`hit.sort_no`)), own, ...people],
    }
  }
  const [first, ...others] = facets
  if (!first && ids && ids.length > 0) return latestOf(query, ids)
  if (!first) return { from: sql`motion_state as s`, place: sql`s.sort_no`, conditions: [own, ...people] }
  const from = sql`motion_facet as f inner join motion_state as s on s.audience = f.audience and s.sort_no = f.sort_no`
  const leads = sql`f.audience = ${query.audience} and f.facet = ${first.facet} and f.value = ${first.value}`
  return {
    from,
    place: sql`f.sort_no`,
    conditions: [leads, ...others.map(one => has(query.audience, one, sql`f.sort_no`)), ...people],
  }
}

// The latest of each of the people, as many as a page can hold, and of those the latest.
function latestOf(query: ListQuery, ids: readonly string[]): Source {
  const order = query.after === null ? sql`desc` : sql`asc`
  const within = sql.join([sql`1 = 1`, ...placeConditions(query, sql`sort_no`)], sql` and `)
  const each = ids.map(
    id => sql`select sort_no from (
      select sort_no from motion_facet
      where audience = ${query.audience} and facet = 'submitter' and value = ${id} and ${within}
      order by sort_no ${order} limit ${PAGE_ROWS + 1}) as latest`,
  )
  // Crossed, so that SQLite reads the few hits first and not all motions.
  const from = sql`(select distinct sort_no from (${sql.join(each, sql` union all `)}) as each_one
    order by sort_no ${order} limit ${PAGE_ROWS + 1}) as hit cross join motion_state as s`
  const conditions = [sql`s.audience = ${query.audience}`, sql`s.sort_no = hit.sort_no`]
  return { from, place: sql`hit.sort_no`, conditions }
}

// Asked of the narrow index that leads, before the row itself is read.
const has = (
  audience: Audience,
  { facet, value }: Facet,
  place: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`exists (
  select 1 from motion_facet as x
  where x.audience = ${audience} and x.facet = ${facet} and x.value = ${value} and x.sort_no = ${place})`

function submittedByOneOf(audience: Audience, ids: string[]): RawBuilder<unknown> {
  if (ids.length === 0) return sql`1 = 0`
  return sql`s.sort_no in (
    select x.sort_no from motion_facet as x
    where x.audience = ${audience} and x.facet = 'submitter' and x.value in (${sql.join(ids)}))`
}

function placeConditions({ year, before, after }: ListQuery, place: RawBuilder<unknown>): RawBuilder<unknown>[] {
  const [first, end] = year === null ? [null, null] : sortNosOfYear(year)
  const least = Math.max(after === null ? -1 : after + 1, first ?? -1)
  const most = Math.min(before ?? Number.MAX_SAFE_INTEGER, end ?? Number.MAX_SAFE_INTEGER)
  return [
    ...(least >= 0 ? [sql`${place} >= ${least}`] : []),
    ...(most < Number.MAX_SAFE_INTEGER ? [sql`${place} < ${most}`] : []),
  ]
}

const standsQuery = (db: Reader, audience: string, facet: string, value: string) =>
  db
    .selectFrom('motion_facet')
    .select('sort_no')
    .where('audience', '=', audience)
    .where('facet', '=', facet)
    .where('value', '=', value)
    .limit(1)

/** Whose motions are asked for by a name: of everybody who is called just that, or of those whose name resembles it. */
export async function askedByName(db: Database, audience: Audience, typed: string): Promise<ListQuery['by']> {
  const [facet] = facetsFor({ name: typed })
  if (!facet) return null
  const called = await prepared(db, standsQuery, audience, facet.facet, facet.value)
  if (called.length > 0) return { name: typed }
  const ids = await peopleNamedLike(db, typed)
  const [only, ...others] = ids
  return only !== undefined && others.length === 0 ? { submitterId: only } : { ids }
}

// Of so many with alike names one sees only some: who types more of a name finds the right one.
const MOST_PEOPLE = 10

// SQLite knows the case of plain letters alone: the database leaves out most people, and the rest is asked here.
const likelyQuery = (db: Reader, words: readonly string[]) =>
  db
    .selectFrom('person')
    .select(['id', 'name'])
    .where(eb => eb.and(words.map(word => eb(sql<string>`lower(name)`, 'like', word))))

const likely = (word: string): string => `%${word.replace(/[^A-Za-z0-9]+/g, '%').toLowerCase()}%`

/** Some people whose name has every word that was typed, in any case. */
export async function peopleNamedLike(db: Database, typed: string): Promise<string[]> {
  const words = typed.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  const people = await prepared(db, likelyQuery, typed.split(/\s+/).map(likely))
  return people
    .filter(({ name }) => words.every(word => name.toLocaleLowerCase('sv').includes(word)))
    .map(one => one.id)
    .slice(0, MOST_PEOPLE)
}
