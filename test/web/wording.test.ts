import { beforeAll, expect, test } from 'vitest'
import { textOf } from './html.ts'
import { demoSite, signIn, type Visitor } from './support.ts'

const site = demoSite()
let secretary: Visitor
let path = ''
let id = ''

beforeAll(async () => {
  secretary = await signIn(site, 'sekreterare')
  const item = await site.db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['minute_item.id', 'held_on', 'meeting.no', 'paragraph_no'])
    .where('body.code', '=', 'KS')
    .where('part_id', 'is', null)
    .where('minute_item.title', '=', 'Avgift för nödvatten')
    .executeTakeFirstOrThrow()
  id = item.id
  path = `/sammantraden/ks/${item.held_on}/${item.paragraph_no}`
})

const page = async (): Promise<string> => textOf((await secretary.get(path)).html)
const printed = async (): Promise<string> =>
  textOf(((await secretary.get(path)).html.match(/<article class="doc">.*<\/article>/s) ?? [''])[0])

const outdated = 'Det antecknade har ändrats sedan dess.'

test('a wording of its own is printed instead of what is noted, and the page says so', async () => {
  const form = await secretary.open(`${path}/lydelse/yrkanden`)
  const said = String(form.controls.find(one => one.name === 'text')?.values[0])
  expect(said).toContain('yrkar')
  const mine = 'Två yrkanden har lämnats: att avgift tas ut, och att ingen tas ut.'
  expect((await secretary.submit(form, { text: mine })).status).toBe(303)
  expect(await printed()).toContain(mine)
  expect(await printed()).not.toContain(said.split('\n')[0])
  expect(await page()).toContain('så här lyder det antecknade:')
  expect(await page()).toContain(said.split('\n')[0])
  expect(await page()).not.toContain(outdated)

  await secretary.post(`${path}/yrkande`, { movers: 'Tomas Ekvall (S)', wording: 'återremiss', seconders: '' })
  expect(await page()).toContain(outdated)
  expect(await printed()).toContain(mine)
  const adjust = await secretary.get(`${path.replace(/\/\d+$/, '')}/justera`)
  expect(textOf(adjust.html)).toContain('Under Yrkanden står en egen lydelse')

  expect((await secretary.post(`${path}/lydelse/yrkanden`)).status).toBe(303)
  expect(await page()).not.toContain(outdated)
  expect((await secretary.post(`${path}/lydelse/yrkanden/aterga`)).status).toBe(303)
  expect(await printed()).not.toContain(mine)
  expect(await printed()).toContain('yrkar återremiss.')
})

test('a wording that was opened before somebody changed the § is not saved over it', async () => {
  const form = await secretary.open(`${path}/lydelse/overlaggning`)
  await secretary.post(`${path}/lydelse/omrostning`, { text: 'Omröstning hålls.' })
  const late = await secretary.submit(form, { text: 'Ingen yttrar sig.' })
  expect([late.status, textOf(late.html).includes('Ingen yttrar sig.')]).toEqual([409, true])
  expect((await secretary.again(late)).status).toBe(303)
  expect(await printed()).toContain('Ingen yttrar sig.')
  await secretary.post(`${path}/lydelse/omrostning/aterga`)
  expect((await secretary.get(`${path}/lydelse/rubrik`)).status).toBe(404)
})

