import { describe, expect, test } from 'vitest'
import { byStanding, endingTerm, remainingOf, remainsWords, toDo } from '#src/closing/closing.ts'
import { clockStates } from '#src/law/one-year.ts'
import { termBefore, termOf } from '#src/law/term.ts'
import { closingDocument } from '#templates/documents/closing.ts'

const term = termOf('2026-09-01')
const eva = { person_id: 'eva', name: 'Eva Ek', party: 'S' }
const bo = { person_id: 'bo', name: 'Bo Alm', party: 'M' }
const cia = { person_id: 'cia', name: 'Cia Lund', party: 'V' }
const seat = (
  person_id: string,
  from_on: string,
  to_on: string | null,
  capacity: 'member' | 'substitute' = 'member',
) => ({
  person_id,
  name: person_id,
  party: '',
  capacity,
  seat_no: 1,
  office: null,
  from_on,
  to_on,
})
const old = ['eva', 'bo', 'cia'].map(id => seat(id, '2022-10-15', '2026-10-14'))
const remaining = (council: ReturnType<typeof seat>[], day: string) =>
  remainingOf([eva, bo, cia], council, { term, day }).map(one => one.remains)

describe('who of those who handed in a motion remains in the council of the new term', () => {
  const elected = [...old, seat('eva', '2026-10-15', null), seat('bo', '2026-10-15', null, 'substitute')]

  test('as it is entered, before the new term has begun and after', () => {
    for (const day of ['2026-10-01', '2026-10-15', '2026-12-14']) {
      expect(remaining(elected, day)).toEqual(['member', 'substitute', 'left'])
    }
  })

  test('is unknown before the new term is entered, also where a seat has no last day yet', () => {
    expect(remaining(old, '2026-10-14')).toEqual(['unknown', 'unknown', 'unknown'])
    expect(remaining(old, '2026-12-14')).toEqual(['unknown', 'unknown', 'unknown'])
    const going = ['eva', 'bo', 'cia'].map(id => seat(id, '2022-10-15', null))
    expect(remaining(going, '2026-10-14')).toEqual(['unknown', 'unknown', 'unknown'])
    expect(remaining(going, '2026-10-15')).toEqual(['member', 'member', 'member'])
  })

  test('is told of the day that the list is of, where the new term goes on', () => {
    const left = [...old, seat('eva', '2026-10-15', '2026-11-30'), seat('bo', '2026-10-15', null)]
    expect(remaining(left, '2026-11-30')).toEqual(['member', 'member', 'left'])
    expect(remaining(left, '2026-12-01')).toEqual(['left', 'member', 'left'])
  })

  test('in words', () => {
    expect(remainsWords(remainingOf([eva, bo, cia], elected, { term, day: '2026-10-15' }))).toBe(
      'Eva Ek (S) sitter kvar i kommunfullmäktige. Bo Alm (M) är ersättare i kommunfullmäktige. Cia Lund (V) har lämnat kommunfullmäktige.',
    )
    expect(remainsWords(remainingOf([eva], old, { term, day: '2026-10-15' }))).toContain('okänt')
  })
})

describe('what has to be done with a motion that outlives the term (KL 5:35)', () => {
  const at = (state: (typeof clockStates)[number]) => toDo({ raised_on: '2026-01-26', year_on: '2027-01-26', state })

  test('it can be written off at once only where the council has been told', () => {
    for (const state of clockStates.filter(one => one !== 'not_started')) {
      const isTold = state.startsWith('reported')
      expect([state, at(state).includes('får skriva av den;')]).toEqual([state, isTold])
      expect([state, at(state).includes('först när den har redovisats')]).toEqual([state, !isTold])
    }
  })

  test('in time it is to be decided or reported within its year, and in breach reported at once', () => {
    expect(at('in_time')).toContain('senast den 26 januari 2027')
    expect(at('breach')).toContain('utan dröjsmål')
  })

  test('what the council has not heard of is raised', () => {
    expect(toDo({ raised_on: null, year_on: '2027-01-26', state: 'in_time' })).toBe('Ska anmälas i kommunfullmäktige.')
  })
})

test('the term whose end is nearest: the one before until half of the new one has passed', () => {
  const of = (day: string) => endingTerm(day, termOf(day), termBefore(termOf(day))).to_on
  expect([of('2026-10-14'), of('2026-10-15'), of('2027-12-31'), of('2028-01-01')]).toEqual([
    '2026-10-14',
    '2026-10-14',
    '2026-10-14',
    '2030-10-14',
  ])
})

test('motions stand in the order of their life, and no state is left out', () => {
  const motions = (['before_council', 'raised', 'raised'] as const).map(status => ({ status }))
  expect(byStanding(motions, ['raised', 'in_preparation', 'before_council'])).toEqual([
    ['raised', [{ status: 'raised' }, { status: 'raised' }]],
    ['before_council', [{ status: 'before_council' }]],
  ])
})

describe('the paper', () => {
  const leftover = { title: 'Fler bänkar', dnr: '', year_on: null, state: 'I tid', because: '', submitters: '' }
  const motion = { ...leftover, emerged: '', to_do: 'Ska anmälas i kommunfullmäktige.', later: false }
  const said = (motions: number) => {
    const groups = motions === 0 ? [] : [{ heading: 'Väckt', motions: Array(motions).fill(motion) }]
    const facts = { municipality: 'Älvhamra kommun', term: '2022–2026', ended_on: '2026-10-14', as_of: '2026-11-23' }
    const document = closingDocument({ ...facts, motions, groups, made_at: '2026-11-23T09:00:00.000Z' })
    return JSON.stringify(document.body)
  }

  test('says of one motion what it says of several, and of none that there is none', () => {
    expect(said(1)).toContain('1 motion som kom in senast den 14 oktober 2026 var inte avslutad den 23 november 2026.')
    expect(said(2)).toContain('2 motioner som kom in senast den 14 oktober 2026 var inte avslutade den 23 november')
    expect(said(0)).toContain('Ingen motion som kom in senast den 14 oktober 2026 var oavslutad den 23 november 2026.')
  })
})
