import { describe, expect, test } from 'vitest'
import { castingSide } from '#src/law/casting.ts'
import { hindersMinority, majorityDefers, minorityCanDefer } from '#src/law/minority.ts'
import {
  type Ballot,
  decidedBy,
  doubtsAbout,
  faultsOf,
  type Option,
  tally,
  type Vote,
  type Voters,
} from '#src/votes/count.ts'
import { proposalSentence, voteSentences } from '#src/votes/words.ts'

const ballots = (...all: Option[]): Ballot[] => all.map((option, i) => ({ name: `Ledamot ${i}`, party: 'S', option }))
const many = (yes: number, no: number, abstain = 0, absent = 0): Ballot[] =>
  ballots(
    ...Array<Option>(yes).fill('yes'),
    ...Array<Option>(no).fill('no'),
    ...Array<Option>(abstain).fill('abstain'),
    ...Array<Option>(absent).fill('absent'),
  )
const vote = (all: Ballot[], won: 'yes' | 'no', more: Partial<Vote> = {}): Vote => ({
  yes_means: 'avslag på motionen',
  no_means: 'bifall till motionen',
  secret: false,
  deferral: null,
  by_minority: false,
  casting: null,
  won,
  totals: tally(all),
  ballots: all,
  ...more,
})
const secret = (yes: number, no: number, abstain: number, won: 'yes' | 'no', more: Partial<Vote> = {}): Vote =>
  vote([], won, { secret: true, totals: { yes, no, abstain, absent: 0 }, ...more })
const voters = (serving: number, more: Partial<Voters> = {}): Voters => ({
  serving,
  present: serving,
  chair: 'Ledamot 0',
  isCouncil: false,
  deferredBefore: false,
  isElection: false,
  ...more,
})
const council = (serving: number, more: Partial<Voters> = {}) => voters(serving, { isCouncil: true, ...more })
const fieldsOf = (one: Vote, who: Voters) => Object.keys(faultsOf(one, who))

describe('one third of those present can defer (KL 5:50)', () => {
  test.each([
    [15, 39, true],
    [13, 39, true],
    [12, 39, false],
    [14, 31, true],
    [10, 31, false],
    [11, 31, true],
  ])('%i of %i present: %s', (inFavour, present, can) => {
    expect(minorityCanDefer(inFavour, present)).toBe(can)
  })

  test('more than half of those present are no minority; 14 of 31 with 17 abstaining are (Hammarö)', () => {
    expect([majorityDefers(24, 39), majorityDefers(14, 31), majorityDefers(15, 30)]).toEqual([true, false, false])
  })

  test('there is none in a committee, none the second time and none in an election', () => {
    const first = { inCouncil: true, deferredByMinorityBefore: false }
    expect(hindersMinority(first)).toEqual([])
    expect(hindersMinority({ ...first, inCouncil: false })).toHaveLength(1)
    expect(hindersMinority({ ...first, deferredByMinorityBefore: true })).toHaveLength(1)
    expect(hindersMinority({ ...first, isElection: true })).toHaveLength(1)
  })
})

test('the casting vote is the chair’s own ballot, or else what is stated (KL 5:56, 4:25)', () => {
  expect(castingSide({ ballot: 'no', stated: null })).toBe('no')
  expect(castingSide({ ballot: null, stated: 'yes' })).toBe('yes')
  expect(castingSide({ ballot: null, stated: null })).toBeNull()
})

describe('a vote adds up (KL 5:53-55)', () => {
  test.each([
    ['a majority', vote(ballots('yes', 'yes', 'no'), 'yes'), voters(3), []],
    ['a majority with one who abstains', vote(ballots('no', 'no', 'yes', 'abstain'), 'no'), voters(4), []],
    ['one who serves and was out of the hall', vote(many(2, 1, 0, 1), 'yes'), voters(4), []],
    ['the side with fewer votes', vote(ballots('yes', 'yes', 'no'), 'no'), voters(3), ['won']],
    ['a vote is missing', vote(ballots('yes', 'no'), 'yes'), voters(3), ['won']],
    ['secret, and adds up', secret(3, 1, 1, 'yes'), voters(5), []],
    ['secret, and does not add up', secret(3, 1, 0, 'yes'), voters(5), ['secret_yes']],
    ['a casting vote that nobody needed', vote(many(3, 2), 'yes', { casting: 'yes' }), voters(5), ['casting']],
  ])('%s', (_, one, who, fields) => {
    expect(fieldsOf(one, who)).toEqual(fields)
  })
})

