import { openDatabase } from '#src/db/database.ts'
import { migrate } from '#src/db/migrator.ts'
import { buildDemo } from '#src/demo/build.ts'
import { copiedDatabase, dialect, type TestDatabase } from './database.ts'

/** The moment at which tests that use the demonstration take place. */
export const demoNow = new Date('2026-11-23T09:00:00.000Z')

/** Makes the tables once for the whole run, at this address; tests get copies. */
export async function buildTablesAt(url: string): Promise<void> {
  const open = openDatabase(url)
  await migrate(open)
  await open.close()
}

/** Builds the demonstration once for the whole run, at this address; tests get copies. */
export async function buildDemoAt(url: string): Promise<void> {
  await buildTablesAt(url)
  const open = openDatabase(url)
  await buildDemo(open.db, demoNow)
  await open.close()
}

/** The demonstration in a database of its own; the caller closes it. */
export async function demoDatabase(onQuery?: (sql: string) => void): Promise<TestDatabase> {
  const original = dialect === 'sqlite' ? process.env.TEST_DEMO_SQLITE : process.env.TEST_DEMO_POSTGRES
  if (!original) throw new Error('No demonstration was built for this run.')
  return copiedDatabase(original, onQuery)
}
