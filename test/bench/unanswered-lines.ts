import type { Database } from '#src/db/schema.ts'
import { type Bench, pageLines } from './pages.ts'

/** The list of motions that the council has not decided, as everybody sees it and as it stood on a past day. */
export async function unansweredLines(bench: Bench, db: Database): Promise<void> {
  const { open } = await db
    .selectFrom('motion_state')
    .select(eb => eb.fn.countAll().as('open'))
    .where('audience', '=', 'staff')
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow()
  const { cookie } = bench.child
  const urls = ['/obesvarade-motioner']
  await pageLines(bench, { name: `Unanswered motions, ${open} open`, urls, cookie, goals: { memory: 3 }, leastRows: 1 })
  const past = ['/obesvarade-motioner?dag=2026-01-15']
  await pageLines(bench, { name: 'Unanswered motions, on a past day', urls: past, cookie, goals: {}, leastRows: 1 })
}
