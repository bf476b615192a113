import type { Db } from './spine/db.ts'

/** In what order the chair put the question at a §, and why minutes were adjusted though something is missing in them. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .alterTable('minute_item')
    .addColumn('question_order', 'text', c => c.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('minutes_part')
    .addColumn('gap_reason', 'text', c => c.notNull().defaultTo(''))
    .execute()
}
