import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { usualPractice } from '#src/practice/practice.ts'
import { wellFilled } from './faults.ts'
import { formOf, messagesOf, textOf } from './html.ts'
import { formPlaces, type Places } from './places.ts'
import { type Answer, demoSite, everything, signIn, type Typed, Visitor } from './support.ts'

const site = demoSite()
let places: Places

beforeAll(async () => {
  places = await formPlaces(site)
  // Where minutes are kept elsewhere, a § may be registered long after its meeting is over.
  const { papers_days, seats, standing_items } = usualPractice
  const own = JSON.stringify(standing_items)
  const bodies = await site.db.selectFrom('body').select('id').execute()
  for (const { id } of bodies)
    await site.db
      .insertInto('practice')
      .values({ body_id: id, papers_days, seats, standing_items: own, numbering: 'elsewhere' })
      .onConflict(oc => oc.column('body_id').doUpdateSet({ numbering: 'elsewhere' }))
      .execute()
  // A draft that waits for somebody's approval is not frozen on any day.
  await site.db.deleteFrom('sign_off_person').execute()
  await site.db.deleteFrom('sign_off_level').execute()
}, 180_000)

const slugIn = (path: string): string => path.split('/')[2] ?? ''

async function eventsOf(slug: string): Promise<{ kind: string; happened_on: string }[]> {
  return site.db
    .selectFrom('event')
    .innerJoin('matter', 'matter.id', 'event.matter_id')
    .select(['event.kind', 'happened_on'])
    .where('slug', '=', slug)
    .orderBy('happened_on')
    .orderBy('seq')
    .execute()
}

const usedUp = new Set<string>()

/** A form where a matter stands after this event, and nothing was done before in this file. */
async function at(pattern: string, after: string) {
  for (const place of places.get(pattern) ?? []) {
    const events = await eventsOf(slugIn(place.path))
    if (usedUp.has(slugIn(place.path)) || events.at(-1)?.kind !== after) continue
    const visitor = await signIn(site, place.who)
    const days = events.map(event => event.happened_on)
    return { visitor, form: await visitor.open(place.path), path: place.path, days }
  }
  throw new Error(`nobody comes to ${pattern} after ${after} in the demonstration`)
}

const fieldOf = (answer: Answer, name: string) => formOf(answer.html, '')?.controls.find(one => one.name === name)
const REASON = 'Protokollet kom först i efterhand & <b>därför</b>'

type Place = Awaited<ReturnType<typeof at>>

/** Each form that takes a day, with a day that is out of order there. */
const oldestMeeting = ({ form }: Place): Typed => ({
  meeting: form.controls.find(one => one.name === 'meeting')?.options.at(-1) ?? '',
  paragraph_no: '888',
})
const beforeAllElse = ({ days }: Place): Typed => ({ happened_on: addDays(days[0] ?? '', -1) })

const forms: [string, string, string, (place: Place) => Typed][] = [
  [
    'a step',
    '/motioner/:slug/steg/forslag-skrivet',
    'referred_to_board',
    ({ days }) => ({ happened_on: addDays(days.at(-1) ?? '', -1), note: 'Mitt' }),
  ],
  [
    'a preparation that began before it was handed over',
    '/motioner/:slug/steg/borja-bereda',
    'referred_to_board',
    ({ days }) => ({ happened_on: addDays(days.at(-1) ?? '', -1) }),
  ],
  [
    'a motion received',
    '/motioner/:slug/ta-emot',
    'submitted',
    ({ days }) => ({ registered_on: addDays(days[0] ?? '', -1) }),
  ],
  [
    'the day a motion came in',
    '/motioner/:slug/inkommen-dag',
    'closed',
    ({ days }) => ({ received_on: addDays(days[1] ?? '', 1), reason: 'Fel stämpel' }),
  ],
  [
    'an opinion asked for',
    '/motioner/:slug/steg/skicka-remiss',
    'preparation_begun',
    place => ({
      ...beforeAllElse(place),
      to_body: place.form.controls.find(one => one.name === 'to_body')?.options.at(-1) ?? '',
    }),
  ],
  ['a referral received', '/motioner/:slug/remisser/:no/steg/ta-emot', 'referral_sent', beforeAllElse],
  [
    'a response begun today and frozen',
    '/motioner/:slug/remisser/:no/svar/faststall',
    'response_drafted',
    () => ({ happened_on: '2026-11-22' }),
  ],
  ['a § at a meeting', '/motioner/:slug/steg/kommunstyrelsens-forslag', 'remitted_back', oldestMeeting],
  [
    'a § that brings a second step',
    '/motioner/:slug/steg/vack',
    'registered',
    place => ({ ...oldestMeeting(place), also_refer: '1' }),
  ],
]

