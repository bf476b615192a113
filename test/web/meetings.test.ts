import { expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { newMeeting } from './meeting.ts'
import { demoSite, rowCounts, signIn, Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)

test('a year of meetings is entered at once, or not at all', async () => {
  const secretary = await signIn(site, 'sn-sekreterare')
  const before = await rowCounts(site)
  const facts = { place: 'Bruksgatan 4', starts_at: '16:00' }
  const wrong = await secretary.post('/sammantraden/sn/flera', { ...facts, days: '2027-01-20\n2027-02-30\n2027-01-20' })
  expect(wrong.status).toBe(422)
  expect(textOf(wrong.html)).toContain('Inget är sparat. 2027-02-30 är ingen dag')
  expect(textOf(wrong.html)).toContain('2027-01-20 står två gånger.')
  expect(await rowCounts(site)).toEqual(before)

  const right = await secretary.again(wrong, { days: '2027-01-20\n2027-02-17\n\n2027-03-17' })
  expect([right.status, right.location]).toEqual([303, '/sammantraden?ar=2027'])
  expect(textOf((await secretary.get(right.location)).html)).toContain('3 sammanträden är tillagda.')
  const again = await secretary.post('/sammantraden/sn/flera', { ...facts, days: '2027-02-17' })
  expect([again.status, textOf(again.html).includes('2027-02-17 finns redan.')]).toEqual([422, true])
})

test('days off are meeting days too, and the line after saving says which they are', async () => {
  const secretary = await signIn(site, 'sn-sekreterare')
  const said = async (path: string, typed: Record<string, string>): Promise<string> => {
    const saved = await secretary.post(path, typed)
    expect(saved.status).toBe(303)
    return textOf((await secretary.get(saved.location)).html)
  }
  expect(await said('/sammantraden/sn/flera', { days: '2028-06-18\n2028-01-01\n2028-02-16' })).toContain(
    '3 sammanträden är tillagda. 1 januari 2028 är nyårsdagen, 18 juni 2028 är en söndag.',
  )
  expect(await said('/sammantraden/sn/nytt', { held_on: '2028-03-11' })).toContain(
    'Sammanträdet är tillagt. 11 mars 2028 är en lördag.',
  )
  expect(await said('/sammantraden/sn/2028-03-11/andra', { held_on: '2028-06-06' })).toContain(
    'Sammanträdet är ändrat. 6 juni 2028 är nationaldagen.',
  )
  const late = await said('/sammantraden/sn/2028-06-06/andra', { starts_at: '13:00' })
  expect([late.includes('Sammanträdet är ändrat.'), late.includes('nationaldagen')]).toEqual([true, false])
})

test('a meeting is moved: its agenda comes along, its old address leads there, and the members are called anew', async () => {
  const secretary = await signIn(site, 'sekreterare')
  const [from, to] = [addDays(today, 50), addDays(today, 57)]
  const plan = { held_on: from, no: '1', place: 'Kvarnen', starts_at: '18:00' }
  await secretary.post('/sammantraden/kf/nytt', plan)
  const meeting = `/sammantraden/kf/${from}`
  const moved = `/sammantraden/kf/${to}`
  await secretary.post(`${meeting}/dagordning/lagg-till`, { title: 'Skattesats', section: 'decision', pending: [] })
  await secretary.post(`${meeting}/kallelse/utfarda`, { sent_on: today })

  const silent = await secretary.post(`${meeting}/andra`, { held_on: to })
  expect([silent.status, Object.keys(messagesOf(silent.html))]).toEqual([422, ['reason']])
  const answer = await secretary.again(silent, { reason: 'Salen är upptagen.' })
  expect([answer.status, answer.location]).toEqual([303, moved])

  const reader = new Visitor(site)
  expect((await reader.get(`${meeting}/kallelse`)).location).toBe(`${moved}/kallelse`)
  expect((await secretary.get(meeting)).location).toBe(moved)
  expect(textOf((await reader.get(`${moved}/kallelse`)).html)).toContain('Salen är upptagen.')
  expect(textOf((await secretary.get(`${moved}/dagordning`)).html)).toContain('Utfärda en ny kallelse')
  expect((await secretary.post(`${moved}/kallelse/utfarda`, { sent_on: today })).status).toBe(303)
  expect(textOf((await secretary.get(`${moved}/dagordning`)).html)).not.toContain('Utfärda en ny kallelse')
  expect((await secretary.get(`${moved}/kallelse/2.pdf`)).status).toBe(200)
})

test('a meeting is not moved to a day that has been or is taken, nor once a § is written', async () => {
  const secretary = await signIn(site, 'sn-sekreterare')
  const { path } = await newMeeting(site, secretary, { held: addDays(today, 61), no: 1, paragraphs: [] })
  await newMeeting(site, secretary, { held: addDays(today, 62), no: 1, paragraphs: [] })
  for (const held_on of [addDays(today, -1), addDays(today, 62), addDays(today, 61)]) {
    const answer = await secretary.post(`${path}/andra`, { held_on })
    expect([held_on, answer.status, Object.keys(messagesOf(answer.html))]).toEqual([held_on, 422, ['held_on']])
  }
  const held = await newMeeting(site, secretary, { held: addDays(today, -61), no: 5, paragraphs: [870] })
  expect((await secretary.post(`${held.path}/andra`, { held_on: addDays(today, 63) })).status).toBe(409)
  expect((await secretary.post(`${held.path}/stall-in`, { reason: 'Sjukdom' })).status).toBe(409)
})

test('a meeting that is cancelled stays in sight, and nothing is done at it', async () => {
  const secretary = await signIn(site, 'sn-sekreterare')
  const { path } = await newMeeting(site, secretary, { held: today, no: 7, paragraphs: [] })
  await secretary.post(`${path}/dagordning/lagg-till`, { title: 'Bokslut', section: 'decision' })
  expect((await secretary.post(`${path}/stall-in`, { reason: 'Många är sjuka.' })).status).toBe(303)
  const page = textOf((await secretary.get(path)).html)
  expect([page.includes('Inställt: Många är sjuka.'), page.includes('Närvaro')]).toEqual([true, false])
  const tried = [
    await secretary.post(`${path}/stall-in`, { reason: 'Igen' }),
    await secretary.post(`${path}/andra`, { held_on: addDays(today, 70) }),
    await secretary.post(`${path}/dagordning/lagg-till`, { title: 'Mer', section: 'decision' }),
    await secretary.post(`${path}/dagordning/1/paragraf`, { decision: 'Bokslutet godkänns.' }),
    await secretary.post(`${path}/kallelse/utfarda`, { sent_on: today }),
    await secretary.post(`${path}/narvaro`),
  ]
  expect(tried.map(one => [one.status, textOf(one.html).includes('inställt')])).toEqual(tried.map(() => [409, true]))
})
