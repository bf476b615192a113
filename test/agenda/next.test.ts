import { expect, test } from 'vitest'
import { type AgendaAround, nextSummons } from '#src/agenda/next.ts'

type Later = AgendaAround['later'][number]

const meeting = { held_on: '2026-05-04', place: 'Salen', starts_at: '18:00', ended_at: null, closed_at: null }
const recorded = { recorded_at: '2026-05-05T08:00:00.000Z', recorded_by: 'Provet' }
const later = (no: number, held_on: string, voided_at: string | null = null): Later => ({
  ...{ meeting_id: 'm', no, held_on, place: 'Kvarnen', starts_at: '17:00', ended_at: null },
  ...{ ...recorded, voided_at, voided_by: null, voided_reason: null },
})
const calledTo = (...days: number[]) => days.map(day_no => ({ day_no, after_changes: 0 }))
const change = { was_held_on: '2026-04-27', reason: 'Salen var upptagen.', ...recorded }
const closed = { ...meeting, closed_at: '2026-06-01T08:00:00.000Z' }

test.each([
  ['to a meeting that nobody was called to', {}, 'first', 1],
  ['after that, what comes later', { called: calledTo(1) }, 'supplement', 1],
  ['to one that was moved, all of it again', { called: calledTo(1), changes: [change] }, 'again', 1],
  [
    'to one that continues within a week, what comes later',
    { called: calledTo(1), later: [later(2, '2026-05-11')] },
    'supplement',
    2,
  ],
  [
    'to one that continues later than that, anew',
    { called: calledTo(1), later: [later(2, '2026-05-12')] },
    'continued',
    2,
  ],
  ['once', { called: calledTo(1, 2), later: [later(2, '2026-05-12')] }, 'supplement', 2],
  [
    'counted from the day before',
    { called: calledTo(1), later: [later(2, '2026-05-11'), later(3, '2026-05-18')] },
    'supplement',
    3,
  ],
  [
    'not for a day that was entered wrongly',
    { called: calledTo(1), later: [later(2, '2026-05-20', '2026-05-06')] },
    'supplement',
    1,
  ],
  [
    'to none that is closed',
    { meeting: closed, called: calledTo(1), later: [later(2, '2026-05-12')] },
    'supplement',
    2,
  ],
] as const)('the next summons goes %s', (_, more, kind, day) => {
  const none = { meeting, items: [], papers: [], called: [], changes: [], later: [] }
  const next = nextSummons({ ...none, ...more } as unknown as AgendaAround)
  expect([next.kind, next.day.no]).toEqual([kind, day])
})
