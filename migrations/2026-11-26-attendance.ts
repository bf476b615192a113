import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** Who was at a meeting, for which §§ and for whom; and who had a conflict of interest at a §. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .alterTable('meeting')
    .addColumn('attendance_version', 'integer', c => c.notNull().defaultTo(0))
    .execute()

  await db.schema
    .createTable('attendance')
    .addColumn('meeting_id', 'text', c => c.notNull().references('meeting.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('party', 'text', c => c.notNull())
    .addColumn('capacity', 'text', c => c.notNull().check(sql`capacity in ('member', 'substitute', 'other')`))
    .addColumn('office', 'text')
    .addColumn('here', 'text', c => c.notNull().check(sql`here in ('no', 'room', 'remote')`))
    .addColumn('from_no', 'integer')
    .addColumn('to_no', 'integer')
    .addColumn('serves_for', 'text')
    .addPrimaryKeyConstraint('attendance_pk', ['meeting_id', 'position'])
    .execute()

  await db.schema
    .createTable('recusal')
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('party', 'text', c => c.notNull())
    .addColumn('reason', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('recusal_pk', ['minute_item_id', 'position'])
    .execute()
}
