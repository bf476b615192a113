import { describe, expect, test } from 'vitest'
import { isThere, papersOf, sectionChoices, sectionChosen } from '#src/reviews/passage.ts'
import {
  canBePassed,
  type Level,
  levelOf,
  mayApprove,
  missingApproval,
  type Review,
  type ReviewKind,
  standingOf,
  whyNotApprove,
} from '#src/reviews/review.ts'
import { parseMarkup } from '#src/text/markup.ts'

const unit = { name: 'Enhetschef', people: ['Bo', 'Siv'] }
const department = { name: 'Avdelningschef', people: ['Eva', 'Siv'] }
const head = { name: 'Förvaltningschef', people: ['Ove'] }
const two = [unit, department]
const draft = { version: 2, updated_by: 'Ali' }

const said = (recorded_by: string, answer: ReviewKind, level = '', version = 2): Review => ({
  recorded_by,
  answer,
  level,
  version,
  text: '',
  recorded_at: '2026-11-02T08:00:00.000Z',
})
const handedIn = said('Ali', 'handed_in')
const at = (name: string, { name: level }: Level, version = 2) => said(name, 'approved', level, version)
const missing = (reviews: Review[], levels: Level[] = two, of = draft) =>
  missingApproval(standingOf(reviews, levels, of))

describe('how far a draft has come through the levels of its body', () => {
  test.each<[string, Review[], Level[], string | null]>([
    ['there are none', [], [], null],
    ['there are none, and it was given back before', [said('Bo', 'returned')], [], null],
    ['it is not handed in', [], two, 'Texten är inte lämnad för godkännande, så som den nu är.'],
    ['it is handed in', [handedIn], two, 'Enhetschef återstår: Bo eller Siv. Därefter Avdelningschef.'],
    [
      'there are three levels',
      [handedIn],
      [...two, head],
      'Enhetschef återstår: Bo eller Siv. Därefter Avdelningschef och Förvaltningschef.',
    ],
    ['the first has approved', [handedIn, at('Bo', unit)], two, 'Avdelningschef återstår: Eva eller Siv.'],
    ['all have', [handedIn, at('Bo', unit), at('Eva', department)], two, null],
    ['a comment is no approval', [handedIn, said('Bo', 'comment')], two, 'Enhetschef återstår: Bo eller Siv.'],
    ['it was approved before it was handed in', [at('Bo', unit), handedIn], two, 'Enhetschef återstår'],
    ['the upper level came first', [handedIn, at('Eva', department), at('Bo', unit)], two, 'Avdelningschef återstår'],
    [
      'an earlier version was approved',
      [said('Ali', 'handed_in', '', 1), at('Bo', unit, 1), handedIn],
      two,
      'Enhetschef återstår',
    ],
    [
      'an earlier version was handed in',
      [said('Ali', 'handed_in', '', 1), at('Bo', unit, 1)],
      two,
      'Texten är inte lämnad för godkännande',
    ],
    [
      'nobody signs at two levels',
      [handedIn, at('Siv', unit), at('Siv', department)],
      two,
      'Avdelningschef återstår: Eva.',
    ],
    ['a level was approved under another name', [handedIn, at('Bo', head)], two, 'Enhetschef återstår'],
    ['an approval from before there were levels', [handedIn, said('Bo', 'approved')], two, 'Enhetschef återstår'],
    [
      'it was given back at the second level',
      [handedIn, at('Bo', unit), said('Eva', 'returned', 'Avdelningschef')],
      two,
      'Eva (Avdelningschef) har lämnat tillbaka texten för ändring.',
    ],
    [
      'it was given back by one who had approved it',
      [handedIn, at('Bo', unit), at('Eva', department), said('Bo', 'returned', 'Enhetschef'), at('Bo', unit)],
      two,
      'Avdelningschef återstår',
    ],
    [
      'who gave it back approves after all',
      [handedIn, at('Bo', unit), said('Eva', 'returned', 'Avdelningschef'), at('Eva', department)],
      two,
      null,
    ],
    [
      'another at the level does not lift a return',
      [handedIn, at('Bo', unit), said('Eva', 'returned', 'Avdelningschef'), at('Siv', department)],
      two,
      'Eva (Avdelningschef) har lämnat tillbaka',
    ],
    [
      'it was given back, changed and handed in again',
      [said('Ali', 'handed_in', '', 1), said('Eva', 'returned', 'Avdelningschef', 1), handedIn],
      two,
      'Enhetschef återstår',
    ],
  ])('%s', (_, reviews, levels, expected) => {
    const found = missing(reviews, levels)
    if (expected === null) expect(found).toBeNull()
    else expect(found).toContain(expected)
  })

  test('who wrote last is not counted among those who can approve, and does not approve', () => {
    const own = { version: 2, updated_by: 'Bo' }
    expect(missing([handedIn], two, own)).toContain('Enhetschef återstår: Siv.')
    expect(missing([handedIn, at('Bo', unit)], two, own)).toContain('Enhetschef återstår: Siv.')
    const alone = missing([handedIn], [head], { version: 2, updated_by: 'Ove' })
    expect(alone).toContain('Förvaltningschef återstår, men ingen är kvar som kan godkänna där.')
  })

  test('each signature says at which level, by whom and when, in order', () => {
    const { signed, turn } = standingOf([handedIn, at('Bo', unit), at('Eva', department)], two, draft)
    const when = '2026-11-02T08:00:00.000Z'
    expect(signed).toEqual([
      { level: 'Enhetschef', name: 'Bo', at: when },
      { level: 'Avdelningschef', name: 'Eva', at: when },
    ])
    expect(turn).toBeNull()
  })

  test('whose turn it is may approve, and others are told why they may not', () => {
    const standing = standingOf([handedIn, at('Bo', unit)], two, draft)
    expect(['Eva', 'Siv', 'Bo', 'Ali', 'Ove'].filter(name => mayApprove(standing, name))).toEqual(['Eva', 'Siv'])
    expect(whyNotApprove(standing, draft, 'Ali')).toContain('skrev sist')
    expect(whyNotApprove(standing, draft, 'Bo')).toContain('Du har redan godkänt')
    expect(whyNotApprove(standing, draft, 'Ove')).toContain('inte din tur')
    expect(mayApprove(standingOf([], two, draft), 'Bo')).toBe(false)
    expect([levelOf(standing, two, 'Siv'), levelOf(standing, two, 'Bo'), levelOf(standing, two, 'Ove')]).toEqual([
      'Avdelningschef',
      'Enhetschef',
      undefined,
    ])
  })

  test('levels can be passed where each has somebody of its own', () => {
    expect(canBePassed([])).toBe(true)
    expect(canBePassed(two)).toBe(true)
    expect(
      canBePassed([
        { name: 'A', people: ['Bo', 'Siv'] },
        { name: 'B', people: ['Bo'] },
      ]),
    ).toBe(true)
    expect(
      canBePassed([
        { name: 'A', people: ['Bo'] },
        { name: 'B', people: ['Bo'] },
      ]),
    ).toBe(false)
    expect(canBePassed([{ name: 'A', people: [] }])).toBe(false)
  })
})

