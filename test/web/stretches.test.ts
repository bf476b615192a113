import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { newMeeting } from './meeting.ts'
import { demoSite, signIn, type Typed, type Visitor } from './support.ts'

const site = demoSite()
const held = addDays(demoNow.toISOString().slice(0, 10), -1)
let secretary: Visitor
let members: string[]
let substitutes: string[]
let meetings = 0

beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
  members = await sitting('member')
  substitutes = await sitting('substitute')
})

const sitting = async (capacity: string): Promise<string[]> =>
  (
    await site.db
      .selectFrom('mandate')
      .innerJoin('body', 'body.id', 'mandate.body_id')
      .innerJoin('person', 'person.id', 'mandate.person_id')
      .select('person.name')
      .where('body.code', '=', 'SN')
      .where('capacity', '=', capacity)
      .where('voided_at', 'is', null)
      .orderBy('seat_no')
      .execute()
  ).map(row => row.name)

/** A meeting of its own with nine §§: the address of its page, and the number of its nth §. */
async function meeting(): Promise<{ path: string; no: (nth: number) => number }> {
  meetings += 1
  const first = 800 + meetings * 10
  const paragraphs = Array.from({ length: 9 }, (_, i) => first + 1 + i)
  const { path } = await newMeeting(site, secretary, { held, no: meetings, paragraphs })
  return { path, no: nth => first + nth }
}

/** What is typed about one person, by name: a stretch for each. */
function typing(name: string, ...stretches: Record<string, string | number>[]): Typed {
  const place = [...members, ...substitutes].indexOf(name)
  const typed: Typed = {}
  for (const [i, stretch] of stretches.entries()) {
    const at = i === 0 ? String(place) : `${place}_${i + 1}`
    for (const [field, value] of Object.entries(stretch)) typed[`${field}_${at}`] = String(value)
  }
  return typed
}

const member = (i: number): string => members[i] ?? ''
const substitute = (i: number): string => substitutes[i] ?? ''
const fieldOf = (name: string, field: string, stretch = 1): string =>
  Object.keys(typing(name, ...Array.from({ length: stretch }, () => ({ [field]: '' })))).at(-1) ?? ''

const linesOf = async (path: string): Promise<string> => textOf((await secretary.get(path)).html)

