import { beforeAll, describe, expect, test } from 'vitest'
import { bodyByCode } from '#src/bodies/store.ts'
import { longDay } from '#src/dates.ts'
import { sittingOn } from '#src/rosters/roster.ts'
import { attendedSince, mandatesOf } from '#src/rosters/store.ts'
import { messagesOf, textOf } from './html.ts'
import { demoSite, everything, rowCounts, signIn, Visitor } from './support.ts'

const site = demoSite()
const address = '/organ/sn/ny-mandatperiod'
let secretary: Visitor
beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
})

const roster = async () => {
  const body = await bodyByCode(site.db, 'SN')
  return mandatesOf(site.db, body?.id ?? '')
}

/** A roster in which the first substitute leads, the second member sits on, and two are new. */
async function newRoster(): Promise<{ sheet: string; chair: string; stays: string }> {
  const now = await roster()
  const chair = now.find(one => one.capacity === 'substitute')
  const stays = now.find(one => one.capacity === 'member' && one.seat_no === 2)
  if (!chair || !stays) throw new Error('the demonstration seats nobody')
  const sheet = [
    `${chair.name};${chair.party};ledamot;ordförande`,
    `${stays.name};${stays.party};ledamot;`,
    'Alva Nyberg Qvist;MP;ersättare;',
    'Hugo Tallstigen;M;ersättare;',
  ].join('\n')
  return { sheet, chair: chair.name, stays: stays.name }
}

