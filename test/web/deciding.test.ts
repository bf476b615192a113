import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { demoNow } from '#test/support/demo.ts'
import { type Form, formOf, linksOf, messagesOf, textOf } from './html.ts'
import { newMeeting } from './meeting.ts'
import { type Answer, demoSite, signIn, type Typed, type Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
let secretary: Visitor
let council: Visitor
let meetings = 0

beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
  council = await signIn(site, 'sekreterare')
})

const peopleOf = (form: Form): string[] =>
  String(form.controls.find(one => one.name === 'people')?.values[0]).split('\n')

/** A § of the committee at which all members serve: its address, and their names with party. */
async function open(): Promise<{ path: string; people: string[] }> {
  meetings += 1
  const no = 700 + meetings
  const held = addDays(today, -meetings)
  const { path: meeting, id } = await newMeeting(site, secretary, { held, no: 8, paragraphs: [no] })
  expect((await secretary.post(`${meeting}/narvaro`)).status).toBe(303)
  const rows = await site.db
    .selectFrom('attendance')
    .select(['name', 'party'])
    .where('meeting_id', '=', id)
    .where('here', '=', 'room')
    .orderBy('position')
    .execute()
  return { path: `${meeting}/${no}`, people: rows.map(one => `${one.name} (${one.party})`) }
}

const done = async (answer: Promise<Answer>): Promise<void> => {
  const { status, html } = await answer
  expect([status, messagesOf(html)]).toEqual([303, {}])
}
const paper = async (who: Visitor, path: string): Promise<string> =>
  textOf(((await who.get(path)).html.match(/<article class="doc">.*<\/article>/s) ?? [''])[0])
const ballots = (form: Form, how: (i: number) => string): Typed =>
  Object.fromEntries(peopleOf(form).map((_, i) => [`ballot_${i}`, how(i)]))

describe('proposals', () => {
  test('one is put right while the § is open, and the second to do so sees what the first saved', async () => {
    const { path, people } = await open()
    await done(secretary.post(`${path}/yrkande`, { movers: people[1] ?? '', wording: 'avslag', seconders: '' }))
    const late = await secretary.open(`${path}/yrkande/1/andra`)
    expect(late.controls.find(one => one.name === 'movers')?.values).toEqual([people[1]])
    await done(secretary.post(`${path}/yrkande/1/andra`, { wording: 'att det följs upp', kind: 'additional' }))
    expect(await paper(secretary, path)).toContain(`${people[1]} yrkar som tillägg att det följs upp.`)

    const stale = await secretary.submit(late, { wording: 'bifall' })
    expect([stale.status, textOf(stale.html).includes('att det följs upp')]).toEqual([409, true])
    await done(secretary.again(stale))
    expect(await paper(secretary, path)).toContain(`${people[1]} yrkar bifall.`)
  })

  test('a party group moves as one, where somebody of it serves', async () => {
    const { path, people } = await open()
    const party = /\((.+)\)/.exec(people[0] ?? '')?.[1] ?? ''
    await done(secretary.post(`${path}/yrkande`, { movers: `Ledamöterna från ${party}`, wording: 'avslag' }))
    expect(await paper(secretary, path)).toContain(`Ledamöterna från ${party} yrkar avslag.`)
    const none = await secretary.post(`${path}/yrkande`, { movers: 'Ledamöterna från Testpartiet (TP)', wording: 'a' })
    expect([none.status, textOf(none.html).includes('Ingen från TP är antecknad')]).toEqual([422, true])
  })
})

