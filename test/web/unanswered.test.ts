import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { recordEvent, strikeEvent } from '#src/matters/actions.ts'
import { unansweredOn } from '#src/unanswered/list.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
let secretary: Visitor
let officer: Visitor

beforeAll(async () => {
  secretary = await signIn(site, 'sekreterare')
  officer = await signIn(site, 'utredare')
})

const slugsOf = async (day: string): Promise<string[]> =>
  (await unansweredOn(site.db, 'staff', day, demoNow)).map(one => one.slug)

describe('the list of unanswered motions', () => {
  test('has every motion that the council has not ended, and no other', async () => {
    const rows = await site.db
      .selectFrom('motion_state')
      .select(['slug', 'status'])
      .where('audience', '=', 'staff')
      .execute()
    const ended = new Set(['decided', 'dispatched', 'in_follow_up', 'closed', 'withdrawn', 'written_off'])
    const open = rows.filter(row => !ended.has(row.status)).map(row => row.slug)
    expect((await slugsOf(today)).sort()).toEqual(open.sort())
    expect(open.length).toBeGreaterThan(5)
  })

  test('is open to everybody, with what is published', async () => {
    const page = await new Visitor(site).get('/obesvarade-motioner')
    const shown = await unansweredOn(site.db, 'public', today, demoNow)
    const all = await unansweredOn(site.db, 'staff', today, demoNow)
    expect(shown.length).toBeLessThan(all.length)
    for (const one of all) {
      expect(textOf(page.html).includes(one.title), one.title).toBe(shown.some(other => other.slug === one.slug))
    }
  })

  test('comes as a paper and as a sheet', async () => {
    const paper = await secretary.get('/obesvarade-motioner.pdf')
    expect([paper.status, paper.raw.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    const sheet = await secretary.get('/obesvarade-motioner.csv')
    const lines = sheet.raw.toString('utf8').trimEnd().split('\r\n')
    expect(lines[0]).toBe(
      '\uFEFFdiarienummer;motion;väckt av;anmäld;klockan började;ett år;dagar kvar;sista sammanträde i fullmäktige;läge;skäl;beredning;registrerat senare',
    )
    expect(lines).toHaveLength(1 + (await slugsOf(today)).length)
  })

  test('says how many days are left, and the last meeting of the council before the year is over', async () => {
    const ahead = (await unansweredOn(site.db, 'staff', today, demoNow)).find(one => (one.days_left ?? -1) > 0)
    expect(addDays(today, ahead?.days_left ?? 0)).toBe(ahead?.year_on)
    const sheet = (await secretary.get('/obesvarade-motioner.csv')).raw.toString('utf8')
    expect(sheet).toContain(`;${ahead?.year_on};${ahead?.days_left};${ahead?.last_meeting_on ?? ''};`)
    const later = await unansweredOn(site.db, 'staff', addDays(today, 1000), demoNow)
    expect(new Set(later.filter(one => one.reported_on).map(one => one.state))).not.toContain('reported')
  })

  test('says beside the field that a day is none', async () => {
    const page = await secretary.get('/obesvarade-motioner?dag=2026-02-30')
    expect([page.status, messagesOf(page.html)]).toEqual([200, { dag: 'Skriv dagen som 2026-03-31.' }])
    expect((await secretary.get('/obesvarade-motioner?dag=a&dag=%00')).status).toBe(200)
  })
})

describe('as of a past day', () => {
  test('it has the motions that were open then, as they stood by the day of each event', async () => {
    const decided = await site.db
      .selectFrom('event')
      .innerJoin('matter', 'matter.id', 'event.matter_id')
      .select(['matter.slug', 'event.happened_on'])
      .where('event.kind', '=', 'council_decided')
      .orderBy('event.happened_on', 'desc')
      .executeTakeFirstOrThrow()
    const dayBefore = addDays(decided.happened_on, -1)
    expect(await slugsOf(decided.happened_on)).not.toContain(decided.slug)
    expect(await slugsOf(dayBefore)).toContain(decided.slug)
    const then = (await unansweredOn(site.db, 'staff', dayBefore, demoNow)).find(one => one.slug === decided.slug)
    expect(then?.status).toBe('before_council')
  })

  test('it marks what was registered later', async () => {
    const [event] = await site.db
      .selectFrom('event')
      .select(['id', 'matter_id', 'happened_on', 'recorded_at'])
      .where('kind', '=', 'submitted')
      .orderBy('happened_on', 'desc')
      .limit(1)
      .execute()
    const recorded_at = `${addDays(event?.happened_on ?? '', 3)}T09:00:00.000Z`
    await site.db
      .updateTable('event')
      .set({ recorded_at })
      .where('id', '=', event?.id ?? '')
      .execute()
    const find = async (day: string) =>
      (await unansweredOn(site.db, 'staff', day, new Date(`${addDays(today, 30)}T12:00:00Z`))).find(
        one => one.matter_id === event?.matter_id,
      )
    expect((await find(event?.happened_on ?? ''))?.later).toBe(true)
    expect((await find(addDays(event?.happened_on ?? '', 3)))?.later).toBe(false)
  })

  test('a stroke of something that happened after the day marks nothing', async () => {
    const [matter] = await unansweredOn(site.db, 'staff', today, demoNow)
    const before = addDays(today, -1)
    const note = { happened_on: today, kind: 'corrected' as const, order_reason: 'Prov' }
    const acting = { actor: 'Provet', now: demoNow }
    const laterNow = async () =>
      (await unansweredOn(site.db, 'staff', before, demoNow)).find(one => one.slug === matter?.slug)?.later
    expect(await laterNow()).toBe(false)
    const id = await transact(site.db, tx => recordEvent(tx, matter?.matter_id ?? '', note, acting))
    await transact(site.db, tx => strikeEvent(tx, matter?.matter_id ?? '', id, 'Fel ärende', acting))
    expect(await laterNow()).toBe(false)
  })
})

describe('the report to the council (KL 5:35)', () => {
  test('is one § for all the motions, an event for each, and the list as it was', async () => {
    const form = await secretary.open('/obesvarade-motioner/redovisa')
    const chosen = form.controls.find(one => one.name === 'motions')?.options.slice(0, 2) ?? []
    const sent = await secretary.post('/obesvarade-motioner/redovisa', { paragraph_no: '901', motions: chosen })
    expect([sent.status, sent.location]).toEqual([303, '/obesvarade-motioner'])
    const events = await site.db
      .selectFrom('event')
      .innerJoin('matter', 'matter.id', 'event.matter_id')
      .innerJoin('minute_item', 'minute_item.id', 'event.minute_item_id')
      .select(['matter.slug', 'event.note'])
      .where('event.kind', '=', 'progress_reported')
      .where('paragraph_no', '=', 901)
      .execute()
    expect(events.map(one => one.slug).sort()).toEqual([...chosen].sort())
    expect(events.every(one => one.note?.includes('sedan den'))).toBe(true)
    const list = await secretary.get('/obesvarade-motioner')
    const [, file = ''] = /href="(\/obesvarade-motioner\/redovisningar\/[^"]+)"/.exec(list.html) ?? []
    expect((await secretary.get(file)).raw.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await new Visitor(site).get(file)).status).not.toBe(200)
  })

  test('wants at least one motion, and is the council’s secretary’s', async () => {
    const none = await secretary.post('/obesvarade-motioner/redovisa', { paragraph_no: '902', motions: [] })
    expect([none.status, messagesOf(none.html)]).toEqual([
      422,
      { motions: 'Välj minst en av motionerna, bland dem som inte är beslutade.' },
    ])
    const unknown = await secretary.post('/obesvarade-motioner/redovisa', { paragraph_no: '902', motions: ['1999-1'] })
    expect(unknown.status).toBe(422)
    expect((await officer.get('/obesvarade-motioner/redovisa')).status).toBe(403)
  })
})

