import { beforeAll, describe, expect, test } from 'vitest'
import { saveContact } from '#src/contacts/store.ts'
import { transact } from '#src/db/transact.ts'
import { continueMeeting } from '#src/meetings/continue.ts'
import { buildApp } from '#src/web/app.ts'
import { paths } from '#src/web/paths.ts'
import { demoNow } from '#test/support/demo.ts'
import { formOf, messagesOf, textOf } from './html.ts'
import { demoSite, rowCounts, type Site, signIn, Visitor } from './support.ts'

// In the demonstration the council of June 2026 goes on the day after, and the council meets today.
const site = demoSite()
const june = '/sammantraden/kf/2026-06-22'
const today = '/sammantraden/kf/2026-11-23'
const urgent = '/sammantraden/ks/2026-11-20'
const anew = { held_on: '2026-11-30', place: 'Folkets hus', starts_at: '17:00', broken_off_at: '' }

/** The same on another day, with letters. */
async function onDay(day: string): Promise<Site> {
  const mail = { from: 'Älvhamra <yttra@alvhamra.example>', site: 'https://yttra.example' }
  const clock = () => new Date(`${day}T18:00:00.000Z`)
  return { app: await buildApp({ db: site.db, clock, secureCookies: false, mail }), db: site.db }
}

// The board's urgent meeting goes on in two days.
beforeAll(async () => {
  const { id } = await site.db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select('meeting.id')
    .where('body.code', '=', 'KS')
    .where('held_on', '=', '2026-11-20')
    .executeTakeFirstOrThrow()
  const next = { held_on: '2026-11-25', place: 'Folkets hus, Hamra', starts_at: '17:00', from_id: null }
  await transact(site.db, tx =>
    continueMeeting(tx, id, { ...next, broken_off_at: null }, { actor: 'Provet', now: demoNow }),
  )
})

describe('a decision of the second day', () => {
  let no: number
  let slug: string

  beforeAll(async () => {
    const row = await site.db
      .selectFrom('event')
      .innerJoin('minute_item', 'minute_item.id', 'event.minute_item_id')
      .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
      .innerJoin('matter', 'matter.id', 'event.matter_id')
      .select(['paragraph_no', 'slug', 'event.happened_on'])
      .where('held_on', '=', '2026-06-22')
      .where('day_no', '=', 2)
      .where('event.kind', '=', 'council_decided')
      .orderBy('paragraph_no')
      .executeTakeFirstOrThrow()
    expect(row.happened_on).toBe('2026-06-23')
    no = row.paragraph_no
    slug = row.slug
  })

  test('has that day on the page of the motion, of the § and in its extract; its address is the meeting’s', async () => {
    const reader = new Visitor(site)
    const motion = await reader.get(`/motioner/${slug}`)
    expect(textOf(motion.html)).toContain(`Kommunfullmäktige § ${no}, 23 juni 2026`)
    expect(motion.html).toContain(`href="${june}/${no}"`)
    const paragraph = await reader.get(`${june}/${no}`)
    expect(textOf(paragraph.html)).toMatch(/Sammanträdesdatum\s*2026-06-23/)
    const extract = await reader.get(`${june}/${no}/protokollsutdrag.pdf`)
    expect([extract.status, extract.headers['content-disposition']]).toEqual([
      200,
      expect.stringContaining(`kf-2026-06-23-${no}`),
    ])
    expect((await reader.get(`/sammantraden/kf/2026-06-23`)).location).toBe(june)
  })

  test('stands under its day on the meeting’s page and in the minutes, for everybody', async () => {
    const reader = new Visitor(site)
    const meeting = textOf((await reader.get(june)).html)
    expect(meeting).toMatch(/måndag 22 juni 2026, kl\. \d\d\.\d\d–22\.30, .*: §/)
    expect(meeting).toMatch(
      new RegExp(`tisdag 23 juni 2026, kl\\. 17\\.00–\\d\\d\\.\\d\\d, Folkets hus, Hamra: §§? .*${no}`),
    )
    expect(meeting).not.toContain('Inte med när')
    const list = textOf((await reader.get('/sammantraden?ar=2026')).html)
    expect(list).toContain('fortsätter till och med 23 juni 2026')
    const secretary = await signIn(site, 'sekreterare')
    const minutes = textOf((await secretary.get(`${june}/protokoll`)).html)
    expect(minutes).toContain('Protokoll 22 juni 2026 och 23 juni 2026')
    expect(minutes).toContain('(23 juni 2026)')
  })

  test('is made known with both days', async () => {
    const { no: notice } = await site.db
      .selectFrom('notice')
      .innerJoin('minutes_part', 'minutes_part.id', 'notice.part_id')
      .innerJoin('meeting', 'meeting.id', 'minutes_part.meeting_id')
      .innerJoin('body', 'body.id', 'meeting.body_id')
      .select('notice.no')
      .where('held_on', '=', '2026-06-22')
      .where('body.code', '=', 'KF')
      .executeTakeFirstOrThrow()
    const staff = await signIn(site, 'sekreterare')
    expect(textOf((await staff.get(paths.notice(notice))).html)).toContain('22 juni 2026 och 23 juni 2026')
  })
})

