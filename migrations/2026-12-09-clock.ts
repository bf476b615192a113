import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** What lists read of a motion is written anew: it has more columns. */
export const reprojects = true

/** The one-year clock: what the list of unanswered motions reads, a body's days for papers, and the reports to the council. */
export async function up(db: Db): Promise<void> {
  for (const column of ['raised_on', 'year_on', 'reported_on', 'ended_on']) {
    await db.schema.alterTable('motion_state').addColumn(column, 'text').execute()
  }
  await db.schema
    .alterTable('motion_state')
    .addColumn('standing', 'text', c => c.notNull().defaultTo(''))
    .execute()
  await db.schema.createIndex('motion_state_ended').on('motion_state').columns(['audience', 'ended_on']).execute()
  await db.schema
    .alterTable('practice')
    .addColumn('papers_days', 'integer', c => c.notNull().defaultTo(7).check(sql`papers_days between 1 and 90`))
    .execute()
  await db.schema
    .createTable('progress_report')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('as_of', 'text', c => c.notNull())
    .addColumn('motions', 'integer', c => c.notNull())
    .addColumn('sha256', 'text', c => c.notNull().references('file.sha256'))
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('progress_report_item').on('progress_report').column('minute_item_id').execute()
}
