import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

const codes = {
  agenda_section: [
    'opening',
    'postponed',
    'motion',
    'decision',
    'referral',
    'interpellation',
    'election',
    'information',
    'report',
  ],
  letter_about: ['referral', 'extract', 'digest', 'summons'],
}

/**
 * The papers of an agenda, how its summons went to each, and how it was adopted. What letters are about, and what parts
 * an agenda has, are codes in tables of their own, so that a new one is a row.
 */
export async function up(db: Db, dialect: 'sqlite' | 'postgres'): Promise<void> {
  for (const [table, all] of Object.entries(codes)) {
    await db.schema
      .createTable(table)
      .addColumn('code', 'text', c => c.primaryKey())
      .execute()
    await db
      .insertInto(table)
      .values(all.map(code => ({ code })))
      .execute()
  }
  const replaceCheck = dialect === 'sqlite' ? rebuild : exchange
  await replaceCheck(db, 'agenda_item', 'section', 'agenda_section')
  await replaceCheck(db, 'mail', 'about', 'letter_about')

  await db.schema.alterTable('agenda_item').addColumn('taken_up', 'integer').execute()
  await db.schema
    .alterTable('agenda_item')
    .addColumn('unanimous', 'integer', c => c.notNull().defaultTo(0).check(sql`unanimous in (0, 1)`))
    .execute()
  for (const column of ['agenda_adopted_at', 'agenda_adopted_by', 'agenda_reason']) {
    await db.schema.alterTable('meeting').addColumn(column, 'text').execute()
  }
  await db.schema
    .alterTable('summons')
    .addColumn('late_reason', 'text', c => c.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('summons')
    .addColumn('papers', 'text', c => c.notNull().defaultTo('[]'))
    .execute()
  await db.schema
    .alterTable('summons')
    .addColumn('papers_sha256', 'text', c => c.references('file.sha256'))
    .execute()

  await db.schema
    .createTable('agenda_paper')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('agenda_item_id', 'text', c => c.notNull().references('agenda_item.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('document_id', 'text', c => c.references('document.id'))
    .addColumn('response_version_id', 'text', c => c.references('response_version.id'))
    .addColumn('reply_version_id', 'text', c => c.references('reply_version.id'))
    .addColumn('sha256', 'text', c => c.references('file.sha256'))
    .addColumn('file_name', 'text')
    .addColumn('summons_no', 'integer')
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .addUniqueConstraint('agenda_paper_position', ['agenda_item_id', 'position'])
    .addCheckConstraint(
      'agenda_paper_source',
      sql`case when document_id is null then 0 else 1 end + case when response_version_id is null then 0 else 1 end
        + case when reply_version_id is null then 0 else 1 end + case when sha256 is null then 0 else 1 end = 1`,
    )
    .execute()
}

/** PostgreSQL: the check of a column gives way to a table of codes. */
async function exchange(db: Db, table: string, column: string, of: string): Promise<void> {
  await sql.raw(`alter table ${table} drop constraint if exists ${table}_${column}_check`).execute(db)
  await sql
    .raw(`alter table ${table} add constraint ${table}_${column}_code foreign key (${column}) references ${of} (code)`)
    .execute(db)
}

/**
 * SQLite cannot drop a check: the table is made anew with all that it has, and its rows are moved. No other table names
 * either of the two, so that no row elsewhere goes with the old one.
 */
async function rebuild(db: Db, table: string, column: string, of: string): Promise<void> {
  const { rows } = await sql<{ type: string; name: string; sql: string }>`
    select type, name, sql from sqlite_master where tbl_name = ${table} and sql is not null`.execute(db)
  const made = rows.find(row => row.type === 'table')?.sql ?? ''
  const widened = made
    .replace(new RegExp(`\\bcheck \\(${column} in \\([^)]*\\)\\)`, 'i'), `references "${of}" ("code")`)
    .replace(new RegExp(`^create table "?${table}"?`, 'i'), `create table "${table}_new"`)
  await sql.raw(widened).execute(db)
  await sql.raw(`insert into "${table}_new" select * from "${table}"`).execute(db)
  await sql.raw(`drop table "${table}"`).execute(db)
  await sql.raw(`alter table "${table}_new" rename to "${table}"`).execute(db)
  for (const index of rows.filter(row => row.type === 'index')) await sql.raw(index.sql).execute(db)
}
