import { beforeAll, describe, expect, test } from 'vitest'
import { issueSummons } from '#src/agenda/issue.ts'
import { noteAttendance } from '#src/attendance/actions.ts'
import { addDays } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { changePlan } from '#src/meetings/change.ts'
import { type Meeting, meetingAt } from '#src/meetings/store.ts'
import { recordItem } from '#src/minutes/actions.ts'
import { adjustItems } from '#src/minutes/adjust.ts'
import { demoNow } from '#test/support/demo.ts'
import { textOf } from './html.ts'
import { demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const acting = { actor: 'Provet', now: demoNow }
let secretary: Visitor
let meetings = 0

beforeAll(async () => {
  secretary = await signIn(site, 'sekreterare')
  // So that the § that is adjusted keeps the number it is given here.
  await secretary.post('/organ/ks/arbetssatt', { numbering: 'elsewhere' })
})

/** A meeting of the board on a day, as somebody found it before another moved it. */
async function found(heldOn: string): Promise<Meeting> {
  meetings += 1
  const planned = { held_on: heldOn, no: String(3 + meetings), place: 'Hamra', starts_at: '' }
  await secretary.post('/sammantraden/ks/nytt', planned)
  const body = await site.db.selectFrom('body').select('id').where('code', '=', 'KS').executeTakeFirstOrThrow()
  const meeting = await meetingAt(site.db, body.id, heldOn, 3 + meetings)
  if (!meeting) throw new Error(heldOn)
  return meeting
}

const moved = (meeting: Meeting, days: number) =>
  transact(site.db, tx => {
    const plan = { held_on: addDays(today, days), no: meeting.no, place: 'Lund', starts_at: null }
    return changePlan(tx, meeting.id, plan, 'Flyttat', acting)
  })

const content = {
  title: 'X',
  decision: [],
  summary: [],
  documents: [],
  earlier: [],
  dnr: '',
  question_order: '',
  speakers: [],
  recipients: [],
  preparatory: false,
}

describe('a meeting that was moved after somebody opened it', () => {
  test('gets no §, and nobody who was at it, before its new day', async () => {
    const meeting = await found(today)
    await moved(meeting, 20)
    const write = transact(site.db, tx => recordItem(tx, meeting, 801, content, { matter_id: null }, acting))
    await expect(write).rejects.toMatchObject({ kind: 'invalid' })
    const note = transact(site.db, tx => noteAttendance(tx, meeting, { all: [], order_reason: '' }, acting, 0))
    await expect(note).rejects.toMatchObject({ kind: 'wrong_status' })
  })

  test('is called to on its new day and in its new place', async () => {
    const meeting = await found(addDays(today, 30))
    const path = `/sammantraden/ks/${meeting.held_on}-${meeting.no}`
    await secretary.post(`${path}/dagordning/lagg-till`, { title: 'Bokslut', section: 'decision', standing: [] })
    await moved(meeting, 40)
    await transact(site.db, tx => issueSummons(tx, meeting, { sent_on: today }, acting))
    const file = await secretary.get(`/sammantraden/ks/${addDays(today, 40)}-${meeting.no}/kallelse`)
    expect(textOf(file.html)).toContain('Lund')
    const { detail } = await site.db
      .selectFrom('summons')
      .innerJoin('file', 'file.sha256', 'summons.sha256')
      .select('file.bytes as detail')
      .where('meeting_id', '=', meeting.id)
      .executeTakeFirstOrThrow()
    expect(detail.toString('latin1')).toContain(addDays(today, 40))
  })

  test('tells a stranger nothing of where it went', async () => {
    const meeting = await found(addDays(today, 50))
    const old = `/sammantraden/ks/${meeting.held_on}-${meeting.no}`
    await moved(meeting, 60)
    const stranger = new Visitor(site)
    expect((await stranger.get(old)).status).toBe(404)
    expect((await stranger.get(`${old}/kallelse`)).status).toBe(404)
  })
})

test('once it is noted who came, the meeting is not moved', async () => {
  const meeting = await found(today)
  const path = `/sammantraden/ks/${meeting.held_on}-${meeting.no}`
  expect((await secretary.post(`${path}/narvaro`)).status).toBe(303)
  await expect(moved(meeting, 20)).rejects.toMatchObject({ kind: 'wrong_status' })
})

describe('those who adjust', () => {
  const people = (chair: string, ...adjusters: string[]) => ({
    adjusted_on: today,
    immediate: true,
    chair: { name: chair, party: 'S' },
    acting_chairs: [],
    manner: 'paper' as const,
    signed: null,
    declined: [],
    adjusters: adjusters.map(name => ({ name, party: 'S' })),
    gap_reason: 'Provet',
  })

  test('are different people, who took part in deciding', async () => {
    const meeting = await found(today)
    const path = `/sammantraden/ks/${meeting.held_on}-${meeting.no}`
    await secretary.post(`${path}/narvaro`, { others: 'Robin Gäst' })
    const no = 820
    await transact(site.db, tx => recordItem(tx, meeting, no, content, { matter_id: null }, acting))
    const adjust = (chair: string, ...adjusters: string[]) =>
      transact(site.db, tx => adjustItems(tx, meeting, [no], people(chair, ...adjusters), acting))
    await expect(adjust('Samira Haddad', 'Samira Haddad')).rejects.toMatchObject({
      fields: { adjusters: 'Samira Haddad står två gånger.' },
    })
    await expect(adjust('Robin Gäst')).rejects.toMatchObject({
      fields: { chair: expect.stringContaining('Robin Gäst') },
    })
    await expect(adjust('Samira Haddad', 'Margareta Lindhagen')).resolves.toBeTypeOf('string')
  })
})
