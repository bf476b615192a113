import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { transact } from '#src/db/transact.ts'
import { exportMatter, matterByNumber } from '#src/interchange/export.ts'
import type { MatterFile } from '#src/interchange/format.ts'
import { loadMatter, readMatterFile } from '#src/interchange/load.ts'
import { nextOfYear } from '#src/minutes/series.ts'
import { freshDatabase } from '#test/support/database.ts'

const acting = { actor: 'test', now: new Date('2026-11-23T12:00:00Z') }
const example = await readFile('examples/avhopparverksamhet.json', 'utf8')

test('what is loaded is what is exported', async () => {
  const { db } = await freshDatabase()
  await transact(db, tx => loadMatter(tx, readMatterFile(example), acting))
  const back = await exportMatter(db, await matterByNumber(db, 'KS', 'KS-2021/412'))
  expect(JSON.stringify(back)).toBe(JSON.stringify(JSON.parse(example)))
})

test('a file from before several could make a statement together loads as one from after', async () => {
  const { db } = await freshDatabase()
  const file = JSON.parse(example)
  const [item] = file.minute_items
  const [{ persons, of_group, in_favour_of, mode, announced_on, received_on, ...note }] = item.notes
  item.notes = [{ ...note, ...persons[0] }]
  for (const later of ['documents', 'earlier', 'dnr', 'lodged', 'wordings']) delete item[later]
  await transact(db, tx => loadMatter(tx, readMatterFile(JSON.stringify(file)), acting))
  const back = await exportMatter(db, await matterByNumber(db, 'KS', 'KS-2021/412'))
  expect(JSON.stringify(back)).toBe(JSON.stringify(JSON.parse(example)))
})

test('the number of an adjusted § in an older file is fixed since it was adjusted, and the body goes on after it', async () => {
  const { db } = await freshDatabase()
  const file = JSON.parse(example)
  for (const item of file.minute_items) delete item.number_fixed
  for (const meeting of file.meetings) {
    delete meeting.ended_at
    delete meeting.closed
  }
  await transact(db, tx => loadMatter(tx, readMatterFile(JSON.stringify(file)), acting))
  const back = await exportMatter(db, await matterByNumber(db, 'KS', 'KS-2021/412'))
  expect(JSON.stringify(back)).toBe(JSON.stringify(JSON.parse(example)))
  const { id } = await db.selectFrom('body').select('id').where('code', '=', 'SN').executeTakeFirstOrThrow()
  expect(await nextOfYear(db, id, '2021')).toBe(13)
})

test('a closed meeting and a § whose number is provisional go out and in', async () => {
  const { db } = await freshDatabase()
  const file = JSON.parse(example)
  Object.assign(file.meetings[0], {
    starts_at: '17:30',
    ended_at: '20:15',
    closed: { at: '2021-05-26T20:00:00.000Z', by: 'Exempel' },
  })
  Object.assign(file.minute_items[0], { number_fixed: null, adjustment: null, publications: [] })
  file.events.pop()
  await transact(db, tx => loadMatter(tx, readMatterFile(JSON.stringify(file)), acting))
  const back = await exportMatter(db, await matterByNumber(db, 'KS', 'KS-2021/412'))
  expect([back.meetings, back.minute_items]).toEqual([file.meetings, file.minute_items])
})

test('the body that sees to a granted motion goes along by its code, also where nothing else names it', async () => {
  const { db } = await freshDatabase()
  const file = JSON.parse(example)
  const body = { code: 'TN', name: 'Tekniska nämnden', kind: 'committee', parent: null, registry_format: null }
  file.bodies.push(body)
  file.events[3].data = { responsible_body: 'TN', target_on: '2022-03-01' }
  await transact(db, tx => loadMatter(tx, readMatterFile(JSON.stringify(file)), acting))
  const back = await exportMatter(db, await matterByNumber(db, 'KS', 'KS-2021/412'))
  expect([back.bodies.find(one => one.code === 'TN'), back.events[3]?.data]).toEqual([body, file.events[3].data])
  const other = await freshDatabase()
  await transact(other.db, tx => loadMatter(tx, readMatterFile(JSON.stringify(back)), acting))
  const again = await exportMatter(other.db, await matterByNumber(other.db, 'KS', 'KS-2021/412'))
  expect(again).toEqual(back)
})

describe('a file that cannot be taken in is refused by the path of its field, and nothing is kept', () => {
  const faults: [string, (file: MatterFile) => void][] = [
    ['bodies.1.parent', file => Object.assign(file.bodies[1] ?? {}, { parent: 'XX' })],
    ['registry_numbers.1.body', file => Object.assign(file.registry_numbers[1] ?? {}, { body: 'BUN' })],
    ['registry_numbers.1.number', file => file.registry_numbers.splice(1, 1, ...file.registry_numbers.slice(0, 1))],
    ['referrals.0.to', file => Object.assign(file.referrals[0] ?? {}, { to: 'BUN' })],
    [
      'minute_items.0.response',
      file => Object.assign(file.minute_items[0] ?? {}, { response: { referral: 1, frozen: 2 } }),
    ],
    ['events.7.item', file => Object.assign(file.events[7]?.item ?? {}, { paragraph_no: 13 })],
    ['events.3.data.responsible_body', file => Object.assign(file.events[3]?.data ?? {}, { responsible_body: 'TN' })],
    ['events.4.referral', file => Object.assign(file.events[4] ?? {}, { referral: 2 })],
    ['events.8.happened_on', file => Object.assign(file.events[8] ?? {}, { happened_on: '2030-01-01' })],
    ['events.2.happened_on', file => Object.assign(file.events[2] ?? {}, { happened_on: '2021-02-30' })],
    ['events.1.strikes', file => Object.assign(file.events[1] ?? {}, { strikes: 9 })],
    [
      'events.1',
      file =>
        Object.assign(file.events[0] ?? {}, { kind: 'submitted' }) &&
        file.events.splice(1, 1, ...file.events.slice(0, 1)),
    ],
    ['matter.title', file => Object.assign(file.matter, { title: '' })],
    [
      'files.0.sha256',
      file => file.files.push({ sha256: 'a'.repeat(64), media_type: 'application/pdf', base64: 'YQ==' }),
    ],
  ]
  test.each(faults)('%s', async (path, spoil) => {
    const { db } = await freshDatabase()
    const file = structuredClone(JSON.parse(example)) as MatterFile
    spoil(file)
    const load = async () => transact(db, tx => loadMatter(tx, readMatterFile(JSON.stringify(file)), acting))
    await expect(load()).rejects.toMatchObject({ path })
    for (const table of ['body', 'matter', 'event', 'file', 'registry_number', 'municipality'] as const) {
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
    }
  })

  test('the same matter twice', async () => {
    const { db } = await freshDatabase()
    const load = () => transact(db, tx => loadMatter(tx, readMatterFile(example), acting))
    await load()
    await expect(load()).rejects.toMatchObject({ path: 'matter.slug' })
  })

  test('text that is no JSON', () => {
    expect(() => readMatterFile('{')).toThrow('inte JSON')
  })
})
