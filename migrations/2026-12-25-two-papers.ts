import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/**
 * A body may answer with two papers: its officials' report with a proposed decision, and the opinion that it adopts. The
 * report lies with the draft and with each frozen version; null where there is one paper. Each body has its own headings.
 */
export async function up(db: Db): Promise<void> {
  await db.schema
    .alterTable('practice')
    .addColumn('response_manner', 'text', c =>
      c.notNull().defaultTo('one').check(sql`response_manner in ('one', 'two')`),
    )
    .execute()
  for (const column of ['response_headings', 'report_headings']) {
    await db.schema
      .alterTable('practice')
      .addColumn(column, 'text', c => c.notNull().defaultTo('[]'))
      .execute()
  }
  for (const table of ['response', 'response_version']) {
    await db.schema.alterTable(table).addColumn('staff_report', 'text').execute()
  }
  await db.schema
    .alterTable('agenda_paper')
    .addColumn('staff_report', 'integer', c => c.notNull().defaultTo(0).check(sql`staff_report in (0, 1)`))
    .execute()
}
