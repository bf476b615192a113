import { openDatabase } from '#src/db/database.ts'
import type { Database } from '#src/db/schema.ts'
import { paths } from '#src/web/paths.ts'
import { MOTIONS, scratchDatabase } from './build.ts'
import { startChild } from './child.ts'
import { interleaved, median, ratio, type Way } from './measure.ts'
import { type Bench, pageLines } from './pages.ts'
import { us } from './table.ts'

/** As many as Swedish municipalities have at most. */
const MOST_OPEN = 300
const FEW = 10_000
const REQUESTS = 20
const WARMING = 400
/** Stands in for an ending, so that it can be taken away again. */
const ASIDE = '1900-01-01'

/** The list of motions that the council has not decided, as everybody sees it and as it stood on a past day. */
export async function unansweredLines(bench: Bench, db: Database): Promise<void> {
  const { cookie } = bench.child
  const list = (name: string, urls: string[], goals: { memory?: number }) =>
    pageLines(bench, { name, urls, cookie, goals, leastRows: 1 })
  await list(`Unanswered motions, ${await open(db)} open, on a past day`, [`${paths.unanswered}?dag=2026-01-15`], {})
  await list(`Unanswered motions, ${await open(db)} open`, [paths.unanswered], {})
  await setAside(db)
  await list(`Unanswered motions, ${await open(db)} open`, [paths.unanswered], { memory: 3 })
  await fewerClosed(bench)
  await takeBack(db)
}

/** The same list where a tenth of the motions have been decided. */
async function fewerClosed({ child, add }: Bench): Promise<void> {
  const url = `sqlite:${await scratchDatabase(false, FEW)}`
  const small = openDatabase(url)
  await setAside(small.db)
  const other = await startChild(url)
  const way =
    ({ timeOf, program, cookie }: typeof child): Way =>
    () =>
      timeOf(program, [paths.unanswered], cookie, REQUESTS)
  // Its code is to be as warm as that of the process which has answered all the rows before.
  await other.timeOf(other.program, [paths.unanswered], other.cookie, WARMING)
  const times = await interleaved({ many: way(child), few: way(other) })
  add({
    name: `Unanswered motions, ${await open(small.db)} open: ${MOTIONS.toLocaleString('en')} in all / ${FEW.toLocaleString('en')} in all`,
    measured: us(median(times.many)),
    against: us(median(times.few)),
    ratio: ratio(times.many, times.few),
    goal: 1.1,
  })
  await other.stop()
  await takeBack(small.db)
  await small.close()
}

const takeBack = (db: Database) =>
  db.updateTable('motion_state').set({ ended_on: null }).where('ended_on', '=', ASIDE).execute()

async function open(db: Database): Promise<number> {
  const rows = await db
    .selectFrom('motion_state')
    .select('matter_id')
    .where('audience', '=', 'staff')
    .where('ended_on', 'is', null)
    .execute()
  return rows.length
}

async function setAside(db: Database): Promise<void> {
  const left = db
    .selectFrom('motion_state')
    .select('matter_id')
    .where('audience', '=', 'staff')
    .where('ended_on', 'is', null)
    .orderBy('sort_no')
  const all = (await left.execute()).map(row => row.matter_id)
  // From the oldest to the newest, so that it is the same mixture of however many there are.
  const kept = Array.from({ length: MOST_OPEN }, (_, i) => all[Math.floor((i * all.length) / MOST_OPEN)] ?? '')
  await db
    .updateTable('motion_state')
    .set({ ended_on: ASIDE })
    .where('ended_on', 'is', null)
    .where('matter_id', 'not in', kept)
    .execute()
}
