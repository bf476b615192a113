import type { Db } from './spine/db.ts'

/** That a planned meeting was moved, or will not be held, and why. */
export async function up(db: Db): Promise<void> {
  await db.schema.alterTable('meeting').addColumn('cancelled_reason', 'text').execute()
  await db.schema
    .alterTable('summons')
    .addColumn('after_changes', 'integer', c => c.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createTable('meeting_change')
    .addColumn('meeting_id', 'text', c => c.notNull().references('meeting.id'))
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('was_held_on', 'text', c => c.notNull())
    .addColumn('was_no', 'integer', c => c.notNull())
    .addColumn('was_place', 'text', c => c.notNull())
    .addColumn('was_starts_at', 'text')
    .addColumn('reason', 'text', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('meeting_change_pk', ['meeting_id', 'no'])
    .execute()
}
