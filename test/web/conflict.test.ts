import { beforeAll, describe, expect, test } from 'vitest'
import { wellFilled } from './faults.ts'
import { type Form, formOf, messagesOf, textOf } from './html.ts'
import { formPlaces, type Places } from './places.ts'
import { pdf } from './samples.ts'
import { type Answer, demoSite, everything, rowCounts, signIn, type Visitor } from './support.ts'

const site = demoSite()
let places: Places

beforeAll(async () => {
  places = await formPlaces(site)
}, 180_000)

const EDIT = '/sammantraden/:body/:day/:no/redigera'
const NOTE = '/sammantraden/:body/:day/:no/anteckning'
const CORRECT = '/motioner/:slug/ratta'
const RESPONSE = '/motioner/:slug/remisser/:no/svar'

const stepOf = (step: string): string => `/motioner/:slug/steg/${step}`
const placesOf = (pattern: string) => places.get(pattern) ?? []

/** Two browsers that have the same form open, the one of its usual holder and another that may use it too. */
async function twoAt(pattern: string, turn = 0, others: string[] = []) {
  const place = placesOf(pattern)[turn]
  if (!place) throw new Error(`nobody comes to ${pattern} in the demonstration`)
  const [first, second] = [await signIn(site, place.who), await signIn(site, others[0] ?? place.who)]
  return { first, second, form: await first.open(place.path), same: await second.open(place.path), path: place.path }
}

const standing = (answer: Answer, name: string): string | undefined =>
  formOf(answer.html, '')?.controls.find(control => control.name === name)?.values[0]

/** The words of the box that tells of the other's change. */
const boxOf = (answer: Answer): string => textOf(/Någon annan hann ändra[\s\S]*?<\/div>/.exec(answer.html)?.[0] ?? '')

describe('two people change the same thing', () => {
  test('what is noted of a motion: the second sees what the first wrote, beside what was typed, and can go on', async () => {
    const { first, second, form, same } = await twoAt(CORRECT)
    expect((await first.submit(form, { title: 'Den enas rubrik', reason: 'Läst fel' })).status).toBe(303)
    const before = await everything(site)
    const stale = await second.submit(same, { title: 'Den andras rubrik', reason: 'Stavat fel' })
    expect(stale.status).toBe(409)
    expect([standing(stale, 'title'), standing(stale, 'reason')]).toEqual(['Den andras rubrik', 'Stavat fel'])
    expect(await everything(site)).toEqual(before)
    expect(boxOf(stale)).toContain('Monica Dahlöf')
    expect(boxOf(stale)).toContain('Läst fel')
    expect(boxOf(stale)).toContain('Den enas rubrik')
    const done = await second.again(stale)
    expect(done.status).toBe(303)
    expect((await second.get(done.location)).html).toContain('Den andras rubrik')
  })

  test('a step of a matter: the second sees the step that came between, and can go on', async () => {
    const pattern = stepOf('skicka-remiss')
    const { first, second, form, same } = await twoAt(pattern, 0, ['utredare'])
    const [one = '', other = ''] = form.controls.find(control => control.name === 'to_body')?.options ?? []
    expect((await first.submit(form, { ...wellFilled(form), to_body: one, due_on: '2199-12-31' })).status).toBe(303)
    const before = await everything(site)
    const typed = { ...wellFilled(form), to_body: other, due_on: '2199-12-31', questions: 'Vad kostar det?' }
    const stale = await second.submit(same, typed)
    expect(stale.status).toBe(409)
    expect([standing(stale, 'to_body'), standing(stale, 'questions')]).toEqual([other, 'Vad kostar det?'])
    expect(await everything(site)).toEqual(before)
    expect(boxOf(stale)).toContain('Monica Dahlöf')
    expect(boxOf(stale)).toMatch(/remiss/i)
    expect((await second.again(stale)).status).toBe(303)
  })

  test('a step, where the first registered a document: told so, and can go on', async () => {
    const { first, second, same, path } = await twoAt(stepOf('forslag-skrivet'), 1, ['utredare'])
    const document = path.replace(/steg\/.*/, 'handlingar/ks/ny')
    expect((await first.post(document, { description: 'Ett brev', counterpart: 'Eva Ek' })).status).toBe(303)
    const stale = await second.submit(same, { note: 'Min anteckning' })
    expect([stale.status, standing(stale, 'note')]).toEqual([409, 'Min anteckning'])
    expect(boxOf(stale)).toMatch(/handling/i)
    expect((await second.again(stale)).status).toBe(303)
  })

  test('a §: both texts beside each other, and the second can go on', async () => {
    const { first, second, form, same, path } = await twoAt(EDIT)
    const ours = { title: 'Den enas rubrik', decision: 'Den enas beslut.', speakers: 'Eva Ek (S)' }
    expect((await first.submit(form, ours)).status).toBe(303)
    const before = await everything(site)
    const stale = await second.submit(same, { title: 'Den andras rubrik', decision: 'Den andras beslut.' })
    expect([stale.status, standing(stale, 'title'), standing(stale, 'decision')]).toEqual([
      409,
      'Den andras rubrik',
      'Den andras beslut.',
    ])
    for (const text of [...Object.values(ours), 'Den andras rubrik', 'Den andras beslut.']) {
      expect(boxOf(stale)).toContain(text)
    }
    expect(await everything(site)).toEqual(before)
    expect((await second.again(stale)).status).toBe(303)
    expect((await second.get(path.replace('/redigera', ''))).html).toContain('Den andras beslut.')
  })

  test('a response that both begin: the second sees the first one’s, and can go on', async () => {
    const place = placesOf(RESPONSE).find(
      ({ path }) => !placesOf(`${RESPONSE}/faststall`).some(one => one.path.startsWith(path)),
    )
    const [first, second] = [await signIn(site, place?.who ?? ''), await signIn(site, place?.who ?? '')]
    const [form, same] = [await first.open(place?.path ?? ''), await second.open(place?.path ?? '')]
    await draftedTwice(first, second, form, same)
  })

  test('a response that both write on: the second sees the first one’s, and can go on', async () => {
    const [place] = placesOf(`${RESPONSE}/faststall`)
    const path = place?.path.replace('/faststall', '') ?? ''
    const [first, second] = [await signIn(site, place?.who ?? ''), await signIn(site, place?.who ?? '')]
    await draftedTwice(first, second, await first.open(path), await second.open(path))
  })

  async function draftedTwice(first: Visitor, second: Visitor, form: Form, same: Form): Promise<void> {
    expect((await first.submit(form, { title: 'Den enas svar', text_1: 'Det ena.' })).status).toBe(303)
    const before = await everything(site)
    const stale = await second.submit(same, { title: 'Den andras svar', text_1: 'Det andra.' })
    expect([stale.status, standing(stale, 'title'), standing(stale, 'text_1')]).toEqual([
      409,
      'Den andras svar',
      'Det andra.',
    ])
    for (const text of ['Den enas svar', 'Det ena.', 'Den andras svar', 'Det andra.'])
      expect(boxOf(stale)).toContain(text)
    expect(await everything(site)).toEqual(before)
    expect((await second.again(stale)).status).toBe(303)
  }

  test('a note with a file, on a § that was adjusted meanwhile: refused, with the text and the file still there', async () => {
    const place = placesOf(NOTE).at(-1)
    const second = await signIn(site, place?.who ?? '')
    const form = await second.open(place?.path ?? '')
    const meeting = place?.path.replace(/\/\d+\/anteckning$/, '') ?? ''
    const first = await signIn(site, place?.who ?? '')
    expect((await first.post(`${meeting}/justera`, { gap_reason: 'Ordförandens beslut' })).status).toBe(303)
    const before = await everything(site)
    const answer = await second.submit(
      form,
      { who: 'Bo Alm (M)', text: 'Jag deltar inte.' },
      { annex: { name: 'bilaga.pdf', bytes: pdf() } },
    )
    expect([answer.status, standing(answer, 'text')]).toEqual([409, 'Jag deltar inte.'])
    expect(answer.html).toContain('bilaga.pdf')
    expect(standing(answer, 'annex_stashed')).toBeTruthy()
    expect(await everything(site)).toEqual(before)
  })
})

