import type { Db } from './spine/db.ts'

/** A body may change what its officials proposed to answer: what it adopted is a version of its own. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .alterTable('response_version')
    .addColumn('adopted', 'integer', c => c.notNull().defaultTo(0))
    .execute()
}
