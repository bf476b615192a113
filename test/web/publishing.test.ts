import { beforeAll, describe, expect, test } from 'vitest'
import { linksOf, messagesOf, textOf } from './html.ts'
import { mattersOf, paragraphsOf, publishedOf } from './records.ts'
import { pdf } from './samples.ts'
import { demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()
const reader = new Visitor(site)
let member: Visitor
let registrar: Visitor
let secretary: Visitor

beforeAll(async () => {
  member = await signIn(site, 'ledamot')
  registrar = await signIn(site, 'registrator')
  secretary = await signIn(site, 'sekreterare')
})

/** Asks as a reader from outside, and as a member, who reads as everyone else does. */
async function asked(path: string): Promise<number[]> {
  return [(await reader.get(path)).status, (await member.get(path)).status]
}

describe('publishing', () => {
  test('a § that is not adjusted cannot be published', async () => {
    const item = (await paragraphsOf(site)).find(one => one.part_id === null && one.code === 'KF')
    const path = item?.path ?? ''
    const before = (await publishedOf(site, 'minute_item')).size
    const answer = await secretary.post(`${path}/publicering`)
    expect([answer.status, textOf(answer.html).includes('inte justerad')]).toEqual([409, true])
    expect((await publishedOf(site, 'minute_item')).size).toBe(before)
    expect(await asked(path)).toEqual([404, 404])
  })

  test('a matter is there once it is published, without its original, and gone when that is taken back', async () => {
    const title = 'Ljudisolera sessionssalen i kommunhuset'
    const typed = { title, submitters: 'Eva Ek (S)', text: 'Ett utkast.' }
    const registered = await registrar.post('/motioner/registrera', typed, {
      original: { name: 'original.pdf', bytes: pdf() },
    })
    const path = registered.location
    const list = async () =>
      [(await reader.get('/motioner?q=Ljudisolera')).html, (await reader.get('/')).html].map(html =>
        html.includes(title),
      )
    expect([await asked(path), await list()]).toEqual([
      [404, 404],
      [false, false],
    ])

    expect((await registrar.post(`${path}/publicering`)).status).toBe(303)
    expect([await asked(path), await list()]).toEqual([
      [200, 200],
      [true, true],
    ])
    expect((await reader.get(path)).html).not.toContain('original.pdf')
    expect(await asked(`${path}/handlingar/1`)).toEqual([404, 404])

    expect((await registrar.post(`${path}/handlingar/1/publicering`)).status).toBe(303)
    expect(await asked(`${path}/handlingar/1`)).toEqual([200, 200])
    expect((await registrar.post(`${path}/handlingar/1/publicering`, { reason: 'Personuppgifter' })).status).toBe(303)
    expect(await asked(`${path}/handlingar/1`)).toEqual([404, 404])

    expect((await registrar.post(`${path}/publicering`, { reason: 'Publicerad för tidigt' })).status).toBe(303)
    expect([await asked(path), await list()]).toEqual([
      [404, 404],
      [false, false],
    ])
  })

  test('a document of a matter that is taken back is gone with it', async () => {
    const registered = await registrar.post(
      '/motioner/registrera',
      { title: 'Nya gardiner', submitters: 'Eva Ek (S)' },
      { original: { name: 'original.pdf', bytes: pdf() } },
    )
    const path = registered.location
    await registrar.post(`${path}/publicering`)
    await registrar.post(`${path}/handlingar/1/publicering`)
    expect(await asked(`${path}/handlingar/1`)).toEqual([200, 200])
    await registrar.post(`${path}/publicering`, { reason: 'Publicerad för tidigt' })
    expect(await asked(path)).toEqual([404, 404])
    expect((await registrar.get(path)).html).toContain('original.pdf')
    expect(await asked(`${path}/handlingar/1`)).toEqual([404, 404])
  })

  test('a § is gone when it is taken back: its page, its extract, and its decision on the page of the matter', async () => {
    const open = await publishedOf(site, 'minute_item')
    const openMatters = await publishedOf(site, 'matter')
    const item = (await paragraphsOf(site)).find(
      one => one.code === 'KF' && open.has(one.id) && one.matter_id !== null && openMatters.has(one.matter_id),
    )
    const path = item?.path ?? ''
    const matter = (await mattersOf(site)).find(one => one.id === item?.matter_id)
    expect(await asked(path)).toEqual([200, 200])
    expect(linksOf((await reader.get(`/motioner/${matter?.slug}`)).html)).toContain(path)
    const meeting = path.replace(/\/\d+$/, '')
    expect((await secretary.post(`${path}/publicering`, { reason: 'Sekretess' })).status).toBe(303)
    expect(await asked(path)).toEqual([404, 404])
    expect(await asked(`${path}/protokollsutdrag.pdf`)).toEqual([404, 404])
    for (const page of [`/motioner/${matter?.slug}`, meeting])
      expect(linksOf((await reader.get(page)).html)).not.toContain(path)
    const history = textOf((await secretary.get(`${path}/publicering`)).html)
    expect(history).toContain('Sekretess')
    expect(history).toContain('Peder Klintmo')
  })

  test('a § that is published leads no reader to a matter that is not', async () => {
    const openMatters = await publishedOf(site, 'matter')
    const open = await publishedOf(site, 'minute_item')
    const item = (await paragraphsOf(site)).find(
      one => open.has(one.id) && one.matter_id !== null && openMatters.has(one.matter_id),
    )
    const matter = (await mattersOf(site)).find(one => one.id === item?.matter_id)
    await registrar.post(`/motioner/${matter?.slug}/publicering`, { reason: 'Prövas igen' })
    const page = await reader.get(item?.path ?? '')
    expect(page.status).toBe(200)
    expect(linksOf(page.html)).not.toContain(`/motioner/${matter?.slug}`)
  })
})

describe('a personal identity number', () => {
  const NUMBER = '811228-9874'
  /** A § of the board that says this, adjusted. */
  async function adjusted(no: number, documents: string): Promise<string> {
    const held_on = '2026-11-05'
    await secretary.post('/sammantraden/ks/nytt', { held_on, no: String(no), place: 'Hamra', starts_at: '' })
    const path = `/sammantraden/ks/${held_on}-${no}`
    await secretary.post(`${path}/dagordning/lagg-till`, { title: 'Bidrag', section: 'decision', standing: [] })
    await secretary.post(`${path}/narvaro`)
    const form = await secretary.open(`${path}/dagordning/1/paragraf`)
    const paragraph = String(form.controls.find(one => one.name === 'paragraph_no')?.values[0])
    expect((await secretary.submit(form, { decision: 'Bidraget beviljas.', documents })).status).toBe(303)
    const adjusting = await secretary.open(`${path}/justera`)
    const who = { chair: 'Samira Haddad (S)', adjusters: 'Margareta Lindhagen (M)', gap_reason: 'Prov' }
    expect((await secretary.submit(adjusting, { ...who, adjusted_on: '2026-11-06' })).status).toBe(303)
    return `${path}/${paragraph}`
  }

  test('is asked about before a § is published, and may not come in by a rectification', async () => {
    const path = await adjusted(7, `Ansökan från Anna Ek, ${NUMBER}`)
    const asked = await secretary.post(`${path}/publicering`)
    expect([asked.status, textOf(asked.html).includes(`${NUMBER} ser ut som ett personnummer`)]).toEqual([422, true])
    expect((await reader.get(path)).status).toBe(404)
    expect((await secretary.again(asked, { anyway: '1' })).status).toBe(303)
    expect((await reader.get(path)).status).toBe(200)

    const right = { rectified_on: '2026-11-23', decided_by: 'Ordföranden', text: `Sökanden är ${NUMBER}.` }
    const refused = await secretary.post(`${path}/ratta`, right)
    expect([refused.status, messagesOf(refused.html).text]).toEqual([422, expect.stringContaining('personnummer')])
    expect((await secretary.again(refused, { text: 'Sökanden är en annan.' })).status).toBe(303)
  })

  test('is asked about before whole minutes are published', async () => {
    const path = (await adjusted(8, `Ansökan, ${NUMBER}`)).replace(/\/\d+$/, '')
    const asked = await secretary.post(`${path}/protokoll/1/publicera`)
    expect([asked.status, textOf(asked.html).includes('ser ut som ett personnummer')]).toEqual([422, true])
    expect((await secretary.again(asked, { anyway: '1' })).status).toBe(303)
  })
})
