import { sql } from 'kysely'
import { type BodyKind, compareBodies } from '#src/bodies/body.ts'
import { dayFromNumber } from '#src/dates.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Database, Reader } from '#src/db/schema.ts'
import type { Audience } from '#src/matters/projection.ts'

/** What the list can be filtered by. */
export interface Choices {
  bodies: { id: string; kind: BodyKind; code: string; name: string }[]
  /** The parties by their letters: those of the Riksdag, and those that motions have brought. */
  parties: string[]
  /** The years in which motions came in, the latest first. */
  years: number[]
}

interface Line {
  of: 'body' | 'party' | 'first' | 'last'
  id: string
  kind: string
  code: string | null
  name: string
}

// One question instead of four: each costs more on its way to the database than within it.
const choicesQuery = (_: Reader, audience: string) => sql<Line>`
  select 'body' as "of", id, kind, code, name from body
  union all select 'party', '', '', code, name from party
  union all select 'first', '', '', cast(min(sort_no) as text), '' from motion_state where audience = ${audience}
  union all select 'last', '', '', cast(max(sort_no) as text), '' from motion_state where audience = ${audience}`

export async function listChoices(db: Database, audience: Audience): Promise<Choices> {
  const lines = await prepared(db, choicesQuery, audience)
  const all = (of: Line['of']): Line[] => lines.filter(line => line.of === of)
  const edge = (of: 'first' | 'last'): number | null => yearOf(all(of)[0]?.code ?? null)
  return {
    bodies: (all('body') as Choices['bodies']).sort(compareBodies),
    parties: all('party')
      .map(line => line.code ?? '')
      .sort(),
    years: yearsBetween(edge('first'), edge('last')),
  }
}

const yearsBetween = (first: number | null, last: number | null): number[] =>
  first === null || last === null ? [] : Array.from({ length: last - first + 1 }, (_, i) => last - i)

const yearOf = (sortNo: string | null): number | null =>
  sortNo === null ? null : Number(dayFromNumber(Math.floor(Number(sortNo) / 100_000)).slice(0, 4))
