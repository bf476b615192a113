import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** §§ laid before those who are to adjust them, and what each of them says. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('approval_round')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('meeting_id', 'text', c => c.notNull().references('meeting.id'))
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('paragraphs', 'text', c => c.notNull())
    .addColumn('gap_reason', 'text', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ended_how', 'text', c => c.check(sql`ended_how in ('adjusted', 'withdrawn')`))
    .addUniqueConstraint('approval_round_no', ['meeting_id', 'no'])
    .execute()

  await db.schema
    .createTable('approval')
    .addColumn('round_id', 'text', c => c.notNull().references('approval_round.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('role', 'text', c => c.notNull().check(sql`role in ('chair', 'adjuster')`))
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('party', 'text', c => c.notNull())
    .addColumn('answer', 'text', c => c.check(sql`answer in ('approved', 'declined')`))
    .addColumn('reason', 'text')
    .addColumn('content_sha256', 'text')
    .addColumn('answered_at', 'text')
    .addPrimaryKeyConstraint('approval_pk', ['round_id', 'position'])
    .execute()
  await db.schema.createIndex('approval_name').on('approval').column('name').execute()
}
