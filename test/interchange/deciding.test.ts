import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { transact } from '#src/db/transact.ts'
import { exportMatter, matterByNumber } from '#src/interchange/export.ts'
import type { MatterFile } from '#src/interchange/format.ts'
import { loadMatter, readMatterFile } from '#src/interchange/load.ts'
import { freshDatabase } from '#test/support/database.ts'

const acting = { actor: 'test', now: new Date('2026-11-23T12:00:00Z') }
const example = await readFile('examples/avhopparverksamhet.json', 'utf8')
const eva = { name: 'Eva Ek', party: 'S' }
const bo = { name: 'Bo Alm', party: 'M' }

// As files were written before proposals had a kind and questions were records.
const older = {
  proposals: [{ movers: [eva], seconders: [], wording: 'bifall', withdrawn: false }],
  votes: [
    {
      yes_means: 'bifall',
      no_means: 'avslag',
      secret: false,
      by_minority: false,
      won: 'yes',
      totals: { yes: 1, no: 1, abstain: 0 },
      ballots: [
        { ...eva, option: 'yes' },
        { ...bo, option: 'no' },
      ],
    },
  ],
}
const newer = {
  proposals: [{ kind: 'postpone', movers: [eva], seconders: [bo], wording: 'bordläggning', withdrawn: false }],
  votes: [
    {
      yes_means: 'bordläggning',
      no_means: 'avgörande idag',
      secret: false,
      deferral: 'yes',
      by_minority: false,
      casting: 'yes',
      won: 'yes',
      totals: { yes: 1, no: 1, abstain: 1, absent: 1 },
      ballots: [],
    },
  ],
  questions: [
    { proposals: [1], wording: 'Ordföranden ställer proposition på bordläggning', found: 'avslag', vote: 1 },
    { proposals: [], wording: 'Ordföranden ställer frågan', found: '', vote: null },
  ],
  elections: [
    {
      post: 'justerare',
      method: 'secret',
      candidates: [
        { ...eva, votes: 2, elected: true },
        { ...bo, votes: 2, elected: false },
      ],
      blank: 0,
      absent: 1,
      drawn_by: 'Siv Berg',
    },
  ],
}

async function load(more: object, without: readonly string[] = []) {
  const { db } = await freshDatabase()
  const file = JSON.parse(example) as MatterFile
  const item = Object.assign(file.minute_items[0] ?? {}, more) as Record<string, unknown>
  for (const name of without) delete item[name]
  await transact(db, tx => loadMatter(tx, readMatterFile(JSON.stringify(file)), acting))
  const [back] = (await exportMatter(db, await matterByNumber(db, 'KS', 'KS-2021/412'))).minute_items
  return back
}

test('questions, votes and elections go out as they came in', async () => {
  expect(await load(newer)).toMatchObject(newer)
})

test('a file from before there were any is taken in', async () => {
  const back = await load(older, ['questions', 'elections'])
  expect(back?.proposals).toMatchObject([{ kind: 'main', wording: 'bifall' }])
  expect(back?.votes).toMatchObject([{ deferral: null, casting: null, totals: { absent: 0 } }])
  expect([back?.questions, back?.elections]).toEqual([[], []])
})

test.each([
  ['questions.0.vote', { questions: [{ ...newer.questions[0], vote: 2 }] }],
  ['questions.0.proposals', { questions: [{ ...newer.questions[0], proposals: [2] }] }],
  ['questions.0.vote', { questions: [newer.questions[0], newer.questions[0]] }],
])('%s of what is not there, or twice, is refused', async (path, wrong) => {
  await expect(load({ ...newer, ...wrong })).rejects.toMatchObject({ path: `minute_items.0.${path}` })
})
