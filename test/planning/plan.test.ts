import { describe, expect, test } from 'vitest'
import { clockState } from '#src/law/one-year.ts'
import {
  answersNeededBy,
  type Calendars,
  dueDayFaults,
  lastMeeting,
  latestChain,
  meetingsInTime,
  prospectOf,
} from '#src/planning/plan.ts'

const council = {
  body: 'Kommunfullmäktige',
  papersDays: 10,
  meetings: ['2026-09-28', '2026-11-30', '2027-01-25', '2027-03-29'],
}
const board = {
  body: 'Kommunstyrelsen',
  papersDays: 7,
  meetings: ['2026-11-10', '2027-01-12', '2027-02-09', '2027-03-16'],
}
const subcommittee = {
  body: 'Arbetsutskottet',
  papersDays: 7,
  meetings: ['2026-10-27', '2026-12-15', '2027-01-26', '2027-03-02'],
}
const committee = { body: 'Socialnämnden', papersDays: 14, meetings: ['2026-10-20', '2026-11-17', '2026-12-08'] }
const calendars: Calendars = { council, board, subcommittee }

describe('the latest chain that lets the council decide within the year (KL 5:35)', () => {
  test('is walked backwards from the council’s last meeting on or before the day', () => {
    const { stops, answersBy } = latestChain(calendars, '2027-03-09')
    expect(stops.map(({ name, stop }) => [name, stop.on, stop.papersBy])).toEqual([
      ['subcommittee', '2026-12-15', '2026-12-08'],
      ['board', '2027-01-12', '2027-01-05'],
      ['council', '2027-01-25', '2027-01-15'],
    ])
    expect(answersBy).toBe('2026-12-08')
  })

  test('takes in a meeting on the very day, and a board without a subcommittee', () => {
    const { stops, answersBy } = latestChain({ ...calendars, subcommittee: null }, '2027-03-29')
    expect(stops.map(({ stop }) => stop.on)).toEqual(['2027-03-16', '2027-03-29'])
    expect(answersBy).toBe('2027-03-09')
  })

  test('stops where no meeting is entered', () => {
    const chain = latestChain({ ...calendars, board: { ...board, meetings: [] } }, '2027-03-09')
    expect(chain.stops.map(({ name, stop }) => [name, stop.on])).toEqual([
      ['board', null],
      ['council', '2027-01-25'],
    ])
    expect(chain.answersBy).toBeNull()
  })

  test('tells when the answers are needed only where the calendars reach', () => {
    expect(answersNeededBy(latestChain(calendars, '2027-03-09'))).toBe('2026-12-08')
    expect(answersNeededBy(latestChain(calendars, '2027-06-30'))).toBeNull()
  })

  test('knows whether later meetings can have been left out', () => {
    expect(lastMeeting(council, '2027-03-09')).toMatchObject({ on: '2027-01-25', reaches: true })
    expect(lastMeeting(council, '2027-06-30')).toMatchObject({ on: '2027-03-29', reaches: false })
  })
})

