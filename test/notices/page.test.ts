import { describe, expect, test } from 'vitest'
import { lateness } from '#src/notices/page.ts'

describe('what was late about a notice (KL 8:12)', () => {
  const saturday = 'Andra dagen efter justeringen var lördag 28 november 2026, en ledig dag.'
  const eve = 'Andra dagen efter justeringen var torsdag 24 december 2026, en ledig dag.'

  test.each([
    ['a working day, posted before it', '2026-11-23', '2026-11-24', ''],
    ['a working day, posted on it', '2026-11-23', '2026-11-25', ''],
    [
      'a working day, posted after it',
      '2026-11-23',
      '2026-11-26',
      'Justeringen skulle ha anslagits senast 25 november 2026.',
    ],
    ['a Saturday, posted on it', '2026-11-26', '2026-11-28', ''],
    [
      'a Saturday, posted on the Sunday',
      '2026-11-26',
      '2026-11-29',
      `${saturday} Då räckte det att anslå justeringen nästa vardag, måndag 30 november 2026.`,
    ],
    [
      'a Saturday, posted on the Monday',
      '2026-11-26',
      '2026-11-30',
      `${saturday} Då räckte det att anslå justeringen nästa vardag, måndag 30 november 2026.`,
    ],
    [
      'a Saturday, posted on the Tuesday',
      '2026-11-26',
      '2026-12-01',
      `${saturday} Justeringen skulle ha anslagits senast nästa vardag, måndag 30 november 2026.`,
    ],
    [
      'Christmas Eve, posted on Christmas Day',
      '2026-12-22',
      '2026-12-25',
      `${eve} Då räckte det att anslå justeringen nästa vardag, måndag 28 december 2026.`,
    ],
    [
      'Christmas Eve, posted on the Tuesday',
      '2026-12-22',
      '2026-12-29',
      `${eve} Justeringen skulle ha anslagits senast nästa vardag, måndag 28 december 2026.`,
    ],
  ])('where the second day after the adjustment is %s', (_, adjusted, posted, words) => {
    expect(lateness(adjusted, posted)).toBe(words)
  })
})
