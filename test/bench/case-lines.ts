import type { Database } from '#src/db/schema.ts'
import { longCases } from './addresses.ts'
import { type Bench, pageLines } from './pages.ts'

const goals = { bare: 1.6, statements: 10 }

/** The case page of motions with 30 events, for a reader from outside and for those who work here. */
export async function caseLines(bench: Bench, db: Database): Promise<void> {
  const urls = await longCases(db)
  await pageLines(bench, { name: 'Case page, 30 events', urls, goals, leastRows: 20 })
  const { cookie } = bench.child
  await pageLines(bench, { name: 'Case page, 30 events, signed in', urls, cookie, goals, leastRows: 30 })
}
