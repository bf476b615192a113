import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '#src/db/transact.ts'
import { sha256 } from '#src/files/store.ts'
import { exportMatter } from '#src/interchange/export.ts'
import { filesNamed } from '#src/interchange/files.ts'
import type { MatterFile } from '#src/interchange/format.ts'
import { loadMatter, readMatterFile } from '#src/interchange/load.ts'
import { freshDatabase, type TestDatabase } from '#test/support/database.ts'
import { demoDatabase, demoNow } from '#test/support/demo.ts'

const acting = { actor: 'prov', now: demoNow }
let demo: TestDatabase
const files: MatterFile[] = []

beforeAll(async () => {
  demo = await demoDatabase()
  const matters = await demo.db.selectFrom('matter').select('id').where('kind', '=', 'motion').orderBy('id').execute()
  for (const { id } of matters) files.push(await exportMatter(demo.db, id))
})
afterAll(async () => demo.close())

// What is a hash, and yet of no file that goes along: of words, and of the notice board's page.
const ofNoFile = /^files\.|sightings\.\d+\.sha256$|(content|replaces)_sha256$|\.facts\./
const kindOf = (path: string): string => path.replaceAll(/\.\d+/g, '')

const hashesIn = (value: unknown, path: string[] = []): [string, string][] => {
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? [[path.join('.'), value]] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, one]) => hashesIn(one, [...path, key]))
}

// The places for files that the demonstration leaves empty.
function filled(): MatterFile {
  const file = structuredClone(files.find(one => one.reply && one.referrals.some(referral => referral.response)))
  if (!file) throw new Error('no motion of the demonstration has an answer and a reply')
  const paper = (letter: string) => ({ file: { sha256: letter.repeat(64), name: 'fil.pdf' } })
  const seen = (letter: string) => ({ seen: { sha256: letter.repeat(64), at: '2026-11-23T12:00:00.000Z' } })
  const written = (letter: string) => ({ attachments: [paper(letter).file] })
  const letters = [written('0'), written('1')]
  Object.assign(file.referrals.find(one => one.response)?.response ?? {}, paper('2'))
  Object.assign(file.referrals[0] ?? {}, { letters })
  Object.assign(file.reply ?? {}, paper('3'), { frozen: [paper('4')] })
  const round = { approvals: [seen('5')] }
  const [lodged, dispatches] = [[paper('7')], [{ sha256: '8'.repeat(64), letter: written('9') }]]
  const adjustment = { signed: paper('a').file, editions: [], signatories: [seen('b')] }
  Object.assign(file.minute_items[0] ?? {}, { notes: [paper('6')], lodged, dispatches, adjustment, round })
  Object.assign(file, { agenda_items: [{ papers: [paper('c')] }] })
  return file
}

test('every hash in a file is that of a file which goes along, but for those of words and pages', () => {
  for (const file of [...files, filled()]) {
    const named = hashesIn(file).filter(([path]) => !ofNoFile.test(path))
    expect(filesNamed(file).toSorted()).toEqual(named.toSorted())
  }
  for (const file of files) {
    const named = new Set(filesNamed(file).map(([, hash]) => hash))
    expect(file.files.map(one => one.sha256)).toEqual([...named].sort())
    for (const one of file.files) expect(sha256(Buffer.from(one.base64, 'base64'))).toBe(one.sha256)
  }
})

test('a file that does not go along is named by a path where it stands, wherever that is, and nothing is kept', async () => {
  const kinds = Map.groupBy(
    files.flatMap(file => filesNamed(file).map(([path, hash]) => ({ file, path, hash }))),
    one => kindOf(one.path),
  )
  expect(kinds.size).toBeGreaterThan(10)
  const { db } = await freshDatabase()
  for (const [one] of kinds.values()) {
    if (!one) continue
    const lost = { ...one.file, files: one.file.files.filter(kept => kept.sha256 !== one.hash) }
    const path = filesNamed(one.file).find(([, hash]) => hash === one.hash)?.[0]
    const load = transact(db, tx => loadMatter(tx, readMatterFile(JSON.stringify(lost)), acting))
    await expect(load).rejects.toMatchObject({ path, message: expect.stringContaining('filen finns inte') })
  }
  for (const table of ['matter', 'file'] as const) {
    expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
  }
})