describe('whether a motion can still be decided in time', () => {
  const chain = latestChain(calendars, '2027-03-09')
  const prospect = (standing: Parameters<typeof prospectOf>[1]['standing'], today: string, dueOn?: string) =>
    prospectOf(chain, { standing, today, awaited: dueOn ? [{ to: 'Socialnämnden', dueOn }] : [] })

  test.each([
    ['in_preparation', '2026-12-08', undefined, 'feasible'],
    ['in_preparation', '2026-12-09', undefined, 'broken'],
    ['out_for_referral', '2026-10-01', '2026-12-08', 'feasible'],
    ['out_for_referral', '2026-10-01', '2026-12-09', 'broken'],
    ['before_subcommittee', '2026-12-15', undefined, 'feasible'],
    ['before_subcommittee', '2026-12-16', undefined, 'broken'],
    ['before_board', '2027-01-12', undefined, 'feasible'],
    ['before_board', '2027-01-13', undefined, 'broken'],
    ['before_council', '2027-01-25', undefined, 'feasible'],
    ['before_council', '2027-01-26', undefined, 'broken'],
  ] as const)('%s seen from %s, an answer due %s: %s', (standing, today, dueOn, expected) => {
    expect(prospect(standing, today, dueOn).feasible).toBe(expected)
  })

  test('names the step that makes it a risk', () => {
    expect(prospect('out_for_referral', '2026-10-01', '2026-12-20').because).toBe(
      'Socialnämnden ska svara den 20 december 2026, men svaret behövs den 8 december 2026 för att hinna till arbetsutskottet den 15 december 2026.',
    )
    expect(prospect('before_board', '2027-01-13').because).toBe(
      'Sista sammanträdet i kommunstyrelsen som hinner före årsdagen var den 12 januari 2027.',
    )
  })

  test('is unknown, and no guess, where the calendars do not reach', () => {
    const far = latestChain(calendars, '2027-08-01')
    const late = prospectOf(far, { standing: 'in_preparation', today: '2027-04-01', awaited: [] })
    expect(late).toEqual({
      feasible: 'unknown',
      because: 'Okänt: sammanträdena i arbetsutskottet är inlagda till och med den 2 mars 2027.',
    })
    const none = latestChain({ council: null, board: null, subcommittee: null }, '2027-08-01')
    expect(prospectOf(none, { standing: 'in_preparation', today: '2027-04-01', awaited: [] }).feasible).toBe('unknown')
  })
})

describe('how a motion stands to its year (KL 5:35)', () => {
  const yearOn = '2027-03-09'
  test.each([
    [{ yearOn: null, reportedOn: null, today: '2027-01-01', feasible: 'feasible' }, 'not_started'],
    [{ yearOn, reportedOn: null, today: '2027-01-01', feasible: 'feasible' }, 'in_time'],
    [{ yearOn, reportedOn: null, today: '2027-01-01', feasible: 'broken' }, 'at_risk'],
    [{ yearOn, reportedOn: null, today: '2027-01-01', feasible: 'unknown' }, 'unknown'],
    [{ yearOn, reportedOn: null, today: '2027-03-09', feasible: 'broken' }, 'at_risk'],
    [{ yearOn, reportedOn: null, today: '2027-03-10', feasible: 'feasible' }, 'breach'],
    [{ yearOn, reportedOn: '2027-03-09', today: yearOn, feasible: 'broken' }, 'reported'],
    [{ yearOn, reportedOn: '2027-03-09', today: '2027-06-01', feasible: 'broken' }, 'reported_now_late'],
    [{ yearOn, reportedOn: '2027-03-10', today: '2027-06-01', feasible: 'broken' }, 'reported_late'],
  ] as const)('%o is %s', (facts, state) => {
    expect(clockState(facts)).toBe(state)
  })
})

describe('the day that a committee is to answer by', () => {
  test('shows the meetings that are in time, and those whose minutes must be adjusted at once', () => {
    expect(meetingsInTime(committee, '2026-12-08', '2026-11-01')).toEqual([
      { on: '2026-11-17', papersBy: '2026-11-03', tight: false },
      { on: '2026-12-08', papersBy: '2026-11-24', tight: true },
    ])
  })

  test('is said to be impossible at once, with the meeting that is next', () => {
    expect(dueDayFaults(committee, '2026-11-16', '2026-11-01')).toEqual([
      'Inget sammanträde i socialnämnden hinner till den 16 november 2026. Nästa som hinner få handlingar är den 17 november 2026.',
    ])
    expect(dueDayFaults(committee, '2027-02-01', '2026-12-24')).toEqual([
      'Det är okänt om socialnämnden hinner svara: inget kommande sammanträde är inlagt.',
    ])
    expect(dueDayFaults(committee, '2026-11-17', '2026-11-01')).toEqual([])
  })
})
