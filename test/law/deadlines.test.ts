import { describe, expect, test } from 'vitest'
import { adjustBy, announceBy, appealPeriod, councilNoticeBy } from '#src/law/deadlines.ts'
import { dayOff, easterSunday, nextWorkingDay, publicHoliday, workingDayBefore } from '#src/law/holidays.ts'
import { easters, workingDayByTheAlmanac } from './almanac.ts'

describe('the appeal period (KL 13:5, lag 1930:173)', () => {
  test.each([
    ['2020-08-18', '2020-09-08', '2020-09-09'],
    ['2015-10-16', '2015-11-06', '2015-11-07'],
    ['2015-05-19', '2015-06-09', '2015-06-10'],
    ['2011-04-04', '2011-04-26', '2011-04-27'],
    ['2024-03-08', '2024-04-02', '2024-04-03'],
    ['2026-05-29', '2026-06-22', '2026-06-23'],
    ['2026-12-03', '2026-12-28', '2026-12-29'],
    ['2025-12-10', '2026-01-02', '2026-01-03'],
  ])('posted %s: appeal until %s, remove from %s', (posted, last, removable) => {
    const { lastDay, removableFrom } = appealPeriod(posted)
    expect([lastDay, removableFrom]).toEqual([last, removable])
  })

  test('explains itself, step by step', () => {
    expect(appealPeriod('2026-05-29').because).toEqual([
      'Justeringen tillkännagavs fredag 29 maj 2026. Den dagen räknas inte.',
      'Tre veckor senare är det fredag 19 juni 2026 (kommunallagen 13 kap. 5 §, lagen 1930:173 1 §).',
      'Det är midsommarafton, så sista dagen att överklaga är måndag 22 juni 2026 (lagen 1930:173 2 §).',
      'Anslaget ska sitta uppe hela den dagen och får tas ned tidigast tisdag 23 juni 2026 (kommunallagen 8 kap. 12 §).',
    ])
    expect(appealPeriod('2020-08-18').because[2]).toBe('Det är en vardag, och därmed sista dagen att överklaga.')
  })

  test('agrees with a walk through the almanac for ten thousand days', () => {
    const first = Date.UTC(2005, 0, 1)
    const wrong: string[] = []
    for (let n = 0; n < 10_000; n += 1) {
      const posted = new Date(first + n * 86_400_000)
      const walked = workingDayByTheAlmanac(new Date(posted.getTime() + 21 * 86_400_000))
      const day = posted.toISOString().slice(0, 10)
      if (appealPeriod(day).lastDay !== walked) wrong.push(`${day}: ${appealPeriod(day).lastDay}, not ${walked}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('days off (lag 1989:253, lag 1930:173 2 §)', () => {
  test('Easter is where the almanacs have it', () => {
    expect(Object.keys(easters).map(year => easterSunday(Number(year)))).toEqual(
      Object.entries(easters).map(([year, day]) => `${year}-${day}`),
    )
  })

  test.each([
    ['2004-05-31', 'annandag pingst'],
    ['2004-06-06', null],
    ['2005-05-16', null],
    ['2005-06-06', 'nationaldagen'],
    ['2026-04-03', 'långfredagen'],
    ['2026-05-14', 'Kristi himmelsfärdsdag'],
    ['2026-06-20', 'midsommardagen'],
    ['2026-10-31', 'alla helgons dag'],
    ['2026-01-05', null],
    ['2026-04-30', null],
  ])('%s is %s', (day, name) => {
    expect(publicHoliday(day)).toBe(name)
  })

  test.each([
    ['2026-06-19', 'midsommarafton'],
    ['2026-12-24', 'julafton'],
    ['2026-12-31', 'nyårsafton'],
    ['2026-11-21', 'lördag'],
    ['2026-11-22', 'söndag'],
    ['2026-11-23', null],
    ['2026-04-02', null],
  ])('on %s nothing need be done because of %s', (day, why) => {
    expect(dayOff(day)).toBe(why)
  })

  test('the next working day passes over a whole Christmas', () => {
    expect(nextWorkingDay('2026-12-24')).toBe('2026-12-28')
    expect(nextWorkingDay('2026-11-23')).toBe('2026-11-23')
  })

  test.each([
    ['2026-11-23', '2026-11-20'],
    ['2026-04-07', '2026-04-02'],
    ['2026-06-22', '2026-06-18'],
  ])('the working day before %s is %s', (day, before) => {
    expect(workingDayBefore(day)).toBe(before)
  })
})

describe('days to have done something by', () => {
  test.each([
    ['2026-11-18', '2026-12-02', '2026-12-02'],
    ['2026-12-10', '2026-12-24', '2026-12-28'],
  ])('minutes of %s are adjusted by %s, at the very latest %s (KL 5:69)', (held, counted, lastDay) => {
    expect(adjustBy(held)).toEqual({ counted, lastDay })
  })

  test.each([
    ['2026-11-23', '2026-11-25', '2026-11-25'],
    ['2026-11-19', '2026-11-21', '2026-11-23'],
  ])('an adjustment of %s is made known by %s, at the very latest %s (KL 8:12)', (adjusted, counted, lastDay) => {
    expect(announceBy(adjusted)).toEqual({ counted, lastDay })
  })

  test('a council meeting is made known a week before, days off or not (KL 5:13)', () => {
    expect(councilNoticeBy('2026-05-08')).toBe('2026-05-01')
  })
})
