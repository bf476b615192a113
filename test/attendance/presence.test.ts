import { describe, expect, test } from 'vitest'
import { type Attender, changedAt, decidingAt, faultsIn, passedOver, quorumAt } from '#src/attendance/presence.ts'
import { frontPageLists } from '#src/attendance/words.ts'

const one = (name: string, more: Partial<Attender> = {}): Attender => ({
  name,
  party: 'S',
  capacity: 'member',
  office: null,
  here: 'room',
  from_no: null,
  to_no: null,
  serves_for: null,
  ...more,
})
const substitute = (name: string, more: Partial<Attender> = {}) => one(name, { capacity: 'substitute', ...more })
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
    expect(faultsIn(all).size).toBe(0)
    expect(passedOver(all)).toEqual([])
  })

  test('the front page writes itself from it', () => {
    expect(frontPageLists(all)).toEqual([
      { heading: 'Beslutande ledamöter', lines: ['Eva (S), till och med § 4', 'Siv (S), på distans'] },
      {
        heading: 'Tjänstgörande ersättare',
        lines: ['Dan (S), tjänstgör för Bo', 'Lo (S), tjänstgör för Eva, från och med § 5'],
      },
      { heading: 'Närvarande ersättare som inte tjänstgör', lines: ['Mia (S)'] },
      { heading: 'Frånvarande ledamöter', lines: ['Bo (S)'] },
      { heading: 'Övriga närvarande', lines: ['Kanslichefen'] },
    ])
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
  test.each([
    [
      'a substitute serves for one who is there',
      [one('Eva'), substitute('Dan', { serves_for: 'Eva' })],
      1,
      'serves_for',
    ],
    [
      'two serve for one at once',
      [
        one('Eva', { here: 'no' }),
        substitute('Dan', { serves_for: 'Eva', to_no: 5 }),
        substitute('Lo', { serves_for: 'Eva', from_no: 5 }),
      ],
      2,
      'serves_for',
    ],
    ['a substitute serves for a stranger', [substitute('Dan', { serves_for: 'Okänd' })], 0, 'serves_for'],
    ['one leaves before coming', [one('Eva', { from_no: 5, to_no: 4 })], 0, 'to_no'],
  ])('%s', (_, all, place, field) => {
    expect([...faultsIn(all)].map(([i, fault]) => [i, fault.field])).toEqual([[place, field]])
  })

  test('two may serve for one after each other', () => {
    const all = [
      one('Eva', { here: 'no' }),
      substitute('Dan', { serves_for: 'Eva', to_no: 4 }),
      substitute('Lo', { serves_for: 'Eva', from_no: 5 }),
    ]
    expect(faultsIn(all).size).toBe(0)
  })

  test('a substitute who is passed over is pointed out, but may be right', () => {
    const all = [one('Eva', { here: 'no' }), substitute('Dan'), substitute('Lo', { serves_for: 'Eva' })]
    expect(passedOver(all)).toEqual(['Lo tjänstgör fast Dan, som också är med, står före i ordningen.'])
  })
})

test('who was there at an adjusted § is told apart from other changes', () => {
  const before = [one('Eva'), one('Bo')]
  expect(changedAt(before, [one('Eva', { to_no: 4 }), one('Bo')], [1, 4, 5, 6])).toEqual([5, 6])
  expect(changedAt(before, [one('Eva', { here: 'remote' }), one('Bo')], [1])).toEqual([1])
  expect(changedAt(before, before, [1, 2])).toEqual([])
})
