import { sql } from 'kysely'
import type { Db } from './db.ts'

const parties = [
  ['C', 'Centerpartiet'],
  ['KD', 'Kristdemokraterna'],
  ['L', 'Liberalerna'],
  ['M', 'Moderaterna'],
  ['MP', 'Miljöpartiet de gröna'],
  ['S', 'Socialdemokraterna'],
  ['SD', 'Sverigedemokraterna'],
  ['V', 'Vänsterpartiet'],
]

export async function peopleTables(db: Db): Promise<void> {
  await db.schema
    .createTable('file')
    .addColumn('sha256', 'text', c => c.primaryKey())
    .addColumn('media_type', 'text', c => c.notNull())
    .addColumn('size', 'integer', c => c.notNull())
    .addColumn('bytes', 'bytea', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('municipality')
    .addColumn('id', 'integer', c => c.primaryKey().check(sql`id = 1`))
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('colour', 'text', c => c.notNull())
    .addColumn('mark_sha256', 'text', c => c.references('file.sha256'))
    .addColumn('clock_start', 'text', c => c.notNull().check(sql`clock_start in ('submitted', 'raised')`))
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('person')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('person_name').on('person').column('name').execute()

  await db.schema
    .createTable('party')
    .addColumn('code', 'text', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('from_on', 'text', c => c.notNull())
    .addColumn('to_on', 'text')
    .addPrimaryKeyConstraint('party_pk', ['code', 'from_on'])
    .execute()
  await db
    .insertInto('party')
    .values(parties.map(([code, name]) => ({ code, name, from_on: '1900-01-01' })))
    .execute()

  await db.schema
    .createTable('body')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('code', 'text', c => c.notNull().unique())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull().references('body_kind.code'))
    .addColumn('parent_id', 'text', c => c.references('body.id'))
    .addColumn('registry_format', 'text')
    .execute()
  for (const kind of ['council', 'executive_board']) {
    await db.schema
      .createIndex(`body_one_${kind}`)
      .unique()
      .on('body')
      .column('kind')
      .where(sql<boolean>`kind = ${sql.lit(kind)}`)
      .execute()
  }

  await db.schema
    .createTable('account')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('person_id', 'text', c => c.notNull().references('person.id'))
    .addColumn('username', 'text', c => c.notNull().unique())
    .addColumn('password_hash', 'text', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('disabled_at', 'text')
    .execute()

  await db.schema
    .createTable('session')
    .addColumn('token_hash', 'text', c => c.primaryKey())
    .addColumn('account_id', 'text', c => c.notNull().references('account.id'))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('last_seen_at', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('role_holding')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('account_id', 'text', c => c.notNull().references('account.id'))
    .addColumn('body_id', 'text', c => c.notNull().references('body.id'))
    .addColumn('role', 'text', c => c.notNull().references('role.code'))
    .addColumn('from_on', 'text', c => c.notNull())
    .addColumn('to_on', 'text')
    .execute()
  await db.schema.createIndex('role_holding_account').on('role_holding').column('account_id').execute()

  await db.schema
    .createTable('upload_stash')
    .addColumn('token', 'text', c => c.primaryKey())
    .addColumn('account_id', 'text', c => c.notNull().references('account.id'))
    .addColumn('sha256', 'text', c => c.notNull().references('file.sha256'))
    .addColumn('file_name', 'text', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('series')
    .addColumn('key', 'text', c => c.primaryKey())
    .addColumn('next_no', 'integer', c => c.notNull())
    .execute()
}
