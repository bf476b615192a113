import { beforeAll, expect, test } from 'vitest'
import { textOf } from './html.ts'
import { demoSite, rowCounts, signIn, Visitor } from './support.ts'

const site = demoSite()
let secretary: Visitor
beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
})

const sheet =
  'Namn;Parti;Uppdrag;Funktion;Från;Till\nYlva Storm;S;ersättare;;2026-10-15;\nDan Palm;M;ersättare;;2026-10-15;'

test('a roster is shown as it will be read, and entered whole by a second press', async () => {
  const before = await rowCounts(site)
  const shown = await secretary.post('/organ/sn/las-in', { sheet })
  expect(shown.status).toBe(200)
  expect(textOf(shown.html)).toContain('Ylva Storm (S)')
  expect(await rowCounts(site)).toEqual(before)

  const entered = await secretary.again(shown, { sheet, enter: '1' })
  expect(entered.status).toBe(303)
  const page = textOf((await new Visitor(site).get('/organ/sn')).html)
  expect(page).toContain('Ylva Storm (S)')
  expect(page).toContain('Dan Palm (M)')
})

test('nothing is entered where one line is wrong', async () => {
  const before = await rowCounts(site)
  const wrong = await secretary.post('/organ/sn/las-in', {
    sheet: 'Ny En;S;ersättare;;2026-10-15;\nNy Två;S;kung;;2026-10-15;',
    enter: '1',
  })
  expect(wrong.status).toBe(422)
  expect(textOf(wrong.html)).toContain('Inget är sparat: 1 av 2 rader är fel.')
  expect(textOf(wrong.html)).toContain('Uppdraget ska vara ledamot eller ersättare.')
  expect(await rowCounts(site)).toEqual(before)
})

test('a place ends on its day, another takes it the day after, and one may look back', async () => {
  const chair = await site.db
    .selectFrom('mandate')
    .innerJoin('body', 'body.id', 'mandate.body_id')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .select(['mandate.id', 'person.name', 'seat_no', 'mandate.party'])
    .where('body.code', '=', 'SN')
    .where('office', '=', 'chair')
    .executeTakeFirstOrThrow()
  const anew = {
    who: 'Ny Ordförande (C)',
    capacity: 'member',
    seat_no: String(chair.seat_no),
    office: 'chair',
    from_on: '2026-11-01',
    to_on: '',
  }
  const taken = await secretary.post('/organ/sn/uppdrag/nytt', anew)
  expect([taken.status, textOf(taken.html).includes(`Platsen har ${chair.name}`)]).toEqual([422, true])
  const form = await secretary.open(`/organ/sn/uppdrag/${chair.id}/avsluta`)
  expect((await secretary.submit(form, { to_on: '2026-10-31' })).status).toBe(303)
  expect((await secretary.submit(form, { to_on: '2026-10-30' })).status).toBe(409)
  expect((await secretary.again(taken, anew)).status).toBe(303)
  const seen = async (day: string) => textOf((await secretary.get(`/organ/sn?dag=${day}`)).html)
  expect(await seen('2026-11-01')).toMatch(/Ny Ordförande \(C\)\s+1\s+Ordförande/)
  expect(await seen('2026-10-31')).toMatch(new RegExp(`${chair.name} \\(${chair.party}\\)\\s+1\\s+Ordförande`))
})
