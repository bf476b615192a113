import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/**
 * A matter that is loaded brings its letters along, which are history and are never sent; and who handled it, also those
 * who have no account here and are known by their name alone. The table of those is made anew; no other names it.
 */
export async function up(db: Db): Promise<void> {
  await db.schema.alterTable('mail').addColumn('loaded_at', 'text').execute()
  await assignmentsAnew(db)
}

/** Makes the table anew, so that an account may be left out; what stands in it stays. */
export async function assignmentsAnew(db: Db): Promise<void> {
  await db.schema
    .createTable('assignment_anew')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('subject', 'text', c => c.notNull().check(sql`subject in ('matter', 'referral')`))
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('account_id', 'text', c => c.references('account.id'))
    .addColumn('officer_name', 'text')
    .addColumn('assigned_at', 'text', c => c.notNull())
    .addColumn('assigned_by', 'text', c => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .addCheckConstraint('assignment_of_somebody', sql`(account_id is null) <> (officer_name is null)`)
    .execute()
  const columns = 'id, subject, subject_id, account_id, assigned_at, assigned_by, ended_at, ended_by'
  await sql.raw(`insert into assignment_anew (${columns}) select ${columns} from assignment`).execute(db)
  await db.schema.dropTable('assignment').execute()
  await db.schema.alterTable('assignment_anew').renameTo('assignment').execute()
  await db.schema
    .createIndex('assignment_one_in_force')
    .unique()
    .on('assignment')
    .columns(['subject_id', 'subject'])
    .where(sql<boolean>`ended_at is null`)
    .execute()
  await db.schema.createIndex('assignment_account').on('assignment').columns(['account_id', 'ended_at']).execute()
}
