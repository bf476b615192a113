import { describe, expect, test } from 'vitest'
import type { Block } from '#src/pdf/blocks.ts'
import { renderPdf } from '#src/pdf/render.ts'
import type { TextBlock } from '#src/text/alphabet.ts'
import { artifactText, pdfFaults, taggedText } from '#test/pdf/checker/check.ts'
import { pagesOf, paper, paragraph, sentence, text, texts } from '#test/pdf/paper.ts'

describe('pages', () => {
  const long = paper([text(...Array.from({ length: 20 }, () => paragraph(sentence.repeat(4))))], {
    mark: 'EJ JUSTERAT',
  })

  test('are numbered, and carry the mark and the running head without reading them again', async () => {
    const bytes = await renderPdf(long)
    const pages = await artifactText(bytes)
    expect(pages).toEqual([
      ['Sida 1 (4)'],
      ['Huddinge kommun · Socialnämnden · § 12EJ JUSTERAT', 'Sida 2 (4)'],
      ['Huddinge kommun · Socialnämnden · § 12EJ JUSTERAT', 'Sida 3 (4)'],
      ['Huddinge kommun · Socialnämnden · § 12EJ JUSTERAT', 'Sida 4 (4)'],
    ])
    for (const page of await texts(bytes)) expect(page).toContain('EJ JUSTERAT')
  })

  test('begin anew with a section that wants one of its own, also right after a heading', async () => {
    const own = (heading: string): Block => ({
      type: 'section',
      heading,
      newPage: true,
      content: [text(paragraph('Ord.'))],
    })
    const bytes = await renderPdf(
      paper([{ type: 'section', heading: 'Handlingar', content: [own('Ett')] }, own('Två')]),
    )
    const pages = await texts(bytes)
    expect(pages.map(page => ['Handlingar', 'Ett', 'Två'].filter(word => page.includes(word)))).toEqual([
      ['Handlingar'],
      ['Ett'],
      ['Två'],
    ])
    expect(await pdfFaults(bytes)).toEqual([])
  })

  test('repeat the head of a table, and divide a row that no page holds', async () => {
    const cell = [{ text: sentence.repeat(130) }]
    const table: TextBlock = { type: 'table', head: [[{ text: 'Rubrik' }], []], rows: [[cell, [{ text: 'kort' }]]] }
    const bytes = await renderPdf(paper([text(table)]))
    const pages = await artifactText(bytes)
    expect(pages.length).toBeGreaterThan(2)
    for (const artifacts of pages.slice(1)) expect(artifacts.join()).toContain('Rubrik')
    expect(await taggedText(bytes)).toContain(`TD: ${sentence.repeat(130).trim()}`)
    expect(await pdfFaults(bytes)).toEqual([])
  })

  test.each(Array.from({ length: 16 }, (_, lines) => [20 + lines]))(
    'keep a heading with two lines below it, after %i lines',
    async lines => {
      const section: Block = { type: 'section', heading: 'Rubriken', content: [text(paragraph(sentence.repeat(4)))] }
      const filler: Block = { type: 'lines', lines: Array.from({ length: lines }, (_, at) => `Rad ${at}`) }
      const pages = await texts(await renderPdf(paper([filler, section])))
      const [before, after] = (pages.find(page => page.includes('Rubriken')) ?? '').split('Rubriken')
      expect(before).toBeDefined()
      expect(after?.replace(/Sida.*/, '').length).toBeGreaterThan(120)
    },
  )

  test('do not divide signatures, nor part them from the words above', async () => {
    for (let lines = 25; lines < 41; lines += 1) {
      const filler: Block = { type: 'lines', lines: Array.from({ length: lines }, (_, at) => `Rad ${at}`) }
      const signatures: Block = { type: 'signatures', signatures: ['A.', 'B.', 'C.'].map(under => ({ under })) }
      const pages = await texts(await renderPdf(paper([filler, text(paragraph('Intygas.')), signatures])))
      expect(pages.filter(page => /Intygas\. *A\. *B\. *C\./.test(page))).toHaveLength(1)
    }
  })
})

describe('text', () => {
  test('links where an address may lead, and is plain text where it may not', async () => {
    const runs = [
      { text: 'sidan', href: 'https://kommun.se/å?a=1&b=2' },
      { text: 'skriv', href: 'mailto:a@kommun.se' },
      { text: 'farlig', href: 'javascript:alert(1)' },
      { text: 'udda', href: 'http://a.se/\ud83d\ude00\ud800 (x)' },
    ]
    const bytes = await renderPdf(paper([text(paragraph(...runs))]))
    const [page] = await pagesOf(bytes)
    const links: { unsafeUrl: string; contentsObj: { str: string } }[] = (await page?.getAnnotations()) ?? []
    expect(links.map(link => [link.unsafeUrl, link.contentsObj.str])).toEqual([
      ['https://kommun.se/%C3%A5?a=1&b=2', 'sidan'],
      ['mailto:a@kommun.se', 'skriv'],
      ['http://a.se/%F0%9F%98%80%EF%BF%BD%20(x)', 'udda'],
    ])
    expect(await taggedText(bytes)).toContain('P: sidanskrivfarligudda')
    expect(await pdfFaults(bytes)).toEqual([])
  })

  test('may hold any sign that can be typed', async () => {
    const odd = [
      'Glad 😀 👨‍👩‍👧 tabb\there \uf0b7 punkt\u0007\u0000 \ud800ensam\udc00 ',
      '中文 שלום \u200bnoll \ufeff e\u0301 1\u202f000 x\u0304 tv\u00adå – → ﬁ',
    ].join('')
    const bytes = await renderPdf(
      paper([text(paragraph(odd)), { type: 'lines', lines: [odd] }], { mark: odd, runningHead: odd }),
    )
    expect(await taggedText(bytes)).toContain('P: Glad ? ? tabb here • punkt ?ensam? ?? ???? noll é 1 000 x̄ två – → fi')
    expect(await pdfFaults(bytes)).toEqual([])
  })

  test('stays within the margins, however long a word is', async () => {
    const word = 'Ordetärlångt'.repeat(9)
    const table: TextBlock = { type: 'table', head: [], rows: [Array.from({ length: 9 }, () => [{ text: word }])] }
    const pages = await pagesOf(
      await renderPdf(paper([text(paragraph(word), table), { type: 'lines', lines: [word] }])),
    )
    for (const page of pages) {
      const { items } = await page.getTextContent()
      const ends = items.map(item => ('str' in item ? Number(item.transform[4]) + item.width : 0))
      expect(Math.max(...ends)).toBeLessThan(504)
    }
  })

  test('breaks after hyphens and at soft ones, never in a day, a number or after a §', async () => {
    for (let words = 8; words < 20; words += 1) {
      const filler = 'ord '.repeat(words)
      const bytes = await renderPdf(
        paper([text(paragraph(`${filler}förvaltnings\u00adchefen SN-2021/238 2021-05-26 § 12`))]),
      )
      const [page] = await pagesOf(bytes)
      const { items } = (await page?.getTextContent()) ?? { items: [] }
      const lines = items.map(item => ('str' in item ? item.str : '')).join('|')
      expect(lines).toMatch(/förvaltnings(chefen|[-\u00ad]\|+chefen).*SN-2021\/238.*2021-05-26.*§ 12/)
    }
  })
})
