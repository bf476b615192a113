import { beforeAll, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { messagesOf, textOf } from './html.ts'
import { pdf } from './samples.ts'
import { demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()
let member: Visitor
let secretary: Visitor
let meeting = ''
let no = ''
let itemId = ''

beforeAll(async () => {
  member = await signIn(site, 'ledamot')
  secretary = await signIn(site, 'sekreterare')
  const item = await site.db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .innerJoin('lodged_statement', 'lodged_statement.minute_item_id', 'minute_item.id')
    .select(['minute_item.id', 'held_on', 'paragraph_no'])
    .where('body.code', '=', 'KF')
    .executeTakeFirstOrThrow()
  itemId = item.id
  no = String(item.paragraph_no)
  meeting = `/sammantraden/kf/${item.held_on}`
})

const lodgedNos = async (): Promise<number[]> => {
  const rows = await site.db
    .selectFrom('lodged_statement')
    .select('no')
    .where('minute_item_id', '=', itemId)
    .orderBy('no')
    .execute()
  return rows.map(row => row.no)
}
const last = async (): Promise<string> => `${meeting}/${no}/inlamnat/${(await lodgedNos()).at(-1)}`
const note = { kind: 'note', paragraph_no: '', text: 'Jag vill ha antecknat att kostnaden är okänd.' }

test('a member is led to the meeting, sees what became of what was handed in, and nobody else does', async () => {
  expect((await member.get('/')).html).toContain(meeting)
  const page = textOf((await member.get(meeting)).html)
  for (const said of ['Lämna in reservation eller yttrande', 'Lämnat tillbaka', 'Skriv ut vad som ska antecknas']) {
    expect(page).toContain(said)
  }
  const other = textOf((await (await signIn(site, 'justerare')).get(meeting)).html)
  expect(other).not.toContain('Skriv ut vad som ska antecknas')
  expect((await new Visitor(site).get(meeting)).status).toBe(404)
  expect((await new Visitor(site).get(`${meeting}/lamna-in`)).location).toContain('/logga-in')
  const staff = await signIn(site, 'sn-sekreterare')
  expect((await staff.get(`${meeting}/lamna-in`)).status).toBe(403)
  expect((await staff.get(await last())).status).toBe(403)
})

test('what is handed in waits for the secretary, who takes it into the minutes', async () => {
  const bare = await member.post(`${meeting}/lamna-in`, { ...note, paragraph_no: no, text: '' })
  expect([bare.status, textOf(bare.html).includes('Skriv texten, eller välj en fil.')]).toEqual([422, true])
  const file = { annex: { name: 'yttrande.pdf', bytes: pdf('mitt'), type: 'application/pdf' } }
  const sent = await member.post(
    `${meeting}/lamna-in`,
    { ...note, paragraph_no: no, on_behalf_of: 'Socialdemokraterna' },
    file,
  )
  expect([sent.status, sent.location]).toEqual([303, meeting])
  const at = await last()
  expect((await secretary.get('/')).html).toContain(at)
  expect(textOf((await secretary.get(meeting)).html)).toContain('Väntar på svar')
  expect((await secretary.get(`${meeting}/${no}`)).html).toContain(at)
  expect((await secretary.get(`${at}/fil`)).raw.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await new Visitor(site).get(`${at}/fil`)).status).toBe(404)
  const adjusting = textOf((await secretary.get(`${meeting}/justera`)).html)
  expect(adjusting).toContain('Inlämnat men inte besvarat: protokollsanteckning av Samira Haddad (S)')

  const answered = await secretary.post(at, { answer: 'accepted', in_annex: '1' })
  expect(answered.status).toBe(303)
  const paragraph = textOf((await secretary.get(`${meeting}/${no}`)).html)
  expect(paragraph).toContain('Samira Haddad (S) anmäler protokollsanteckning för Socialdemokraterna, se bilaga')
  expect(paragraph).toContain('yttrande.pdf')
  const again = await secretary.post(at, { answer: 'returned', reason: 'Nej.' })
  expect([again.status, textOf(again.html).includes('har redan svarat')]).toEqual([409, true])
  expect((await member.post(`${at}/ta-tillbaka`)).status).toBe(409)
})

test('it goes back with a reason that the member sees, or is taken back by the member', async () => {
  await member.post(`${meeting}/lamna-in`, { ...note, paragraph_no: no })
  const mute = await secretary.post(await last(), { answer: 'returned', reason: '' })
  expect([mute.status, textOf(mute.html).includes('Skriv varför det lämnas tillbaka')]).toEqual([422, true])
  expect((await secretary.again(mute, { reason: 'Rikta dig till nämnden.' })).status).toBe(303)
  expect(textOf((await member.get(meeting)).html)).toContain('Rikta dig till nämnden.')

  await member.post(`${meeting}/lamna-in`, { ...note, paragraph_no: no })
  const at = await last()
  const colleague = await signIn(site, 'justerare')
  expect((await colleague.get(`${at}/ta-tillbaka`)).status).toBe(404)
  const form = await secretary.open(at)
  expect((await member.post(`${at}/ta-tillbaka`)).status).toBe(303)
  expect((await secretary.submit(form, { answer: 'accepted' })).status).toBe(404)
  expect((await secretary.get(at)).status).toBe(404)
})

test('nothing is chosen before the member chooses, and the same is not handed in twice while it waits', async () => {
  const form = await member.open(`${meeting}/lamna-in`)
  const before = await lodgedNos()
  const untouched = await member.submit(form)
  expect([untouched.status, messagesOf(untouched.html)]).toEqual([
    422,
    { paragraph_no: 'Välj paragrafen.', kind: 'Välj vad det är.' },
  ])
  const typed = { ...note, paragraph_no: no }
  expect((await member.submit(form, typed)).status).toBe(303)
  const twice = await member.submit(form, typed)
  expect([twice.status, messagesOf(twice.html).kind]).toEqual([
    422,
    'Du lämnade in just det 23 november 2026 kl. 10.00, och det väntar på svar. Ta tillbaka det om det ska ändras.',
  ])
  expect(twice.html).toContain(note.text)
  expect(await lodgedNos()).toHaveLength(before.length + 1)
  const first = await last()
  expect((await member.submit(form, { ...typed, text: 'Kostnaden är okänd.' })).status).toBe(303)
  expect((await member.submit(form, typed, { annex: { name: 'a.pdf', bytes: pdf('a') } })).status).toBe(303)
  for (const at of [first, `${meeting}/${no}/inlamnat/${before.length + 2}`, await last()]) {
    expect((await member.post(`${at}/ta-tillbaka`)).status).toBe(303)
  }
  expect((await member.submit(form, typed)).status).toBe(303)
  expect((await member.post(`${await last()}/ta-tillbaka`)).status).toBe(303)
})

test('KL 4:27: one who took no part in the decision may not reserve', async () => {
  await site.db
    .insertInto('item_role')
    .values({ minute_item_id: itemId, position: 90, kind: 'aside', name: 'Samira Haddad', party: 'S', reason: '' })
    .execute()
  const refused = await member.post(`${meeting}/lamna-in`, { ...note, kind: 'reservation', paragraph_no: no })
  expect([refused.status, textOf(refused.html).includes('deltog inte i beslutet')]).toEqual([422, true])
  await site.db.deleteFrom('item_role').where('position', '=', 90).execute()
})

test('one without a place in the body on the day may not, though they are a member now', async () => {
  await site.db
    .updateTable('mandate')
    .set({ to_on: '2026-01-01' })
    .where('person_id', 'in', eb => eb.selectFrom('person').select('id').where('name', '=', 'Margareta Lindhagen'))
    .execute()
  const late = await signIn(site, 'justerare')
  expect((await late.get(`${meeting}/lamna-in`)).status).toBe(403)
  expect((await late.get(meeting)).status).toBe(404)
})

test('a reservation that came after the meeting had ended is taken in with the day on which it was announced', async () => {
  expect((await member.post(`${meeting}/lamna-in`, { ...note, kind: 'reservation', paragraph_no: no })).status).toBe(
    303,
  )
  const at = await last()
  expect(textOf((await secretary.get(at)).html)).not.toContain('När reservationen anmäldes')
  const held = meeting.split('/').at(-1) ?? ''
  const closed = (closed_at: string | null) =>
    site.db
      .updateTable('meeting')
      .set({ closed_at })
      .where('id', '=', eb => eb.selectFrom('minute_item').select('meeting_id').where('id', '=', itemId))
      .execute()
  await closed(`${held}T00:00:00.000Z`)
  const asked = await secretary.post(at, { answer: 'accepted' })
  expect([asked.status, Object.keys(messagesOf(asked.html))]).toEqual([422, ['announced_on']])
  const late = await secretary.again(asked, { announced_on: addDays(held, -1) })
  expect([late.status, Object.keys(messagesOf(late.html))]).toEqual([422, ['announced_on']])
  expect((await secretary.again(late, { announced_on: held })).status).toBe(303)
  const kept = await site.db
    .selectFrom('minutes_note')
    .select('announced_on')
    .where('minute_item_id', '=', itemId)
    .where('kind', '=', 'reservation')
    .orderBy('position', 'desc')
    .executeTakeFirstOrThrow()
  expect(kept.announced_on).toBe(held)
  await closed(null)
})

test('after the adjustment it is refused in words', async () => {
  const form = await member.open(`${meeting}/lamna-in`)
  const waits = await member.submit(form, { ...note, paragraph_no: no })
  expect(waits.status).toBe(303)
  const at = await last()
  const adjust = await secretary.open(`${meeting}/justera`)
  const adjusted = await secretary.submit(adjust, { gap_reason: 'Hann inte.' })
  expect(adjusted.status).toBe(303)
  const refused = await member.submit(form, { ...note, paragraph_no: no })
  expect([refused.status, textOf(refused.html).includes('Det går inte att lämna in mer.')]).toEqual([409, true])
  const taken = await secretary.post(at, { answer: 'accepted' })
  expect([taken.status, textOf(taken.html).includes('kan inte ändras')]).toEqual([409, true])
  expect((await secretary.again(taken, { answer: 'returned', reason: 'Paragrafen är justerad.' })).status).toBe(303)
})
