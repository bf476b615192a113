import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/**
 * What else the notice board holds: decisions made by delegation, and the meetings of the council and of the committees
 * that make theirs known. A notice is of a part of the minutes or of such a decision, so its table is made anew; no
 * other table names it.
 */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createTable('delegated_decision')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('first_id', 'text', c => c.notNull().references('delegated_decision.id'))
    .addColumn('body_id', 'text', c => c.notNull().references('body.id'))
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('decision', 'text', c => c.notNull())
    .addColumn('decided_by', 'text', c => c.notNull())
    .addColumn('decided_on', 'text', c => c.notNull())
    .addColumn('dnr', 'text', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('delegated_decision_first').on('delegated_decision').column('first_id').execute()
  await db.schema.createIndex('delegated_decision_dnr').on('delegated_decision').columns(['body_id', 'dnr']).execute()
  await noticesAnew(db)

  await db.schema
    .createTable('meeting_notice')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('meeting_id', 'text', c => c.notNull().references('meeting.id'))
    .addColumn('posted_at', 'text', c => c.notNull())
    .addColumn('posted_by', 'text', c => c.notNull())
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawn_by', 'text')
    .addColumn('withdrawn_reason', 'text')
    .execute()
  await db.schema.createIndex('meeting_notice_meeting').on('meeting_notice').column('meeting_id').execute()
  // The council's meetings hung there from when its members were called.
  await sql`
    insert into meeting_notice (id, meeting_id, posted_at, posted_by)
    select summons.id, summons.meeting_id, summons.recorded_at, summons.recorded_by
    from summons join meeting on meeting.id = summons.meeting_id join body on body.id = meeting.body_id
    where summons.no = 1 and body.kind = 'council'`.execute(db)
}

async function noticesAnew(db: Db): Promise<void> {
  await db.schema
    .createTable('notice_anew')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('no', 'integer', c => c.notNull().unique())
    .addColumn('part_id', 'text', c => c.references('minutes_part.id'))
    .addColumn('decision_id', 'text', c => c.references('delegated_decision.id'))
    .addColumn('body_name', 'text', c => c.notNull())
    .addColumn('paragraphs', 'text', c => c.notNull())
    .addColumn('posted_on', 'text', c => c.notNull())
    .addColumn('kept_at', 'text', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .addColumn('taken_down_on', 'text')
    .addColumn('taken_down_at', 'text')
    .addColumn('taken_down_by', 'text')
    .addColumn('replaced_at', 'text')
    .addColumn('replaced_by', 'text')
    .addColumn('replaced_reason', 'text')
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawn_by', 'text')
    .addColumn('withdrawn_reason', 'text')
    .addCheckConstraint('notice_of_one', sql`(part_id is null) <> (decision_id is null)`)
    .execute()
  const columns = [
    ...['id', 'no', 'part_id', 'body_name', 'paragraphs', 'posted_on', 'kept_at', 'recorded_at', 'recorded_by'],
    ...['taken_down_on', 'taken_down_at', 'taken_down_by', 'replaced_at', 'replaced_by', 'replaced_reason'],
  ].join(', ')
  await sql.raw(`insert into notice_anew (${columns}) select ${columns} from notice`).execute(db)
  await db.schema.dropTable('notice').execute()
  await db.schema.alterTable('notice_anew').renameTo('notice').execute()
  await db.schema.createIndex('notice_part').on('notice').column('part_id').execute()
  await db.schema.createIndex('notice_decision').on('notice').column('decision_id').execute()
  await db.schema
    .createIndex('notice_board')
    .on('notice')
    .columns(['taken_down_on', 'replaced_at', 'withdrawn_at'])
    .execute()
}
