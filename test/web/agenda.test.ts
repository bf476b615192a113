import { beforeAll, describe, expect, test } from 'vitest'
import { pendingAt } from '#src/agenda/pending.ts'
import { insertBody } from '#src/bodies/store.ts'
import { addDays } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { recordEvent } from '#src/matters/actions.ts'
import { planMeeting } from '#src/meetings/actions.ts'
import { meetingAt } from '#src/meetings/store.ts'
import { demoNow } from '#test/support/demo.ts'
import { other, socialAgendas } from './agendas.ts'
import { messagesOf, textOf } from './html.ts'
import { demoSite, signIn, type Visitor } from './support.ts'

const site = demoSite()
const { emptyAgenda, add, agenda, issue, waiting } = socialAgendas(site)
const today = demoNow.toISOString().slice(0, 10)
let secretary: Visitor
let colleague: Visitor

beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
  colleague = await signIn(site, 'sn-sekreterare')
})

describe('an agenda', () => {
  test('is built from what waits, what always stands there, and anything else', async () => {
    const { id, path } = await emptyAgenda()
    const all = await waiting(path)
    expect(all.length).toBeGreaterThan(0)
    const [pending = ''] = all
    const added = await add(path, { pending, standing: ['Upprop', 'Val av justerare'], ...other('Bokslut') })
    expect(added.status).toBe(303)
    const rows = await site.db
      .selectFrom('agenda_item')
      .selectAll()
      .where('meeting_id', '=', id)
      .orderBy('seq')
      .execute()
    const asked = rows.find(row => row.referral_id !== null)
    expect(rows.map(row => row.section)).toEqual(['opening', 'opening', 'referral', 'information'])
    expect([asked?.title.includes('svar på motion'), asked?.proposal.length]).toEqual([true, expect.any(Number)])
    expect(asked?.proposal).toContain('Socialnämnden')
    expect(await waiting(path)).toEqual(all.filter(one => one !== pending))
  })

  test('takes up a matter once: whoever comes second is told', async () => {
    const { path } = await emptyAgenda()
    const [pending = ''] = await waiting(path)
    expect((await add(path, { pending })).status).toBe(303)
    const second = await add(path, { pending, ...other('Även detta') }, colleague)
    expect([second.status, messagesOf(second.html).pending?.includes('står redan')]).toEqual([422, true])
    expect(await agenda(path)).not.toContain('Även detta')
  })

  test('says so when nothing is chosen', async () => {
    const { path } = await emptyAgenda()
    const nothing = await add(path, {})
    expect([nothing.status, messagesOf(nothing.html).title]).toEqual([422, expect.stringContaining('minst ett ärende')])
  })

  test('shows both wordings when two change the same item', async () => {
    const { path } = await emptyAgenda()
    await add(path, other('Bokslut'))
    const mine = await secretary.open(`${path}/dagordning/1/andra`)
    const theirs = await colleague.open(`${path}/dagordning/1/andra`)
    expect((await colleague.submit(theirs, { title: 'Årsbokslut' })).status).toBe(303)
    const late = await secretary.submit(mine, { title: 'Bokslut för året', section: 'decision' })
    expect(late.status).toBe(409)
    expect(textOf(late.html)).toContain('Årsbokslut')
    expect(textOf(late.html)).toContain('Beslutsärenden')
    expect((await secretary.again(late)).status).toBe(303)
    expect(await agenda(path)).toContain('Bokslut för året')
  })
})

