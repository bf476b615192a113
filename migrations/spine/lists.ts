import { sql } from 'kysely'
import type { Db } from './db.ts'

export async function listTables(db: Db, dialect: 'sqlite' | 'postgres'): Promise<void> {
  await db.schema
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
    .addPrimaryKeyConstraint('motion_state_pk', ['audience', 'sort_no'])
    .execute()
  await db.schema
    .createIndex('motion_state_matter')
    .unique()
    .on('motion_state')
    .columns(['matter_id', 'audience'])
    .execute()

  await db.schema
    .createTable('motion_facet')
    .addColumn('audience', 'text', c => c.notNull())
    .addColumn('facet', 'text', c => c.notNull())
    .addColumn('value', 'text', c => c.notNull())
    .addColumn('sort_no', 'bigint', c => c.notNull())
    .addPrimaryKeyConstraint('motion_facet_pk', ['audience', 'facet', 'value', 'sort_no'])
    .execute()
  await db.schema.createIndex('motion_facet_sort').on('motion_facet').column('sort_no').execute()

  await db.schema
    .createTable('log_entry')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('actor', 'text', c => c.notNull())
    .addColumn('action', 'text', c => c.notNull())
    .addColumn('subject', 'text', c => c.notNull())
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('detail', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('log_entry_subject').on('log_entry').columns(['subject', 'subject_id']).execute()
  await searchTable(db, dialect)
}

// The only place where the two databases differ: words in titles, as stems made by the program.
async function searchTable(db: Db, dialect: 'sqlite' | 'postgres'): Promise<void> {
  if (dialect === 'sqlite') {
    await sql`create virtual table motion_search using fts5 (stems, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3 4 5 6 7 8 9 10 11 12')`.execute(
      db,
    )
    return
  }
  await sql`create table motion_search (sort_no bigint primary key, stems tsvector not null)`.execute(db)
  await sql`create index motion_search_stems on motion_search using gin (stems)`.execute(db)
}
