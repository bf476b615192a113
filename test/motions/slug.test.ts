import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { transact } from '#src/db/transact.ts'
import { loadMatter, readMatterFile } from '#src/interchange/load.ts'
import { submitMotion } from '#src/motions/actions.ts'
import { freshDatabase } from '#test/support/database.ts'

test('a new motion passes over the running numbers that loaded matters brought with them', async () => {
  const { db } = await freshDatabase()
  const acting = { actor: 'test', now: new Date('2026-11-23T12:00:00Z') }
  const file = readMatterFile(await readFile('examples/avhopparverksamhet.json', 'utf8'))
  await transact(db, tx => loadMatter(tx, file, acting))
  const motion = {
    title: 'Fler bänkar i Forsparken',
    text: 'Det finns för få.',
    demands: [],
    submitters: [{ name: 'Eva Ek', party: 'S' }],
    received_on: '2021-03-01',
    channel: 'paper' as const,
  }
  const { slug } = await transact(db, tx => submitMotion(tx, motion, acting))
  expect([file.matter.slug, slug]).toEqual(['2021-1', '2021-2'])
})
