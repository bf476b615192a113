import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { pendingAt } from '#src/agenda/pending.ts'
import { insertBody } from '#src/bodies/store.ts'
import { addDays, longDay } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { recordEvent } from '#src/matters/actions.ts'
import { beingAnswered } from '#src/matters/workflow.ts'
import { planMeeting } from '#src/meetings/actions.ts'
import { meetingAt } from '#src/meetings/store.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { newMeeting } from './meeting.ts'
import { demoSite, everything, signIn, Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
let secretary: Visitor
let colleague: Visitor
let reader: Visitor
let meetings = 0
let heldToday = 0

beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
  colleague = await signIn(site, 'sn-sekreterare')
  reader = new Visitor(site)
})

/** A meeting of Socialnämnden on a day of its own with an empty agenda. */
async function emptyAgenda(held = addDays(today, 100 + meetings)): Promise<{ id: string; path: string }> {
  meetings += 1
  if (held === today) heldToday += 1
  const no = held === today ? heldToday : 6
  return newMeeting(site, secretary, { held, no, paragraphs: [] })
}

const other = (title: string, section = 'information') => ({ title, section, dnr: '', proposal: '' })
const add = (path: string, typed: Record<string, string | string[]>, who = secretary) =>
  who.post(`${path}/dagordning/lagg-till`, { ...other(''), pending: [], standing: [], ...typed })
const agenda = async (path: string): Promise<string> => textOf((await secretary.get(`${path}/dagordning`)).html)
const issue = (path: string, sent_on = today) => secretary.post(`${path}/kallelse/utfarda`, { sent_on })

/** The referrals that wait for the committee, as the form offers them. */
async function waiting(path: string): Promise<string[]> {
  const form = await secretary.open(`${path}/dagordning/lagg-till`)
  return form.controls.find(one => one.name === 'pending')?.options ?? []
}

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

