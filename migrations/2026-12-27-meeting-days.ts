import type { Db } from './spine/db.ts'

/**
 * A meeting may be broken off and continue on a later day. Its own row is its first day; each § says on which of them it
 * was taken up. A day that was entered wrongly stays in sight, with the reason.
 */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('later_day')
    .addColumn('meeting_id', 'text', c => c.notNull().references('meeting.id'))
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('held_on', 'text', c => c.notNull())
    .addColumn('place', 'text', c => c.notNull())
    .addColumn('starts_at', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .addColumn('voided_at', 'text')
    .addColumn('voided_by', 'text')
    .addColumn('voided_reason', 'text')
    .addPrimaryKeyConstraint('later_day_pk', ['meeting_id', 'no'])
    .execute()
  await db.schema.createIndex('later_day_held').on('later_day').column('held_on').execute()
  await db.schema
    .alterTable('minute_item')
    .addColumn('day_no', 'integer', c => c.notNull().defaultTo(1))
    .execute()
}
