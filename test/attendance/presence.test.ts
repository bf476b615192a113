import { describe, expect, test } from 'vitest'
import { faultsIn } from '#src/attendance/faults.ts'
import {
  type Attender,
  type Circumstances,
  changedAt,
  decidingAt,
  type ItemRole,
  quorumAt,
  thereAt,
} from '#src/attendance/presence.ts'
import { frontPageLists, remarksOn } from '#src/attendance/words.ts'
import { committee, council, one, recusedAt, substitute } from './people.ts'

const names = (all: Attender[]): string[] => all.map(each => each.name)

describe('who decides a § (KL 5:17-21, 5:47, 6:30)', () => {
  const all = [
    one('Eva', { to_no: 4 }),
    one('Bo', { here: 'no' }),
    one('Siv', { here: 'remote' }),
    substitute('Dan', { serves_for: 'Bo' }),
    substitute('Lo', { serves_for: 'Eva', from_no: 5 }),
    substitute('Mia'),
    one('Kanslichefen', { capacity: 'other' }),
  ]

  test.each([
    [1, [], ['Eva', 'Siv', 'Dan']],
    [4, [], ['Eva', 'Siv', 'Dan']],
    [5, [], ['Siv', 'Dan', 'Lo']],
    [5, ['Dan'], ['Siv', 'Lo']],
  ])('§ %i without %j: %j', (no, recused, expected) => {
    expect(names(decidingAt(all, no, recused))).toEqual(expected)
  })

  test('nobody has to be wrong in that list', () => {
    expect(faultsIn(all, committee).size).toBe(0)
    expect(remarksOn(all, committee)).toEqual([])
  })

  test('the front page writes itself from it', () => {
    expect(frontPageLists(all)).toEqual([
      { heading: 'Beslutande ledamöter', lines: ['Eva (S), till och med § 4', 'Siv (S), på distans'] },
      {
        heading: 'Tjänstgörande ersättare',
        lines: ['Dan (S), tjänstgör för Bo', 'Lo (S), tjänstgör för Eva från och med § 5'],
      },
      { heading: 'Närvarande ersättare som inte tjänstgör', lines: ['Mia (S)'] },
      { heading: 'Frånvarande ledamöter', lines: ['Bo (S)'] },
      { heading: 'Övriga närvarande', lines: ['Kanslichefen'] },
    ])
  })
})

describe('the presidium stands first in each list, in its own order and not in that of its seats', () => {
  const lines = (all: Attender[]) => frontPageLists(all).map(list => list.lines)
  const [bo, siv] = [one('Bo'), one('Siv')]
  const chair = one('Eva', { office: 'chair' })
  const first = one('Dan', { office: 'first_vice_chair' })
  const second = one('Lo', { office: 'second_vice_chair' })
  const [eva, dan, lo] = ['Eva (S), ordförande', 'Dan (S), 1:e vice ordförande', 'Lo (S), 2:e vice ordförande']

  test.each([
    [
      'the second vice chair in a seat before the first',
      [chair, second, first, bo, siv],
      [[eva, dan, lo, 'Bo (S)', 'Siv (S)']],
    ],
    ['others in seats before and between them', [siv, second, bo, chair], [[eva, lo, 'Siv (S)', 'Bo (S)']]],
    [
      'some of them away',
      [bo, { ...second, here: 'no' as const }, { ...chair, here: 'no' as const }, first],
      [
        [dan, 'Bo (S)'],
        [eva, lo],
      ],
    ],
    [
      'substitutes and others beside them',
      [second, first, substitute('Mia'), one('Kanslichefen', { capacity: 'other' })],
      [[dan, lo], ['Mia (S)'], ['Kanslichefen']],
    ],
  ])('%s', (_, all, expected) => {
    expect(lines(all)).toEqual(expected)
  })
})

describe('quorum: more than half of the members (KL 5:45-46, 6:27)', () => {
  const six = ['A', 'B', 'C', 'D', 'E', 'F'].map(name => one(name))
  const gone = (count: number) => six.map((each, i) => (i < count ? { ...each, here: 'no' as const } : each))
  test.each([
    ['all six', six, [], false, 0, true],
    ['four of six', gone(2), [], false, 0, true],
    ['three of six, just half', gone(3), [], false, 0, false],
    ['four of eight places, two of them vacant', gone(2), [], false, 8, false],
    ['five of eight places, two of them vacant', gone(1), [], false, 8, true],
    ['more on the list than there are places', gone(2), [], false, 4, true],
    ['a committee short by a conflict of interest', gone(2), ['F'], false, 0, false],
    ['a council short by a conflict of interest', gone(2), ['F'], true, 0, true],
  ])('%s', (_, all, recused, isCouncil, seats, enough) => {
    expect(quorumAt(all, 1, recused, { isCouncil, seats }).isEnough).toBe(enough)
  })
})

