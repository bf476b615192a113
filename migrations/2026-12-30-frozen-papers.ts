import type { Db } from './spine/db.ts'

const kept: Record<string, readonly string[]> = {
  response_version: ['pdf_sha256', 'docx_sha256', 'report_pdf_sha256', 'report_docx_sha256'],
  reply_version: ['pdf_sha256', 'docx_sha256'],
}

/**
 * The papers of a frozen answer are kept as they were drawn when it was frozen: the answer itself, and the officials'
 * report beside it. What was frozen before this has none.
 */
export async function up(db: Db): Promise<void> {
  for (const [table, columns] of Object.entries(kept)) {
    for (const column of columns) {
      await db.schema
        .alterTable(table)
        .addColumn(column, 'text', c => c.references('file.sha256'))
        .execute()
    }
  }
}
