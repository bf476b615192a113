import { readdirSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { found } from '#src/errors.ts'
import { enqueue } from '#src/mail/store.ts'
import { practiceOf } from '#src/practice/store.ts'
import { committee, writeNext } from '#test/minutes/record.ts'
import { dialect, emptyDatabase, freshDatabase } from '#test/support/database.ts'
import { up } from '../../migrations/2026-11-29-indexes.ts'
import { up as numbers } from '../../migrations/2026-12-17-numbers.ts'
import { unquote } from '../../migrations/2026-12-23-asking.ts'
import { assignmentsAnew } from '../../migrations/2026-12-30-loaded.ts'

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

test('what is adjusted keeps its number, and a body its way of counting, when numbers come to be fixed', async () => {
  const open = await freshDatabase()
  const { db } = open
  const acting = { actor: 'Provet', now: new Date('2026-11-23T09:00:00.000Z') }
  const [meeting] = await committee(db, ['2026-01-14'], acting)
  const ids = await transact(db, async tx => {
    const one = await writeNext(tx, found(meeting), 'A', acting)
    const two = await writeNext(tx, found(meeting), 'B', acting)
    return [one, two]
  })
  const part = { id: 'p', meeting_id: found(meeting).id, adjusted_on: '2026-01-20', immediate: 0 }
  const recorded = { recorded_at: '2026-01-21T08:00:00.000Z', recorded_by: 'Provet' }
  await db
    .insertInto('minutes_part')
    .values({ ...part, ...recorded })
    .execute()
  await db.updateTable('minute_item').set({ part_id: 'p' }).where('id', '=', found(ids[0])).execute()
  await db
    .insertInto('practice')
    .values({ body_id: found(meeting).body_id, numbering: 'meeting', standing_items: '[]' })
    .execute()
  await asBefore(db)
  await numbers(db as unknown as Parameters<typeof numbers>[0])
  const rows = await db.selectFrom('minute_item').select('number_fixed_at').orderBy('paragraph_no').execute()
  expect(rows.map(row => row.number_fixed_at)).toEqual(['2026-01-21T08:00:00.000Z', null])
  expect((await practiceOf(db, found(meeting).body_id)).numbering).toBe('meeting')
})

/** The tables as they were before that migration. */
async function asBefore(db: Database): Promise<void> {
  await db.schema.alterTable('minute_item').dropColumn('number_fixed_at').execute()
  for (const column of ['closed_at', 'closed_by', 'ended_at']) {
    await db.schema.alterTable('meeting').dropColumn(column).execute()
  }
}
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

test('what hung on the board still does where more can, and the council’s meetings since its members were called', async () => {
  const { db } = await emptyDatabase()
  const ours = '2026-12-26-board.ts'
  const names = readdirSync(folder).filter(name => name.endsWith('.ts'))
  for (const name of names.filter(one => one < ours).sort()) await (await upOf(name))(db, dialect)
  const at = '2026-11-23T09:00:00.000Z'
  const body = (id: string, code: string, kind: string) =>
    sql`insert into body (id, code, name, kind) values (${id}, ${code}, ${code}, ${kind})`.execute(db)
  const meeting = (id: string, of: string) =>
    sql`insert into meeting (id, body_id, held_on, no, place) values (${id}, ${of}, '2026-12-01', 1, 'Hamra')`.execute(
      db,
    )
  const summons = (id: string, of: string, no: number) =>
    sql`
    insert into summons (id, meeting_id, no, sent_on, recipients, sha256, recorded_at, recorded_by)
    values (${id}, ${of}, ${no}, '2026-11-20', '[]', 'a', ${at}, 'Ida')`.execute(db)
  await sql`insert into file (sha256, media_type, size, bytes, created_at) values ('a', 'application/pdf', 1, ${Buffer.from('a')}, ${at})`.execute(
    db,
  )
  await body('k', 'KF', 'council')
  await body('s', 'SN', 'committee')
  await meeting('mk', 'k')
  await meeting('ms', 's')
  await summons('a', 'mk', 1)
  await summons('b', 'mk', 2)
  await summons('c', 'ms', 1)
  await sql`
    insert into minutes_part (id, meeting_id, adjusted_on, immediate, recorded_at, recorded_by)
    values ('p', 'ms', '2026-11-20', 0, ${at}, 'Ida')`.execute(db)
  const notice = (id: string, no: number, part: string | null) =>
    sql`
    insert into notice (id, no, part_id, body_name, paragraphs, posted_on, kept_at, recorded_at, recorded_by)
    values (${id}, ${no}, ${part}, 'SN', '§ 1', '2026-11-20', 'Hamra', ${at}, 'Ida')`.execute(db)
  await notice('n', 7, 'p')

  await (await upOf(ours))(db, dialect)
  const kept = await db.selectFrom('notice').select(['id', 'no', 'part_id', 'decision_id', 'withdrawn_at']).execute()
  expect(kept).toEqual([{ id: 'n', no: 7, part_id: 'p', decision_id: null, withdrawn_at: null }])
  await expect(notice('x', 7, 'p')).rejects.toThrow()
  await expect(notice('y', 8, null)).rejects.toThrow()
  const hung = await db.selectFrom('meeting_notice').select(['meeting_id', 'posted_at', 'withdrawn_at']).execute()
  expect(hung).toEqual([{ meeting_id: 'mk', posted_at: at, withdrawn_at: null }])
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

test('who handles what is kept when somebody without an account can do so, and still one at a time', async () => {
  const { db } = await freshDatabase()
  const created_at = '2026-11-23T09:00:00.000Z'
  await db.insertInto('person').values({ id: 'p', name: 'Eva Ek', created_at }).execute()
  const account = { id: 'a', person_id: 'p', username: 'eva', password_hash: '', created_at, disabled_at: null }
  await db.insertInto('account').values(account).execute()
  const handled = { subject: 'matter', subject_id: 'm', assigned_at: created_at, assigned_by: 'Provet' }
  const row = { ...handled, id: 'one', account_id: 'a', officer_name: null, ended_at: null, ended_by: null }
  await db.insertInto('assignment').values(row).execute()
  await assignmentsAnew(db as unknown as Parameters<typeof assignmentsAnew>[0])
  expect(await db.selectFrom('assignment').selectAll().execute()).toEqual([row])
  const again = db.insertInto('assignment').values({ ...row, id: 'two', account_id: null, officer_name: 'Bo Alm' })
  await expect(again.execute()).rejects.toThrow(/unique/i)
  const nobody = db.insertInto('assignment').values({ ...row, id: 'three', subject_id: 'n', account_id: null })
  await expect(nobody.execute()).rejects.toThrow(/assignment_of_somebody/)
})

test('who could approve before stand at the levels that come instead, and what was said is kept', async () => {
  const { db } = await emptyDatabase()
  const ours = '2026-12-28-sign-off-levels.ts'
  const names = readdirSync(folder).filter(name => name.endsWith('.ts'))
  for (const name of names.filter(one => one < ours).sort()) await (await upOf(name))(db, dialect)
  const at = '2026-11-23T09:00:00.000Z'
  const body = (id: string, sign_offs: number) =>
    sql`
    insert into body (id, code, name, kind) values (${id}, ${id}, ${id}, 'committee')`
      .execute(db)
      .then(() =>
        sql`insert into practice (body_id, standing_items, sign_offs) values (${id}, '[]', ${sign_offs})`.execute(db),
      )
  const person = async (id: string, role: string, to_on: string | null, disabled_at: string | null = null) => {
    await sql`insert into person (id, name, created_at) values (${id}, ${id}, ${at})`.execute(db)
    await sql`
      insert into account (id, person_id, username, password_hash, created_at, disabled_at)
      values (${id}, ${id}, ${id}, 'x', ${at}, ${disabled_at})`.execute(db)
    await sql`
      insert into role_holding (id, account_id, body_id, role, from_on, to_on)
      values (${id}, ${id}, 'TWO', ${role}, '2020-01-01', ${to_on})`.execute(db)
  }
  const review = (id: string, subject: string, answer: string) =>
    sql`
    insert into draft_review (id, kind, subject_id, version, answer, text, recorded_at, recorded_by)
    values (${id}, 'response', ${subject}, 1, ${answer}, 'Hm.', ${at}, 'Ida')`.execute(db)
  await body('NONE', 0)
  await body('TWO', 2)
  await person('officer', 'case_officer', null)
  await person('secretary', 'secretary', '2999-12-31')
  await person('registrar', 'registrar', null)
  await person('gone', 'case_officer', '2021-01-01')
  await person('closed', 'case_officer', null, at)
  await review('b', 's', 'approved')
  await review('a', 's', 'comment')
  await review('c', 't', 'returned')

  await (await upOf(ours))(db, dialect)
  const levels = await db.selectFrom('sign_off_level').selectAll().orderBy('no').execute()
  expect(levels).toEqual([
    { body_id: 'TWO', no: 1, name: 'Godkännande 1' },
    { body_id: 'TWO', no: 2, name: 'Godkännande 2' },
  ])
  const people = await db.selectFrom('sign_off_person').selectAll().orderBy('no').orderBy('account_id').execute()
  expect(people.map(one => [one.no, one.account_id])).toEqual([
    [1, 'officer'],
    [1, 'secretary'],
    [2, 'officer'],
    [2, 'secretary'],
  ])
  const said = await db.selectFrom('draft_review').selectAll().orderBy('subject_id').orderBy('no').execute()
  expect(said.map(one => [one.id, one.no, one.answer, one.level, one.section, one.dealt_at])).toEqual([
    ['a', 1, 'comment', '', null, null],
    ['b', 2, 'approved', '', null, null],
    ['c', 1, 'returned', '', null, null],
  ])
  expect((await practiceOf(db, 'TWO')).papers_days).toBe(7)
  await expect(review('x', 's', 'nonsense')).rejects.toThrow()
})
