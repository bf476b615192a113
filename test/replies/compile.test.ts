import { describe, expect, test } from 'vitest'
import { heapsOf } from '#src/referrals/answered.ts'
import { type Answer, compiledText, openingDraft } from '#src/replies/compile.ts'
import { difference, differenceHtml } from '#src/text/difference.ts'
import { paragraphs, plainText } from '#src/text/markup.ts'

const asked = (to_name: string, more: Partial<Answer>): Answer => ({
  flags: [],
  to_name,
  outside: false,
  earlier: [],
  status: 'sent',
  due_on: '2026-03-01',
  number: null,
  decision: null,
  delivered_on: null,
  text: null,
  ...more,
})
const answers = [
  asked('Socialnämnden', {
    status: 'delivered',
    number: 'SN-2026/12',
    decision: { decided_on: '2026-02-19', paragraph_no: 14 },
    text: {
      printed_on: '2026-02-05',
      stance: 'for',
      adopted: false,
      file: null,
      sections: [
        { heading: 'Sammanfattning', text: paragraphs('Nämnden ser positivt på förslaget.') },
        { heading: 'Synpunkter', text: paragraphs('Det kostar två miljoner.') },
      ],
    },
  }),
  asked('Tekniska nämnden', { status: 'declined' }),
  asked('Miljönämnden', { status: 'not_received' }),
  asked('Bygglovsnämnden', { status: 'drafted' }),
  asked('Kulturnämnden', { status: 'recalled' }),
  asked('Bostadsbolaget', { status: 'delivered', delivered_on: '2026-02-20' }),
]

describe('the answers together', () => {
  test('fall in three heaps; a recalled one in none', () => {
    const { answered, declined, silent } = heapsOf(answers)
    expect(answered.map(one => one.to_name)).toEqual(['Socialnämnden', 'Bostadsbolaget'])
    expect(declined.map(one => one.to_name)).toEqual(['Tekniska nämnden'])
    expect(silent.map(one => one.to_name)).toEqual(['Miljönämnden', 'Bygglovsnämnden'])
  })

  test('say of each its stance, its decision and §, its text; and by name who declined and who never answered', () => {
    const whole = plainText(compiledText(answers, [], 'whole'))
    expect(whole).toContain('Tillstyrker motionen. Beslut 19 februari 2026, § 14 (SN-2026/12).')
    expect(whole).toContain('Det kostar två miljoner.')
    expect(whole).toContain('Svar från bostadsbolaget 20 februari 2026, utan beslut i nämnd.')
    expect(whole).toContain('Tekniska nämnden har avstått från att yttra sig.')
    expect(whole).toContain('Miljönämnden och bygglovsnämnden har inte kommit in med svar.')
    expect(whole).not.toContain('Kulturnämnden')
    expect(plainText(compiledText(answers, [], 'summary'))).not.toContain('två miljoner')
  })

  test('open as a draft of the board’s own report', () => {
    const draft = openingDraft({
      title: 'Fler bänkar',
      by_line: 'Eva Ek (S)',
      demands: ['bänkar ställs ut'],
      answers,
      unasked: [],
    })
    expect(draft.map(one => one.heading)).toEqual([
      'Förslag till beslut',
      'Sammanfattning',
      'Beskrivning av ärendet',
      'Remissvaren',
      'Förvaltningens synpunkter',
      'Ekonomiska och juridiska konsekvenser',
    ])
    const text = (heading: string) => plainText(draft.find(one => one.heading === heading)?.text ?? [])
    expect(text('Sammanfattning')).toContain('har inte kommit in med svar')
    expect(text('Beskrivning av ärendet')).toContain('att bänkar ställs ut')
    expect(text('Förvaltningens synpunkter')).toBe('')
  })

  test('are left out where nobody was asked', () => {
    const draft = openingDraft({ title: 'Fler bänkar', by_line: 'Eva Ek (S)', demands: [], answers: [], unasked: [] })
    expect(draft.map(one => one.heading)).not.toContain('Remissvaren')
  })
})

describe('the difference between two texts', () => {
  const shown = (a: string, b: string) =>
    difference(a, b)
      .map(({ text, how }) => (how === 'kept' ? text : how === 'added' ? `+${text}+` : `-${text}-`))
      .join('')

  test.each([
    ['Motionen bifalls.', 'Motionen avslås.', 'Motionen -bifalls-+avslås+.'],
    ['Nämnden får 2 platser.', 'Nämnden får 12 platser.', 'Nämnden får -2-+12+ platser.'],
    ['Åtgärder för äldre', 'Åtgärder för äldre och yngre', 'Åtgärder för äldre+ och yngre+'],
    [
      'Enligt § 12 gäller t.ex. 1 250,50 kr.',
      'Enligt § 13 gäller t.ex. 1 350,50 kr.',
      'Enligt -§ 12-+§ 13+ gäller t.ex. 1 -250,50-+350,50+ kr.',
    ],
    ['Ett.\n\nTvå.', 'Ett.\n\nTre.\n\nTvå.', 'Ett.\n\n+Tre.\n\n+Två.'],
    ['', 'Nytt', '+Nytt+'],
    ['Borta', '', '-Borta-'],
    ['Samma', 'Samma', 'Samma'],
  ])('%j to %j', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected)
  })

  test('of texts that have nothing in common is all of both', () => {
    const many = (word: string) => Array.from({ length: 19_000 }, (_, i) => `${word}${i}`).join(' ')
    const pieces = difference(many('a'), many('b'))
    const joined = (how: string) => pieces.filter(one => one.how !== how).map(one => one.text)
    expect([joined('added').join(''), joined('removed').join('')]).toEqual([many('a'), many('b')])
  })

  test('is escaped, and told to those who do not see colours', () => {
    const html = differenceHtml(difference('a <b>', 'a <i>'))
    expect(html).toContain('&lt;')
    expect(html).not.toContain('<i>')
    expect(html).toContain('borttaget: ')
  })
})
