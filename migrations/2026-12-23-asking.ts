import type { Db } from './spine/db.ts'

/** Letters that are sent anew keep where they went before; a referral that asks again names the earlier one. */
export async function up(db: Db): Promise<void> {
  await unquote(db)
  await db.schema
    .alterTable('mail')
    .addColumn('sending_no', 'integer', c => c.notNull().defaultTo(1))
    .execute()
  await db.schema.alterTable('referral').addColumn('again_no', 'integer').execute()
  await db.schema
    .alterTable('referral')
    .addColumn('changed', 'text', c => c.notNull().defaultTo(''))
    .execute()
  await db.schema
    .createTable('mail_sending')
    .addColumn('mail_id', 'text', c => c.notNull().references('mail.id'))
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('to_address', 'text', c => c.notNull())
    .addColumn('queued_at', 'text', c => c.notNull())
    .addColumn('sent_at', 'text')
    .addColumn('failed_at', 'text')
    .addColumn('failure', 'text')
    .addPrimaryKeyConstraint('mail_sending_pk', ['mail_id', 'no'])
    .execute()
}

const ADDRESS = /[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+/g

/** What mail servers said quotes no address any more: some are protected. */
export async function unquote(db: Db): Promise<void> {
  const failed = await db.selectFrom('mail').select(['id', 'failure']).where('failure', 'is not', null).execute()
  for (const { id, failure } of failed) {
    const without = String(failure).replaceAll(ADDRESS, '[adressen]')
    if (without !== failure) await db.updateTable('mail').set({ failure: without }).where('id', '=', id).execute()
  }
}
