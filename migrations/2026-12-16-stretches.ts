import type { Db } from './spine/db.ts'

/**
 * A person may stand in the attendance list several times, once for each stretch; a stretch may tell the clock too. And
 * why the list is as it is, where somebody would ask.
 */
export async function up(db: Db): Promise<void> {
  await db.schema.alterTable('attendance').addColumn('from_at', 'text').execute()
  await db.schema.alterTable('attendance').addColumn('to_at', 'text').execute()
  await db.schema
    .alterTable('meeting')
    .addColumn('attendance_reason', 'text', c => c.notNull().defaultTo(''))
    .execute()
}
