import { beforeAll, describe, expect, test } from 'vitest'
import { choicesFor } from '#src/agenda/choices.ts'
import type { Database } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { sha256 } from '#src/files/store.ts'
import { exportMatter } from '#src/interchange/export.ts'
import { loadMatter, readMatterFile } from '#src/interchange/load.ts'
import { freshDatabase } from '#test/support/database.ts'
import { demoNow } from '#test/support/demo.ts'
import { linksOf, messagesOf, textOf } from './html.ts'
import { docx, odt, pdf } from './samples.ts'
import { demoSite, signIn, type Visitor } from './support.ts'

const site = demoSite()

test('an answer that was written elsewhere is frozen as the file that it is', async () => {
  const referral = await site.db
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .select(['referral.id', 'referral.matter_id', 'referral.no', 'matter.slug'])
    .where('referral.status', 'in', ['sent', 'received'])
    .where('body.code', '=', 'TN')
    .executeTakeFirstOrThrow()
  const officer = await signIn(site, 'tn')
  const path = `/motioner/${referral.slug}/remisser/${referral.no}`
  const send = (file: Parameters<typeof officer.post>[2]) => officer.post(`${path}/svar/fil`, {}, file)

  const none = await send({})
  expect([none.status, messagesOf(none.html)]).toEqual([422, { file: 'Välj filen.' }])
  const other = await send({ file: { name: 'svar.odt', bytes: odt() } })
  expect([other.status, messagesOf(other.html)]).toEqual([422, { file: 'Välj en PDF eller en Word-fil (docx).' }])

  expect((await send({ file: { name: 'svar från tekniska.pdf', bytes: pdf() } })).status).toBe(303)
  expect((await send({ file: { name: 'svar.docx', bytes: docx() } })).status).toBe(303)
  const page = await officer.get(`${path}/svar/1`)
  expect(textOf(page.html)).toContain('Öppna svar från tekniska.pdf')
  expect((await officer.get(`${path}/svar/1.pdf`)).raw.equals(pdf())).toBe(true)
  // A Word file is at an address that says so, and old links to it lead there.
  const word = await officer.get(`${path}/svar/2.docx`)
  expect(word.raw.equals(docx())).toBe(true)
  expect(word.headers['content-type']).toContain('wordprocessingml')
  expect(String(word.headers['content-disposition'])).toContain("filename*=UTF-8''svar.docx")
  expect(linksOf((await officer.get(`${path}/svar/2`)).html)).toContain(`${path}/svar/2.docx`)
  for (const [old, now] of [
    ['2.pdf', '2.docx'],
    ['1.docx', '1.pdf'],
  ]) {
    const moved = await officer.get(`${path}/svar/${old}`)
    expect([moved.status, moved.location]).toEqual([301, `${path}/svar/${now}`])
  }
  expect((await officer.open(`${path}/svar`)).controls.some(one => one.values.includes('Sammanfattning'))).toBe(true)

  // A name that says something else than what the file is gets its true ending too.
  expect((await send({ file: { name: 'svar.v2.pdf', bytes: docx() } })).status).toBe(303)
  const misnamed = await officer.get(`${path}/svar/3.docx`)
  expect(String(misnamed.headers['content-disposition'])).toContain('svar.v2.pdf.docx')

  // The draft beside the files has no text: it is no answer, and must not become the newest.
  const empty = await officer.post(`${path}/svar/faststall`)
  expect([empty.status, Object.keys(messagesOf(empty.html))]).toEqual([422, ['printed_on']])

  const { response } = (await exportMatter(site.db, referral.matter_id)).referrals[referral.no - 1] ?? {}
  expect(response?.frozen.map(one => one.file?.name)).toEqual([
    'svar från tekniska.pdf',
    'svar.docx',
    'svar.v2.pdf.docx',
  ])
})

