import { describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { transact } from '#src/db/transact.ts'
import { followedUp, notFollowed } from '#src/followup/store.ts'
import { recordEvent, strikeEvent } from '#src/matters/actions.ts'
import { eventsOf } from '#src/matters/store.ts'
import { pdfFaults } from '#test/pdf/checker/check.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { demoSite, signIn, Visitor } from './support.ts'

const site = demoSite()
const acting = { actor: 'prov', now: demoNow }
const today = demoNow.toISOString().slice(0, 10)

describe('what came of granted motions', () => {
  test('is told of every one that is not carried out, with who is responsible and what is late', async () => {
    const officer = await signIn(site, 'utredare')
    const rows = await site.db
      .selectFrom('motion_state')
      .select(['slug', 'title'])
      .where('audience', '=', 'staff')
      .where('status', '=', 'in_follow_up')
      .execute()
    const followed = await followedUp(site.db, 'staff')
    expect(followed.map(one => one.slug).sort()).toEqual(rows.map(one => one.slug).sort())
    expect(followed.length).toBeGreaterThan(1)
    const page = textOf((await officer.get('/uppfoljning')).html)
    for (const one of followed) expect(page).toContain(`Ansvarig: ${one.responsible}`)
  })

  test('is given to a body, chosen among those that can carry it out', async () => {
    const officer = await signIn(site, 'utredare')
    const { slug } = await site.db
      .selectFrom('motion_state')
      .select('slug')
      .where('audience', '=', 'staff')
      .where('status', '=', 'dispatched')
      .executeTakeFirstOrThrow()
    const path = `/motioner/${slug}/steg/folj-upp`
    const typed = { happened_on: today, target_on: '2027-03-01' }
    const none = await officer.post(path, typed)
    expect([none.status, messagesOf(none.html)]).toEqual([
      422,
      { responsible_body: 'Välj vem som ansvarar för att beslutet blir verklighet.' },
    ])
    const council = await officer.post(path, { ...typed, responsible_body: 'kf' })
    expect(messagesOf(council.html)).toEqual({ responsible_body: 'Välj bland dem i listan.' })
    expect((await officer.post(path, { ...typed, responsible_body: 'sn' })).status).toBe(303)
    const given = (await followedUp(site.db, 'staff')).find(one => one.slug === slug)
    expect([given?.responsible, given?.responsible_body]).toEqual(['Socialnämnden', 'SN'])
    expect(textOf((await officer.get(`/motioner/${slug}`)).html)).toContain('Ansvarig: Socialnämnden')
  })

  test('is seen at work by those of the responsible body, what is late first, and by no others', async () => {
    const given = (await followedUp(site.db, 'staff')).find(one => one.responsible_body === 'SN')
    const path = `/motioner/${given?.slug}`
    const theirs = ['sn-registrator', 'sn-handlaggare', 'sn-sekreterare']
    for (const username of [...theirs, 'kfn', 'utredare']) {
      const page = (await (await signIn(site, username)).get('/mitt-arbete')).html
      const [, section = ''] = /<h2>Att verkställa<\/h2>([\s\S]*?)<\/section>/.exec(page) ?? []
      expect([username, section.includes(`href="${path}"`)]).toEqual([username, theirs.includes(username)])
    }
    const { id } = await site.db
      .selectFrom('matter')
      .select('id')
      .where('slug', '=', given?.slug ?? '')
      .executeTakeFirstOrThrow()
    const data = { target_on: addDays(today, -1) }
    const moved = { kind: 'follow_up_reported' as const, happened_on: today, data }
    await transact(site.db, tx => recordEvent(tx, id, moved, acting))
    const late = (await (await signIn(site, 'sn-sekreterare')).get('/mitt-arbete')).html
    const [first = ''] = late.split('<h2>').slice(1)
    expect([first.startsWith('Försenat'), first.includes(`href="${path}"`)]).toEqual([true, true])
  })

  test('can go to another body, the one before kept in the history', async () => {
    const officer = await signIn(site, 'utredare')
    const given = (await followedUp(site.db, 'staff')).find(one => one.responsible_body === 'SN')
    await officer.post(`/motioner/${given?.slug}/steg/redovisa-uppfoljning`, {
      happened_on: today,
      required_note: 'Byggs av tekniska',
      other_responsible_body: 'tn',
    })
    const now = (await followedUp(site.db, 'staff')).find(one => one.slug === given?.slug)
    expect([now?.responsible, now?.target_on]).toEqual(['Tekniska nämnden', addDays(today, -1)])
    const page = textOf((await officer.get(`/motioner/${given?.slug}`)).html)
    for (const name of ['Socialnämnden', 'Tekniska nämnden']) expect(page).toContain(`Ansvarig: ${name}`)
  })

  test('still shows who was responsible in words, as it was noted before', async () => {
    const given = (await followedUp(site.db, 'staff')).find(one => one.responsible_body === 'TN')
    const { id } = await site.db
      .selectFrom('matter')
      .select('id')
      .where('slug', '=', given?.slug ?? '')
      .executeTakeFirstOrThrow()
    const data = { responsible: 'Gatuenheten, Eva Ek' }
    await transact(site.db, tx => recordEvent(tx, id, { kind: 'follow_up_reported', happened_on: today, data }, acting))
    const officer = await signIn(site, 'utredare')
    expect(textOf((await officer.get('/uppfoljning')).html)).toContain('Ansvarig: Gatuenheten, Eva Ek')
    expect(textOf((await officer.get(`/motioner/${given?.slug}`)).html)).toContain('Ansvarig: Gatuenheten, Eva Ek')
    expect((await officer.get('/uppfoljning.csv')).raw.toString('utf8')).toContain('Gatuenheten, Eva Ek')
  })

  test('moves on with what is reported, and ends when it is carried out', async () => {
    const officer = await signIn(site, 'utredare')
    const [first] = await followedUp(site.db, 'staff')
    const path = `/motioner/${first?.slug}/steg`
    await officer.post(`${path}/redovisa-uppfoljning`, { happened_on: today, required_note: 'Hälften är byggt' })
    expect(textOf((await officer.get('/uppfoljning')).html)).toContain('Hälften är byggt')
    expect(textOf((await new Visitor(site).get('/uppfoljning')).html)).not.toContain('Hälften är byggt')
    await officer.post(`${path}/verkstalld`, { happened_on: today, note: '' })
    expect((await followedUp(site.db, 'staff')).map(one => one.slug)).not.toContain(first?.slug)
  })

  test('has its day moved with a reason, the earlier one kept', async () => {
    const officer = await signIn(site, 'utredare')
    const [first] = await followedUp(site.db, 'staff')
    const path = `/motioner/${first?.slug}/steg/redovisa-uppfoljning`
    const target_on = '2199-05-04'
    await officer.post(path, { happened_on: today, required_note: 'Leveransen dröjer', target_on })
    const moved = (await followedUp(site.db, 'staff')).find(one => one.slug === first?.slug)
    expect([moved?.target_on, moved?.earlier, moved?.progress?.note]).toEqual([
      target_on,
      [first?.target_on],
      'Leveransen dröjer',
    ])
    const page = textOf((await officer.get('/uppfoljning')).html)
    expect(page).toContain('Skulle först ha varit klart')
    expect(page).toContain('ska vara klart 4 maj 2199')
  })

  test('comes as a paper as well, which is PDF/UA-1 and PDF/A-2a, without what was noted along the way', async () => {
    const officer = await signIn(site, 'utredare')
    const [first] = await followedUp(site.db, 'staff')
    const path = `/motioner/${first?.slug}/steg/redovisa-uppfoljning`
    await officer.post(path, { happened_on: today, required_note: 'Hälften är byggt, resten är upphandlat' })
    const inside = (await officer.get('/uppfoljning.pdf')).raw
    const outside = (await new Visitor(site).get('/uppfoljning.pdf')).raw
    for (const paper of [inside, outside]) expect(await pdfFaults(paper)).toEqual([])
    expect(outside.length).toBeLessThan(inside.length)
  })

  test('comes as a sheet as well', async () => {
    const sheet = (await new Visitor(site).get('/uppfoljning.csv')).raw.toString('utf8')
    expect(sheet.split('\r\n')[0]).toContain('ansvarig;ska vara klart')
  })

  test('begins with the granted ones that nobody follows up', async () => {
    const officer = await signIn(site, 'utredare')
    const last = (await followedUp(site.db, 'staff')).at(-1)
    const { id: matterId } = await site.db
      .selectFrom('matter')
      .select('id')
      .where('slug', '=', last?.slug ?? '')
      .executeTakeFirstOrThrow()
    for (const event of (await eventsOf(site.db, matterId)).toReversed()) {
      if (event.kind !== 'follow_up_begun' && event.kind !== 'follow_up_reported') continue
      const acting = { actor: 'Provet', now: demoNow }
      await transact(site.db, tx => strikeEvent(tx, matterId, event.id, 'Fel ärende', acting))
    }
    const unbegun = await notFollowed(site.db, 'staff')
    const page = textOf((await officer.get('/uppfoljning')).html)
    expect(unbegun.length).toBeGreaterThan(0)
    for (const one of unbegun) expect(page).toContain(one.title)
    expect(page.indexOf('Bifallna som ingen följer upp än')).toBeLessThan(page.indexOf('Försenade'))
  })
})
