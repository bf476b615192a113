import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { fileByHash } from '#src/files/store.ts'
import { recordEvent, strikeEvent } from '#src/matters/actions.ts'
import { documentsOf, eventsOf, referralsOf } from '#src/matters/store.ts'
import { answersNeededBy, latestChain } from '#src/planning/plan.ts'
import { calendarsOf } from '#src/planning/store.ts'
import { answerWords } from '#src/replies/compile.ts'
import { answersOf } from '#src/replies/store.ts'
import { unansweredOn } from '#src/unanswered/list.ts'
import { buildApp } from '#src/web/app.ts'
import { queueBodyReminders } from '#src/work/digest.ts'
import { remindedOn } from '#src/work/store.ts'
import { bodyReminder } from '#src/work/work.ts'
import { taggedText } from '#test/pdf/checker/check.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from '#test/web/html.ts'
import { pdf } from '#test/web/samples.ts'
import { demoSite, type Site, signIn, type Visitor } from '#test/web/support.ts'

const plain = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const acting = { actor: 'Provet', now: demoNow }
/** The demonstration where letters leave by e-mail. */
let site: Site
let registrar: Visitor

beforeAll(async () => {
  const mail = { from: 'Älvhamra <yttra@alvhamra.example>', site: 'https://yttra.example' }
  const app = await buildApp({ db: plain.db, clock: () => demoNow, secureCookies: false, mail })
  site = { app, db: plain.db }
  registrar = await signIn(site, 'registrator')
})

/** A referral that a body has, and has not answered. */
async function openAt(code: string) {
  return site.db
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .select(['referral.id', 'referral.matter_id', 'matter.slug', 'referral.no', 'referral.due_on'])
    .where('referral.status', 'in', ['sent', 'received', 'drafted'])
    .where('body.code', '=', code)
    .orderBy('matter.slug')
    .executeTakeFirstOrThrow()
}

describe('a day to answer by that is moved', () => {
  test('is a day that has not been, though the earlier one is long past', async () => {
    const { id, matter_id, slug, no } = await openAt('TN')
    const past = { happened_on: today, data: { due_on: addDays(today, -90) }, referral_id: id }
    await transact(site.db, tx => recordEvent(tx, matter_id, { kind: 'referral_extended', ...past }, acting))
    const path = `/motioner/${slug}/remisser/${no}/steg/flytta-svarsdagen`
    const typed = { happened_on: today, required_note: 'De bad om det.' }
    const passed = await registrar.post(path, { ...typed, due_on: addDays(today, -30) })
    expect([passed.status, messagesOf(passed.html).due_on]).toEqual([422, expect.stringContaining('har redan varit')])
  })
})

