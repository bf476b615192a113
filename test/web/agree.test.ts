import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { demoNow } from '#test/support/demo.ts'
import { type Form, formOf, messagesOf, textOf } from './html.ts'
import { newMeeting } from './meeting.ts'
import { demoSite, everything, signIn, type Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
let secretary: Visitor
let colleague: Visitor
let meetings = 0

beforeAll(async () => {
  secretary = await signIn(site, 'sn-sekreterare')
  colleague = await signIn(site, 'sn-sekreterare')
})

/** A meeting that all members came to, with one open §; the names of those who decide it. */
async function attended(): Promise<{ path: string; meeting: string; names: string[] }> {
  meetings += 1
  const no = 800 + meetings
  const held = addDays(today, -meetings)
  const { path: meeting } = await newMeeting(site, secretary, { held, no: 7, paragraphs: [no] })
  expect((await secretary.post(`${meeting}/narvaro`)).status).toBe(303)
  const path = `${meeting}/${no}`
  return { path, meeting, names: peopleOf(await secretary.open(`${path}/omrostning`)) }
}

const peopleOf = (form: Form): string[] =>
  String(form.controls.find(one => one.name === 'people')?.values[0]).split('\n')

async function voted(path: string, typed: Record<string, string> = {}) {
  const form = await secretary.open(`${path}/omrostning`)
  const ballots = Object.fromEntries(peopleOf(form).map((_, i) => [`ballot_${i}`, i === 0 ? 'no' : 'yes']))
  return secretary.submit(form, { yes_means: 'bifall', no_means: 'avslag', won: 'yes', ...ballots, ...typed })
}

const recuse = (path: string, name: string) =>
  secretary.post(`${path}/jav`, { recused: name, reason: 'Närstående till sökanden' })

describe('what is noted at an open § agrees with who decided it', () => {
  test('nobody who voted is recused while the vote stands', async () => {
    const { path, names } = await attended()
    expect((await voted(path)).status).toBe(303)
    const before = await everything(site)
    const refused = await recuse(path, names[1] ?? '')
    expect(refused.status).toBe(422)
    expect(messagesOf(refused.html).recused).toContain('omröstning')
    expect(await everything(site)).toEqual(before)

    expect((await secretary.post(`${path}/omrostning/1/ta-bort`)).status).toBe(303)
    expect((await secretary.again(refused)).status).toBe(303)
    expect(peopleOf(await secretary.open(`${path}/omrostning`))).not.toContain(names[1])
  })

  test('nor is somebody let back in, who has not voted', async () => {
    const { path, names } = await attended()
    expect((await recuse(path, names[1] ?? '')).status).toBe(303)
    expect((await voted(path)).status).toBe(303)
    const back = await secretary.post(`${path}/jav`, { recused: [], reason: '' })
    expect([back.status, messagesOf(back.html).recused?.includes('omröstning')]).toEqual([422, true])
  })

  test('a secret vote keeps its number of voters', async () => {
    const { path, names } = await attended()
    const totals = { secret: '1', anyway: '1', secret_yes: String(names.length), secret_no: '0', secret_abstain: '0' }
    const ballots = Object.fromEntries(names.map((_, i) => [`ballot_${i}`, '']))
    expect((await voted(path, { ...ballots, ...totals })).status).toBe(303)
    expect((await recuse(path, names[1] ?? '')).status).toBe(422)
  })

  test('the attendance list does not take a voter away from an open §', async () => {
    const { path, meeting } = await attended()
    expect((await voted(path)).status).toBe(303)
    const before = await everything(site)
    const away = await secretary.post(`${meeting}/narvaro`, { here_1: 'no' })
    const no = path.split('/').at(-1)
    expect([away.status, textOf(away.html).includes(`§ ${no}`)]).toEqual([409, true])
    expect(textOf(away.html)).toContain('omröstning')
    expect(await everything(site)).toEqual(before)
    expect((await secretary.post(`${meeting}/narvaro`, { here_1: 'remote' })).status).toBe(303)
    expect((await secretary.post(`${path}/omrostning/1/ta-bort`)).status).toBe(303)
    expect((await secretary.post(`${meeting}/narvaro`, { here_1: 'no' })).status).toBe(303)
  })

  test('one who has reserved against a decision is neither recused nor away', async () => {
    const { path, meeting, names } = await attended()
    const party = await site.db
      .selectFrom('attendance')
      .select('party')
      .where('name', '=', names[2] ?? '')
      .executeTakeFirstOrThrow()
    const reservation = { kind: 'reservation', who: `${names[2]} (${party.party})`, text: '' }
    expect((await secretary.post(`${path}/anteckning`, reservation)).status).toBe(303)
    const recused = await recuse(path, names[2] ?? '')
    expect([recused.status, messagesOf(recused.html).recused?.includes('reservera')]).toEqual([422, true])
    const away = await secretary.post(`${meeting}/narvaro`, { here_2: 'no' })
    expect([away.status, textOf(away.html).includes('reservera')]).toEqual([409, true])
  })
})

describe('at the same moment', () => {
  test.each(['jav', 'narvaro'])(
    'a vote and %s: one of them is done, and all agrees afterwards',
    async other => {
      for (let turn = 0; turn < 5; turn += 1) {
        const { path, meeting, names } = await attended()
        const vote = await secretary.open(`${path}/omrostning`)
        const form = await colleague.open(other === 'jav' ? `${path}/jav` : `${meeting}/narvaro`)
        const ballots = Object.fromEntries(names.map((_, i) => [`ballot_${i}`, 'yes']))
        const away = other === 'jav' ? { recused: names[1] ?? '', reason: 'Närstående' } : { here_1: 'no' }
        const answers = await Promise.all([
          secretary.submit(vote, { yes_means: 'bifall', no_means: 'avslag', won: 'yes', ...ballots }),
          colleague.submit(form, away),
        ])
        expect(answers.filter(answer => answer.status === 303)).toHaveLength(1)
        const deciding = peopleOf(await secretary.open(`${path}/omrostning`))
        const votes = (await secretary.get(path)).html.match(/omrostning\/\d+\/ta-bort/g) ?? []
        expect(deciding).toHaveLength(names.length - 1 + votes.length)
      }
    },
    60_000,
  )
})

describe('two secretaries at the same §', () => {
  const boxOf = (html: string): string => textOf(/Någon annan hann ändra[\s\S]*?<\/div>/.exec(html)?.[0] ?? '')

  test('conflicts of interest: the second is told what the first noted, and loses nothing', async () => {
    const { path, names } = await attended()
    const mine = await colleague.open(`${path}/jav`)
    expect((await recuse(path, names[1] ?? '')).status).toBe(303)
    const before = await everything(site)
    const late = await colleague.submit(mine, { recused: names[2] ?? '', reason: 'Jäv' })
    expect(late.status).toBe(409)
    expect(boxOf(late.html)).toContain(names[1])
    expect(boxOf(late.html)).toContain('Närstående till sökanden')
    expect(formOf(late.html, '')?.controls.find(one => one.name === 'reason')?.values[0]).toBe('Jäv')
    expect(await everything(site)).toEqual(before)
    expect((await colleague.again(late, { recused: [names[1] ?? '', names[2] ?? ''] })).status).toBe(303)
    const noted = await site.db
      .selectFrom('item_role')
      .select('name')
      .where('reason', '=', 'Jäv')
      .orderBy('name')
      .execute()
    expect(noted.map(one => one.name)).toEqual([names[1], names[2]])
  })

  test('a proposal taken back by both is taken back', async () => {
    const { path, names } = await attended()
    const proposal = { movers: `${names[0]} (S)`, wording: 'avslag', seconders: '' }
    expect((await secretary.post(`${path}/yrkande`, proposal)).status).toBe(303)
    const [one, other] = [
      await secretary.open(`${path}/yrkande/1/aterta`),
      await colleague.open(`${path}/yrkande/1/aterta`),
    ]
    expect((await secretary.submit(one)).status).toBe(303)
    expect((await colleague.submit(other)).status).toBe(303)
    expect(textOf((await secretary.get(path)).html)).toContain('(återtaget)')
  })

  test('attendance: the second sees who saved, and for each person what they saved beside what was typed', async () => {
    const { meeting, names } = await attended()
    const mine = await colleague.open(`${meeting}/narvaro`)
    expect((await secretary.post(`${meeting}/narvaro`, { here_3: 'remote', others: 'Eva, utredare' })).status).toBe(303)
    const late = await colleague.submit(mine, { here_4: 'no' })
    expect(late.status).toBe(409)
    const box = boxOf(late.html)
    const { actor } = await site.db
      .selectFrom('log_entry')
      .select('actor')
      .where('action', '=', 'attendance.noted')
      .orderBy('at', 'desc')
      .executeTakeFirstOrThrow()
    for (const words of [actor, names[3], 'På distans', names[4], 'Frånvarande', 'Eva, utredare']) {
      expect(box).toContain(words)
    }
    expect(box).not.toContain(names[5])
    expect((await colleague.again(late)).status).toBe(303)
  })
})

describe('those who stand aside', () => {
  const aside = (path: string, typed: Record<string, string | string[]>) => secretary.post(`${path}/jav`, typed)

  test('do not vote and do not reserve themselves, and the minutes say so', async () => {
    const { path, names } = await attended()
    expect((await aside(path, { aside: names[2] ?? '' })).status).toBe(303)
    expect(peopleOf(await secretary.open(`${path}/omrostning`))).toEqual(names.filter((_, i) => i !== 2))
    const reserves = await secretary.post(`${path}/anteckning`, { kind: 'reservation', who: `${names[2]} (S)` })
    expect([reserves.status, messagesOf(reserves.html).who?.includes('kan inte reservera sig')]).toEqual([422, true])
    expect(textOf((await secretary.get(path)).html)).toMatch(new RegExp(`${names[2]} \\(.+\\) deltar inte i beslutet`))
  })

  test('are not recused as well, and do not lead', async () => {
    const { path, names } = await attended()
    const [, one = '', other = ''] = names
    const both = await aside(path, { recused: one, reason: 'Jäv', aside: one })
    expect([both.status, Object.keys(messagesOf(both.html))]).toEqual([422, ['aside']])
    const leads = await aside(path, { recused: [], reason: '', aside: one, acting_chair: one })
    expect([leads.status, Object.keys(messagesOf(leads.html))]).toEqual([422, ['acting_chair']])
    expect((await aside(path, { aside: one, acting_chair: other })).status).toBe(303)
    expect(textOf((await secretary.get(path)).html)).toContain('tjänstgör som ordförande vid paragrafen')
  })

  test('the one who leads in the chair’s place has the casting vote', async () => {
    const { path, names } = await attended()
    const [chair = '', , last = ''] = [names[0], '', names.at(-1)]
    const led = await aside(path, { recused: chair, reason: 'Närstående', acting_chair: last })
    expect(led.status).toBe(303)
    const form = await secretary.open(`${path}/omrostning`)
    const people = peopleOf(form)
    // An even number votes half and half, the one who leads says Nej.
    const half = Math.floor(people.length / 2)
    const option = (i: number): string =>
      people.length % 2 === 1 && i === 0 ? 'abstain' : i <= half - (people.length % 2 === 1 ? 0 : 1) ? 'yes' : 'no'
    const ballots = Object.fromEntries(people.map((_, i) => [`ballot_${i}`, option(i)]))
    const meaning = { yes_means: 'bifall', no_means: 'avslag' }
    const wrong = await secretary.submit(form, { ...meaning, ...ballots, won: 'yes' })
    expect([wrong.status, messagesOf(wrong.html).won]).toEqual([
      422,
      `Röstetalet är lika, och ordföranden ${last} röstade nej.`,
    ])
    expect((await secretary.again(wrong, { won: 'no' })).status).toBe(303)
  })
})
