import { describe, expect, test } from 'vitest'
import { type AgendaItem, inTurn, isLate, numbered } from '#src/agenda/agenda.ts'

let seq = 0
const item = (title: string, more: Partial<AgendaItem> = {}): AgendaItem => {
  seq += 1
  const plain = { heading: null, heading_place: null, dnr: '', proposal: [], summons_no: null, struck_reason: null }
  return { seq, place: seq, section: 'decision', title, ...plain, ...more }
}
const lines = (items: AgendaItem[]): string[] => numbered(items).map(one => `${one.no} ${one.title}`)

describe('an agenda', () => {
  test('is numbered section by section, and within one as the secretary placed it', () => {
    const items = [
      item('Delegationsbeslut', { section: 'report' }),
      item('Budget', { place: 9 }),
      item('Reglemente', { place: 4 }),
      item('Upprop', { section: 'opening' }),
    ]
    expect(lines(items)).toEqual(['1 Upprop', '2 Reglemente', '3 Budget', '4 Delegationsbeslut'])
  })

  test('gives what comes after the summons the next numbers, whatever its section', () => {
    const called = [item('Upprop', { section: 'opening', summons_no: 1 }), item('Budget', { summons_no: 1 })]
    const late = [item('Delegationsbeslut', { section: 'report', summons_no: 2 }), item('Val', { section: 'opening' })]
    expect(lines([...late, ...called])).toEqual(['1 Upprop', '2 Budget', '3 Delegationsbeslut', '4 Val'])
  })

  test('keeps the number of what is struck', () => {
    const items = [item('Ett', { summons_no: 1, struck_reason: 'Dras tillbaka' }), item('Två', { summons_no: 1 })]
    expect(lines(items)).toEqual(['1 Ett', '2 Två'])
  })

  test('has what was put off and new motions in parts of their own, before what is to be decided', () => {
    const items = [
      item('Fråga', { section: 'interpellation' }),
      item('Budget'),
      item('Motion om bryggan', { section: 'motion' }),
      item('Reglemente', { section: 'postponed' }),
    ]
    expect(lines(items)).toEqual(['1 Reglemente', '2 Motion om bryggan', '3 Budget', '4 Fråga'])
  })

  test('is taken up in the order that it was adopted in; what was added after that comes last', () => {
    const taken = (no: number, taken_up: number | null) => ({ no, taken_up })
    const order = inTurn([taken(1, 2), taken(2, null), taken(3, 1), taken(4, null)])
    expect(order.map(one => one.no)).toEqual([3, 1, 2, 4])
  })

  test('knows what is late: all that the first summons did not name, once there is one', () => {
    expect(isLate({ summons_no: null }, 0)).toBe(false)
    expect(isLate({ summons_no: 1 }, 2)).toBe(false)
    expect(isLate({ summons_no: 2 }, 2)).toBe(true)
    expect(isLate({ summons_no: null }, 1)).toBe(true)
  })
})
