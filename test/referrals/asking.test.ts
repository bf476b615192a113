import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { recordEvent, strikeEvent } from '#src/matters/actions.ts'
import { eventsOf } from '#src/matters/store.ts'
import { buildApp } from '#src/web/app.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from '#test/web/html.ts'
import { pdf } from '#test/web/samples.ts'
import { demoSite, type Site, signIn, type Visitor } from '#test/web/support.ts'

const plain = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const acting = { actor: 'Provet', now: demoNow }
/** The demonstration where letters leave by e-mail. */
let site: Site
let registrar: Visitor

beforeAll(async () => {
  const mail = { from: 'Älvhamra <yttra@alvhamra.example>', site: 'https://yttra.example' }
  const app = await buildApp({ db: plain.db, clock: () => demoNow, secureCookies: false, mail })
  site = { app, db: plain.db }
  registrar = await signIn(site, 'registrator')
})

/** A referral that a body has, and has not answered. */
async function openAt(code: string) {
  return site.db
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .select(['referral.id', 'referral.matter_id', 'matter.slug', 'referral.no', 'referral.due_on'])
    .where('referral.status', 'in', ['sent', 'received', 'drafted'])
    .where('body.code', '=', code)
    .orderBy('matter.slug')
    .executeTakeFirstOrThrow()
}

describe('a day to answer by that is moved', () => {
  test('is a day that has not been, though the earlier one is long past', async () => {
    const { id, matter_id, slug, no } = await openAt('TN')
    const past = { happened_on: today, data: { due_on: addDays(today, -90) }, referral_id: id }
    await transact(site.db, tx => recordEvent(tx, matter_id, { kind: 'referral_extended', ...past }, acting))
    const path = `/motioner/${slug}/remisser/${no}/steg/flytta-svarsdagen`
    const typed = { happened_on: today, required_note: 'De bad om det.' }
    const passed = await registrar.post(path, { ...typed, due_on: addDays(today, -30) })
    expect([passed.status, messagesOf(passed.html).due_on]).toEqual([422, expect.stringContaining('har redan varit')])
  })
})

