import { sql } from 'kysely'
import type { Db } from './spine/db.ts'

/**
 * Who is chosen to adjust, who adjusts which §§ and in what manner, what each had seen, and who would not; and the minutes
 * anew each time that something in them was put right.
 */
export async function up(db: Db): Promise<void> {
  await db.schema.alterTable('approval').addColumn('paragraphs', 'text').execute()
  for (const column of ['paragraphs', 'content_sha256', 'answered_at']) {
    await db.schema.alterTable('part_signatory').addColumn(column, 'text').execute()
  }
  await db.schema
    .alterTable('approval_round')
    .addColumn('immediate', 'integer', c => c.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('minutes_part')
    .addColumn('manner', 'text', c => c.check(sql`manner in ('program', 'paper', 'esign')`))
    .execute()
  await db.schema
    .alterTable('minutes_part')
    .addColumn('signed_sha256', 'text', c => c.references('file.sha256'))
    .execute()
  await db.schema.alterTable('minutes_part').addColumn('signed_name', 'text').execute()

  await db.schema
    .createTable('part_decline')
    .addColumn('part_id', 'text', c => c.notNull().references('minutes_part.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('party', 'text', c => c.notNull())
    .addColumn('reason', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('part_decline_pk', ['part_id', 'position'])
    .execute()

  await db.schema.alterTable('board_sighting').addColumn('summonses', 'text').execute()

  await db.schema
    .createTable('part_edition')
    .addColumn('part_id', 'text', c => c.notNull().references('minutes_part.id'))
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('paragraph_no', 'integer', c => c.notNull())
    .addColumn('rectified_on', 'text', c => c.notNull())
    .addColumn('sha256', 'text', c => c.notNull().references('file.sha256'))
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('part_edition_pk', ['part_id', 'no'])
    .execute()

  await db.schema
    .createTable('meeting_adjuster')
    .addColumn('meeting_id', 'text', c => c.notNull().references('meeting.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('party', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('meeting_adjuster_pk', ['meeting_id', 'position'])
    .execute()
}
