import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'

/** One look at the public notice board from outside. `status` is the answer's, 0 where none came. */
export interface Sighting {
  at: string
  status: number
  /** The numbers of the notices that hung there, and of those that should have and did not. */
  seen: number[]
  missing: number[]
  /** The same of the meetings that hang there, by their ids. */
  summonses: { seen: string[]; missing: string[] }
  /** Of the page as it came. */
  sha256: string
}

/** A sighting with the address that was looked at. */
export type Look = Sighting & { url: string }

/** What a look may have told of: a notice by its number, or a meeting by its id. */
export type LookedFor = { notice: number } | { meeting: string }

export async function insertLook(tx: Tx, { seen, missing, summonses, ...look }: Look): Promise<void> {
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

const looks = (db: Reader) =>
  db
    .selectFrom('board_sighting')
    .select(['at', 'url', 'status', 'sha256', 'seen', 'missing', 'summonses'])
    .orderBy('at')
    .orderBy('id')

type Row = Awaited<ReturnType<ReturnType<typeof looks>['execute']>>[number]

const readLook = (row: Row): Look => ({
  ...row,
  seen: JSON.parse(row.seen) as number[],
  missing: JSON.parse(row.missing) as number[],
  summonses: JSON.parse(row.summonses ?? '{"seen":[],"missing":[]}') as Sighting['summonses'],
})

/** The looks at the board from one day to another (inclusive), the first one first. */
export async function sightingsBetween(db: Reader, from: string, to: string): Promise<Look[]> {
  const rows = await looks(db).where('at', '>=', from).where('at', '<=', `${to}T23:59:59.999Z`).execute()
  return rows.map(readLook)
}

/** The looks that told of this, whether it was seen there, the first one first. */
export async function looksNaming(db: Reader, what: LookedFor): Promise<{ look: Look; saw: boolean }[]> {
  const columns = 'notice' in what ? (['seen', 'missing'] as const) : (['summonses'] as const)
  const like = `%${'notice' in what ? what.notice : what.meeting}%`
  const rows = await looks(db)
    .where(eb => eb.or(columns.map(column => eb(column, 'like', like))))
    .execute()
  return rows.map(readLook).flatMap(look => {
    const saw = tells(look, what)
    return saw === null ? [] : [{ look, saw }]
  })
}

/** Whether this was seen; null where the look told nothing of it. */
export function tells({ seen, missing, summonses }: Sighting, what: LookedFor): boolean | null {
  const named = (numbers: readonly number[], meetings: readonly string[]): boolean =>
    'notice' in what ? numbers.includes(what.notice) : meetings.includes(what.meeting)
  return named(seen, summonses.seen) ? true : named(missing, summonses.missing) ? false : null
}
