import type { Db } from './spine/db.ts'

/** Each time the public notice board was looked at from outside: did it answer, and what hung there. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('board_sighting')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('url', 'text', c => c.notNull())
    .addColumn('status', 'integer', c => c.notNull())
    .addColumn('sha256', 'text', c => c.notNull())
    .addColumn('seen', 'text', c => c.notNull())
    .addColumn('missing', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('board_sighting_at').on('board_sighting').column('at').execute()
}
