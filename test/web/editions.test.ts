import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { sha256 } from '#src/files/store.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { newMeeting } from './meeting.ts'
import { demoSite, everything, signIn, Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
let secretary: Visitor
let meetings = 0

beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
})

/** A meeting that everybody came to, with one § that was adjusted today: where it is. */
async function adjusted(): Promise<{ path: string; meeting: string; itemId: string }> {
  meetings += 1
  const no = 900 + meetings
  const held = addDays(today, -meetings)
  const { path: meeting } = await newMeeting(site, secretary, { held, no: 8, paragraphs: [no] })
  await secretary.post(`${meeting}/narvaro`)
  const gaps = { gap_reason: 'Provet är ett prov' }
  expect((await secretary.post(`${meeting}/justera`, gaps)).status).toBe(303)
  return { path: `${meeting}/${no}`, meeting, itemId: `item-${held}-${no}` }
}

const rectified = (path: string, typed: Record<string, string> = {}, who = secretary) =>
  who.post(`${path}/ratta`, {
    text: 'Under rubriken står bidrag. Det ska stå lån.',
    decided_by: 'Eva Ek (S)',
    ...typed,
  })

async function pdfOf(path: string): Promise<string> {
  const { status, raw } = await secretary.get(path)
  expect([path, status, raw.subarray(0, 5).toString()]).toEqual([path, 200, '%PDF-'])
  return sha256(raw)
}

