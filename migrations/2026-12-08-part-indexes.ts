import type { Db } from './spine/db.ts'

/** The parts of a meeting's minutes, and the §§ of a part, are asked for on every meeting's page. */
export async function up(db: Db): Promise<void> {
  await db.schema.createIndex('minutes_part_meeting').on('minutes_part').column('meeting_id').execute()
  await db.schema.createIndex('minute_item_part').on('minute_item').column('part_id').execute()
}
