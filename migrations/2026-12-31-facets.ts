import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** Its rows are written anew, into the new table. */
export const reprojects = true

/**
 * The list finds motions by two things at once and by the words of a submitter's name, which stand in rows of their own.
 * They are only ever read in the order of their key: SQLite keeps them there, and not once more beside.
 */
export async function up(db: Db, dialect: 'sqlite' | 'postgres'): Promise<void> {
  await db.schema.dropTable('motion_facet').execute()
  const facet = db.schema
    .createTable('motion_facet')
    .addColumn('audience', 'text', c => c.notNull())
    .addColumn('facet', 'text', c => c.notNull())
    .addColumn('value', 'text', c => c.notNull())
    .addColumn('sort_no', 'bigint', c => c.notNull())
    .addPrimaryKeyConstraint('motion_facet_pk', ['audience', 'facet', 'value', 'sort_no'])
  await (dialect === 'sqlite' ? facet.modifyEnd(sql`without rowid`) : facet).execute()
  await db.schema.createIndex('motion_facet_sort').on('motion_facet').column('sort_no').execute()
}
