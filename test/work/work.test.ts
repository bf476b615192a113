import { beforeAll, describe, expect, test } from 'vitest'
import { grantRole } from '#src/accounts/store.ts'
import { saveContact } from '#src/contacts/store.ts'
import { addDays } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { buildApp } from '#src/web/app.ts'
import { queueDigests } from '#src/work/digest.ts'
import { assign, assignedTo, officerOf } from '#src/work/store.ts'
import { asksToday, remindsToday, workOf } from '#src/work/work.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from '#test/web/html.ts'
import { demoSite, signIn, type Visitor } from '#test/web/support.ts'

const site = demoSite()
const MAIL = { from: 'yttra@ort.se', site: 'https://yttra.example' }
const acting = { actor: 'Provet', now: demoNow }
let registrar: Visitor

beforeAll(async () => {
  registrar = await signIn(site, 'sn-registrator')
})

const accountOf = async (username: string): Promise<{ id: string; name: string }> =>
  site.db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id', 'person.name'])
    .where('username', '=', username)
    .executeTakeFirstOrThrow()

const asOfficer = ({ id, name }: { id: string; name: string }) => ({ account_id: id, name })

describe('the days on which one is reminded', () => {
  const task = (due_on: string | null) => ({ text: '', href: '', about: '', due_on })
  test.each([
    ['2026-03-16', '2026-03-09', true],
    ['2026-03-16', '2026-03-10', false],
    ['2026-03-16', '2026-03-13', true],
    ['2026-03-16', '2026-03-15', false],
    ['2026-03-16', '2026-03-16', true],
    ['2026-03-16', '2026-03-17', true],
    ['2026-03-16', '2026-03-18', false],
    ['2026-03-16', '2026-03-23', true],
    ['2026-03-16', '2026-03-24', false],
    ['2026-03-16', '2027-03-15', true],
    ['2026-03-22', '2026-03-20', true],
    ['2026-03-22', '2026-03-13', true],
    ['2026-03-22', '2026-03-23', true],
    ['2026-04-06', '2026-04-02', true],
    ['2026-03-16', '2026-04-06', false],
    ['2026-03-16', '2026-04-07', true],
    ['2026-12-24', '2026-12-23', true],
    ['2026-12-31', '2026-12-23', true],
    [null, '2026-03-09', false],
  ])('due %s, seen on %s: %s', (due, day, expected) => {
    expect(remindsToday(task(due), day)).toBe(expected)
  })
})

test.each([
  ['2026-03-12', '2026-03-12', true],
  ['2026-03-12', '2026-03-13', true],
  ['2026-03-13', '2026-03-16', true],
  ['2026-03-14', '2026-03-16', true],
  ['2026-03-12', '2026-03-14', false],
  ['2026-03-10', '2026-03-12', false],
  ['2026-03-10', '2026-03-16', true],
  ['2026-03-10', '2026-03-17', false],
])('what has waited since %s is asked for on %s: %s', (since_on, day, expected) => {
  expect(asksToday({ text: '', href: '', about: '', due_on: null, since_on }, day)).toBe(expected)
  expect(asksToday({ text: '', href: '', about: '', due_on: null }, day)).toBe(false)
})

describe('who handles a referral', () => {
  const referralAt = (body: string) =>
    site.db
      .selectFrom('referral')
      .innerJoin('matter', 'matter.id', 'referral.matter_id')
      .innerJoin('body', 'body.id', 'referral.to_body_id')
      .select(['referral.id', 'referral.no', 'matter.slug', 'matter.title', 'referral.due_on'])
      .where('body.code', '=', body)
      .where('referral.status', 'in', ['sent', 'received', 'drafted'])
      .executeTakeFirstOrThrow()

  test('is chosen among those who work there, sees it on their own page, and one at a time', async () => {
    const { id, slug, no, title } = await referralAt('SN')
    const path = `/motioner/${slug}/remisser/${no}/handlaggare`
    const officer = await accountOf('sn-handlaggare')
    expect((await registrar.post(path, { officer: officer.id })).status).toBe(303)
    expect((await officerOf(site.db, 'referral', id))?.name).toBe(officer.name)
    const own = await signIn(site, 'sn-handlaggare')
    expect(textOf((await own.get('/mitt-arbete')).html)).toContain(title)
    expect(textOf((await registrar.get(`/motioner/${slug}/remisser/${no}`)).html)).toContain(officer.name)
    expect((await registrar.post(path, { officer: '' })).status).toBe(303)
    expect(await officerOf(site.db, 'referral', id)).toBeUndefined()
    expect(textOf((await registrar.get('/mitt-arbete')).html)).toContain('Remisser utan handläggare')
  })

  test('is nobody from elsewhere', async () => {
    const { slug, no } = await referralAt('SN')
    const path = `/motioner/${slug}/remisser/${no}/handlaggare`
    const stranger = await accountOf('tn')
    const refused = await registrar.post(path, { officer: stranger.id })
    expect([refused.status, messagesOf(refused.html).officer]).toEqual([422, 'Välj bland dem som arbetar här.'])
    expect((await (await signIn(site, 'tn')).get(path)).status).toBe(403)
  })

  test('hands everything of the body’s over to another, and nothing of another body’s', async () => {
    const [from, to] = [await accountOf('sn-handlaggare'), await accountOf('sn-registrator')]
    const { id } = await referralAt('SN')
    await transact(site.db, tx => assign(tx, 'referral', id, from.id, acting))
    const elsewhere = await referralAt('TN')
    await transact(site.db, tx => assign(tx, 'referral', elsewhere.id, from.id, acting))
    const sent = await registrar.post('/organ/sn/handlaggare', { from: from.id, to: to.id })
    expect(sent.status).toBe(303)
    expect((await officerOf(site.db, 'referral', id))?.name).toBe(to.name)
    expect((await officerOf(site.db, 'referral', elsewhere.id))?.name).toBe(from.name)
    const same = await registrar.post('/organ/sn/handlaggare', { from: to.id, to: to.id })
    expect(messagesOf(same.html)).toHaveProperty('to')
  })
})

