import { beforeAll, describe, expect, test } from 'vitest'
import { nextOfYear } from '#src/minutes/series.ts'
import { demoNow } from '#test/support/demo.ts'
import { messagesOf, textOf } from './html.ts'
import { demoSite, everything, rowCounts, signIn, type Visitor } from './support.ts'

const site = demoSite()
const today = demoNow.toISOString().slice(0, 10)
const meetings: Record<string, number> = {}
let bun: Visitor
let tn: Visitor
let kfn: Visitor
let mbn: Visitor

beforeAll(async () => {
  ;[bun, tn, kfn, mbn] = (await Promise.all(['bun', 'tn', 'kfn', 'mbn'].map(name => signIn(site, name)))) as [
    Visitor,
    Visitor,
    Visitor,
    Visitor,
  ]
})

const bodyId = async (code: string): Promise<string> =>
  (await site.db.selectFrom('body').select('id').where('code', '=', code.toUpperCase()).executeTakeFirstOrThrow()).id
const nextOf = async (code: string): Promise<number> => nextOfYear(site.db, await bodyId(code), '2026')

interface Held {
  path: string
  id: string
}

/** A meeting of a body that was held today, with these on its agenda, none of them written. */
// One committee divides its agendas in its own way.
const sectionOf = (code: string): string => (code === 'bun' ? 'Ärenden för beslut' : 'decision')

async function held(code: string, who: Visitor, titles: string[], day = today): Promise<Held> {
  meetings[code] = (meetings[code] ?? 1) + 1
  const no = String(meetings[code])
  await who.post(`/sammantraden/${code}/nytt`, { held_on: day, no, place: 'Hamra', starts_at: '17:30' })
  const path = `/sammantraden/${code}/${day}-${no}`
  for (const title of titles) {
    await who.post(`${path}/dagordning/lagg-till`, { title, section: sectionOf(code), standing: [], pending: [] })
  }
  const { id } = await site.db
    .selectFrom('meeting')
    .select('id')
    .where('body_id', '=', await bodyId(code))
    .where('held_on', '=', day)
    .where('no', '=', Number(no))
    .executeTakeFirstOrThrow()
  return { path, id }
}

const write = (who: Visitor, { path }: Held, item: number, typed = {}) =>
  who.post(`${path}/dagordning/${item}/paragraf`, { decision: 'Nämnden noterar det.', ...typed })

async function written(code: string, who: Visitor, titles: string[]): Promise<Held> {
  const meeting = await held(code, who, titles)
  for (const [i] of titles.entries()) expect((await write(who, meeting, i + 1)).status).toBe(303)
  return meeting
}

const close = (who: Visitor, { path }: Held, typed = {}) => who.post(`${path}/avsluta`, typed)

const paragraphs = async ({ id }: Held) => {
  const rows = await site.db
    .selectFrom('minute_item')
    .select(['title', 'paragraph_no', 'number_fixed_at'])
    .where('meeting_id', '=', id)
    .orderBy('paragraph_no')
    .execute()
  return rows.map(row => `${row.paragraph_no} ${row.title}${row.number_fixed_at ? '' : '?'}`)
}
const first = async (meeting: Held): Promise<number> => Number.parseInt((await paragraphs(meeting))[0] ?? '', 10)
const page = async (who: Visitor, { path }: Held): Promise<string> => textOf((await who.get(path)).html)

