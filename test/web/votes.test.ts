import { beforeAll, expect, test } from 'vitest'
import { formOf, messagesOf, textOf } from './html.ts'
import { demoSite, signIn, type Visitor } from './support.ts'

const site = demoSite()
let secretary: Visitor
let path = ''
let voters: { name: string; field: string }[] = []

beforeAll(async () => {
  secretary = await signIn(site, 'sekreterare')
  const item = await site.db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['held_on', 'meeting.no', 'paragraph_no'])
    .where('body.code', '=', 'KS')
    .where('part_id', 'is', null)
    .where('minute_item.title', '=', 'Avgift för nödvatten')
    .executeTakeFirstOrThrow()
  path = `/sammantraden/ks/${item.held_on}/${item.paragraph_no}`
  const form = await secretary.open(`${path}/omrostning`)
  voters = form.controls.filter(one => one.name.startsWith('ballot_')).map(one => ({ name: one.name, field: one.name }))
})

const means = { yes_means: 'bifall', no_means: 'avslag' }
const ballots = (yes: number): Record<string, string> =>
  Object.fromEntries(voters.map(({ field }, i) => [field, i < yes ? 'yes' : 'no']))

test('a proposal is printed, and left out once it is taken back', async () => {
  const asked = await secretary.post(`${path}/yrkande`, {
    movers: 'Eva Ek (S)',
    wording: 'återremiss till tekniska nämnden',
    seconders: 'Bo Alm (M)',
  })
  expect([asked.status, textOf(asked.html).includes('Eva Ek (S) är inte antecknad som tjänstgörande')]).toEqual([
    422,
    true,
  ])
  expect((await secretary.again(asked, { anyway: '1' })).status).toBe(303)
  const sentence = 'Eva Ek (S) yrkar, med instämmande av Bo Alm (M), återremiss till tekniska nämnden.'
  const article = async () =>
    textOf(((await secretary.get(path)).html.match(/<article class="doc">.*<\/article>/s) ?? [''])[0])
  expect(await article()).toContain(sentence)
  expect((await secretary.post(`${path}/yrkande/3/aterta`)).status).toBe(303)
  expect(await article()).not.toContain('återremiss till tekniska nämnden')
  expect(textOf((await secretary.get(path)).html)).toContain(`${sentence} (återtaget)`)
  expect((await secretary.post(`${path}/yrkande/3/aterta`)).status).toBe(303)
  expect(await article()).toContain(sentence)
})

test('a vote adds up, says how each voted, and is refused where it does not', async () => {
  const half = Math.floor(voters.length / 2)
  const missing = await secretary.post(`${path}/omrostning`, { ...means, won: 'yes' })
  expect(missing.status).toBe(422)
  expect(textOf(missing.html).match(/Ange hur /g)?.length).toBeGreaterThanOrEqual(voters.length)

  const wrongSide = await secretary.again(missing, { ...means, ...ballots(half + 2), won: 'no' })
  expect([wrongSide.status, textOf(wrongSide.html).includes('Ja fick flest röster')]).toEqual([422, true])

  const right = await secretary.again(wrongSide, { won: 'yes' })
  expect(right.status).toBe(303)
  expect(textOf((await secretary.get(path)).html)).toContain('Därmed vinner ja.')
})

test('a vote is noted party by party, with those who broke away', async () => {
  const form = await secretary.open(`${path}/omrostning`)
  const parties = form.controls.filter(one => one.name.startsWith('party_'))
  expect(parties.length).toBeGreaterThan(0)
  const typed = Object.fromEntries(parties.map(one => [one.name, 'yes']))
  const alone = await secretary.submit(form, { ...means, ...typed, won: 'yes' })
  const unsaid = Object.keys(messagesOf(alone.html)).filter(name => name.startsWith('ballot_'))
  const rest = Object.fromEntries(unsaid.map(name => [name, 'abstain']))
  const breaksAway = (parties[0]?.name ?? '').replace('party', 'ballot')
  expect((await secretary.submit(form, { ...means, ...typed, ...rest, [breaksAway]: 'no', won: 'yes' })).status).toBe(
    303,
  )
  const votes = await site.db.selectFrom('vote').selectAll().orderBy('position', 'desc').execute()
  const last = votes.find(one => one.abstain === unsaid.length && one.no === 1)
  expect(last?.yes).toBe(voters.length - unsaid.length - 1)
  const odd = await secretary.submit(form, {
    ...means,
    ...typed,
    ...rest,
    [parties[0]?.name ?? '']: 'kanske',
    won: 'yes',
  })
  expect([odd.status, messagesOf(odd.html)[parties[0]?.name ?? '']]).toEqual([
    422,
    'Välj ja, nej, avstår eller frånvarande.',
  ])
})

