import { describe, expect, test } from 'vitest'
import { announced, lateSummons, missingBeforeTakingUp } from '#src/law/announced.ts'

// The council meets on Monday 14 December 2026 unless the case says otherwise.
const held = '2026-12-14'

describe('an item of the council is made known (KL 5:13-15)', () => {
  test.each([
    ['a week before, on the same weekday', held, '2026-12-07', 'in_time'],
    ['earlier than that', held, '2026-11-30', 'in_time'],
    ['six days before', held, '2026-12-08', 'urgent'],
    ['on the Friday before a Monday', held, '2026-12-11', 'urgent'],
    ['on the Saturday before a Monday', held, '2026-12-12', 'late'],
    ['on the day itself', held, held, 'late'],
    ['by no summons', held, null, 'late'],
    // Good Friday 2026 is 3 April: the weekday before Tuesday 7 April is Thursday 2 April.
    ['on Maundy Thursday before the Tuesday after Easter', '2026-04-07', '2026-04-02', 'urgent'],
    ['on Good Friday before the Tuesday after Easter', '2026-04-07', '2026-04-03', 'late'],
    // Counted backwards, so that a day off changes nothing: a week before 8 January 2027 is New Year's Day.
    ["a week before, on New Year's Day", '2027-01-08', '2027-01-01', 'in_time'],
  ] as const)('%s', (_, day, named, when) => {
    expect(announced(day, named)).toBe(when)
  })
})

describe('a summons of the council that goes out', () => {
  test('in time needs no reason', () => expect(lateSummons(held, '2026-12-07')).toBeNull())
  test('later says by when, and that only what is urgent may be added', () => {
    expect(lateSummons(held, '2026-12-10')).toContain('senast den 7 december 2026')
    expect(lateSummons(held, '2026-12-10')).toContain('senast vardagen före, den 11 december 2026')
  })
  test('after the last weekday says that all must agree', () => {
    expect(lateSummons(held, '2026-12-13')).toContain('bara om alla närvarande är ense (52 §)')
  })
})

describe('an item is decided (KL 5:52)', () => {
  test('where it was made known in time, or all agree', () => {
    expect(missingBeforeTakingUp('in_time', false)).toBeNull()
    expect(missingBeforeTakingUp('urgent', true)).toBeNull()
    expect(missingBeforeTakingUp('late', true)).toBeNull()
  })
  test('else not without an explanation', () => {
    expect(missingBeforeTakingUp('urgent', false)).toContain('brådskande')
    expect(missingBeforeTakingUp('late', false)).toContain('bara om alla närvarande är ense')
  })
})
