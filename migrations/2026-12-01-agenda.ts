import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** What a body is to take up at a meeting, and how its members were called to it. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('summons')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('meeting_id', 'text', c => c.notNull().references('meeting.id'))
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('sent_on', 'text', c => c.notNull())
    .addColumn('recipients', 'text', c => c.notNull())
    .addColumn('sha256', 'text', c => c.notNull().references('file.sha256'))
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .addUniqueConstraint('summons_no', ['meeting_id', 'no'])
    .execute()

  await db.schema
    .createTable('agenda_item')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('meeting_id', 'text', c => c.notNull().references('meeting.id'))
    .addColumn('seq', 'integer', c => c.notNull())
    .addColumn('place', 'integer', c => c.notNull())
    .addColumn('section', 'text', c =>
      c.notNull().check(sql`section in ('opening', 'decision', 'referral', 'election', 'information', 'report')`),
    )
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('dnr', 'text', c => c.notNull())
    .addColumn('proposal', 'text', c => c.notNull())
    .addColumn('matter_id', 'text', c => c.references('matter.id'))
    .addColumn('referral_id', 'text', c => c.references('referral.id'))
    .addColumn('summons_no', 'integer')
    .addColumn('struck_reason', 'text')
    .addColumn('struck_by', 'text')
    .addColumn('struck_at', 'text')
    .addColumn('minute_item_id', 'text', c => c.references('minute_item.id'))
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .addUniqueConstraint('agenda_item_seq', ['meeting_id', 'seq'])
    .execute()
}
