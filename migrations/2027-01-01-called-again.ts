import type { Db } from './spine/db.ts'

/**
 * A meeting that continues more than a week later is called to and made known anew: each summons, and each notice of a
 * meeting, says for which of its days it was.
 */
export async function up(db: Db): Promise<void> {
  for (const table of ['summons', 'meeting_notice']) {
    await db.schema
      .alterTable(table)
      .addColumn('day_no', 'integer', c => c.notNull().defaultTo(1))
      .execute()
  }
}
