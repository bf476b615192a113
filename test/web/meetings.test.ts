import { expect, test } from 'vitest'
import { textOf } from './html.ts'
import { demoSite, rowCounts, signIn } from './support.ts'

const site = demoSite()

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