describe('a body outside the municipality', () => {
  const path = async () => {
    const { slug, no } = await openAt('AEAB')
    return `/motioner/${slug}/remisser/${no}`
  }

  test('has nobody here: the one who asked notes that it has the referral, or declines', async () => {
    const referral = await path()
    const page = await registrar.get(referral)
    for (const words of ['Anteckna att remissen är mottagen', 'Anteckna att de avstår', 'Registrera svaret']) {
      expect(textOf(page.html)).toContain(words)
    }
    expect(textOf(page.html)).not.toContain('Lämna svaret')
    const received = { happened_on: today, number: 'E 2026:41' }
    expect((await registrar.post(`${referral}/steg/ta-emot`, received)).status).toBe(303)
    const { id } = await openAt('AEAB')
    const now = await site.db.selectFrom('referral').select('status').where('id', '=', id).executeTakeFirstOrThrow()
    expect(now.status).toBe('received')
    expect(textOf((await registrar.get(referral)).html)).toContain('E 2026:41')
  })

  test('answers with a file that the one who asked registers: it is frozen, delivered and among the documents', async () => {
    const referral = await path()
    const { id, slug } = await openAt('AEAB')
    const form = { happened_on: today, stance: 'against', officer: 'Birger Höglund' }
    const none = await registrar.post(`${referral}/registrera-svar`, form, {})
    expect([none.status, messagesOf(none.html).file]).toEqual([422, 'Välj filen med svaret.'])
    const file = { name: 'yttrande.pdf', bytes: pdf('svar') }
    const early = await registrar.post(`${referral}/registrera-svar`, { ...form, happened_on: '2199-01-01' }, { file })
    expect(messagesOf(early.html)).toHaveProperty('happened_on')
    expect((await registrar.post(`${referral}/registrera-svar`, form, { file })).status).toBe(303)
    const now = await site.db.selectFrom('referral').select('status').where('id', '=', id).executeTakeFirstOrThrow()
    expect(now.status).toBe('delivered')
    const kept = await site.db
      .selectFrom('document')
      .innerJoin('matter', 'matter.id', 'document.matter_id')
      .select(['document.kind', 'direction', 'counterpart', 'registered_on', 'sha256'])
      .where('slug', '=', slug)
      .where('document.kind', '=', 'opinion')
      .where('counterpart', '=', 'Älvhamra Energi AB')
      .execute()
    expect(kept).toMatchObject([{ direction: 'in', registered_on: today, sha256: expect.any(String) }])
    const compiled = textOf((await registrar.get(`/motioner/${slug}/remissvar`)).html)
    expect(compiled).toContain('Avstyrker motionen. Svar från Älvhamra Energi AB')
    expect(compiled).toContain('Svaret är filen yttrande.pdf.')
    expect((await registrar.post(`${referral}/steg/avsta`, { happened_on: today })).status).toBe(409)
  })

  test('that was recalled is taken all the same, and marked', async () => {
    const referral = await site.db
      .selectFrom('referral')
      .innerJoin('matter', 'matter.id', 'referral.matter_id')
      .innerJoin('body', 'body.id', 'referral.to_body_id')
      .select(['slug', 'referral.no', 'referral.matter_id', 'referral.id'])
      .where('body.code', '=', 'AEAB')
      .where('referral.status', '=', 'delivered')
      .executeTakeFirstOrThrow()
    const events = await eventsOf(site.db, referral.matter_id)
    const [delivered] = events.filter(one => one.referral_id === referral.id && one.kind === 'opinion_delivered')
    const [frozen] = events.filter(one => one.referral_id === referral.id && one.kind === 'response_frozen')
    for (const one of [delivered, frozen]) {
      await transact(site.db, tx => strikeEvent(tx, referral.matter_id, one?.id ?? '', 'Fel remiss', acting))
    }
    const { slug, no } = referral
    const recalled = { happened_on: today, required_note: 'Behövs inte.' }
    const path = `/motioner/${slug}/remisser/${no}`
    expect((await registrar.post(`${path}/steg/aterkalla`, recalled)).status).toBe(303)
    const file = { name: 'yttrande.pdf', bytes: pdf('sent svar') }
    expect((await registrar.post(`${path}/registrera-svar`, { happened_on: today }, { file })).status).toBe(303)
    expect(textOf((await registrar.get(`/motioner/${slug}/remissvar`)).html)).toContain(
      'Remissen var återkallad när svaret kom.',
    )
  })

  test('is the asking body’s affair: others are refused, and a committee’s own answer has no such page', async () => {
    const stranger = await signIn(site, 'sn-registrator')
    const referral = await path().catch(() => '')
    if (referral) expect((await stranger.get(`${referral}/registrera-svar`)).status).toBe(403)
    const { slug, no } = await openAt('SN')
    expect((await registrar.get(`/motioner/${slug}/remisser/${no}/registrera-svar`)).status).toBe(404)
    expect((await registrar.get(`/motioner/${slug}/remisser/${no}/steg/ta-emot`)).status).toBe(403)
  })

  test('a committee where nobody can sign in any more is noted for in the same way', async () => {
    const { slug, no } = await openAt('MBN')
    const { id } = await site.db.selectFrom('body').select('id').where('code', '=', 'MBN').executeTakeFirstOrThrow()
    const address = `/motioner/${slug}/remisser/${no}/registrera-svar`
    expect((await registrar.get(address)).status).toBe(404)
    await site.db.updateTable('role_holding').set({ to_on: '2026-01-01' }).where('body_id', '=', id).execute()
    expect((await registrar.get(address)).status).toBe(200)
    await site.db.updateTable('role_holding').set({ to_on: null }).where('body_id', '=', id).execute()
  })
})

