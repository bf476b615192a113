import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** Letters by e-mail: where those on distribution lists are reached, what is to be sent and how it went, and who sends it now. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('contact')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('label', 'text', c => c.notNull())
    .addColumn('label_key', 'text', c => c.notNull())
    .addColumn('email', 'text', c => c.notNull())
    .addColumn('protected', 'integer', c => c.notNull().check(sql`protected in (0, 1)`))
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .addColumn('voided_at', 'text')
    .addColumn('voided_by', 'text')
    .execute()
  await db.schema
    .createIndex('contact_one_in_force')
    .unique()
    .on('contact')
    .column('label_key')
    .where(sql.ref('voided_at'), 'is', null)
    .execute()

  await db.schema
    .createTable('mail')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('dedupe_key', 'text', c => c.notNull().unique())
    .addColumn('about', 'text', c => c.notNull().check(sql`about in ('referral', 'extract', 'digest')`))
    .addColumn('about_id', 'text', c => c.notNull())
    .addColumn('body_id', 'text', c => c.references('body.id'))
    .addColumn('to_label', 'text', c => c.notNull())
    .addColumn('to_address', 'text', c => c.notNull())
    .addColumn('subject', 'text', c => c.notNull())
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('attachments', 'text', c => c.notNull())
    .addColumn('queued_at', 'text', c => c.notNull())
    .addColumn('queued_by', 'text', c => c.notNull())
    .addColumn('attempts', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('try_at', 'text')
    .addColumn('sent_at', 'text')
    .addColumn('failed_at', 'text')
    .addColumn('failure', 'text')
    .addColumn('receipt_token', 'text', c => c.unique())
    .addColumn('received_at', 'text')
    .execute()
  await db.schema.createIndex('mail_due').on('mail').column('try_at').where(sql.ref('try_at'), 'is not', null).execute()
  await db.schema.createIndex('mail_about').on('mail').columns(['about', 'about_id']).execute()
  await db.schema
    .createIndex('mail_failed')
    .on('mail')
    .column('failed_at')
    .where(sql.ref('failed_at'), 'is not', null)
    .execute()

  await db.schema
    .createTable('lease')
    .addColumn('name', 'text', c => c.primaryKey())
    .addColumn('holder', 'text', c => c.notNull())
    .addColumn('until', 'text', c => c.notNull())
    .execute()
}
