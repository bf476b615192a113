import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** When a §'s number was fixed, when a meeting was closed and when it ended; and minutes that are kept elsewhere. */
export async function up(db: Db): Promise<void> {
  await db.schema.alterTable('minute_item').addColumn('number_fixed_at', 'text').execute()
  await sql`update minute_item set number_fixed_at = (
    select recorded_at from minutes_part where minutes_part.id = minute_item.part_id
  ) where part_id is not null`.execute(db)
  for (const column of ['closed_at', 'closed_by', 'ended_at']) {
    await db.schema.alterTable('meeting').addColumn(column, 'text').execute()
  }
  // A check cannot be widened in both databases: the column gives way to one of the same name.
  await db.schema
    .alterTable('practice')
    .addColumn('counted', 'text', c =>
      c.notNull().defaultTo('year').check(sql`counted in ('year', 'meeting', 'elsewhere')`),
    )
    .execute()
  await sql`update practice set counted = numbering`.execute(db)
  await db.schema.alterTable('practice').dropColumn('numbering').execute()
  await db.schema.alterTable('practice').renameColumn('counted', 'numbering').execute()
}