describe('a meeting is broken off', () => {
  test('and says what remains, when it has to be made known anew, and what was typed wrongly', async () => {
    const secretary = await signIn(site, 'sekreterare')
    const page = textOf((await secretary.get(`${urgent}/avsluta`)).html)
    expect(page).toContain('Avsluta')
    const form = await secretary.get(`${today}/fortsatt`)
    expect(textOf(form.html)).toContain('senast måndag 30 november 2026, behövs ingen ny kungörelse')
    const before = await rowCounts(site)
    for (const [typed, field] of [
      [{ ...anew, held_on: '2026-11-22' }, 'held_on'],
      [{ ...anew, held_on: '2026-11-23' }, 'held_on'],
      [{ ...anew, held_on: '2027-01-25' }, 'held_on'],
      [{ ...anew, held_on: 'snart' }, 'held_on'],
      [{ ...anew, starts_at: '25:00' }, 'starts_at'],
      [{ ...anew, broken_off_at: '08:00' }, 'broken_off_at'],
      [{ ...anew, from_id: 'ingen' }, 'from_id'],
    ] as const) {
      const answer = await secretary.post(`${today}/fortsatt`, typed)
      expect([typed, answer.status, Object.keys(messagesOf(answer.html))]).toEqual([typed, 422, [field]])
      expect(formOf(answer.html, '')?.controls.find(one => one.name === 'place')?.values).toEqual(['Folkets hus'])
    }
    expect(await rowCounts(site)).toEqual(before)
  })

  test('not where a step is dated by the first §: that has to be struck first', async () => {
    const secretary = await signIn(site, 'sekreterare')
    const { id } = await site.db
      .selectFrom('minute_item')
      .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
      .innerJoin('event', 'event.minute_item_id', 'minute_item.id')
      .select('minute_item.id')
      .where('held_on', '=', '2026-11-23')
      .orderBy('paragraph_no', 'desc')
      .executeTakeFirstOrThrow()
    const answer = await secretary.post(`${today}/fortsatt`, { ...anew, from_id: id })
    expect(answer.status).toBe(409)
    expect(textOf(answer.html)).toContain('Stryk steget först')
  })

  test('once, where two do it at once; who comes later sees that', async () => {
    const [one, two] = [await signIn(site, 'sekreterare'), await signIn(site, 'sekreterare')]
    const [mine, theirs] = [await one.open(`${today}/fortsatt`), await two.open(`${today}/fortsatt`)]
    const answer = await one.submit(mine, anew)
    expect([answer.status, answer.location]).toEqual([303, today])
    const late = await two.submit(theirs, { ...anew, held_on: '2026-12-01' })
    expect([late.status, textOf(late.html).includes('Sammanträdets dagar.')]).toEqual([409, true])
    const page = textOf((await one.get(today)).html)
    expect(page).toContain('Sammanträdet fortsätter måndag 30 november 2026.')
    expect(page).toContain('det behövs ingen ny kungörelse')
    expect(page).toContain('måndag 30 november 2026, kl. 17.00, Folkets hus')
    expect(page).not.toContain('Avsluta sammanträdet')
  })

  test('is changed and taken away, with the reason in sight', async () => {
    const secretary = await signIn(site, 'sekreterare')
    const changed = await secretary.post(`${today}/dagar/2`, { place: 'Kvarnen', broken_off_at: '23:15' })
    expect(changed.status).toBe(303)
    const page = textOf((await secretary.get(today)).html)
    expect(page).toContain('kl. 17.00, Kvarnen')
    expect(page).toContain('–23.15')
    expect((await secretary.post(`${today}/dagar/2/ta-bort`, { reason: '' })).status).toBe(422)
    expect((await secretary.post(`${today}/dagar/2/ta-bort`, { reason: 'De hann allt.' })).status).toBe(303)
    const after = textOf((await secretary.get(today)).html)
    expect(after).toContain('Fortsättningen 30 november 2026 är borttagen: De hann allt.')
    expect(after).toContain('Avsluta sammanträdet')
    expect((await secretary.get(`${today}/dagar/2`)).status).toBe(404)
    expect((await secretary.get(`${today}/dagar/1`)).status).toBe(404)
    expect((await secretary.get(`${today}/dagar/x`)).status).toBe(404)
    expect(textOf((await new Visitor(site).get(today)).html)).not.toContain('De hann allt')
  })

  test('by nobody but the secretary', async () => {
    for (const who of ['registrator', 'sn-sekreterare', 'ledamot']) {
      const visitor = await signIn(site, who)
      expect([who, (await visitor.get(`${today}/fortsatt`)).status]).toEqual([who, 403])
    }
  })
})

