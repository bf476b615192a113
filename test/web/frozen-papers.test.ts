import { beforeAll, describe, expect, test, vi } from 'vitest'
import { transact } from '#src/db/transact.ts'
import { sha256 } from '#src/files/store.ts'
import { exportMatter } from '#src/interchange/export.ts'
import { loadMatter, readMatterFile } from '#src/interchange/load.ts'
import { matterBySlug } from '#src/matters/store.ts'
import { answerFile } from '#src/referrals/delivered.ts'
import { versionsOf } from '#src/responses/store.ts'
import type { reportDocument } from '#templates/documents/report.ts'
import { freshDatabase } from '#test/support/database.ts'
import { demoNow } from '#test/support/demo.ts'
import { textOf } from './html.ts'
import { demoSite, signIn, type Visitor } from './support.ts'

const template = vi.hoisted(() => ({ isChanged: false }))
vi.mock('#templates/documents/report.ts', async original => {
  const own = await original<{ reportDocument: typeof reportDocument }>()
  return {
    ...own,
    reportDocument: (facts: Parameters<typeof reportDocument>[0]) =>
      own.reportDocument(template.isChanged ? { ...facts, kind: 'EN ANNAN MALL' } : facts),
  }
})

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const days = { printed_on: today, happened_on: today }
const acting = { actor: 'Provet', now: demoNow }
let officer: Visitor

beforeAll(async () => {
  officer = await signIn(site, 'kfn')
})

/** An answer in two papers that was frozen today: where its version is. */
async function frozenToday() {
  const row = await site.db
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .leftJoin('response', 'response.referral_id', 'referral.id')
    .select(['referral.id', 'referral.matter_id', 'matter.slug', 'referral.no'])
    .where('body.code', '=', 'KFN')
    .where('referral.status', 'in', ['sent', 'received'])
    .where('response.id', 'is', null)
    .executeTakeFirstOrThrow()
  const path = `/motioner/${row.slug}/remisser/${row.no}/svar`
  const report = Object.fromEntries([1, 2, 3, 4].map(no => [`report_text_${no}`, `Tjänsteskrivelsens text ${no}.`]))
  await officer.post(path, { ...report, text_1: 'Kort sagt ja.', text_2: 'Gärna det.', text_3: 'Inga.' })
  expect((await officer.post(`${path}/faststall`, days)).status).toBe(303)
  return { ...row, path: `${path}/1` }
}

async function bytesOf(path: string, who = officer): Promise<Buffer> {
  const { status, raw } = await who.get(path)
  expect([path, status]).toEqual([path, 200])
  return raw
}

const called = (table: 'body' | 'person', { id, name }: { id: string; name: string }, more: string) =>
  site.db
    .updateTable(table)
    .set({ name: name + more })
    .where('id', '=', id)
    .execute()

/** Does something in a municipality where everything is called something else, and papers are drawn otherwise. */
async function renamed<T>(act: () => Promise<T>): Promise<T> {
  const { name } = await site.db.selectFrom('municipality').select('name').executeTakeFirstOrThrow()
  const bodies = await site.db.selectFrom('body').select(['id', 'name']).execute()
  const people = await site.db.selectFrom('person').select(['id', 'name']).execute()
  const rename = async (more: string) => {
    await site.db
      .updateTable('municipality')
      .set({ name: name + more })
      .execute()
    for (const one of bodies) await called('body', one, more)
    for (const one of people) await called('person', one, more)
  }
  await rename(' Nyhamn')
  template.isChanged = true
  try {
    return await act()
  } finally {
    template.isChanged = false
    await rename('')
  }
}

