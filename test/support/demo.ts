import { buildDemo } from '#src/demo/build.ts'
import { newDatabase, type TestDatabase } from './database.ts'

/** The moment at which tests that use the demonstration take place. */
export const demoNow = new Date('2026-11-23T09:00:00.000Z')

/** The demonstration in a database of its own; the caller closes it. */
export async function demoDatabase(onQuery?: (sql: string) => void): Promise<TestDatabase> {
  const database = await newDatabase(onQuery)
  await buildDemo(database.db, demoNow)
  return database
}
