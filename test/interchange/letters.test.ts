import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Database } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { sha256 } from '#src/files/store.ts'
import { newId } from '#src/ids.ts'
import { exportMatter, matterByNumber } from '#src/interchange/export.ts'
import type { MatterFile } from '#src/interchange/format.ts'
import { loadMatter, readMatterFile } from '#src/interchange/load.ts'
import { mailState, mayGoAnew } from '#src/mail/mail.ts'
import { dueMails, failedMails, tryAgain } from '#src/mail/store.ts'
import { assign, officerOf } from '#src/work/store.ts'
import { freshDatabase } from '#test/support/database.ts'

const acting = { actor: 'test', now: new Date('2026-11-23T12:00:00Z') }
const example = await readFile('examples/avhopparverksamhet.json', 'utf8')

const bytes = Buffer.from('%PDF-1.7 ett brev')
const paper = { sha256: sha256(bytes), name: 'remiss.pdf' }
const went = { sent_at: null, failed_at: null, failure: null, received_at: null }
const at = (day: string): string => `2021-03-${day}T08:00:00.000Z`
const letter = {
  to: 'Socialnämnden',
  subject: 'Remiss',
  text: 'Hej!',
  attachments: [paper],
  queued: { at: at('15'), by: 'Eva Ek' },
  attempts: 1,
  ...went,
  earlier: [] as MatterFile['referrals'][number]['letters'][number]['earlier'],
}
const letters = [
  { kind: 'referral' as const, from: 'KS', ...letter, sent_at: at('15'), received_at: at('16') },
  {
    ...{ kind: 'reminder' as const, from: 'KS', ...letter, queued: { at: at('20'), by: 'Yttra' } },
    ...{ failed_at: at('21'), failure: '550 [adressen]' },
    earlier: [{ queued_at: at('18'), sent_at: null, failed_at: at('19'), failure: '550' }],
  },
  // It still waited when the matter was taken out.
  { kind: 'answer' as const, from: null, ...letter, queued: { at: at('22'), by: 'Ali Berg' } },
]
const assignments = [
  {
    referral: 1,
    officer: 'Bo Alm',
    assigned: { at: at('16'), by: 'Eva Ek' },
    ended: { at: at('17'), by: 'Eva Ek' },
  },
  { referral: 1, officer: 'Ali Berg', assigned: { at: at('17'), by: 'Eva Ek' }, ended: null },
  { referral: null, officer: 'Cia Dal', assigned: { at: at('18'), by: 'Eva Ek' }, ended: null },
]

function withHistory(): MatterFile {
  const file = JSON.parse(example) as MatterFile
  Object.assign(file.referrals[0] ?? {}, { letters })
  Object.assign(file, { assignments })
  const { kind: _, from: __, ...sent } = letters[0] ?? { kind: '', from: '' }
  const recorded = { at: '2021-06-04T09:00:00.000Z', by: 'Eva Ek' }
  const dispatch = { recipient: 'Kommunstyrelsen', channel: 'program', sent_on: '2021-06-04', sha256: paper.sha256 }
  Object.assign(file.minute_items[0] ?? {}, { dispatches: [{ ...dispatch, recorded, letter: sent }] })
  file.files = [{ sha256: paper.sha256, media_type: 'application/pdf', base64: bytes.toString('base64') }]
  return file
}

const load = (db: Database, file: MatterFile) =>
  transact(db, tx => loadMatter(tx, readMatterFile(JSON.stringify(file)), acting))

async function account(db: Database, name: string): Promise<string> {
  const [id, person_id] = [newId(), newId()]
  const created_at = acting.now.toISOString()
  await db.insertInto('person').values({ id: person_id, name, created_at }).execute()
  await db
    .insertInto('account')
    .values({ id, person_id, username: id, password_hash: '', created_at, disabled_at: null })
    .execute()
  return id
}

