import type { Db } from './spine/db.ts'

/** Indexes that the first migration came to make only later: databases begun before that have them too. */
export async function up(db: Db): Promise<void> {
  await db.schema
    .createIndex('publication_subject')
    .ifNotExists()
    .on('publication')
    .columns(['subject_id', 'subject'])
    .execute()
  await db.schema
    .createIndex('registry_number_matter')
    .ifNotExists()
    .on('registry_number')
    .column('matter_id')
    .execute()
}
