import { describe, expect, test } from 'vitest'
import { minorityCanDefer } from '#src/law/minority.ts'
import { type Ballot, faultsOf, type Option, tally, type Vote } from '#src/votes/count.ts'
import { proposalSentence, voteSentences } from '#src/votes/words.ts'

const ballots = (...all: Option[]): Ballot[] => all.map((option, i) => ({ name: `Ledamot ${i}`, party: 'S', option }))
const vote = (all: Ballot[], won: 'yes' | 'no', more: Partial<Vote> = {}): Vote => ({
  yes_means: 'avslag på motionen',
  no_means: 'bifall till motionen',
  secret: false,
  by_minority: false,
  won,
  totals: tally(all),
  ballots: all,
  ...more,
})
const voters = (serving: number, isCouncil = false) => ({ serving, present: serving, chair: 'Ledamot 0', isCouncil })

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
})

describe('a vote (KL 5:53-56)', () => {
  test.each([
    ['a majority', vote(ballots('yes', 'yes', 'no'), 'yes'), voters(3), []],
    ['a majority with one who abstains', vote(ballots('no', 'no', 'yes', 'abstain'), 'no'), voters(4), []],
    ['the side with fewer votes', vote(ballots('yes', 'yes', 'no'), 'no'), voters(3), ['won']],
    ['a vote is missing', vote(ballots('yes', 'no'), 'yes'), voters(3), ['won']],
    ['a tie, by the chair’s vote', vote(ballots('no', 'yes'), 'no'), voters(2), []],
    ['a tie, against the chair’s vote', vote(ballots('no', 'yes'), 'yes'), voters(2), ['won']],
    ['secret, and adds up', vote([], 'yes', { secret: true, totals: { yes: 3, no: 1, abstain: 1 } }), voters(5), []],
    [
      'secret, and does not add up',
      vote([], 'yes', { secret: true, totals: { yes: 3, no: 1, abstain: 0 } }),
      voters(5),
      ['secret_yes'],
    ],
    ['a minority in the council', vote(ballots('yes', 'yes', 'no'), 'no', { by_minority: true }), voters(3, true), []],
    [
      'a minority of those who vote, but not of those present',
      vote(ballots('yes', 'yes', 'yes', 'yes', 'no', 'no'), 'no', { by_minority: true }),
      { ...voters(6, true), present: 9 },
      ['by_minority'],
    ],
    ['a tie at which the chair abstains', vote(ballots('abstain', 'yes', 'no'), 'no'), voters(3), []],
    [
      'too small a minority',
      vote(ballots('yes', 'yes', 'yes', 'no'), 'no', { by_minority: true }),
      voters(4, true),
      ['by_minority'],
    ],
    [
      'a minority in a committee',
      vote(ballots('yes', 'yes', 'no'), 'no', { by_minority: true }),
      voters(3),
      ['by_minority'],
    ],
  ])('%s', (_, one, who, fields) => {
    expect(Object.keys(faultsOf(one, who))).toEqual(fields)
  })
})

describe('in the minutes', () => {
  test('a proposal with its seconders', () => {
    const proposal = {
      movers: [{ name: 'Eva Ek', party: 'S' }],
      seconders: [{ name: 'Bo Alm', party: 'M' }],
      wording: 'bifall till motionen',
      withdrawn: false,
    }
    expect(proposalSentence(proposal)).toBe('Eva Ek (S) yrkar, med instämmande av Bo Alm (M), bifall till motionen.')
    expect(proposalSentence({ ...proposal, seconders: [] })).toBe('Eva Ek (S) yrkar bifall till motionen.')
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

  test('a tie says that the chair’s vote decided, a secret vote names nobody', () => {
    expect(voteSentences(vote(ballots('no', 'yes'), 'no'))[2]).toBe(
      'Omröstningen ger 1 ja och 1 nej. Röstetalet är lika, och ordförandens utslagsröst avgör: nej.',
    )
    const secret = vote([], 'yes', { secret: true, totals: { yes: 2, no: 1, abstain: 0 } })
    expect(voteSentences(secret).at(-1)).toBe('Omröstningen är sluten.')
    const even = vote([], 'yes', { secret: true, totals: { yes: 2, no: 2, abstain: 0 } })
    expect(voteSentences(even)[2]).toContain('Röstetalet är lika, och lotten avgör: ja.')
  })
})
