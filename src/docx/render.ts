import { strToU8, zipSync } from 'fflate'
import type { Block, Document } from '#src/pdf/blocks.ts'
import type { List, ListItem, RichText, Run, TextBlock } from '#src/text/alphabet.ts'
import { deepest, INDENT, numbering, settings, styles } from './styles.ts'
import { CORE_PROPERTIES, contentTypes, coreProperties, escaped, relations, WORD, xml } from './xml.ts'

// The clock of a zip is local: the same bytes wherever it is made.
const NO_TIME = new Date(1980, 0, 1)

/**
 * The same document as a Word file (DOCX, ECMA-376), for those who go on writing in it: headings with their levels,
 * lists, tables and links; the same bytes for the same document. What is in force is the PDF.
 */
export function renderDocx(document: Document): Buffer {
  const writer = new Writer()
  const body = [
    ...(document.mark ? [writer.paragraph([{ text: document.mark, strong: true }])] : []),
    writer.table(document.head.facts.map(fact => [[{ text: fact.label }], [{ text: fact.value }]])),
    ...document.body.map(block => writer.block(block, 2)),
  ].join('')
  const head = [document.head.municipality, document.head.body, document.head.kind].join(' · ')
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([
      { id: 'r1', kind: 'officeDocument', target: 'word/document.xml' },
      { id: 'r2', kind: CORE_PROPERTIES, target: 'docProps/core.xml' },
    ]),
    'docProps/core.xml': coreProperties(document.title, document.author, document.createdAt),
    'word/document.xml': xml(
      `<w:document ${WORD}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    ),
    'word/header1.xml': xml(`<w:hdr ${WORD}>${writer.paragraph([{ text: head }])}</w:hdr>`),
    'word/settings.xml': settings,
    'word/styles.xml': styles,
    'word/numbering.xml': numbering(writer.lists),
    'word/_rels/document.xml.rels': relations([
      { id: 's1', kind: 'styles', target: 'styles.xml' },
      { id: 'n1', kind: 'numbering', target: 'numbering.xml' },
      { id: 'h1', kind: 'header', target: 'header1.xml' },
      { id: 't1', kind: 'settings', target: 'settings.xml' },
      ...writer.links.map((target, i) => ({ id: `l${i + 1}`, kind: 'hyperlink', target, external: true as const })),
    ]),
  }
  const parts = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
  return Buffer.from(zipSync(parts, { level: 6, mtime: NO_TIME }))
}

/** Writes blocks as Word has them, and remembers the links and lists that other parts of the file must name. */
class Writer {
  readonly links: string[] = []
  /** Of each list, whether it is numbered. */
  readonly lists: boolean[] = []

  block(block: Block, level: number): string {
    switch (block.type) {
      case 'title':
        return this.paragraph([{ text: block.text }], style('Heading1'))
      case 'section':
        return (
          this.paragraph([{ text: block.heading }], style(`Heading${level}`) + (block.newPage ? NEW_PAGE : '')) +
          block.content.map(inner => this.block(inner, level + 1)).join('')
        )
      case 'text':
        return this.text(block.text, level - 1)
      case 'contents':
        return block.entries.map(({ text }) => this.paragraph([{ text }])).join('')
      case 'lines':
        return block.lines.map(line => this.paragraph([{ text: line }])).join('')
      case 'facts':
        return this.table(block.facts.map(fact => [[{ text: fact.label }], [{ text: fact.value }]]))
      case 'signatures':
        return block.signatures.map(one => this.paragraph([{ text: `____________________ ${one.under}` }])).join('')
    }
  }

  text(text: RichText, base: number): string {
    return text.map(block => this.#textBlock(block, base)).join('')
  }

  paragraph(runs: readonly Run[], properties = ''): string {
    const before = properties ? `<w:pPr>${properties}</w:pPr>` : ''
    return `<w:p>${before}${runs.map(run => this.#run(run)).join('')}</w:p>`
  }

  /** A table of cells; the first row is its head where `hasHead`. Word wants a paragraph after each. */
  table(rows: readonly (readonly (readonly Run[])[])[], hasHead = false): string {
    if (rows.length === 0) return ''
    const columns = Math.max(...rows.map(row => row.length))
    const drawn = rows.map((row, i) => {
      const cells = Array.from({ length: columns }, (_, at) => `<w:tc>${this.paragraph(row[at] ?? [])}</w:tc>`)
      return `<w:tr>${hasHead && i === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`
    })
    return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${drawn.join('')}</w:tbl><w:p/>`
  }

  #textBlock(block: TextBlock, base: number): string {
    switch (block.type) {
      case 'paragraph':
        return this.paragraph(block.runs)
      case 'heading':
        return this.paragraph(block.runs, style(`Heading${Math.min(base + block.level, 5)}`))
      case 'list':
        return this.#list(block, 0)
      case 'table':
        return this.table([block.head, ...block.rows], true)
    }
  }

  #list({ ordered, items }: List, depth: number): string {
    const id = this.lists.push(ordered)
    return items.map(item => this.#item(item, id, depth)).join('')
  }

  #item(item: ListItem, id: number, depth: number): string {
    const at = Math.min(depth, deepest)
    const own = `${style('ListParagraph')}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`
    const more = `${style('ListParagraph')}<w:ind w:left="${INDENT * (at + 1)}"/>`
    return item
      .map((block, i) =>
        block.type === 'list' ? this.#list(block, depth + 1) : this.paragraph(block.runs, i === 0 ? own : more),
      )
      .join('')
  }

  #run({ text, strong, em, href }: Run): string {
    const looks = `${href ? '<w:rStyle w:val="Hyperlink"/>' : ''}${strong ? '<w:b/>' : ''}${em ? '<w:i/>' : ''}`
    const drawn = `<w:r>${looks ? `<w:rPr>${looks}</w:rPr>` : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
    return href ? `<w:hyperlink r:id="l${this.links.push(href)}">${drawn}</w:hyperlink>` : drawn
  }
}

const NEW_PAGE = '<w:pageBreakBefore/>'
const style = (name: string): string => `<w:pStyle w:val="${name}"/>`