describe('an answer in two papers that was written elsewhere', () => {
  let officer: Visitor
  let path: string
  let matterId: string
  let no: number

  beforeAll(async () => {
    const referral = await site.db
      .selectFrom('referral')
      .innerJoin('matter', 'matter.id', 'referral.matter_id')
      .innerJoin('body', 'body.id', 'referral.to_body_id')
      .leftJoin('response', 'response.referral_id', 'referral.id')
      .select(['referral.matter_id', 'referral.no', 'matter.slug'])
      .where('referral.status', 'in', ['sent', 'received'])
      .where('body.code', '=', 'KFN')
      .where('response.id', 'is', null)
      .orderBy('matter.slug')
      .executeTakeFirstOrThrow()
    officer = await signIn(site, 'kfn')
    path = `/motioner/${referral.slug}/remisser/${referral.no}`
    matterId = referral.matter_id
    no = referral.no
  })

  test('is two files, of kinds that are taken; what the committee adopts is one', async () => {
    const form = await officer.get(`${path}/svar/fil`)
    expect(textOf(form.html)).toContain('Tjänsteskrivelsen')
    const wrong = await officer.post(
      `${path}/svar/fil`,
      {},
      { file: { name: 'yttrande.pdf', bytes: pdf() }, report: { name: 'skrivelse.odt', bytes: odt() } },
    )
    expect([wrong.status, messagesOf(wrong.html)]).toEqual([422, { report: 'Välj en PDF eller en Word-fil (docx).' }])
    const both = { file: { name: 'yttrande.pdf', bytes: pdf() }, report: { name: 'skrivelse.docx', bytes: docx() } }
    expect((await officer.post(`${path}/svar/fil`, {}, both)).status).toBe(303)
    const adopted = await officer.post(`${path}/svar/fil`, { adopted: '1' }, both)
    expect([adopted.status, Object.keys(messagesOf(adopted.html))]).toEqual([422, ['report']])
  })

  test('is read file by file, each at an address of its kind, with its hash', async () => {
    const page = await officer.get(`${path}/svar/1`)
    const text = textOf(page.html)
    expect(text).toContain('Öppna tjänsteskrivelsen, skrivelse.docx')
    expect(text).toContain('Öppna yttrandet, yttrande.pdf')
    for (const [file, bytes] of [
      [`${path}/svar/1/tjansteskrivelse.docx`, docx()],
      [`${path}/svar/1.pdf`, pdf()],
    ] as const) {
      expect(linksOf(page.html)).toContain(file)
      expect((await officer.get(file)).raw.equals(bytes)).toBe(true)
      expect(text).toContain(sha256(bytes))
    }
    expect((await officer.get(`${path}/svar/1/tjansteskrivelse.pdf`)).location).toBe(
      `${path}/svar/1/tjansteskrivelse.docx`,
    )
    expect(textOf((await officer.get(path)).html)).toContain('Tjänsteskrivelse och yttrande daterade')
  })

  test('lies before the committee as two papers, and goes along when the matter is moved', async () => {
    const item = { matter_id: matterId, referral_id: null }
    const { id } = await site.db
      .selectFrom('referral')
      .select('id')
      .where('matter_id', '=', matterId)
      .where('no', '=', no)
      .executeTakeFirstOrThrow()
    const titles = (await choicesFor(site.db, { ...item, referral_id: id })).filter(one => one.isDecided)
    expect(titles.map(one => one.title.replace(/ \d.*/, ''))).toEqual(['Tjänsteskrivelse', 'Förslag till yttrande'])

    const file = await exportMatter(site.db, matterId)
    expect(file.referrals[no - 1]?.response?.frozen[0]?.report_file?.name).toBe('skrivelse.docx')
    const { db } = await freshDatabase()
    await transact(db, tx => loadMatter(tx, readMatterFile(JSON.stringify(file)), { actor: 'Provet', now: demoNow }))
    const there = await db
      .selectFrom('matter')
      .select('id')
      .where('slug', '=', file.matter.slug)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(await exportMatter(db, there.id))).toBe(JSON.stringify(file))
    const [here, loaded] = [await hashesAt(site.db), await hashesAt(db)]
    expect(here).toEqual(expect.arrayContaining(loaded))
  })

  test('without the one that was refused, which does not come again by itself, goes through; the other is kept', async () => {
    const both = { file: { name: 'antaget.pdf', bytes: pdf() }, report: { name: 'skrivelse.docx', bytes: docx() } }
    const refused = await officer.post(`${path}/svar/fil`, { adopted: '1' }, both)
    expect(textOf(refused.html)).toContain('antaget.pdf')
    expect((await officer.again(refused)).status).toBe(303)
    const last = (await exportMatter(site.db, matterId)).referrals[no - 1]?.response?.frozen.at(-1)
    expect([last?.adopted, last?.file?.name, last?.report_file]).toEqual([true, 'antaget.pdf', null])
  })

  const hashesAt = async (db: Database): Promise<string[]> =>
    (await db.selectFrom('response_version').select('content_sha256').execute()).map(one => one.content_sha256)
})