describe('a new term of a body', () => {
  test('is reached from its page, by those who may change the roster, with the day that the law presets', async () => {
    expect((await secretary.get('/organ/sn')).html).toContain(address)
    expect((await new Visitor(site).get('/organ/sn')).html).not.toContain(address)
    expect((await (await signIn(site, 'sn-handlaggare')).get(address)).status).toBe(403)
    const form = await secretary.open(address)
    expect(form.controls.find(one => one.name === 'from_on')?.values).toEqual(['2027-01-01'])
    const council = await (await signIn(site, 'sekreterare')).open('/organ/kf/ny-mandatperiod')
    expect(council.controls.find(one => one.name === 'from_on')?.values).toEqual(['2026-10-15'])
  })

  test('is shown first: who stays, who is new, who leaves, and what is missing', async () => {
    const before = await rowCounts(site)
    const { sheet, chair } = await newRoster()
    const shown = await secretary.post(address, { sheet })
    const text = textOf(shown.html)
    expect(shown.status).toBe(200)
    expect(text).toContain(
      '2 ledamöter och 2 ersättare från den 1 januari 2027: 2 sitter kvar, 2 är nya. 14 lämnar den 31 december 2026.',
    )
    expect(text).toContain('Ingen är angiven som 1:e vice ordförande och 2:e vice ordförande.')
    expect(text).toMatch(
      new RegExp(`${chair} \\(\\S+\\)\\s+Ledamot, plats 1, ordförande\\s+Sitter kvar, var ersättare`),
    )
    expect(text).toMatch(/Hugo Tallstigen \(M\)\s+Ersättare, plats 2\s+Ny/)
    expect(await rowCounts(site)).toEqual(before)
  })

  test('says at which meetings of its days somebody is noted as having been already', async () => {
    const { sheet } = await newRoster()
    const held = await attendedSince(site.db, (await bodyByCode(site.db, 'SN'))?.id ?? '', '2026-10-01')
    expect(held.length).toBeGreaterThan(0)
    const early = textOf((await secretary.post(address, { sheet, from_on: '2026-10-01' })).html)
    expect(early).toContain('Sammanträden från den dagen har redan närvaro antecknad:')
    for (const day of held) expect(early).toContain(longDay(day))
    expect(textOf((await secretary.post(address, { sheet })).html)).not.toContain('har redan närvaro antecknad')
  })

  test('says who leaves and could still sign in as a member of the body, and whose name is nearly that of another', async () => {
    const { name } = await site.db
      .selectFrom('account')
      .innerJoin('person', 'person.id', 'account.person_id')
      .select('person.name')
      .where('username', '=', 'ledamot')
      .executeTakeFirstOrThrow()
    const council = await signIn(site, 'sekreterare')
    const shown = await council.post('/organ/kf/ny-mandatperiod', { sheet: `${name.replace(/.$/, '')};S;ledamot;` })
    const text = textOf(shown.html)
    expect(text).toMatch(new RegExp(`${name}[^.]* kan fortfarande logga in som ledamot i organet`))
    expect(text).toContain(`Ny – eller är det ${name}, som annars lämnar?`)
  })

  test.each([
    ['a double', { sheet: 'Eva Ny;S;ledamot;\nEva Ny;S;ersättare;' }, 'Eva Ny är redan ledamot'],
    ['a day before the present ones began', { from_on: '2020-01-01' }, 'Mandatperioden måste börja efter'],
    ['no day', { from_on: '' }, 'Ange mandatperiodens första dag.'],
    ['a day that is none', { from_on: '2027-02-30' }, 'Dagen måste finnas i almanackan.'],
    ['nobody', { sheet: '' }, 'Klistra in minst en rad'],
  ])('is refused with %s, and nothing is changed', async (_, typed, words) => {
    const before = await everything(site)
    const { sheet } = await newRoster()
    for (const enter of [{}, { enter: '1' }]) {
      const answer = await secretary.post(address, { sheet, ...typed, ...enter })
      expect(answer.status).toBe(422)
      expect(textOf(answer.html)).toContain(words)
    }
    expect(await everything(site)).toEqual(before)
  })

  test('is not begun over what another has changed meanwhile; begun by one save, with the old ones in history', async () => {
    const old = await roster()
    const { sheet, chair, stays } = await newRoster()
    const shown = await secretary.post(address, { sheet })
    const colleague = await signIn(site, 'sn-sekreterare')
    const left = old.find(one => one.capacity === 'member' && one.seat_no === 9)
    await colleague.post(`/organ/sn/uppdrag/${left?.id}/avsluta`, { to_on: '2026-11-30' })
    const late = await secretary.again(shown, { sheet, enter: '1' })
    expect(late.status).toBe(409)
    expect(textOf(late.html)).toContain(`${left?.name}: sista dagen antecknad`)
    expect(messagesOf(late.html)).toEqual({})

    const begun = await secretary.again(late, { enter: '1' })
    expect([begun.status, begun.location]).toEqual([303, '/organ/sn?dag=2027-01-01'])
    const now = await roster()
    const before = sittingOn(now, '2026-12-31').map(one => one.name)
    expect(before).toEqual(old.map(one => one.name).filter(name => name !== left?.name))
    expect(sittingOn(now, '2027-01-01').map(one => [one.name, one.capacity, one.seat_no, one.office])).toEqual([
      [chair, 'member', 1, 'chair'],
      [stays, 'member', 2, null],
      ['Alva Nyberg Qvist', 'substitute', 1, null],
      ['Hugo Tallstigen', 'substitute', 2, null],
    ])
    const people = (name: string) => new Set(now.filter(one => one.name === name).map(one => one.person_id)).size
    expect([people(chair), people(stays)]).toEqual([1, 1])
    const ends = new Set(now.filter(one => one.from_on < '2027').map(one => one.to_on))
    expect([...ends].sort()).toEqual(['2026-11-30', '2026-12-31'])

    const again = await secretary.post(address, { sheet, from_on: '2027-01-01', enter: '1' })
    expect(again.status).toBe(422)
    expect(textOf(again.html)).toContain('Mandatperioden måste börja efter de uppdrag som redan är inlagda')
  })

  test('and one of the old may still leave before it begins, not after', async () => {
    const one = (await roster()).find(mandate => mandate.to_on === '2026-12-31')
    const form = await secretary.open(`/organ/sn/uppdrag/${one?.id}/avsluta`)
    const late = await secretary.submit(form, { to_on: '2027-02-01' })
    expect(late.status).toBe(422)
    expect(messagesOf(late.html).to_on).toMatch(/^(Platsen har|.+ är redan ledamot) .*från den 1 januari 2027/)
    expect((await secretary.submit(form, { to_on: '2026-12-10' })).status).toBe(303)
    expect((await roster()).find(mandate => mandate.id === one?.id)?.to_on).toBe('2026-12-10')
  })
})
