import type { Reader, Tx } from '#src/db/schema.ts'
import { insertLook, type Look, type LookedFor, looksNaming } from '#src/notices/sightings-store.ts'
import type { SightingInFile } from './format.ts'
import { byKey } from './said.ts'

/** Every look at the board that told of this, the first one first: the evidence of its having been shown (KL 8:9-12). */
export async function sightingsInFile(db: Reader, what: LookedFor): Promise<SightingInFile[]> {
  const told = await looksNaming(db, what)
  return byKey(
    told.map(({ look: { at, url, status, sha256 }, saw }) => ({ at, url, status, sha256, seen: saw })),
    keyOf,
  )
}

// The same where two databases keep looks of one moment in another order.
const keyOf = ({ at, url, sha256, status, seen }: SightingInFile): string => [at, url, sha256, status, seen].join(' ')

/** Looks that a file tells of, gathered by the look, so that each becomes one again. */
export type Looks = Map<string, Look>

/** Notes what a file's looks told of this, but for those that are known already: evidence only grows. */
export async function gatherSightings(
  tx: Tx,
  looks: Looks,
  sightings: readonly SightingInFile[],
  what: LookedFor,
): Promise<void> {
  if (sightings.length === 0) return
  const known = new Set((await sightingsInFile(tx, what)).map(keyOf))
  for (const one of sightings.filter(each => !known.has(keyOf(each)))) {
    const { seen, ...look } = one
    const key = JSON.stringify(look)
    const gathered = looks.get(key) ?? { ...look, seen: [], missing: [], summonses: { seen: [], missing: [] } }
    const list = seen ? 'seen' : 'missing'
    if ('notice' in what) gathered[list].push(what.notice)
    else gathered.summonses[list].push(what.meeting)
    looks.set(key, gathered)
  }
}

/** Enters the looks that were gathered. */
export async function loadSightings(tx: Tx, looks: Looks): Promise<void> {
  for (const look of looks.values()) await insertLook(tx, look)
}
