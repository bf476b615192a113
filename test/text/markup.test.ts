import { describe, expect, test } from 'vitest'
import { motionTexts } from '#src/demo/texts/all.ts'
import type { RichText } from '#src/text/alphabet.ts'
import { htmlOf } from '#src/text/html.ts'
import { isEmpty, paragraphs, parseMarkup, plainText, printMarkup } from '#src/text/markup.ts'

const p = (text: string) => ({ type: 'paragraph' as const, runs: [{ text }] })

describe('markup', () => {
  test.each<[string, string, RichText]>([
    ['paragraphs with an empty line between', 'ett\ntvå\n\ntre', [p('ett två'), p('tre')]],
    ['a heading', '## Bakgrund', [{ type: 'heading', level: 2, runs: [{ text: 'Bakgrund' }] }]],
    [
      'bold, italic and both',
      'a **b** *c* ***d***',
      [
        {
          type: 'paragraph',
          runs: [
            { text: 'a ' },
            { text: 'b', strong: true },
            { text: ' ' },
            { text: 'c', em: true },
            { text: ' ' },
            { text: 'd', strong: true, em: true },
          ],
        },
      ],
    ],
    [
      'a link',
      '[Läs](https://example.org/a)',
      [{ type: 'paragraph', runs: [{ text: 'Läs', href: 'https://example.org/a' }] }],
    ],
    ['no link to a script', '[x](javascript:alert)', [p('[x](javascript:alert)')]],
    ['a bullet list', '- a\n- b', [{ type: 'list', ordered: false, items: [[p('a')], [p('b')]] }]],
    [
      'a list in a list',
      '1. a\n   - b\n2. c',
      [
        {
          type: 'list',
          ordered: true,
          items: [[p('a'), { type: 'list', ordered: false, items: [[p('b')]] }], [p('c')]],
        },
      ],
    ],
    ['a numbered list keeps the numbers that were written', '2. b\n\n5. c', [p('2. b'), p('5. c')]],
    ['a year at the start of a sentence', '2021. Ett år.', [p('2021. Ett år.')]],
    ['stars without a partner', '2 * 3 * 4 och *', [p('2 * 3 * 4 och *')]],
    [
      'a table',
      '| År | Antal |\n| --- | --- |\n| 2020 | 4 |',
      [{ type: 'table', head: [[{ text: 'År' }], [{ text: 'Antal' }]], rows: [[[{ text: '2020' }], [{ text: '4' }]]] }],
    ],
    ['a hard space is kept', '§\u00a012', [p('§\u00a012')]],
    ['nothing', ' \n\n ', []],
  ])('%s', (_, markup, text) => {
    expect(parseMarkup(markup)).toEqual(text)
    expect(parseMarkup(printMarkup(text))).toEqual(text)
  })

  test('what is printed for editing is read back the same, for every text of the demonstration', () => {
    const all = motionTexts.flatMap(one => [one.text, one.summary, one.opinion, one.consequences, one.boardSummary])
    for (const markup of all) {
      const text = parseMarkup(markup)
      expect(isEmpty(text)).toBe(false)
      expect(parseMarkup(printMarkup(text))).toEqual(text)
    }
  })

  test('marks that are meant as characters survive editing', () => {
    for (const words of [
      '- strecksats',
      '1. ett',
      '# grind',
      '| rör',
      '*stjärna* [hak](x) \\',
      '**',
      '– Nej, sa hon',
      '1) a',
    ]) {
      const text = paragraphs(words)
      expect(parseMarkup(printMarkup(text))).toEqual(text)
    }
  })

  // Read in more than a straight line, none of these would end within the time that a test has.
  test('hostile input is read to its end', () => {
    const hostile = ['*a ', '[', '**', '- ', '|', '1. ', '> ', '***a ', '[a](b '].map(part => part.repeat(60_000))
    for (const text of [...hostile, `${'  '.repeat(5_000)}- a`, '- a\n'.repeat(50_000)]) {
      expect(plainText(parseMarkup(text)).length).toBeGreaterThan(0)
    }
  })

  test('HTML in words is words', () => {
    expect(htmlOf(paragraphs('<script>"&'), 2)).toBe('<p>&lt;script&gt;&quot;&amp;</p>')
    expect(plainText(parseMarkup('**a** [b](https://c)'))).toBe('a b')
  })
})
