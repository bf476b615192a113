import { describe, expect, test } from 'vitest'
import { lotDecides, overlooked } from '#src/law/election.ts'
import { type Election, electionFaults, electionSentences } from '#src/votes/election.ts'
import { inOrderPut, printedQuestions, questionFault, questionSentence, questionWording } from '#src/votes/question.ts'
import type { KeptVote } from '#src/votes/store.ts'
import { type Proposal, type ProposalKind, voteSentences } from '#src/votes/words.ts'

const proposal = (wording: string, kind: ProposalKind = 'main', withdrawn = false): Proposal => ({
  kind,
  movers: [{ name: 'Eva Ek', party: 'S' }],
  seconders: [],
  wording,
  withdrawn,
})
const vote = (position: number, yes: number, no: number): KeptVote => ({
  position,
  yes_means: `förslag ${position}`,
  no_means: 'avslag',
  secret: false,
  deferral: null,
  by_minority: false,
  casting: null,
  won: yes > no ? 'yes' : 'no',
  totals: { yes, no, abstain: 0, absent: 0 },
  ballots: [],
})
const question = (wording: string, found = '', vote_position: number | null = null) => ({
  proposals: [],
  wording,
  found,
  vote_position,
})

describe('the question as the chair puts it (KL 5:53, domain.md 2.4, 3.5)', () => {
  test.each([
    ['one by itself', [proposal('återremiss', 'remit_back')], 'återremiss'],
    ['one against another', [proposal('bifall'), proposal('avslag', 'reject')], 'bifall respektive avslag'],
    ['three', [proposal('a'), proposal('b'), proposal('c')], 'a, b och c, var för sig,'],
    ['the same words by two', [proposal('avslag'), proposal('avslag')], 'avslag'],
    ['what begins with att', [proposal('att avgiften höjs.')], 'yrkandet att avgiften höjs'],
    ['what is added', [proposal('att det följs upp', 'additional')], 'tilläggsyrkandet att det följs upp'],
  ])('%s', (_, put, words) => {
    expect(questionWording(put)).toBe(`Ordföranden ställer proposition på ${words}`)
  })

  test('with what was found, or without', () => {
    expect(questionSentence({ wording: 'Ordföranden ställer proposition på a', found: 'bifall' })).toBe(
      'Ordföranden ställer proposition på a och finner bifall.',
    )
    expect(questionSentence({ wording: 'Ordföranden ställer frågan.', found: '' })).toBe('Ordföranden ställer frågan.')
    expect(questionSentence({ wording: 'Ordföranden ställer frågan.', found: 'ja' })).toBe(
      'Ordföranden ställer frågan och finner ja.',
    )
  })

  test('whether it is put off or sent back is never put against something else', () => {
    const back = proposal('återremiss', 'remit_back')
    const off = proposal('bordläggning', 'postpone')
    expect(questionFault([back])).toBeNull()
    expect(questionFault([proposal('bifall'), proposal('avslag')])).toBeNull()
    expect(questionFault([back, off])).toContain('var för sig')
    expect(questionFault([proposal('bifall'), back])).toContain('var för sig')
  })

  test('the form comes first, what is added last, and what was taken back not at all', () => {
    const all = [
      proposal('tillägg', 'additional'),
      proposal('bifall'),
      proposal('återremiss', 'remit_back'),
      proposal('bordläggning', 'postpone', true),
    ]
    expect(inOrderPut(all).map(one => one.wording)).toEqual(['återremiss', 'bifall', 'tillägg'])
  })
})

describe('questions and votes in print (KL 5:67)', () => {
  const [first, second] = [vote(1, 3, 2), vote(2, 4, 1)]

  test('with one question, the vote stands under its own heading', () => {
    const printed = printedQuestions({ questions: [question('Fråga A', 'bifall', 1)], votes: [first], elections: [] })
    expect(printed).toEqual({
      questions: ['Fråga A och finner bifall.', 'Omröstning begärs.'],
      votes: [voteSentences(first)],
    })
  })

  test('where they alternate, each vote follows its question, and a vote without one stands by itself', () => {
    const loose = vote(3, 5, 0)
    const printed = printedQuestions({
      questions: [
        question('Fråga A', 'återremiss', 1),
        question('Fråga B', 'avslag', 2),
        question('Fråga C', 'bifall'),
      ],
      votes: [first, second, loose],
      elections: [],
    })
    expect(printed.questions).toEqual([
      'Fråga A och finner återremiss.',
      'Omröstning begärs.',
      ...voteSentences(first),
      'Fråga B och finner avslag.',
      'Omröstning begärs.',
      ...voteSentences(second),
      'Fråga C och finner bifall.',
    ])
    expect(printed.votes).toEqual([voteSentences(loose)])
  })

  test('or they are told turn by turn, each vote by its place among the votes', () => {
    const loose = vote(3, 5, 0)
    const questions = [question('Fråga A', 'återremiss', 2), question('Fråga B', 'avslag')]
    expect(printedQuestions({ questions, votes: [first, second, loose], elections: [] }, true)).toEqual({
      questions: [],
      votes: [voteSentences(first), voteSentences(loose)],
      turns: [
        {
          put: ['Fråga A och finner återremiss.', 'Omröstning begärs.'],
          vote: voteSentences(second),
          vote_no: 2,
        },
        { put: ['Fråga B och finner avslag.'], vote: [], vote_no: null },
      ],
    })
    const [one] = questions
    expect(printedQuestions({ questions: one ? [one] : [], votes: [second], elections: [] }, true)).not.toHaveProperty(
      'turns',
    )
  })

  test('several questions without a vote are several sentences', () => {
    const printed = printedQuestions({
      questions: [question('A', 'b'), question('C', 'd')],
      votes: [first],
      elections: [],
    })
    expect(printed).toEqual({ questions: ['A och finner b.', 'C och finner d.'], votes: [voteSentences(first)] })
  })
})

