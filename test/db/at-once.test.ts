import { statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openDatabase } from '#src/db/database.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Database, Reader } from '#src/db/schema.ts'
import { dialect, freshDatabase } from '#test/support/database.ts'

const party = (code: string) => ({ code, name: code, from_on: '2026-01-01' })
const parties = async (db: Reader): Promise<string[]> =>
  (await db.selectFrom('party').select('code').where('code', 'like', 'X%').orderBy('code').execute()).map(
    one => one.code,
  )
const add = (db: Pick<Database, 'insertInto'>, code: string) => db.insertInto('party').values(party(code)).execute()
const aTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

test('who reads does not wait for who writes, and sees nothing of it before it is done', async () => {
  const { db } = await freshDatabase()
  const { promise: readByOthers, resolve } = Promise.withResolvers<void>()
  const writing = db.transaction().execute(async tx => {
    await add(tx, 'X1')
    expect(await parties(tx)).toEqual(['X1'])
    await readByOthers
  })
  expect(await parties(db)).toEqual([])
  await aTurn()
  expect(await parties(db)).toEqual([])
  resolve()
  await writing
  expect(await parties(db)).toEqual(['X1'])
})

test('what was saved is read at once, also where something was read just before', async () => {
  const { db } = await freshDatabase()
  for (const code of ['X1', 'X2', 'X3']) {
    await parties(db)
    await db.transaction().execute(tx => add(tx, code))
    expect((await parties(db)).at(-1)).toBe(code)
  }
  await add(db, 'X4')
  expect(await parties(db)).toEqual(['X1', 'X2', 'X3', 'X4'])
})

const partyQuery = (db: Reader, code: string) => db.selectFrom('party').select('name').where('code', '=', code)

test('a query that is put together once reads what its own transaction wrote, and others not before it is done', async () => {
  const { db } = await freshDatabase()
  const read = (by: Reader) => prepared(by, partyQuery, 'X1')
  await db.transaction().execute(async tx => {
    await add(tx, 'X1')
    expect([await read(tx), await read(db)]).toEqual([[{ name: 'X1' }], []])
  })
  expect(await read(db)).toEqual([{ name: 'X1' }])
})

test('what fails leaves nothing, and the next may write', async () => {
  const { db } = await freshDatabase()
  const failing = db.transaction().execute(async tx => {
    await add(tx, 'X1')
    throw new Error('in the middle')
  })
  const waiting = db.transaction().execute(tx => add(tx, 'X2'))
  await expect(failing).rejects.toThrow('in the middle')
  await waiting
  await expect(add(db, 'X2')).rejects.toThrow()
  await add(db, 'X3')
  expect(await parties(db)).toEqual(['X2', 'X3'])
})

test('two who write at once come one after the other, whichever way they write', async () => {
  const { db } = await freshDatabase()
  const steps: string[] = []
  const long = db.transaction().execute(async tx => {
    steps.push('begun')
    await add(tx, 'X1')
    await aTurn()
    await aTurn()
    steps.push('done')
  })
  await aTurn()
  await Promise.all([
    long,
    add(db, 'X2').then(() => steps.push('alone')),
    db.transaction().execute(tx => add(tx, 'X3')),
  ])
  if (dialect === 'sqlite') expect(steps).toEqual(['begun', 'done', 'alone'])
  expect(await parties(db)).toEqual(['X1', 'X2', 'X3'])
})

test.runIf(dialect === 'sqlite')(
  'on SQLite all that is read in one go is read from one state of the file',
  async () => {
    const open = await freshDatabase()
    const other = openDatabase(open.url)
    await add(open.db, 'X1')
    await aTurn()
    expect(await parties(open.db)).toEqual(['X1'])
    await add(other.db, 'X2')
    expect(await parties(open.db)).toEqual(['X1'])
    await aTurn()
    expect(await parties(open.db)).toEqual(['X1', 'X2'])
    await other.close()
  },
)

test.runIf(dialect === 'sqlite')('on SQLite the log beside the file does not grow with every write', async () => {
  const { db, url } = await freshDatabase()
  await add(db, 'X1')
  const grown = async (writes: number): Promise<number> => {
    for (let i = 0; i < writes; i += 1) {
      await parties(db)
      await db.transaction().execute(async tx => {
        await tx
          .updateTable('party')
          .set({ name: String(i).repeat(3000) })
          .execute()
        await aTurn()
        await parties(db)
      })
    }
    return statSync(`${url.slice('sqlite:'.length)}-wal`).size
  }
  const first = await grown(300)
  expect(first).toBeGreaterThan(1_000_000)
  expect(await grown(300)).toBeLessThan(first * 1.5)
})

test('what writes and gives rows back is kept', async () => {
  const { db } = await freshDatabase()
  expect(await db.insertInto('party').values(party('X1')).returning('code').execute()).toEqual([{ code: 'X1' }])
  expect(await db.deleteFrom('party').where('code', '=', 'X1').executeTakeFirst()).toMatchObject({
    numDeletedRows: 1n,
  })
  expect(await parties(db)).toEqual([])
})