describe('a meeting that is closed', () => {
  test('gives its §§ the next numbers of the year, and says who closed it, when, and when it ended', async () => {
    const next = await nextOf('bun')
    const meeting = await written('bun', bun, ['Bokslut', 'Budget'])
    await bun.post(`${meeting.path}/dagordning/lagg-till`, {
      title: 'Rapport',
      section: 'Anmälan av delegationsbeslut',
      standing: [],
    })
    expect(await paragraphs(meeting)).toEqual([`${next} Bokslut?`, `${next + 1} Budget?`])
    expect(await page(bun, meeting)).toContain('Preliminärt nummer')
    expect(textOf((await bun.get(`${meeting.path}/${next}`)).html)).toContain('Preliminärt nummer')
    const asked = textOf((await bun.get(`${meeting.path}/avsluta`)).html)
    expect([asked.includes(`§ ${next} Bokslut`), asked.includes('varken är skrivna eller strukna')]).toEqual([
      true,
      true,
    ])
    expect(asked).toContain('Rapport')
    expect((await close(bun, meeting, { ended_at: '20:15' })).status).toBe(303)
    expect(await paragraphs(meeting)).toEqual([`${next} Bokslut`, `${next + 1} Budget`])
    const said = await page(bun, meeting)
    expect(said).toContain('Paragraferna har fått sina nummer.')
    expect(said).toContain('av Håkan Lövgrund')
    expect([said.includes('Preliminärt nummer'), said.includes('Avsluta sammanträdet')]).toEqual([false, false])
    expect(textOf((await bun.get(`${meeting.path}/protokoll`)).html)).toContain('kl. 17.30–20.15')
    expect(await nextOf('bun')).toBe(next + 2)
    const again = await close(bun, meeting)
    expect([again.status, textOf(again.html).includes('redan avslutat')]).toEqual([409, true])
  })

  test.each([
    ['8,15', 'Skriv tiden som'],
    ['24:00', 'Skriv tiden som'],
    ['17:29', 'Skriv en senare tid.'],
  ])('at a clock that cannot be, %s, stays open', async (ended_at, words) => {
    const meeting = await written('bun', bun, ['Bokslut'])
    const before = await everything(site)
    const wrong = await close(bun, meeting, { ended_at })
    expect([wrong.status, messagesOf(wrong.html).ended_at]).toEqual([422, expect.stringContaining(words)])
    expect(await everything(site)).toEqual(before)
    expect((await bun.again(wrong, { ended_at: '00:30' })).status).toBe(303)
  })

  test('has been held, is not cancelled, and no earlier one of the year is open', async () => {
    const ahead = await held('tn', tn, [], '2026-12-16')
    const early = await close(tn, ahead)
    expect([early.status, textOf(early.html).includes('hålls först')]).toEqual([409, true])
    const empty = await close(tn, await held('tn', tn, ['A']))
    expect([empty.status, textOf(empty.html).includes('Inga paragrafer är skrivna')]).toEqual([409, true])
    await tn.post(`${ahead.path}/stall-in`, { reason: 'Få ärenden' })
    expect(textOf((await close(tn, ahead)).html)).toContain('Sammanträdet är inställt.')

    const one = await written('tn', tn, ['Bokslut'])
    const two = await written('tn', tn, ['Budget'])
    const rash = await close(tn, two)
    expect([rash.status, textOf(rash.html).includes('är inte avslutat. Avsluta det först.')]).toEqual([409, true])
    expect((await close(tn, one)).status).toBe(303)
    expect((await close(tn, two)).status).toBe(303)
    expect(await first(two)).toBe((await first(one)) + 1)
  })

  test('shows its numbers beforehand: where they have changed since, it is looked at again', async () => {
    const meeting = await written('bun', bun, ['Bokslut', 'Budget'])
    const form = await bun.open(`${meeting.path}/avsluta`)
    const no = await first(meeting)
    await bun.post(`${meeting.path}/${no}/flytta`, { before: 'sist' })
    const late = await bun.submit(form, { ended_at: '19:00' })
    expect([late.status, textOf(late.html).includes('har ändrats sedan du öppnade sidan')]).toEqual([409, true])
    expect((await bun.again(late)).status).toBe(303)
    expect(await paragraphs(meeting)).toEqual([`${no} Budget`, `${no + 1} Bokslut`])
  })

  test('is closed by its own secretary, once when two do it at the same moment', async () => {
    const meeting = await written('bun', bun, ['Bokslut'])
    expect((await tn.get(`${meeting.path}/avsluta`)).status).toBe(403)
    const forms = await Promise.all([bun.open(`${meeting.path}/avsluta`), bun.open(`${meeting.path}/avsluta`)])
    const both = await Promise.all(forms.map(form => bun.submit(form)))
    expect(both.map(one => one.status).sort()).toEqual([303, 409])
  })

  test('takes one § more only as the last of the year, with its number at once', async () => {
    const meeting = await written('bun', bun, ['Bokslut'])
    await close(bun, meeting)
    const next = await nextOf('bun')
    await bun.post(`${meeting.path}/dagordning/lagg-till`, { title: 'Glömt', section: sectionOf('bun'), standing: [] })
    await bun.post(`${meeting.path}/dagordning/lagg-till`, {
      title: 'Också glömt',
      section: sectionOf('bun'),
      standing: [],
    })
    const apart = await write(bun, meeting, 2, { paragraph_no: String(next + 1) })
    expect([apart.status, messagesOf(apart.html).paragraph_no]).toEqual([
      422,
      `Sammanträdet är avslutat, och bara § ${next} kan läggas till, sist.`,
    ])
    expect((await bun.again(apart, { paragraph_no: String(next) })).status).toBe(303)
    expect((await paragraphs(meeting)).at(-1)).toBe(`${next} Glömt`)
    await close(bun, await written('bun', bun, ['Nästa']))
    const late = await write(bun, meeting, 3)
    expect([late.status, messagesOf(late.html).paragraph_no?.includes('ett senare sammanträde')]).toEqual([422, true])
  })
})

