import { describe, expect, test } from 'vitest'
import { nextInTurn, passedOver, recusedThroughout, servesAgain } from '#src/law/substitutes.ts'
import { one, recusedAt, substitute } from '#test/attendance/people.ts'

test('recused throughout: at every § from the first to the last, and never to an open end', () => {
  const recused = recusedAt('Bo', 8, 9)
  expect(recusedThroughout(recused, ['Bo'], 8, 9)).toBe(true)
  expect(recusedThroughout(recused, ['Eva', 'Bo'], 9, 9)).toBe(true)
  expect(recusedThroughout(recused, ['Bo'], 8, 10)).toBe(false)
  expect(recusedThroughout(recused, ['Eva'], 8, 9)).toBe(false)
  expect(recusedThroughout(recused, ['Bo'], 8, Number.MAX_SAFE_INTEGER)).toBe(false)
})

describe('a member who interrupted may not serve again the same day (KL 5:20)', () => {
  const left = [one('Bo', { to_no: 4 }), one('Bo', { from_no: 9 })]
  test.each([
    ['came late', [one('Bo', { from_no: 5 })], [], []],
    ['left early', [one('Bo', { to_no: 5 })], [], []],
    ['away §§ 5–8', left, [], [[1, 4]]],
    ['away §§ 5–8, recused at all of them', left, recusedAt('Bo', 5, 6, 7, 8), []],
    ['away §§ 5–8, recused at three of them', left, recusedAt('Bo', 5, 6, 7), [[1, 4]]],
    ['another was recused', left, recusedAt('Eva', 5, 6, 7, 8), [[1, 4]]],
    ['moved from the room to afar', [one('Bo', { to_no: 4 }), one('Bo', { from_no: 5, here: 'remote' })], [], []],
    ['absent all along', [one('Bo', { here: 'no' }), one('Eva')], [], []],
    [
      'away twice, the first time recused',
      [one('Bo', { to_no: 2 }), one('Bo', { from_no: 4, to_no: 6 }), one('Bo', { from_no: 8 })],
      recusedAt('Bo', 3),
      [[2, 6]],
    ],
    [
      'a substitute comes and goes as is needed',
      [substitute('Dan', { to_no: 2, serves_for: 'Bo' }), substitute('Dan', { from_no: 6, serves_for: 'Eva' })],
      [],
      [],
    ],
  ])('%s', (_, all, recused, expected) => {
    expect([...servesAgain(all, recused)]).toEqual(expected)
  })
})

describe('whose turn it is (KL 5:18)', () => {
  const dan = { name: 'Dan', party: 'M', begun: null }
  const lo = { name: 'Lo', party: 'S', begun: null }
  const mia = { name: 'Mia', party: 'S', begun: 3 }
  test.each([
    ['the one of the member’s party', 'S', [dan, lo], 'Lo'],
    ['the first, where none is of that party', 'C', [dan, lo], 'Dan'],
    ['the first, for a place that nobody holds', '', [dan, lo], 'Dan'],
    [
      'the first, for a member without a party',
      '-',
      [
        { ...lo, party: 'M' },
        { ...dan, party: '-' },
      ],
      'Lo',
    ],
    ['the one who has begun', 'S', [dan, lo, mia], 'Mia'],
    ['the one of the party, though one of another has begun', 'M', [mia, dan], 'Dan'],
    ['the one who began first', 'S', [mia, { ...lo, begun: 1 }], 'Lo'],
    ['nobody', 'S', [], undefined],
  ])('%s', (_, party, candidates, expected) => {
    expect(nextInTurn(party, candidates)?.name).toBe(expected)
  })
})

describe('a substitute serves though another goes before (KL 5:18-19)', () => {
  const away = one('Eva', { here: 'no' })
  const lo = substitute('Lo', { serves_for: 'Eva' })
  const said = (instead_of: string, more = {}) => [
    { serving: 'Lo', serves_for: 'Eva', from_no: null, instead_of, ...more },
  ]
  test.each([
    ['one before in the order is there', [away, substitute('Dan'), lo], [], said('Dan')],
    ['one after in the order is there', [away, lo, substitute('Mia')], [], []],
    ['the one before is not there', [away, substitute('Dan', { here: 'no' }), lo], [], []],
    [
      'the one before serves too',
      [away, one('Bo', { here: 'no' }), substitute('Dan', { serves_for: 'Bo' }), lo],
      [],
      [],
    ],
    ['the one before is of another party', [away, substitute('Dan', { party: 'M' }), lo], [], []],
    [
      'of two of another party the first serves, though one of the member’s own is there',
      [away, substitute('Lo', { party: 'M', serves_for: 'Eva' }), substitute('Mia')],
      [],
      said('Mia'),
    ],
    [
      'none is of the member’s party, and the one before is there',
      [{ ...away, party: 'C' }, substitute('Dan', { party: 'M' }), lo],
      [],
      said('Dan'),
    ],
    ['the one before comes later: who has begun goes on', [away, substitute('Dan', { from_no: 3 }), lo], [], []],
    [
      'the one before is there when the other begins at § 5',
      [one('Eva', { to_no: 4 }), substitute('Dan', { from_no: 3 }), { ...lo, from_no: 5 }],
      [],
      said('Dan', { from_no: 5 }),
    ],
    [
      'the one who serves at § 8 had begun before the one in the order came',
      [
        one('Bo', { here: 'no' }),
        one('Eva', { to_no: 7 }),
        substitute('Dan', { from_no: 4 }),
        substitute('Lo', { to_no: 7, serves_for: 'Bo' }),
        substitute('Lo', { from_no: 8, serves_for: 'Eva' }),
      ],
      [],
      [],
    ],
    [
      'the one before is recused where the other steps in, and goes on after it',
      [
        away,
        substitute('Dan', { to_no: 7, serves_for: 'Eva' }),
        substitute('Dan', { from_no: 9, serves_for: 'Eva' }),
        substitute('Lo', { to_no: 7 }),
        substitute('Lo', { from_no: 8, to_no: 8, serves_for: 'Eva' }),
        substitute('Lo', { from_no: 9 }),
      ],
      recusedAt('Dan', 8),
      [],
    ],
    [
      'the one before is there without serving, but recused',
      [one('Eva', { to_no: 7 }), substitute('Dan'), { ...lo, from_no: 8, to_no: 8 }],
      recusedAt('Dan', 8),
      [],
    ],
  ])('%s', (_, all, recused, expected) => {
    expect(passedOver(all, recused)).toEqual(expected)
  })
})
