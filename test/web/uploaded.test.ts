import { expect, test } from 'vitest'
import { exportMatter } from '#src/interchange/export.ts'
import { linksOf, messagesOf, textOf } from './html.ts'
import { docx, odt, pdf } from './samples.ts'
import { demoSite, signIn } from './support.ts'

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
