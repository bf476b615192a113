import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/** What kind of proposal, in what order the chair put them, what decided a tie, what was put off, and who was elected. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .alterTable('proposal')
    .addColumn('kind', 'text', c =>
      c.notNull().defaultTo('main').check(sql`kind in ('main', 'reject', 'additional', 'postpone', 'remit_back')`),
    )
    .execute()

  const side = (column: string) => sql`${sql.ref(column)} in ('yes', 'no')`
  await db.schema
    .alterTable('vote')
    .addColumn('deferral', 'text', c => c.check(side('deferral')))
    .execute()
  await db.schema
    .alterTable('vote')
    .addColumn('casting', 'text', c => c.check(side('casting')))
    .execute()
  await db.schema
    .alterTable('vote')
    .addColumn('absent', 'integer', c => c.notNull().defaultTo(0))
    .execute()

  await db.schema
    .createTable('question')
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('proposals', 'text', c => c.notNull())
    .addColumn('wording', 'text', c => c.notNull())
    .addColumn('found', 'text', c => c.notNull())
    .addColumn('vote_position', 'integer')
    .addPrimaryKeyConstraint('question_pk', ['minute_item_id', 'position'])
    .addUniqueConstraint('question_vote_unique', ['minute_item_id', 'vote_position'])
    .addForeignKeyConstraint('question_vote_fk', ['minute_item_id', 'vote_position'], 'vote', [
      'minute_item_id',
      'position',
    ])
    .execute()

  await db.schema
    .createTable('election')
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('post', 'text', c => c.notNull())
    .addColumn('method', 'text', c => c.notNull().check(sql`method in ('acclamation', 'secret')`))
    .addColumn('candidates', 'text', c => c.notNull())
    .addColumn('blank', 'integer', c => c.notNull())
    .addColumn('drawn_by', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('election_pk', ['minute_item_id', 'position'])
    .execute()
}
