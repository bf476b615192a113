import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Block, Document } from '#src/pdf/blocks.ts'
import type { Run, TextBlock } from '#src/text/alphabet.ts'

export const paragraph = (...runs: (string | Run)[]): TextBlock => ({
  type: 'paragraph',
  runs: runs.map(run => (typeof run === 'string' ? { text: run } : run)),
})
export const text = (...blocks: TextBlock[]): Block => ({ type: 'text', text: blocks })
export const sentence =
  'Förvaltningen bedömer att frågan bör utredas vidare inom ramen för det lokala brottsförebyggande rådet. '

export const paper = (body: Block[], more: Partial<Document> = {}): Document => ({
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

export const open = (bytes: Buffer): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise

/** The pages as pdf.js reads them. */
export async function pagesOf(bytes: Buffer): Promise<PDFPageProxy[]> {
  const pdf = await open(bytes)
  return Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)))
}

/** The text on each page, artifacts and all, in the order it is drawn. */
export async function texts(bytes: Buffer): Promise<string[]> {
  const pages = await pagesOf(bytes)
  return Promise.all(
    pages.map(async page => {
      const { items } = await page.getTextContent()
      return items.map(item => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
    }),
  )
}
