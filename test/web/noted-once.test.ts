import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, proseDay } from '#src/dates.ts'
import { found } from '#src/errors.ts'
import { meetingAt } from '#src/meetings/store.ts'
import { minutesToSign } from '#src/minutes/whole.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { newMeeting } from './meeting.ts'
import { demoSite, everything, signIn, Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
let secretary: Visitor
let meetings = 0

beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
})

/** A meeting that all members came to, with one open §; those who decide it. */
async function attended(): Promise<{ path: string; meeting: string; held: string; people: string[] }> {
  meetings += 1
  const held = addDays(today, -meetings)
  const { path: meeting } = await newMeeting(site, secretary, { held, no: 5, paragraphs: [880 + meetings] })
  expect((await secretary.post(`${meeting}/narvaro`)).status).toBe(303)
  const members = await site.db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'meeting_id')
    .select(['name', 'party'])
    .where('held_on', '=', held)
    .where('no', '=', 5)
    .where('here', '=', 'room')
    .orderBy('position')
    .execute()
  const people = members.map(one => `${one.name} (${one.party})`)
  return { path: `${meeting}/${880 + meetings}`, meeting, held, people }
}

test('what is not adjusted at once waits until a meeting that goes on has ended', async () => {
  const { meeting } = await attended()
  const goesOn = 'Sammanträdet är inte avslutat.'
  const shown = async () => textOf((await secretary.get(`${meeting}/justera`)).html).includes(goesOn)
  expect(await shown()).toBe(false)
  const later = { held_on: addDays(today, 1), place: 'Hamra', starts_at: '13:00' }
  const answer = await secretary.post(`${meeting}/fortsatt`, later)
  expect([answer.status, messagesOf(answer.html)]).toEqual([303, {}])
  expect(await shown()).toBe(true)
})

describe('what is noted at a § is noted once', () => {
  test('a proposal that is sent again is asked about, and nobody seconds their own', async () => {
    const { path, people } = await attended()
    const [mover = '', other = ''] = people
    const typed = { movers: mover, kind: 'main', wording: 'bifall till ansökan', seconders: other }
    const own = await secretary.post(`${path}/yrkande`, { ...typed, seconders: mover })
    expect([own.status, Object.keys(messagesOf(own.html))]).toEqual([422, ['seconders']])
    expect((await secretary.again(own, { seconders: other })).status).toBe(303)
    const twice = await secretary.again(own, { seconders: other })
    expect([twice.status, textOf(twice.html).includes('redan antecknat')]).toEqual([422, true])
    expect((await secretary.again(twice, { anyway: '1' })).status).toBe(303)
  })

  test('a statement is refused the second time, and one that was announced before the meeting', async () => {
    const { path, held, people } = await attended()
    const note = { kind: 'note', mode: 'oral', who: people[0] ?? '', text: 'Vi hade velat mer.', announced_on: held }
    const early = await secretary.post(`${path}/anteckning`, { ...note, announced_on: addDays(held, -1) })
    expect([early.status, messagesOf(early.html).announced_on?.includes(proseDay(held))]).toEqual([422, true])
    expect((await secretary.again(early, { announced_on: held })).status).toBe(303)
    const before = await everything(site)
    const twice = await secretary.again(early, { announced_on: held })
    expect([twice.status, messagesOf(twice.html).who]).toEqual([422, expect.stringContaining('redan antecknat')])
    expect(await everything(site)).toEqual(before)
    expect((await secretary.again(twice, { text: 'Vi hade velat mindre.' })).status).toBe(303)
  })
})

test('a decision that stops in the middle is not saved', async () => {
  const { path } = await attended()
  const form = await secretary.open(`${path}/redigera`)
  const half = await secretary.submit(form, { decision: 'Ärendet återremitteras med motiveringen att' })
  expect([half.status, messagesOf(half.html).decision?.includes('mitt i en mening')]).toEqual([422, true])
  expect((await secretary.again(half, { decision: 'Ärendet återremitteras att utredas vidare.' })).status).toBe(303)
})

test('those who were chosen to adjust were there, and stand on the minutes before anybody is asked', async () => {
  const { meeting, people } = await attended()
  const [, first = '', second = ''] = people
  const [name = ''] = first.split(' (')
  for (const stranger of ['Påhittad Person (S)', `${name} (XX)`]) {
    const refused = await secretary.post(`${meeting}/justerare`, { chosen: stranger })
    expect([refused.status, messagesOf(refused.html).chosen]).toEqual([422, expect.stringContaining(stranger)])
  }
  expect((await secretary.post(`${meeting}/justerare`, { chosen: `${first}\n${second}` })).status).toBe(303)
  const whole = textOf((await secretary.get(`${meeting}/protokoll`)).html)
  expect(whole).toContain(`Justerare ${first.replace(/ \(.*/, '')}`)

  const { held_on, no } = { held_on: meeting.slice(-12, -2), no: 5 }
  const body = await site.db.selectFrom('body').select('id').where('code', '=', 'SN').executeTakeFirstOrThrow()
  const paper = await minutesToSign(site.db, found(await meetingAt(site.db, body.id, held_on, no)))
  expect(paper.mark).toBeUndefined()
  expect(JSON.stringify(paper.body)).toContain(`Justerare, ${second}`)
  const file = `${meeting}/protokoll-att-skriva-under.pdf`
  expect((await secretary.get(`${meeting}/justera`)).html).toContain(`href="${file}"`)
  expect((await secretary.get(file)).raw.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await new Visitor(site).get(file)).status).not.toBe(200)
})

test('that the minutes should have been adjusted by now is said where they are', async () => {
  const { path: meeting } = await newMeeting(site, secretary, { held: addDays(today, -30), no: 5, paragraphs: [899] })
  const said = textOf((await secretary.get(`${meeting}/justera`)).html)
  expect(said).toContain('Protokollet skulle ha justerats senast')
  const { meeting: recent } = await attended()
  expect(textOf((await secretary.get(`${recent}/justera`)).html)).not.toContain('skulle ha justerats')
})
