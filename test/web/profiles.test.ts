import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { sha256 } from '#src/files/store.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { newMeeting } from './meeting.ts'
import { demoSite, everything, signIn, type Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const page = '/organ/sn/protokoll'
let secretary: Visitor

beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
})

const article = (html: string): string => textOf(/<article class="doc">[\s\S]*<\/article>/.exec(html)?.[0] ?? '')
const pdfOf = async (path: string): Promise<string> => sha256((await secretary.get(path)).raw)

describe('how a body’s minutes are written', () => {
  test('is chosen from its practice, and its latest § is shown so before anything is saved', async () => {
    expect((await secretary.get('/organ/sn/arbetssatt')).html).toContain(page)
    const usual = await secretary.get(page)
    expect(article(usual.html)).toContain('Socialnämndens beslut')
    const before = await everything(site)
    const other = await secretary.get(`${page}?satt=decision_late`)
    expect(article(other.html)).not.toContain('Socialnämndens beslut')
    expect(textOf(other.html)).toContain('Inget ändras förrän du sparar.')
    expect(await everything(site)).toEqual(before)
  })

  test('changes no byte and no word of what is adjusted; what is open is written anew', async () => {
    const held = addDays(today, -3)
    const { path: meeting } = await newMeeting(site, secretary, { held, no: 7, paragraphs: [981, 982] })
    await secretary.post(`${meeting}/narvaro`)
    await secretary.post(`${meeting}/981/redigera`, { title: 'Bänkar', decision: 'Nämnden säger ja.', version: '1' })
    const gaps = { gap_reason: 'Provet är ett prov', paragraphs: '981' }
    expect((await secretary.post(`${meeting}/justera`, gaps)).status).toBe(303)
    const papers = [`${meeting}/981/protokollsutdrag.pdf`, `${meeting}/981/utgava/1.pdf`, `${meeting}/protokoll/1.pdf`]
    const before = await Promise.all(papers.map(pdfOf))
    const words = article((await secretary.get(`${meeting}/981`)).html)
    await secretary.post(`${meeting}/982/redigera`, { title: 'Bänkar', decision: 'Nämnden säger ja.', version: '1' })
    expect(article((await secretary.get(`${meeting}/982`)).html)).toContain('Socialnämndens beslut')

    expect((await secretary.post(`${page}?satt=todays_meeting`)).status).toBe(303)
    const chosen = { one_decision: 'Beslut i nämnden', many_decision: 'Beslut i nämnden' }
    expect((await secretary.post(page, chosen)).status).toBe(303)
    const open = article((await secretary.get(`${meeting}/982`)).html)
    expect([open.includes('SN § 982'), open.includes('Beslut i nämnden')]).toEqual([true, true])
    expect(await Promise.all(papers.map(pdfOf))).toEqual(before)
    expect(article((await secretary.get(`${meeting}/981`)).html)).toBe(words)
    expect(words).toContain('Socialnämndens beslut')

    expect((await secretary.post(page, { reset: '1' })).status).toBe(303)
    expect(article((await secretary.get(`${meeting}/982`)).html)).toContain('Socialnämndens beslut')
    expect((await secretary.post(`${page}?satt=decision_first`)).status).toBe(303)
    expect(article((await secretary.get(`${meeting}/982`)).html)).not.toContain('SN § 982')
  })

  test('is the usual for what was kept before there were others', async () => {
    const held = addDays(today, -4)
    const { path: meeting } = await newMeeting(site, secretary, { held, no: 7, paragraphs: [983] })
    await secretary.post(`${meeting}/narvaro`)
    await secretary.post(`${meeting}/983/redigera`, { title: 'Bänkar', decision: 'Nämnden säger ja.', version: '1' })
    await secretary.post(`${meeting}/justera`, { gap_reason: 'Provet är ett prov' })
    const kept = site.db.selectFrom('edition').selectAll().where('minute_item_id', '=', `item-${held}-983`)
    const { facts } = await kept.executeTakeFirstOrThrow()
    const { profile, printed_no, vote_lists, first_annex, first_vote_list, ...older } = JSON.parse(facts)
    expect([profile.decision, printed_no, vote_lists, first_annex, first_vote_list]).toEqual([
      'plain',
      '§ 983',
      [],
      1,
      1,
    ])
    await site.db
      .updateTable('edition')
      .set({ facts: JSON.stringify(older) })
      .where('minute_item_id', '=', `item-${held}-983`)
      .execute()
    expect((await secretary.post(`${page}?satt=reservation_next`)).status).toBe(303)
    expect(article((await secretary.get(`${meeting}/983`)).html)).toContain('Socialnämndens beslut')
    expect((await secretary.post(`${page}?satt=decision_first`)).status).toBe(303)
  })

  test('is put in order by numbers, and a wrong one is told beside its field', async () => {
    const wrong = await secretary.post(page, { place_summary: 'först', one_note: ' ' })
    expect([wrong.status, Object.keys(messagesOf(wrong.html))]).toEqual([422, ['place_summary', 'one_note']])
    expect(wrong.html).toContain('value="först"')
    expect((await secretary.post(page, { place_summary: '1' })).status).toBe(303)
    const own = await site.db
      .selectFrom('profile')
      .innerJoin('body', 'body.id', 'profile.body_id')
      .select('changes')
      .where('body.code', '=', 'SN')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(own.changes)).toEqual({ order: expect.arrayContaining(['summary', 'decision']) })
    expect(JSON.parse(own.changes).order.slice(0, 2)).toEqual(['summary', 'decision'])
    expect((await secretary.post(page, { reset: '1' })).status).toBe(303)
  })

  test('two who save at the same time: the second sees that the first did', async () => {
    const form = await secretary.open(page)
    expect((await secretary.post(page, { day: 'long' })).status).toBe(303)
    const late = await secretary.submit(form, { day: 'iso' })
    expect([late.status, textOf(late.html).includes('Så skrivs protokollet')]).toEqual([409, true])
    expect((await secretary.post(page, { reset: '1' })).status).toBe(303)
  })
})
