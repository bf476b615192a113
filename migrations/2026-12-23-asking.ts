import type { Db } from './spine/db.ts'

export async function up(db: Db): Promise<void> {
  await unquote(db)
}

const ADDRESS = /[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+/g

/** What mail servers said quotes no address any more: some are protected. */
export async function unquote(db: Db): Promise<void> {
  const failed = await db.selectFrom('mail').select(['id', 'failure']).where('failure', 'is not', null).execute()
  for (const { id, failure } of failed) {
    const without = String(failure).replaceAll(ADDRESS, '[adressen]')
    if (without !== failure) await db.updateTable('mail').set({ failure: without }).where('id', '=', id).execute()
  }
}
