import { beforeAll, describe, expect, test } from 'vitest'
import { wellFilled } from './faults.ts'
import { formPlaces, type Places } from './places.ts'
import { demoSite, signIn, type Typed, type Visitor } from './support.ts'

const site = demoSite()
let places: Places

beforeAll(async () => {
  places = await formPlaces(site)
}, 180_000)

const statuses = async (answers: Promise<{ status: number }>[]): Promise<number[]> =>
  (await Promise.all(answers)).map(answer => answer.status).sort()

async function browsersAt(pattern: string, count: number, turn = 0): Promise<{ visitor: Visitor; path: string }[]> {
  const place = places.get(pattern)?.[turn]
  if (!place) throw new Error(`nobody comes to ${pattern} in the demonstration`)
  const visitors = await Promise.all(Array.from({ length: count }, () => signIn(site, place.who)))
  return visitors.map(visitor => ({ visitor, path: place.path }))
}

/** The same form, open in so many browsers, sent by all of them at the same moment. */
async function sentAtOnce(pattern: string, count: number, typed: (i: number) => Typed, turn = 0): Promise<number[]> {
  const browsers = await browsersAt(pattern, count, turn)
  const forms = await Promise.all(browsers.map(({ visitor, path }) => visitor.open(path)))
  return statuses(
    browsers.map(({ visitor }, i) => {
      const form = forms[i] ?? { action: '', isMultipart: false, controls: [] }
      return visitor.submit(form, { ...wellFilled(form), ...typed(i) })
    }),
  )
}

const count = async (query: Promise<unknown[]>): Promise<number> => (await query).length

