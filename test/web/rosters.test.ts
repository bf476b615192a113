import { beforeAll, expect, test } from 'vitest'
import { addDays, longDay } from '#src/dates.ts'
import { type Capacity, nextSeat } from '#src/rosters/roster.ts'
import { mandatesOf } from '#src/rosters/store.ts'
import { formOf, messagesOf, textOf } from './html.ts'
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
  expect((await secretary.again(taken, anew)).status).toBe(303)
  const seen = async (day: string) => textOf((await secretary.get(`/organ/sn?dag=${day}`)).html)
  expect(await seen('2026-11-01')).toMatch(/Ny Ordförande \(C\)\s+1\s+Ordförande/)
  expect(await seen('2026-10-31')).toMatch(new RegExp(`${chair.name} \\(${chair.party}\\)\\s+1\\s+Ordförande`))
})

/** A member of the committee who is noted as there at meetings, with the days of these, the last first. */
async function whoWasThere() {
  const rows = await site.db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .innerJoin('person', 'person.name', 'attendance.name')
    .innerJoin('mandate', join =>
      join.onRef('mandate.person_id', '=', 'person.id').onRef('mandate.body_id', '=', 'meeting.body_id'),
    )
    .select(['mandate.id', 'person.name', 'mandate.from_on', 'held_on'])
    .where('body.code', '=', 'SN')
    .where('mandate.to_on', 'is', null)
    .where('attendance.capacity', '=', 'member')
    .where('here', '=', 'room')
    .whereRef('held_on', '>=', 'mandate.from_on')
    .orderBy('person.name')
    .orderBy('held_on', 'desc')
    .execute()
  const [first] = rows
  if (!first) throw new Error('nobody was there')
  return { ...first, days: rows.filter(row => row.id === first.id).map(row => row.held_on) }
}

test('a place is neither taken out nor ended before a meeting at which its holder was', async () => {
  const { id, name, days } = await whoWasThere()
  const path = `/organ/sn/uppdrag/${id}/avsluta`
  const [last = ''] = days
  const before = await rowCounts(site)
  const there = (day: string) => `${name} är antecknad som närvarande vid sammanträdet den ${longDay(day)}.`
  const erased = await secretary.post(path, { mistaken: '1' })
  expect([erased.status, Object.keys(messagesOf(erased.html))]).toEqual([422, ['mistaken']])
  expect(messagesOf(erased.html).mistaken).toContain(there(days.at(-1) ?? ''))
  const ended = await secretary.post(path, { to_on: addDays(last, -1) })
  expect([ended.status, messagesOf(ended.html).to_on]).toEqual([422, `${there(last)} Skriv en senare sista dag.`])
  expect(formOf(ended.html, path)?.controls.find(one => one.name === 'to_on')?.values).toEqual([addDays(last, -1)])
  expect(await rowCounts(site)).toEqual(before)
  expect((await secretary.post(path, { to_on: last })).status).toBe(303)
})

test('the last day of a place that has ended is put right, until the day before another takes it', async () => {
  const typed = { who: 'Kort Gäst (M)', capacity: 'substitute', seat_no: '40', office: '' }
  const add = (more: Record<string, string>) => secretary.post('/organ/sn/uppdrag/nytt', { ...typed, ...more })
  expect((await add({ from_on: '2026-01-01', to_on: '2026-02-28' })).status).toBe(303)
  expect((await add({ who: 'Ny Gäst (M)', from_on: '2026-04-01', to_on: '' })).status).toBe(303)
  const { id } = await site.db
    .selectFrom('mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .select('mandate.id')
    .where('name', '=', 'Kort Gäst')
    .executeTakeFirstOrThrow()
  const last = (to_on: string) => secretary.post(`/organ/sn/uppdrag/${id}/avsluta`, { to_on })
  for (const day of ['2026-02-15', '2026-03-31']) expect((await last(day)).status).toBe(303)
  const clash = await last('2026-04-01')
  expect([clash.status, messagesOf(clash.html).to_on]).toEqual([422, 'Platsen har Ny Gäst från den 1 april 2026.'])
})

test('a place without a number is the next free one of the kind that is chosen', async () => {
  const path = '/organ/sn/uppdrag/nytt'
  expect((await secretary.open(path)).controls.find(one => one.name === 'seat_no')?.values).toEqual([''])
  const next = async (capacity: Capacity) => nextSeat(await mandatesOf(site.db, await bodyId()), capacity, '2026-11-23')
  for (const [who, capacity] of [
    ['Lina Ek (V)', 'substitute'],
    ['Otto Ask (V)', 'substitute'],
    ['Mia Lind (V)', 'member'],
  ] as const) {
    const no = await next(capacity)
    const added = await secretary.post(path, { who, capacity })
    expect(added.status).toBe(303)
    const page = textOf((await secretary.get(added.location)).html)
    expect(page).toContain(`${who.slice(0, -4)} är tillagd på plats ${no}.`)
    expect(page).toContain(`${who} ${no} `)
  }
})

const bodyId = async (): Promise<string> =>
  (await site.db.selectFrom('body').select('id').where('code', '=', 'SN').executeTakeFirstOrThrow()).id
