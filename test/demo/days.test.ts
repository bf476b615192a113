import { expect, test } from 'vitest'
import { addDays } from '#src/dates.ts'
import { nextMeeting } from '#src/demo/calendar.ts'
import { brokenOff } from '#src/demo/days.ts'

test('whatever the day of the first start, a meeting goes on later, before that body meets again', () => {
  const days = Array.from({ length: 4 * 366 }, (_, i) => addDays('2026-01-01', i))
  for (const today of days) {
    const { code, day, held_on } = brokenOff(today)
    expect([today, held_on >= today && day < today, nextMeeting(code, day) > held_on]).toEqual([today, true, true])
  }
  expect(new Set(days.map(day => brokenOff(day).code))).toEqual(new Set(['KSAU', 'SN']))
})
