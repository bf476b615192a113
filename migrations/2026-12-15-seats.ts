import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** How many places a body has, vacant ones too: its quorum is reckoned by them. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .alterTable('practice')
    .addColumn('seats', 'integer', c => c.notNull().defaultTo(0).check(sql`seats between 0 and 201`))
    .execute()
}
