import { describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { choresOf } from '#src/notices/chores.ts'
import { displayOf, hangingNow, noteSighting } from '#src/notices/sightings.ts'
import { type Sighting, sightingsBetween } from '#src/notices/sightings-store.ts'
import { noticesOnBoard } from '#src/notices/store.ts'
import { demoNow } from '#test/support/demo.ts'
import { textOf } from './html.ts'
import { demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()

const look = (at: string, more: Partial<Sighting> = {}): Sighting => ({
  at: `2026-11-${at}:00.000Z`,
  status: 200,
  seen: [7],
  missing: [],
  summonses: { seen: [], missing: [] },
  sha256: 'a'.repeat(64),
  ...more,
})

const hung = (from: string, to: string) => ({ from: `2026-11-${from}:00.000Z`, to: `2026-11-${to}:00.000Z` })

describe('what is known of a notice having been shown', () => {
  test('how often, and until when', () => {
    const { text, doubts } = displayOf(
      7,
      [look('20T10:00'), look('20T11:00'), look('21T11:00')],
      hung('20T09:00', '21T12:00'),
    )
    expect([text, doubts]).toEqual(['Sett på den öppna anslagstavlan 3 gånger, senast 21 november 2026 kl. 12.00.', []])
  })

  test('and that nobody looked for long after it was posted, or has looked since', () => {
    const { doubts } = displayOf(7, [look('22T10:00')], hung('20T09:00', '25T09:00'))
    expect(doubts).toEqual([
      'Ingen kontroll från 20 november 2026 kl. 10.00 till 22 november 2026 kl. 11.00.',
      'Ingen kontroll från 22 november 2026 kl. 11.00 till 25 november 2026 kl. 10.00.',
    ])
  })

  test('nothing, where nobody looked', () => {
    expect(displayOf(7, [look('20T10:00', { seen: [8] })], hung('20T09:00', '28T09:00')).text).toContain('Inte sett')
  })

  test('each time that it was not there, the page did not answer, or nobody looked for more than a day', () => {
    const { doubts } = displayOf(
      7,
      [
        look('20T10:00'),
        look('20T11:00', { seen: [], missing: [7] }),
        look('20T12:00', { seen: [], missing: [7], status: 0 }),
        look('20T13:00', { seen: [], missing: [7], status: 503 }),
        look('22T13:00'),
      ],
      hung('20T09:00', '22T14:00'),
    )
    expect(doubts).toEqual([
      '20 november 2026 kl. 12.00: anslaget syntes inte på sidan.',
      '20 november 2026 kl. 13.00: sidan gick inte att nå.',
      '20 november 2026 kl. 14.00: sidan svarade med fel 503.',
      'Ingen kontroll från 20 november 2026 kl. 14.00 till 22 november 2026 kl. 14.00.',
    ])
  })
})

test('a look at the board sees each notice that it leads to, and the notice tells those who work here', async () => {
  const [first, ...others] = await noticesOnBoard(site.db)
  const { html } = await new Visitor(site).get('/anslagstavla')
  const url = 'https://yttra.example.org/anslagstavla'
  const hung = await hangingNow(site.db, demoNow)
  const seen = await transact(site.db, tx => noteSighting(tx, { url, status: 200, html }, hung, demoNow))
  expect(seen.seen.length).toBe(others.length + 1)
  const without = html.replaceAll(`href="/anslagstavla/${first?.no}"`, '')
  const missed = await transact(site.db, tx => noteSighting(tx, { url, status: 200, html: without }, hung, demoNow))
  expect(missed.missing).toEqual([first?.no])
  const refused = await transact(site.db, tx => noteSighting(tx, { url, status: 500, html }, hung, demoNow))
  expect(refused.seen).toEqual([])
  expect((await sightingsBetween(site.db, '2026-11-01', '2026-11-30')).length).toBe(3)

  const secretary = await signIn(site, 'sekreterare')
  const page = textOf((await secretary.get(`/anslagstavla/${first?.no}`)).html)
  expect(page).toContain('Sett på den öppna anslagstavlan 1 gång,')
  expect(page).toContain('anslaget syntes inte på sidan')
  expect(page).toContain(seen.sha256)
  const open = textOf((await new Visitor(site).get(`/anslagstavla/${first?.no}`)).html)
  expect(open).not.toContain('Sett på den öppna')
})

test('a notice that was posted while the page was fetched is not missing, and one that came down then was not seen to', async () => {
  const [late, gone, ...others] = (await noticesOnBoard(site.db)).map(notice => notice.no)
  const page = { url: 'https://yttra.example.org/anslagstavla', status: 200, html: '' }
  const { notices, summonses } = await hangingNow(site.db, demoNow)
  const before = { summonses, notices: notices.filter(no => no !== late) }
  await site.db
    .updateTable('notice')
    .set({ taken_down_on: '2026-11-23' })
    .where('no', '=', gone ?? 0)
    .execute()
  const { seen, missing } = await transact(site.db, tx => noteSighting(tx, page, before, demoNow))
  await site.db
    .updateTable('notice')
    .set({ taken_down_on: null })
    .where('no', '=', gone ?? 0)
    .execute()
  expect([seen, missing]).toEqual([[], others])
})

describe('a meeting of the council is made known a week before (KL 5:13)', () => {
  const meeting = {
    body_code: 'KF',
    body_name: 'Kommunfullmäktige',
    held_on: '2026-12-16',
    ends_on: '2026-12-16',
    no: 1,
  }
  const waiting = { unadjusted: [], unposted: [], hanging: [], uncalled: [meeting] }

  test('which waits on the secretary’s own page, and is told when it is late', () => {
    const [soon] = choresOf(waiting, '2026-12-09')
    expect([soon?.status.text, soon?.when]).toEqual(['Att kungöra', 'senast 9 december 2026'])
    const [late] = choresOf(waiting, '2026-12-10')
    expect([late?.status.tone, late?.when]).toEqual(['danger', 'skulle ha skett 9 december 2026'])
  })

  test('and each look at the board tells whether it hung there', async () => {
    const { html } = await new Visitor(site).get('/anslagstavla')
    const page = { url: 'https://yttra.example.org/anslagstavla', status: 200, html }
    const hung = await hangingNow(site.db, demoNow)
    const called = hung.summonses.find(one => one.href.includes('/kf/'))
    const seen = await transact(site.db, tx => noteSighting(tx, page, hung, demoNow))
    expect(seen.summonses).toEqual({ seen: hung.summonses.map(one => one.id), missing: [] })
    const without = { ...page, html: html.replaceAll(`href="${called?.href}"`, '') }
    const missed = await transact(site.db, tx => noteSighting(tx, without, hung, demoNow))
    expect(missed.summonses.missing).toEqual([called?.id])
    const secretary = await signIn(site, 'sekreterare')
    const told = async () => textOf((await secretary.get(called?.href.replace('/kallelse', '') ?? '')).html)
    expect(await told()).toMatch(/Sammanträdet kungjordes .*Sett på den öppna anslagstavlan .*syntes inte på sidan/)
    const { held_on } = await site.db
      .selectFrom('meeting')
      .select('held_on')
      .where('id', '=', called?.id ?? '')
      .executeTakeFirstOrThrow()
    // What counts is when it came up on the board, whatever day the summons is said to have been sent.
    const late = { posted_at: `${addDays(held_on, -6)}T09:00:00.000Z` }
    await site.db
      .updateTable('meeting_notice')
      .set(late)
      .where('meeting_id', '=', called?.id ?? '')
      .execute()
    expect(await told()).toContain('Det skulle ha skett senast')
  })
})
