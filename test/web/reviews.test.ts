import { describe, expect, test } from 'vitest'
import { bodyByCode } from '#src/bodies/store.ts'
import { transact } from '#src/db/transact.ts'
import { usualPractice } from '#src/practice/practice.ts'
import { savePractice } from '#src/practice/store.ts'
import { missingApproval, type Review, type ReviewAnswer, standingOf } from '#src/reviews/review.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { demoSite, signIn } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const acting = { actor: 'Provet', now: demoNow }

describe('how far a draft is approved', () => {
  const said = (recorded_by: string, answer: ReviewAnswer, version = 2): Review => ({
    recorded_by,
    answer,
    version,
    text: '',
    recorded_at: '2026-11-01T08:00:00.000Z',
  })
  const draft = { version: 2, updated_by: 'Ali' }
  test.each<[string, Review[], number, string | null]>([
    ['none is needed', [], 0, null],
    ['one is needed and nobody has', [], 1, 'Texten ska godkännas av 1 innan den fastställs; ingen har godkänt'],
    ['one is needed and one has', [said('Bo', 'approved')], 1, null],
    ['what was said of an earlier version', [said('Bo', 'approved', 1)], 1, 'ingen har godkänt'],
    ['the writer does not count', [said('Ali', 'approved')], 1, 'ingen har godkänt'],
    ['the same person twice is one', [said('Bo', 'approved'), said('Bo', 'approved')], 2, '; 1 har godkänt'],
    ['a comment is no approval', [said('Bo', 'comment')], 1, 'ingen har godkänt'],
    ['one gave it back', [said('Bo', 'approved'), said('Eva', 'returned')], 1, 'Eva har lämnat tillbaka texten'],
    ['who gave it back approves after all', [said('Bo', 'returned'), said('Bo', 'approved')], 1, null],
  ])('%s', (_, reviews, needed, missing) => {
    const found = missingApproval(standingOf(reviews, draft), needed)
    if (missing === null) expect(found).toBeNull()
    else expect(found).toContain(missing)
  })
})

test('a draft is given back, changed, approved by another, and then frozen', async () => {
  const body = await bodyByCode(site.db, 'SN')
  await transact(site.db, tx => savePractice(tx, body?.id ?? '', { ...usualPractice, sign_offs: 1 }, acting, 0))
  const referral = await site.db
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .select(['matter.slug', 'referral.no'])
    .where('referral.status', 'in', ['sent', 'received', 'drafted'])
    .where('referral.to_body_id', '=', body?.id ?? '')
    .executeTakeFirstOrThrow()
  const path = `/motioner/${referral.slug}/remisser/${referral.no}`
  const officer = await signIn(site, 'sn-handlaggare')
  const secretary = await signIn(site, 'sn-sekreterare')
  const write = async (text: string) =>
    officer.submit(await officer.open(`${path}/svar`), { text_1: text, text_2: 'B.', text_3: 'C.', text_4: 'D.' })
  const freeze = () => officer.post(`${path}/svar/faststall`, { printed_on: today, happened_on: today })

  expect((await write('Första.')).status).toBe(303)
  expect(textOf((await freeze()).html)).toContain('Texten ska godkännas av 1 innan den fastställs')
  const own = await officer.post(`${path}/svar/granska`, { answer: 'approved' })
  expect([own.status, messagesOf(own.html)]).toEqual([
    422,
    { answer: 'Den som skrev sist i texten kan inte godkänna den själv.' },
  ])
  const silent = await secretary.post(`${path}/svar/granska`, { answer: 'returned' })
  expect(messagesOf(silent.html)).toEqual({ text: 'Skriv vad du vill säga.' })
  const back = await secretary.post(`${path}/svar/granska`, { answer: 'returned', text: 'Skriv om kostnaden.' })
  expect(back.status).toBe(303)
  expect(textOf((await officer.get(`${path}/svar/granska`)).html)).toContain('Skriv om kostnaden.')
  expect(textOf((await freeze()).html)).toContain('har lämnat tillbaka texten för ändring')

  const early = await secretary.open(`${path}/svar/granska`)
  expect((await write('Andra, med kostnad.')).status).toBe(303)
  expect((await secretary.submit(early, { answer: 'approved' })).status).toBe(409)
  expect((await secretary.post(`${path}/svar/granska`, { answer: 'approved' })).status).toBe(303)
  expect((await freeze()).status).toBe(303)
})
