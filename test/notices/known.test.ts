import { expect, test } from 'vitest'
import { changedSince, knownSince } from '#src/notices/known.ts'

const notice = { day_no: 1, posted_at: '2026-11-29T09:00:00.000Z' }
const change = (recorded_at: string) => ({ recorded_at })

test('a meeting is known since it was posted, or since its plan was last changed after that (KL 5:13)', () => {
  const [before, moved, again] = [
    '2026-11-20T09:00:00.000Z',
    '2027-01-20T09:00:00.000Z',
    '2027-01-22T23:30:00.000Z',
  ].map(change)
  if (!before || !moved || !again) throw new Error('three changes')
  expect(knownSince(notice, [])).toBe('2026-11-29')
  expect(knownSince(notice, [before])).toBe('2026-11-29')
  expect(knownSince(notice, [before, moved])).toBe('2027-01-20')
  // Half past eleven in the evening by UTC is the next day in Stockholm.
  expect(knownSince(notice, [before, moved, again])).toBe('2027-01-23')
  expect(changedSince(notice, [before, moved, again])).toEqual([moved, again])
})

test('the notice of a later day is not touched by how the first was planned', () => {
  const moved = change('2027-01-20T09:00:00.000Z')
  expect(knownSince({ ...notice, day_no: 2 }, [moved])).toBe('2026-11-29')
})
