import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { transact } from '#src/db/transact.ts'
import { strikeEvent } from '#src/matters/actions.ts'
import { demoNow } from '#test/support/demo.ts'
import { formOf, textOf } from './html.ts'
import { paragraphsOf } from './records.ts'
import { demoSite, everything, signIn, Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)

/** An adjusted § of the council whose decision goes to nobody. */
async function withoutRecipients(): Promise<string> {
  const withSome = await site.db.selectFrom('recipient').select('minute_item_id').execute()
  const ids = new Set(withSome.map(row => row.minute_item_id))
  const all = await paragraphsOf(site)
  const item = all.find(one => one.code === 'KF' && one.part_id !== null && !ids.has(one.id))
  if (!item) throw new Error('the demonstration has no adjusted § without recipients')
  return item.path
}

test('an extract goes to someone who asked for it, though the decision names nobody', async () => {
  const secretary = await signIn(site, 'sekreterare')
  const path = await withoutRecipients()
  const sending = { channel: 'email', sent_on: today }

  const nobody = await secretary.post(`${path}/skicka`, { ...sending, others: ' ' })
  expect([nobody.status, textOf(nobody.html).includes('Ange minst en mottagare.')]).toEqual([422, true])
  const outside = await secretary.post(`${path}/skicka`, { ...sending, recipients: 'Någon annan' })
  expect([outside.status, textOf(outside.html).includes('Välj bland paragrafens mottagare.')]).toEqual([422, true])

  const sent = await secretary.post(`${path}/skicka`, { ...sending, others: 'Byalaget i Norrsjö\nByalaget i Norrsjö' })
  expect(sent.status).toBe(303)
  const rows = await site.db.selectFrom('dispatch').select(['recipient_label', 'sha256']).execute()
  expect(rows.filter(row => row.recipient_label === 'Byalaget i Norrsjö')).toHaveLength(1)
  const page = await secretary.get(path)
  expect(textOf(page.html)).toContain('Byalaget i Norrsjö')
  const [link = ''] = page.html.match(/\/sammantraden\/[^"]*\/skickat\/\d+\.pdf/g)?.slice(-1) ?? []
  const kept = await secretary.get(link)
  const last = rows.find(row => row.recipient_label === 'Byalaget i Norrsjö')
  expect([kept.status, createHash('sha256').update(kept.raw).digest('hex')]).toEqual([200, last?.sha256])
  expect((await new Visitor(site).get(link)).status).not.toBe(200)
})

const boxOf = (html: string): string => textOf(/Någon annan hann ändra[\s\S]*?<\/div>/.exec(html)?.[0] ?? '')

test('sent in two windows: the second is told to whom it went meanwhile, and can send all the same', async () => {
  const secretary = await signIn(site, 'sekreterare')
  const path = `${await withoutRecipients()}/skicka`
  const [form, same] = [await secretary.open(path), await secretary.open(path)]
  const sending = { channel: 'paper', sent_on: today, others: 'Älvhamra hembygdsförening' }
  expect((await secretary.submit(form, sending)).status).toBe(303)
  const before = await everything(site)
  const stale = await secretary.submit(same, sending)
  expect(stale.status).toBe(409)
  expect(boxOf(stale.html)).toContain('Utdraget är skickat till Älvhamra hembygdsförening den ')
  expect(boxOf(stale.html)).not.toContain('Byalaget i Norrsjö')
  const standing = formOf(stale.html, '')?.controls.find(control => control.name === 'others')?.values
  expect(standing).toEqual([sending.others])
  expect(await everything(site)).toEqual(before)
  expect((await secretary.again(stale, { others: 'Norrsjö skola' })).status).toBe(303)
  const rows = await site.db.selectFrom('dispatch').select('recipient_label').execute()
  const labels = rows.map(row => row.recipient_label)
  expect(labels.filter(label => label === sending.others)).toHaveLength(1)
  expect(labels).toContain('Norrsjö skola')
})

/** An adjusted § of a committee's opinion, whose delivery was entered wrongly and is struck. */
async function decidedOpinion(): Promise<{ path: string; code: string; referralId: string }> {
  const answered = await site.db
    .selectFrom('event')
    .innerJoin('event as delivered', 'delivered.referral_id', 'event.referral_id')
    .innerJoin('minute_item', 'minute_item.id', 'event.minute_item_id')
    .select(['event.minute_item_id', 'event.referral_id', 'event.matter_id', 'delivered.id as delivered_id'])
    .where('event.kind', '=', 'opinion_decided')
    .where('delivered.kind', '=', 'opinion_delivered')
    .where('minute_item.part_id', 'is not', null)
    .executeTakeFirstOrThrow()
  const acting = { actor: 'Provet', now: demoNow }
  await transact(site.db, tx =>
    strikeEvent(tx, answered.matter_id, answered.delivered_id, 'Utdraget hade inte skickats', acting),
  )
  const item = (await paragraphsOf(site)).find(one => one.id === answered.minute_item_id)
  return { path: item?.path ?? '', code: item?.code ?? '', referralId: answered.referral_id ?? '' }
}

test('an opinion is back with the board only once the board is among those it went to', async () => {
  const { path, code, referralId } = await decidedOpinion()
  const sender = await signIn(site, code === 'SN' ? 'sn-sekreterare' : code.toLowerCase())
  const statusNow = async () =>
    (await site.db.selectFrom('referral').select('status').where('id', '=', referralId).executeTakeFirstOrThrow())
      .status
  const sending = { recipients: [], channel: 'email', sent_on: today }
  expect((await sender.post(`${path}/skicka`, { ...sending, others: 'Byalaget i Norrsjö' })).status).toBe(303)
  expect(await statusNow()).toBe('decided')
  const toTheirs = 'Kommunledningsförvaltningen, Leila Norrbom'
  expect((await sender.post(`${path}/skicka`, { ...sending, others: toTheirs })).status).toBe(303)
  expect(await statusNow()).toBe('delivered')
})
