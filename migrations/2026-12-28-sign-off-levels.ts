import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/**
 * Drafts are signed off level by level instead of by a number of colleagues, and what is said of a draft may be about a
 * passage in it. A draft may be a file.
 *
 * A body that let n colleagues approve gets n levels, "Godkännande 1" to n, with all who may review there today at each
 * of them: as before, any n of them have to approve, and nobody counts twice. At which level somebody approved was never
 * asked, so what they have said stays as it is and passes no level: a draft under way is handed in for sign-off anew. Nor
 * is it known which words were approved before an earlier version was frozen: those have no signatures.
 */
export async function up(db: Db): Promise<void> {
  await levels(db)
  await sql`
    insert into sign_off_level (body_id, no, name)
    select practice.body_id, n.no, 'Godkännande ' || n.no
    from practice join (select 1 as no union select 2 union select 3) as n on n.no <= practice.sign_offs`.execute(db)
  await sql`
    insert into sign_off_person (body_id, no, account_id)
    select distinct sign_off_level.body_id, sign_off_level.no, account.id
    from sign_off_level
    join role_holding on role_holding.body_id = sign_off_level.body_id
    join account on account.id = role_holding.account_id
    where role_holding.role in ('case_officer', 'secretary') and account.disabled_at is null
      and role_holding.from_on <= cast(current_date as text)
      and (role_holding.to_on is null or role_holding.to_on >= cast(current_date as text))`.execute(db)
  await db.schema.alterTable('practice').dropColumn('sign_offs').execute()
  await reviewsAnew(db)

  await db.schema
    .alterTable('response')
    .addColumn('sha256', 'text', c => c.references('file.sha256'))
    .execute()
  await db.schema.alterTable('response').addColumn('file_name', 'text').execute()
  for (const table of ['response_version', 'reply_version']) {
    await db.schema
      .alterTable(table)
      .addColumn('signed', 'text', c => c.notNull().defaultTo('[]'))
      .execute()
  }
}

async function levels(db: Db): Promise<void> {
  await db.schema
    .createTable('sign_off_level')
    .addColumn('body_id', 'text', c => c.notNull().references('body.id'))
    .addColumn('no', 'integer', c => c.notNull().check(sql`no between 1 and 3`))
    .addColumn('name', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('sign_off_level_pk', ['body_id', 'no'])
    .execute()
  await db.schema
    .createTable('sign_off_person')
    .addColumn('body_id', 'text', c => c.notNull())
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('account_id', 'text', c => c.notNull().references('account.id'))
    .addPrimaryKeyConstraint('sign_off_person_pk', ['body_id', 'no', 'account_id'])
    .addForeignKeyConstraint('sign_off_person_level', ['body_id', 'no'], 'sign_off_level', ['body_id', 'no'])
    .execute()
  await db.schema.createIndex('sign_off_person_account').on('sign_off_person').column('account_id').execute()
}

async function reviewsAnew(db: Db): Promise<void> {
  await db.schema
    .createTable('draft_review_anew')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('kind', 'text', c => c.notNull().check(sql`kind in ('response', 'reply')`))
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('answer', 'text', c =>
      c.notNull().check(sql`answer in ('comment', 'handed_in', 'approved', 'returned')`),
    )
    .addColumn('level', 'text', c => c.notNull().defaultTo(''))
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('paper', 'text', c => c.check(sql`paper in ('opinion', 'report')`))
    .addColumn('section', 'text')
    .addColumn('quote', 'text', c => c.notNull().defaultTo(''))
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .addColumn('dealt_at', 'text')
    .addColumn('dealt_by', 'text')
    .addUniqueConstraint('draft_review_no_unique', ['subject_id', 'kind', 'no'])
    .addCheckConstraint('draft_review_passage', sql`(paper is null) = (section is null)`)
    .execute()
  const columns = 'id, kind, subject_id, version, answer, text, recorded_at, recorded_by'
  await sql
    .raw(
      `insert into draft_review_anew (${columns}, no)
       select ${columns}, row_number() over (partition by subject_id, kind order by recorded_at, id) from draft_review`,
    )
    .execute(db)
  await db.schema.dropTable('draft_review').execute()
  await db.schema.alterTable('draft_review_anew').renameTo('draft_review').execute()
}
