import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { transact } from '#src/db/transact.ts'
import { exportMatter, matterByNumber } from '#src/interchange/export.ts'
import { loadMatter, readMatterFile } from '#src/interchange/load.ts'
import { postDecision, replaceDecision } from '#src/notices/decisions.ts'
import { noticeByNo, noticesOnBoard } from '#src/notices/store.ts'
import { freshDatabase } from '#test/support/database.ts'

const acting = { actor: 'test', now: new Date('2026-11-23T12:00:00Z') }
const example = await readFile('examples/avhopparverksamhet.json', 'utf8')
const by = (at: string) => ({ at: `${at}T12:00:00.000Z`, by: 'Exempel' })

const hung = {
  title: 'Förlängd remisstid',
  decision: 'Remisstiden förlängs.\nIngen mer förlängning ges.',
  decided_by: 'Ulla Frisk, kanslichef',
  decided_on: '2021-03-02',
  dnr: 'KS-2021/412',
  body_name: 'Kommunstyrelsen',
  posted_on: '2021-03-03',
  kept_at: 'Kansliet',
  recorded: by('2021-03-03'),
  taken_down: null,
  replaced: null,
  sightings: [],
  withdrawn: null,
}
const decisions = [
  {
    body: 'KS',
    notices: [
      { ...hung, dnr: 'KS-2021/421', replaced: { reason: 'Fel nummer', recorded: by('2021-03-04') } },
      { ...hung, posted_on: '2021-03-04', taken_down: { on: '2021-03-29', recorded: by('2021-03-29') } },
    ],
  },
  { body: 'KS', notices: [{ ...hung, title: 'Annat', withdrawn: { ...by('2021-03-05'), reason: 'Ska anmälas' } }] },
]
const announced = [
  { day_no: 1, posted: by('2021-05-01'), withdrawn: { ...by('2021-05-02'), reason: 'Fel rubrik' } },
  { day_no: 1, posted: by('2021-05-03'), withdrawn: null },
]

async function loaded(file: unknown) {
  const { db } = await freshDatabase()
  await transact(db, tx => loadMatter(tx, readMatterFile(JSON.stringify(file)), acting))
  return db
}

test('what hung on the notice board about a matter and its meetings goes out as it came in', async () => {
  const file = JSON.parse(example)
  file.delegated_decisions = decisions
  file.meetings[0].announced = announced
  const db = await loaded(file)
  const back = await exportMatter(db, await matterByNumber(db, 'KS', 'KS-2021/412'))
  expect(back.delegated_decisions).toEqual(decisions)
  expect(JSON.stringify(back)).toBe(JSON.stringify(file))
})

test('a file from before there were such notices is taken in', async () => {
  const file = JSON.parse(example)
  delete file.delegated_decisions
  for (const meeting of file.meetings) delete meeting.announced
  const db = await loaded(file)
  const back = await exportMatter(db, await matterByNumber(db, 'KS', 'KS-2021/412'))
  expect(JSON.stringify(back)).toBe(JSON.stringify(JSON.parse(example)))
})

test('a decision goes along once its number is put right, and no longer where the number was wrong', async () => {
  const db = await loaded(JSON.parse(example))
  const body = await db.selectFrom('body').selectAll().where('code', '=', 'KS').executeTakeFirstOrThrow()
  const { title, decision, decided_by, decided_on, kept_at } = hung
  const said = { title, decision, decided_by, decided_on, kept_at }
  const out = async () => (await exportMatter(db, await matterByNumber(db, 'KS', 'KS-2021/412'))).delegated_decisions
  const no = await transact(db, tx => postDecision(tx, body, { ...said, dnr: 'KS-2021/1' }, acting))
  expect(await out()).toEqual([])
  const replaced = async (dnr: string) => {
    const [hanging] = await noticesOnBoard(db)
    const notice = await noticeByNo(db, hanging?.no ?? no)
    if (notice?.kind !== 'decision') throw new Error('no decision hangs there')
    await transact(db, tx => replaceDecision(tx, notice, { ...said, dnr, reason: 'Fel' }, acting))
  }
  await replaced('KS-2021/412')
  expect((await out()).map(one => one.notices.map(notice => notice.dnr))).toEqual([['KS-2021/1', 'KS-2021/412']])
  await replaced('KS-2021/2')
  expect(await out()).toEqual([])
})

test('a body that the file does not list is named by its path', async () => {
  const file = { ...JSON.parse(example), delegated_decisions: [{ body: 'XX', notices: [hung] }] }
  await expect(loaded(file)).rejects.toMatchObject({ path: 'delegated_decisions.0.body' })
})
