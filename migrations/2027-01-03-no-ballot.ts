import type { Db } from './spine/db.ts'

/** Those who serve at an election and hand in no ballot paper, or are out of the hall. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .alterTable('election')
    .addColumn('absent', 'integer', column => column.notNull().defaultTo(0))
    .execute()
}
