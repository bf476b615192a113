import { expect, test } from 'vitest'
import { demoNow } from '#test/support/demo.ts'
import { textOf } from './html.ts'
import { paragraphsOf } from './records.ts'
import { demoSite, signIn } from './support.ts'

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
  const rows = await site.db.selectFrom('dispatch').select('recipient_label').execute()
  expect(rows.filter(row => row.recipient_label === 'Byalaget i Norrsjö')).toHaveLength(1)
  expect(textOf((await secretary.get(path)).html)).toContain('Byalaget i Norrsjö')
})
