import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { pdfFaults } from '#test/pdf/checker/check.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { newMeeting } from './meeting.ts'
import { demoSite, everything, signIn, type Visitor } from './support.ts'

const site = demoSite()
const address = '/organ/sn/dagordning'
const today = demoNow.toISOString().slice(0, 10)
let secretary: Visitor
let colleague: Visitor
beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
  colleague = await signIn(site, 'sn-sekreterare')
})

const headings = ['Öppnande', 'Anmälningar', 'Remisser och beslut', 'Övrigt']
const chosen = {
  in_opening: 'Öppnande',
  in_postponed: 'Remisser och beslut',
  in_motion: 'Remisser och beslut',
  in_decision: 'Remisser och beslut',
  in_referral: 'Remisser och beslut',
  in_interpellation: 'Övrigt',
  in_election: 'Öppnande',
  in_information: 'Anmälningar',
  in_report: 'Anmälningar',
}

let days = 0
async function agendaOfItsOwn(): Promise<string> {
  days += 1
  return (await newMeeting(site, secretary, { held: addDays(today, 120 + days), no: 4, paragraphs: [] })).path
}
const add = (path: string, title: string, section: string, more = {}) =>
  secretary.post(`${path}/dagordning/lagg-till`, {
    title,
    section,
    dnr: '',
    proposal: '',
    pending: [],
    standing: [],
    ...more,
  })
/** The second-level headings of a page, in their order. */
const headingsOf = (html: string): string[] => [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, text = '']) => text)
const agenda = async (path: string) => headingsOf((await secretary.get(`${path}/dagordning`)).html)

describe('the sections of a body’s agendas', () => {
  test('are the usual until the body says otherwise, and the form shows them', async () => {
    expect((await secretary.get('/organ/sn/arbetssatt')).html).toContain(address)
    const form = await secretary.open(address)
    expect(form.controls.find(one => one.name === 'headings')?.values[0]).toContain('Bordlagda ärenden\nNya motioner')
    const path = await agendaOfItsOwn()
    await add(path, 'Bokslut', 'decision', { standing: ['Upprop'] })
    expect((await agenda(path)).slice(0, 2)).toEqual(['Inledning', 'Beslutsärenden'])
  })

  test('are refused where one stands twice, or a kind of items has nowhere to land; what was typed stays', async () => {
    const before = await everything(site)
    const wrong = await secretary.post(address, {
      headings: `${headings.join('\n')}\növrigt`,
      ...chosen,
      in_report: 'Nyheter',
    })
    expect(wrong.status).toBe(422)
    expect(messagesOf(wrong.html)).toEqual({
      headings: 'övrigt står två gånger.',
      in_report: expect.stringContaining('Välj ett av avsnitten ovan.'),
    })
    expect(textOf(wrong.html)).toContain('Remisser och beslut')
    expect(await everything(site)).toEqual(before)
    const renamed = await secretary.post(address, { headings: headings.join('\n') })
    expect(renamed.status).toBe(422)
    const options = (await secretary.again(renamed, { headings: headings.join('\n') })).html
    expect(options).toContain('<option value="Anmälningar"')
  })

  test('once saved divide the agendas ahead; an item lands by its kind and may be moved; two who save see one another', async () => {
    const path = await agendaOfItsOwn()
    await add(path, 'Lägesrapport', 'information', { standing: ['Upprop'] })
    const [mine, theirs] = [await secretary.open(address), await colleague.open(address)]
    const typed = { headings: headings.join('\n'), ...chosen }
    expect((await colleague.submit(theirs, typed)).status).toBe(303)
    const late = await secretary.submit(mine, {})
    expect(late.status).toBe(409)
    expect(textOf(late.html)).toContain('Remisser och beslut')

    expect((await agenda(path)).slice(0, 2)).toEqual(['Öppnande', 'Anmälningar'])
    expect((await add(path, 'Ekonomi', 'information')).status).toBe(422)
    expect((await add(path, 'Ekonomi', 'Övrigt')).status).toBe(303)
    expect((await agenda(path)).slice(0, 3)).toEqual(['Öppnande', 'Anmälningar', 'Övrigt'])
    const [pending = ''] =
      (await secretary.open(`${path}/dagordning/lagg-till`)).controls.find(one => one.name === 'pending')?.options ?? []
    await add(path, '', 'Anmälningar', { pending })
    expect((await agenda(path)).slice(0, 4)).toEqual(['Öppnande', 'Anmälningar', 'Remisser och beslut', 'Övrigt'])
    const item = await secretary.open(`${path}/dagordning/2/andra`)
    const standing = item.controls.find(one => one.name === 'section')
    expect([standing?.values, standing?.options]).toEqual([['Anmälningar'], headings])
    expect((await secretary.submit(item, { section: 'Övrigt' })).status).toBe(303)
    expect((await agenda(path)).slice(0, 3)).toEqual(['Öppnande', 'Remisser och beslut', 'Övrigt'])
  })

  test('stand in the notice as it is sent, and stay there when the body changes them', async () => {
    const path = await agendaOfItsOwn()
    await add(path, 'Lägesrapport', 'Anmälningar', { standing: ['Upprop'] })
    await add(path, 'Taxa', 'Remisser och beslut')
    expect((await secretary.post(`${path}/kallelse/utfarda`, { sent_on: today })).status).toBe(303)
    const seen = async () => headingsOf((await secretary.get(`${path}/kallelse`)).html)
    expect((await seen()).slice(1, 4)).toEqual(['Öppnande', 'Anmälningar', 'Remisser och beslut'])
    const pdf = await secretary.get(`${path}/kallelse/1.pdf`)
    expect(await pdfFaults(pdf.raw)).toEqual([])

    const turned = await secretary.post(address, { headings: headings.toReversed().join('\n') })
    expect(turned.status).toBe(303)
    expect((await seen()).slice(1, 4)).toEqual(['Öppnande', 'Anmälningar', 'Remisser och beslut'])
    await add(path, 'Sent', 'Övrigt')
    const text = textOf((await secretary.get(`${path}/dagordning`)).html)
    for (const line of [/1\s+Upprop/, /2\s+Lägesrapport/, /3\s+Taxa/, /4\s+Sent/]) expect(text).toMatch(line)
  })

  test('are the usual again where the field is left empty, on what nobody is called to', async () => {
    const path = await agendaOfItsOwn()
    await add(path, 'Lägesrapport', 'Anmälningar')
    const options = Object.fromEntries(Object.keys(chosen).map(name => [name, '']))
    expect((await secretary.post(address, { headings: '', ...options })).status).toBe(303)
    expect((await agenda(path))[0]).toBe('Information')
    expect(
      await site.db
        .selectFrom('own_section')
        .innerJoin('body', 'body.id', 'body_id')
        .selectAll()
        .where('code', '=', 'SN')
        .execute(),
    ).toEqual([])
  })
})
