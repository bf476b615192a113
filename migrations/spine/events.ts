import { sql } from 'kysely'
import type { Db } from './db.ts'

export async function eventTables(db: Db): Promise<void> {
  await db.schema
    .createTable('event')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('matter_id', 'text', c => c.notNull().references('matter.id'))
    .addColumn('seq', 'integer', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull().references('event_kind.code'))
    .addColumn('happened_on', 'text', c => c.notNull())
    .addColumn('referral_id', 'text', c => c.references('referral.id'))
    .addColumn('minute_item_id', 'text', c => c.references('minute_item.id'))
    .addColumn('strikes_id', 'text', c => c.unique().references('event.id'))
    .addColumn('data', 'text', c => c.notNull())
    .addColumn('note', 'text')
    .addColumn('order_reason', 'text')
    .addColumn('actor', 'text', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addUniqueConstraint('event_seq_unique', ['matter_id', 'seq'])
    .execute()
  await db.schema.createIndex('event_minute_item').on('event').column('minute_item_id').execute()

  await db.schema
    .createTable('publication')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('subject', 'text', c => c.notNull().check(sql`subject in ('matter', 'document', 'minute_item')`))
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('published_at', 'text', c => c.notNull())
    .addColumn('published_by', 'text', c => c.notNull())
    .addColumn('revoked_at', 'text')
    .addColumn('revoked_by', 'text')
    .addColumn('revoked_reason', 'text')
    .execute()
  await db.schema
    .createIndex('publication_in_force')
    .unique()
    .on('publication')
    .columns(['subject_id', 'subject'])
    .where(sql<boolean>`revoked_at is null`)
    .execute()
  await db.schema.createIndex('publication_subject').on('publication').columns(['subject_id', 'subject']).execute()
}
