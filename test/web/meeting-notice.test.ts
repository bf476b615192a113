import { beforeAll, describe, expect, test } from 'vitest'
import { announceMeeting, withdrawMeeting } from '#src/agenda/board.ts'
import { addDays, longDay } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { hangingNow } from '#src/notices/sightings.ts'
import { demoNow } from '#test/support/demo.ts'
import { textOf } from './html.ts'
import { newMeeting } from './meeting.ts'
import { demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()
const reader = new Visitor(site)
const today = demoNow.toISOString().slice(0, 10)
let secretary: Visitor
let stranger: Visitor
let days = 0

beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
  stranger = await signIn(site, 'tn')
})

const read = async (path: string, who = reader): Promise<string> => textOf((await who.get(path)).html)
const board = () => read('/anslagstavla')

/** A meeting of Socialnämnden on a day of its own with one item on its agenda. */
async function planned(title: string): Promise<{ id: string; path: string }> {
  days += 1
  const meeting = await newMeeting(site, secretary, { held: addDays(today, 100 + days), no: 6, paragraphs: [] })
  await add(meeting.path, title)
  return meeting
}

async function add(path: string, title: string): Promise<void> {
  const item = { title, section: 'information', dnr: '', proposal: 'Hemligt förslag till beslut' }
  const answer = await secretary.post(`${path}/dagordning/lagg-till`, { ...item, pending: [], standing: [] })
  expect(answer.status).toBe(303)
}

async function issued(path: string, on_board: boolean): Promise<void> {
  const typed = { sent_on: today, on_board: on_board ? '1' : null }
  const answer = await secretary.post(`${path}/kallelse/utfarda`, typed)
  expect(answer.status).toBe(303)
}

