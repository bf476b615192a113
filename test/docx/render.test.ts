import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { renderDocx } from '#src/docx/render.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { parseMarkup } from '#src/text/markup.ts'

const markup = [
  '# Bakgrund',
  'Det är **fett**, *kursivt* & <farligt>.',
  '',
  '1. ett',
  '2. två',
  '',
  '- punkt',
  '',
  '| Del | Kronor |',
  '| --- | --- |',
  '| Tak | 1 250 |',
].join('\n')

const document = (text = markup): Document => ({
  title: 'Yttrande & svar',
  author: 'Åre kommun',
  createdAt: '2026-11-24T00:00:00.000Z',
  head: {
    municipality: 'Åre kommun',
    body: 'Tekniska nämnden',
    kind: 'REMISSVAR',
    facts: [{ label: 'Datum', value: '2026-11-24' }],
  },
  runningHead: 'Åre kommun',
  body: [
    { type: 'title', text: 'Fler bänkar' },
    { type: 'section', heading: 'Sammanfattning', content: [{ type: 'text', text: parseMarkup(text) }] },
    { type: 'lines', lines: ['Kommunstyrelsen'] },
  ],
})

const partsOf = (bytes: Buffer): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString('utf8')]))

/** Is every tag closed by its own, in turn? */
function isWellFormed(part: string): boolean {
  const open: string[] = []
  for (const [, closes, name = '', , empties] of part.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (closes) {
      if (open.pop() !== name) return false
    } else if (!empties) open.push(name)
  }
  return open.length === 0 && !/&(?!(?:amp|lt|gt|quot);)/.test(part)
}

describe('a document as a Word file', () => {
  const parts = partsOf(renderDocx(document()))
  const main = parts['word/document.xml'] ?? ''

  test('has its parts, each well-formed', () => {
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/header1.xml',
      'word/numbering.xml',
      'word/settings.xml',
      'word/styles.xml',
    ])
    for (const [name, part] of Object.entries(parts)) expect(isWellFormed(part), name).toBe(true)
  })

  test('has headings by level, lists that begin anew, and a table with a head', () => {
    const styles = [...main.matchAll(/<w:pStyle w:val="(Heading\d)"\/>/g)].map(one => one[1])
    expect(styles).toEqual(['Heading1', 'Heading2', 'Heading3'])
    expect(new Set([...main.matchAll(/<w:numId w:val="(\d)"\/>/g)].map(one => one[1]))).toEqual(new Set(['1', '2']))
    expect(main).toContain('<w:trPr><w:tblHeader/></w:trPr>')
    expect(main).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">fett</w:t>')
    expect(main).toContain('&amp; &lt;farligt&gt;')
  })

  test('says its title, its language and its author', () => {
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>Yttrande &amp; svar</dc:title><dc:creator>Åre kommun</dc:creator>',
    )
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="sv-SE"/>')
  })

  test('is the same bytes for the same document', () => {
    expect(renderDocx(document()).equals(renderDocx(document()))).toBe(true)
  })

  test('stands signs that XML has no place for', () => {
    const odd = partsOf(renderDocx(document('a\u0000\u000b\uffff\ud800b "citat" 🌲')))
    expect(odd['word/document.xml']).toMatch(/ab? ?.*&quot;citat&quot; 🌲/)
    expect(odd['word/document.xml']).not.toMatch(/[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n\r]]/v)
  })
})
