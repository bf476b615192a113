import { expect, test } from 'vitest'
import { demoNow } from '#test/support/demo.ts'
import { textOf } from './html.ts'
import { demoSite, signIn } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)

/** The referrals that a committee has, and has not answered. */
async function open(code: string) {
  return site.db
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .select(['referral.id', 'matter.slug', 'referral.no'])
    .where('referral.status', 'in', ['sent', 'received', 'drafted'])
    .where('body.code', '=', code)
    .orderBy('matter.slug')
    .execute()
}

const written = { text_1: 'Nämnden tillstyrker.', text_2: 'Bakgrund.', text_3: 'Bra.', text_4: 'Inga.' }
const days = { printed_on: today, happened_on: today }

test('what a committee changed is a version of its own, which its decision names and the board gets', async () => {
  const [referral] = await open('SN')
  const officer = await signIn(site, 'sn-handlaggare')
  const path = `/motioner/${referral?.slug}/remisser/${referral?.no}`
  expect((await officer.submit(await officer.open(`${path}/svar`), written)).status).toBe(303)
  expect((await officer.submit(await officer.open(`${path}/svar/faststall`), days)).status).toBe(303)
  const draft = await officer.open(`${path}/svar`)
  expect((await officer.submit(draft, { text_1: 'Nämnden avstyrker förslaget.' })).status).toBe(303)
  const freeze = await officer.open(`${path}/svar/faststall`)
  expect((await officer.submit(freeze, { ...days, adopted: '1' })).status).toBe(303)
  expect(textOf((await officer.get(path)).html)).toContain('så som nämnden antog det')

  const versions = await site.db
    .selectFrom('response_version')
    .innerJoin('response', 'response.id', 'response_version.response_id')
    .select(['no', 'adopted'])
    .where('referral_id', '=', referral?.id ?? '')
    .orderBy('no')
    .execute()
  expect(versions.map(one => one.adopted)).toEqual([0, 1])
  const page = await officer.get(`${path}/svar/2`)
  expect(textOf(page.html)).toContain('ändrade förvaltningens förslag')
  const changed = textOf((await officer.get(`${path}/svar/2/skillnad`)).html)
  for (const word of ['tillstyrker', 'avstyrker']) expect(changed).toContain(word)

  const secretary = await signIn(site, 'sn-sekreterare')
  const decide = await secretary.open(`${path}/steg/besluta`)
  expect(decide.controls.find(one => one.name === 'decision')?.values.join()).toContain(
    'ändrar förvaltningens förslag och överlämnar remissvaret i den lydelsen',
  )
})

test('nothing can have been changed where nothing was proposed', async () => {
  const [referral] = await open('TN')
  const officer = await signIn(site, 'tn')
  const path = `/motioner/${referral?.slug}/remisser/${referral?.no}/svar`
  expect((await officer.submit(await officer.open(path), written)).status).toBe(303)
  const refused = await officer.post(`${path}/faststall`, { ...days, adopted: '1' })
  expect(refused.status).toBe(422)
  expect(textOf(refused.html)).toContain('Inget remissvar är fastställt som nämnden kan ha ändrat.')
})
