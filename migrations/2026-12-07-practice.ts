import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** How a body does what the law leaves to it. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('practice')
    .addColumn('body_id', 'text', c => c.primaryKey().references('body.id'))
    .addColumn('numbering', 'text', c => c.notNull().check(sql`numbering in ('year', 'meeting')`))
    .addColumn('standing_items', 'text', c => c.notNull())
    .execute()
}
