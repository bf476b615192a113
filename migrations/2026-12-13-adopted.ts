import type { Db } from './spine/db.ts'

/**
 * A body may change what its officials proposed to answer: what it adopted is a version of its own. And an answer may be
 * a file that was written elsewhere.
 */
export async function up(db: Db): Promise<void> {
  await db.schema
    .alterTable('response_version')
    .addColumn('adopted', 'integer', c => c.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('response_version')
    .addColumn('sha256', 'text', c => c.references('file.sha256'))
    .execute()
  await db.schema.alterTable('response_version').addColumn('file_name', 'text').execute()
}