test('who handled it and the letters go out as they came in', async () => {
  const { db } = await freshDatabase()
  await load(db, withHistory())
  const back = await exportMatter(db, await matterByNumber(db, 'KS', 'KS-2021/412'))
  expect(JSON.stringify(back)).toBe(JSON.stringify(withHistory()))
  const other = await freshDatabase()
  await load(other.db, back)
  expect(await exportMatter(other.db, await matterByNumber(other.db, 'KS', 'KS-2021/412'))).toEqual(back)
})

test('a letter that was loaded is never sent, nor shown as one to send anew', async () => {
  const { db } = await freshDatabase()
  await load(db, withHistory())
  const far = new Date('2036-01-01T00:00:00Z')
  expect(await dueMails(db, far, 100)).toEqual([])
  const { id: board } = await db.selectFrom('body').select('id').where('code', '=', 'KS').executeTakeFirstOrThrow()
  expect(await failedMails(db, [board], { personal: true })).toEqual([])
  const all = await db.selectFrom('mail').selectAll().orderBy('queued_at').execute()
  expect(all.map(mailState).toSorted()).toEqual(['failed', 'received', 'received', 'unsent'])
  expect(all.filter(mayGoAnew)).toEqual([])
  expect(all.map(one => [one.to_address, one.receipt_token])).toEqual(Array(4).fill(['', null]))
  for (const { id } of all) {
    await expect(transact(db, tx => tryAgain(tx, id, 'a@b.se', acting))).rejects.toMatchObject({ kind: 'wrong_status' })
  }
  expect(await dueMails(db, far, 100)).toEqual([])
})

test('the letters of a real sending go along without an address', async () => {
  const { db } = await freshDatabase()
  const matter = await load(db, withHistory())
  await db
    .updateTable('mail')
    .set({ to_address: 'hemlig@ort.se', loaded_at: null, try_at: at('22') })
    .execute()
  expect(JSON.stringify(await exportMatter(db, matter))).not.toContain('hemlig')
  expect(await exportMatter(db, matter)).toEqual(withHistory())
})

test('one who has the only account of that name goes on with it; others are known by their name', async () => {
  const { db } = await freshDatabase()
  const ali = await account(db, 'Ali Berg')
  const [cia] = [await account(db, 'Cia Dal'), await account(db, 'Cia Dal')]
  const matter = await load(db, withHistory())
  const { id: referral } = await db.selectFrom('referral').select('id').executeTakeFirstOrThrow()
  expect(await officerOf(db, 'referral', referral)).toMatchObject({ account_id: ali, name: 'Ali Berg' })
  expect(await officerOf(db, 'matter', matter)).toMatchObject({ account_id: null, name: 'Cia Dal' })
  expect((await exportMatter(db, matter)).assignments).toEqual(assignments)
  // It can be given to somebody here, and who had it is kept.
  await transact(db, tx => assign(tx, 'matter', matter, cia ?? '', acting))
  expect(await officerOf(db, 'matter', matter)).toMatchObject({ account_id: cia })
  expect((await exportMatter(db, matter)).assignments.map(one => [one.officer, one.ended !== null])).toEqual([
    ['Bo Alm', true],
    ['Ali Berg', false],
    ['Cia Dal', true],
    ['Cia Dal', false],
  ])
})

test.each<[string, (file: MatterFile) => void]>([
  ['referrals.0.letters.0.attachments.0.sha256', file => file.files.pop()],
  ['referrals.0.letters.1.from', file => Object.assign(file.referrals[0]?.letters[1] ?? {}, { from: 'XX' })],
  ['assignments.0.referral', file => Object.assign(file.assignments[0] ?? {}, { referral: 2 })],
  ['assignments.1.ended', file => Object.assign(file.assignments[0] ?? {}, { ended: null })],
])('%s that cannot be right is refused, and nothing is kept', async (path, spoil) => {
  const { db } = await freshDatabase()
  const file = structuredClone(withHistory())
  spoil(file)
  await expect(load(db, file)).rejects.toMatchObject({ path })
  for (const table of ['mail', 'assignment', 'matter'] as const) {
    expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
  }
})