describe('somebody who does not work here any more', () => {
  const end = (account_id: string) =>
    site.db.updateTable('role_holding').set({ to_on: '2026-01-01' }).where('account_id', '=', account_id).execute()

  test('leaves referrals that nobody has taken, which another takes over and is told of', async () => {
    const app = await buildApp({ db: site.db, clock: () => demoNow, secureCookies: false, mail: MAIL })
    const board = await signIn({ app, db: site.db }, 'tn')
    const [left, next] = [await accountOf('sn-handlaggare'), await accountOf('tn')]
    const referral = await site.db
      .selectFrom('referral')
      .innerJoin('matter', 'matter.id', 'referral.matter_id')
      .innerJoin('body', 'body.id', 'referral.to_body_id')
      .select(['referral.id', 'referral.to_body_id', 'matter.title'])
      .where('body.code', '=', 'TN')
      .where('referral.status', 'in', ['sent', 'received', 'drafted'])
      .executeTakeFirstOrThrow()
    const role = { account_id: left.id, body_id: referral.to_body_id, role: 'case_officer' as const }
    await transact(site.db, tx => grantRole(tx, { ...role, from_on: '2020-01-01', to_on: null }, acting))
    await transact(site.db, tx => assign(tx, 'referral', referral.id, left.id, acting))
    const today = demoNow.toISOString().slice(0, 10)
    const untaken = async () =>
      (await workOf(site.db, asOfficer(next), { worksAt: [], postOf: [referral.to_body_id] }, today)).untaken.some(
        one => one.text === referral.title,
      )
    expect(await untaken()).toBe(false)
    await end(left.id)
    expect(await untaken()).toBe(true)

    const form = await board.open('/organ/tn/handlaggare')
    expect(form.controls.find(one => one.name === 'from')?.options).toContain(left.id)
    expect((await board.post('/organ/tn/handlaggare', { from: left.id, to: next.id })).status).toBe(303)
    expect((await officerOf(site.db, 'referral', referral.id))?.name).toBe(next.name)
    expect(await untaken()).toBe(false)
    await app.close()
  })

  test('is told by nobody: the one who takes over is, in one letter', async () => {
    const app = await buildApp({ db: site.db, clock: () => demoNow, secureCookies: false, mail: MAIL })
    const [from, to] = [await accountOf('utredare'), await accountOf('registrator')]
    const email = 'monica@ort.se'
    await transact(site.db, tx => saveContact(tx, { label: to.name, email, isProtected: false }, acting))
    const secretary = await signIn({ app, db: site.db }, 'sekreterare')
    expect((await secretary.post('/organ/ks/handlaggare', { from: from.id, to: to.id })).status).toBe(303)
    const letters = await site.db.selectFrom('mail').selectAll().where('to_address', '=', email).execute()
    expect(letters.map(one => one.subject)).toEqual([expect.stringMatching(/^Du har tagit över \d+ ärenden$/)])
    expect(letters[0]?.text).toContain('https://yttra.example/motioner/')
    await app.close()
    for (const { matter_id } of (await assignedTo(site.db, to.id)).matters) {
      await transact(site.db, tx => assign(tx, 'matter', matter_id, from.id, acting))
    }
  })
})

describe('reminders', () => {
  test('come as one letter to a person and day, of what presses, and never twice', async () => {
    const officer = await accountOf('utredare')
    const email = 'utredare@ort.se'
    await transact(site.db, tx => saveContact(tx, { label: officer.name, email, isProtected: false }, acting))
    const { mine, awaited } = await workOf(
      site.db,
      asOfficer(officer),
      { worksAt: [], postOf: [] },
      demoNow.toISOString().slice(0, 10),
    )
    const due = [...mine, ...awaited].find(task => task.due_on)?.due_on ?? ''
    expect(due).not.toBe('')
    const weekdays = Array.from({ length: 6 }, (_, i) => addDays(due, i + 1)).map(day => new Date(`${day}T08:00:00Z`))
    const digests = () =>
      site.db.selectFrom('mail').selectAll().where('about', '=', 'digest').where('to_address', '=', email).execute()
    const before = (await digests()).length
    for (const now of weekdays) {
      await transact(site.db, tx => queueDigests(tx, MAIL, now))
      await transact(site.db, tx => queueDigests(tx, MAIL, now))
    }
    const letters = (await digests()).slice(before)
    expect(letters.length).toBeGreaterThan(0)
    expect(new Set(letters.map(one => one.dedupe_key)).size).toBe(letters.length)
    expect(letters[0]?.text).toContain('https://yttra.example/mitt-arbete')
    expect(letters[0]?.text).toContain('skulle ha varit klart')
  })

  test('do not come on days off', async () => {
    expect(await transact(site.db, tx => queueDigests(tx, MAIL, new Date('2026-12-25T08:00:00Z')))).toBe(0)
    expect(await transact(site.db, tx => queueDigests(tx, MAIL, new Date('2026-11-22T08:00:00Z')))).toBe(0)
  })
})

test('a member has no page of work', async () => {
  const member = await signIn(site, 'ledamot')
  expect((await member.get('/mitt-arbete')).status).toBe(403)
})
