import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, longDay } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { strikeEvent } from '#src/matters/actions.ts'
import { eventsOf, referralsOf } from '#src/matters/store.ts'
import { answersOf } from '#src/replies/store.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const dueOn = addDays(today, 120)
let officer: Visitor
let reader: Visitor
let slug = ''
let matterId = ''

beforeAll(async () => {
  officer = await signIn(site, 'utredare')
  reader = new Visitor(site)
  const motion = await site.db
    .selectFrom('motion_state')
    .select(['slug', 'matter_id'])
    .where('audience', '=', 'public')
    .where('status', '=', 'referred_to_board')
    .executeTakeFirstOrThrow()
  slug = motion.slug
  matterId = motion.matter_id
})

const plan = (to_body: string[], more = {}) =>
  officer.post(`/motioner/${slug}/steg/planera-remiss`, {
    happened_on: today,
    to_body,
    due_on: dueOn,
    questions: 'Vad kostar det?',
    contact: 'Leila Norrbom',
    order_reason: 'Prov',
    ...more,
  })
const planned = async () => (await referralsOf(site.db, matterId)).map(one => [one.to_code, one.status, one.due_on])
const statusNow = async (audience: 'staff' | 'public') =>
  (
    await site.db
      .selectFrom('motion_state')
      .select('status')
      .where('matter_id', '=', matterId)
      .where('audience', '=', audience)
      .executeTakeFirstOrThrow()
  ).status

describe('a planned referral', () => {
  test('has its day and its questions, leaves the motion where it is, and is not sent', async () => {
    const early = await plan(['sn'], { due_on: today })
    expect(messagesOf(early.html).due_on).toBe(`Svarsdagen måste komma efter den ${longDay(today)}, då den planeras.`)
    expect((await plan(['sn', 'tn'])).status).toBe(303)
    expect(await planned()).toEqual([
      ['SN', 'planned', dueOn],
      ['TN', 'planned', dueOn],
    ])
    expect(await statusNow('staff')).toBe('referred_to_board')
    expect(
      await site.db
        .selectFrom('document')
        .select('id')
        .where('matter_id', '=', matterId)
        .where('kind', '=', 'referral_letter')
        .execute(),
    ).toEqual([])
  })

  test('is seen by those who work here, waits for nobody’s answer, and is not known outside', async () => {
    expect(textOf((await officer.get(`/motioner/${slug}`)).html)).toContain('Socialnämnden Planerad')
    const outside = textOf((await reader.get(`/motioner/${slug}`)).html)
    for (const word of ['Socialnämnden', 'Tekniska nämnden', 'Remiss']) expect(outside).not.toContain(word)
    expect(await answersOf(site.db, matterId)).toEqual([])
    expect((await (await signIn(site, 'sn-registrator')).get('/mitt-arbete')).html).not.toContain(`/motioner/${slug}/`)
  })

  test('stands in the way of another to the same body', async () => {
    expect(messagesOf((await plan(['sn'])).html).to_body).toBe(
      'Socialnämnden har redan en planerad remiss. Skicka den, eller återkalla den först.',
    )
  })

  test('is not known outside when its day is moved or it is recalled', async () => {
    const later = addDays(dueOn, 7)
    const path = `/motioner/${slug}/remisser/2/steg`
    const note = { happened_on: today, required_note: 'Prov', order_reason: 'Prov' }
    expect((await officer.post(`${path}/flytta-svarsdagen`, { ...note, due_on: later })).status).toBe(303)
    expect((await officer.post(`${path}/aterkalla`, note)).status).toBe(303)
    expect((await planned())[1]).toEqual(['TN', 'recalled', later])
    const outside = textOf((await reader.get(`/motioner/${slug}`)).html)
    for (const word of ['Tekniska nämnden', 'Remisstiden flyttad', 'återkallad']) expect(outside).not.toContain(word)
    const recalled = (await eventsOf(site.db, matterId)).findLast(one => one.kind === 'referral_recalled')
    await transact(site.db, tx => strikeEvent(tx, matterId, recalled?.id ?? '', 'Fel', { actor: 'prov', now: demoNow }))
    expect(textOf((await reader.get(`/motioner/${slug}`)).html)).not.toContain('Tekniska nämnden')
  })

  test('is sent from its own page, with what it then says, and is from then on as any other', async () => {
    expect((await officer.get(`/motioner/${slug}/remisser/1`)).html).toContain(
      `href="/motioner/${slug}/remisser/1/steg/skicka"`,
    )
    const path = `/motioner/${slug}/remisser/1/steg/skicka`
    const form = await officer.open(path)
    const standing = Object.fromEntries(form.controls.map(one => [one.name, one.values[0]]))
    expect(standing).toMatchObject({ due_on: dueOn, questions: 'Vad kostar det?', contact: 'Leila Norrbom' })
    const past = await officer.post(path, { due_on: addDays(today, -1) })
    expect(messagesOf(past.html).due_on).toContain('då remissen skickas')
    const sent = await officer.post(path, {
      due_on: addDays(dueOn, 1),
      questions: 'Vad kostar det, och när?',
      way: 'letter',
      order_reason: 'Prov',
    })
    expect(sent.status).toBe(303)
    const [first] = await referralsOf(site.db, matterId)
    expect([first?.status, first?.due_on, first?.questions]).toEqual([
      'sent',
      addDays(dueOn, 1),
      'Vad kostar det, och när?',
    ])
    expect([await statusNow('staff'), await statusNow('public')]).toEqual(['out_for_referral', 'out_for_referral'])
    expect(textOf((await reader.get(`/motioner/${slug}`)).html)).toContain('Socialnämnden')
    const letters = await site.db
      .selectFrom('document')
      .select('description')
      .where('matter_id', '=', matterId)
      .where('kind', '=', 'referral_letter')
      .execute()
    expect(letters.map(one => one.description)).toEqual(['Remiss till Socialnämnden'])
    expect((await officer.get(path)).status).toBe(200)
    expect((await officer.post(path, { due_on: addDays(dueOn, 2), way: 'already', order_reason: 'Prov' })).status).toBe(
      409,
    )
    expect((await referralsOf(site.db, matterId))[0]?.due_on).toBe(addDays(dueOn, 1))
  })

  test('whose plan is struck stands in nobody’s way', async () => {
    await plan(['kfn'])
    const made = (await eventsOf(site.db, matterId)).findLast(one => one.kind === 'referral_planned')
    await officer.post(`/motioner/${slug}/stryk/${made?.seq}`, { reason: 'Fel nämnd' })
    expect((await plan(['kfn'])).status).toBe(303)
  })

  test('is planned and sent only by those of the board', async () => {
    const other = await signIn(site, 'sn-handlaggare')
    for (const path of ['/steg/planera-remiss', '/remisser/2/steg/skicka']) {
      expect((await other.get(`/motioner/${slug}${path}`)).status).toBe(403)
    }
  })
})

test('a referral whose sending was struck is waited for by nobody', async () => {
  const { id, matter_id } = await site.db
    .selectFrom('event')
    .innerJoin('referral', 'referral.id', 'event.referral_id')
    .select(['event.id', 'event.matter_id'])
    .where('event.kind', '=', 'referral_sent')
    .where('referral.status', '=', 'sent')
    .where('event.matter_id', '!=', matterId)
    .executeTakeFirstOrThrow()
  await transact(site.db, tx => strikeEvent(tx, matter_id, id, 'Fel', { actor: 'prov', now: demoNow }))
  const statuses = (await referralsOf(site.db, matter_id)).map(one => [one.status, one.since_on, one.due_on])
  expect(statuses).toContainEqual(['planned', null, null])
})