test('several make a reservation together, and it is changed with its file left where it is', async () => {
  const deciding = await site.db
    .selectFrom('attendance')
    .innerJoin('minute_item', 'minute_item.meeting_id', 'attendance.meeting_id')
    .select(['name', 'party'])
    .where('minute_item.id', '=', id)
    .where('capacity', '=', 'member')
    .where('here', '<>', 'no')
    .orderBy('position')
    .execute()
  const [one, other] = deciding.map(each => `${each.name} (${each.party})`)
  const typed = { kind: 'reservation', who: `${one}\n${other}`, in_favour_of: 'own', mode: 'oral' }
  const late = await secretary.post(`${path}/anteckning`, { ...typed, announced_on: '2026-11-26' })
  expect([late.status, textOf(late.html).includes('anmäls innan sammanträdet avslutas')]).toEqual([422, true])
  const stranger = await secretary.post(`${path}/anteckning`, { ...typed, who: `${one}\nOkänd Person (S)` })
  expect([stranger.status, textOf(stranger.html).includes('Okänd Person deltog inte i beslutet')]).toEqual([422, true])
  const nobody = await secretary.post(`${path}/anteckning`, { ...typed, who: '' })
  expect(nobody.status).toBe(422)
  expect((await secretary.post(`${path}/anteckning`, typed)).status).toBe(303)
  const sentence = `${one} och ${other} reserverar sig mot beslutet till förmån för eget yrkande.`
  expect(await printed()).toContain(sentence)

  const notes = await site.db
    .selectFrom('minutes_note')
    .select(['position'])
    .where('minute_item_id', '=', id)
    .orderBy('position', 'desc')
    .execute()
  const edit = `${path}/anteckning/${notes[0]?.position}/andra`
  const first = await secretary.open(edit)
  expect(
    (await secretary.post(edit, { mode: 'written', text: 'Vi ville annat.', received_on: '2026-11-20' })).status,
  ).toBe(303)
  expect(await printed()).toContain('Vi ville annat.')
  const stale = await secretary.submit(first, { who: String(one) })
  expect([stale.status, textOf(stale.html).includes('Vi ville annat.')]).toEqual([409, true])
  expect(
    (await secretary.again(stale, { who: '', group_name: 'Ledamöterna från Centerpartiet', group_party: '' })).status,
  ).toBe(422)
})

test('what the decision rests on and the number of the matter are printed', async () => {
  const saved = await secretary.post(`${path}/redigera`, {
    documents: 'Tjänsteskrivelse daterad den 3 maj 2026\nKalkyl',
    earlier: 'Tekniska nämnden den 4 maj 2026 § 63',
    dnr: 'KS-2026/912',
  })
  expect(saved.status).toBe(303)
  const words = await printed()
  for (const said of ['Beslutsunderlag', 'Kalkyl', 'Tidigare behandling', '§ 63', 'KS-2026/912']) {
    expect(words).toContain(said)
  }
})

test('the phrases of a body are offered while its § is written, the usual ones until it has its own', async () => {
  expect(await (await secretary.get(`${path}/redigera`)).html).toContain('data-phrase="Bordläggning"')
  const nameless = await secretary.post('/organ/ks/arbetssatt', { phrases: 'Ärendet bordläggs.' })
  expect([nameless.status, textOf(nameless.html).includes('Skriv frasens namn, ett kolon')]).toEqual([422, true])
  expect((await secretary.again(nameless, { phrases: 'Paus: Sammanträdet ajourneras: till kl. 14.' })).status).toBe(303)
  const own = (await secretary.get(`${path}/redigera`)).html
  expect(textOf(own)).toContain('Sammanträdet ajourneras: till kl. 14.')
  expect(own).not.toContain('data-phrase="Bordläggning"')
  expect((await secretary.post('/organ/ks/arbetssatt', { phrases: '' })).status).toBe(303)
  expect((await secretary.get(`${path}/redigera`)).html).toContain('data-phrase="Bordläggning"')
})

test('saving along answers nothing, and the next save goes on from it', async () => {
  const form = await secretary.open(`${path}/redigera`)
  const version = Number(form.controls.find(one => one.name === 'version')?.values[0])
  const pairs = (more: Record<string, string>) => {
    const fields = form.controls.flatMap(one => (one.name in more ? [] : one.values.map(value => [one.name, value])))
    return new URLSearchParams([...fields, ...Object.entries(more)] as [string, string][]).toString()
  }
  const along = (more: Record<string, string>) =>
    secretary.send('POST', `${path}/redigera`, pairs(more), {
      'content-type': 'application/x-www-form-urlencoded',
      'yttra-saves': 'along',
    })
  expect((await along({ summary: 'Först.' })).status).toBe(204)
  expect((await along({ summary: 'Sedan.', version: String(version + 1) })).status).toBe(204)
  expect(await printed()).toContain('Sedan.')
  expect((await along({ summary: 'För sent.' })).status).toBe(409)
  expect((await secretary.get(`${path}/redigera`)).html).toContain('data-saves-along')
})