describe('a tie is the chair’s (KL 5:56)', () => {
  const abstains = ballots('abstain', 'yes', 'no')
  test.each([
    ['by the chair’s ballot', vote(ballots('no', 'yes'), 'no'), voters(2), []],
    ['against the chair’s ballot', vote(ballots('no', 'yes'), 'yes'), voters(2), ['won']],
    ['with a casting vote like the ballot', vote(ballots('no', 'yes'), 'no', { casting: 'no' }), voters(2), []],
    ['with a casting vote unlike it', vote(ballots('no', 'yes'), 'yes', { casting: 'yes' }), voters(2), ['casting']],
    ['the chair abstains and must vote (4:25)', vote(abstains, 'no'), voters(3), ['casting']],
    ['the chair abstains and casts', vote(abstains, 'no', { casting: 'no' }), voters(3), []],
    ['the other side is said to have won', vote(abstains, 'no', { casting: 'yes' }), voters(3), ['won']],
    ['nobody is in the chair', vote(ballots('yes', 'no'), 'no'), voters(2, { chair: null }), ['casting']],
    ['secret, and the lot decides (5:54, 5:56)', secret(2, 2, 0, 'yes'), voters(4), []],
    ['secret, and the chair casts', secret(2, 2, 0, 'yes', { casting: 'yes' }), voters(4), ['casting']],
    ['22-22 in the council of Lomma', vote(many(22, 22), 'yes'), council(44), []],
  ])('%s', (_, one, who, fields) => {
    expect(fieldsOf(one, who)).toEqual(fields)
  })
})

test('Ja and Nej do not mean the same', () => {
  const same = vote(many(3, 2), 'yes', { yes_means: 'Avslag på motionen.', no_means: 'avslag på motionen' })
  expect(fieldsOf(same, voters(5))).toEqual(['no_means'])
})

describe('there is something to ask', () => {
  const lost = (all: Ballot[], more: Partial<Vote> = {}) => vote(all, 'yes', { deferral: 'no', ...more })
  test.each([
    [
      'where a third of the council wanted the matter put off and is said to lose',
      lost(many(16, 10, 2)),
      council(28),
      1,
    ],
    ['not where they were fewer', lost(many(19, 9)), council(28), 0],
    ['not where the matter was put off so before', lost(many(16, 12)), council(28, { deferredBefore: true }), 0],
    ['not in a committee', lost(many(5, 4)), voters(9), 0],
    ['not where they won', lost(many(9, 19), { won: 'no' }), council(28), 0],
    ['where a vote is secret that is about no election (5:54)', secret(3, 1, 1, 'yes'), voters(5), 1],
    ['not in an election', secret(3, 1, 1, 'yes'), voters(5, { isElection: true }), 0],
    ['nothing about an ordinary vote', vote(many(3, 2), 'yes'), voters(5), 0],
  ])('%s', (_, one, who, doubts) => {
    expect(doubtsAbout(one, who)).toHaveLength(doubts)
  })
})

describe('a minority puts off or sends back (KL 5:50)', () => {
  // Ja is to decide today, Nej is to send back.
  const minority = (all: Ballot[], more: Partial<Vote> = {}) =>
    vote(all, 'no', { deferral: 'no', by_minority: true, ...more })
  test.each([
    ['24-15, and the 15 win', minority(many(24, 15)), council(39), []],
    [
      '24-15, and the 24 are no minority',
      minority(many(24, 15), { deferral: 'yes', won: 'yes' }),
      council(39),
      ['by_minority'],
    ],
    ['24-15, but the other side is said to win', minority(many(24, 15), { won: 'yes' }), council(39), ['won']],
    ['nobody says which side would defer', minority(many(24, 15), { deferral: null }), council(39), ['deferral']],
    ['12 of 39 are too few', minority(many(27, 12)), council(39), ['by_minority']],
    ['14-0 with 17 abstaining (Hammarö)', minority(many(0, 14, 17)), council(31), []],
    [
      'a third of those who vote, not of those present',
      minority(many(4, 2)),
      council(6, { present: 9 }),
      ['by_minority'],
    ],
    ['who is out of the hall is not present', minority(many(4, 2, 0, 3)), council(9), []],
    ['the second time', minority(many(24, 15)), council(39, { deferredBefore: true }), ['by_minority']],
    ['in an election', minority(many(24, 15)), council(39, { isElection: true }), ['by_minority']],
    ['in a committee', minority(many(4, 3)), voters(7), ['by_minority']],
    ['in secret (5:54)', secret(24, 15, 0, 'no', { deferral: 'no', by_minority: true }), council(39), ['secret']],
    ['a secret vote on deferral at all', secret(24, 15, 0, 'yes', { deferral: 'no' }), council(39), ['secret']],
    ['half, and the chair is against', minority(many(5, 5)), council(10), []],
    ['half with the chair, who decides', minority(many(5, 5)), council(10, { chair: 'Ledamot 9' }), ['by_minority']],
    ['half, and nobody knows the chair’s', minority(many(5, 5)), council(10, { chair: null }), ['casting']],
    ['a majority defers as in any vote', vote(many(10, 20), 'no', { deferral: 'no' }), council(30), []],
  ])('%s', (_, one, who, fields) => {
    expect(fieldsOf(one, who)).toEqual(fields)
  })
})

