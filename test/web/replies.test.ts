import { beforeAll, describe, expect, test } from 'vitest'
import { demoNow } from '#test/support/demo.ts'
import { wellFilled } from './faults.ts'
import { messagesOf, textOf } from './html.ts'
import { demoSite, signIn, type Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
let officer: Visitor

beforeAll(async () => {
  officer = await signIn(site, 'utredare')
})

/** Motions that stand so, and had an answer. */
async function motionsIn(status: string): Promise<string[]> {
  const rows = await site.db
    .selectFrom('motion_state')
    .innerJoin('referral', 'referral.matter_id', 'motion_state.matter_id')
    .select(['motion_state.slug', 'motion_state.sort_no'])
    .where('motion_state.audience', '=', 'staff')
    .where('motion_state.status', '=', status)
    .where('referral.status', '=', 'delivered')
    .orderBy('motion_state.sort_no')
    .distinct()
    .execute()
  return rows.map(row => row.slug)
}

describe('the answers together', () => {
  test('name everybody who was asked, on the page and on paper', async () => {
    const [slug = ''] = await motionsIn('closed')
    const page = await officer.get(`/motioner/${slug}/remissvar`)
    const asked = await site.db
      .selectFrom('referral')
      .innerJoin('matter', 'matter.id', 'referral.matter_id')
      .innerJoin('body', 'body.id', 'referral.to_body_id')
      .select('body.name')
      .where('slug', '=', slug)
      .where('status', '!=', 'recalled')
      .execute()
    for (const { name } of asked) expect(textOf(page.html)).toContain(name)
    expect((await officer.get(`/motioner/${slug}/remissvar.pdf`)).raw.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('the board’s own report', () => {
  test('opens with what is known, is frozen once nothing is empty, and is then what the subcommittee starts from', async () => {
    for (const table of ['reply_version', 'reply'] as const) await site.db.deleteFrom(table).execute()
    const [slug = ''] = [...(await motionsIn('remitted_back')), ...(await motionsIn('out_for_referral'))]
    const path = `/motioner/${slug}/forslag-till-svar`
    const form = await officer.open(path)
    const typed = form.controls.map(one => one.values.join()).join('\n')
    expect(typed).toContain('har väckt motionen')
    expect(typed).toContain('Remissvaren')
    expect((await officer.submit(form, {})).status).toBe(303)
    const early = await officer.post(`${path}/faststall`)
    expect(messagesOf(early.html).printed_on).toContain('Förvaltningens synpunkter')
    const again = await officer.open(path)
    const text = { text_1: 'Motionen bifalls.', text_5: 'Förslaget är bra.', text_6: 'Inga.' }
    expect((await officer.submit(again, { ...text })).status).toBe(303)
    expect((await officer.post(`${path}/faststall`)).status).toBe(303)
    const version = await officer.get(`${path}/1`)
    expect(textOf(version.html)).toContain('Motionen bifalls.')
    const kept = (await officer.get(`${path}/1.pdf`)).raw
    const { status } = await site.db
      .selectFrom('motion_state')
      .select('status')
      .where('slug', '=', slug)
      .where('audience', '=', 'staff')
      .executeTakeFirstOrThrow()
    expect(status).toBe('reply_drafted')
    await officer.submit(await officer.open(path), { text_1: 'Motionen avslås.' })
    expect((await officer.get(`${path}/1.pdf`)).raw.equals(kept)).toBe(true)
    const secretary = await signIn(site, 'sekreterare')
    const planned = { held_on: today, no: '9', place: 'Hamra', starts_at: '' }
    await secretary.post('/sammantraden/ksau/nytt', planned)
    const step = await secretary.open(`/motioner/${slug}/steg/arbetsutskottets-forslag`)
    const meeting = step.controls.find(one => one.name === 'meeting')?.options.find(one => one.startsWith(today))
    expect(step.controls.find(one => one.name === 'decision')?.values.join()).toBe('Motionen bifalls.')
    const filled = { ...wellFilled(step), meeting: meeting ?? '', decision: 'Motionen avslås.', paragraph_no: '777' }
    expect((await secretary.submit(step, filled)).status).toBe(303)
    const chain = await secretary.get(`/motioner/${slug}/beslut`)
    expect(textOf(chain.html)).toMatch(/borttaget: bifalls slut tillagt: avslås slut/)
  })

  test('two who write it at once: the second sees what the first wrote, and loses nothing', async () => {
    const [slug = ''] = (await motionsIn('in_preparation')).concat(await motionsIn('before_board'))
    const path = `/motioner/${slug}/forslag-till-svar`
    const [first, second] = [await officer.open(path), await officer.open(path)]
    expect((await officer.submit(first, { text_2: 'Den förstas.' })).status).toBe(303)
    const stale = await officer.submit(second, { text_2: 'Den andras.' })
    expect(stale.status).toBe(409)
    expect(textOf(stale.html)).toContain('Den förstas.')
    expect(stale.html).toContain('Den andras.')
  })

  test('is the board’s officers’ alone', async () => {
    const [slug = ''] = await motionsIn('closed')
    const stranger = await signIn(site, 'sn-handlaggare')
    expect((await stranger.get(`/motioner/${slug}/forslag-till-svar`)).status).toBe(403)
    expect((await stranger.get(`/motioner/${slug}/remissvar`)).status).toBe(200)
  })
})
