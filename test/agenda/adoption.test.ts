import { describe, expect, test } from 'vitest'
import { type Asked, agendaVersion, asAsked, askedAbout, asksIfAgreed, readAdoption } from '#src/agenda/adoption.ts'

const held_on = '2026-12-14'
const item = (seq: number, summons_no: number | null, paragraph_no: number | null = null) => ({
  seq,
  no: seq,
  title: `Ärende ${seq}`,
  summons_no,
  paragraph_no,
  unanimous: 0,
})
const summonses = [
  { no: 1, sent_on: '2026-12-01' },
  { no: 2, sent_on: '2026-12-10' },
]
const asked = (more: Partial<Asked> = {}): Asked => ({
  seq: 1,
  no: 1,
  title: 'Bokslut',
  isLate: false,
  when: null,
  agreed: false,
  isWritten: false,
  ...more,
})

describe('the body is asked', () => {
  test('whether what came after the summons is added, and in the council whether all agree', () => {
    const items = [item(1, 1), item(2, 2), item(3, null)]
    const council = askedAbout(items, summonses, { held_on, body_kind: 'council' })
    expect(council.map(one => [one.isLate, one.when])).toEqual([
      [false, 'in_time'],
      [true, 'urgent'],
      [true, 'late'],
    ])
    const board = askedAbout(items, summonses, { held_on, body_kind: 'executive_board' })
    expect(board.map(one => [one.isLate, one.when])).toEqual([
      [false, null],
      [true, null],
      [true, null],
    ])
  })

  test('in the council also about a first summons that went out late', () => {
    const late = [{ no: 1, sent_on: '2026-12-10' }]
    expect(askedAbout([item(1, 1)], late, { held_on, body_kind: 'council' })).toMatchObject([
      { isLate: false, when: 'urgent' },
    ])
  })

  test('afterwards about what came when the agenda was adopted, by the day that it was taken up on', () => {
    const came = { summons_no: null, struck_reason: null, taken_up: null, decided_on: held_on }
    const council = { body_kind: 'council', ends_on: '2026-12-21' }
    const asks = (
      more: Partial<{ [Key in keyof typeof came]: string | number | null }>,
      at = council,
      all = summonses,
    ) => asksIfAgreed({ ...came, ...(more as object) }, all, at) !== null
    expect(asks({})).toBe(true)
    expect([asks({ taken_up: 4 }), asks({ struck_reason: 'Utgår' }), asks({}, council, [])]).toEqual([
      false,
      false,
      false,
    ])
    expect(asks({}, { ...council, body_kind: 'executive_board' })).toBe(false)
    // Named on the 10th: too late for the 14th but for what is urgent, in time for the 17th.
    const named = { summons_no: 2 }
    expect([asks(named), asks({ ...named, decided_on: '2026-12-17' }), asks({ ...named, decided_on: null })]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('anew when an item is added or struck', () => {
    const [one, out] = [{ struck_reason: null }, { struck_reason: 'Utgår' }]
    expect([agendaVersion([one]), agendaVersion([one, one]), agendaVersion([one, out])]).toEqual([1, 2, 3])
  })
})

describe('what it decided', () => {
  test('stands in the form as the agenda is', () => {
    const all = [asked({ seq: 4 }), asked({ seq: 2, agreed: true })]
    expect(asAsked(all)).toEqual({ turn_4: '1', turn_2: '2', agreed_2: '1' })
  })

  test('is read: turns, what is added, what all agree on and what goes out', () => {
    const all = [asked(), asked({ seq: 2, isLate: true, when: 'late' }), asked({ seq: 3 })]
    const typed = { turn_1: '2', turn_2: '1', added_2: '1', agreed_2: '1', turn_3: '3', out_3: ' Inte klart ' }
    const { all: taken, errors } = readAdoption(all, typed)
    expect(errors).toEqual({})
    expect(taken.map(one => [one.seq, one.taken_up, one.unanimous, one.out])).toEqual([
      [1, 2, false, ''],
      [2, 1, true, ''],
      [3, 3, false, 'Inte klart'],
    ])
  })

  test.each([
    ['what came late is neither added nor struck', asked({ isLate: true }), { turn_1: '1' }, 'added_1'],
    ['it is both', asked({ isLate: true }), { turn_1: '1', added_1: '1', out_1: 'Nej' }, 'out_1'],
    ['the turn is no number', asked(), { turn_1: '1.5' }, 'turn_1'],
    ['there is no turn', asked(), {}, 'turn_1'],
    ['the reason is over-long', asked(), { turn_1: '1', out_1: 'x'.repeat(501) }, 'out_1'],
  ] as const)('is refused beside its field where %s', (_, one, typed, field) => {
    expect(Object.keys(readAdoption([one], typed).errors)).toEqual([field])
  })

  test('has no turn twice, but for what goes out', () => {
    const two = [asked(), asked({ seq: 2, title: 'Budget' })]
    expect(readAdoption(two, { turn_1: '1', turn_2: '1' }).errors).toEqual({ turn_2: 'Bokslut har också nummer 1.' })
    expect(readAdoption(two, { turn_1: '1', turn_2: '1', out_1: 'Utgår' }).errors).toEqual({})
  })

  test('strikes nothing that is a § already', () => {
    const { all } = readAdoption([asked({ isWritten: true, isLate: true })], { turn_1: '1', out_1: 'Nej' })
    expect(all[0]?.out).toBe('')
  })
})
