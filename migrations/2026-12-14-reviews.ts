import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** What colleagues say of a draft before it is frozen, and how many of them have to approve it. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .alterTable('practice')
    .addColumn('sign_offs', 'integer', c => c.notNull().defaultTo(0).check(sql`sign_offs between 0 and 3`))
    .execute()
  await db.schema
    .createTable('draft_review')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('kind', 'text', c => c.notNull().check(sql`kind in ('response', 'reply')`))
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('answer', 'text', c => c.notNull().check(sql`answer in ('comment', 'approved', 'returned')`))
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('draft_review_subject').on('draft_review').columns(['subject_id', 'kind']).execute()
}