test('a secret vote keeps only the numbers, and numbers without secrecy are asked about', async () => {
  const numbers = { secret_yes: String(voters.length - 1), secret_no: '1', secret_abstain: '0' }
  const open = await secretary.post(`${path}/omrostning`, {
    ...means,
    ...numbers,
    ...ballots(voters.length),
    won: 'yes',
  })
  expect([open.status, textOf(open.html).includes('Kryssa för att omröstningen var sluten')]).toEqual([422, true])
  const short = await secretary.again(open, { secret: '1', secret_no: '0' })
  expect([short.status, textOf(short.html).includes('röster är angivna')]).toEqual([422, true])
  const asked = await secretary.again(short, { secret_no: '1' })
  expect([asked.status, textOf(asked.html).includes('Man röstar öppet')]).toEqual([422, true])
  expect((await secretary.again(asked, { anyway: '1' })).status).toBe(303)
  const twice = await secretary.again(asked)
  expect([twice.status, textOf(twice.html).includes('redan antecknad vid paragrafen')]).toEqual([422, true])
  const last = await site.db.selectFrom('vote').selectAll().where('secret', '=', 1).executeTakeFirstOrThrow()
  expect([last.yes, last.no, last.ballots]).toEqual([voters.length - 1, 1, '[]'])
})

test('a ballot of one who is recused meanwhile does not slip in', async () => {
  for (const { position } of await votesHere()) await secretary.post(`${path}/omrostning/${position}/ta-bort`)
  await withoutReservations()
  const form = await secretary.open(`${path}/omrostning`)
  const [recused, next] = String(form.controls.find(one => one.name === 'people')?.values[0]).split('\n')
  const second = 'ballot_1'
  expect(next).toBeTruthy()
  expect((await secretary.post(`${path}/jav`, { recused: recused ?? '', reason: 'Närstående' })).status).toBe(303)
  const late = await secretary.submit(form, { ...means, ...ballots(voters.length), [second]: 'no', won: 'yes' })
  expect([late.status, textOf(late.html).includes('Vilka som tjänstgör har ändrats')]).toEqual([409, true])
  const back = formOf(late.html, late.path)?.controls.filter(one => one.name.startsWith('ballot_')) ?? []
  expect(back.map(one => one.values[0])).toEqual(['no', ...Array.from({ length: voters.length - 2 }, () => 'yes')])
  expect((await secretary.again(late)).status).toBe(303)
  const [newest] = await votesHere()
  const cast = JSON.parse(newest?.ballots ?? '[]') as { name: string; option: string }[]
  expect(cast.map(one => one.name)).not.toContain(recused)
  expect(cast.map(one => one.option)).toEqual(back.map(one => one.values[0]))
})

const votesHere = () =>
  site.db
    .selectFrom('vote')
    .innerJoin('minute_item', 'minute_item.id', 'minute_item_id')
    .select(['position', 'ballots'])
    .where('title', '=', 'Avgift för nödvatten')
    .orderBy('position')
    .execute()

async function withoutReservations(): Promise<void> {
  const links = (await secretary.get(path)).html.match(/\/anteckning\/\d+\/ta-bort/g) ?? []
  for (const link of links) expect((await secretary.post(`${path}${link}`)).status).toBe(303)
}

test('only one who took part may reserve', async () => {
  const statement = { kind: 'reservation', who: 'Okänd Person (S)', text: '' }
  const refused = await secretary.post(`${path}/anteckning`, statement)
  expect([refused.status, textOf(refused.html).includes('deltog inte i beslutet')]).toEqual([422, true])
})
