import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** Statements by several, what a § rests on, wordings of one's own, what members hand in, and the phrases of a body. */
export async function up(db: Db): Promise<void> {
  await widenNotes(db)
  for (const name of ['documents', 'earlier']) {
    await db.schema
      .alterTable('minute_item')
      .addColumn(name, 'text', c => c.notNull().defaultTo('[]'))
      .execute()
  }
  await db.schema
    .alterTable('minute_item')
    .addColumn('dnr', 'text', c => c.notNull().defaultTo(''))
    .execute()

  await db.schema
    .createTable('own_wording')
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('section', 'text', c => c.notNull())
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('replaces_sha256', 'text', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('own_wording_pk', ['minute_item_id', 'section'])
    .execute()

  await db.schema
    .createTable('lodged_statement')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('party', 'text', c => c.notNull())
    .addColumn('on_behalf_of', 'text')
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('sha256', 'text', c => c.references('file.sha256'))
    .addColumn('file_name', 'text')
    .addColumn('lodged_at', 'text', c => c.notNull())
    .addColumn('withdrawn_at', 'text')
    .addColumn('answered_at', 'text')
    .addColumn('answered_by', 'text')
    .addColumn('answer', 'text', c => c.check(sql`answer in ('accepted', 'returned')`))
    .addColumn('reason', 'text', c => c.notNull().defaultTo(''))
    // What it became; no reference, since a note may be taken out again.
    .addColumn('minutes_note_id', 'text')
    .addUniqueConstraint('lodged_statement_no', ['minute_item_id', 'no'])
    .execute()

  await db.schema
    .createTable('phrase')
    .addColumn('body_id', 'text', c => c.notNull().references('body.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('text', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('phrase_pk', ['body_id', 'position'])
    .execute()
}

async function widenNotes(db: Db): Promise<void> {
  await db.schema
    .alterTable('minutes_note')
    .addColumn('persons', 'text', c => c.notNull().defaultTo('[]'))
    .execute()
  for (const name of ['of_group', 'in_favour_of', 'announced_on', 'received_on']) {
    await db.schema.alterTable('minutes_note').addColumn(name, 'text').execute()
  }
  await db.schema
    .alterTable('minutes_note')
    .addColumn('mode', 'text', c => c.notNull().defaultTo('written').check(sql`mode in ('oral', 'written')`))
    .execute()
  const notes = await db.selectFrom('minutes_note').select(['id', 'name', 'party', 'text', 'in_annex']).execute()
  for (const { id, name, party, text, in_annex } of notes) {
    const mode = text === '[]' && in_annex === 0 ? 'oral' : 'written'
    const persons = JSON.stringify([{ name, party }])
    await db.updateTable('minutes_note').set({ persons, mode }).where('id', '=', id).execute()
  }
}
