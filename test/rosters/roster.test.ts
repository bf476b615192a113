import { describe, expect, test } from 'vitest'
import { faultsOf, type Mandate, nextSeat, sittingOn } from '#src/rosters/roster.ts'
import { readSheet } from '#src/rosters/sheet.ts'

const mandate = (name: string, more: Partial<Mandate> = {}): Mandate => ({
  name,
  party: 'S',
  capacity: 'member',
  seat_no: 1,
  office: null,
  from_on: '2022-10-15',
  to_on: null,
  ...more,
})

describe('who sits in a body', () => {
  const eva = mandate('Eva Ek', { to_on: '2026-10-14' })
  const bo = mandate('Bo Alm', { from_on: '2026-10-15' })
  const siv = mandate('Siv Berg', { capacity: 'substitute' })

  test.each([
    ['2022-10-14', []],
    ['2022-10-15', ['Eva Ek', 'Siv Berg']],
    ['2026-10-14', ['Eva Ek', 'Siv Berg']],
    ['2026-10-15', ['Bo Alm', 'Siv Berg']],
  ])('on %s: %j', (day, names) => {
    expect(sittingOn([siv, bo, eva], day).map(one => one.name)).toEqual(names)
  })

  test('a new term takes the same seats without a clash', () => {
    expect(faultsOf(bo, [eva, siv])).toEqual({})
  })

  test.each([
    ['the seat is taken', mandate('Ny Namn'), 'seat_no'],
    ['the person sits there already', mandate('Eva Ek', { seat_no: 2 }), 'who'],
    ['it ends before it begins', mandate('Ny Namn', { seat_no: 2, to_on: '2022-10-14' }), 'to_on'],
    ['there is a chair already', mandate('Ny Namn', { seat_no: 2, office: 'chair' }), 'office'],
    ['a substitute is no chair', mandate('Ny Namn', { seat_no: 2, capacity: 'substitute', office: 'chair' }), 'office'],
  ])('refused where %s', (_, wrong, field) => {
    expect(Object.keys(faultsOf(wrong, [{ ...eva, office: 'chair' }]))).toEqual([field])
  })

  test('the next seat is the first that is free from that day on', () => {
    expect(nextSeat([eva, mandate('Bo', { seat_no: 2 })], 'member', '2023-01-01')).toBe(3)
    expect(nextSeat([eva, mandate('Bo', { seat_no: 2 })], 'member', '2026-10-15')).toBe(1)
    expect(nextSeat([eva], 'substitute', '2023-01-01')).toBe(1)
  })
})

describe('a roster pasted from a spreadsheet', () => {
  test.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
    ['commas', ','],
  ])('with %s', (_, divider) => {
    const lines = [
      ['Namn', 'Parti', 'Uppdrag', 'Funktion', 'Från', 'Till'],
      ['Eva Ek', 'S', 'Ledamot', 'Ordförande', '2026-10-15', ''],
      ['Bo Alm', '-', 'ledamot', '', '2026-10-15', '2030-10-14'],
      ['Siv Berg', 'C', 'ersättare', '', '2026-10-15', ''],
    ]
    const rows = readSheet(lines.map(cells => cells.join(divider)).join('\n'), [])
    expect(rows.map(row => row.faults)).toEqual([[], [], []])
    expect(
      rows.map(row => [row.mandate?.name, row.mandate?.capacity, row.mandate?.seat_no, row.mandate?.office]),
    ).toEqual([
      ['Eva Ek', 'member', 1, 'chair'],
      ['Bo Alm', 'member', 2, null],
      ['Siv Berg', 'substitute', 1, null],
    ])
  })

  test('each wrong line says what is wrong with it, by its number', () => {
    const rows = readSheet('Eva Ek;S;ledamot;;2026-10-15;\n\nEva Ek;S;ledamot;;2026-10-15;\nBo;S;kung;;i morgon;', [])
    expect(rows.map(row => [row.line, row.faults.length])).toEqual([
      [1, 0],
      [3, 1],
      [4, 2],
    ])
    expect(rows[1]?.faults[0]).toContain('är redan ledamot')
  })
})
