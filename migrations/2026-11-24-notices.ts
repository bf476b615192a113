import type { Db } from './spine/db.ts'

/** The notice board: what was posted about adjusted minutes, and which decisions one cannot appeal. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .alterTable('minute_item')
    .addColumn('preparatory', 'integer', c => c.notNull().defaultTo(0))
    .execute()

  await db.schema
    .createTable('notice')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('no', 'integer', c => c.notNull().unique())
    .addColumn('part_id', 'text', c => c.notNull().references('minutes_part.id'))
    .addColumn('body_name', 'text', c => c.notNull())
    .addColumn('paragraphs', 'text', c => c.notNull())
    .addColumn('posted_on', 'text', c => c.notNull())
    .addColumn('kept_at', 'text', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .addColumn('taken_down_on', 'text')
    .addColumn('taken_down_at', 'text')
    .addColumn('taken_down_by', 'text')
    .addColumn('replaced_at', 'text')
    .addColumn('replaced_by', 'text')
    .addColumn('replaced_reason', 'text')
    .execute()
  await db.schema.createIndex('notice_part').on('notice').column('part_id').execute()
  await db.schema.createIndex('notice_board').on('notice').columns(['taken_down_on', 'replaced_at']).execute()
}
