import { expect, test } from 'vitest'
import type { Attender, ItemRole } from '#src/attendance/presence.ts'
import { type Checked, gapsIn, gapText } from '#src/minutes/completeness.ts'
import { paragraphs } from '#src/text/markup.ts'

const member = (name: string, here: Attender['here'] = 'room'): Attender => ({
  name,
  party: 'S',
  capacity: 'member',
  office: null,
  here,
  from_no: null,
  to_no: null,
  from_at: null,
  to_at: null,
  serves_for: null,
})

const role = (kind: ItemRole['kind'], name: string): ItemRole => ({ kind, name, party: 'S', reason: '' })
const recused = (name: string) => role('recused', name)

const proposal = (wording: string, withdrawn = false) => ({
  movers: [{ name: 'Eva Ek', party: 'S' }],
  seconders: [],
  wording,
  withdrawn,
})
const vote = {
  yes_means: 'bifall',
  no_means: 'avslag',
  secret: true,
  by_minority: false,
  won: 'yes' as const,
  totals: { yes: 2, no: 1, abstain: 0 },
  ballots: [],
}
const annex = {
  kind: 'reservation' as const,
  name: 'Bo Alm',
  party: 'M',
  on_behalf_of: null,
  in_annex: true,
  text: [],
  file_name: null,
}

const whole: Checked = {
  paragraph_no: 12,
  decision: paragraphs('Nämnden avslår ansökan.'),
  question_order: '',
  roles: [],
  proposals: [],
  votes: [],
  notes: [],
}
const attenders = [member('Eva Ek'), member('Bo Alm'), member('Siv Berg')]
const meeting = { attenders, numbers: [11, 12, 13], assembly: { isCouncil: false, seats: 0 } }

const said = (item: Partial<Checked>, more: Partial<typeof meeting> = {}): string[] =>
  gapsIn([{ ...whole, ...item }], { ...meeting, ...more }).map(gapText)

test('a § with its decision, its question and its dissents lacks nothing', () => {
  expect(said({})).toEqual([])
  expect(
    said({
      proposals: [proposal('bifall'), proposal('avslag')],
      question_order: 'Ordföranden ställer proposition på bifall och avslag.',
      votes: [vote],
      notes: [
        { ...annex, text: paragraphs('Jag ville annat.') },
        { ...annex, file_name: 'reservation.pdf' },
      ],
    }),
  ).toEqual([])
})

test.each<[string, Partial<Checked>, Partial<typeof meeting>, string]>([
  ['nobody noted', {}, { attenders: [] }, 'Vilka som var med är inte antecknat.'],
  ['a number left out', {}, { numbers: [11, 12, 14] }, '§ 13: Paragrafen saknas.'],
  ['no decision', { decision: [] }, {}, '§ 12: Beslutet är inte skrivet.'],
  [
    'no order of the question',
    { proposals: [proposal('bifall'), proposal('avslag')] },
    {},
    '§ 12: Ordningen som frågan ställdes i är inte antecknad.',
  ],
  ['a vote on nothing', { votes: [vote] }, {}, '§ 12: Det finns en omröstning men inget yrkande.'],
  [
    'a vote on what was taken back',
    { votes: [vote], proposals: [proposal('bifall', true)] },
    {},
    '§ 12: Det finns en omröstning men inget yrkande.',
  ],
  ['an empty annex', { notes: [annex] }, {}, '§ 12: Bilagan saknas: reservation av Bo Alm.'],
  [
    'too few',
    { roles: [recused('Eva Ek'), recused('Bo Alm')] },
    {},
    '§ 12: 1 av 3 deltar, och det är för få för att besluta.',
  ],
])('%s is a gap', (_, item, more, text) => {
  expect(said(item, more)).toEqual([text])
})

test('a proposal that was taken back asks for no order, and the council may decide though it is short of the recused', () => {
  expect(said({ proposals: [proposal('bifall'), proposal('avslag', true)] })).toEqual([])
  expect(said({ roles: [recused('Eva Ek'), recused('Bo Alm')] }, { assembly: { isCouncil: true, seats: 0 } })).toEqual(
    [],
  )
})

test('those who stand aside are present all the same, and count for the quorum', () => {
  expect(said({ roles: [role('aside', 'Eva Ek'), role('aside', 'Bo Alm')] })).toEqual([])
})

test('a chair who takes no part leaves a gap until it is noted who led', () => {
  const attenders = [{ ...member('Eva Ek'), office: 'chair' }, member('Bo Alm'), member('Åke Ås'), member('Ulla Ö')]
  const gap = '§ 12: Ordföranden Eva Ek deltar inte, och vem som ledde är inte antecknat.'
  expect(said({ roles: [recused('Eva Ek')] }, { attenders })).toEqual([gap])
  expect(said({ roles: [role('aside', 'Eva Ek')] }, { attenders })).toEqual([gap])
  expect(said({ roles: [recused('Eva Ek'), role('acting_chair', 'Bo Alm')] }, { attenders })).toEqual([])
})
