import { beforeAll, describe, expect, test } from 'vitest'
import { closingOn } from '#src/closing/list.ts'
import { termBefore, termOf } from '#src/law/term.ts'
import { mandatesOf } from '#src/rosters/store.ts'
import { unansweredOn } from '#src/unanswered/list.ts'
import { clockStateText } from '#src/unanswered/standing.ts'
import { pdfFaults } from '#test/pdf/checker/check.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const term = termBefore(termOf(today))
let secretary: Visitor

beforeAll(async () => {
  secretary = await signIn(site, 'sekreterare')
})

const receivedBy = async (slug: string): Promise<string> =>
  (
    await site.db
      .selectFrom('event')
      .innerJoin('matter', 'matter.id', 'event.matter_id')
      .select('event.happened_on')
      .where('matter.slug', '=', slug)
      .where('event.kind', '=', 'submitted')
      .orderBy('event.seq', 'desc')
      .executeTakeFirstOrThrow()
  ).happened_on

describe('the motions that were not finished when a term ended', () => {
  test('are those that came in before its end and that the council has not ended, each with its clock and what to do', async () => {
    const { motions } = await closingOn(site.db, { term, day: today }, demoNow)
    const open = await unansweredOn(site.db, 'staff', today, demoNow)
    const expected: string[] = []
    for (const one of open) if ((await receivedBy(one.slug)) <= term.to_on) expected.push(one.slug)
    expect(motions.map(one => one.slug)).toEqual(expected)
    expect(expected.length).toBeGreaterThan(3)
    expect(open.length).toBeGreaterThan(expected.length)
    const page = textOf((await secretary.get('/mandatperiodens-slut')).html)
    for (const one of motions) {
      for (const said of [one.title, one.to_do, clockStateText[one.state]]) expect(page).toContain(said)
    }
  })

  test('are shown as they stood on the last day of the term, when more of them were open', async () => {
    const then = await closingOn(site.db, { term, day: term.to_on }, demoNow)
    const open = await unansweredOn(site.db, 'staff', term.to_on, demoNow)
    expect(then.motions.map(one => one.slug)).toEqual(open.map(one => one.slug))
    const page = await secretary.get(`/mandatperiodens-slut?period=2022&dag=${term.to_on}`)
    expect(textOf(page.html)).toContain(`${then.motions.length} motioner som kom in senast den 14 oktober 2026`)
  })

  test('say of each who handed it in whether they remain in the council', async () => {
    const { motions } = await closingOn(site.db, { term, day: today }, demoNow)
    const alone = motions.find(one => one.submitters.length === 1 && one.submitters[0]?.remains === 'member')
    const [submitter] = alone?.submitters ?? []
    const council = await site.db
      .selectFrom('body')
      .select('id')
      .where('kind', '=', 'council')
      .executeTakeFirstOrThrow()
    const mandate = (await mandatesOf(site.db, council.id)).find(
      one => one.person_id === submitter?.person_id && (one.to_on === null || one.to_on >= today),
    )
    if (!mandate) throw new Error('nobody sits any more')
    await site.db.updateTable('mandate').set({ to_on: term.to_on }).where('id', '=', mandate.id).execute()
    const page = textOf((await secretary.get('/mandatperiodens-slut')).html)
    expect(page).toContain(`${submitter?.name} (${submitter?.party}) har lämnat kommunfullmäktige.`)
  })

  test('come as a paper, which is PDF/UA-1 and PDF/A-2a, and as a sheet with a line for each', async () => {
    const paper = await secretary.get('/mandatperiodens-slut.pdf')
    expect(await pdfFaults(paper.raw)).toEqual([])
    const sheet = (await secretary.get('/mandatperiodens-slut.csv')).raw.toString('utf8').trimEnd().split('\r\n')
    const { motions } = await closingOn(site.db, { term, day: today }, demoNow)
    expect(sheet).toHaveLength(1 + motions.length)
    for (const one of motions)
      expect(sheet.some(line => line.includes(one.to_do) && line.includes(one.dnr ?? ''))).toBe(true)
  })

  test('are for those who work here, and lead the council’s secretary on to telling the council and writing off', async () => {
    expect((await new Visitor(site).get('/mandatperiodens-slut')).status).toBe(303)
    expect((await secretary.get('/obesvarade-motioner')).html).toContain('href="/mandatperiodens-slut"')
    const { html } = await secretary.get('/mandatperiodens-slut')
    for (const act of ['/obesvarade-motioner/redovisa', '/obesvarade-motioner/skriv-av']) {
      expect(html).toContain(`href="${act}"`)
    }
    expect((await (await signIn(site, 'tn')).get('/mandatperiodens-slut')).html).not.toContain('skriv-av')
  })

  test('a day that is none is said beside its field, and a term that is none is passed over', async () => {
    const page = await secretary.get('/mandatperiodens-slut?dag=2026-02-30&period=1066')
    expect([page.status, messagesOf(page.html)]).toEqual([200, { dag: 'Skriv dagen som 2026-03-31.' }])
    expect((await secretary.get('/mandatperiodens-slut?dag=a&dag=%00&period=x&period=y')).status).toBe(200)
  })
})
