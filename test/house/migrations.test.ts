import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { transact } from '#src/db/transact.ts'
import { enqueue } from '#src/mail/store.ts'
import { dialect, freshDatabase } from '#test/support/database.ts'
import { up } from '../../migrations/2026-11-29-indexes.ts'
import { unquote } from '../../migrations/2026-12-23-asking.ts'

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

test('what mail servers said before loses the addresses that it quotes', async () => {
  const { db } = await freshDatabase()
  const letter = { dedupe_key: 'a', about: 'digest' as const, about_id: 'a', subject: 'Brev', text: 'Hej' }
  const acting = { actor: 'Provet', now: new Date('2026-11-24T08:00:00Z') }
  await transact(db, tx => enqueue(tx, { label: 'Någon', email: 'x@ort.se' }, letter, acting))
  await db.updateTable('mail').set({ failure: '550 <x@ort.se>: okänd, y.z@ort.se' }).execute()
  await unquote(db as unknown as Parameters<typeof unquote>[0])
  const { failure } = await db.selectFrom('mail').select('failure').executeTakeFirstOrThrow()
  expect(failure).toBe('550 <[adressen]>: okänd, [adressen]')
})
