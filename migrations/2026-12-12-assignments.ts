import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** Who handles a motion or a referral: one at a time, and all who did before. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('assignment')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('subject', 'text', c => c.notNull().check(sql`subject in ('matter', 'referral')`))
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('account_id', 'text', c => c.notNull().references('account.id'))
    .addColumn('assigned_at', 'text', c => c.notNull())
    .addColumn('assigned_by', 'text', c => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .execute()
  await db.schema
    .createIndex('assignment_one_in_force')
    .unique()
    .on('assignment')
    .columns(['subject_id', 'subject'])
    .where(sql<boolean>`ended_at is null`)
    .execute()
  await db.schema.createIndex('assignment_account').on('assignment').columns(['account_id', 'ended_at']).execute()
}