describe('a § whose number is provisional', () => {
  test('is moved before another; what is noted of who was there from and to it follows', async () => {
    const meeting = await written('tn', tn, ['A', 'B', 'C'])
    const no = await first(meeting)
    await tn.post(`${meeting.path}/narvaro`, { from_no_2: String(no + 1), to_no_3: String(no + 1) })
    const form = await tn.open(`${meeting.path}/${no + 2}/flytta`)
    const [before = ''] = form.controls.find(one => one.name === 'before')?.options ?? []
    const moved = await tn.submit(form, { before })
    expect([moved.status, moved.location]).toEqual([303, `${meeting.path}/${no}`])
    expect(await paragraphs(meeting)).toEqual([`${no} C?`, `${no + 1} A?`, `${no + 2} B?`])
    const { from_no, to_no } = await site.db
      .selectFrom('attendance')
      .select(eb => [eb.fn.max('from_no').as('from_no'), eb.fn.min('to_no').as('to_no')])
      .where('meeting_id', '=', meeting.id)
      .executeTakeFirstOrThrow()
    expect([from_no, to_no]).toEqual([no + 2, no + 2])
    expect((await close(tn, meeting)).status).toBe(303)
    const late = await tn.get(`${meeting.path}/${no}`)
    expect(late.html).not.toContain('/flytta')
    const fixed = await tn.post(`${meeting.path}/${no}/flytta`)
    expect([fixed.status, textOf(fixed.html).includes('har fått sitt nummer')]).toEqual([409, true])
  })

  test('is not moved to where those who voted were not there', async () => {
    const meeting = await written('tn', tn, ['A', 'B', 'C'])
    const no = await first(meeting)
    await tn.post(`${meeting.path}/narvaro`, { from_no_2: String(no + 1) })
    await tn.post(`${meeting.path}/${no + 2}/yrkande`, { movers: 'Eva Ek (S)', wording: 'bifall' })
    const form = await tn.open(`${meeting.path}/${no + 2}/omrostning`)
    const ballots = form.controls.filter(one => one.name.startsWith('ballot')).map(one => [one.name, 'yes'])
    const typed = { yes_means: 'bifall', no_means: 'avslag', won: 'yes', ...Object.fromEntries(ballots) }
    expect((await tn.submit(form, typed)).status).toBe(303)
    const before = await paragraphs(meeting)
    const move = await tn.open(`${meeting.path}/${no + 2}/flytta`)
    const [beforeFirst = ''] = move.controls.find(one => one.name === 'before')?.options ?? []
    const moved = await tn.submit(move, { before: beforeFirst })
    expect([moved.status, textOf(moved.html).includes('Det går inte ihop')]).toEqual([409, true])
    expect(await paragraphs(meeting)).toEqual(before)
  })

  test('is not mistaken for another by a form that was opened before it was moved', async () => {
    const meeting = await written('kfn', kfn, ['A', 'B'])
    const no = await first(meeting)
    const note = await kfn.open(`${meeting.path}/${no}/anteckning`)
    const edit = await kfn.open(`${meeting.path}/${no}/redigera`)
    const removal = await kfn.open(`${meeting.path}/${no}/ta-bort`)
    await kfn.post(`${meeting.path}/${no}/flytta`, { before: 'sist' })
    const rows = await rowCounts(site)
    const stray = await kfn.submit(note, { kind: 'note', who: 'Eva Ek (S)', text: 'Till A, inte till B.' })
    expect([stray.status, textOf(stray.html).includes('fått andra nummer')]).toEqual([409, true])
    expect(stray.html).toContain('Till A, inte till B.')
    expect((await kfn.submit(edit, { title: 'A, ändrad' })).status).toBe(409)
    expect((await kfn.submit(removal)).status).toBe(409)
    expect(await rowCounts(site)).toEqual(rows)
    expect(await paragraphs(meeting)).toEqual([`${no} B?`, `${no + 1} A?`])
    await close(kfn, meeting)
  })

  test('is taken away, and its item on the agenda can be written anew', async () => {
    const meeting = await written('kfn', kfn, ['A', 'B'])
    const no = await first(meeting)
    await kfn.post(`${meeting.path}/${no}/anteckning`, { kind: 'note', who: 'Eva Ek (S)', text: 'Viktigt.' })
    const noted = await kfn.post(`${meeting.path}/${no}/ta-bort`)
    expect([noted.status, textOf(noted.html).includes('Ta först bort det som är antecknat')]).toEqual([409, true])
    await kfn.post(`${meeting.path}/${no}/anteckning/1/ta-bort`)
    expect((await kfn.post(`${meeting.path}/${no}/ta-bort`)).status).toBe(303)
    expect(await paragraphs(meeting)).toEqual([`${no} B?`])
    const { detail } = await site.db
      .selectFrom('log_entry')
      .select('detail')
      .where('action', '=', 'minutes.removed')
      .orderBy('at', 'desc')
      .executeTakeFirstOrThrow()
    expect(detail).toBe(`§ ${no} A`)
    expect((await write(kfn, meeting, 1)).status).toBe(303)
    expect(await paragraphs(meeting)).toEqual([`${no} B?`, `${no + 1} A?`])
    await close(kfn, meeting)
    const fixed = await kfn.post(`${meeting.path}/${no}/ta-bort`)
    expect([fixed.status, textOf(fixed.html).includes('har fått sitt nummer')]).toEqual([409, true])
  })

  test('is set in before the one that has its number, when that is said', async () => {
    const meeting = await written('kfn', kfn, ['A', 'B'])
    const no = await first(meeting)
    await kfn.post(`${meeting.path}/dagordning/lagg-till`, { title: 'C', section: 'decision', standing: [] })
    const asked = await write(kfn, meeting, 3, { paragraph_no: String(no + 1) })
    expect([asked.status, messagesOf(asked.html).paragraph_no?.includes('togs upp före')]).toEqual([422, true])
    expect((await kfn.again(asked, { insert: '1' })).status).toBe(303)
    expect(await paragraphs(meeting)).toEqual([`${no} A?`, `${no + 1} C?`, `${no + 2} B?`])
    await close(kfn, meeting)
  })
})

