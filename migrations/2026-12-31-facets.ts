import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** What lists read of a motion is written anew, into the new tables. */
export const reprojects = true

/**
 * The list finds motions by two things at once and by the words of a submitter's name, which stand in rows of their own.
 * Both its tables are only ever read in the order of their keys: SQLite keeps their rows there, and not beside.
 */
export async function up(db: Db, dialect: 'sqlite' | 'postgres'): Promise<void> {
  await db.schema.dropTable('motion_state').execute()
  await db.schema.dropTable('motion_facet').execute()
  const state = db.schema
    .createTable('motion_state')
    .addColumn('audience', 'text', c => c.notNull())
    .addColumn('sort_no', 'bigint', c => c.notNull())
    .addColumn('matter_id', 'text', c => c.notNull().references('matter.id'))
    .addColumn('slug', 'text', c => c.notNull())
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('dnr', 'text')
    .addColumn('by_line', 'text', c => c.notNull())
    .addColumn('status', 'text', c => c.notNull().references('matter_status.code'))
    .addColumn('since_on', 'text', c => c.notNull())
    .addColumn('due_on', 'text')
    .addColumn('outcome', 'text')
    .addColumn('raised_on', 'text')
    .addColumn('year_on', 'text')
    .addColumn('reported_on', 'text')
    .addColumn('ended_on', 'text')
    .addColumn('standing', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('motion_state_pk', ['audience', 'sort_no'])
  const facet = db.schema
    .createTable('motion_facet')
    .addColumn('audience', 'text', c => c.notNull())
    .addColumn('facet', 'text', c => c.notNull())
    .addColumn('value', 'text', c => c.notNull())
    .addColumn('sort_no', 'bigint', c => c.notNull())
    .addPrimaryKeyConstraint('motion_facet_pk', ['audience', 'facet', 'value', 'sort_no'])
  for (const table of [state, facet]) {
    await (dialect === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table).execute()
  }
  await db.schema
    .createIndex('motion_state_matter')
    .unique()
    .on('motion_state')
    .columns(['matter_id', 'audience'])
    .execute()
  await db.schema.createIndex('motion_state_ended').on('motion_state').columns(['audience', 'ended_on']).execute()
  await db.schema.createIndex('motion_facet_sort').on('motion_facet').column('sort_no').execute()
}
