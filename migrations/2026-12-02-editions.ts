import type { Db } from './spine/db.ts'

/** What was adjusted, kept as it was: the words of each §, its paper and that of the part; and what was put right later. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('edition')
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('facts', 'text', c => c.notNull())
    .addColumn('content_sha256', 'text', c => c.notNull())
    .addColumn('sha256', 'text', c => c.notNull().references('file.sha256'))
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('edition_pk', ['minute_item_id', 'no'])
    .execute()
  await db.schema
    .alterTable('minutes_part')
    .addColumn('sha256', 'text', c => c.references('file.sha256'))
    .execute()
}
