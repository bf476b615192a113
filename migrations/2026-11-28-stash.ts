import type { Db } from './spine/db.ts'

/** A chosen file waits with its form, bytes and all; it becomes a file only when an act keeps it. What waited is dropped. */
export async function up(db: Db): Promise<void> {
  await db.schema.dropTable('upload_stash').execute()
  await db.schema
    .createTable('upload_stash')
    .addColumn('token', 'text', c => c.primaryKey())
    .addColumn('account_id', 'text', c => c.notNull().references('account.id'))
    .addColumn('file_name', 'text', c => c.notNull())
    .addColumn('media_type', 'text', c => c.notNull())
    .addColumn('bytes', 'bytea', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()
}
