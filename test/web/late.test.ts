import { expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { recordEvent } from '#src/matters/actions.ts'
import type { EventKind } from '#src/matters/workflow.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { demoSite, signIn } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const acting = { actor: 'Provet', now: demoNow }

/** A referral that was out; then this happens to it, and its answer comes today. */
async function answeredAfter(kind: EventKind | null) {
  const referral = await site.db
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .select(['referral.id', 'referral.matter_id', 'referral.due_on', 'matter.slug'])
    .where('referral.status', '=', 'sent')
    .orderBy('referral.due_on')
    .executeTakeFirstOrThrow()
  const event = { happened_on: today, referral_id: referral.id, order_reason: 'Prov' }
  const record = (each: EventKind) =>
    transact(site.db, tx => recordEvent(tx, referral.matter_id, { ...event, kind: each }, acting))
  if (kind) await record(kind)
  await record('opinion_delivered')
  const registrar = await signIn(site, 'registrator')
  const read = async (path: string) => textOf((await registrar.get(`/motioner/${referral.slug}${path}`)).html)
  return { ...referral, on: await read(''), among: await read('/remissvar') }
}

test.each<[string, EventKind, string]>([
  ['was recalled', 'referral_recalled', 'Remissen var återkallad när svaret kom.'],
  ['was declined', 'referral_declined', 'Svaret kom fast de hade avstått från att yttra sig.'],
  ['was given up', 'referral_not_received', 'Svaret kom sedan det hade antecknats som uteblivet.'],
])('an answer to a referral that %s is registered, and marked', async (_, kind, words) => {
  const { on, among } = await answeredAfter(kind)
  expect(on).toContain(words)
  expect(among).toContain(words)
})

test('an answer after its day is marked by how late it was', async () => {
  const sent = await site.db
    .selectFrom('event')
    .innerJoin('referral', 'referral.id', 'event.referral_id')
    .select(['event.id', 'event.data'])
    .where('event.kind', '=', 'referral_sent')
    .where('referral.status', '=', 'sent')
    .orderBy('referral.due_on')
    .executeTakeFirstOrThrow()
  const data = JSON.stringify({ ...JSON.parse(sent.data), due_on: addDays(today, -3) })
  await site.db.updateTable('event').set({ data }).where('id', '=', sent.id).execute()
  const { on, among } = await answeredAfter(null)
  expect(on).toContain('Svaret kom 3 dagar efter svarsdagen.')
  expect(among).toContain('Svaret kom 3 dagar efter svarsdagen.')
})

test('an opinion that nobody asked for is registered as one, and told of with the answers', async () => {
  const registrar = await signIn(site, 'registrator')
  const { slug } = await site.db
    .selectFrom('motion_state')
    .select('slug')
    .where('audience', '=', 'staff')
    .where('status', '=', 'in_preparation')
    .executeTakeFirstOrThrow()
  const path = `/motioner/${slug}/handlingar/ks/ny`
  const typed = {
    description: 'Brev om trapphus',
    counterpart: 'Hyresgästföreningen',
    registered_on: today,
    unasked: '1',
  }
  const refused = await registrar.post(path, { ...typed, direction: 'out' })
  expect([refused.status, messagesOf(refused.html)]).toEqual([
    422,
    { unasked: 'Ett yttrande som ni får är en handling som kom in.' },
  ])
  expect((await registrar.post(path, { ...typed, direction: 'in' })).status).toBe(303)
  expect(textOf((await registrar.get(`/motioner/${slug}`)).html)).toContain('yttrande utan remiss')
  expect(textOf((await registrar.get(`/motioner/${slug}/remissvar`)).html)).toContain(
    'Hyresgästföreningen har yttrat sig utan att ha fått remissen (Brev om trapphus',
  )
})
