import { describe, expect, test } from 'vitest'
import { type FoldEvent, fold } from '#src/matters/fold.ts'
import { standsAt, visibleSteps } from '#src/matters/projection.ts'
import type { EventKind } from '#src/matters/workflow.ts'

let seq = 0
const event = (kind: EventKind, happened_on: string, more: Partial<FoldEvent> = {}): FoldEvent => {
  seq += 1
  return {
    id: `e${seq}`,
    seq,
    kind,
    happened_on,
    referral_id: null,
    minute_item_id: null,
    strikes_id: null,
    data: {},
    ...more,
  }
}

const usual = () => [
  event('submitted', '2025-01-10'),
  event('registered', '2025-01-11'),
  event('raised', '2025-01-27', { minute_item_id: 'kf1' }),
  event('referred_to_board', '2025-01-27', { minute_item_id: 'kf1' }),
  event('preparation_begun', '2025-02-03'),
]

describe('folding', () => {
  test('a matter stands where its last step left it, since the day it came there', () => {
    const folded = fold(usual())
    expect([folded.status, folded.sinceOn]).toEqual(['in_preparation', '2025-02-03'])
    expect(folded.misplaced).toEqual([])
  })

  test('an event registered late takes its place by its day', () => {
    const [a, b, c, d, e] = usual()
    const late = [a, b, d, e, c].map((one, i) => ({ ...one, seq: i + 1 }) as FoldEvent)
    expect(fold(late).steps.map(step => step.event.kind)).toEqual(fold(usual()).steps.map(step => step.event.kind))
  })

  test('one that is dated before the step it builds on waits for it', () => {
    const events = [event('submitted', '2025-01-10'), event('registered', '2025-01-05'), event('raised', '2025-01-27')]
    const folded = fold(events)
    expect(folded.status).toBe('raised')
    expect(folded.waited.map(one => one.kind)).toEqual(['registered'])
  })

  test('one that never fits is misplaced, and moves nothing', () => {
    const folded = fold([event('submitted', '2025-01-10'), event('council_decided', '2025-01-12')])
    expect(folded.status).toBe('submitted')
    expect(folded.misplaced.map(one => one.kind)).toEqual(['council_decided'])
  })

  test('a struck step counts for nothing', () => {
    const wrong = event('withdrawn', '2025-03-01')
    const folded = fold([...usual(), wrong, event('struck', '2025-03-02', { strikes_id: wrong.id })])
    expect(folded.status).toBe('in_preparation')
    expect(folded.steps).toHaveLength(5)
  })

  test('a postponed matter goes on from where it was postponed', () => {
    const events = [
      ...usual(),
      event('brought_before_board', '2025-03-01'),
      event('board_proposed', '2025-03-10'),
      event('postponed', '2025-03-31'),
    ]
    expect(fold(events).status).toBe('postponed')
    expect(fold(events).postponedAt).toBe('before_council')
    const decided = fold([
      ...events,
      event('council_decided', '2025-04-28', { data: { outcomes: [{ demand: null, outcome: 'rejected' }] } }),
    ])
    expect([decided.status, decided.postponedAt]).toEqual(['decided', null])
  })

  test('a remitted matter is prepared again, and the board must propose anew', () => {
    const events = [
      ...usual(),
      event('brought_before_board', '2025-03-01'),
      event('board_proposed', '2025-03-10'),
      event('remitted_back', '2025-03-31'),
    ]
    const folded = fold(events)
    expect([folded.status, folded.cycle, folded.proposedByBoard]).toEqual(['remitted_back', 2, false])
  })

  test('a referral keeps every due day that it had', () => {
    const of = { referral_id: 'r1' }
    const folded = fold([
      ...usual(),
      event('referral_sent', '2025-02-10', { ...of, data: { due_on: '2025-04-10' } }),
      event('referral_received', '2025-02-12', of),
      event('referral_extended', '2025-04-01', { ...of, data: { due_on: '2025-05-10' } }),
    ])
    expect(folded.referrals.get('r1')).toEqual({
      status: 'received',
      answer: null,
      sinceOn: '2025-02-12',
      dueOn: '2025-05-10',
      earlierDueOn: ['2025-04-10'],
    })
  })
})

describe('what an audience sees', () => {
  const folded = fold(usual())

  test('readers from outside see nothing of a matter that is not published', () => {
    expect(visibleSteps(folded, 'public', { matter: false })).toEqual([])
  })

  test('a step that is a § shows once that § is published', () => {
    const kinds = (items: string[]) =>
      visibleSteps(folded, 'public', { matter: true, minuteItems: new Set(items) }).map(step => step.event.kind)
    expect(kinds([])).toEqual(['submitted', 'registered', 'preparation_begun'])
    expect(kinds(['kf1'])).toEqual(['submitted', 'registered', 'raised', 'referred_to_board', 'preparation_begun'])
  })

  test('a motion is due a year after the clock began, and a referral by its own day', () => {
    expect(standsAt(folded.steps, 'submitted')?.dueOn).toBe('2026-01-10')
    expect(standsAt(folded.steps, 'raised')?.dueOn).toBe('2026-01-27')
    const sent = fold([
      ...usual(),
      event('referral_sent', '2025-02-10', { referral_id: 'r1', data: { due_on: '2025-04-10' } }),
    ])
    expect(standsAt(sent.steps, 'submitted')).toMatchObject({ status: 'out_for_referral', dueOn: '2025-04-10' })
  })
})
