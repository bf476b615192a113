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
  kind: 'main' as const,
  movers: [{ name: 'Eva Ek', party: 'S' }],
  seconders: [],
  wording,
  withdrawn,
})
const vote = {
  yes_means: 'bifall',
  no_means: 'avslag',
  secret: true,
  deferral: null,
  by_minority: false,
  casting: null,
  won: 'yes' as const,
  totals: { yes: 2, no: 1, abstain: 0, absent: 0 },
  ballots: [],
}
const annex = {
  kind: 'reservation' as const,
  persons: [{ name: 'Bo Alm', party: 'M' }],
  of_group: null,
  mode: 'written' as const,
  in_annex: true,
  text: [],
  file_name: null,
  in_favour_of: null,
}

const whole: Checked = {
  paragraph_no: 12,
  decision: paragraphs('Nämnden avslår ansökan.'),
  question_order: '',
  outdated: [],
  waiting: [],
  roles: [],
  proposals: [],
  questions: [],
  votes: [],
  minority_step: null,
  not_agreed: null,
  undrawn: [],
  has_matter: false,
  notes: [],
}
const attenders = [member('Eva Ek'), member('Bo Alm'), member('Siv Berg')]
const meeting = { attenders, numbers: [11, 12, 13], assembly: { isCouncil: false, seats: 0 }, goesOn: false }

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
  [
    'a meeting that goes on',
    {},
    { goesOn: true },
    'Sammanträdet är inte avslutat. Innan dess kan reservationer anmälas, och bara det som justeras omedelbart justeras.',
  ],
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
  [
    'a reservation by one who had it their way',
    {
      proposals: [proposal('bifall')],
      votes: [{ ...vote, ballots: [{ name: 'Bo Alm', party: 'M', option: 'yes' as const }] }],
      notes: [{ ...annex, file_name: 'a.pdf' }],
    },
    {},
    '§ 12: Bo Alm reserverar sig, men röstade för det som vann.',
  ],
  [
    'a reservation for a proposal of their own that is not there',
    { proposals: [proposal('bifall')], notes: [{ ...annex, file_name: 'a.pdf', in_favour_of: 'own' }] },
    {},
    '§ 12: Inget eget yrkande är antecknat av Bo Alm.',
  ],
  [
    'a letter that no font has',
    { undrawn: ['😀'] },
    {},
    '§ 12: 😀 finns inte i typsnitten, och blir ett frågetecken i PDF:en.',
  ],
  [
    'what the council took up though nobody noted that all agreed',
    { not_agreed: 'Ärendet var inte tillkännagivet i tid.' },
    {},
    '§ 12: Ärendet var inte tillkännagivet i tid.',
  ],
  [
    'something handed in and not answered',
    { waiting: ['reservation av Bo Alm (M)'] },
    {},
    '§ 12: Inlämnat men inte besvarat: reservation av Bo Alm (M).',
  ],
  [
    'a wording older than what is noted',
    { outdated: ['Yrkanden'] },
    {},
    '§ 12: Under Yrkanden står en egen lydelse, och det antecknade har ändrats sedan dess.',
  ],
  ['an empty annex', { notes: [annex] }, {}, '§ 12: Bilagan saknas: reservation av Bo Alm (M).'],
  [
    'a text that was to come',
    { notes: [{ ...annex, in_annex: false }] },
    {},
    '§ 12: Texten saknas: reservation av Bo Alm (M).',
  ],
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

test('whether a minority decided is said alike by the vote and by the step of the matter', () => {
  const gap = ['§ 12: Omröstningen och steget i ärendet säger olika om det var en minoritet som avgjorde.']
  const about = { proposals: [proposal('bordläggning')], has_matter: true }
  const byMany = { ...vote, secret: false, deferral: 'yes' as const }
  const byFew = { ...byMany, by_minority: true }
  expect(said({ ...about, votes: [byFew], minority_step: false })).toEqual(gap)
  expect(said({ ...about, votes: [byFew], minority_step: null })).toEqual(gap)
  expect(said({ ...about, votes: [byMany], minority_step: true })).toEqual(gap)
  expect(said({ ...about, votes: [byFew], minority_step: true })).toEqual([])
  expect(said({ ...about, votes: [byMany], minority_step: false })).toEqual([])
  expect(said({ ...about, votes: [], minority_step: true })).toEqual([])
  expect(said({ ...about, votes: [vote], minority_step: true })).toEqual([])
  expect(said({ ...about, votes: [byFew], minority_step: null, has_matter: false })).toEqual([])
})

test('what the chair asked, noted as records, is the order of the question', () => {
  const question = { proposals: [1, 2], wording: 'Ordföranden ställer frågan', found: 'bifall', vote_position: null }
  expect(said({ proposals: [proposal('bifall'), proposal('avslag')], questions: [question] })).toEqual([])
})