describe('a body outside the municipality', () => {
  const path = async () => {
    const { slug, no } = await openAt('AEAB')
    return `/motioner/${slug}/remisser/${no}`
  }

  test('has nobody here: the one who asked notes that it has the referral, or declines', async () => {
    const referral = await path()
    const page = await registrar.get(referral)
    for (const words of ['Anteckna att remissen är mottagen', 'Anteckna att de avstår', 'Registrera svaret']) {
      expect(textOf(page.html)).toContain(words)
    }
    expect(textOf(page.html)).not.toContain('Lämna svaret')
    const received = { happened_on: today, number: 'E 2026:41' }
    expect((await registrar.post(`${referral}/steg/ta-emot`, received)).status).toBe(303)
    const { id } = await openAt('AEAB')
    const now = await site.db.selectFrom('referral').select('status').where('id', '=', id).executeTakeFirstOrThrow()
    expect(now.status).toBe('received')
    expect(textOf((await registrar.get(referral)).html)).toContain('E 2026:41')
  })

  test('answers with a file that the one who asked registers: it is frozen, delivered and among the documents', async () => {
    const referral = await path()
    const { id, slug } = await openAt('AEAB')
    const form = { happened_on: today, stance: 'against', officer: 'Birger Höglund' }
    const none = await registrar.post(`${referral}/registrera-svar`, form, {})
    expect([none.status, messagesOf(none.html).file]).toEqual([422, 'Välj filen med svaret.'])
    const file = { name: 'yttrande.pdf', bytes: pdf('svar') }
    const early = await registrar.post(`${referral}/registrera-svar`, { ...form, happened_on: '2199-01-01' }, { file })
    expect(messagesOf(early.html)).toHaveProperty('happened_on')
    expect((await registrar.post(`${referral}/registrera-svar`, form, { file })).status).toBe(303)
    const now = await site.db.selectFrom('referral').select('status').where('id', '=', id).executeTakeFirstOrThrow()
    expect(now.status).toBe('delivered')
    const kept = await site.db
      .selectFrom('document')
      .innerJoin('matter', 'matter.id', 'document.matter_id')
      .select(['document.kind', 'direction', 'counterpart', 'registered_on', 'sha256'])
      .where('slug', '=', slug)
      .where('document.kind', '=', 'opinion')
      .where('counterpart', '=', 'Älvhamra Energi AB')
      .execute()
    expect(kept).toMatchObject([{ direction: 'in', registered_on: today, sha256: expect.any(String) }])
    const compiled = textOf((await registrar.get(`/motioner/${slug}/remissvar`)).html)
    expect(compiled).toContain('Avstyrker motionen. Svar från Älvhamra Energi AB')
    expect(compiled).toContain('Svaret är filen yttrande.pdf.')
    expect((await registrar.post(`${referral}/steg/avsta`, { happened_on: today })).status).toBe(409)
  })

  test('that was recalled is taken all the same, and marked', async () => {
    const referral = await site.db
      .selectFrom('referral')
      .innerJoin('matter', 'matter.id', 'referral.matter_id')
      .innerJoin('body', 'body.id', 'referral.to_body_id')
      .select(['slug', 'referral.no', 'referral.matter_id', 'referral.id'])
      .where('body.code', '=', 'AEAB')
      .where('referral.status', '=', 'delivered')
      .executeTakeFirstOrThrow()
    const events = await eventsOf(site.db, referral.matter_id)
    const [delivered] = events.filter(one => one.referral_id === referral.id && one.kind === 'opinion_delivered')
    const [frozen] = events.filter(one => one.referral_id === referral.id && one.kind === 'response_frozen')
    for (const one of [delivered, frozen]) {
      await transact(site.db, tx => strikeEvent(tx, referral.matter_id, one?.id ?? '', 'Fel remiss', acting))
    }
    const { slug, no } = referral
    const recalled = { happened_on: today, required_note: 'Behövs inte.' }
    const path = `/motioner/${slug}/remisser/${no}`
    expect((await registrar.post(`${path}/steg/aterkalla`, recalled)).status).toBe(303)
    const file = { name: 'yttrande.pdf', bytes: pdf('sent svar') }
    expect((await registrar.post(`${path}/registrera-svar`, { happened_on: today }, { file })).status).toBe(303)
    expect(textOf((await registrar.get(`/motioner/${slug}/remissvar`)).html)).toContain(
      'Remissen var återkallad när svaret kom.',
    )
  })

  test('is the asking body’s affair: others are refused, and a committee’s own answer has no such page', async () => {
    const stranger = await signIn(site, 'sn-registrator')
    const referral = await path().catch(() => '')
    if (referral) expect((await stranger.get(`${referral}/registrera-svar`)).status).toBe(403)
    const { slug, no } = await openAt('SN')
    expect((await registrar.get(`/motioner/${slug}/remisser/${no}/registrera-svar`)).status).toBe(404)
    expect((await registrar.get(`/motioner/${slug}/remisser/${no}/steg/ta-emot`)).status).toBe(403)
  })

  test('a committee where nobody can sign in any more is noted for in the same way', async () => {
    const { slug, no } = await openAt('MBN')
    const { id } = await site.db.selectFrom('body').select('id').where('code', '=', 'MBN').executeTakeFirstOrThrow()
    const address = `/motioner/${slug}/remisser/${no}/registrera-svar`
    expect((await registrar.get(address)).status).toBe(404)
    await site.db.updateTable('role_holding').set({ to_on: '2026-01-01' }).where('body_id', '=', id).execute()
    expect((await registrar.get(address)).status).toBe(200)
    await site.db.updateTable('role_holding').set({ to_on: null }).where('body_id', '=', id).execute()
  })
})
