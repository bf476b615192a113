import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Block, Document } from '#src/pdf/blocks.ts'
import { drawPdf } from '#src/pdf/draw.ts'
import { renderPdf } from '#src/pdf/render.ts'
import type { TextBlock } from '#src/text/alphabet.ts'
import { pdfFaults, taggedText } from '#test/pdf/checker/check.ts'
import { open, paper, paragraph, sentence, text, texts } from '#test/pdf/paper.ts'

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

describe('a long document', () => {
  const long = (words: string) =>
    paper(Array.from({ length: 900 }, (_, i) => text(paragraph(`${i} ${words} `.repeat(8)))))

  test('is drawn in a thread of its own to the same bytes, also several at once', async () => {
    const documents = ['kort', 'längre', 'längst'].map(long)
    const drawn = await Promise.all(documents.map(renderPdf))
    expect(drawn.map((bytes, i) => bytes.equals(drawPdf(documents[i] as Document)))).toEqual([true, true, true])
  })

  test('that cannot be drawn says so, and the next one is drawn', async () => {
    await expect(renderPdf({ ...long('fel'), createdAt: 'igår' })).rejects.toThrow()
    expect((await renderPdf(long('rätt'))).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
