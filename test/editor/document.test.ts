import { describe, expect, test } from 'vitest'
import { motionTexts } from '#src/demo/texts/all.ts'
import { toDocument, toText } from '#src/editor/document.ts'
import { parseMarkup, printMarkup } from '#src/text/markup.ts'

/** What the server reads once a text has been in the editor, and its markup has been sent. */
const throughTheEditor = (markup: string): string => {
  const document = toDocument(parseMarkup(markup))
  document.check()
  return printMarkup(parseMarkup(printMarkup(toText(document))))
}

describe('a text that has been in the editor', () => {
  test.each([
    ['paragraphs', 'Ett.\n\nTvå.'],
    ['what looks like markup and is none', '\\- inte en punkt\n\n1\\. inte en lista\n\n\\# inte en rubrik'],
    ['headings', '# Ett\n\n## Två\n\n### Tre'],
    ['bold, italics, both, and a link', 'a **b** *c* ***d*** [e](https://exempel.se/f) g'],
    ['lists in lists', '- ett\n\n   - två\n\n      1. tre\n      2. fyra\n- fem'],
    ['a table', '| a | **b** |\n| --- | --- |\n| c \\| d |  |'],
    ['a table of a head only', '| a | b |\n| --- | --- |'],
    ['nothing', ''],
  ])('%s: is as it was', (_, markup) => {
    expect(throughTheEditor(markup)).toBe(printMarkup(parseMarkup(markup)))
  })

  test('every text of the demonstration is as it was', () => {
    for (const { text } of motionTexts) expect(throughTheEditor(text)).toBe(printMarkup(parseMarkup(text)))
    expect(motionTexts.length).toBeGreaterThan(50)
  })

  test('what was left empty in it is left out', () => {
    const empty = { type: 'paragraph' as const, runs: [] }
    const text = [empty, { type: 'list' as const, ordered: false, items: [[empty], []] }]
    expect(toText(toDocument(text))).toEqual([])
  })
})