describe('what a secretary has to note', () => {
  test('one who leaves and comes back: asked about in a committee, and kept with the reason', async () => {
    const { path, no } = await meeting()
    const back = typing(member(3), { to_no: no(3), to_at: '18.10' }, { here: 'room', from_no: no(6), from_at: '19.05' })
    const asked = await secretary.post(`${path}/narvaro`, back)
    expect(asked.status).toBe(422)
    expect(textOf(asked.html)).toContain(`${member(3)} gick efter § ${no(3)} och tjänstgör igen.`)
    expect(textOf(asked.html)).toContain('Stämmer tjänstgöringen?')
    expect((await secretary.again(asked, { order_reason: 'Fullmäktige tillåter det.' })).status).toBe(303)
    const page = await linesOf(path)
    expect(page).toContain(`till och med § ${no(3)}, kl. 18.10 och från och med § ${no(6)}, kl. 19.05`)
    expect(page).toContain('Om tjänstgöringen: Fullmäktige tillåter det.')
    // Nothing new: nothing is asked again. When it is mended there is nothing to explain.
    expect((await secretary.post(`${path}/narvaro`, { others: 'Robin Sävhammar, utredare' })).status).toBe(303)
    // Another thing to explain needs another reason than the one that stands there.
    const more = typing(member(5), { to_no: no(2) }, { here: 'room', from_no: no(4) })
    const again = await secretary.post(`${path}/narvaro`, more)
    expect([again.status, textOf(again.html).includes('Skälet nedan gällde något annat.')]).toEqual([422, true])
    const stays = typing(member(3), { to_no: '', to_at: '' }, { here: '', from_no: '', from_at: '' })
    expect((await secretary.post(`${path}/narvaro`, stays)).status).toBe(303)
    expect(await linesOf(path)).not.toContain('Om tjänstgöringen')
  })

  test('the council’s member may not serve again the same day', async () => {
    const council = await signIn(site, 'sekreterare')
    await council.post('/sammantraden/kf/nytt', { held_on: held, no: '7', place: 'Hamra', starts_at: '' })
    const typed = { to_no_2: '3', here_2_2: 'room', from_no_2_2: '6' }
    const refused = await council.post(`/sammantraden/kf/${held}-7/narvaro`, typed)
    expect(refused.status).toBe(422)
    expect(messagesOf(refused.html).from_no_2_2).toContain('får inte tjänstgöra igen samma dag')
  })

  test('a substitute for one member, and then for another', async () => {
    const { path, no } = await meeting()
    const [a, b, siv] = [member(4), member(5), substitute(0)]
    const saved = await secretary.post(`${path}/narvaro`, {
      ...typing(a, { from_no: no(6) }),
      ...typing(b, { to_no: no(7) }),
      ...typing(
        siv,
        { here: 'room', serves_for: a, from_no: no(3), to_no: no(5) },
        { here: 'room', serves_for: b, from_no: no(8), to_no: no(9) },
      ),
    })
    expect(saved.status).toBe(303)
    const words = `tjänstgör för ${a} §§ ${no(3)}–${no(5)} och för ${b} §§ ${no(8)}–${no(9)}`
    expect(await linesOf(path)).toContain(words)
    const [here, there] = [await choices(path, no(4), 'recused'), await choices(path, no(6), 'recused')]
    expect([here.includes(siv), there.includes(siv)]).toEqual([true, false])
    expect([here.includes(a), there.includes(a)]).toEqual([false, true])
  })

  test('a substitute who is there all evening and serves part of it', async () => {
    const { path, no } = await meeting()
    const [bo, siv] = [member(4), substitute(0)]
    const twice = [
      { here: 'room', to_no: no(7) },
      { here: 'room', serves_for: bo, from_no: no(8), to_no: no(8) },
    ]
    const first = await secretary.post(`${path}/narvaro`, {
      ...typing(bo, { to_no: no(7) }),
      ...typing(siv, ...twice),
    })
    expect(first.status).toBe(303)
    // Each save gives one stretch more.
    const second = await secretary.post(`${path}/narvaro`, {
      ...typing(siv, {}, {}, { here: 'room', from_no: no(9) }),
    })
    expect(second.status).toBe(303)
    const words = `tjänstgör för ${bo} § ${no(8)}, närvarar utan att tjänstgöra till och med § ${no(7)} och från och med § ${no(9)}`
    expect(await linesOf(path)).toContain(words)
    const statement = (nth: number) =>
      secretary.post(`${path}/${no(nth)}/anteckning`, {
        kind: 'substitute_statement',
        who: `${siv} (C)`,
        text: 'Jag ser det så.',
      })
    expect([(await statement(8)).status, (await statement(9)).status]).toEqual([422, 303])
  })

  test('a substitute who steps in for a member who is recused', async () => {
    const { path, no } = await meeting()
    const [eva, siv] = [member(0), substitute(0)]
    const stepsIn = typing(siv, { here: 'room', serves_for: eva, from_no: no(8), to_no: no(8) })
    const early = await secretary.post(`${path}/narvaro`, stepsIn)
    expect(early.status).toBe(422)
    const message = messagesOf(early.html)[fieldOf(siv, 'serves_for')]
    expect(message).toContain(`${eva} är själv med då.`)
    expect(message).toContain('anteckna först jävet vid paragrafen')
    expect((await secretary.post(`${path}/narvaro`)).status).toBe(303)
    const recusal = { recused: eva, reason: 'Släkt', acting_chair: member(2) }
    expect((await secretary.post(`${path}/${no(8)}/jav`, recusal)).status).toBe(303)
    expect((await secretary.post(`${path}/narvaro`, stepsIn)).status).toBe(303)

    expect(await linesOf(path)).toContain(`${siv} (`)
    const vote = textOf((await secretary.get(`${path}/${no(8)}/omrostning`)).html)
    expect([vote.includes(siv), vote.includes(eva)]).toEqual([true, false])
    // Still two on paper, of whom either can be recused; but the recusal that the substitute steps in for stays.
    const undone = await secretary.post(`${path}/${no(8)}/jav`, { recused: [], reason: '', acting_chair: '' })
    expect(undone.status).toBe(422)
    expect(messagesOf(undone.html).recused).toContain(`${eva} är själv med då.`)

    const adjustment = { adjusted_on: held, paragraphs: String(no(8)), gap_reason: 'Brådskar' }
    const refused = await secretary.post(`${path}/justera`, { ...adjustment, chair: `${eva} (S)` })
    expect(messagesOf(refused.html).chair).toBe(
      `${eva} är antecknad som jävig vid § ${no(8)} och kan inte justera där.`,
    )
    const adjusted = await secretary.again(refused, { chair: `${member(2)} (S)` })
    expect(adjusted.status).toBe(303)
  })

  test('when somebody came and went, by the clock', async () => {
    const { path, no } = await meeting()
    const late = typing(member(6), { from_no: no(8), from_at: '25.70' })
    const wrong = await secretary.post(`${path}/narvaro`, late)
    expect([wrong.status, messagesOf(wrong.html)[fieldOf(member(6), 'from_at')]]).toEqual([
      422,
      'Skriv klockslaget som 18.42.',
    ])
    const right = await secretary.again(wrong, typing(member(6), { from_at: '18.42' }))
    expect(right.status).toBe(303)
    expect(await linesOf(path)).toContain(`från och med § ${no(8)}, kl. 18.42`)
    const reopened = await secretary.open(`${path}/narvaro`)
    const field = reopened.controls.find(control => control.name === fieldOf(member(6), 'from_at'))
    expect(field?.values).toEqual(['18:42'])
  })

  test('a substitute in a place that nobody holds', async () => {
    const { path, no } = await meeting()
    const { id } = await site.db.selectFrom('body').select('id').where('code', '=', 'SN').executeTakeFirstOrThrow()
    const practice = { body_id: id, numbering: 'year', standing_items: '[]' }
    await site.db
      .insertInto('practice')
      .values({ ...practice, seats: members.length + 2 })
      .execute()
    const form = await secretary.open(`${path}/narvaro`)
    const [siv, dan] = [substitute(0), substitute(1)]
    const offered = form.controls.find(control => control.name === fieldOf(siv, 'serves_for'))?.options
    expect(offered?.slice(-2)).toEqual(['vacant:1', 'vacant:2'])
    const both = {
      ...typing(siv, { here: 'room', serves_for: 'vacant:1' }),
      ...typing(dan, { here: 'room', serves_for: 'vacant:1' }),
    }
    const twice = await secretary.submit(form, both)
    expect(messagesOf(twice.html)[fieldOf(dan, 'serves_for')]).toBe(`${siv} tjänstgör redan på den vakanta platsen då.`)
    expect((await secretary.again(twice, typing(dan, { serves_for: 'vacant:2' }))).status).toBe(303)
    const page = await linesOf(path)
    expect(page.match(/tjänstgör på vakant plats/g)).toHaveLength(2)
    expect(await choices(path, no(1), 'recused')).toContain(siv)
    await site.db.deleteFrom('practice').where('body_id', '=', id).execute()
  })

  test('one who was forgotten when the list was first saved', async () => {
    const { path, no } = await meeting()
    expect((await secretary.post(`${path}/narvaro`)).status).toBe(303)
    const before = await secretary.open(`${path}/narvaro`)
    const seat = { who: 'Nypon Ny (C)', capacity: 'member', seat_no: '99', from_on: held }
    expect((await secretary.post('/organ/sn/uppdrag/nytt', seat)).status).toBe(303)

    // The list was opened before: no absence lands on another.
    const stale = await secretary.submit(before, { [fieldOf(substitute(2), 'here')]: 'remote' })
    expect(stale.status).toBe(409)
    const place = members.length
    members = await sitting('member')
    expect(members.indexOf('Nypon Ny')).toBe(place)
    const form = await secretary.open(`${path}/narvaro`)
    const here = form.controls.find(control => control.name === fieldOf('Nypon Ny', 'here'))
    expect([here?.values, here?.options]).toEqual([[''], ['', 'no', 'room', 'remote']])
    expect((await secretary.again(stale)).status).toBe(303)
    const page = await linesOf(path)
    expect(page).not.toContain('Nypon Ny')
    expect(page).toMatch(new RegExp(`${substitute(2)} \\(.{1,3}\\), på distans`))

    const half = await secretary.post(`${path}/narvaro`, typing('Nypon Ny', { from_no: no(3) }))
    expect(messagesOf(half.html)[fieldOf('Nypon Ny', 'here')]).toBe('Välj om personen är med.')
    expect((await secretary.again(half, typing('Nypon Ny', { here: 'room' }))).status).toBe(303)
    expect(await linesOf(path)).toContain(`Nypon Ny (C), från och med § ${no(3)}`)
  })
})

test('stretches that go into each other, and one who is both absent and there, are refused beside the field', async () => {
  const { path, no } = await meeting()
  const overlapping = typing(substitute(1), { here: 'room', to_no: no(5) }, { here: 'room', from_no: no(5) })
  const wrong = await secretary.post(`${path}/narvaro`, overlapping)
  expect(messagesOf(wrong.html)).toEqual({
    [fieldOf(substitute(1), 'from_no', 2)]: `${substitute(1)} är redan med då. Tiderna får inte gå in i varandra.`,
  })
  const absent = await secretary.again(wrong, typing(substitute(1), { here: 'no', to_no: '' }))
  expect(messagesOf(absent.html)[fieldOf(substitute(1), 'here')]).toContain('kan inte både vara frånvarande')
  // What was typed is open to be seen.
  expect(absent.html).toMatch(new RegExp(`<details[^>]* open>\\s*<summary>Fler tider för ${substitute(1)}`))
})

async function choices(path: string, no: number, field: string): Promise<string[]> {
  const form = await secretary.open(`${path}/${no}/jav`)
  return form.controls.find(control => control.name === field)?.options ?? []
}
