import { clockInStockholm } from '#src/dates.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { sha256 } from '#src/files/store.ts'
import { newId } from '#src/ids.ts'
import { plural } from '#src/swedish.ts'
import { paths } from '#src/web/paths.ts'
import { noticesOnBoard } from './store.ts'

/** One look at the public notice board from outside. `status` is the answer's, 0 where none came. */
export interface Sighting {
  at: string
  status: number
  /** The numbers of the notices that hung there, and of those that should have and did not. */
  seen: number[]
  missing: number[]
}

/** The numbers of what is to hang on the board now. */
export const hangingNow = async (db: Reader): Promise<number[]> => (await noticesOnBoard(db)).map(notice => notice.no)

/**
 * Notes what was seen of the board at this address: which of the notices that are to hang there the page leads to, and
 * the hash of the page (KL 8:9-12: what is posted is to be shown to everybody, all of its time). `before` is what was to
 * hang there before the page was fetched: what was posted or taken down meanwhile, the page can say nothing of.
 */
export async function noteSighting(
  tx: Tx,
  { url, status, html }: { url: string; status: number; html: string },
  before: readonly number[],
  now: Date,
): Promise<Sighting> {
  const numbers = (await hangingNow(tx)).filter(no => before.includes(no))
  const shows = (no: number): boolean => status === 200 && html.includes(`href="${paths.notice(no)}"`)
  const sighting = {
    at: now.toISOString(),
    status,
    seen: numbers.filter(shows),
    missing: numbers.filter(no => !shows(no)),
  }
  const { seen, missing } = sighting
  await tx
    .insertInto('board_sighting')
    .values({
      id: newId(),
      url,
      ...sighting,
      sha256: sha256(html),
      seen: JSON.stringify(seen),
      missing: JSON.stringify(missing),
    })
    .execute()
  return sighting
}

/** The looks at the board from one day to another (inclusive), the first one first. */
export async function sightingsBetween(db: Reader, from: string, to: string): Promise<Sighting[]> {
  const rows = await db
    .selectFrom('board_sighting')
    .select(['at', 'status', 'seen', 'missing'])
    .where('at', '>=', from)
    .where('at', '<=', `${to}T23:59:59.999Z`)
    .orderBy('at')
    .execute()
  return rows.map(row => ({
    ...row,
    seen: JSON.parse(row.seen) as number[],
    missing: JSON.parse(row.missing) as number[],
  }))
}

const HOUR = 3600_000
/** Looked at so seldom, nobody can say that it hung there all the time. */
const MOST_BETWEEN = 26 * HOUR

/** The moments between which a notice hung, or has hung so far. */
export interface Hung {
  from: string
  to: string
}

/**
 * What is known of a notice having been shown: how often it was seen, and each time that leaves a doubt, also before the
 * first look and after the last one. Swedish.
 */
export function displayOf(no: number, sightings: readonly Sighting[], hung: Hung): { text: string; doubts: string[] } {
  const own = sightings.filter(one => one.seen.includes(no) || one.missing.includes(no))
  const seen = own.filter(one => one.seen.includes(no))
  const last = seen.at(-1)
  const unwatched = (from: string, to: string): string[] =>
    own.length > 0 && Date.parse(to) - Date.parse(from) > MOST_BETWEEN
      ? [`Ingen kontroll från ${clockInStockholm(from)} till ${clockInStockholm(to)}.`]
      : []
  const doubts = [
    ...own.flatMap((one, i) => [
      ...unwatched(own[i - 1]?.at ?? hung.from, one.at),
      ...(one.missing.includes(no) ? [`${clockInStockholm(one.at)}: ${whyMissing(one)}`] : []),
    ]),
    ...unwatched(own.at(-1)?.at ?? hung.from, hung.to),
  ]
  return {
    text: last
      ? `Sett på den öppna anslagstavlan ${plural(seen.length, 'gång', 'gånger')}, senast ${clockInStockholm(last.at)}.`
      : 'Inte sett på den öppna anslagstavlan av någon kontroll.',
    doubts,
  }
}

const whyMissing = ({ status }: Sighting): string =>
  status === 200
    ? 'anslaget syntes inte på sidan.'
    : status === 0
      ? 'sidan gick inte att nå.'
      : `sidan svarade med fel ${status}.`
