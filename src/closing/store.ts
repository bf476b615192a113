import { inParts } from '#src/db/gather.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Submitter } from './closing.ts'

/** Those of these matters that came in on or before a day. */
export async function cameInBy(db: Reader, matterIds: readonly string[], day: string): Promise<Set<string>> {
  const rows = await inParts(matterIds, some =>
    db
      .selectFrom('event')
      .leftJoin('event as stroke', 'stroke.strikes_id', 'event.id')
      .select('event.matter_id')
      .where('event.matter_id', 'in', some)
      .where('event.kind', '=', 'submitted')
      .where('event.happened_on', '<=', day)
      .where('stroke.id', 'is', null)
      .execute(),
  )
  return new Set(rows.map(row => row.matter_id))
}

/** Who handed in each of these matters. */
export async function submittersOfAll(db: Reader, matterIds: readonly string[]): Promise<Map<string, Submitter[]>> {
  const rows = await inParts(matterIds, some =>
    db
      .selectFrom('submitter')
      .select(['matter_id', 'person_id', 'name_as_printed as name', 'party_as_printed as party'])
      .where('matter_id', 'in', some)
      .orderBy('position')
      .execute(),
  )
  return Map.groupBy(rows, row => row.matter_id)
}
