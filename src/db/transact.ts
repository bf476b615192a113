import { Refusal } from '#src/errors.ts'
import type { Database, Tx } from './schema.ts'

/**
 * Runs one action in one transaction. Where two people took the same number at the same moment, the second is run
 * again: it then sees what the first did and can say so in words.
 */
export async function transact<T>(db: Database, action: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.transaction().execute(action)
  } catch (error) {
    if (!isTaken(error)) throw error
  }
  try {
    return await db.transaction().execute(action)
  } catch (error) {
    if (isTaken(error)) throw new Refusal('stale', 'Någon annan sparade samtidigt. Försök igen.')
    throw error
  }
}

const POSTGRES_UNIQUE = '23505'

function isTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code === POSTGRES_UNIQUE || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}