describe('when it goes on', () => {
  test('a step is written for that day, and is dated by it', async () => {
    const then = await onDay('2026-11-25')
    const secretary = await signIn(then, 'sekreterare')
    const { slug } = await site.db
      .selectFrom('motion_state')
      .select('slug')
      .where('audience', '=', 'staff')
      .where('status', '=', 'before_board')
      .executeTakeFirstOrThrow()
    const form = await secretary.open(`/motioner/${slug}/steg/kommunstyrelsens-forslag`)
    const meetings = form.controls.find(one => one.name === 'meeting')
    expect(meetings?.values).toEqual(['2026-11-25'])
    expect(meetings?.options).toContain('2026-11-20')
    expect((await secretary.submit(form)).status).toBe(303)
    const event = await site.db
      .selectFrom('event')
      .innerJoin('matter', 'matter.id', 'event.matter_id')
      .innerJoin('minute_item', 'minute_item.id', 'event.minute_item_id')
      .select(['event.kind', 'event.happened_on', 'minute_item.day_no'])
      .where('slug', '=', slug)
      .orderBy('event.seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(event).toEqual({ kind: 'board_proposed', happened_on: '2026-11-25', day_no: 2 })
    expect(textOf((await secretary.get(urgent)).html)).toContain('onsdag 25 november 2026')
  })

  test('an item of the agenda becomes a § of the day that is chosen', async () => {
    const then = await onDay('2026-11-25')
    const secretary = await signIn(then, 'sekreterare')
    const agenda = await secretary.get(`${urgent}/dagordning`)
    const [path] = /\/sammantraden\/ks\/2026-11-20\/dagordning\/\d+\/paragraf/.exec(agenda.html) ?? []
    const form = await secretary.open(path ?? '')
    expect(form.controls.find(one => one.name === 'day_no')?.values).toEqual(['2'])
    const early = await secretary.submit(form, { day_no: '1' })
    expect([early.status, Object.keys(messagesOf(early.html))]).toEqual([422, ['paragraph_no']])
    expect((await secretary.again(early, { day_no: '2' })).status).toBe(303)
  })
})

test('those who have been called are told by e-mail, and who has no address is named', async () => {
  const then = await onDay(demoNow.toISOString().slice(0, 10))
  const secretary = await signIn(then, 'sekreterare')
  await secretary.post(`${today}/dagordning/lagg-till`, { title: 'Skattesats', section: 'decision', pending: [] })
  const acting = { actor: 'Provet', now: demoNow }
  const { name } = await site.db
    .selectFrom('mandate')
    .innerJoin('body', 'body.id', 'mandate.body_id')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .select('person.name')
    .where('body.code', '=', 'KF')
    .executeTakeFirstOrThrow()
  await transact(site.db, tx =>
    saveContact(tx, { label: name, email: 'ledamot@alvhamra.example', isProtected: false }, acting),
  )
  const issued = await secretary.post(`${today}/kallelse/utfarda`, { sent_on: '2026-11-23', order_reason: 'Prov' })
  expect(issued.status).toBe(303)
  const before = await site.db.selectFrom('mail').select('id').execute()
  const answer = await secretary.post(`${today}/fortsatt`, { ...anew, held_on: '2026-12-02' })
  expect(answer.status).toBe(303)
  const mails = await site.db.selectFrom('mail').select(['id', 'text', 'to_label']).execute()
  const fresh = mails.filter(one => !before.some(old => old.id === one.id))
  expect(fresh.map(one => one.to_label)).toEqual([name])
  expect(fresh[0]?.text.replaceAll(/\s+/g, ' ')).toContain(
    'Sammanträdet den 23 november 2026 fortsätter onsdag 2 december 2026, kl. 17.00, Folkets hus.',
  )
  const page = textOf((await secretary.get(today)).html)
  expect(page).toMatch(/på annat sätt/)
  // More than a week later: it is made known anew.
  expect(page).toContain('Kungör fortsättningen på nytt och kalla till den senast den 25 november 2026')
})

describe('what continues more than a week later is called to and made known anew (KL 5:13-14)', () => {
  const waiting = async (secretary: Visitor) => textOf((await secretary.get('/')).html)
  const noticesOfToday = () =>
    site.db
      .selectFrom('meeting_notice')
      .innerJoin('meeting', 'meeting.id', 'meeting_notice.meeting_id')
      .select(['meeting_notice.day_no', 'withdrawn_reason'])
      .where('held_on', '=', '2026-11-23')
      .orderBy('day_no')
      .execute()

  test('which the secretary is told of until it is done, a week before', async () => {
    const then = await onDay('2026-11-24')
    const secretary = await signIn(then, 'sekreterare')
    expect(await waiting(secretary)).toContain('senast 25 november 2026')
    expect(textOf((await secretary.get(`${today}/dagordning`)).html)).toContain(
      'Utfärda en kallelse till fortsättningen',
    )
    expect((await secretary.get(today)).html).toContain(`href="${today}/kallelse/utfarda"`)
  })

  test('late only with a reason, and never after the day itself', async () => {
    const then = await onDay('2026-11-27')
    const secretary = await signIn(then, 'sekreterare')
    const late = await secretary.post(`${today}/kallelse/utfarda`, { sent_on: '2026-11-26' })
    expect([late.status, textOf(late.html).includes('senast den 25 november 2026')]).toEqual([422, true])
    const early = await secretary.post(`${today}/kallelse/utfarda`, { sent_on: '2026-11-22' })
    expect(Object.keys(messagesOf(early.html))).toEqual(['sent_on'])
    const after = await signIn(await onDay('2026-12-04'), 'sekreterare')
    const gone = await after.post(`${today}/kallelse/utfarda`, { sent_on: '2026-12-03', order_reason: 'Prov' })
    expect(messagesOf(gone.html).sent_on).toContain('fortsätter redan den 2 december 2026')
  })

  test('with what is left of its agenda, for the new day, by letter and on the notice board', async () => {
    const then = await onDay('2026-11-24')
    const secretary = await signIn(then, 'sekreterare')
    const form = await secretary.open(`${today}/kallelse/utfarda`)
    const answer = await secretary.submit(form)
    expect([answer.status, messagesOf(answer.html)]).toEqual([303, {}])
    const summons = await site.db
      .selectFrom('summons')
      .innerJoin('meeting', 'meeting.id', 'summons.meeting_id')
      .select(['summons.no', 'day_no', 'sent_on', 'late_reason'])
      .where('held_on', '=', '2026-11-23')
      .orderBy('summons.no')
      .execute()
    // The second day was taken away again.
    expect(summons.at(-1)).toEqual({ no: summons.length, day_no: 3, sent_on: '2026-11-24', late_reason: '' })
    const letter = await site.db
      .selectFrom('mail')
      .select(['subject', 'text'])
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(letter.subject).toBe('Kallelse till fortsatt sammanträde: Kommunfullmäktige 2026-12-02')
    expect(letter.text).toContain('Du är kallad till fortsatt sammanträde med kommunfullmäktige:')
    expect(letter.text).toContain('onsdag 2 december 2026, kl. 17.00, Folkets hus')
    expect(letter.text).toContain('Skattesats')

    const [first, second] = await noticesOfToday()
    expect([first?.withdrawn_reason?.includes('kungjorts på nytt'), second]).toEqual([
      true,
      { day_no: 3, withdrawn_reason: null },
    ])
    const page = textOf((await secretary.get(today)).html)
    expect(page).toContain('Kallelsen till fortsättningen gick ut 24 november 2026.')
    expect(page).toContain('Fortsättningen kungjordes 24 november 2026.')
    expect(page).not.toContain('Kungör fortsättningen på nytt')
    expect(await waiting(secretary)).not.toContain('senast 25 november 2026')
    const summonsPage = textOf((await new Visitor(then).get(`${today}/kallelse`)).html)
    expect(summonsPage).toContain('Kallelse till fortsatt sammanträde med kommunfullmäktige 2 december 2026')
    expect(summonsPage).toContain('Sammanträdet den 23 november 2026 avbröts')
    expect(summonsPage).toContain('4. Skattesats')
    const board = await new Visitor(then).get('/anslagstavla')
    expect(textOf(board.html)).toContain('fortsätter till och med 2 december 2026')
  })

  test('on the board as the day that it is made known for, with what is left', async () => {
    const then = await onDay('2026-11-25')
    const notice = await new Visitor(then).get(`${today}/tillkannagivande`)
    expect(textOf(notice.html)).toContain('Kommunfullmäktige fortsätter sitt sammanträde 2 december 2026')
    expect(textOf(notice.html)).toMatch(/Började\s*måndag 23 november 2026/)
    expect(textOf(notice.html)).toContain('Skattesats')
  })

  test('once: after that only what is new is', async () => {
    const then = await onDay('2026-11-24')
    const secretary = await signIn(then, 'sekreterare')
    expect((await secretary.post(`${today}/kallelse/utfarda`, { sent_on: '2026-11-24' })).status).toBe(409)
    await secretary.post(`${today}/dagordning/lagg-till`, { title: 'Avgifter', section: 'decision', pending: [] })
    const form = await secretary.open(`${today}/kallelse/utfarda`)
    expect((await secretary.submit(form)).status).toBe(303)
    const letter = await site.db
      .selectFrom('mail')
      .select(['subject', 'text'])
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(letter.subject).toBe('Tillägg till kallelsen: Kommunfullmäktige 2026-12-02')
    expect([letter.text.includes('Avgifter'), letter.text.includes('Skattesats')]).toEqual([true, false])
    expect(await noticesOfToday()).toHaveLength(2)
  })
})