describe('what cannot be true', () => {
  const away = one('Eva', { here: 'no' })
  const forEva = (name: string, more: Partial<Attender> = {}) => substitute(name, { serves_for: 'Eva', ...more })
  const vacancy = { ...committee, seats: 3 }
  const cases: [string, Attender[], Circumstances, [number, string][]][] = [
    ['a substitute serves for one who is there', [one('Eva'), forEva('Dan')], committee, [[1, 'serves_for']]],
    [
      'two serve for one at once',
      [away, forEva('Dan', { to_no: 5 }), forEva('Lo', { from_no: 5 })],
      committee,
      [[2, 'serves_for']],
    ],
    [
      'two serve for one after each other',
      [away, forEva('Dan', { to_no: 4 }), forEva('Lo', { from_no: 5 })],
      committee,
      [],
    ],
    [
      'a substitute serves for a stranger',
      [substitute('Dan', { serves_for: 'Okänd' })],
      committee,
      [[0, 'serves_for']],
    ],
    ['one leaves before coming', [one('Eva', { from_no: 5, to_no: 4 })], committee, [[0, 'to_no']]],
    [
      'one leaves before coming, by the clock',
      [one('Eva', { from_at: '18:42', to_at: '18:10' })],
      committee,
      [[0, 'to_at']],
    ],
    ['one leaves past midnight', [one('Eva', { from_at: '18:42', to_at: '00:10' })], committee, []],
    ['one is there twice at once', [one('Eva', { to_no: 5 }), one('Eva', { from_no: 5 })], committee, [[1, 'from_no']]],
    [
      'one comes back before having left, by the clock',
      [substitute('Dan', { to_no: 5, to_at: '19:00' }), substitute('Dan', { from_no: 6, from_at: '18:30' })],
      committee,
      [[1, 'from_at']],
    ],
    ['one is absent and there', [away, one('Eva', { from_no: 5 })], committee, [[0, 'here']]],
    [
      'a substitute steps in where the member is recused',
      [one('Eva'), forEva('Dan', { from_no: 8, to_no: 8 })],
      { ...committee, recused: recusedAt('Eva', 8) },
      [],
    ],
    [
      'a substitute steps in for longer than that',
      [one('Eva'), forEva('Dan', { from_no: 8, to_no: 9 })],
      { ...committee, recused: recusedAt('Eva', 8) },
      [[1, 'serves_for']],
    ],
    [
      'a substitute steps in where another of them is recused',
      [away, forEva('Dan'), forEva('Lo', { from_no: 8, to_no: 8 })],
      { ...committee, recused: recusedAt('Dan', 8) },
      [],
    ],
    [
      'a substitute on the vacant place',
      [one('Eva'), one('Bo'), substitute('Dan', { serves_for: 'vacant:1' })],
      vacancy,
      [],
    ],
    [
      'two on the vacant place',
      ['Dan', 'Lo'].map(name => substitute(name, { serves_for: 'vacant:1' })).concat(one('Eva'), one('Bo')),
      vacancy,
      [[1, 'serves_for']],
    ],
    [
      'on a vacant place that is not',
      [one('Eva'), one('Bo'), one('Siv'), substitute('Dan', { serves_for: 'vacant:1' })],
      vacancy,
      [[3, 'serves_for']],
    ],
    [
      'a member of the council serves again',
      [one('Eva', { to_no: 4 }), one('Eva', { from_no: 9 })],
      council,
      [[1, 'from_no']],
    ],
    [
      'a member of the council serves again after a conflict of interest',
      [one('Eva', { to_no: 4 }), one('Eva', { from_no: 6 })],
      { ...council, recused: recusedAt('Eva', 5) },
      [],
    ],
    ['a committee’s member serves again', [one('Eva', { to_no: 4 }), one('Eva', { from_no: 9 })], committee, []],
  ]
  test.each(cases)('%s', (_, all, at, expected) => {
    expect([...faultsIn(all, at)].map(([i, fault]) => [i, fault.field])).toEqual(expected)
  })

  test('a substitute who is passed over is pointed out, but may be right', () => {
    expect(remarksOn([away, substitute('Dan'), forEva('Lo')], committee)).toEqual([
      'Lo tjänstgör för Eva fast Dan, som också är med, går före i ordningen.',
    ])
  })

  test('a committee’s member who serves again is pointed out, for the council may have allowed it', () => {
    const all = [one('Eva', { to_no: 4 }), one('Eva', { from_no: 9 })]
    expect(remarksOn(all, committee)).toEqual([expect.stringContaining('Eva gick efter § 4 och tjänstgör igen.')])
  })
})

