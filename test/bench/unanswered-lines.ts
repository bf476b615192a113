import type { Database } from '#src/db/schema.ts'
import { type Bench, pageLines } from './pages.ts'

/** As many as Swedish municipalities have at most. */
const MOST_OPEN = 300
/** Stands in for an ending, so that it can be taken away again. */
const ASIDE = '1900-01-01'

/** The list of motions that the council has not decided, as everybody sees it and as it stood on a past day. */
export async function unansweredLines(bench: Bench, db: Database): Promise<void> {
  const { cookie } = bench.child
  const list = (name: string, urls: string[], goals: { memory?: number }) =>
    pageLines(bench, { name, urls, cookie, goals, leastRows: 1 })
  await list(`Unanswered motions, ${await open(db)} open, on a past day`, ['/obesvarade-motioner?dag=2026-01-15'], {})
  await list(`Unanswered motions, ${await open(db)} open`, ['/obesvarade-motioner'], {})
  await setAside(db)
  await list(`Unanswered motions, ${await open(db)} open`, ['/obesvarade-motioner'], { memory: 3 })
  await db.updateTable('motion_state').set({ ended_on: null }).where('ended_on', '=', ASIDE).execute()
}

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
    .limit(MOST_OPEN)
  const kept = (await left.execute()).map(row => row.matter_id)
  await db
    .updateTable('motion_state')
    .set({ ended_on: ASIDE })
    .where('ended_on', 'is', null)
    .where('matter_id', 'not in', kept)
    .execute()
}
