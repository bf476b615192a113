import type { Db } from './spine/db.ts'

/** An answer that was written elsewhere may be two files: what the officials write to their body, and the opinion. */
export async function up(db: Db): Promise<void> {
  for (const table of ['response', 'response_version']) {
    await db.schema.alterTable(table).addColumn('report_sha256', 'text').execute()
    await db.schema.alterTable(table).addColumn('report_file_name', 'text').execute()
  }
}