describe('adjusting', () => {
  const people = { chair: 'Eva Ek (S)', adjusters: 'Bo Alm (M)', gap_reason: 'Provet är ett prov.' }

  test('at once fixes the numbers up to the last that is adjusted; those after it stay provisional', async () => {
    const meeting = await written('kfn', kfn, ['A', 'B', 'C'])
    const no = await first(meeting)
    const typed = { ...people, adjusted_on: today, immediate: '1', paragraphs: [String(no + 1)] }
    expect((await kfn.post(`${meeting.path}/justera`, typed)).status).toBe(303)
    expect(await paragraphs(meeting)).toEqual([`${no} A`, `${no + 1} B`, `${no + 2} C?`])
    expect(await nextOf('kfn')).toBe(no + 2)
    await kfn.post(`${meeting.path}/dagordning/lagg-till`, { title: 'D', section: 'decision', standing: [] })
    const below = await write(kfn, meeting, 4, { paragraph_no: String(no - 1) })
    expect([below.status, messagesOf(below.html).paragraph_no?.includes('har redan fått sitt nummer')]).toEqual([
      422,
      true,
    ])
    await close(kfn, meeting)
  })

  test('is not done under other numbers than those that were seen', async () => {
    const meeting = await held('kfn', kfn, ['A'])
    const next = await nextOf('kfn')
    await write(kfn, meeting, 1, { paragraph_no: '801' })
    const before = await everything(site)
    const other = await kfn.post(`${meeting.path}/justera`, people)
    expect([other.status, textOf(other.html).includes(`§ 801 blir § ${next}`)]).toEqual([409, true])
    const laid = await kfn.post(`${meeting.path}/justering/ny`, people)
    expect([laid.status, textOf(laid.html).includes(`§ 801 blir § ${next}`)]).toEqual([409, true])
    expect(await everything(site)).toEqual(before)
    expect(textOf((await kfn.get(`${meeting.path}/numrera-om`)).html)).toContain(`§ ${next} A, nu § 801`)
    expect((await kfn.post(`${meeting.path}/numrera-om`)).status).toBe(303)
    expect(await paragraphs(meeting)).toEqual([`${next} A?`])
    expect((await kfn.post(`${meeting.path}/numrera-om`)).status).toBe(409)
    expect((await kfn.post(`${meeting.path}/justera`, people)).status).toBe(303)
    expect(await paragraphs(meeting)).toEqual([`${next} A`])
  })

  test('of some §§ is not of others that have come to their numbers meanwhile', async () => {
    const meeting = await written('kfn', kfn, ['A', 'B'])
    const no = await first(meeting)
    const form = await kfn.open(`${meeting.path}/justera`)
    await kfn.post(`${meeting.path}/${no}/flytta`, { before: 'sist' })
    const late = await kfn.submit(form, { ...people, paragraphs: [String(no)] })
    expect([late.status, textOf(late.html).includes('fått andra nummer')]).toEqual([409, true])
    expect(await paragraphs(meeting)).toEqual([`${no} B?`, `${no + 1} A?`])
    await close(kfn, meeting)
  })

  test('what lies before those who adjust follows its §§ when they are moved', async () => {
    const meeting = await written('kfn', kfn, ['A', 'B'])
    const no = await first(meeting)
    expect((await kfn.post(`${meeting.path}/justering/ny`, { ...people, paragraphs: [String(no)] })).status).toBe(303)
    const lies = await kfn.post(`${meeting.path}/${no}/ta-bort`)
    expect([lies.status, textOf(lies.html).includes('ligger för justering')]).toEqual([409, true])
    await kfn.post(`${meeting.path}/${no}/flytta`, { before: 'sist' })
    expect(await page(kfn, meeting)).toContain(`§ ${no + 1} för justering`)
    await kfn.post(`${meeting.path}/justering/1/ta-tillbaka`)
    await close(kfn, meeting)
  })
})