describe('a committee that makes its meetings known on the notice board (KL 8:11)', () => {
  test('posts it with the summons: everybody reads when, where and what, and nothing more', async () => {
    const { path } = await planned('Nytt boende i Hamra')
    const notice = `${path}/tillkannagivande`
    expect((await reader.get(notice)).status).toBe(404)
    await issued(path, true)
    const { html } = await reader.get('/anslagstavla')
    expect(html).toContain(`href="${notice}"`)
    const page = await read(notice)
    for (const words of ['Socialnämnden sammanträder', 'Hamra', 'Nytt boende i Hamra', 'Tillkännagivet'])
      expect(page).toContain(words)
    expect(page).not.toContain('Hemligt förslag')
    expect([(await reader.get(`${path}/kallelse`)).status, (await reader.get(path)).status]).toEqual([404, 404])
    await add(path, 'Tillagt ärende')
    expect(await read(notice)).not.toContain('Tillagt ärende')
    await issued(path, false)
    expect(await read(notice)).toContain('Tillagt ärende')
    await secretary.post(`${path}/dagordning/2/stryk`, { reason: 'Utgår' })
    expect(await read(notice)).not.toContain('Tillagt ärende')
  })

  test('does so only where it wants, and may think better of it both ways', async () => {
    const { id, path } = await planned('Bokslut')
    const [page, post, remove] = ['', '/satt-upp', '/ta-bort'].map(end => `${path}/tillkannagivande${end}`)
    expect((await secretary.post(post ?? '')).status).toBe(409)
    await issued(path, false)
    expect([(await reader.get(page ?? '')).status, (await board()).includes('Bokslut')]).toEqual([404, false])
    expect((await secretary.get(path)).html).toContain(`href="${post}"`)
    expect((await stranger.get(post ?? '')).status).toBe(403)
    expect(await read(post ?? '', secretary)).toContain('Bokslut')
    expect((await secretary.post(post ?? '')).status).toBe(303)
    expect((await secretary.post(post ?? '')).status).toBe(409)
    expect((await hangingNow(site.db, demoNow)).summonses).toContainEqual({ id, href: page })
    expect((await reader.get(page ?? '')).status).toBe(200)

    expect((await secretary.post(remove ?? '', { reason: '' })).status).toBe(422)
    expect((await stranger.get(remove ?? '')).status).toBe(403)
    expect((await secretary.post(remove ?? '', { reason: 'Sekretess i en rubrik.' })).status).toBe(303)
    expect((await reader.get(page ?? '')).status).toBe(404)
    expect((await hangingNow(site.db, demoNow)).summonses.map(one => one.id)).not.toContain(id)
    expect(await read(path, secretary)).toMatch(/togs bort från anslagstavlan .*: Sekretess i en rubrik\./)
    expect((await secretary.post(remove ?? '', { reason: 'Igen' })).status).toBe(409)
    expect((await secretary.post(post ?? '')).status).toBe(303)
    expect((await reader.get(page ?? '')).status).toBe(200)
  })

  test('is asked as it did the last time', async () => {
    const ticked = async (path: string) =>
      (await secretary.open(`${path}/kallelse/utfarda`)).controls.find(one => one.name === 'on_board')?.values
    const first = await planned('A')
    await issued(first.path, true)
    const second = await planned('B')
    expect(await ticked(second.path)).toEqual(['1'])
    await issued(second.path, false)
    expect(await ticked((await planned('C')).path)).toEqual([])
  })

  test('tells that it is cancelled, moves with it, and comes down when its day has been', async () => {
    const { id, path } = await planned('Flyttas')
    await issued(path, true)
    const held_on = addDays(today, 190)
    const moved = { held_on, no: '6', place: 'Tallmora', starts_at: '', reason: 'Sal upptagen', version: '0' }
    const answer = await secretary.post(`${path}/andra`, moved)
    expect(answer.status).toBe(303)
    const at = `/sammantraden/sn/${held_on}-6`
    expect((await reader.get(`${path}/tillkannagivande`)).location).toBe(`${at}/tillkannagivande`)
    expect((await secretary.post(`${at}/stall-in`, { reason: 'Få ärenden' })).status).toBe(303)
    expect(await read(`${at}/tillkannagivande`)).toContain('Inställt: Få ärenden')
    expect((await secretary.post(`${at}/tillkannagivande/satt-upp`)).status).toBe(409)
    await site.db
      .updateTable('meeting')
      .set({ held_on: addDays(today, -1) })
      .where('id', '=', id)
      .execute()
    const past = `/sammantraden/sn/${addDays(today, -1)}-6/tillkannagivande`
    expect([(await reader.get(past)).status, (await secretary.get(past)).status]).toEqual([404, 200])
    expect((await hangingNow(site.db, demoNow)).summonses.map(one => one.id)).not.toContain(id)
  })

  test('has a certificate of it', async () => {
    const { path } = await planned('Bevis')
    const certificate = `${path}/anslagsbevis/sammantradet`
    await issued(path, false)
    expect((await reader.get(certificate)).status).toBe(404)
    await secretary.post(`${path}/tillkannagivande/satt-upp`)
    const words = await read(certificate)
    for (const said of ['Sammanträdet har tillkännagetts', 'Socialnämnden', 'Hamra', 'Inte sett'])
      expect(words).toContain(said)
    expect((await reader.get(`${certificate}.pdf`)).raw.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('other bodies', () => {
  test('the council’s hangs there with its summons, and is not taken away (KL 5:13)', async () => {
    const clerk = await signIn(site, 'sekreterare')
    const href = (await hangingNow(site.db, demoNow)).summonses.find(one => one.href.includes('/kf/'))?.href ?? ''
    expect((await reader.get(href)).status).toBe(200)
    const path = href.replace('/kallelse', '')
    expect((await clerk.get(`${path}/tillkannagivande/ta-bort`)).status).toBe(404)
    const meeting = await site.db
      .selectFrom('meeting_notice')
      .innerJoin('meeting', 'meeting.id', 'meeting_id')
      .innerJoin('body', 'body.id', 'body_id')
      .select('meeting.id')
      .where('kind', '=', 'council')
      .executeTakeFirstOrThrow()
    const taken = transact(site.db, tx => withdrawMeeting(tx, meeting.id, 'Nej', { actor: 'Provet', now: demoNow }))
    await expect(taken).rejects.toMatchObject({ kind: 'wrong_status' })
    expect((await clerk.get(`${path}/kallelse/utfarda`)).html).not.toContain('name="on_board"')
  })

  test('a subcommittee’s has no place there', async () => {
    const clerk = await signIn(site, 'sekreterare')
    const row = await site.db
      .selectFrom('meeting')
      .innerJoin('body', 'body.id', 'meeting.body_id')
      .select(['meeting.id', 'held_on'])
      .where('code', '=', 'KSAU')
      .where('held_on', '>', today)
      .executeTakeFirstOrThrow()
    const path = `/sammantraden/ksau/${row.held_on}`
    expect((await clerk.get(`${path}/tillkannagivande/satt-upp`)).status).toBe(404)
    expect((await clerk.get(`${path}/kallelse/utfarda`)).html).not.toContain('name="on_board"')
    const posted = transact(site.db, tx => announceMeeting(tx, row.id, { actor: 'Provet', now: demoNow }))
    await expect(posted).rejects.toMatchObject({ kind: 'wrong_status', message: expect.stringContaining('nämndernas') })
  })
})

test('a council’s meeting that is moved was made known on the day that it was changed, and its certificate says both', async () => {
  const council = await signIn(site, 'sekreterare')
  const [planned, moved] = [addDays(today, 84), addDays(today, 5)]
  await council.post('/sammantraden/kf/nytt', { held_on: planned, no: '4', place: 'Kvarnen', starts_at: '' })
  const path = `/sammantraden/kf/${planned}-4`
  const item = { title: 'Budget', section: 'decision', dnr: '', proposal: '', pending: [], standing: [] }
  await council.post(`${path}/dagordning/lagg-till`, item)
  expect((await council.post(`${path}/kallelse/utfarda`, { sent_on: today })).status).toBe(303)
  const posted_at = `${addDays(today, -30)}T09:00:00.000Z`
  const meeting = site.db.selectFrom('meeting').select('id').where('held_on', '=', planned).where('no', '=', 4)
  await site.db.updateTable('meeting_notice').set({ posted_at }).where('meeting_id', '=', meeting).execute()
  const plan = { held_on: moved, no: '4', place: 'Nya salen', starts_at: '', reason: 'Brådskande budget' }
  expect((await council.post(`${path}/andra`, plan)).status).toBe(303)
  const there = `/sammantraden/kf/${moved}-4`
  const said = await read(there, council)
  expect(said).toContain(`Sammanträdet kungjordes ${longDay(addDays(today, -30))}. Dag, tid eller plats ändrades`)
  expect(said).toContain(`Det skulle ha skett senast ${longDay(addDays(moved, -7))}.`)
  const proof = await read(`${there}/anslagsbevis/sammantradet`)
  expect(proof).toContain(`Ändrat ${longDay(today)}. Var planerat till ${longDay(planned)}, Kvarnen`)
  expect(await board()).toContain(`Tillkännagivet ${longDay(addDays(today, -30))}, ändrat ${longDay(today)}`)
})
