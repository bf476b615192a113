import { beforeAll, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { newMeeting } from './meeting.ts'
import { demoSite, signIn, type Visitor } from './support.ts'

const site = demoSite()
const held = addDays(demoNow.toISOString().slice(0, 10), -1)
const path = `/sammantraden/sn/${held}-3`
let secretary: Visitor
let stranger: Visitor

beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
  stranger = await signIn(site, 'tn')
  await newMeeting(site, secretary, { held, no: 3, paragraphs: [801, 802] })
})

const membersOf = async (capacity: string): Promise<string[]> =>
  (
    await site.db
      .selectFrom('mandate')
      .innerJoin('body', 'body.id', 'mandate.body_id')
      .innerJoin('person', 'person.id', 'mandate.person_id')
      .select('person.name')
      .where('body.code', '=', 'SN')
      .where('capacity', '=', capacity)
      .orderBy('seat_no')
      .execute()
  ).map(row => row.name)

test('the list begins with everyone who sits, is noted, and writes the front page', async () => {
  const [members, substitutes] = [await membersOf('member'), await membersOf('substitute')]
  const first = members.length
  const wrong = await secretary.post(`${path}/narvaro`, {
    [`here_${first}`]: 'room',
    [`serves_for_${first}`]: members[0] ?? '',
  })
  expect([wrong.status, textOf(wrong.html).includes(`${members[0]} är själv med då.`)]).toEqual([422, true])

  const right = await secretary.again(wrong, { here_0: 'no', from_no_2: '802', others: 'Robin Sävhammar, utredare' })
  expect(right.status).toBe(303)
  const page = textOf((await secretary.get(path)).html)
  expect(page).toContain(`tjänstgör för ${members[0]}`)
  expect(page).toContain(`${substitutes[0]}`)
  expect(page).toContain('från och med § 802')
  expect(page).toContain('Robin Sävhammar, utredare')
  expect(page).not.toContain('Inte beslutför')
})

test('two at once: the second is told, keeps what was typed, and can go on', async () => {
  const mine = await secretary.open(`${path}/narvaro`)
  expect((await secretary.post(`${path}/narvaro`, { here_3: 'remote' })).status).toBe(303)
  const late = await secretary.submit(mine, { here_4: 'remote' })
  expect([late.status, textOf(late.html).includes('Någon annan hann ändra')]).toEqual([409, true])
  expect((await secretary.again(late)).status).toBe(303)
})

test('one with a conflict of interest takes no part, and a § without a quorum is pointed out', async () => {
  const members = await membersOf('member')
  const without = await secretary.post(`${path}/802/jav`, { recused: members[1] ?? '', reason: '' })
  expect([without.status, textOf(without.html).includes('Skriv vad jävet består i.')]).toEqual([422, true])
  expect(
    (await secretary.again(without, { recused: members[1] ?? '', reason: 'Närstående till sökanden' })).status,
  ).toBe(303)
  const rows = await site.db
    .selectFrom('item_role')
    .select(['name', 'reason'])
    .where('minute_item_id', '=', `item-${held}-802`)
    .execute()
  expect(rows).toEqual([{ name: members[1], reason: 'Närstående till sökanden' }])

  const away = Object.fromEntries([4, 5, 6, 7, 8, 9].map(i => [`here_${i}`, 'no']))
  expect((await secretary.post(`${path}/narvaro`, away)).status).toBe(303)
  expect(textOf((await secretary.get(path)).html)).toContain('Inte beslutför: §§ 801–802')
})

test('who was there at an adjusted § stays as it was', async () => {
  const absent = { adjusted_on: held, paragraphs: '801', chair: 'Eva Ek (S)', gap_reason: 'Brådskar' }
  const refused = await secretary.post(`${path}/justera`, absent)
  expect([refused.status, messagesOf(refused.html).chair]).toEqual([
    422,
    'Eva Ek är inte antecknad som tjänstgörande vid § 801.',
  ])
  const present = await site.db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'meeting_id')
    .select(['name', 'party'])
    .where('held_on', '=', held)
    .where('no', '=', 3)
    .where('capacity', '=', 'member')
    .where('here', '=', 'room')
    .where('from_no', 'is', null)
    .executeTakeFirstOrThrow()
  const adjustment = { ...absent, chair: `${present.name} (${present.party})` }
  const incomplete = await secretary.post(`${path}/justera`, { ...adjustment, gap_reason: '' })
  expect([incomplete.status, textOf(incomplete.html).includes('§ 801: Beslutet är inte skrivet.')]).toEqual([422, true])
  expect((await secretary.post(`${path}/justera`, adjustment)).status).toBe(303)
  const changed = await secretary.post(`${path}/narvaro`, { here_5: 'room' })
  expect([changed.status, textOf(changed.html).includes('§ 801 är justerad.')]).toEqual([409, true])
  expect(textOf((await secretary.get(path)).html)).toMatch(/Justerat fast något saknades.*§ 801.*Brådskar/)
  const later = await secretary.again(changed, { here_5: 'room', from_no_5: '802' })
  expect(later.status).toBe(303)
})

test('nobody from another body notes anything', async () => {
  expect((await stranger.get(`${path}/narvaro`)).status).toBe(403)
  expect((await stranger.get(`${path}/802/jav`)).status).toBe(403)
})
