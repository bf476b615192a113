import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { sha256 } from '#src/files/store.ts'
import { buildApp } from '#src/web/app.ts'
import { taggedText } from '#test/pdf/checker/check.ts'
import { demoNow } from '#test/support/demo.ts'
import { textOf } from './html.ts'
import { newMeeting } from './meeting.ts'
import { pdf } from './samples.ts'
import { demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()
const held = addDays(demoNow.toISOString().slice(0, 10), -6)
const sketch = pdf('skiss')
let secretary: Visitor
let meeting: string

const filesIn = async (path: string, who = secretary) => {
  const answer = await who.get(path)
  expect([path, answer.status]).toEqual([path, 200])
  return new Map(Object.entries(unzipSync(answer.raw)).map(([name, bytes]) => [name, Buffer.from(bytes)]))
}
const article = (html: string): string => textOf(/<article class="doc">[\s\S]*<\/article>/.exec(html)?.[0] ?? '')

/** Three §§: two with an annex, the last with one as a file; the first two adjusted together. */
beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
  meeting = (await newMeeting(site, secretary, { held, no: 7, paragraphs: [971, 972, 973] })).path
  await secretary.post(`${meeting}/narvaro`)
  const note = { kind: 'note', who: 'Eva Ek (S)', in_annex: '1' }
  await secretary.post(`${meeting}/971/anteckning`, { ...note, text: 'Vi hade velat mer.' })
  await secretary.post(
    `${meeting}/972/anteckning`,
    { ...note, text: '' },
    { annex: { name: 'skiss.pdf', bytes: sketch } },
  )
  await secretary.post(`${meeting}/973/anteckning`, { ...note, text: 'Vi hade velat mindre.' })
})

describe('annexes', () => {
  test('are numbered through the §§, and a file is listed by its number, name and hash', async () => {
    const whole = article((await secretary.get(`${meeting}/protokoll`)).html)
    expect(whole).toContain('Bilaga 1 till § 971: protokollsanteckning av Eva Ek (S)')
    expect(whole).toContain(`Bilaga 2, skiss.pdf, SHA-256 ${sha256(sketch)}`)
    expect(whole).toContain('Bilaga 3 till § 973: protokollsanteckning av Eva Ek (S)')
    const extract = await taggedText((await secretary.get(`${meeting}/971/protokollsutdrag.pdf`)).raw)
    expect(extract.join('\n')).toContain('Vi hade velat mer.')
  })

  test('have their numbers from those they are adjusted with, and keep them', async () => {
    const gaps = { gap_reason: 'Provet är ett prov', paragraphs: ['971', '972'] }
    expect((await secretary.post(`${meeting}/justera`, gaps)).status).toBe(303)
    const open = article((await secretary.get(`${meeting}/973`)).html)
    expect(open).toContain('Bilaga 1 till § 973: protokollsanteckning av Eva Ek (S)')
    expect(article((await secretary.get(`${meeting}/972`)).html)).toContain('Bilaga 2, skiss.pdf')
  })

  test('travel beside the minutes in a zip, as they were handed in', async () => {
    const names = [`protokoll-sn-${held}-7.pdf`, 'bilaga-2-paragraf-972-skiss.pdf']
    const now = await filesIn(`${meeting}/protokoll.zip`)
    expect([...now.keys()]).toEqual(names)
    expect(now.get(names[1] ?? '')?.equals(sketch)).toBe(true)
    const then = await filesIn(`${meeting}/protokoll/1.zip`)
    expect([...then.keys()]).toEqual([`protokoll-sn-${held}-7-1.pdf`, 'bilaga-2-paragraf-972-skiss.pdf'])
    const paper = (await secretary.get(`${meeting}/protokoll/1.pdf`)).raw
    expect(then.get(`protokoll-sn-${held}-7-1.pdf`)?.equals(paper)).toBe(true)
  })

  test('go with an extract that is mailed', async () => {
    const mail = { from: 'Älvhamra <yttra@alvhamra.example>', site: 'https://yttra.example' }
    const app = await buildApp({ db: site.db, clock: () => demoNow, secureCookies: false, mail })
    const sender = await signIn({ app, db: site.db }, 'sn-sekreterare')
    const sending = { others: 'Socialnämnden', channel: 'program' }
    expect((await sender.post(`${meeting}/972/skicka`, sending)).status).toBe(303)
    const last = await site.db
      .selectFrom('mail')
      .select('attachments')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(last.attachments)).toEqual([
      { sha256: expect.any(String), name: `protokollsutdrag-sn-${held}-972.pdf` },
      { sha256: sha256(sketch), name: 'skiss.pdf' },
    ])
    await app.close()
  })
})

