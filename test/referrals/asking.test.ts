import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { recordEvent } from '#src/matters/actions.ts'
import { buildApp } from '#src/web/app.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf } from '#test/web/html.ts'
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
