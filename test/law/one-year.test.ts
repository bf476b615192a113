import { describe, expect, test } from 'vitest'
import { hindersMinority } from '#src/law/minority.ts'
import { daysLeft, yearDay } from '#src/law/one-year.ts'
import { missingBeforeDecision, missingBeforeWriteOff } from '#src/law/preparation.ts'

describe('the year in which a motion should be prepared (KL 5:35)', () => {
  test.each([
    ['submitted', { submitted: '2025-03-09', raised: '2025-03-31' }, '2026-03-09'],
    ['raised', { submitted: '2025-03-09', raised: '2025-03-31' }, '2026-03-31'],
    ['raised', { submitted: '2025-03-09', raised: null }, null],
    ['submitted', { submitted: '2024-02-29', raised: null }, '2025-02-28'],
    ['submitted', { submitted: '2023-02-28', raised: null }, '2024-02-28'],
  ] as const)('counted from the day it was %s', (start, days, expected) => {
    expect(yearDay(start, days)).toBe(expected)
  })

  test.each([
    ['2026-03-09', '2026-03-01', 8],
    ['2026-03-09', '2026-03-09', 0],
    ['2026-03-09', '2026-03-10', -1],
  ])('%s seen from %s has %i days left', (day, today, left) => {
    expect(daysLeft(day, today)).toBe(left)
  })
})

describe('before the council decides on the substance (KL 5:26-28, 5:33)', () => {
  test.each([
    [{ proposedByBoard: true, unanimousUrgency: false }, 0],
    [{ proposedByBoard: false, unanimousUrgency: true }, 0],
    [{ proposedByBoard: false, unanimousUrgency: false }, 1],
  ])('%o', (facts, missing) => {
    expect(missingBeforeDecision(facts)).toHaveLength(missing)
  })
})

describe('before a motion is written off (KL 5:35 second paragraph)', () => {
  test.each([
    [{ reportedOn: null, writtenOffOn: '2022-12-12' }, 1],
    [{ reportedOn: '2022-12-13', writtenOffOn: '2022-12-12' }, 1],
    [{ reportedOn: '2022-12-12', writtenOffOn: '2022-12-12' }, 0],
    [{ reportedOn: '2022-04-25', writtenOffOn: '2022-12-12' }, 0],
  ])('%o', (facts, missing) => {
    expect(missingBeforeWriteOff(facts)).toHaveLength(missing)
  })
})

describe('a minority has a matter sent back (KL 5:50)', () => {
  test.each([
    [{ inCouncil: true, deferredByMinorityBefore: false }, 0],
    [{ inCouncil: true, deferredByMinorityBefore: true }, 1],
    [{ inCouncil: false, deferredByMinorityBefore: false }, 1],
  ])('%o', (facts, hindrances) => {
    expect(hindersMinority(facts)).toHaveLength(hindrances)
  })
})
