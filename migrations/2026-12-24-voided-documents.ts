import type { Db } from './spine/db.ts'

/** A document that was registered by mistake stays in the register as voided, with the reason. */
export async function up(db: Db): Promise<void> {
  for (const name of ['voided_at', 'voided_by', 'voided_reason']) {
    await db.schema.alterTable('document').addColumn(name, 'text').execute()
  }
}