describe('what a comment is about', () => {
  const sections = [
    { heading: 'Bakgrund', text: parseMarkup('Bänkarna är **för få** längs ån.\n\n- Tre av dem\n- är trasiga') },
    { heading: 'Kostnader', text: parseMarkup('En bänk kostar 9 000 kronor.') },
  ]
  const report = [{ heading: 'Bakgrund', text: parseMarkup('Motionen kom i mars.') }]
  const one = papersOf({ sections, staff_report: null })
  const both = papersOf({ sections, staff_report: report })

  test('is chosen by its place, also where two papers have a section of the same name', () => {
    expect(sectionChoices(both).map(choice => choice.text)).toEqual([
      'Tjänsteskrivelsen: Bakgrund',
      'Yttrandet: Bakgrund',
      'Yttrandet: Kostnader',
    ])
    expect(sectionChosen(both, 'report-1')).toEqual({ paper: 'report', section: 'Bakgrund' })
    expect(sectionChosen(both, 'opinion-2')).toEqual({ paper: 'opinion', section: 'Kostnader' })
    expect(sectionChosen(one, 'report-1')).toBeNull()
    expect(sectionChosen(one, '')).toBeNull()
  })

  test.each([
    ['för få längs', 'Bakgrund', true],
    ['  Bänkarna  är\nför få ', 'Bakgrund', true],
    ['Tre av dem\n\när trasiga', 'Bakgrund', true],
    ['', 'Bakgrund', true],
    ['9 000 kronor', 'Bakgrund', false],
    ['9 000 kronor', 'Kostnader', true],
    ['', 'Borttaget', false],
    ['Motionen kom i mars', 'Bakgrund', false],
  ])('”%s” under %s: %s', (quote, section, expected) => {
    expect(isThere(both, { paper: 'opinion', section, quote })).toBe(expected)
  })
})
