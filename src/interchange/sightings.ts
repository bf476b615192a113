import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import type { SightingInFile } from './format.ts'

/** What a look at the board may have told of: a notice by its number, or a meeting by its id. */
export type Hung = { notice: number } | { meeting: string }

interface Look extends Omit<SightingInFile, 'seen'> {
  seen: number[]
  missing: number[]
  summonses: { seen: string[]; missing: string[] }
}

async function looksNaming(db: Reader, hung: Hung): Promise<Look[]> {
  const [column, text] = 'notice' in hung ? (['seen', hung.notice] as const) : (['summonses', hung.meeting] as const)
  const like = `%${text}%`
  const rows = await db
    .selectFrom('board_sighting')
    .select(['at', 'url', 'status', 'sha256', 'seen', 'missing', 'summonses'])
    .where(eb => eb.or([eb(column, 'like', like), ...(column === 'seen' ? [eb('missing', 'like', like)] : [])]))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    ...row,
    seen: JSON.parse(row.seen) as number[],
    missing: JSON.parse(row.missing) as number[],
    summonses: JSON.parse(row.summonses ?? '{"seen":[],"missing":[]}') as Look['summonses'],
  }))
}

/** Every look at the board that told of this, the first one first: the evidence of its having been shown (KL 8:9-12). */
export async function sightingsInFile(db: Reader, hung: Hung): Promise<SightingInFile[]> {
  const told = (await looksNaming(db, hung)).flatMap(({ at, url, status, sha256, ...look }) => {
    const seen = tells(look, hung)
    return seen === null ? [] : [{ at, url, status, sha256, seen }]
  })
  return told.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

// The same where two databases keep looks of one moment in another order.
const keyOf = ({ at, url, sha256, status, seen }: SightingInFile): string => [at, url, sha256, status, seen].join(' ')

function tells({ seen, missing, summonses }: Pick<Look, 'seen' | 'missing' | 'summonses'>, hung: Hung): boolean | null {
  if ('notice' in hung) return seen.includes(hung.notice) ? true : missing.includes(hung.notice) ? false : null
  return summonses.seen.includes(hung.meeting) ? true : summonses.missing.includes(hung.meeting) ? false : null
}

/** Looks that a file tells of, gathered by the look, so that each becomes one again. */
export type Looks = Map<string, Look>

/** Notes what a file's looks told of this, but for those that are known already: evidence only grows. */
export async function gatherSightings(
  tx: Tx,
  looks: Looks,
  sightings: readonly SightingInFile[],
  hung: Hung,
): Promise<void> {
  if (sightings.length === 0) return
  const known = new Set((await sightingsInFile(tx, hung)).map(keyOf))
  for (const one of sightings.filter(each => !known.has(keyOf(each)))) {
    const { seen, ...look } = one
    const key = JSON.stringify(look)
    const gathered = looks.get(key) ?? { ...look, seen: [], missing: [], summonses: { seen: [], missing: [] } }
    const list = seen ? 'seen' : 'missing'
    if ('notice' in hung) gathered[list].push(hung.notice)
    else gathered.summonses[list].push(hung.meeting)
    looks.set(key, gathered)
  }
}

/** Enters the looks that were gathered. */
export async function loadSightings(tx: Tx, looks: Looks): Promise<void> {
  for (const { seen, missing, summonses, ...look } of looks.values()) {
    await tx
      .insertInto('board_sighting')
      .values({
        id: newId(),
        ...look,
        seen: JSON.stringify(seen),
        missing: JSON.stringify(missing),
        summonses: JSON.stringify(summonses),
      })
      .execute()
  }
}