describe('what was adjusted', () => {
  test('is kept: no new heading, no renamed body, municipality or signatory changes a byte of it', async () => {
    const { path, meeting, itemId } = await adjusted()
    const papers = [`${path}/protokollsutdrag.pdf`, `${path}/utgava/1.pdf`, `${meeting}/protokoll/1.pdf`]
    const before = await Promise.all(papers.map(pdfOf))
    const article = async () => /<article class="doc">[\s\S]*<\/article>/.exec((await secretary.get(path)).html)?.[0]
    const said = await article()
    const part = site.db.selectFrom('minute_item').select('part_id').where('id', '=', itemId)
    const signers = await site.db.selectFrom('part_signatory').select('name').where('part_id', '=', part).execute()
    expect(signers).not.toEqual([])
    for (const { name } of signers) {
      await site.db
        .updateTable('person')
        .set({ name: `${name} Nyhamn` })
        .where('name', '=', name)
        .execute()
    }
    await site.db.updateTable('body').set({ name: 'Nämnden för annat' }).where('code', '=', 'SN').execute()
    const { name } = await site.db.selectFrom('municipality').select('name').executeTakeFirstOrThrow()
    await site.db.updateTable('municipality').set({ name: 'Annanstans kommun' }).execute()
    try {
      expect(await article()).toBe(said)
      const words = { one_decision: 'AVGÖRANDE', many_decision: 'AVGÖRANDE' }
      expect((await secretary.post('/organ/sn/protokoll', words)).status).toBe(303)
      const open = await newMeeting(site, secretary, { held: addDays(today, -41), no: 8, paragraphs: [991] })
      await secretary.post(`${open.path}/991/redigera`, { decision: 'Nämnden säger ja.' })
      expect(textOf((await secretary.get(`${open.path}/991`)).html)).toContain('AVGÖRANDE')
      expect(await article()).toBe(said)
      expect(await Promise.all(papers.map(pdfOf))).toEqual(before)
    } finally {
      await site.db.updateTable('body').set({ name: 'Socialnämnden' }).where('code', '=', 'SN').execute()
      await site.db.updateTable('municipality').set({ name }).execute()
      for (const one of signers) {
        await site.db.updateTable('person').set(one).where('name', '=', `${one.name} Nyhamn`).execute()
      }
    }
  })

  test('is kept: renaming the body, the municipality or a person changes no byte and no word of it', async () => {
    const { path, meeting } = await adjusted()
    const papers = [`${path}/protokollsutdrag.pdf`, `${path}/utgava/1.pdf`, `${meeting}/protokoll/1.pdf`]
    const before = await Promise.all(papers.map(pdfOf))
    const page = textOf((await secretary.get(path)).html)
    expect(page).toContain(before[0])

    await site.db.updateTable('body').set({ name: 'Nämnden för annat' }).where('code', '=', 'SN').execute()
    const { name } = await site.db.selectFrom('municipality').select('name').executeTakeFirstOrThrow()
    await site.db.updateTable('municipality').set({ name: 'Annanstans kommun' }).execute()
    await site.db.updateTable('person').set({ name: 'Någon Annan' }).where('name', 'like', 'A%').execute()
    try {
      expect(await Promise.all(papers.map(pdfOf))).toEqual(before)
      const after = (await secretary.get(path)).html
      const article = textOf(/<article class="doc">[\s\S]*<\/article>/.exec(after)?.[0] ?? '')
      expect(article).toContain('Socialnämnden')
      expect(article).not.toMatch(/Nämnden för annat|Annanstans/)
    } finally {
      await site.db.updateTable('body').set({ name: 'Socialnämnden' }).where('code', '=', 'SN').execute()
      await site.db.updateTable('municipality').set({ name }).execute()
    }
  })

  test('is put right beside what it was, never over it', async () => {
    const { path, itemId } = await adjusted()
    const first = await pdfOf(`${path}/protokollsutdrag.pdf`)
    const row = () => site.db.selectFrom('minute_item').selectAll().where('id', '=', itemId).executeTakeFirstOrThrow()
    const before = await row()
    expect((await rectified(path)).status).toBe(303)
    expect(await row()).toEqual(before)
    expect(await pdfOf(`${path}/utgava/1.pdf`)).toBe(first)
    expect(await pdfOf(`${path}/protokollsutdrag.pdf`)).toBe(await pdfOf(`${path}/utgava/2.pdf`))
    expect(await pdfOf(`${path}/utgava/2.pdf`)).not.toBe(first)
    const page = textOf((await secretary.get(path)).html)
    expect(page).toContain('Det ska stå lån.')
    expect(page.indexOf('Rättelse')).toBeLessThan(page.indexOf('Justering'))
    expect(page).toContain('Eva Ek (S)')

    expect((await rectified(path, { text: 'Under beslut står ja. Det ska stå nej.' })).status).toBe(303)
    const both = textOf((await secretary.get(path)).html)
    expect([both.includes('Det ska stå lån.'), both.includes('Det ska stå nej.')]).toEqual([true, true])
    expect((await secretary.get(`${path}/utgava/3.pdf`)).status).toBe(200)
    expect((await secretary.get(`${path}/utgava/4.pdf`)).status).toBe(404)
  })

  test('and so are the minutes that it is part of: the old paper stays, and the new one says what was put right', async () => {
    const { path, meeting } = await adjusted()
    const first = await pdfOf(`${meeting}/protokoll/1.pdf`)
    await rectified(path)
    expect(await pdfOf(`${meeting}/protokoll/1.pdf`)).toBe(first)
    expect(await pdfOf(`${meeting}/protokoll/1/utgava/2.pdf`)).not.toBe(first)
    expect(textOf((await secretary.get(meeting)).html)).toMatch(/med rättelse av § \d+/)
    const reader = new Visitor(site)
    expect((await reader.get(`${meeting}/protokoll/1/utgava/2.pdf`)).status).toBe(404)
    expect((await secretary.get(`${meeting}/protokoll/1/utgava/3.pdf`)).status).toBe(404)
    await secretary.post(`${path}/publicering`)
    expect((await reader.get(`${meeting}/protokoll/1/utgava/2.pdf`)).status).toBe(200)
    expect(textOf((await reader.get(meeting)).html)).toMatch(/med rättelse av § \d+/)
  })

  test('is put right once when two do it at the same time: the second sees what the first wrote', async () => {
    const { path } = await adjusted()
    const form = await secretary.open(`${path}/ratta`)
    expect((await rectified(path)).status).toBe(303)
    const late = await secretary.submit(form, { text: 'Samma fel igen.', decided_by: 'Eva Ek (S)' })
    expect([late.status, textOf(late.html).includes('Det ska stå lån.')]).toEqual([409, true])
  })

  test('is not put right before it was adjusted, on a day to come, or while it is open', async () => {
    const { path } = await adjusted()
    const before = await everything(site)
    for (const rectified_on of [addDays(today, -1), addDays(today, 1)]) {
      const answer = await rectified(path, { rectified_on })
      expect([answer.status, Object.keys(messagesOf(answer.html))]).toEqual([422, ['rectified_on']])
    }
    expect(await everything(site)).toEqual(before)
    const open = await newMeeting(site, secretary, { held: addDays(today, -40), no: 8, paragraphs: [990] })
    expect((await rectified(`${open.path}/990`)).status).toBe(409)
  })

  test('shows the public both editions once it is published, and no hash', async () => {
    const { path, meeting } = await adjusted()
    await rectified(path)
    const reader = new Visitor(site)
    expect((await reader.get(`${meeting}/protokoll/1.pdf`)).status).toBe(404)
    expect((await reader.get(`${path}/utgava/1.pdf`)).status).toBe(404)
    expect((await secretary.post(`${path}/publicering`)).status).toBe(303)
    const page = (await reader.get(path)).html
    expect([page.includes(`${path}/utgava/1.pdf`), page.includes(`${path}/utgava/2.pdf`)]).toEqual([true, true])
    expect(page).not.toContain('SHA-256')
    expect((await reader.get(`${path}/utgava/1.pdf`)).status).toBe(200)
    expect((await reader.get(meeting)).html).toContain(`${meeting}/protokoll/1.pdf`)
    expect((await reader.get(`${meeting}/protokoll/1.pdf`)).status).toBe(200)
    expect((await reader.get(`${meeting}/protokoll/2.pdf`)).status).toBe(404)
  })
})