describe('the papers of a frozen answer', () => {
  test('are kept: no renamed body, municipality or person and no other template changes a byte of them', async () => {
    const { id, matter_id, path } = await frozenToday()
    const papers = ['.pdf', '.docx', '/tjansteskrivelse.pdf', '/tjansteskrivelse.docx'].map(one => `${path}${one}`)
    const all = () => Promise.all(papers.map(one => bytesOf(one)))
    const before = await all()
    const page = textOf((await officer.get(path)).html)
    for (const bytes of before) expect(page).toContain(sha256(bytes))
    await renamed(async () => {
      expect((await all()).map(sha256)).toEqual(before.map(sha256))
      // What goes to the board is that file too.
      const [version] = await versionsOf(site.db, id)
      if (!version) throw new Error('nothing is frozen')
      const sent = await transact(site.db, tx => answerFile(tx, matter_id, version, acting))
      expect(sent?.sha256).toBe(sha256(before[0] ?? ''))
    })
  })

  test('are what the members read, and those of an older answer, which has none, are drawn as before', async () => {
    const laid = await site.db
      .selectFrom('agenda_paper')
      .innerJoin('agenda_item', 'agenda_item.id', 'agenda_paper.agenda_item_id')
      .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
      .innerJoin('body', 'body.id', 'meeting.body_id')
      .innerJoin('response_version', 'response_version.id', 'agenda_paper.response_version_id')
      .select(['meeting.held_on', 'meeting.no', 'body.code', 'agenda_item.seq', 'agenda_paper.position'])
      .select(['agenda_paper.staff_report', 'response_version.id', 'pdf_sha256', 'report_pdf_sha256'])
      .where('response_version.pdf_sha256', 'is not', null)
      .where('meeting.no', '=', 1)
      .where('body.code', '=', 'KFN')
      .orderBy('agenda_paper.staff_report', 'desc')
      .executeTakeFirstOrThrow()
    const path = `/sammantraden/kfn/${laid.held_on}/dagordning/${laid.seq}/handlingar/${laid.position}`
    const clerk = await signIn(site, 'kfn')
    const before = sha256(await bytesOf(path, clerk))
    expect(before).toBe(laid.staff_report ? laid.report_pdf_sha256 : laid.pdf_sha256)
    await renamed(async () => expect(sha256(await bytesOf(path, clerk))).toBe(before))
    const none = { pdf_sha256: null, docx_sha256: null, report_pdf_sha256: null, report_docx_sha256: null }
    await site.db.updateTable('response_version').set(none).where('id', '=', laid.id).execute()
    expect(sha256(await bytesOf(path, clerk))).toBe(before)
    await renamed(async () => expect(sha256(await bytesOf(path, clerk))).not.toBe(before))
  })

  test("are kept of the board's own report too", async () => {
    const { slug, no } = await site.db
      .selectFrom('reply_version')
      .innerJoin('reply', 'reply.id', 'reply_version.reply_id')
      .innerJoin('matter', 'matter.id', 'reply.matter_id')
      .select(['matter.slug', 'reply_version.no'])
      .executeTakeFirstOrThrow()
    const path = `/motioner/${slug}/forslag-till-svar/${no}`
    const all = async () => (await Promise.all([`${path}.pdf`, `${path}.docx`].map(one => bytesOf(one)))).map(sha256)
    const before = await all()
    const page = textOf((await officer.get(path)).html)
    for (const hash of before) expect(page).toContain(hash)
    await renamed(async () => expect(await all()).toEqual(before))
  })

  test('go along to another database, byte for byte', async () => {
    const rows = await site.db
      .selectFrom('reply_version')
      .innerJoin('reply', 'reply.id', 'reply_version.reply_id')
      .innerJoin('referral', 'referral.matter_id', 'reply.matter_id')
      .innerJoin('response', 'response.referral_id', 'referral.id')
      .innerJoin('response_version', 'response_version.response_id', 'response.id')
      .select(['reply.matter_id', 'response_version.pdf_sha256', 'response_version.docx_sha256'])
      .select('reply_version.pdf_sha256 as reply_sha256')
      .where('response_version.pdf_sha256', 'is not', null)
      .execute()
    const [one] = rows
    if (!one) throw new Error('no motion has both')
    const file = await exportMatter(site.db, one.matter_id)
    const kept = file.files.map(({ sha256: hash }) => hash)
    for (const hash of [one.pdf_sha256, one.docx_sha256, one.reply_sha256]) expect(kept).toContain(hash)
    const { db } = await freshDatabase()
    const load = (text: string) => transact(db, tx => loadMatter(tx, readMatterFile(text), acting))
    const without = { ...file, files: file.files.filter(({ sha256: hash }) => hash !== one.reply_sha256) }
    await expect(load(JSON.stringify(without))).rejects.toMatchObject({ path: 'reply.frozen.0.paper.pdf' })
    await load(JSON.stringify(file))
    const { id: loaded = '' } = (await matterBySlug(db, file.matter.slug)) ?? {}
    expect(await exportMatter(db, loaded)).toEqual(file)
  })
})