describe('a body', () => {
  test('sets the number that it goes on with in the year, above those that are fixed', async () => {
    const next = await nextOf('mbn')
    const low = await mbn.post('/organ/mbn/arbetssatt', { next_no: String(next - 1) })
    expect([low.status, messagesOf(low.html).next_no?.includes('redan fastställd')]).toEqual([422, true])
    expect((await mbn.post('/organ/mbn/arbetssatt', { next_no: 'tio' })).status).toBe(422)
    expect((await mbn.post('/organ/mbn/arbetssatt', { next_no: String(next + 30) })).status).toBe(303)
    const meeting = await written('mbn', mbn, ['A'])
    expect(await paragraphs(meeting)).toEqual([`${next + 30} A?`])
    const adjusting = await mbn.get(`${meeting.path}/justera`)
    expect(textOf(adjusting.html)).toContain(`§ ${next}: Paragrafen saknas.`)
    await close(mbn, meeting)
    expect(await paragraphs(meeting)).toEqual([`${next + 30} A`])
  })

  test('begins anew at every meeting, where that is its way', async () => {
    await mbn.post('/organ/mbn/arbetssatt', { numbering: 'meeting' })
    for (const _ of [1, 2]) {
      const meeting = await written('mbn', mbn, ['A', 'B'])
      expect((await close(mbn, meeting)).status).toBe(303)
      expect(await paragraphs(meeting)).toEqual(['1 A', '2 B'])
    }
  })

  test('whose minutes are kept elsewhere has its numbers as they are printed there', async () => {
    await mbn.post('/organ/mbn/arbetssatt', { numbering: 'elsewhere' })
    const meeting = await held('mbn', mbn, ['A', 'B'])
    await write(mbn, meeting, 1, { paragraph_no: '478' })
    await write(mbn, meeting, 2, { paragraph_no: '512' })
    const shown = await mbn.get(`${meeting.path}/478`)
    expect([shown.html.includes('/flytta'), shown.html.includes('/ta-bort')]).toEqual([false, true])
    expect(textOf(shown.html)).not.toContain('Preliminärt')
    await mbn.post(`${meeting.path}/narvaro`)
    const chair = (await mbn.open(`${meeting.path}/justera`)).controls.find(one => one.name === 'chair')?.values ?? []
    const adjusted = await mbn.post(`${meeting.path}/justera`, {
      chair,
      adjusters: '',
      gap_reason: 'Justerare saknas',
      paragraphs: ['512'],
    })
    expect(adjusted.status).toBe(303)
    expect(await paragraphs(meeting)).toEqual(['478 A', '512 B'])
  })
})
