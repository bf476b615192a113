import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** Who sits in a body, from when to when; and who was at a meeting, for which §§ and for whom. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('mandate')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('body_id', 'text', c => c.notNull().references('body.id'))
    .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
    .addColumn('capacity', 'text', c => c.notNull().check(sql`capacity in ('member', 'substitute')`))
    .addColumn('seat_no', 'integer', c => c.notNull())
    .addColumn('party', 'text', c => c.notNull())
    .addColumn('office', 'text', c => c.check(sql`office in ('chair', 'first_vice_chair', 'second_vice_chair')`))
    .addColumn('from_on', 'text', c => c.notNull())
    .addColumn('to_on', 'text')
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .addColumn('voided_at', 'text')
    .addColumn('voided_by', 'text')
    .execute()
  await db.schema.createIndex('mandate_body').on('mandate').columns(['body_id', 'from_on']).execute()
  await db.schema.createIndex('mandate_person').on('mandate').column('person_id').execute()
}
