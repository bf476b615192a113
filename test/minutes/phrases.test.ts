import { describe, expect, test } from 'vitest'
import { deliberation, proposedDecision, whoAnswered } from '#src/minutes/phrases.ts'
import { statementSentence } from '#src/minutes/statements.ts'

describe('the phrases of minutes', () => {
  test.each([
    [[], ''],
    [[{ name: 'Eva Ek', party: 'S' }], 'I ärendet yttrar sig Eva Ek (S). Därefter förklaras överläggningen avslutad.'],
    [
      [
        { name: 'Eva Ek', party: 'S' },
        { name: 'Bo By', party: 'M' },
        { name: 'Ali Ask', party: '-' },
      ],
      'I ärendet yttrar sig Eva Ek (S), Bo By (M) och Ali Ask (-). Därefter förklaras överläggningen avslutad.',
    ],
  ])('who spoke: %o', (speakers, sentence) => {
    expect(deliberation(speakers)).toBe(sentence)
  })

  test('a note in the § and in an annex, for somebody and for oneself', () => {
    const eva = { name: 'Eva Ek', party: 'S' }
    const note = { kind: 'note' as const, persons: [eva], of_group: null, on_behalf_of: null, in_annex: false }
    expect(statementSentence(note, 7)).toBe('Eva Ek (S) anmäler protokollsanteckning.')
    expect(statementSentence({ ...note, on_behalf_of: 'Socialdemokraterna', in_annex: true }, 7)).toBe(
      'Eva Ek (S) anmäler protokollsanteckning för Socialdemokraterna, se bilaga till detta protokolls § 7.',
    )
  })

  test('an opinion goes to the body that asked, named as Swedish has it inside a sentence', () => {
    const { opinion, opinionApart } = proposedDecision
    expect(opinionApart('Socialnämnden', 'Demokratiberedningen')).toBe(
      'Socialnämnden antar yttrandet som sitt eget och överlämnar det till demokratiberedningen.',
    )
    expect(opinion('Socialnämnden', 'KSAU', null)).toBe('Socialnämnden överlämnar sitt yttrande i ärendet till KSAU.')
    expect(opinion('Socialnämnden', 'Kommunfullmäktige', '2026-05-07')).toBe(
      'Socialnämnden godkänner förvaltningens synpunkter och överlämnar remissvaret, daterat den 7 maj 2026, till kommunfullmäktige som sitt yttrande i ärendet.',
    )
    expect(opinion('Socialnämnden', 'Kommunfullmäktige', '2026-05-07', true)).toBe(
      'Socialnämnden ändrar förvaltningens förslag och överlämnar remissvaret i den lydelsen, daterat den 7 maj 2026, till kommunfullmäktige som sitt yttrande i ärendet.',
    )
  })

  test('a reply names who answered, who declined and who did not answer (domain.md 1.4, invariant 5)', () => {
    const asked = (to_name: string, status: string) => ({ to_name, status })
    expect(whoAnswered([])).toBe('')
    expect(whoAnswered([asked('Socialnämnden', 'delivered'), asked('Tekniska nämnden', 'delivered')])).toBe(
      'Remissvar har kommit in från socialnämnden och tekniska nämnden.',
    )
    expect(
      whoAnswered([
        asked('Socialnämnden', 'delivered'),
        asked('Tekniska nämnden', 'declined'),
        asked('Kultur- och fritidsnämnden', 'received'),
        asked('Miljönämnden', 'not_received'),
        asked('Barnnämnden', 'recalled'),
      ]),
    ).toBe(
      'Remissvar har kommit in från socialnämnden. Tekniska nämnden har avstått från att yttra sig. Kultur- och fritidsnämnden och miljönämnden har inte kommit in med svar.',
    )
  })
})
