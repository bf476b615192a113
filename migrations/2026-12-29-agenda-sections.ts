import type { Db } from './spine/db.ts'

/**
 * A body may divide its agendas in its own way; none where it does as is usual. An item keeps the heading that it stands
 * under and that heading's place, so that what members were called to stays as they know it; one
 * that came with its matter from another database keeps its number, since the rest of its agenda is not here.
 */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('own_section')
    .addColumn('body_id', 'text', c => c.notNull().references('body.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('heading', 'text', c => c.notNull())
    .addColumn('kinds', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('own_section_position', ['body_id', 'position'])
    .execute()
  await db.schema.alterTable('agenda_item').addColumn('heading', 'text').execute()
  await db.schema.alterTable('agenda_item').addColumn('heading_place', 'integer').execute()
  await db.schema.alterTable('agenda_item').addColumn('kept_no', 'integer').execute()
}
