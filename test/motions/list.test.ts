import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedByName, type ListQuery, listMotions, PAGE_ROWS, peopleNamedLike } from '#src/motions/list-store.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { demoDatabase } from '#test/support/demo.ts'

let demo: TestDatabase
let rows: { sort_no: number; slug: string; title: string; has: Set<string> }[]
beforeAll(async () => {
  demo = await demoDatabase()
  const states = await demo.db.selectFrom('motion_state').selectAll().where('audience', '=', 'staff').execute()
  const facets = await demo.db.selectFrom('motion_facet').selectAll().where('audience', '=', 'staff').execute()
  rows = states
    .map(state => ({
      ...state,
      has: new Set(facets.filter(one => one.sort_no === state.sort_no).map(one => `${one.facet} ${one.value}`)),
    }))
    .sort((a, b) => b.sort_no - a.sort_no)
}, 120_000)
afterAll(() => demo.close())

const asked = (more: Partial<ListQuery>): ListQuery => ({
  audience: 'staff',
  words: '',
  status: '',
  bodyId: '',
  party: '',
  by: null,
  year: null,
  before: null,
  after: null,
  ...more,
})

const slugs = async (more: Partial<ListQuery>): Promise<string[]> =>
  (await listMotions(demo.db, asked(more))).slice(0, PAGE_ROWS).map(row => row.slug)

const expected = (fits: (row: (typeof rows)[number]) => boolean): string[] =>
  rows
    .filter(fits)
    .slice(0, PAGE_ROWS)
    .map(row => row.slug)

describe('the list of motions, against a plain look through all of them', () => {
  test('by one filter and by several', async () => {
    const sn = (await demo.db.selectFrom('body').select('id').where('code', '=', 'SN').executeTakeFirstOrThrow()).id
    expect(await slugs({})).toEqual(expected(() => true))
    expect(await slugs({ status: 'closed' })).toEqual(expected(row => row.has.has('status closed')))
    expect(await slugs({ party: 'V', status: 'closed' })).toEqual(
      expected(row => row.has.has('status closed') && row.has.has('party V')),
    )
    expect(await slugs({ bodyId: sn, party: 'S' })).toEqual(
      expected(row => row.has.has(`body ${sn}`) && row.has.has('party S')),
    )
    expect(await slugs({ bodyId: sn, status: 'closed' })).toEqual(
      expected(row => row.has.has(`body ${sn}`) && row.has.has('status closed')),
    )
    expect(await slugs({ bodyId: sn, status: 'closed', party: 'V' })).toEqual(
      expected(row => row.has.has(`body ${sn}`) && row.has.has('status closed') && row.has.has('party V')),
    )
    expect(await slugs({ year: 2025 })).toEqual(expected(row => row.slug.startsWith('2025-')))
  })

  test('by nobody, one person and several, alone and with a filter', async () => {
    const people = (await demo.db.selectFrom('submitter').select('person_id').distinct().limit(3).execute()).map(
      one => one.person_id,
    )
    const one = people.slice(0, 1)
    const by = (ids: string[]) => (row: (typeof rows)[number]) => ids.some(id => row.has.has(`submitter ${id}`))
    expect(await slugs({ by: { ids: [] } })).toEqual([])
    expect(await slugs({ by: { ids: one } })).toEqual(expected(by(one)))
    expect(await slugs({ by: { ids: people } })).toEqual(expected(by(people)))
    expect(await slugs({ by: { ids: people }, status: 'closed' })).toEqual(
      expected(row => by(people)(row) && row.has.has('status closed')),
    )
    expect(await slugs({ by: { ids: people }, year: 2025 })).toEqual(
      expected(row => by(people)(row) && row.slug.startsWith('2025-')),
    )
  })

  test('by everybody who is called what was typed, or else by those whose name resembles it', async () => {
    const submitters = await demo.db
      .selectFrom('submitter')
      .innerJoin('matter', 'matter.id', 'submitter.matter_id')
      .select(['slug', 'name_as_printed as name'])
      .execute()
    const by = (fits: (name: string) => boolean) => {
      const fitting = new Set(submitters.filter(one => fits(one.name.toLowerCase())).map(one => one.slug))
      return expected(row => fitting.has(row.slug))
    }
    const typed = async (name: string, more: Partial<ListQuery> = {}) =>
      slugs({ by: await askedByName(demo.db, 'staff', name), ...more })
    const name = submitters[0]?.name ?? ''
    const [first = '', last = ''] = name.toLowerCase().split(' ')
    expect(by(one => one === name.toLowerCase()).length).toBeGreaterThan(0)
    expect(await askedByName(demo.db, 'staff', ' ')).toBe(null)
    expect(await typed(`  ${name.toUpperCase().replace(' ', '   ')} `)).toEqual(by(one => one === name.toLowerCase()))
    expect(await typed(last)).toEqual(by(one => one.split(' ').includes(last)))
    expect(await typed(last.slice(0, -1))).toEqual(by(one => one.includes(last.slice(0, -1))))
    expect(await typed(`${last} ${first}`)).toEqual(by(one => one.includes(first) && one.includes(last)))
    expect(await typed(`${last} ingen`)).toEqual([])
    const closed = new Set(expected(row => row.has.has('status closed')))
    expect(await typed(last, { status: 'closed' })).toEqual(
      by(one => one.split(' ').includes(last)).filter(slug => closed.has(slug)),
    )
  })

  test('by those whose name has what was typed: in any case, in any order, and signs as they are', async () => {
    const names = ['Åke Öberg-Ärlig', 'Märta d’Albert', 'Åke Norr', 'Per_Ola Åkesson', 'İlhan Çelik']
    await demo.db
      .insertInto('person')
      .values(names.map((name, i) => ({ id: `named-${i}`, name, created_at: '2026-11-23T09:00:00.000Z' })))
      .execute()
    const named = async (typed: string) =>
      (await peopleNamedLike(demo.db, typed)).flatMap(id => names[Number(/^named-(\d)$/.exec(id)?.[1])] ?? []).sort()
    expect(await named('ÖBERG-ä')).toEqual(['Åke Öberg-Ärlig'])
    expect(await named('öberg  åKE')).toEqual(['Åke Öberg-Ärlig'])
    expect(await named('D’ALB')).toEqual(['Märta d’Albert'])
    expect(await named('r_o')).toEqual(['Per_Ola Åkesson'])
    expect(await named('e%')).toEqual([])
    expect(await named('İlhan çELIK')).toEqual(['İlhan Çelik'])
  })

  test('by words in the title, in any form and as the beginning of a longer one', async () => {
    const has = (word: string) => expected(row => row.title.toLowerCase().includes(word))
    expect(await slugs({ words: 'kulturskola' })).toEqual(has('kulturskol'))
    expect((await slugs({ words: 'kulturskola' })).length).toBeGreaterThan(0)
    expect(await slugs({ words: 'finnsinte' })).toEqual([])
    expect(await slugs({ words: '”"\'():*&|!<->' })).toEqual(expected(() => true))
  })

  test('forwards and back, page by page', async () => {
    const places = rows.map(row => row.sort_no)
    const [, second] = [places[9] ?? 0, places[10] ?? 0]
    expect((await slugs({ before: second })).slice(0, 5)).toEqual(rows.slice(11, 16).map(row => row.slug))
    const back = await listMotions(demo.db, asked({ after: second }))
    expect(back.map(row => row.slug)).toEqual(
      rows
        .slice(0, 10)
        .map(row => row.slug)
        .reverse(),
    )
  })
})