test('what decided is the many, the chair or the minority', () => {
  expect(decidedBy(vote(many(3, 2), 'yes'))).toBe('majority')
  expect(decidedBy(vote(many(2, 2), 'yes'))).toBe('casting')
  expect(decidedBy(vote(many(3, 2), 'no', { deferral: 'no', by_minority: true }))).toBe('minority')
})

describe('in the minutes', () => {
  const proposal = {
    kind: 'main' as const,
    movers: [{ name: 'Eva Ek', party: 'S' }],
    seconders: [{ name: 'Bo Alm', party: 'M' }],
    wording: 'bifall till motionen',
    withdrawn: false,
  }

  test('a proposal with its seconders', () => {
    expect(proposalSentence(proposal)).toBe('Eva Ek (S) yrkar, med instämmande av Bo Alm (M), bifall till motionen.')
    expect(proposalSentence({ ...proposal, seconders: [] })).toBe('Eva Ek (S) yrkar bifall till motionen.')
  })

  test('an additional proposal says so, and a party group moves as one', () => {
    const more = { ...proposal, kind: 'additional' as const, seconders: [], wording: 'att kostnaden redovisas' }
    expect(proposalSentence(more)).toBe('Eva Ek (S) yrkar som tillägg att kostnaden redovisas.')
    const group = (name: string) => proposalSentence({ ...proposal, seconders: [], movers: [{ name, party: 'SD' }] })
    expect(group('Ledamöterna från Sverigedemokraterna')).toBe(
      'Ledamöterna från Sverigedemokraterna (SD) yrkar bifall till motionen.',
    )
    expect(group('Ledamöterna från SD')).toBe('Ledamöterna från SD yrkar bifall till motionen.')
  })

  test('a vote says what Ja and Nej mean, the numbers, and how each voted', () => {
    expect(voteSentences(vote(ballots('yes', 'no', 'yes', 'abstain'), 'yes'))).toEqual([
      'Ja innebär avslag på motionen.',
      'Nej innebär bifall till motionen.',
      'Omröstningen ger 2 ja och 1 nej, och 1 ledamot avstår. Därmed vinner ja.',
      'Ja: Ledamot 0 (S) och Ledamot 2 (S).',
      'Nej: Ledamot 1 (S).',
      'Avstår: Ledamot 3 (S).',
    ])
  })

  test('who was out of the hall is counted and named', () => {
    const said = voteSentences(vote(many(2, 1, 1, 3), 'yes'))
    expect(said[2]).toBe('Omröstningen ger 2 ja, 1 nej och 3 frånvarande, och 1 ledamot avstår. Därmed vinner ja.')
    expect(said.at(-1)).toBe('Frånvarande: Ledamot 4 (S), Ledamot 5 (S) och Ledamot 6 (S).')
  })

  test('a tie says that the chair’s vote decided, or the lot in secret, and a secret vote names nobody', () => {
    const tie = 'Röstetalet är lika, och ordförandens utslagsröst avgör:'
    expect(voteSentences(vote(ballots('no', 'yes'), 'no'))[2]).toBe(`Omröstningen ger 1 ja och 1 nej. ${tie} nej.`)
    expect(voteSentences(secret(2, 1, 0, 'yes')).at(-1)).toBe('Omröstningen är sluten.')
    expect(voteSentences(secret(2, 2, 0, 'yes'))[2]).toContain('Röstetalet är lika, och lotten avgör: ja.')
    // As it was noted before the lot was known here.
    expect(voteSentences(secret(2, 2, 0, 'yes', { casting: 'yes' }))[2]).toContain(`${tie} ja.`)
  })

  test('a minority that won says that a third is enough', () => {
    const won = vote(many(24, 15), 'no', { deferral: 'no', by_minority: true })
    expect(voteSentences(won)[2]).toBe(
      'Omröstningen ger 24 ja och 15 nej. Minst en tredjedel av de närvarande röstar nej, vilket räcker.',
    )
  })
})
