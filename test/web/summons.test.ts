import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, longDay } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { recordEvent } from '#src/matters/actions.ts'
import { beingAnswered } from '#src/matters/workflow.ts'
import { demoNow } from '#test/support/demo.ts'
import { other, socialAgendas } from './agendas.ts'
import { messagesOf, textOf } from './html.ts'
import { demoSite, everything, signIn, Visitor } from './support.ts'

const site = demoSite()
const { emptyAgenda, add, agenda, issue } = socialAgendas(site)
const today = demoNow.toISOString().slice(0, 10)
let secretary: Visitor
let reader: Visitor

beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
  reader = new Visitor(site)
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
      .orderBy('seq')
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
