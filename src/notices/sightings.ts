import { meetingsOnBoard } from '#src/agenda/board-store.ts'
import { clockInStockholm, dayInStockholm } from '#src/dates.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { sha256 } from '#src/files/store.ts'
import { plural } from '#src/swedish.ts'
import { paths } from '#src/web/paths.ts'
import { hrefOnBoard } from './meeting-page.ts'
import { insertLook, type Look, type LookedFor, type Sighting, sightingsBetween, tells } from './sightings-store.ts'
import { type Notice, noticesOnBoard } from './store.ts'

/** What is to hang on the board: notices by their numbers, and meetings by their ids. */
export interface Hanging {
  notices: number[]
  summonses: { id: string; href: string }[]
}

/** What is to hang on the board now (KL 8:10-11). */
export async function hangingNow(db: Reader, now: Date): Promise<Hanging> {
  const meetings = await meetingsOnBoard(db, dayInStockholm(now))
  return {
    notices: (await noticesOnBoard(db)).map(notice => notice.no),
    summonses: meetings.map(one => ({ id: one.id, href: hrefOnBoard(one) })),
  }
}

/**
 * Notes what was seen of the board at this address: which of the notices that are to hang there the page leads to, and
 * the hash of the page (KL 8:9-12: what is posted is to be shown to everybody, all of its time). `before` is what was to
 * hang there before the page was fetched: what was posted or taken down meanwhile, the page can say nothing of.
 */
export async function noteSighting(
  tx: Tx,
  { url, status, html }: { url: string; status: number; html: string },
  before: Hanging,
  now: Date,
): Promise<Look> {
  const after = await hangingNow(tx, now)
  const numbers = after.notices.filter(no => before.notices.includes(no))
  const links = (href: string): boolean => status === 200 && html.includes(`href="${href}"`)
  const shows = (no: number): boolean => links(paths.notice(no))
  const called = after.summonses.filter(one => before.summonses.some(other => other.href === one.href))
  const summonses = {
    seen: called.filter(one => links(one.href)).map(one => one.id),
    missing: called.filter(one => !links(one.href)).map(one => one.id),
  }
  const look = {
    at: now.toISOString(),
    url,
    status,
    seen: numbers.filter(shows),
    missing: numbers.filter(no => !shows(no)),
    summonses,
    sha256: sha256(html),
  }
  await insertLook(tx, look)
  return look
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
export function displayOf(no: number, sightings: readonly Sighting[], hung: Hung): Display {
  return displayed({ notice: no }, sightings, hung)
}

/** What is known of this notice having been shown, from its posting until it was taken away, or until now. */
export async function displayOfNotice(db: Reader, notice: Notice, now: Date): Promise<Display> {
  const to = notice.taken_down_at ?? notice.replaced_at ?? notice.withdrawn_at ?? now.toISOString()
  const until = notice.taken_down_on ?? dayInStockholm(new Date(to))
  const seen = await sightingsBetween(db, notice.posted_on, until)
  return displayOf(notice.no, seen, { from: notice.recorded_at, to })
}

/** What is known of a meeting having been made known, as displayOf. */
export function displayOfSummons(meetingId: string, sightings: readonly Sighting[], hung: Hung): Display {
  return displayed({ meeting: meetingId }, sightings, hung)
}

export interface Display {
  text: string
  doubts: string[]
  /** When it was seen last, and the hash of the page that it was seen on. */
  last: { at: string; sha256: string } | null
}

function displayed(what: LookedFor, sightings: readonly Sighting[], hung: Hung): Display {
  const own = sightings.filter(one => tells(one, what) !== null)
  const seen = own.filter(one => tells(one, what))
  const last = seen.at(-1)
  const unwatched = (from: string, to: string): string[] =>
    own.length > 0 && Date.parse(to) - Date.parse(from) > MOST_BETWEEN
      ? [`Ingen kontroll från ${clockInStockholm(from)} till ${clockInStockholm(to)}.`]
      : []
  const doubts = [
    ...own.flatMap((one, i) => [
      ...unwatched(own[i - 1]?.at ?? hung.from, one.at),
      ...(tells(one, what) ? [] : [`${clockInStockholm(one.at)}: ${whyMissing(one)}`]),
    ]),
    ...unwatched(own.at(-1)?.at ?? hung.from, hung.to),
  ]
  return {
    text: last
      ? `Sett på den öppna anslagstavlan ${plural(seen.length, 'gång', 'gånger')}, senast ${clockInStockholm(last.at)}.`
      : 'Inte sett på den öppna anslagstavlan av någon kontroll.',
    doubts,
    last: last ? { at: clockInStockholm(last.at), sha256: last.sha256 } : null,
  }
}

const whyMissing = ({ status }: Sighting): string =>
  status === 200
    ? 'anslaget syntes inte på sidan.'
    : status === 0
      ? 'sidan gick inte att nå.'
      : `sidan svarade med fel ${status}.`
