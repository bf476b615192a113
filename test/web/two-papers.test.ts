import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, proseDay } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { fileByHash } from '#src/files/store.ts'
import { exportMatter } from '#src/interchange/export.ts'
import { loadMatter, readMatterFile } from '#src/interchange/load.ts'
import { matterBySlug } from '#src/matters/store.ts'
import { usualPractice } from '#src/practice/practice.ts'
import { practiceOf, savePractice } from '#src/practice/store.ts'
import { answerFile } from '#src/referrals/delivered.ts'
import { contentHash, responseOf, versionsOf } from '#src/responses/store.ts'
import { pdfFaults, taggedText } from '#test/pdf/checker/check.ts'
import { freshDatabase } from '#test/support/database.ts'
import { demoNow } from '#test/support/demo.ts'
import { linksOf, messagesOf, textOf } from './html.ts'
import { demoSite, rowCounts, signIn, type Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const days = { printed_on: today, happened_on: today }
const nothing = { title: '', section: 'decision', dnr: '', proposal: '', standing: [] }
const acting = { actor: 'Provet', now: demoNow }
const held_on = addDays(today, -1)
const meeting = `/sammantraden/kfn/${held_on}-6`
let officer: Visitor
/** What the tests write to, one after the other. */
let ours: Awaited<ReturnType<typeof unanswered>>

const report = {
  report_text_1: 'Nämnden överlämnar yttrandet med tillägget att skolorna ska höras.',
  report_text_2: 'Kortfattat om saken.',
  report_text_3: 'Motionen väcktes i våras.',
  report_text_4: 'Förvaltningen bedömer att förslaget är dyrt.',
}
const opinion = { text_1: 'Nämnden tillstyrker.', text_2: 'Skolorna behöver tid.', text_3: 'Två miljoner.' }

beforeAll(async () => {
  officer = await signIn(site, 'kfn')
})

/** A referral to a body that nobody has begun to answer. */
async function unanswered(code: string) {
  const row = await site.db
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .leftJoin('response', 'response.referral_id', 'referral.id')
    .select(['referral.id', 'referral.matter_id', 'matter.slug', 'referral.no', 'body.id as body_id'])
    .where('body.code', '=', code)
    .where('referral.status', 'in', ['sent', 'received'])
    .where('response.id', 'is', null)
    .executeTakeFirstOrThrow()
  return { ...row, path: `/motioner/${row.slug}/remisser/${row.no}` }
}

const valuesOf = async (who: Visitor, path: string): Promise<Record<string, string>> =>
  Object.fromEntries((await who.open(path)).controls.map(one => [one.name, one.values.join()]))
const headingsIn = (values: Record<string, string>, paper: string): string[] =>
  Object.entries(values).flatMap(([name, value]) => (name.startsWith(`${paper}heading_`) && value ? [value] : []))

describe("a body's own template", () => {
  test('is what a new draft begins with; a draft that is begun keeps its sections, and its papers', async () => {
    const { id, body_id, path } = await unanswered('SN')
    const writer = await signIn(site, 'sn-handlaggare')
    const secretary = await signIn(site, 'sn-sekreterare')
    const usual = await valuesOf(writer, `${path}/svar`)
    expect(headingsIn(usual, '')).toEqual([
      'Sammanfattning',
      'Beskrivning av ärendet',
      'Förvaltningens synpunkter',
      'Ekonomiska och juridiska konsekvenser',
    ])
    expect(usual).not.toHaveProperty('report_heading_1')

    const own = { response_headings: 'Svar i korthet\n\n  Barnens bästa \nKostnader' }
    expect((await secretary.post('/organ/sn/arbetssatt', own)).status).toBe(303)
    expect(headingsIn(await valuesOf(writer, `${path}/svar`), '')).toEqual([
      'Svar i korthet',
      'Barnens bästa',
      'Kostnader',
    ])
    expect((await writer.post(`${path}/svar`, { text_1: 'Ja.' })).status).toBe(303)

    expect((await secretary.post('/organ/sn/arbetssatt', { response_manner: 'two' })).status).toBe(303)
    const begun = await valuesOf(writer, `${path}/svar`)
    expect(headingsIn(begun, '')).toEqual(['Svar i korthet', 'Barnens bästa', 'Kostnader'])
    expect(begun).not.toHaveProperty('report_heading_1')

    // An answer in one paper is all that the committee decides on.
    expect((await writer.post(`${path}/svar`, { text_2: 'Gott.', text_3: 'Inga.' })).status).toBe(303)
    expect((await writer.post(`${path}/svar/faststall`, days)).status).toBe(303)
    await secretary.post('/sammantraden/sn/nytt', { held_on, no: '6', place: 'Hamra', starts_at: '' })
    const agenda = `/sammantraden/sn/${held_on}-6/dagordning`
    await secretary.post(`${agenda}/lagg-till`, { ...nothing, pending: `r-${id}` })
    const papers = await secretary.open(`${agenda}/1/handlingar`)
    const [frozen] = await versionsOf(site.db, id)
    expect(papers.controls.find(one => one.name === 'papers')?.values).toEqual([`r-${frozen?.id}`])

    const back = { response_manner: 'one', response_headings: '' }
    expect((await secretary.post('/organ/sn/arbetssatt', back)).status).toBe(303)
    expect(await practiceOf(site.db, body_id)).toMatchObject({ ...back, response_headings: [], report_headings: [] })
  })

  test.each([
    ['response_headings', 'Avsnitt\n'.repeat(9), 'Högst 8 rader.'],
    ['report_headings', 'x'.repeat(201), 'Högst 200 tecken på en rad.'],
  ])('%s that is too much is refused beside its field, and kept there', async (name, typed, message) => {
    const secretary = await signIn(site, 'sn-sekreterare')
    const before = await rowCounts(site)
    const refused = await secretary.post('/organ/sn/arbetssatt', { [name]: typed })
    expect([refused.status, messagesOf(refused.html)]).toEqual([422, { [name]: message }])
    expect(refused.html).toContain(typed.trim().slice(0, 60))
    expect(await rowCounts(site)).toEqual(before)
  })
})

describe('a report to the committee and the opinion on its own', () => {
  test('are written together, reviewed, frozen, laid before the committee, and only the opinion is delivered', async () => {
    ours = await unanswered('KFN')
    const { id, matter_id, slug, path } = ours
    const opened = await valuesOf(officer, `${path}/svar`)
    expect(headingsIn(opened, 'report_')).toEqual(['Förslag till beslut', 'Sammanfattning', 'Bakgrund', 'Bedömning'])
    expect(headingsIn(opened, '')).toEqual([
      'Sammanfattning',
      'Nämndens synpunkter',
      'Ekonomiska och juridiska konsekvenser',
    ])
    expect(opened.report_text_1).toBe(
      'Kultur- och fritidsnämnden antar yttrandet som sitt eget och överlämnar det till kommunstyrelsen.',
    )
    expect((await officer.post(`${path}/svar`, { ...opinion, report_text_4: report.report_text_4 })).status).toBe(303)

    const early = await officer.post(`${path}/svar/faststall`, days)
    expect(messagesOf(early.html)).toEqual({
      printed_on: 'Avsnitten Sammanfattning och Bakgrund i tjänsteskrivelsen är tomma. Skriv dem eller ta bort dem.',
    })
    // The item comes on the agenda before the officials have said what is to be decided.
    await officer.post('/sammantraden/kfn/nytt', { held_on, no: '6', place: 'Hamra', starts_at: '' })
    await officer.post(`${meeting}/dagordning/lagg-till`, { ...nothing, pending: `r-${id}` })
    expect(await valuesOf(officer, `${meeting}/dagordning/1/andra`)).toMatchObject({ proposal: '' })

    expect((await officer.post(`${path}/svar`, report)).status).toBe(303)
    const review = textOf((await officer.get(`${path}/svar/granska`)).html)
    for (const words of [report.report_text_4, opinion.text_2]) expect(review).toContain(words)
    expect((await officer.post(`${path}/svar/faststall`, days)).status).toBe(303)
    expect(textOf((await officer.get(path)).html)).toContain('Tjänsteskrivelse och yttrande daterade')

    const page = await officer.get(`${path}/svar/1`)
    for (const words of [report.report_text_3, opinion.text_3]) expect(textOf(page.html)).toContain(words)
    const files = linksOf(page.html).filter(link => /\.(pdf|docx)$/.test(link))
    expect(files.map(link => link.slice(path.length))).toEqual([
      '/svar/1/tjansteskrivelse.pdf',
      '/svar/1/tjansteskrivelse.docx',
      '/svar/1.pdf',
      '/svar/1.docx',
    ])
    const [reportPdf, , opinionPdf] = await Promise.all(files.map(file => officer.get(file)))
    const wordsOf = async (bytes: Uint8Array) => (await taggedText(bytes)).join('\n')
    for (const file of [reportPdf, opinionPdf]) expect(await pdfFaults(file?.raw ?? Buffer.of())).toEqual([])
    const [inReport, inOpinion] = [
      await wordsOf(reportPdf?.raw ?? Buffer.of()),
      await wordsOf(opinionPdf?.raw ?? Buffer.of()),
    ]
    expect([inReport.includes('TJÄNSTESKRIVELSE'), inReport.includes(opinion.text_2)]).toEqual([true, false])
    expect([inOpinion.includes('YTTRANDE'), inOpinion.includes('tillägget')]).toEqual([true, false])

    // The § that is written from the agenda begins with what they propose, and so does the agenda once it has their report.
    const untouched = await valuesOf(officer, `${path}/steg/besluta`)
    expect([untouched.meeting, untouched.decision]).toEqual([`${held_on}-6`, report.report_text_1])
    const papers = await officer.open(`${meeting}/dagordning/1/handlingar`)
    const [version] = await versionsOf(site.db, id)
    expect(papers.controls.find(one => one.name === 'papers')?.values).toEqual([`t-${version?.id}`, `r-${version?.id}`])
    expect((await officer.submit(papers)).status).toBe(303)
    const laid = await Promise.all([1, 2].map(one => officer.get(`${meeting}/dagordning/1/handlingar/${one}`)))
    expect(await Promise.all(laid.map(one => wordsOf(one.raw)))).toEqual([inReport, inOpinion])

    expect(await valuesOf(officer, `${meeting}/dagordning/1/andra`)).toMatchObject({ proposal: report.report_text_1 })

    const decide = await valuesOf(officer, `${path}/steg/besluta`)
    expect(decide).toMatchObject({
      decision: report.report_text_1,
      summary: report.report_text_2,
      documents: expect.stringContaining(
        `Tjänsteskrivelse daterad ${proseDay(today)}\nFörslag till yttrande daterat ${proseDay(today)}`,
      ),
    })

    const delivered = await transact(site.db, async tx => {
      const file = version && (await answerFile(tx, matter_id, version, acting))
      return { name: file?.file_name, bytes: (await fileByHash(tx, file?.sha256 ?? ''))?.bytes ?? Buffer.of() }
    })
    expect(delivered.name).toBe(`yttrande-kfn-${slug}-1.pdf`)
    expect(await wordsOf(delivered.bytes)).toBe(inOpinion)
  })

  test('are one draft: whoever comes second sees what the other wrote in either', async () => {
    const { path } = ours
    const [mine, theirs] = [await officer.open(`${path}/svar`), await officer.open(`${path}/svar`)]
    expect((await officer.submit(theirs, { report_text_4: 'Någon annans bedömning.' })).status).toBe(303)
    const late = await officer.submit(mine, { report_text_4: 'Min bedömning.', text_2: 'Mina synpunkter.' })
    expect(late.status).toBe(409)
    for (const words of ['Tjänsteskrivelsen: Bedömning', 'Någon annans bedömning.', 'Min bedömning.'])
      expect(textOf(late.html)).toContain(words)
    expect((await officer.again(late)).status).toBe(303)
    expect(await valuesOf(officer, `${path}/svar`)).toMatchObject({
      report_text_4: 'Min bedömning.',
      text_2: 'Mina synpunkter.',
    })
  })

  test('stay two when the body goes back to one, and a form without the report does not take it away', async () => {
    const { id, body_id, path } = ours
    await transact(site.db, tx => savePractice(tx, body_id, usualPractice, acting, 1))
    const { controls } = await officer.open(`${path}/svar`)
    const gone = Object.fromEntries(
      controls.flatMap(one => (one.name.startsWith('report_') ? [[one.name, null] as const] : [])),
    )
    expect(Object.keys(gone).length).toBeGreaterThan(8)
    expect((await officer.post(`${path}/svar`, { ...gone, text_1: 'Nytt.' })).status).toBe(303)
    const kept = await responseOf(site.db, id)
    expect([kept?.sections[0]?.text, kept?.staff_report?.[3]?.heading]).toEqual([
      [{ type: 'paragraph', runs: [{ text: 'Nytt.' }] }],
      'Bedömning',
    ])
    const two = { ...usualPractice, response_manner: 'two' as const }
    await transact(site.db, tx => savePractice(tx, body_id, two, acting, 2))
  })

  test('part where the committee changed the opinion: the new version is the opinion alone', async () => {
    const { id, matter_id, path } = ours
    await officer.post(`${path}/svar`, { ...report, ...opinion })
    await officer.post(`${path}/svar/faststall`, days)
    await officer.post(`${path}/svar`, { text_1: 'Nämnden avstyrker.', report_text_2: '' })
    const adopted = await officer.post(`${path}/svar/faststall`, { ...days, adopted: '1' })
    expect(adopted.status).toBe(303)
    const versions = await versionsOf(site.db, id)
    expect(versions.at(-1)?.staff_report).toEqual([])
    const last = versions.length
    const page = await officer.get(`${path}/svar/${last}`)
    expect(textOf(page.html)).not.toContain('Tjänsteskrivelsen')
    expect((await officer.get(`${path}/svar/${last}/tjansteskrivelse.pdf`)).status).toBe(404)
    const changed = textOf((await officer.get(`${path}/svar/${last}/skillnad`)).html)
    for (const word of ['tillstyrker', 'avstyrker']) expect(changed).toContain(word)
    expect(changed).not.toContain('Förvaltningen bedömer')
    // What the officials proposed stood on the agenda until somebody took it away.
    expect((await officer.post(`${meeting}/dagordning/1/andra`, { proposal: '' })).status).toBe(303)
    const decide = await valuesOf(officer, `${path}/steg/besluta`)
    expect(decide.decision).toContain('ändrar förvaltningens förslag')

    const file = await exportMatter(site.db, matter_id)
    const { db } = await freshDatabase()
    await transact(db, tx => loadMatter(tx, readMatterFile(JSON.stringify(file)), acting))
    const { id: loaded = '' } = (await matterBySlug(db, file.matter.slug)) ?? {}
    expect(await exportMatter(db, loaded)).toEqual(file)
    const frozen = file.referrals.flatMap(one => one.response?.frozen ?? [])
    expect(frozen.filter(one => one.staff_report !== null).map(one => one.staff_report?.length)).toContain(0)
    const hashes = (of: typeof db) =>
      of.selectFrom('response_version').select('content_sha256').orderBy('content_sha256')
    const here = await hashes(site.db)
      .where(
        'id',
        'in',
        versions.map(one => one.id),
      )
      .execute()
    expect((await hashes(db).execute()).map(one => one.content_sha256)).toEqual(
      expect.arrayContaining(here.map(one => one.content_sha256)),
    )
  })
})

test('what a body says of its opinion names the one that asked, and so does its list of recipients', async () => {
  const { id, path, body_id } = await unanswered('KFN')
  const of = { id: 'body-demokrati', code: 'DEMB', name: 'Demokratiberedningen', kind: 'committee' as const }
  await site.db
    .insertInto('body')
    .values({ ...of, parent_id: null, registry_format: null })
    .execute()
  await site.db.updateTable('referral').set({ from_body_id: of.id }).where('id', '=', id).execute()
  const proposed =
    'Kultur- och fritidsnämnden antar yttrandet som sitt eget och överlämnar det till demokratiberedningen.'
  expect((await valuesOf(officer, `${path}/svar`)).report_text_1).toBe(proposed)
  await transact(site.db, tx => savePractice(tx, body_id, usualPractice, acting, 3))
  const decide = await valuesOf(officer, `${path}/steg/besluta`)
  expect([decide.decision, decide.recipients]).toEqual([
    'Kultur- och fritidsnämnden överlämnar sitt yttrande i ärendet till demokratiberedningen.',
    'Demokratiberedningen',
  ])
  const sendBack = await valuesOf(officer, `${path}/steg/aterremittera`)
  expect(sendBack.decision).toBe('Ärendet återremitteras till förvaltningen med motiveringen att ')
})

test('what is frozen is known by both papers, and by one paper as it always was', () => {
  const one = { title: 'Svar', officer: 'Ali', stance: null, printed_on: today, sections: '[]' }
  expect(contentHash({ ...one, staff_report: null })).toBe(contentHash(one))
  expect(contentHash({ ...one, staff_report: '[1]' })).not.toBe(contentHash({ ...one, staff_report: '[2]' }))
})

test("in the demonstration the committee's own agenda has both papers", async () => {
  const laid = await site.db
    .selectFrom('agenda_paper')
    .innerJoin('agenda_item', 'agenda_item.id', 'agenda_paper.agenda_item_id')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['agenda_paper.title', 'agenda_paper.staff_report', 'body.code'])
    .where('response_version_id', 'is not', null)
    .where('meeting.held_on', '>', today)
    .where('body.code', '=', 'KFN')
    .orderBy('agenda_paper.position')
    .execute()
  expect(laid.map(one => [one.staff_report, one.title.replace(/ \d.*/, '')])).toEqual([
    [1, 'Tjänsteskrivelse'],
    [0, 'Förslag till yttrande'],
  ])
})

test('in the demonstration what the board got from the committee is its opinion alone', async () => {
  const documents = await site.db
    .selectFrom('document')
    .select(['sha256', 'file_name'])
    .where('counterpart', '=', 'Kultur- och fritidsnämnden')
    .where('kind', '=', 'opinion')
    .execute()
  expect(documents.length).toBeGreaterThan(3)
  for (const { file_name } of documents) expect(file_name).toMatch(/^yttrande-kfn-/)
  const bytes = (await fileByHash(site.db, documents[0]?.sha256 ?? ''))?.bytes ?? Buffer.of()
  const words = (await taggedText(bytes)).join('\n')
  expect(words).toContain('Nämndens synpunkter')
  expect(words).not.toContain('Förslag till beslut')
})
