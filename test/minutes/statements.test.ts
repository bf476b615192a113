import { expect, test } from 'vitest'
import { favoursOf, refusalsOf, type Statement, statementName, statementSentence } from '#src/minutes/statements.ts'

const eva = { name: 'Eva Ek', party: 'S' }
const bo = { name: 'Bo Alm', party: 'V' }
const siv = { name: 'Siv Berg', party: 'MP' }

const reservation: Statement = {
  kind: 'reservation',
  persons: [eva],
  of_group: null,
  on_behalf_of: null,
  in_annex: false,
}
const centre = { name: 'Ledamöterna från Centerpartiet', party: 'C' }

test.each<[Partial<Statement>, string]>([
  [{}, 'Eva Ek (S) reserverar sig mot beslutet.'],
  [{ favours: 'eget yrkande' }, 'Eva Ek (S) reserverar sig mot beslutet till förmån för eget yrkande.'],
  [
    { persons: [eva, bo], favours: 'eget yrkande', in_annex: true },
    'Eva Ek (S) och Bo Alm (V) reserverar sig mot beslutet till förmån för eget yrkande, se bilaga till detta protokolls § 12.',
  ],
  [{ persons: [eva, bo, siv] }, 'Eva Ek (S), Bo Alm (V) och Siv Berg (MP) reserverar sig mot beslutet.'],
  [{ persons: [], of_group: centre }, 'Ledamöterna från Centerpartiet reserverar sig mot beslutet.'],
  [
    { persons: [{ ...eva, party: 'C' }], of_group: centre },
    'Ledamöterna från Centerpartiet, Eva Ek (C), reserverar sig mot beslutet.',
  ],
  [
    { kind: 'special_statement', persons: [eva, bo], on_behalf_of: 'Socialdemokraterna och Vänsterpartiet' },
    'Eva Ek (S) och Bo Alm (V) anmäler särskilt yttrande för Socialdemokraterna och Vänsterpartiet.',
  ],
])('%j', (said, sentence) => {
  expect(statementSentence({ ...reservation, ...said }, 12)).toBe(sentence)
})

test('a statement is named in the middle of a sentence', () => {
  expect(statementName({ ...reservation, persons: [eva, bo] })).toBe('reservation av Eva Ek (S) och Bo Alm (V)')
  expect(statementName({ ...reservation, of_group: centre })).toBe(
    'reservation av Ledamöterna från Centerpartiet, Eva Ek (S)',
  )
})

test('what they are for follows the proposal as it now stands', () => {
  const proposals = [
    { position: 1, movers: [eva], withdrawn: false },
    { position: 2, movers: [bo, siv], withdrawn: false },
    { position: 3, movers: [bo], withdrawn: true },
    { position: 4, movers: [bo, siv, { name: 'Per Dal', party: 'L' }], withdrawn: false },
  ]
  const words = (in_favour_of: 'own' | number | null) => favoursOf({ persons: [eva], in_favour_of }, proposals)
  expect(words(null)).toBeNull()
  expect(words('own')).toBe('eget yrkande')
  expect(words(1)).toBe('eget yrkande')
  expect(words(2)).toBe('Bo Alms (V) och Siv Bergs (MP) yrkande')
  expect(words(3)).toBeNull()
  expect(words(4)).toBe('Bo Alm (V) med fleras yrkande')
  expect(words(9)).toBeNull()
})

const there = { deciding: ['Eva Ek'], substitutes: ['Siv Berg'], present: ['Eva Ek', 'Siv Berg'], parties: ['S'] }

test('KL 4:27: each who reserves must have taken part in deciding, and somebody of a group', () => {
  expect(refusalsOf(reservation, there)).toEqual([])
  expect(refusalsOf({ ...reservation, persons: [eva, bo, siv] }, there)).toEqual([
    'Bo Alm deltog inte i beslutet och kan inte reservera sig.',
    'Siv Berg deltog inte i beslutet och kan inte reservera sig.',
  ])
  expect(refusalsOf({ ...reservation, persons: [], of_group: centre }, there)).toEqual([
    'Ingen från C deltog i beslutet.',
  ])
  const several = (party: string) => ({
    ...reservation,
    persons: [],
    of_group: { name: 'Ledamöterna från flera', party },
  })
  expect(refusalsOf(several('S och C'), there)).toEqual(['Ingen från C deltog i beslutet.'])
  expect(refusalsOf(several('S, M och C'), { ...there, parties: ['S', 'M', 'C'] })).toEqual([])
  expect(refusalsOf({ ...reservation, persons: [], of_group: { ...centre, party: 'S' } }, there)).toEqual([])
  expect(refusalsOf({ ...reservation, persons: [bo] }, null)).toEqual([])
})

test("only substitutes who did not serve make a substitute's statement; a note is anybody's", () => {
  expect(refusalsOf({ ...reservation, kind: 'substitute_statement', persons: [siv] }, there)).toEqual([])
  expect(refusalsOf({ ...reservation, kind: 'substitute_statement', persons: [siv, eva] }, there)).toHaveLength(1)
  expect(refusalsOf({ ...reservation, kind: 'note', persons: [bo] }, there)).toEqual([])
})