describe('a summons', () => {
  test('names all of the agenda, is kept as it was sent, and goes to those who sit in the body', async () => {
    const { id, path } = await emptyAgenda()
    expect((await issue(path)).status).toBe(409)
    await add(path, { standing: ['Upprop'], ...other('Bokslut') })
    expect(textOf((await secretary.get(`${path}/kallelse`)).html)).toContain('UTKAST')
    expect((await issue(path)).status).toBe(303)
    const summons = await site.db
      .selectFrom('summons')
      .innerJoin('file', 'file.sha256', 'summons.sha256')
      .selectAll()
      .where('meeting_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(createHash('sha256').update(summons.bytes).digest('hex')).toBe(summons.sha256)
    expect(Buffer.from(summons.bytes).subarray(0, 5).toString()).toBe('%PDF-')
    expect((JSON.parse(summons.recipients) as string[]).length).toBeGreaterThan(5)
    const page = textOf((await secretary.get(`${path}/kallelse`)).html)
    expect([page.includes('UTKAST'), page.includes('2. Bokslut')]).toEqual([false, true])
    expect((await secretary.get(`${path}/kallelse/1.pdf`)).status).toBe(200)
    expect((await secretary.get(`${path}/kallelse/2.pdf`)).status).toBe(404)
  })

  test('is followed by one with only what came late; what it named is struck, never changed', async () => {
    const { id, path } = await emptyAgenda()
    await add(path, other('Bokslut', 'decision'))
    await issue(path)
    expect((await secretary.get(`${path}/dagordning/1/andra`)).status).toBe(200)
    const form = await secretary.open(`${path}/dagordning/1/andra`)
    expect((await secretary.submit(form, { title: 'Något annat' })).status).toBe(409)
    expect((await issue(path)).status).toBe(409)

    await add(path, { standing: ['Upprop'] })
    expect(await agenda(path)).toContain('Sent tillagt, inte kallat')
    expect(textOf((await reader.get(`${path}/kallelse`)).html)).not.toContain('Upprop')
    expect((await secretary.post(`${path}/dagordning/1/stryk`, { reason: 'Underlaget är inte klart' })).status).toBe(
      303,
    )
    expect((await secretary.post(`${path}/dagordning/1/stryk`, { reason: 'Igen' })).status).toBe(409)
    expect((await issue(path)).status).toBe(303)
    const page = textOf((await secretary.get(`${path}/kallelse`)).html)
    expect(page).toContain('1. Bokslut – utgår')
    expect(page).toContain('2. Upprop')
    const sent = await site.db
      .selectFrom('agenda_item')
      .select(['seq', 'summons_no'])
      .where('meeting_id', '=', id)
      .execute()
    expect(sent.map(one => [one.seq, one.summons_no])).toEqual([
      [1, 1],
      [2, 2],
    ])
  })

  test('is not sent on a day that has not been', async () => {
    const { path } = await emptyAgenda()
    await add(path, other('Bokslut'))
    const before = await everything(site)
    const ahead = await issue(path, addDays(today, 1))
    expect([ahead.status, Object.keys(messagesOf(ahead.html))]).toEqual([422, ['sent_on']])
    expect(await everything(site)).toEqual(before)
  })

  test('of the council is for everybody once it is issued; of others for those who work here', async () => {
    const { path } = await emptyAgenda()
    await add(path, other('Bokslut'))
    await issue(path)
    expect((await reader.get(`${path}/kallelse`)).status).toBe(404)
    expect((await reader.get(`${path}/kallelse/1.pdf`)).status).toBe(404)
    expect((await (await signIn(site, 'ledamot')).get(`${path}/kallelse`)).status).toBe(404)

    const council = await signIn(site, 'sekreterare')
    const day = addDays(today, 40)
    await council.post('/sammantraden/kf/nytt', { held_on: day, no: '1', place: 'Kvarnen', starts_at: '18:00' })
    const meeting = `/sammantraden/kf/${day}`
    await add(meeting, other('Skattesats för nästa år', 'decision'), council)
    expect((await reader.get(`${meeting}/kallelse`)).status).toBe(404)
    expect((await council.post(`${meeting}/kallelse/utfarda`, { sent_on: today })).status).toBe(303)
    expect(textOf((await reader.get(`${meeting}/kallelse`)).html)).toContain('Skattesats för nästa år')
    expect((await reader.get('/anslagstavla')).html).toContain(`${meeting}/kallelse`)
    expect((await reader.get(`${meeting}/dagordning`)).status).not.toBe(200)
    await add(meeting, other('Ett sent tillägg'), council)
    expect(textOf((await reader.get(`${meeting}/kallelse`)).html)).not.toContain('Ett sent tillägg')
  })
})

test('a response that is fixed stands on the agenda once the members are called', async () => {
  const committee = await site.db.selectFrom('body').select('id').where('code', '=', 'SN').executeTakeFirstOrThrow()
  const { id, matter_id } = await site.db
    .selectFrom('referral')
    .select(['id', 'matter_id'])
    .where('to_body_id', '=', committee.id)
    .where('status', 'in', ['sent', 'received', 'drafted'])
    .executeTakeFirstOrThrow()
  await transact(site.db, tx =>
    recordEvent(
      tx,
      matter_id,
      { kind: 'response_frozen', happened_on: today, referral_id: id },
      { actor: 'Test', now: demoNow },
    ),
  )
  const { path } = await emptyAgenda()
  await add(path, { pending: `r-${id}` })
  expect((await issue(path)).status).toBe(303)
  const after = await site.db.selectFrom('referral').select('status').where('id', '=', id).executeTakeFirstOrThrow()
  expect(after.status).toBe('on_agenda')
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

describe('a summons is not dated', () => {
  test('before the last that it names was put on the agenda', async () => {
    const { path } = await emptyAgenda()
    await add(path, other('Bokslut'))
    const before = await everything(site)
    const early = await issue(path, addDays(today, -1))
    expect([early.status, messagesOf(early.html).sent_on]).toEqual([422, expect.stringContaining('lades till den')])
    expect(await everything(site)).toEqual(before)
  })
})

describe('when a summons is issued', () => {
  test('what is to be answered before the next meeting is told of first, and then what else waits', async () => {
    const { path } = await emptyAgenda(addDays(today, 1))
    await add(path, other('Bokslut'))
    const committee = await site.db.selectFrom('body').select('id').where('code', '=', 'SN').executeTakeFirstOrThrow()
    const referral = await site.db
      .selectFrom('referral')
      .select('id')
      .where('to_body_id', '=', committee.id)
      .where('status', 'in', beingAnswered)
      .executeTakeFirstOrThrow()
    const due = async (due_on: string): Promise<{ soon: boolean; waits: boolean }> => {
      await site.db.updateTable('referral').set({ due_on }).where('id', '=', referral.id).execute()
      const page = textOf((await secretary.get(`${path}/kallelse/utfarda`)).html)
      const [before = '', after = ''] = page.split('Väntar, men står inte på dagordningen')
      const [, soon = ''] = before.split('Remisser som ska besvaras före nästa sammanträde')
      const words = `svar senast ${longDay(due_on)}`
      return { soon: soon.includes(words), waits: after.includes(words) }
    }
    expect(await due(addDays(today, 2))).toEqual({ soon: true, waits: false })
    expect(await due('2199-12-31')).toEqual({ soon: false, waits: true })
  })

  test('late for the council, it says why; the reason is kept and shown', async () => {
    const council = await signIn(site, 'sekreterare')
    const day = addDays(today, 3)
    await council.post('/sammantraden/kf/nytt', { held_on: day, no: '7', place: 'Kvarnen', starts_at: '' })
    const path = `/sammantraden/kf/${day}-7`
    await add(path, other('Fyllnadsval', 'election'), council)
    const before = await everything(site)
    const late = await council.post(`${path}/kallelse/utfarda`, { sent_on: today })
    expect([late.status, textOf(late.html).includes('minst en vecka före sammanträdet')]).toEqual([422, true])
    expect(await everything(site)).toEqual(before)
    expect((await council.again(late, { order_reason: 'Valet måste ske nu' })).status).toBe(303)
    expect(textOf((await council.get(`${path}/dagordning`)).html)).toContain(
      'Utfärdad senare än en vecka före sammanträdet: Valet måste ske nu',
    )
  })
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