describe('a number that is taken', () => {
  test('a §: the title of the one that has it, and a choice to share it', async () => {
    const taken = await site.db
      .selectFrom('minute_item')
      .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
      .innerJoin('body', 'body.id', 'meeting.body_id')
      .select(['held_on', 'paragraph_no', 'title'])
      .where('code', '=', 'KF')
      .orderBy('held_on', 'desc')
      .executeTakeFirstOrThrow()
    const { first, form } = await twoAt(stepOf('redovisa'))
    const before = await everything(site)
    const typed = { meeting: taken.held_on, paragraph_no: String(taken.paragraph_no), title: 'Redovisning' }
    const answer = await first.submit(form, { ...wellFilled(form), ...typed })
    expect(answer.status).toBe(422)
    expect(messagesOf(answer.html).paragraph_no).toContain(taken.title)
    expect(standing(answer, 'title')).toBe('Redovisning')
    expect(textOf(answer.html)).toContain('Texten ovan sparas inte.')
    expect(formOf(answer.html, '')?.controls.some(control => control.name === 'same_paragraph')).toBe(true)
    expect(await everything(site)).toEqual(before)
    const shared = await first.again(answer, { same_paragraph: '1' })
    expect(shared.status).toBe(303)
    expect((await first.get(shared.location)).html).toContain(`§ ${taken.paragraph_no}`)
  })

  test('in the register: said beside the field, with what has it, and nothing is saved', async () => {
    const known = await site.db
      .selectFrom('registry_number')
      .innerJoin('body', 'body.id', 'registry_number.body_id')
      .select('number')
      .where('code', '=', 'KS')
      .executeTakeFirstOrThrow()
    const registrar = await signIn(site, 'registrator')
    const before = await rowCounts(site)
    const answer = await registrar.post('/motioner/registrera', {
      title: 'En till',
      submitters: 'Eva Ek (S)',
      number: known.number,
    })
    expect(answer.status).toBe(422)
    expect(messagesOf(answer.html).number).toContain(known.number)
    expect([standing(answer, 'title'), standing(answer, 'number')]).toEqual(['En till', known.number])
    expect(await rowCounts(site)).toEqual(before)
  })
})
