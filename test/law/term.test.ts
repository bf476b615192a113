import { describe, expect, test } from 'vitest'
import { newTermFrom, termAfter, termBefore, termOf } from '#src/law/term.ts'

describe('the council’s term is counted from 15 October of the election year (KL 5:9)', () => {
  test.each([
    ['2022-10-14', '2018-10-15', '2022-10-14'],
    ['2022-10-15', '2022-10-15', '2026-10-14'],
    ['2026-09-13', '2022-10-15', '2026-10-14'],
    ['2026-10-15', '2026-10-15', '2030-10-14'],
    ['2028-02-29', '2026-10-15', '2030-10-14'],
    ['2029-12-31', '2026-10-15', '2030-10-14'],
  ])('%s lies in the one from %s to %s', (day, from_on, to_on) => {
    expect(termOf(day)).toEqual({ from_on, to_on })
  })

  test('one follows upon the other', () => {
    const term = termOf('2026-11-23')
    expect(termBefore(term)).toEqual({ from_on: '2022-10-15', to_on: '2026-10-14' })
    expect(termAfter(termBefore(term))).toEqual(term)
  })
})

describe('the day that a body’s new term is counted from', () => {
  test.each([
    ['council', '2022-10-15', '2026-09-20', '2026-10-15'],
    ['council', '2022-10-15', '2026-11-23', '2026-10-15'],
    ['council', '2026-10-15', '2026-11-23', '2030-10-15'],
    ['council', null, '2026-11-23', '2026-10-15'],
    ['executive_board', '2023-01-01', '2026-11-23', '2027-01-01'],
    ['executive_board', '2023-01-01', '2027-01-08', '2027-01-01'],
    ['committee', '2023-01-01', '2025-05-05', '2027-01-01'],
    ['committee', '2025-02-01', '2025-05-05', '2027-01-01'],
    ['subcommittee', '2027-01-01', '2027-01-08', '2031-01-01'],
  ])('for a %s with mandates from %s, asked on %s: %s (KL 5:9, 6:18)', (kind, latest, day, first) => {
    expect(newTermFrom(kind, latest, day)).toBe(first)
  })
})
