import { describe, expect, test } from 'vitest'
import { continuation, continuationWords, withinAWeek } from '#src/law/continued.ts'
import { servesAgain } from '#src/law/substitutes.ts'

// A meeting of Monday 4 May 2026 that is broken off.
const brokenOff = '2026-05-04'

describe('a meeting that is broken off and continues', () => {
  test.each([
    ['the day after is not made known anew', '2026-05-05', false, null],
    ['on the same day of the next week is not either', '2026-05-11', false, null],
    ['the day after that is, a week before', '2026-05-12', true, '2026-05-05'],
    ['two weeks later is, a week before', '2026-05-18', true, '2026-05-11'],
  ])('%s', (_, day, isAnew, by) => {
    expect(continuation(brokenOff, day)).toEqual({ isAnew, by })
  })

  // A week is a week, also over the turn of a year and the Christmas leave.
  test('is within a week by the calendar, whatever days off lie between', () => {
    expect(withinAWeek('2026-12-28')).toBe('2027-01-04')
    expect(continuation('2026-12-28', '2027-01-05')).toEqual({ isAnew: true, by: '2026-12-29' })
  })

  test('says which of the two holds, and by when', () => {
    expect(continuationWords(brokenOff, '2026-05-06', true)).toContain('ingen ny kungörelse')
    expect(continuationWords(brokenOff, '2026-05-18', true)).toContain('senast den 11 maj 2026')
    expect(continuationWords(brokenOff, '2026-05-18', true)).toContain('5 kap. 13 och 14 §§')
    expect(continuationWords(brokenOff, '2026-05-18', false)).toContain('reglementet')
  })
})

describe('a member who interrupted the service (KL 5:20)', () => {
  const stretch = (from_no: number | null, to_no: number | null) => ({
    name: 'Eva',
    party: 'S',
    capacity: 'member' as const,
    here: 'room' as const,
    from_no,
    to_no,
    serves_for: null,
  })
  const gone = [stretch(null, 8), stretch(13, null)]

  test('may not serve again the same day', () => {
    expect([...servesAgain(gone, [])]).toEqual([[1, 8]])
    expect([...servesAgain(gone, [], [20])]).toEqual([[1, 8]])
    expect([...servesAgain(gone, [], [8])]).toEqual([[1, 8]])
  })
  test('may when the meeting continues on another day', () => {
    expect([...servesAgain(gone, [], [13])]).toEqual([])
    expect([...servesAgain(gone, [], [11])]).toEqual([])
  })
})
