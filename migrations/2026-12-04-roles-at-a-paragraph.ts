import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** What part somebody had at one §, beside what the attendance list says: recused, standing aside, or in the chair. */
export async function up(db: Db): Promise<void> {
  await db.schema.alterTable('recusal').renameTo('item_role').execute()
  await db.schema
    .alterTable('item_role')
    .addColumn('kind', 'text', c =>
      c.notNull().defaultTo('recused').check(sql`kind in ('recused', 'aside', 'acting_chair')`),
    )
    .execute()
}
