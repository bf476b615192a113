import { expect, test } from 'vitest'
import { asksWhenAnnounced } from '#src/lodged/lodged.ts'

const meeting = { closed_at: '2026-11-23T20:30:00.000Z', ends_on: '2026-11-23' }
const lodged = (lodged_at: string, kind: 'reservation' | 'note' = 'reservation') => ({ kind, lodged_at })

test.each([
  ['while the meeting goes on', lodged('2026-11-23T19:00:00.000Z'), meeting, false],
  ['after it was closed that evening', lodged('2026-11-23T20:31:00.000Z'), meeting, true],
  ['the day after', lodged('2026-11-24T08:00:00.000Z'), meeting, true],
  ['past midnight in Stockholm', lodged('2026-11-23T23:10:00.000Z'), { ...meeting, closed_at: null }, true],
  [
    'that evening, of a meeting that nobody closed',
    lodged('2026-11-23T22:50:00.000Z'),
    { ...meeting, closed_at: null },
    false,
  ],
  [
    'between the days of a meeting that goes on',
    lodged('2026-11-24T08:00:00.000Z'),
    { closed_at: null, ends_on: '2026-11-30' },
    false,
  ],
  ['no reservation, afterwards', lodged('2026-11-24T08:00:00.000Z', 'note'), meeting, false],
])('whether it is asked when it was announced (KL 4:27): %s', (_, one, held, asks) => {
  expect(asksWhenAnnounced(one, held)).toBe(asks)
})
