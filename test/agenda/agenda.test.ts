import { describe, expect, test } from 'vitest'
import { type AgendaItem, isLate, numbered } from '#src/agenda/agenda.ts'

let seq = 0
const item = (title: string, more: Partial<AgendaItem> = {}): AgendaItem => {
  seq += 1
  const plain = { dnr: '', proposal: [], summons_no: null, struck_reason: null }
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

  test('knows what is late: all that the first summons did not name, once there is one', () => {
    expect(isLate({ summons_no: null }, 0)).toBe(false)
    expect(isLate({ summons_no: 1 }, 2)).toBe(false)
    expect(isLate({ summons_no: 2 }, 2)).toBe(true)
    expect(isLate({ summons_no: null }, 1)).toBe(true)
  })
})
