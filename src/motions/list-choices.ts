import { sql } from 'kysely'
import { type BodyKind, inOrder } from '#src/bodies/body.ts'
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
  of: 'body' | 'party' | 'edge'
  id: string
  kind: string
  code: string | null
  name: string
}

// One question instead of four: each costs more on its way to the database than within it.
const choicesQuery = (_: Reader, audience: string) => sql<Line>`
  select 'body' as "of", id, kind, code, name from body
  union all select 'party', '', '', code, name from party
  union all select 'edge', '', '', cast(min(sort_no) as text), '' from motion_state where audience = ${audience}
  union all select 'edge', '', '', cast(max(sort_no) as text), '' from motion_state where audience = ${audience}`

export async function listChoices(db: Database, audience: Audience): Promise<Choices> {
  const lines = await prepared(db, choicesQuery, audience)
  const bodies: Line[] = []
  const parties: string[] = []
  const edges: number[] = []
  for (const line of lines) {
    if (line.of === 'body') bodies.push(line)
    else if (line.of === 'party') parties.push(line.code ?? '')
    else if (line.code !== null) edges.push(yearOf(Number(line.code)))
  }
  return {
    bodies: inOrder(bodies as Choices['bodies']),
    parties: parties.sort(),
    years: yearsBetween(Math.min(...edges), Math.max(...edges)),
  }
}

const yearsBetween = (first: number, last: number): number[] =>
  last < first ? [] : Array.from({ length: last - first + 1 }, (_, i) => last - i)

const yearOf = (sortNo: number): number => Number(dayFromNumber(Math.floor(sortNo / 100_000)).slice(0, 4))
