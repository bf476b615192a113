import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { transact } from '#src/db/transact.ts'
import { exportMatter, matterByNumber } from '#src/interchange/export.ts'
import type { MatterFile } from '#src/interchange/format.ts'
import { loadMatter, readMatterFile } from '#src/interchange/load.ts'
import { freshDatabase } from '#test/support/database.ts'

const acting = { actor: 'test', now: new Date('2026-11-23T12:00:00Z') }
const example = await readFile('examples/avhopparverksamhet.json', 'utf8')

const recorded = { at: '2021-05-26T18:00:00.000Z', by: 'Exempel' }
const voided = { at: '2021-05-26T19:00:00.000Z', by: 'Exempel', reason: 'Fel dag' }
const later = (held_on: string, more: object = {}) => ({
  held_on,
  place: 'Kvarnen',
  starts_at: '18:00',
  ended_at: null,
  recorded,
  voided: null,
  ...more,
})
const wrongly = later('2021-05-27', { voided })

/** The example, with these days and its § on one of them. */
function fileWith(later_days: object[], day: number): MatterFile {
  const file = JSON.parse(example) as MatterFile
  Object.assign(file.meetings[0] ?? {}, { later_days })
  Object.assign(file.minute_items[0] ?? {}, { day })
  return file
}

async function load(file: MatterFile) {
  const { db } = await freshDatabase()
  await transact(db, tx => loadMatter(tx, readMatterFile(JSON.stringify(file)), acting))
  return exportMatter(db, await matterByNumber(db, 'KS', 'KS-2021/412'))
}

test('the days of a meeting go out as they came in, those that were entered wrongly too', async () => {
  const file = fileWith([wrongly, later('2021-05-28', { ended_at: '20:15' })], 3)
  expect(await load(file)).toEqual(file)
})

const posted = { at: '2021-05-20T08:00:00.000Z', by: 'Exempel' }
const announcedFor = (day_no: number): MatterFile => {
  const file = fileWith([later('2021-06-20')], 2)
  Object.assign(file.meetings[0] ?? {}, { announced: [{ day_no, posted, withdrawn: null }] })
  return file
}

test('that a meeting was made known for its later day goes out as it came in, and for no day that it has not', async () => {
  const file = announcedFor(2)
  expect(await load(file)).toEqual(file)
  await expect(load(announcedFor(3))).rejects.toMatchObject({ path: 'meetings.0.announced.0.day_no' })
})

test('a file from before there were any is taken in', async () => {
  const file = JSON.parse(example)
  delete file.meetings[0].later_days
  delete file.minute_items[0].day
  expect(await load(file)).toEqual(JSON.parse(example))
})

test.each([
  ['meetings.0.later_days.0.held_on', [later('2021-05-26')], 1],
  ['meetings.0.later_days.1.held_on', [later('2021-05-28'), later('2021-05-28')], 1],
  ['minute_items.0.day', [], 2],
  ['minute_items.0.day', [wrongly], 2],
])('%s that cannot be is refused', async (path, days, day) => {
  await expect(load(fileWith(days, day))).rejects.toMatchObject({ path })
})

test('a meeting that is there already must have the same days', async () => {
  const { db } = await freshDatabase()
  const file = fileWith([later('2021-05-28')], 2)
  await transact(db, tx => loadMatter(tx, readMatterFile(JSON.stringify(file)), acting))
  const other = { ...fileWith([later('2021-05-29')], 2), matter: { ...file.matter, slug: '2021-2' } }
  for (const one of other.registry_numbers) one.number = one.number.replace(/\d+$/, '999')
  const again = transact(db, tx => loadMatter(tx, readMatterFile(JSON.stringify(other)), acting))
  await expect(again).rejects.toMatchObject({ path: 'meetings.0.later_days' })
})