describe('at the same moment', () => {
  test('twenty motions are registered: twenty numbers that follow on each other, and twenty motions', async () => {
    const before = await boardNumbers()
    const sent = await sentAtOnce('/motioner/registrera', 20, i => ({
      title: `Samtidig motion ${i}`,
      submitters: 'Helt Ny Motionär (S)',
    }))
    expect(sent).toEqual(Array.from({ length: 20 }, () => 303))
    const known = new Set(before)
    const numbers = (await boardNumbers())
      .filter(number => !known.has(number))
      .map(number => Number(number.split('/')[1]))
    const first = Math.min(...numbers)
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => first + i))
    const motions = await site.db
      .selectFrom('matter')
      .select(['title', 'slug', 'sort_no'])
      .where('title', 'like', 'Samtidig motion%')
      .execute()
    expect(new Set(motions.map(one => one.title)).size).toBe(20)
    expect(new Set(motions.map(one => one.slug)).size).toBe(20)
    expect(new Set(motions.map(one => one.sort_no)).size).toBe(20)
    expect(
      await count(site.db.selectFrom('person').select('id').where('name', '=', 'Helt Ny Motionär').execute()),
    ).toBe(1)
  }, 60_000)

  const boardNumbers = async (): Promise<string[]> => {
    const rows = await site.db
      .selectFrom('registry_number')
      .innerJoin('body', 'body.id', 'registry_number.body_id')
      .select('number')
      .where('code', '=', 'KS')
      .execute()
    return rows.map(row => row.number)
  }

  test('twenty motions are handed in by members: none is lost', async () => {
    const sent = await sentAtOnce('/motioner/lamna-in', 20, i => ({
      title: `Inlämnad ${i}`,
      text: 'Text.',
      party: 'S',
      co_submitters: '',
    }))
    expect(sent).toEqual(Array.from({ length: 20 }, () => 303))
    expect(await count(site.db.selectFrom('matter').select('id').where('title', 'like', 'Inlämnad %').execute())).toBe(
      20,
    )
  }, 60_000)

  test('two motions are given the same typed number: one has it, the other is told', async () => {
    const typed = (i: number) => ({ title: `Tvilling ${i}`, submitters: 'Eva Ek (S)', number: 'KS 9999' })
    expect(await sentAtOnce('/motioner/registrera', 2, typed)).toEqual([303, 422])
    expect(await count(site.db.selectFrom('matter').select('id').where('title', 'like', 'Tvilling %').execute())).toBe(
      1,
    )
  })

  test('two §§ are given the same number: one has it, the other is told', async () => {
    const pattern = '/motioner/:slug/steg/redovisa'
    const two = await Promise.all([browsersAt(pattern, 1, 0), browsersAt(pattern, 1, 1)])
    const opened = await Promise.all(
      two.flat().map(async ({ visitor, path }) => ({ visitor, form: await visitor.open(path) })),
    )
    const meeting = opened[0]?.form.controls.find(control => control.name === 'meeting')?.options[0] ?? ''
    const answers = opened.map(({ visitor, form }) =>
      visitor.submit(form, { ...wellFilled(form), meeting, paragraph_no: '4711' }),
    )
    const [first, second] = await statuses(answers)
    expect([first, second === 422 || second === 409]).toEqual([303, true])
    expect(await count(site.db.selectFrom('minute_item').select('id').where('paragraph_no', '=', 4711).execute())).toBe(
      1,
    )
  })

  const once: [string, string, Typed, number[]][] = [
    ['a step of a matter', '/motioner/:slug/steg/forslag-skrivet', {}, [303, 409, 409, 409]],
    ['an opinion is asked for', '/motioner/:slug/steg/skicka-remiss', {}, [303, 422, 422, 422]],
    ['a step is struck', '/motioner/:slug/stryk/:seq', { reason: 'Fel' }, [303, 409, 409, 409]],
    ['a motion is received', '/motioner/:slug/ta-emot', {}, [303, 409, 409, 409]],
    ['a § is edited', '/sammantraden/:body/:day/:no/redigera', {}, [303, 409, 409, 409]],
    ['a response is begun', '/motioner/:slug/remisser/:no/svar', {}, [303, 409, 409, 409]],
    ['a meeting is entered', '/sammantraden/:body/nytt', { held_on: '2026-12-24' }, [303, 422, 422, 422]],
    ['§§ are adjusted', '/sammantraden/:body/:day/justera', { gap_reason: 'Bråttom' }, [303, 409, 409, 409]],
    ['a number is voided', '/motioner/:slug/diarienummer/:body/makulera', { reason: 'Fel' }, [303, 409, 409, 409]],
    ['a matter is published or taken back', '/motioner/:slug/publicering', { reason: 'Fel' }, [303, 409, 409, 409]],
    [
      'a § is published or taken back',
      '/sammantraden/:body/:day/:no/publicering',
      { reason: 'Fel' },
      [303, 409, 409, 409],
    ],
    ['a document is published', '/motioner/:slug/handlingar/:no/publicering', { reason: 'Fel' }, [303, 409, 409, 409]],
    ['a document is voided', '/motioner/:slug/handlingar/:no/makulera', { reason: 'Fel' }, [303, 409, 409, 409]],
  ]
  test.each(once)('%s by four: it is done once, and the others are told', async (_, pattern, typed, wanted) => {
    const turn = pattern.includes('forslag-skrivet') ? 2 : 0
    const statuses = await sentAtOnce(pattern, 4, () => typed, turn)
    // Who comes after the first may find the page gone with what it was about.
    expect(statuses.map(status => (status === 404 ? 409 : status))).toEqual(wanted)
  })

  test('a document is published by four: it is in force once', async () => {
    const rows = await site.db
      .selectFrom('publication')
      .select(['subject_id'])
      .where('revoked_at', 'is', null)
      .execute()
    expect(new Set(rows.map(row => row.subject_id)).size).toBe(rows.length)
  })

  test('ten documents are registered on one motion: numbered one after another, none lost', async () => {
    const typed = (i: number) => ({ description: `Samtidig handling ${i}`, counterpart: 'Eva Ek' })
    const sent = await sentAtOnce('/motioner/:slug/handlingar/:body/ny', 10, typed)
    expect(sent).toEqual(Array.from({ length: 10 }, () => 303))
    const rows = await site.db
      .selectFrom('document')
      .select('no')
      .where('description', 'like', 'Samtidig handling %')
      .execute()
    expect(new Set(rows.map(row => row.no)).size).toBe(10)
  }, 60_000)
})