const lettersTo = (label: string) =>
  site.db.selectFrom('mail').selectAll().where('to_label', '=', label).orderBy('id').execute()

describe('one who was asked', () => {
  test('is told by letter of a new day to answer by, and that the referral is recalled', async () => {
    const { id, slug, no, due_on } = await openAt('BUN')
    const path = `/motioner/${slug}/remisser/${no}`
    const before = (await lettersTo('Barn- och utbildningsnämnden')).length
    const later = addDays((due_on ?? '') > today ? (due_on ?? '') : today, 21)
    const typed = { happened_on: today, due_on: later, required_note: 'De bad om mer tid.', order_reason: 'Utredning' }
    const form = { ...typed, order_reason: null }
    const warned = await registrar.post(`${path}/steg/flytta-svarsdagen`, form)
    const moved = warned.status === 303 ? warned : await registrar.again(warned, { order_reason: 'Utredning' })
    expect(moved.status).toBe(303)
    expect(
      (await registrar.post(`${path}/steg/aterkalla`, { happened_on: today, required_note: 'Hemligt skäl' })).status,
    ).toBe(303)
    const letters = (await lettersTo('Barn- och utbildningsnämnden')).slice(before)
    expect(letters.map(one => one.subject.split(':')[0])).toEqual(['Ny svarsdag', 'Återkallad remiss'])
    expect(letters[0]?.subject).toContain(later)
    expect(letters.map(one => one.text).join()).not.toContain('Hemligt skäl')
    expect(letters.every(one => one.about_id === id && one.receipt_token !== null)).toBe(true)
    const page = textOf((await registrar.get(path)).html)
    expect(page).toContain('Brev om ny svarsdag')
    expect(page).toContain('Brev om återkallelse')
  })

  test('is reminded by a button, once a day, which those who wait for it see', async () => {
    const { id, slug, no } = await openAt('TN')
    const path = `/motioner/${slug}/remisser/${no}`
    expect(textOf((await registrar.get(path)).html)).toContain('Påminn')
    expect((await registrar.post(`${path}/paminn`)).status).toBe(303)
    const [letter] = (await lettersTo('Tekniska nämnden')).filter(one => one.dedupe_key.startsWith(`reminder:${id}`))
    expect(letter?.subject).toContain('Påminnelse om remiss')
    expect((await registrar.post(`${path}/paminn`)).status).toBe(409)
    expect(await remindedOn(site.db, [id])).toEqual(new Map([[id, today]]))
    expect((await (await signIn(site, 'tn')).get(`${path}/paminn`)).status).toBe(403)
  })

  test('is reminded by itself a week before the day and three days after it, each once', async () => {
    const { id, matter_id, due_on } = await openAt('SN')
    const mine = async () =>
      (await lettersTo('Socialnämnden')).filter(one => one.dedupe_key.startsWith(`reminder:${id}`)).length
    const due = addDays(today, 60)
    if ((due_on ?? '') < due) {
      const moved = { kind: 'referral_extended' as const, happened_on: today, referral_id: id, data: { due_on: due } }
      await transact(site.db, tx => recordEvent(tx, matter_id, moved, acting))
    }
    for (let day = addDays(today, 1); day <= addDays(due, 20); day = addDays(day, 1)) {
      await transact(site.db, tx => queueBodyReminders(tx, new Date(`${day}T08:00:00Z`)))
      await transact(site.db, tx => queueBodyReminders(tx, new Date(`${day}T12:00:00Z`)))
    }
    expect(await mine()).toBe(2)
  })

  test.each([
    ['2026-03-16', '2026-03-09', 'before'],
    ['2026-03-22', '2026-03-13', 'before'],
    ['2026-03-16', '2026-03-19', 'after'],
    ['2026-03-18', '2026-03-23', 'after'],
    ['2026-03-16', '2026-03-17', null],
    ['2026-03-16', '2026-03-01', null],
  ])('and must answer by %s is reminded on %s: %s', (due_on, day, expected) => {
    expect(bodyReminder({ due_on, since_on: '2026-03-01' }, day)).toBe(expected)
  })
})

