import type { Db } from './spine/db.ts'

/** In what manner a body writes its §§; and what adjusted minutes say, to be read as a page. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('profile')
    .addColumn('body_id', 'text', c => c.primaryKey().references('body.id'))
    .addColumn('code', 'text', c => c.notNull())
    .addColumn('changes', 'text', c => c.notNull())
    .execute()
  await db.schema.alterTable('minutes_part').addColumn('words', 'text').execute()
}
