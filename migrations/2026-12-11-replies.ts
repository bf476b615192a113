import type { Db } from './spine/db.ts'

/** The board's own proposed answer to a motion: its draft, and what of it was frozen. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('reply')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('matter_id', 'text', c => c.notNull().unique().references('matter.id'))
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('officer', 'text', c => c.notNull())
    .addColumn('sections', 'text', c => c.notNull())
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .addColumn('updated_by', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('reply_version')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('reply_id', 'text', c => c.notNull().references('reply.id'))
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('officer', 'text', c => c.notNull())
    .addColumn('sections', 'text', c => c.notNull())
    .addColumn('printed_on', 'text', c => c.notNull())
    .addColumn('frozen_at', 'text', c => c.notNull())
    .addColumn('frozen_by', 'text', c => c.notNull())
    .addColumn('content_sha256', 'text', c => c.notNull())
    .addUniqueConstraint('reply_version_no_unique', ['reply_id', 'no'])
    .execute()
}
