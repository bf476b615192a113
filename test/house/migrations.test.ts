import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { dialect, freshDatabase } from '#test/support/database.ts'
import { up } from '../../migrations/2026-11-29-indexes.ts'

test('a database begun before the indexes were in the first migration gets them', async () => {
  const open = await freshDatabase()
  for (const name of ['publication_subject', 'registry_number_matter']) {
    await sql`drop index ${sql.ref(name)}`.execute(open.db)
  }
  await up(open.db as unknown as Parameters<typeof up>[0])
  const names =
    dialect === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'index'`
      : sql<{ name: string }>`select indexname as name from pg_indexes`
  const { rows } = await names.execute(open.db)
  const known = rows.map(row => row.name)
  expect(known).toContain('publication_subject')
  expect(known).toContain('registry_number_matter')
})
