import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** What was moved, how it was voted on, and who dissented. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('proposal')
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('movers', 'text', c => c.notNull())
    .addColumn('seconders', 'text', c => c.notNull())
    .addColumn('wording', 'text', c => c.notNull())
    .addColumn('withdrawn', 'integer', c => c.notNull().check(sql`withdrawn in (0, 1)`))
    .addPrimaryKeyConstraint('proposal_pk', ['minute_item_id', 'position'])
    .execute()

  await db.schema
    .createTable('vote')
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('yes_means', 'text', c => c.notNull())
    .addColumn('no_means', 'text', c => c.notNull())
    .addColumn('secret', 'integer', c => c.notNull().check(sql`secret in (0, 1)`))
    .addColumn('by_minority', 'integer', c => c.notNull().check(sql`by_minority in (0, 1)`))
    .addColumn('won', 'text', c => c.notNull().check(sql`won in ('yes', 'no')`))
    .addColumn('yes', 'integer', c => c.notNull())
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('abstain', 'integer', c => c.notNull())
    .addColumn('ballots', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('vote_pk', ['minute_item_id', 'position'])
    .execute()

  await db.schema
    .alterTable('minutes_note')
    .addColumn('kind', 'text', c => c.notNull().defaultTo('note'))
    .execute()
}
