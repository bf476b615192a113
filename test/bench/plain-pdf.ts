import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import PDFDocument from 'pdfkit'
import type { Block, Document } from '#src/pdf/blocks.ts'
import * as styles from '#src/pdf/styles.ts'
import { headingLook, type Style, sheet } from '#src/pdf/styles.ts'
import { plainText } from '#src/text/markup.ts'

/** What plain calls use of pdfkit. */
interface Plain {
  y: number
  page: { margins: { bottom: number } }
  registerFont(name: string, font: Font): this
  font(name: string): this
  fontSize(size: number): this
  currentLineHeight(includeGap: boolean): number
  text(text: string, options: { lineGap: number }): this
  text(text: string, x: number, y: number, options: { lineGap: number }): this
  switchToPage(page: number): this
  bufferedPageRange(): { count: number }
  on(event: 'data', listener: (part: Buffer) => void): this
  on(event: 'end', listener: () => void): this
  end(): void
}

const PlainDocument = PDFDocument as unknown as new (options: object) => Plain

const files = {
  sans: 'SourceSans3-Regular',
  sansBold: 'SourceSans3-Bold',
  serif: 'SourceSerif4-Regular',
}
const fonts = Object.entries(files).map(([name, file]): [string, Font] => [
  name,
  create(readFileSync(new URL(`../../src/pdf/fonts/${file}.ttf`, import.meta.url))),
])
const serif = fonts.find(([name]) => name === 'serif')?.[1]
const ABOVE_PARAGRAPH = 6

/** The same texts by plain calls of pdfkit: untagged, its own choices but for the sheet, the fonts and the sizes. */
export async function plainPdf(document: Document): Promise<Buffer> {
  const doc = new PlainDocument({
    size: [sheet.width, sheet.height],
    margins: {
      top: sheet.firstTop,
      left: sheet.left,
      right: sheet.width - sheet.right,
      bottom: sheet.height - sheet.bottom,
    },
    bufferPages: true,
    font: serif,
  })
  for (const [name, font] of fonts) doc.registerFont(name, font)
  drawHead(doc, document)
  for (const block of document.body) drawBlock(doc, block)
  drawFurniture(doc, document)
  return finished(doc)
}

function write(doc: Plain, text: string, style: Style, above = 0, at?: { x: number; y: number }): void {
  doc.font(style.plain).fontSize(style.size)
  const lineGap = style.leading - doc.currentLineHeight(true)
  if (at) {
    doc.text(text, at.x, at.y, { lineGap })
    return
  }
  doc.y += above
  doc.text(text, { lineGap })
}

function drawHead(doc: Plain, { head }: Document): void {
  write(doc, head.municipality, styles.municipality)
  write(doc, head.body, styles.bodyName)
  write(doc, head.kind, styles.kind)
  for (const { label, value } of head.facts) write(doc, `${label} ${value}`, styles.factValue)
}

function drawBlock(doc: Plain, block: Block): void {
  switch (block.type) {
    case 'title':
      drawHeading(doc, block.text, 1)
      break
    case 'section':
      drawHeading(doc, block.heading, 2)
      for (const one of block.content) drawBlock(doc, one)
      break
    case 'text':
      for (const one of block.text) write(doc, plainText([one]), styles.body, ABOVE_PARAGRAPH)
      break
    case 'contents':
      for (const { text } of block.entries) write(doc, text, styles.body)
      break
    case 'lines':
      for (const line of block.lines) write(doc, line, styles.body)
      break
    case 'facts':
      for (const { label, value } of block.facts) write(doc, `${label} ${value}`, styles.body)
      break
    case 'signatures':
      for (const { under } of block.signatures) write(doc, under, styles.under, 38)
  }
}

function drawHeading(doc: Plain, text: string, level: number): void {
  const { style, above, below } = headingLook(level)
  write(doc, text, style, above)
  doc.y += below
}

function drawFurniture(doc: Plain, { runningHead }: Document): void {
  const { count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page)
    doc.page.margins.bottom = 0
    if (page > 0) write(doc, runningHead, styles.small, 0, { x: sheet.left, y: sheet.runningHead - 20 })
    write(doc, `Sida ${page + 1} (${count})`, styles.small, 0, { x: sheet.left, y: sheet.foot })
  }
}

function finished(doc: Plain): Promise<Buffer> {
  return new Promise(resolve => {
    const parts: Buffer[] = []
    doc.on('data', part => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.end()
  })
}
