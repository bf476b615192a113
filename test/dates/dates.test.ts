import { describe, expect, test } from 'vitest'
import {
  addDays,
  addYears,
  clockInStockholm,
  dayFromNumber,
  dayInStockholm,
  dayNumber,
  isDay,
  longDay,
  proseDay,
  weekday,
  weekdayLongDay,
} from '#src/dates.ts'

describe('days', () => {
  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2026-04-31', false],
    ['1899-12-31', false],
    ['2200-01-01', false],
    ['2026-1-1', false],
    ['', false],
  ])('%s is a day: %s', (text, yes) => {
    expect(isDay(text)).toBe(yes)
  })

  test('numbers and days are each other', () => {
    for (let number = 0; number < 109_500; number += 17) expect(dayNumber(dayFromNumber(number))).toBe(number)
    expect([dayNumber('1900-01-01'), dayFromNumber(0)]).toEqual([0, '1900-01-01'])
  })

  test.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
  ])('%s and %i years', (day, years, then) => {
    expect(addYears(day, years)).toBe(then)
  })

  test('in words', () => {
    expect([longDay('2021-05-07'), proseDay('2021-05-07'), weekdayLongDay('2021-05-26')]).toEqual([
      '7 maj 2021',
      'den 7 maj 2021',
      'onsdag 26 maj 2021',
    ])
    expect([weekday('2026-11-23'), addDays('2026-12-31', 1)]).toEqual([1, '2027-01-01'])
  })
})

describe('the clock in Stockholm', () => {
  test.each([
    ['2026-11-23T22:59:59.999Z', '2026-11-23'],
    ['2026-11-23T23:00:00.000Z', '2026-11-24'],
    ['2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['2026-03-29T00:30:00.000Z', '2026-03-29'],
    ['2026-10-24T22:30:00.000Z', '2026-10-25'],
    ['2026-10-25T22:30:00.000Z', '2026-10-25'],
  ])('%s is %s', (instant, day) => {
    expect(dayInStockholm(new Date(instant))).toBe(day)
  })

  test('and the time of day', () => {
    expect(clockInStockholm('2026-11-23T13:05:00.000Z')).toBe('23 november 2026 kl. 14.05')
    expect(() => dayInStockholm(new Date('nej'))).toThrow(RangeError)
  })
})