describe('the end of a term (KL 5:35)', () => {
  test('several motions are written off in one §, those that the council had not been told of told of there too', async () => {
    const open = await unansweredOn(site.db, 'staff', today, demoNow)
    const raised = open.filter(one => one.raised_on !== null)
    const told = raised.find(one => one.reported_on !== null)
    const untold = raised.find(one => one.reported_on === null)
    const motions = [told?.slug ?? '', untold?.slug ?? '']
    const path = '/obesvarade-motioner/skriv-av'
    expect((await secretary.open(path)).controls.find(one => one.name === 'motions')?.values).toEqual([])
    const sent = await secretary.post(path, { paragraph_no: '903', motions, order_reason: 'Mandatperioden är slut' })
    expect([sent.status, sent.location]).toEqual([303, '/obesvarade-motioner'])
    const events = await site.db
      .selectFrom('event')
      .innerJoin('matter', 'matter.id', 'event.matter_id')
      .innerJoin('minute_item', 'minute_item.id', 'event.minute_item_id')
      .select(['matter.slug', 'event.kind'])
      .where('paragraph_no', '=', 903)
      .orderBy('event.seq')
      .execute()
    const kindsOf = (slug = '') => events.filter(one => one.slug === slug).map(one => one.kind)
    expect(kindsOf(told?.slug)).toEqual(['written_off'])
    expect(kindsOf(untold?.slug)).toEqual(['progress_reported', 'written_off'])
    const left = await slugsOf(today)
    for (const slug of motions) expect(left).not.toContain(slug)
  })
})

describe('asking for an answer by a day', () => {
  test('that no meeting of the committee is before is said at once, and can be kept with a reason', async () => {
    const registrar = await signIn(site, 'registrator')
    const asked = site.db
      .selectFrom('referral')
      .innerJoin('body', 'body.id', 'referral.to_body_id')
      .innerJoin('matter', 'matter.id', 'referral.matter_id')
      .select('slug')
      .where('body.code', '=', 'SN')
    const already = new Set((await asked.execute()).map(row => row.slug))
    const motion = (await unansweredOn(site.db, 'staff', today, demoNow)).find(
      one => ['in_preparation', 'out_for_referral'].includes(one.status) && !already.has(one.slug),
    )
    const path = `/motioner/${motion?.slug}/steg/skicka-remiss`
    const typed = { to_body: 'sn', happened_on: today, due_on: addDays(today, 1), questions: '', contact: '' }
    const refused = await registrar.post(path, typed)
    expect([refused.status, textOf(refused.html)]).toEqual([
      422,
      expect.stringContaining('Inget sammanträde i socialnämnden hinner'),
    ])
    const kept = await registrar.post(path, { ...typed, order_reason: 'Ordföranden svarar själv.' })
    expect(kept.status).toBe(303)
  })

  test('is never moved backwards', async () => {
    const referral = await site.db
      .selectFrom('referral')
      .innerJoin('matter', 'matter.id', 'referral.matter_id')
      .select(['matter.slug', 'referral.no', 'referral.due_on'])
      .where('referral.status', '=', 'sent')
      .executeTakeFirstOrThrow()
    const registrar = await signIn(site, 'registrator')
    const path = `/motioner/${referral.slug}/remisser/${referral.no}/steg/flytta-svarsdagen`
    const typed = { due_on: addDays(referral.due_on ?? '', -1), required_note: 'Bråttom' }
    const refused = await registrar.post(path, typed)
    expect([refused.status, messagesOf(refused.html)]).toEqual([
      422,
      { due_on: expect.stringContaining('måste komma efter') },
    ])
  })
})