describe('an election (KL 5:54-56)', () => {
  const candidate = (name: string, votes: number, elected = false) => ({ name, party: 'S', votes, elected })
  const election = (more: Partial<Election> = {}): Election => ({
    post: 'ordförande i valnämnden',
    method: 'secret',
    candidates: [candidate('Eva Ek', 6, true), candidate('Bo Alm', 4)],
    blank: 1,
    absent: 0,
    drawn_by: '',
    ...more,
  })
  const even = [candidate('Eva Ek', 5), candidate('Bo Alm', 5, true)]

  test('the lot decides a tie between one who is elected and one who is not', () => {
    expect(lotDecides(even)).toBe(true)
    expect(lotDecides(election().candidates)).toBe(false)
    expect(lotDecides([candidate('A', 5, true), candidate('B', 5, true), candidate('C', 4)])).toBe(false)
    expect(overlooked([candidate('A', 5), candidate('B', 4, true)]).map(one => one.name)).toEqual(['A'])
  })

  test.each<[string, Partial<Election>, string[]]>([
    ['most votes', {}, []],
    ['fewer votes', { candidates: [candidate('Eva Ek', 6), candidate('Bo Alm', 4, true)] }, ['elected']],
    ['nobody', { candidates: [candidate('Eva Ek', 6), candidate('Bo Alm', 4)] }, ['elected']],
    ['votes that do not add up', { blank: 0 }, ['candidates']],
    ['fewer papers than serve', { blank: 0, absent: 1 }, []],
    ['more papers than are left', { absent: 1 }, ['candidates']],
    ['somebody twice', { candidates: [candidate('Eva Ek', 6, true), candidate('Eva Ek', 4)] }, ['candidates']],
    ['a tie without a lot', { candidates: even }, ['drawn_by']],
    ['a tie by lot', { candidates: even, drawn_by: 'Siv Berg' }, []],
    ['a lot that nobody needed', { drawn_by: 'Siv Berg' }, ['drawn_by']],
    ['by acclamation', { method: 'acclamation', blank: 0, candidates: [candidate('Eva Ek', 0, true)] }, []],
    [
      'a lot without a vote',
      { method: 'acclamation', blank: 0, candidates: [candidate('Eva Ek', 0, true)], drawn_by: 'Siv Berg' },
      ['drawn_by'],
    ],
    ['two with as many votes as there are', { candidates: [candidate('A', 11, true), candidate('B', 10, true)] }, []],
    ['two with more', { candidates: [candidate('A', 12, true), candidate('B', 10, true)] }, ['candidates']],
  ])('%s', (_, more, fields) => {
    expect(Object.keys(electionFaults(election(more), 11))).toEqual(fields)
  })

  test('in print', () => {
    expect(electionSentences(election({ candidates: even, drawn_by: 'Siv Berg' }))).toEqual([
      'Valet av ordförande i valnämnden sker med slutna sedlar.',
      'Eva Ek (S) får 5 röster och Bo Alm (S) får 5 röster. 1 röst är blank eller ogiltig.',
      'Röstetalet är lika, och lotten avgör. Siv Berg drar lotten.',
      'Vald är Bo Alm (S).',
    ])
    expect(electionSentences(election({ blank: 0, absent: 1 }))[1]).toBe(
      'Eva Ek (S) får 6 röster och Bo Alm (S) får 4 röster. 1 tjänstgörande lämnar ingen röst.',
    )
    const byVoice = election({ method: 'acclamation', candidates: [candidate('Eva Ek', 0, true)], blank: 0 })
    expect(printedQuestions({ questions: [], votes: [], elections: [byVoice] })).toEqual({
      questions: ['Valet av ordförande i valnämnden sker med acklamation.', 'Vald är Eva Ek (S).'],
      votes: [],
    })
    expect(printedQuestions({ questions: [], votes: [], elections: [election()] }).votes).toHaveLength(1)
  })
})
