import { describe, expect, test } from 'vitest'
import type { Mandate } from '#src/rosters/roster.ts'
import { readTerm, type Sitting } from '#src/rosters/term.ts'

const sitting = (name: string, more: Partial<Mandate> = {}): Sitting => ({
  id: `m-${name}`,
  person_id: `p-${name}`,
  name,
  party: 'S',
  capacity: 'member',
  seat_no: 1,
  office: null,
  from_on: '2023-01-01',
  to_on: null,
  ...more,
})

const present = [
  sitting('Eva Ek', { office: 'chair' }),
  sitting('Margit Carlsson-Lind', { seat_no: 2, party: 'L' }),
  sitting('Bo Alm', { capacity: 'substitute' }),
  sitting('Siv Berg', { seat_no: 3, to_on: '2025-06-30' }),
  sitting('Åke Ö', { seat_no: 4, to_on: '2027-06-30' }),
]

describe('the roster of a new term', () => {
  const lines = [
    'Namn;Parti;Uppdrag;Funktion',
    'bo  alm;S;ledamot;ordförande',
    'Eva Ek;S;ledamot;1:e vice ordförande',
    'Margit Carlson-Lind;L;ledamot;',
    'Siv Berg;C;ersättare;',
    'Ny Namn;M;ersättare;;2027-03-01;2028-12-31',
  ]
  const term = readTerm(lines.join('\n'), present, '2027-01-01')

  test('takes the seats in the order of its lines, the presidium too, from the first day where a line says no other', () => {
    expect(term.rows.map(row => row.faults)).toEqual([[], [], [], [], []])
    expect(term.rows.map(row => row.mandate)).toEqual([
      {
        name: 'Bo Alm',
        party: 'S',
        capacity: 'member',
        seat_no: 1,
        office: 'chair',
        from_on: '2027-01-01',
        to_on: null,
      },
      expect.objectContaining({ name: 'Eva Ek', seat_no: 2, office: 'first_vice_chair' }),
      expect.objectContaining({ name: 'Margit Carlson-Lind', seat_no: 3 }),
      expect.objectContaining({ name: 'Siv Berg', party: 'C', capacity: 'substitute', seat_no: 1 }),
      expect.objectContaining({ name: 'Ny Namn', seat_no: 2, from_on: '2027-03-01', to_on: '2028-12-31' }),
    ])
  })

  test('ends what runs on the day before, and nothing that has ended', () => {
    expect(term.ending.map(one => one.name)).toEqual(['Eva Ek', 'Margit Carlsson-Lind', 'Bo Alm', 'Åke Ö'])
    expect(term.leaving.map(one => one.name)).toEqual(['Margit Carlsson-Lind', 'Åke Ö'])
  })

  test('knows who stays and who has sat before, and asks of one with nearly the same name', () => {
    expect(term.rows.map(row => [row.person_id, row.was?.name ?? null, row.like])).toEqual([
      ['p-Bo Alm', 'Bo Alm', null],
      ['p-Eva Ek', 'Eva Ek', null],
      [null, null, 'Margit Carlsson-Lind'],
      ['p-Siv Berg', null, null],
      [null, null, null],
    ])
  })

  test.each([
    ['one stands there twice, however it is written', 'Eva Ek;S;ledamot;\nEVA EK;S;ersättare;', 'är redan ledamot'],
    ['there are two chairs', 'Eva Ek;S;ledamot;ordförande\nBo Alm;S;ledamot;ordförande', 'har den funktionen'],
    ['a substitute is chair', 'Eva Ek;S;ledamot;\nBo Alm;S;ersättare;ordförande', 'väljs bland ledamöterna'],
    ['one begins before the term', 'Eva Ek;S;ledamot;\nBo Alm;S;ledamot;;2026-12-31', 'före den nya mandatperiodens'],
  ])('a line is wrong where %s', (_, sheet, fault) => {
    const { rows } = readTerm(sheet, present, '2027-01-01')
    expect(rows[0]?.faults).toEqual([])
    expect(rows[1]?.faults.join(' ')).toContain(fault)
  })

  test.each([
    ['2027-01-01', null],
    ['2023-01-02', null],
    ['2023-01-01', 'Eva Ek har ett från den 1 januari 2023'],
    ['2022-10-15', 'Eva Ek har ett från den 1 januari 2023'],
  ])('on %s: %s', (from_on, clash) => {
    const { clash: said } = readTerm('Eva Ek;S;ledamot;', present, from_on)
    if (clash === null) expect(said).toBeNull()
    else expect(said).toContain(clash)
  })
})