describe('the questions that the chair puts', () => {
  test('are written from the proposals, and alternate in print with the votes on them', async () => {
    const { path, people } = await open()
    for (const [i, [kind, wording]] of (
      [
        ['main', 'bifall till förslaget'],
        ['reject', 'avslag'],
        ['remit_back', 'återremiss'],
      ] as const
    ).entries()) {
      await done(secretary.post(`${path}/yrkande`, { kind, movers: people[i] ?? '', wording }))
    }
    const empty = await secretary.post(`${path}/proposition`, {})
    expect([empty.status, messagesOf(empty.html).proposals]).toEqual([
      422,
      'Kryssa för yrkandena som ställdes, eller skriv meningen.',
    ])
    const mixed = await secretary.again(empty, { proposals: ['3', '1'] })
    expect([mixed.status, messagesOf(mixed.html).proposals?.includes('var för sig')]).toEqual([422, true])
    await done(secretary.again(mixed, { proposals: ['3'], found: 'avslag på återremissen' }))

    const page = await secretary.get(path)
    const link = linksOf(page.html).find(href => href.endsWith('omrostning?fraga=1')) ?? ''
    const first = await secretary.open(link)
    expect(first.controls.find(one => one.name === 'deferral')?.values).toEqual(['yes'])
    const no = ballots(first, i => (i === 0 ? 'yes' : 'no'))
    await done(secretary.submit(first, { no_means: 'att ärendet avgörs idag', won: 'no', ...no }))

    await done(secretary.post(`${path}/proposition`, { proposals: ['1', '2'], found: 'bifall' }))
    const second = await secretary.open(`${path}/omrostning?fraga=2`)
    expect(second.controls.find(one => one.name === 'yes_means')?.values).toEqual(['bifall till förslaget'])
    const away = ballots(second, i => (i === 0 ? 'no' : i === 1 ? 'absent' : 'yes'))
    await done(secretary.submit(second, { won: 'yes', ...away }))

    const printed = await paper(secretary, path)
    const places = [
      'Ordföranden ställer proposition på återremiss och finner avslag på återremissen.',
      'Omröstning begärs.',
      'Därmed vinner nej.',
      'Ordföranden ställer proposition på bifall till förslaget respektive avslag och finner bifall.',
      'och 1 frånvarande.',
      `Frånvarande: ${people[1]}.`,
    ].map(words => printed.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))

    const twice = await secretary.open(`${path}/omrostning`)
    const again = await secretary.submit(twice, { ...means, ...away, question: '2', won: 'yes' })
    expect([again.status, textOf(again.html).includes('Det finns redan en omröstning om den frågan.')]).toEqual([
      422,
      true,
    ])
  })

  test('are rewritten by the secretary, and taken out without the vote that followed', async () => {
    const { path } = await open()
    await done(secretary.post(`${path}/proposition`, { wording: 'Ordföranden ställer proposition på förslaget' }))
    const vote = await secretary.open(`${path}/omrostning?fraga=1`)
    await done(secretary.submit(vote, { ...means, won: 'yes', ...ballots(vote, () => 'yes') }))
    await done(secretary.post(`${path}/proposition/1/andra`, { found: 'bifall' }))
    expect(await paper(secretary, path)).toContain('Ordföranden ställer proposition på förslaget och finner bifall.')
    await done(secretary.post(`${path}/proposition/1/ta-bort`))
    const printed = await paper(secretary, path)
    expect([printed.includes('ställer proposition'), printed.includes('Därmed vinner ja.')]).toEqual([false, true])

    await done(secretary.post(`${path}/proposition`, { wording: 'Ny fråga' }))
    const other = await secretary.open(`${path}/omrostning?fraga=1`)
    await done(secretary.submit(other, { ...means, anyway: '1', won: 'yes', ...ballots(other, () => 'yes') }))
    await done(secretary.post(`${path}/omrostning/2/ta-bort`))
    expect(linksOf((await secretary.get(path)).html)).toContain(`${path}/omrostning?fraga=1`)
  })
})

const means = { yes_means: 'bifall', no_means: 'avslag' }

describe('a vote', () => {
  test('is put right in its grid, and keeps its place', async () => {
    const { path, people } = await open()
    const form = await secretary.open(`${path}/omrostning`)
    await done(secretary.submit(form, { ...means, won: 'yes', ...ballots(form, () => 'yes') }))
    const edit = await secretary.open(`${path}/omrostning/1/andra`)
    expect(edit.controls.find(one => one.name === 'ballot_0')?.values).toEqual(['yes'])
    await done(secretary.submit(edit, { yes_means: 'bifall till förslaget', ballot_1: 'no' }))
    const printed = await paper(secretary, path)
    expect([printed.includes('Ja innebär bifall till förslaget.'), printed.includes(`Nej: ${people[1]}.`)]).toEqual([
      true,
      true,
    ])
    const rows = await site.db.selectFrom('log_entry').select('detail').where('action', '=', 'vote.edited').execute()
    expect(rows).toEqual([{ detail: '1' }])

    const late = await secretary.submit(edit, { yes_means: 'något annat' })
    expect([late.status, textOf(late.html).includes('bifall till förslaget')]).toEqual([409, true])
    expect(formOf(late.html, late.path)?.controls.find(one => one.name === 'ballot_1')?.values).toEqual(['yes'])
    const wrong = await secretary.again(late, { won: 'no' })
    expect([wrong.status, messagesOf(wrong.html).won?.includes('Ja fick flest röster')]).toEqual([422, true])
  })

  test('at a tie needs the chair’s casting vote, where the chair abstained', async () => {
    const { path, people } = await open()
    const form = await secretary.open(`${path}/omrostning`)
    const even = ballots(form, i =>
      i === 0 || (people.length % 2 === 0 && i === 1) ? 'abstain' : i % 2 ? 'yes' : 'no',
    )
    const tie = await secretary.submit(form, { ...means, won: 'no', ...even })
    expect([tie.status, Object.keys(messagesOf(tie.html))]).toEqual([422, ['casting']])
    const against = await secretary.again(tie, { casting: 'yes' })
    expect([against.status, Object.keys(messagesOf(against.html))]).toEqual([422, ['won']])
    await done(secretary.again(against, { casting: 'no' }))
    expect(await paper(secretary, path)).toContain('ordförandens utslagsröst avgör: nej.')
  })
})

