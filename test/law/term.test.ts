import { describe, expect, test } from 'vitest'
import { termAfter, termBefore, termOf } from '#src/law/term.ts'

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