describe('a day to answer by that is too late for the council', () => {
  test('is a warning that is passed with a reason, which is kept; the page shows the meetings along the way', async () => {
    const motion = (await unansweredOn(site.db, 'staff', today, demoNow)).find(
      one => one.year_on !== null && one.year_on > today && one.status === 'out_for_referral',
    )
    const path = `/motioner/${motion?.slug}/steg/skicka-remiss`
    const page = await registrar.get(path)
    expect(textOf(page.html)).toContain('Sista möjliga sammanträden före årsdagen')
    const { standing, calendars } = { standing: motion, calendars: await calendarsOf(site.db, today) }
    const needed = answersNeededBy(latestChain(calendars, standing?.year_on ?? ''))
    if (!needed) return
    const asked = { to_body: 'kfn', happened_on: today, due_on: addDays(needed, 1), way: 'already' }
    const warned = await registrar.post(path, asked)
    expect([warned.status, textOf(warned.html)]).toEqual([422, expect.stringContaining('hinna besluta inom ett år')])
    expect((await registrar.again(warned, { order_reason: 'Frågan är stor' })).status).toBe(303)
    const { order_reason } = await site.db
      .selectFrom('event')
      .select('order_reason')
      .where('kind', '=', 'referral_sent')
      .orderBy('recorded_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(order_reason).toBe('Frågan är stor')
  })
})

describe('one who has answered', () => {
  test('is asked anew by a referral that names the earlier and says what has changed', async () => {
    const answered = await site.db
      .selectFrom('referral')
      .innerJoin('motion_state', 'motion_state.matter_id', 'referral.matter_id')
      .innerJoin('body', 'body.id', 'referral.to_body_id')
      .select([
        'motion_state.slug',
        'referral.no',
        'referral.matter_id',
        'body.name',
        'body.code',
        'referral.to_body_id',
      ])
      .where('motion_state.audience', '=', 'staff')
      .where('motion_state.status', 'in', ['out_for_referral', 'in_preparation', 'reply_drafted', 'remitted_back'])
      .where('referral.status', '=', 'delivered')
      .where('body.kind', '=', 'committee')
      .executeTakeFirstOrThrow()
    const path = `/motioner/${answered.slug}/remisser/${answered.no}/fraga-pa-nytt`
    const typed = { happened_on: today, due_on: addDays(today, 80), way: 'email', changed: 'Vägen har fått ny ägare.' }
    const nothing = await registrar.post(path, { ...typed, changed: '' })
    expect(messagesOf(nothing.html)).toHaveProperty('changed')
    const first = await registrar.post(path, typed)
    const sent = first.status === 303 ? first : await registrar.again(first, { order_reason: 'Ny ägare' })
    expect(sent.status).toBe(303)
    const again = (await referralsOf(site.db, answered.matter_id)).at(-1)
    expect([again?.again_no, again?.changed, again?.to_name]).toEqual([
      answered.no,
      'Vägen har fått ny ägare.',
      answered.name,
    ])
    const letter = (await lettersTo(answered.name)).at(-1)
    expect(letter?.subject).toContain('Ny remiss')
    expect(letter?.text).toContain('Vägen har fått ny ägare.')
    expect(letter?.text).toContain('Ni svarade på en tidigare remiss')
    expect((await registrar.post(path, { ...typed, order_reason: 'Igen' })).status).toBe(422)

    const delivered = { kind: 'opinion_delivered' as const, happened_on: today, referral_id: again?.id ?? '' }
    await transact(site.db, tx => recordEvent(tx, answered.matter_id, delivered, acting))
    const named = (await answersOf(site.db, answered.matter_id)).filter(one => one.to_name === answered.name)
    expect(named.map(one => [one.delivered_on, one.earlier.length])).toEqual([[today, 1]])
    expect(answerWords(named[0] ?? expect.unreachable())).toContain('Svarade även den')
  })
})

describe('an answer that is delivered', () => {
  test('by officials goes to the mailbox of the body that asked, and is registered there once', async () => {
    const officer = await signIn(site, 'utredare')
    const matter = await site.db
      .selectFrom('motion_state')
      .select('slug')
      .where('audience', '=', 'staff')
      .where('status', 'in', ['in_preparation', 'referred_to_board'])
      .executeTakeFirstOrThrow()
    const typed = {
      to_body: 'klf',
      happened_on: today,
      due_on: addDays(today, 40),
      way: 'already',
      order_reason: 'Prov',
    }
    const first = await registrar.post(`/motioner/${matter.slug}/steg/skicka-remiss`, { ...typed, order_reason: null })
    const sent = first.status === 303 ? first : await registrar.again(first, { order_reason: 'Prov' })
    expect(sent.status).toBe(303)
    const { id, no, matter_id } = await site.db
      .selectFrom('referral')
      .innerJoin('matter', 'matter.id', 'referral.matter_id')
      .select(['referral.id', 'referral.no', 'referral.matter_id'])
      .where('slug', '=', matter.slug)
      .orderBy('referral.no', 'desc')
      .executeTakeFirstOrThrow()
    const path = `/motioner/${matter.slug}/remisser/${no}`
    const file = { name: 'svar.pdf', bytes: pdf('tjänsteskrivelse') }
    expect((await officer.post(`${path}/svar/fil`, { printed_on: today, happened_on: today }, { file })).status).toBe(
      303,
    )
    expect((await officer.post(`${path}/steg/lamna-svaret`, { happened_on: today })).status).toBe(303)
    const letter = (await lettersTo('Kommunstyrelsen')).at(-1)
    const kept = (await documentsOf(site.db, matter_id)).filter(one => one.kind === 'opinion')
    expect([letter?.about_id, letter?.subject]).toEqual([id, expect.stringContaining('Remissvar från')])
    expect(kept).toMatchObject([{ direction: 'in', registered_on: today, counterpart: 'Kommunledningsförvaltningen' }])
    const [attached] = JSON.parse(letter?.attachments ?? '[]') as { sha256: string }[]
    expect(attached?.sha256).toBe(kept[0]?.sha256)
  })

  // The officials of one of the two write to their committee apart from what it answers, and that is not sent.
  test.each([
    ['SN', /^remissvar-.*\.pdf$/, 'REMISSVAR'],
    ['KFN', /^yttrande-.*\.pdf$/, 'YTTRANDE'],
  ])(
    'of %s with a § goes beside its extract to the body that asked, and its hash is logged',
    async (code, name, kind) => {
      const item = await site.db
        .selectFrom('minute_item')
        .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
        .innerJoin('body', 'body.id', 'meeting.body_id')
        .select(['minute_item.id', 'body.code', 'held_on', 'paragraph_no'])
        .where('response_version_id', 'is not', null)
        .where('part_id', 'is not', null)
        .where('body.code', '=', code)
        .executeTakeFirstOrThrow()
      const secretary = await signIn(site, item.code === 'SN' ? 'sn-sekreterare' : item.code.toLowerCase())
      const path = `/sammantraden/${item.code.toLowerCase()}/${item.held_on}/${item.paragraph_no}/skicka`
      const sending = {
        recipients: [],
        others: 'Kommunstyrelsen\nTekniska förvaltningen',
        channel: 'program',
        sent_on: today,
      }
      expect((await secretary.post(path, sending)).status).toBe(303)
      const [ours] = (await lettersTo('Kommunstyrelsen')).slice(-1)
      const [theirs] = (await lettersTo('Tekniska förvaltningen')).slice(-1)
      const names = (mail: typeof ours) =>
        (JSON.parse(mail?.attachments ?? '[]') as { name: string }[]).map(one => one.name)
      expect(names(ours)).toEqual([expect.stringMatching(/\.pdf$/), expect.stringMatching(name)])
      expect(names(theirs)).toHaveLength(1)
      expect(ours?.text).toContain('Utdraget och remissvaret är bifogade.')
      const logged = await site.db.selectFrom('log_entry').selectAll().where('action', '=', 'response.sent').execute()
      const [, answer] = JSON.parse(ours?.attachments ?? '[]') as { sha256: string }[]
      expect(logged.some(one => one.subject_id === ours?.about_id && one.detail.includes(answer?.sha256 ?? '?'))).toBe(
        true,
      )
      const sent = (await fileByHash(site.db, answer?.sha256 ?? ''))?.bytes ?? Buffer.of()
      const words = (await taggedText(sent)).join('\n')
      expect([words.includes(kind), words.includes('Förslag till beslut')]).toEqual([true, false])
    },
  )
})
