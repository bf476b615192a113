import { createHash } from 'node:crypto'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import type { Block, Document, TextBlock } from '#src/pdf/blocks.ts'
import { renderPdf } from '#src/pdf/render.ts'
import type { Run } from '#src/text/alphabet.ts'
import { artifactText, pdfFaults, taggedText } from '#test/pdf/checker/check.ts'

const paragraph = (...runs: (string | Run)[]): TextBlock => ({
  type: 'paragraph',
  runs: runs.map(run => (typeof run === 'string' ? { text: run } : run)),
})
const text = (...blocks: TextBlock[]): Block => ({ type: 'text', text: blocks })
const sentence =
  'Förvaltningen bedömer att frågan bör utredas vidare inom ramen för det lokala brottsförebyggande rådet. '

const paper = (body: Block[], more: Partial<Document> = {}): Document => ({
  title: 'Socialnämnden 2021-05-26 § 12: Avhopparverksamhet',
  author: 'Huddinge kommun',
  createdAt: '2021-06-02T12:00:00Z',
  head: {
    municipality: 'Huddinge kommun',
    body: 'Socialnämnden',
    kind: 'SAMMANTRÄDESPROTOKOLL',
    facts: [
      { label: 'Sammanträdesdatum', value: '2021-05-26' },
      { label: 'Paragraf', value: '§ 12' },
    ],
  },
  runningHead: 'Huddinge kommun · Socialnämnden · § 12',
  body: [{ type: 'title', text: 'Avhopparverksamhet' }, ...body],
  ...more,
})

const open = (bytes: Buffer): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise

async function pagesOf(bytes: Buffer): Promise<PDFPageProxy[]> {
  const pdf = await open(bytes)
  return Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)))
}

/** The text on each page, artifacts and all, in the order it is drawn. */
async function texts(bytes: Buffer): Promise<string[]> {
  const pages = await pagesOf(bytes)
  return Promise.all(
    pages.map(async page => {
      const { items } = await page.getTextContent()
      return items.map(item => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
    }),
  )
}

const fileId = (bytes: Buffer): string => /\/ID \[<([0-9a-f]+)>/.exec(bytes.toString('latin1'))?.[1] ?? ''
const tagged = async (body: Block[]): Promise<string[]> => (await taggedText(await renderPdf(paper(body)))).slice(6)

const everything: Block[] = [
  {
    type: 'section',
    heading: 'Beslut',
    content: [
      text(
        paragraph('Se ', { text: 'kommunens sida', href: 'https://kommun.se/å?a=1&b=2' }, ' och ', {
          text: 'detta',
          strong: true,
          em: true,
        }),
        { type: 'heading', level: 3, runs: [{ text: 'Djup rubrik' }] },
        {
          type: 'list',
          ordered: true,
          items: [
            [paragraph('Ett'), { type: 'list', ordered: false, items: [[paragraph('Inre')]] }],
            [paragraph('Två')],
          ],
        } as TextBlock,
        {
          type: 'table',
          head: [[{ text: 'År' }], [{ text: 'Belopp', em: true }]],
          rows: Array.from({ length: 70 }, (_, row) => [[{ text: `Rad ${row}` }], [{ text: `${row * 1000} kr` }]]),
        },
      ),
    ],
  },
  { type: 'lines', lines: ['Kommunstyrelsen', 'Akten'] },
  { type: 'facts', facts: [{ label: 'Ordförande', value: 'Eva Carlsson-Paulsén (M)' }] },
  { type: 'signatures', signatures: [{ under: 'Ordförande' }, { under: 'Justerare' }] },
]

describe('the file', () => {
  test('is PDF/A-2a and PDF/UA-1, as far as the checker sees', async () => {
    for (const mark of [{}, { mark: 'EJ JUSTERAT' }]) {
      expect(await pdfFaults(await renderPdf(paper(everything, mark)))).toEqual([])
    }
    expect(await pdfFaults(await renderPdf(paper([])))).toEqual([])
  })

  test('has the same bytes for the same document, whatever was drawn before', async () => {
    const odd = paper([text(paragraph('Łukasz µ μ →'))])
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    const first = await renderPdf(odd)
    await renderPdf(paper([text(paragraph('→ μ µ Ω Łódź'))]))
    expect(hash(await renderPdf(odd))).toBe(hash(first))
  })

  test('is identified by its content', async () => {
    const [one, other] = await Promise.all([renderPdf(paper([])), renderPdf(paper([text(paragraph('Mer'))]))])
    expect(fileId(one)).toHaveLength(32)
    expect(fileId(one)).not.toBe(fileId(other))
  })

  test('says what it is in its metadata, whatever the title holds', async () => {
    const bytes = await renderPdf(paper([], { title: 'Bygga & bo <snart>\u0007 ”nu”', author: '' }))
    const pdf = await open(bytes)
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: 'Bygga & bo <snart> ”nu”',
      CreationDate: 'D:20210602120000Z',
      Language: 'sv-SE',
    })
    expect(metadata?.get('dc:title')).toBe('Bygga & bo <snart> ”nu”')
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect(await pdfFaults(bytes)).toEqual([])
    expect(await pdfFaults(await renderPdf(paper([], { title: '\t' })))).toEqual([])
  })
})

describe('what is read aloud', () => {
  test('begins with the head, and then the title as the first heading', async () => {
    const bytes = await renderPdf(paper([], { mark: 'EJ JUSTERAT' }))
    expect(await taggedText(bytes)).toEqual([
      'P: Huddinge kommun',
      'P: Socialnämnden',
      'P: SAMMANTRÄDESPROTOKOLL',
      'P: EJ JUSTERAT',
      'P: Sammanträdesdatum 2021-05-26',
      'P: Paragraf § 12',
      'H1: Avhopparverksamhet',
    ])
  })

  test('is every block in its order', async () => {
    const said = await tagged(everything)
    expect(said.slice(0, 10)).toEqual([
      'H2: Beslut',
      'P: Se kommunens sida och detta',
      'H3: Djup rubrik',
      'Lbl: 1.',
      'P: Ett',
      'Lbl: ◦',
      'P: Inre',
      'Lbl: 2.',
      'P: Två',
      'TH: År',
    ])
    expect(said.slice(-6)).toEqual([
      'TD: 69000 kr',
      'P: Kommunstyrelsen',
      'P: Akten',
      'P: Ordförande Eva Carlsson-Paulsén (M)',
      'P: Ordförande',
      'P: Justerare',
    ])
    expect(said.filter(line => line.startsWith('TH'))).toHaveLength(2)
  })

  test('skips no level of headings and leaves out empty ones', async () => {
    const headings = await tagged([
      text({ type: 'heading', level: 3, runs: [{ text: 'Tre' }] }, { type: 'heading', level: 1, runs: [] }),
      { type: 'section', heading: 'Del', content: [{ type: 'section', heading: 'Inre', content: [] }] },
    ])
    expect(headings).toEqual(['H2: Tre', 'H2: Del', 'H3: Inre'])
  })

  test('is drawn in the same order, with spaces between words and lines', async () => {
    const [page] = await texts(await renderPdf(paper([text(paragraph(sentence.repeat(3)))])))
    expect(page).toContain(sentence.repeat(3).trim())
  })
})

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
    const odd =
      'Glad 😀 👨‍👩‍👧 tabb\there \uf0b7 punkt\u0007\u0000 \ud800ensam\udc00 中文 שלום \u200bnoll \ufeff e\u0301 1\u202f000 x\u0304 tv\u00adå – → ﬁ'
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