describe('a reason that was typed', () => {
  const pattern = '/motioner/:slug/steg/forslag-skrivet'
  const warnedOf = async () => {
    const { visitor, form, days } = await at(pattern, 'referred_to_board')
    const warned = await visitor.submit(form, { happened_on: addDays(days.at(-1) ?? '', -1) })
    expect(fieldOf(warned, 'order_reason')).toBeDefined()
    return { visitor, warned }
  }

  test('stays where another field has a fault', async () => {
    const { visitor, warned } = await warnedOf()
    const answer = await visitor.again(warned, { order_reason: REASON, officer: 'x'.repeat(500) })
    expect([answer.status, fieldOf(answer, 'order_reason')?.values]).toEqual([422, [REASON]])
  })

  test('stays where somebody came between', async () => {
    const { visitor, warned } = await warnedOf()
    const document = warned.path.replace(/steg\/.*/, 'handlingar/ks/ny')
    await visitor.post(document, { description: 'Ett brev', counterpart: 'Eva Ek' })
    const answer = await visitor.again(warned, { order_reason: REASON })
    expect([answer.status, fieldOf(answer, 'order_reason')?.values]).toEqual([409, [REASON]])
  })

  test('and is too long: a message beside it', async () => {
    const { visitor, warned } = await warnedOf()
    const long = 'x'.repeat(5000)
    const answer = await visitor.again(warned, { order_reason: long })
    expect([answer.status, Object.keys(messagesOf(answer.html))]).toEqual([422, ['order_reason']])
    expect(fieldOf(answer, 'order_reason')?.values).toEqual([long])
  })
})

describe.each(forms)('%s, dated before what it builds on', (_, pattern, after, typedFor) => {
  test('is warned of, with a field for the reason; with a reason it is saved, and staff see why', async () => {
    const place = await at(pattern, after)
    const { visitor, form } = place
    const typed = { ...wellFilled(form), ...typedFor(place) }
    const before = await everything(site)
    const warned = await visitor.submit(form, typed)
    expect([warned.status, messagesOf(warned.html)]).toEqual([422, {}])
    expect(textOf(warned.html)).toContain('Stämmer dagarna?')
    expect(fieldOf(warned, 'order_reason')?.kind).toBe('long')
    for (const [name, value] of Object.entries(typed))
      expect([name, fieldOf(warned, name)?.values]).toEqual([name, [value]])
    expect(await everything(site)).toEqual(before)
    const without = await visitor.again(warned, { order_reason: '  ' })
    expect([without.status, fieldOf(without, 'order_reason') !== undefined]).toEqual([422, true])
    const saved = await visitor.again(warned, { order_reason: REASON })
    expect(saved.status).toBe(303)
    usedUp.add(slugIn(place.path))
    const matter = `/motioner/${slugIn(place.path)}`
    expect(textOf((await visitor.get(matter)).html)).toContain(REASON)
    expect((await new Visitor(site).get(matter)).html).not.toContain('Protokollet kom först i efterhand')
  })
})

test('striking any step is done, refused, or warned of with a field for the reason', async () => {
  const visitors = new Map<string, Visitor>()
  const stuck: string[] = []
  for (const { who, path } of places.get('/motioner/:slug/stryk/:seq') ?? []) {
    const visitor = visitors.get(who) ?? (await signIn(site, who))
    visitors.set(who, visitor)
    const answer = await visitor.post(path, { reason: 'Antecknat på fel ärende' })
    const warned = answer.status === 422 && fieldOf(answer, 'order_reason') === undefined
    if (![303, 409, 422].includes(answer.status) || warned) stuck.push(`${path}: ${answer.status}`)
  }
  expect(stuck).toEqual([])
}, 120_000)
