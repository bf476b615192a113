import { expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'

test('asked for rows in an empty list, both databases answer none; asked for those not in it, all', async () => {
  const { db } = await freshDatabase()
  const people = db.selectFrom('person').select('id')
  await db.insertInto('person').values({ id: 'ek', name: 'Eva Ek', created_at: '2026-03-02T09:00:00Z' }).execute()
  expect(await people.where('id', 'in', []).execute()).toEqual([])
  expect(await people.where('id', 'not in', []).execute()).toEqual([{ id: 'ek' }])
})
