import type { Db } from './spine/db.ts'

/** Who adjusts which §§, and what each had seen. */
export async function up(db: Db): Promise<void> {
  await db.schema.alterTable('approval').addColumn('paragraphs', 'text').execute()
  for (const column of ['paragraphs', 'content_sha256', 'answered_at']) {
    await db.schema.alterTable('part_signatory').addColumn(column, 'text').execute()
  }
}