describe('adjusted minutes as a page', () => {
  test('are there for everybody once all of their §§ are published, and as they were adjusted', async () => {
    const reader = new Visitor(site)
    const path = `${meeting}/protokoll/1`
    const asked = async () => [(await reader.get(path)).status, (await reader.get(`${path}.zip`)).status]
    expect(await asked()).toEqual([404, 404])
    await secretary.post(`${meeting}/971/publicering`)
    expect(await asked()).toEqual([404, 404])
    await secretary.post(`${meeting}/972/publicering`)
    expect(await asked()).toEqual([200, 200])
    expect((await reader.get(meeting)).html).toContain(`href="${path}"`)
    expect((await reader.get(`${meeting}/protokoll/2`)).status).toBe(404)

    const before = article((await reader.get(path)).html)
    expect(before).toContain('Innehåll')
    await site.db.updateTable('body').set({ name: 'Nämnden för annat' }).where('code', '=', 'SN').execute()
    try {
      expect(article((await reader.get(path)).html)).toBe(before)
    } finally {
      await site.db.updateTable('body').set({ name: 'Socialnämnden' }).where('code', '=', 'SN').execute()
    }
    await secretary.post(`${meeting}/971/ratta`, { text: 'Det ska stå mindre.', decided_by: 'Eva Ek (S)' })
    expect(article((await reader.get(path)).html)).toBe(before)
    expect((await reader.get(path)).html).toMatch(/Rättat sedan det justerades:\s*<a href="[^"]*\/971">/)
  })
})

describe('extracts of several §§ at once', () => {
  const several = () => `${meeting}/utdrag`

  test('are chosen from the meeting’s page', async () => {
    expect((await secretary.get(meeting)).html).toContain(several())
    expect((await new Visitor(site).get(several())).location).toContain('/logga-in')
    const none = await secretary.get(`${several()}?som=zip`)
    expect([none.status, textOf(none.html).includes('Välj minst en paragraf.')]).toEqual([422, true])
    const unknown = await secretary.get(`${several()}?som=zip&paragraf=1&paragraf=x`)
    expect([unknown.status, textOf(unknown.html).includes('Välj bland sammanträdets paragrafer.')]).toEqual([422, true])
    expect((await secretary.get(`${several()}?som=exe&paragraf=971`)).status).toBe(422)
  })

  test('come as a file for each, the adjusted ones as they were kept, with the files that belong to them', async () => {
    const files = await filesIn(`${several()}?som=zip&paragraf=972&paragraf=973`)
    const name = (no: number): string => `protokollsutdrag-sn-${held}-${no}.pdf`
    expect([...files.keys()]).toEqual([name(972), 'bilaga-2-paragraf-972-skiss.pdf', name(973)])
    const kept = (await secretary.get(`${meeting}/972/protokollsutdrag.pdf`)).raw
    expect(files.get(name(972))?.equals(kept)).toBe(true)
  })

  test('or all in one paper, certified once', async () => {
    const answer = await secretary.get(`${several()}?som=pdf&paragraf=971&paragraf=972`)
    const said = (await taggedText(answer.raw)).map(line => line.trim())
    expect(said).toContain('P: Paragrafer §§ 971–972')
    expect(said.filter(line => line.startsWith('H2: '))).toEqual([
      'H2: § 971 Föreningsbidrag',
      'H2: § 972 Föreningsbidrag',
      'H2: Bilaga 1 till § 971: protokollsanteckning av Eva Ek (S)',
      'H2: Bilagor i egna filer',
      'H2: Utdragsbestyrkande',
    ])
  })
})
