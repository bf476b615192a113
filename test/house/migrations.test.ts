import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '#src/db/migrator.ts'
import { dialect, freshDatabase } from '#test/support/database.ts'

test('a database begun before the indexes were in the first migration gets them', async () => {
  const open = await freshDatabase()
  for (const name of ['publication_subject', 'registry_number_matter']) {
    await sql`drop index ${sql.ref(name)}`.execute(open.db)
  }
  await sql`delete from kysely_migration where name >= '2026-11-29'`.execute(open.db)
  await migrate(open)
  const names =
    dialect === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'index'`
      : sql<{ name: string }>`select indexname as name from pg_indexes`
  const { rows } = await names.execute(open.db)
  const known = rows.map(row => row.name)
  expect(known).toContain('publication_subject')
  expect(known).toContain('registry_number_matter')
})
