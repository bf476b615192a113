import { readdirSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { dialect, emptyDatabase, freshDatabase } from '#test/support/database.ts'
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

type Up = (db: unknown, dialect: string) => Promise<void>
const folder = new URL('../../migrations/', import.meta.url)
const upOf = async (name: string): Promise<Up> => ((await import(new URL(name, folder).href)) as { up: Up }).up

test('rows are kept where a table is made anew, and codes are then rows too', async () => {
  const open = await emptyDatabase()
  const { db } = open
  const names = readdirSync(folder).filter(name => name.endsWith('.ts'))
  const ours = '2026-12-20-papers.ts'
  for (const name of names.filter(one => one < ours).sort()) await (await upOf(name))(db, dialect)
  const at = '2026-11-23T09:00:00.000Z'
  await sql`insert into body (id, code, name, kind) values ('b', 'SN', 'Socialnämnden', 'committee')`.execute(db)
  await sql`insert into meeting (id, body_id, held_on, no, place) values ('m', 'b', '2026-12-01', 1, 'Hamra')`.execute(
    db,
  )
  const item = (id: string, seq: number, section: string) =>
    sql`
    insert into agenda_item (id, meeting_id, seq, place, section, title, dnr, proposal, recorded_at, recorded_by)
    values (${id}, 'm', ${seq}, 1, ${section}, 'Budget', '', '[]', ${at}, 'Ida')`.execute(db)
  const letter = (id: string, about: string) =>
    sql`
    insert into mail (id, dedupe_key, about, about_id, to_label, to_address, subject, text, attachments, queued_at, queued_by)
    values (${id}, ${id}, ${about}, 'x', 'SN', 'sn@a.se', 'Hej', 'Hej', '[]', ${at}, 'Ida')`.execute(db)
  await item('i', 1, 'decision')
  await letter('l', 'referral')
  await expect(item('j', 2, 'motion')).rejects.toThrow()

  await (await upOf(ours))(db, dialect)
  await item('j', 2, 'motion')
  await letter('k', 'summons')
  await expect(item('i2', 1, 'decision')).rejects.toThrow()
  await expect(item('n', 3, 'nonsense')).rejects.toThrow()
  await expect(letter('n', 'nonsense')).rejects.toThrow()
  expect(
    (await db.selectFrom('agenda_item').select(['id', 'title']).orderBy('id').execute()).map(one => one.id),
  ).toEqual(['i', 'j'])
  expect(await db.selectFrom('mail').select('attempts').where('id', '=', 'l').execute()).toEqual([{ attempts: 0 }])
})