describe('an election', () => {
  test('by ballot is decided by lot at a tie, and put right', async () => {
    const { path, people } = await open()
    const half = Math.floor(people.length / 2)
    const blank = String(people.length - 2 * half)
    const typed = {
      post: 'ordförande i beredningen',
      method: 'secret',
      candidates: `${people[1]} ${half}\n${people[2]}: ${half}`,
      elected: people[2] ?? '',
      blank,
    }
    const lot = await secretary.post(`${path}/val`, typed)
    expect([lot.status, Object.keys(messagesOf(lot.html))]).toEqual([422, ['drawn_by']])
    await done(secretary.again(lot, { drawn_by: 'Siv Berg' }))
    expect(await paper(secretary, path)).toContain(
      `Röstetalet är lika, och lotten avgör. Siv Berg drar lotten. Vald är ${people[2]}.`,
    )
    const short = await secretary.post(`${path}/val/1/andra`, { candidates: `${people[1]} ${half}\n${people[2]} 1` })
    expect([short.status, messagesOf(short.html).candidates?.includes('röster är angivna')]).toEqual([422, true])
    const silent = await secretary.again(short, { candidates: `${people[1]}\n${people[2]} 1` })
    expect([silent.status, messagesOf(silent.html).candidates?.includes('hur många röster')]).toEqual([422, true])
    const stranger = await secretary.again(silent, { candidates: `${people[1]} 1`, elected: 'Eva Ek (S)' })
    expect([stranger.status, Object.keys(messagesOf(stranger.html))]).toEqual([422, ['elected']])

    const recusal = await secretary.post(`${path}/jav`, {
      recused: (people[3] ?? '').replace(/ \(.*/, ''),
      reason: 'Son',
    })
    expect([recusal.status, messagesOf(recusal.html).recused?.includes('Det finns ett val')]).toEqual([422, true])
    await done(secretary.post(`${path}/val/1/ta-bort`))
    expect(await paper(secretary, path)).not.toContain('lotten')
  })

  test('without a vote says who was elected, under the order of the question', async () => {
    const { path, people } = await open()
    const typed = { post: 'justerare', method: 'acclamation', elected: people.slice(1, 3).join('\n') }
    const counted = await secretary.post(`${path}/val`, { ...typed, candidates: `${people[1]} 3` })
    expect([counted.status, Object.keys(messagesOf(counted.html))]).toEqual([422, ['candidates']])
    await done(secretary.again(counted, { candidates: '' }))
    const printed = await paper(secretary, path)
    expect(printed).toContain(`Valet av justerare sker med acklamation. Valda är ${people[1]} och ${people[2]}.`)
    expect(printed).toContain('Propositionsordning')
  })
})

test('a minority of the council has a matter put off once, and not a second time', async () => {
  const { slug } = await site.db
    .selectFrom('motion_state')
    .select('slug')
    .where('status', '=', 'before_council')
    .where('audience', '=', 'staff')
    .orderBy('slug')
    .limit(1)
    .executeTakeFirstOrThrow()
  const puttingOff = async (held_on: string, paragraph_no: string, by_minority: string | null) => {
    const key = { held_on, no: '6', place: 'Kvarnen', starts_at: '' }
    await done(council.post('/sammantraden/kf/nytt', key))
    await done(council.post(`/sammantraden/kf/${held_on}-6/narvaro`))
    const step = { meeting: `${held_on}-6`, paragraph_no, by_minority, order_reason: 'Sent' }
    return council.post(`/motioner/${slug}/steg/bordlagg`, step)
  }
  const third = async (path: string, typed: Typed) => {
    const form = await council.open(`${path}/omrostning`)
    const about = { yes_means: 'att ärendet avgörs idag', no_means: 'bordläggning', deferral: 'no' }
    return council.submit(form, { ...about, ...ballots(form, i => (i % 3 ? 'yes' : 'no')), ...typed })
  }
  await done(puttingOff(addDays(today, -2), '801', '1'))
  const first = `/sammantraden/kf/${addDays(today, -2)}-6/801`
  await done(third(first, { won: 'no', by_minority: '1' }))
  expect(await paper(council, first)).toContain('Minst en tredjedel av de närvarande röstar nej, vilket räcker.')
  expect(textOf((await council.get(`/motioner/${slug}`)).html)).toContain('Minoritetsbordläggning')

  const again = await puttingOff(addDays(today, -1), '802', '1')
  expect([again.status, messagesOf(again.html).by_minority?.includes('redan bordlagts')]).toEqual([422, true])
  await done(council.again(again, { by_minority: null }))
  const second = `/sammantraden/kf/${addDays(today, -1)}-6/802`
  const few = await third(second, { won: 'no', by_minority: '1' })
  expect([few.status, messagesOf(few.html).by_minority?.includes('redan bordlagts')]).toEqual([422, true])
  const secret = await council.again(few, {
    by_minority: null,
    won: 'yes',
    secret: '1',
    secret_yes: '1',
    secret_no: '1',
    secret_abstain: '0',
  })
  expect(secret.status).toBe(422)
})
