import { sql } from 'kysely'
import type { Db } from './db.ts'

export async function minutesTables(db: Db): Promise<void> {
  await db.schema
    .createTable('meeting')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('body_id', 'text', c => c.notNull().references('body.id'))
    .addColumn('held_on', 'text', c => c.notNull())
    .addColumn('no', 'integer', c => c.notNull())
    .addColumn('place', 'text', c => c.notNull())
    .addColumn('starts_at', 'text')
    .addUniqueConstraint('meeting_unique', ['body_id', 'held_on', 'no'])
    .execute()
  await db.schema.createIndex('meeting_day').on('meeting').columns(['held_on', 'body_id']).execute()

  await db.schema
    .createTable('minutes_part')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('meeting_id', 'text', c => c.notNull().references('meeting.id'))
    .addColumn('adjusted_on', 'text', c => c.notNull())
    .addColumn('immediate', 'integer', c => c.notNull().check(sql`immediate in (0, 1)`))
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('recorded_by', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('part_signatory')
    .addColumn('part_id', 'text', c => c.notNull().references('minutes_part.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('role', 'text', c => c.notNull().check(sql`role in ('chair', 'adjuster')`))
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('party', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('part_signatory_pk', ['part_id', 'position'])
    .execute()

  await db.schema
    .createTable('minute_item')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('meeting_id', 'text', c => c.notNull().references('meeting.id'))
    .addColumn('paragraph_no', 'integer', c => c.notNull())
    .addColumn('matter_id', 'text', c => c.references('matter.id'))
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('decision', 'text', c => c.notNull())
    .addColumn('summary', 'text', c => c.notNull())
    .addColumn('response_version_id', 'text', c => c.references('response_version.id'))
    .addColumn('part_id', 'text', c => c.references('minutes_part.id'))
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .addColumn('updated_by', 'text', c => c.notNull())
    .addUniqueConstraint('minute_item_no_unique', ['meeting_id', 'paragraph_no'])
    .execute()
  await db.schema.createIndex('minute_item_matter').on('minute_item').column('matter_id').execute()

  await db.schema
    .createTable('speaker')
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('party', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('speaker_pk', ['minute_item_id', 'position'])
    .execute()

  await db.schema
    .createTable('minutes_note')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('party', 'text', c => c.notNull())
    .addColumn('on_behalf_of', 'text')
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('in_annex', 'integer', c => c.notNull().check(sql`in_annex in (0, 1)`))
    .addColumn('sha256', 'text', c => c.references('file.sha256'))
    .addColumn('file_name', 'text')
    .addUniqueConstraint('minutes_note_position', ['minute_item_id', 'position'])
    .execute()

  await db.schema
    .createTable('recipient')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('label', 'text', c => c.notNull())
    .addUniqueConstraint('recipient_position', ['minute_item_id', 'position'])
    .execute()

  await db.schema
    .createTable('dispatch')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('minute_item_id', 'text', c => c.notNull().references('minute_item.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('recipient_label', 'text', c => c.notNull())
    .addColumn('channel', 'text', c => c.notNull())
    .addColumn('sent_on', 'text', c => c.notNull())
    .addColumn('sha256', 'text', c => c.notNull().references('file.sha256'))
    .addColumn('sent_by', 'text', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('dispatch_item').on('dispatch').column('minute_item_id').execute()
}
