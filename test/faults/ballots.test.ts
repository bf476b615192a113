import { expect, test } from 'vitest'
import { noteRoles } from '#src/attendance/actions.ts'
import type { Attender } from '#src/attendance/presence.ts'
import { replaceAttenders, rolesOf } from '#src/attendance/store.ts'
import { insertBody } from '#src/bodies/store.ts'
import { transact } from '#src/db/transact.ts'
import { found, Refusal } from '#src/errors.ts'
import { insertMeeting, type Meeting, meetingById } from '#src/meetings/store.ts'
import { recordItem } from '#src/minutes/actions.ts'
import { itemById } from '#src/minutes/store.ts'
import { tally } from '#src/votes/count.ts'
import { votesOf } from '#src/votes/store.ts'
import { noteVote } from '#src/votes/vote-actions.ts'
import { one } from '#test/attendance/people.ts'
import { dialect, freshDatabase, type TestDatabase } from '#test/support/database.ts'

const ROUNDS = process.env.YTTRA_TEST_EVERYTHING ? 40 : 8
/** §§ at which both are noted at the same moment; each in a meeting of its own, so that they need not wait for others. */
const AT_ONCE = 20
const acting = { actor: 'Provet', now: new Date('2026-11-23T09:00:00.000Z') }
const people: Attender[] = ['Eva', 'Bo', 'Siv'].map(name => one(name))
const ballots = people.map(({ name, party }) => ({ name, party, option: 'yes' as const }))

const content = {
  title: 'Föreningsbidrag',
  decision: [],
  summary: [],
  question_order: '',
  speakers: [],
  recipients: [],
  preparatory: false,
  documents: [],
  earlier: [],
  dnr: '',
}

async function paragraphsAt({ db }: TestDatabase, body: string, round: number): Promise<string[]> {
  return transact(db, async tx => {
    const ids: string[] = []
    for (let i = 1; i <= AT_ONCE; i++) {
      const held_on = `2026-${String(1 + (round % 10)).padStart(2, '0')}-01`
      const plan = { body_id: body, held_on, no: round * AT_ONCE + i, place: '', starts_at: null }
      const meeting: Meeting = found(await meetingById(tx, await insertMeeting(tx, plan)))
      await replaceAttenders(tx, meeting.id, people)
      ids.push(await recordItem(tx, meeting, 1, content, { matter_id: null }, acting))
    }
    return ids
  })
}

test('a recusal and a vote noted at the same moment: there is never a ballot of one who is recused', async () => {
  const database = await freshDatabase()
  const { db } = database
  const body = await transact(db, async tx => {
    const facts = { code: 'SN', name: 'Socialnämnden', kind: 'committee' as const, parent_id: null }
    return insertBody(tx, { ...facts, registry_format: null })
  })
  const recuse = (id: string) =>
    transact(db, async tx => {
      const roles = { recused: ['Bo'], reason: 'Släkt', aside: [], acting_chair: '' }
      await noteRoles(tx, found(await itemById(tx, id)), roles, acting, 0)
    })
  const vote = (id: string) =>
    transact(db, async tx => {
      const side = { deferral: null, by_minority: false, casting: null, won: 'yes' as const }
      const said = { yes_means: 'bifall', no_means: 'avslag', secret: false, ...side }
      await noteVote(tx, found(await itemById(tx, id)), { ...said, ballots, totals: tally(ballots) }, acting)
    })
  const first = { recused: 0, voted: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const items = await paragraphsAt(database, body.id, round)
    const done = await Promise.allSettled(
      items.flatMap((id, i) => (i % 2 === 0 ? [recuse(id), vote(id)] : [vote(id), recuse(id)])),
    )
    for (const one of done) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Refusal)
    for (const id of items) {
      const recused = (await rolesOf(db, id)).length
      const votes = (await votesOf(db, id)).length
      // Whoever came second was told; nobody was turned away by both.
      expect([recused, votes]).toEqual(recused === 1 ? [1, 0] : [0, 1])
      if (recused === 1) first.recused += 1
      else first.voted += 1
    }
  }
  console.log(`${dialect}: ${first.recused} recusals and ${first.voted} votes came first`)
  expect(Math.min(first.recused, first.voted)).toBeGreaterThan(0)
}, 120_000)