describe('a member is recused, and a substitute steps in', () => {
  const all = [
    one('Eva'),
    one('Bo'),
    substitute('Dan', { to_no: 7 }),
    substitute('Dan', { from_no: 8, to_no: 8, serves_for: 'Eva' }),
  ]
  const roles: ItemRole[] = [{ kind: 'recused', name: 'Eva', party: 'S', reason: 'Släkt' }]

  test('who decides and who is there', () => {
    expect(thereAt(all, 8, roles)).toEqual({ deciding: ['Bo', 'Dan'], substitutes: [], present: ['Bo', 'Dan'] })
    expect(thereAt(all, 7, [])).toEqual({
      deciding: ['Eva', 'Bo'],
      substitutes: ['Dan'],
      present: ['Eva', 'Bo', 'Dan'],
    })
    const aside: ItemRole[] = [{ kind: 'aside', name: 'Bo', party: 'S', reason: '' }]
    expect(thereAt(all, 7, aside)).toMatchObject({ deciding: ['Eva'], present: ['Eva', 'Bo', 'Dan'] })
  })

  test('the place counts once, in the council too where the recused is counted', () => {
    expect(quorumAt(all, 8, ['Eva'], { isCouncil: false, seats: 0 })).toEqual({ present: 2, seats: 2, isEnough: true })
    expect(quorumAt(all, 8, ['Eva'], { isCouncil: true, seats: 0 })).toEqual({ present: 2, seats: 2, isEnough: true })
  })
})

test('one who comes and goes is one place, and a vacant place can be served on', () => {
  const all = [
    one('Eva', { to_no: 4 }),
    one('Eva', { from_no: 9 }),
    one('Bo'),
    substitute('Dan', { serves_for: 'vacant:1' }),
  ]
  expect(quorumAt(all, 5, [], { isCouncil: false, seats: 0 })).toEqual({ present: 2, seats: 2, isEnough: true })
  expect(quorumAt(all, 5, [], { isCouncil: false, seats: 4 })).toEqual({ present: 2, seats: 4, isEnough: false })
  expect(quorumAt(all, 9, [], { isCouncil: false, seats: 4 })).toEqual({ present: 3, seats: 4, isEnough: true })
})

describe('the front page tells each person once', () => {
  const line = (...stretches: Attender[]): string | undefined => frontPageLists(stretches)[0]?.lines.join(' | ')
  const siv = (more: Partial<Attender>) => substitute('Siv Berg', { party: 'C', ...more })
  test.each<[string, Attender[]]>([
    [
      'Siv Berg (C), tjänstgör för Bo Alm §§ 3–5 och för Eva Ek §§ 8–9',
      [siv({ from_no: 3, to_no: 5, serves_for: 'Bo Alm' }), siv({ from_no: 8, to_no: 9, serves_for: 'Eva Ek' })],
    ],
    [
      'Siv Berg (C), tjänstgör för Bo Alm §§ 3–5 och från och med § 8, kl. 18.42',
      [
        siv({ from_no: 3, to_no: 5, serves_for: 'Bo Alm' }),
        siv({ from_no: 8, from_at: '18:42', serves_for: 'Bo Alm' }),
      ],
    ],
    [
      'Siv Berg (C), tjänstgör för Bo Alm § 8, närvarar utan att tjänstgöra till och med § 7 och från och med § 9',
      [siv({ to_no: 7 }), siv({ from_no: 8, to_no: 8, serves_for: 'Bo Alm' }), siv({ from_no: 9 })],
    ],
    ['Siv Berg (C), tjänstgör på vakant plats', [siv({ serves_for: 'vacant:2' })]],
    ['Siv Berg (C), tjänstgör för Bo Alm, på distans', [siv({ serves_for: 'Bo Alm', here: 'remote' })]],
    [
      'Eva Ek (S), ordförande, till och med § 4, kl. 17.10 och från och med § 9 på distans',
      [
        one('Eva Ek', { office: 'chair', to_no: 4, to_at: '17:10' }),
        one('Eva Ek', { office: 'chair', from_no: 9, here: 'remote' }),
      ],
    ],
    [
      'Eva Ek (S), §§ 3–7, kl. 17.10–18.42',
      [one('Eva Ek', { from_no: 3, to_no: 7, from_at: '17:10', to_at: '18:42' })],
    ],
    ['Eva Ek (S), från kl. 17.10', [one('Eva Ek', { from_at: '17:10' })]],
    ['Eva Ek (S), § 3, till kl. 17.10', [one('Eva Ek', { from_no: 3, to_no: 3, to_at: '17:10' })]],
  ])('%s', (expected, stretches) => {
    expect(line(...stretches)).toBe(expected)
  })
})

test('who was there at an adjusted § is told apart from other changes', () => {
  const before = [one('Eva'), one('Bo')]
  expect(changedAt(before, [one('Eva', { to_no: 4 }), one('Bo')], [1, 4, 5, 6])).toEqual([5, 6])
  expect(changedAt(before, [one('Eva', { here: 'remote' }), one('Bo')], [1])).toEqual([1])
  expect(changedAt(before, before, [1, 2])).toEqual([])
  expect(changedAt(before, before.toReversed(), [1, 2])).toEqual([])
  const back = [one('Eva', { to_no: 4 }), one('Eva', { from_no: 6 }), one('Bo')]
  expect(changedAt(before, back, [1, 4, 5, 6])).toEqual([5])
})
