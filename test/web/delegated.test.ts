import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, longDay } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { appealPeriod } from '#src/law/deadlines.ts'
import { hangingNow, noteSighting } from '#src/notices/sightings.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()
const reader = new Visitor(site)
const today = demoNow.toISOString().slice(0, 10)
let secretary: Visitor
let registrar: Visitor
let stranger: Visitor

beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
  registrar = await signIn(site, 'sn-registrator')
  stranger = await signIn(site, 'tn')
})

const form = '/anslagstavla/delegationsbeslut/sn'
const decision = (title: string) => ({
  title,
  decision: 'Förvaltningen köper in tre larm.\nKostnaden ryms i budgeten.',
  decided_by: 'Ulla Frisk, socialchef',
  decided_on: addDays(today, -2),
  dnr: 'SN-2026/900',
  kept_at: 'Socialkontoret i Hamra',
})
const postedAt = async (title: string, who = secretary): Promise<string> => {
  const answer = await who.post(form, decision(title))
  expect(answer.status).toBe(303)
  return answer.location
}
const read = async (path: string, who = reader): Promise<string> => textOf((await who.get(path)).html)

describe('a decision made on a committee’s behalf and not reported to it (KL 8:10)', () => {
  test('is made known to everybody, by whom and until when one may appeal, from the day it is posted', async () => {
    const at = await postedAt('Inköp av larm')
    const page = await read(at)
    const { lastDay } = appealPeriod(today)
    for (const words of [
      ...['Socialnämnden', 'Inköp av larm', 'Förvaltningen köper in tre larm.', 'Kostnaden ryms i budgeten.'],
      ...['Ulla Frisk, socialchef', longDay(addDays(today, -2)), 'SN-2026/900', 'Socialkontoret i Hamra'],
      ...[`Sista dag att överklaga ${longDay(lastDay)}`, `Beslutet tillkännagavs måndag ${longDay(today)}`],
    ])
      expect(page).toContain(words)
    expect(await read('/anslagstavla')).toMatch(/Beslut på delegation .*Socialnämnden: Inköp av larm/)
    expect((await reader.get('/anslagstavla')).html).toContain(`href="${at}"`)
  })

  test('is posted by the body’s secretary or registrar, and by nobody else, nor for a body that delegates nothing', async () => {
    await postedAt('Registratorns beslut', registrar)
    expect((await stranger.get(form)).status).toBe(403)
    expect((await reader.get(form)).location).toContain('/logga-in')
    const council = await signIn(site, 'sekreterare')
    for (const code of ['kf', 'ksau']) {
      expect((await council.get(`/anslagstavla/delegationsbeslut/${code}`)).status).toBe(404)
    }
    expect((await secretary.get('/anslagstavla')).html).toContain(`href="${form}"`)
    expect((await reader.get('/anslagstavla')).html).not.toContain('delegationsbeslut/')
  })

  test('is not decided on a day that has not been, nor posted twice', async () => {
    const ahead = await secretary.post(form, { ...decision('Framtid'), decided_on: addDays(today, 1) })
    expect([ahead.status, messagesOf(ahead.html).decided_on]).toEqual([422, expect.stringContaining('inte varit')])
    await postedAt('En gång')
    const again = await secretary.post(form, decision('En gång'))
    expect([again.status, textOf(again.html).includes('redan anslaget')]).toEqual([409, true])
    const open = await secretary.open(form)
    const both = await Promise.all([1, 2].map(() => secretary.submit(open, decision('Två samtidigt'))))
    expect(both.map(answer => answer.status).sort()).toEqual([303, 409])
  })

  test('hangs until one can appeal no more, to the day', async () => {
    const at = await postedAt('Länge uppe')
    const early = await secretary.post(`${at}/ta-ned`, { taken_down_on: today })
    expect([early.status, textOf(early.html).includes('får tas ned tidigast')]).toEqual([422, true])
    const posted_on = addDays(today, -60)
    const { lastDay, removableFrom } = appealPeriod(posted_on)
    await site.db
      .updateTable('notice')
      .set({ posted_on })
      .where('no', '=', Number(at.split('/').at(-1)))
      .execute()
    expect(await read('/', secretary)).toMatch(/Socialnämnden: Länge uppe\s+Att ta ned/)
    expect((await secretary.post(`${at}/ta-ned`, { taken_down_on: lastDay })).status).toBe(422)
    expect((await stranger.get(`${at}/ta-ned`)).status).toBe(403)
    expect((await secretary.post(`${at}/ta-ned`, { taken_down_on: removableFrom })).status).toBe(303)
    expect([(await reader.get(at)).status, (await secretary.get(at)).status]).toEqual([404, 200])
    expect(await read('/anslagstavla')).not.toContain('Länge uppe')
    expect((await secretary.post(`${at}/dra-tillbaka`, { reason: 'För sent' })).status).toBe(409)
  })

  test('is replaced where the notice was faulty, which keeps its words and what was wrong', async () => {
    const at = await postedAt('Fel namn')
    const right = { ...decision('Rätt namn'), reason: 'Fel rubrik.' }
    expect((await secretary.post(`${at}/ersatt-beslutet`, { ...right, reason: '' })).status).toBe(422)
    const anew = await secretary.post(`${at}/ersatt-beslutet`, right)
    expect(anew.status).toBe(303)
    expect([(await reader.get(at)).status, (await reader.get(anew.location)).status]).toEqual([404, 200])
    expect(await read(anew.location, secretary)).toContain('uppsatt 23 november 2026 : Fel rubrik.')
    expect(await read(anew.location)).not.toContain('Fel rubrik.')
    expect(await read(at, secretary)).toMatch(/Anslaget är ersatt: Fel rubrik\..*Fel namn/)
    expect((await secretary.post(`${at}/ersatt-beslutet`, right)).status).toBe(409)
    expect((await secretary.get(`${at}/ersatt`)).status).toBe(404)
  })

  test('is withdrawn at once where it was never to hang there, and nobody outside reads it any more', async () => {
    const at = await postedAt('Aldrig hit')
    expect((await secretary.post(`${at}/dra-tillbaka`, { reason: '' })).status).toBe(422)
    expect((await stranger.get(`${at}/dra-tillbaka`)).status).toBe(403)
    expect((await secretary.post(`${at}/dra-tillbaka`, { reason: 'Ska anmälas.' })).status).toBe(303)
    const certificate = `/anslagstavla/anslagsbevis/${at.split('/').at(-1)}`
    expect([(await reader.get(at)).status, (await reader.get(certificate)).status]).toEqual([404, 404])
    expect(await read('/anslagstavla')).not.toContain('Aldrig hit')
    expect(await read(at, secretary)).toContain('Anslaget är tillbakadraget: Ska anmälas.')
    const late = await secretary.post(`${at}/ersatt-beslutet`, { ...decision('Nytt'), reason: 'Fel' })
    expect([late.status, textOf(late.html).includes('redan tillbakadraget')]).toEqual([409, true])
    expect(await read('/anslagstavla')).not.toContain('Nytt')
  })

  test('has a certificate, and each look at the board tells whether it hung there', async () => {
    const at = await postedAt('Med bevis')
    const no = Number(at.split('/').at(-1))
    const unseen = await read(`/anslagstavla/anslagsbevis/${no}`)
    expect(unseen).toContain('Inte sett på den öppna anslagstavlan')
    expect(unseen).not.toContain('tvivel')
    const { html } = await reader.get('/anslagstavla')
    const hung = await hangingNow(site.db, demoNow)
    const page = { url: 'https://yttra.example.org/anslagstavla', status: 200, html }
    expect((await transact(site.db, tx => noteSighting(tx, page, hung, demoNow))).seen).toContain(no)
    const without = { ...page, html: html.replaceAll(`href="${at}"`, '') }
    expect((await transact(site.db, tx => noteSighting(tx, without, hung, demoNow))).missing).toEqual([no])
    const certificate = `/anslagstavla/anslagsbevis/${no}`
    const words = await read(certificate)
    for (const said of [
      'Beslutet har tillkännagetts',
      'Med bevis',
      'Ulla Frisk',
      'Sett på den öppna anslagstavlan 1 gång',
    ])
      expect(words).toContain(said)
    expect((await reader.get(`${certificate}.pdf`)).raw.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await read(at, secretary)).toContain('anslaget syntes inte på sidan')
  })
})