describe('an item becomes a §', () => {
  test('with the next number and its words, and is then not struck', async () => {
    const { id, path } = await emptyAgenda(today)
    await add(path, { ...other('Bokslut', 'decision'), proposal: 'Bokslutet godkänns.' })
    const form = await secretary.open(`${path}/dagordning/1/paragraf`)
    expect(form.controls.find(one => one.name === 'decision')?.values).toEqual(['Bokslutet godkänns.'])
    expect((await secretary.submit(form)).status).toBe(303)
    const item = await site.db
      .selectFrom('minute_item')
      .selectAll()
      .where('meeting_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(item.title).toBe('Bokslut')
    expect(await agenda(path)).toContain(`Till § ${item.paragraph_no}`)
    expect((await secretary.post(`${path}/dagordning/1/stryk`, { reason: 'För sent' })).status).toBe(409)
    expect((await secretary.submit(form)).status).toBe(409)

    await add(path, other('Rapport'))
    const taken = await secretary.post(`${path}/dagordning/2/paragraf`, {
      paragraph_no: String(item.paragraph_no),
      decision: 'Rapporten noteras.',
    })
    expect([taken.status, messagesOf(taken.html).paragraph_no?.includes('finns redan')]).toEqual([422, true])
  })

  test('but not before the meeting', async () => {
    const { path } = await emptyAgenda()
    await add(path, other('Bokslut'))
    const early = await secretary.post(`${path}/dagordning/1/paragraf`, { decision: 'Bokslutet godkänns.' })
    expect([early.status, textOf(early.html).includes('hålls först')]).toEqual([409, true])
  })

  test('of a motion starts from what the agenda proposed', async () => {
    const { path } = await emptyAgenda(today)
    const form = await secretary.open(`${path}/dagordning/lagg-till`)
    const pending = form.controls.find(one => one.name === 'pending')?.options ?? []
    await add(path, { pending })
    const change = await secretary.open(`${path}/dagordning/1/andra`)
    await secretary.submit(change, { proposal: 'Nämnden säger bestämt ja.' })
    const page = await secretary.get(`${path}/dagordning`)
    const step = /href="([^"]*\/steg\/besluta\?sammantrade=[^"]*)"/.exec(page.html)?.[1] ?? ''
    const stepForm = await secretary.open(step)
    const standing = (name: string) => stepForm.controls.find(one => one.name === name)?.values
    expect(standing('decision')).toEqual(['Nämnden säger bestämt ja.'])
    expect(standing('meeting')).toEqual([path.split('/').at(-1)])
  })
})

test('an item offers what fits besides, at its own meeting: to put off, to send back', async () => {
  const sn = await site.db.selectFrom('body').select('id').where('code', '=', 'SN').executeTakeFirstOrThrow()
  const referral = await site.db
    .selectFrom('referral')
    .select(['id', 'matter_id'])
    .where('to_body_id', '=', sn.id)
    .where('status', 'in', ['sent', 'received', 'drafted', 'signed_off', 'on_agenda'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const { path } = await emptyAgenda(today)
  await add(path, { pending: `r-${referral.id}` })
  await transact(site.db, tx =>
    recordEvent(
      tx,
      referral.matter_id,
      { kind: 'response_frozen', happened_on: today, referral_id: referral.id },
      { actor: 'Test', now: demoNow },
    ),
  )
  const later = await emptyAgenda(today)
  const { html } = await secretary.get(`${path}/dagordning`)
  expect([html.includes('Bordlägg remissvaret'), html.includes('Återremittera remissvaret')]).toEqual([true, true])
  const putOff = /href="([^"]*\/steg\/bordlagg\?sammantrade=[^"]*)"/.exec(html)?.[1] ?? ''
  const form = await secretary.open(putOff)
  const standing = (name: string) => form.controls.find(one => one.name === name)?.values
  expect(later.path).not.toBe(path)
  expect(standing('meeting')).toEqual([path.split('/').at(-1)])
  expect((await secretary.submit(form)).status).toBe(303)

  // The step stands in its §, which therefore stays until the step is struck.
  const no = Number(standing('paragraph_no')?.[0])
  const held = await secretary.post(`${path}/${no}/ta-bort`)
  expect([held.status, textOf(held.html).includes('Stryk steget först')]).toEqual([409, true])
  const { seq, slug } = await site.db
    .selectFrom('event')
    .innerJoin('matter', 'matter.id', 'event.matter_id')
    .select(['event.seq', 'matter.slug'])
    .where('event.kind', '=', 'opinion_postponed')
    .where('event.referral_id', '=', referral.id)
    .executeTakeFirstOrThrow()
  expect((await secretary.post(`/motioner/${slug}/stryk/${seq}`, { reason: 'Fel ärende' })).status).toBe(303)
  expect((await secretary.post(`${path}/${no}/ta-bort`)).status).toBe(303)
  expect((await secretary.get(`${path}/${no}`)).status).toBe(404)
  expect((await secretary.get(`/motioner/${slug}`)).status).toBe(200)
  expect((await secretary.get(`${path}/dagordning`)).html).toContain('Bordlägg remissvaret')
})

test('what waits for the board’s subcommittee does not wait for a committee’s', async () => {
  const bodies = await site.db.selectFrom('body').selectAll().execute()
  const idOf = (code: string): string => bodies.find(body => body.code === code)?.id ?? ''
  const own = { code: 'SNAU', name: 'Socialnämndens arbetsutskott', kind: 'subcommittee' as const }
  const meetings = await transact(site.db, async tx => {
    const body = await insertBody(tx, { ...own, parent_id: idOf('SN'), registry_format: null })
    const acting = { actor: 'Test', now: demoNow }
    const facts = { held_on: today, no: 8, place: 'Hamra', starts_at: null }
    for (const one of [body, { id: idOf('KSAU'), name: 'KSAU' }]) await planMeeting(tx, one, facts, acting)
    return [await meetingAt(tx, body.id, today, 8), await meetingAt(tx, idOf('KSAU'), today, 8)]
  })
  const waits = []
  for (const meeting of meetings) waits.push(meeting ? (await pendingAt(site.db, meeting)).length : -1)
  expect([waits[0], (waits[1] ?? 0) > 0]).toEqual([0, true])
})

test('a body has its own way: what stands on every agenda, and where its §§ begin anew', async () => {
  const { path } = await emptyAgenda(today)
  const [old, theirs] = [await secretary.open('/organ/sn/arbetssatt'), await colleague.open('/organ/sn/arbetssatt')]
  const own = { numbering: 'meeting', standing_items: 'Mötets öppnande\nVal av justerare' }
  expect((await secretary.submit(old, own)).status).toBe(303)
  const late = await colleague.submit(theirs, { numbering: 'year' })
  expect([late.status, textOf(late.html).includes('Från § 1 vid varje sammanträde')]).toEqual([409, true])

  const form = await secretary.open(`${path}/dagordning/lagg-till`)
  expect(form.controls.find(one => one.name === 'standing')?.values).toEqual(['Mötets öppnande', 'Val av justerare'])
  expect((await secretary.submit(form)).status).toBe(303)
  const first = await secretary.open(`${path}/dagordning/1/paragraf`)
  expect(first.controls.find(one => one.name === 'paragraph_no')?.values).toEqual(['1'])
  expect((await secretary.submit(first, { decision: 'Mötet öppnas.' })).status).toBe(303)
  const second = await secretary.open(`${path}/dagordning/2/paragraf`)
  expect(second.controls.find(one => one.name === 'paragraph_no')?.values).toEqual(['2'])
  expect((await (await signIn(site, 'sekreterare')).get('/organ/sn/arbetssatt')).status).toBe(403)
})

describe('an agenda is adopted', () => {
  test('at the meeting, in the order that the body wants; what came late is added or struck', async () => {
    const ahead = await emptyAgenda()
    await add(ahead.path, other('Bokslut'))
    expect((await secretary.get(`${ahead.path}/dagordning`)).html).not.toContain('/faststall"')

    const { id, path } = await emptyAgenda(today)
    await add(path, other('Bokslut', 'decision'))
    await add(path, other('Rapport', 'report'))
    await issue(path)
    await add(path, other('Avsägelse', 'election'))
    await add(path, other('Resa', 'information'))
    const form = await secretary.open(`${path}/dagordning/faststall`)
    const left = await secretary.submit(form, { turn_1: '2', turn_2: '1' })
    expect([left.status, Object.keys(messagesOf(left.html)).sort()]).toEqual([422, ['added_3', 'added_4']])
    const same = await secretary.again(left, { turn_2: '2', added_3: '1', out_4: 'Hinns inte' })
    expect([same.status, messagesOf(same.html)]).toEqual([422, { turn_2: 'Bokslut har också nummer 2.' }])
    expect((await secretary.again(same, { turn_2: '1' })).status).toBe(303)
    const page = await agenda(path)
    expect(page).toContain('Dagordningen fastställdes vid sammanträdet.')
    expect(page).toContain('Tillagt vid sammanträdet')
    expect(page).toContain('Utgår: Hinns inte')
    expect(page.indexOf('Rapport')).toBeLessThan(page.indexOf('Bokslut'))
    expect(page).toContain('Nummer 2 i kallelsen.')
    const kept = await site.db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect([kept.agenda_adopted_at, kept.agenda_reason]).toEqual([demoNow.toISOString(), null])
    expect((await secretary.submit(form, { added_3: '1' })).status).toBe(409)
  })

  test('not as it was before somebody added to it', async () => {
    const { path } = await emptyAgenda(today)
    await add(path, other('Bokslut'))
    const form = await secretary.open(`${path}/dagordning/faststall`)
    await add(path, other('Resa'), colleague)
    const stale = await secretary.submit(form)
    expect([stale.status, textOf(stale.html).includes('Resa är tillagt.')]).toEqual([409, true])
    expect((await secretary.again(stale, { turn_2: '2' })).status).toBe(303)
  })

  test('of the council: what was not made known in time is decided only where all agree, or a reason is kept', async () => {
    const council = await signIn(site, 'sekreterare')
    await council.post('/sammantraden/kf/nytt', { held_on: today, no: '8', place: 'Kvarnen', starts_at: '' })
    const path = `/sammantraden/kf/${today}-8`
    await add(path, other('Fyllnadsval', 'election'), council)
    await add(path, other('Skattesats', 'decision'), council)
    const late = await council.post(`${path}/kallelse/utfarda`, { sent_on: today })
    expect((await council.again(late, { order_reason: 'Valet måste ske nu' })).status).toBe(303)
    const form = await council.open(`${path}/dagordning/faststall`)
    expect(form.controls.filter(one => /^(added|agreed)_/.test(one.name)).map(one => one.name)).toEqual([
      'agreed_2',
      'agreed_1',
    ])
    const warned = await council.submit(form, { agreed_1: '1' })
    const words = textOf(warned.html)
    expect([warned.status, words.includes('Skattesats: Ärendet var inte'), words.includes('Fyllnadsval: ')]).toEqual([
      422,
      true,
      false,
    ])
    expect((await council.again(warned, { order_reason: 'Ordföranden lät fråga' })).status).toBe(303)
    const page = textOf((await council.get(`${path}/dagordning`)).html)
    expect(page).toContain('Alla närvarande var ense om att ta upp ärendet.')
    expect(page).toContain('Ordföranden lät fråga')
  })
})

test('what was put off, and a new motion, come back to the agenda in parts of their own', async () => {
  const council = await signIn(site, 'sekreterare')
  const day = addDays(today, 90)
  await council.post('/sammantraden/kf/nytt', { held_on: day, no: '9', place: 'Kvarnen', starts_at: '' })
  const path = `/sammantraden/kf/${day}-9`
  const form = await council.open(`${path}/dagordning/lagg-till`)
  await council.submit(form, { pending: form.controls.find(one => one.name === 'pending')?.options ?? [] })
  const rows = await site.db
    .selectFrom('agenda_item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
    .innerJoin('motion_state', 'motion_state.matter_id', 'agenda_item.matter_id')
    .select(['agenda_item.section', 'motion_state.status'])
    .where('meeting.held_on', '=', day)
    .where('motion_state.audience', '=', 'staff')
    .execute()
  const parts = new Map(rows.map(row => [row.status, row.section]))
  expect(parts.get('registered')).toBe('motion')
  expect(parts.get('before_council')).toBe('decision')
  if (parts.has('postponed')) expect(parts.get('postponed')).toBe('postponed')
})
