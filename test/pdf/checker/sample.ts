import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface StructureElement {
  dictionary: { data: Record<string, unknown> }
  add(child: StructureElement | (() => void)): void
  end(): void
}

/** The little of pdfkit that the sample needs. */
interface Pdf {
  _addInfo: () => void
  page: { margins: { bottom: number } }
  y: number
  appendXML(xml: string): void
  addPage(): Pdf
  struct(type: string, options?: object): StructureElement
  addStructure(element: StructureElement): void
  markContent(tag: string, options?: object): Pdf
  endMarkedContent(): Pdf
  font(name: string): Pdf
  fontSize(size: number): Pdf
  list(items: string[], options: object): Pdf
  text(text: string, options?: object): Pdf
  text(text: string, x: number, y: number, options?: object): Pdf
  rect(x: number, y: number, w: number, h: number): Pdf
  fill(colour: string): Pdf
  link(x: number, y: number, w: number, h: number, url: string, options: object): Pdf
  on(event: string, listener: (chunk: Buffer) => void): Pdf
  end(): void
}

const PDFDocument: new (options: object) => Pdf = createRequire(import.meta.url)('pdfkit')
const font = readFileSync(new URL('../../../src/pdf/fonts/SourceSans3-Regular.ttf', import.meta.url))
const created = new Date('2021-05-26T13:00:00Z')
const info = { Title: 'Prov', Author: 'Åby', Creator: 'Yttra', Producer: 'Yttra', CreationDate: created }

const property = (name: string, type: string, description: string) => `<rdf:li rdf:parseType="Resource">
  <pdfaProperty:name>${name}</pdfaProperty:name>
  <pdfaProperty:valueType>${type}</pdfaProperty:valueType>
  <pdfaProperty:category>internal</pdfaProperty:category>
  <pdfaProperty:description>${description}</pdfaProperty:description>
</rdf:li>`

const xmp = `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
  <xmp:CreateDate>2021-05-26T13:00:00Z</xmp:CreateDate><xmp:CreatorTool>Yttra</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Prov</rdf:li></rdf:Alt></dc:title>
  <dc:creator><rdf:Seq><rdf:li>Åby</rdf:li></rdf:Seq></dc:creator>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
  <pdf:Producer>Yttra</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq>${property('part', 'Integer', 'Part of ISO 14289')}</rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`

const long = 'Nämnden behandlar förslaget om säkrare cykelvägar till skolan och låter frågan gå vidare. '.repeat(18)

/** Draws the sample: one of each thing the rules look at. */
class Sample {
  private readonly pdf: Pdf
  private readonly page: StructureElement

  constructor(pdf: Pdf) {
    this.pdf = pdf
    this.page = this.element('Document')
    pdf.addStructure(this.page)
  }

  private element(type: string, parent?: StructureElement, options: object = {}): StructureElement {
    const element = this.pdf.struct(type, options)
    parent?.add(element)
    return element
  }

  private say(parent: StructureElement, type: string, text: string, options: object = {}): StructureElement {
    const element = this.element(type, parent, options)
    element.add(() => this.pdf.text(text))
    element.end()
    return element
  }

  private artifact(text: string): void {
    const { y } = this.pdf
    this.pdf.page.margins.bottom = 0
    this.pdf
      .markContent('Artifact', { type: 'Pagination' })
      .text(text, 50, 400, { lineBreak: false })
      .endMarkedContent()
    this.pdf.page.margins.bottom = 50
    this.pdf.text('', 50, y)
  }

  draw(more: More): void {
    const { pdf } = this
    pdf.addPage().fontSize(11)
    this.artifact('Åby kommun')
    this.say(this.page, 'H1', 'Sammanträdesprotokoll')
    this.say(this.page, 'H2', 'Förslag')
    this.say(this.page, 'P', long)
    this.list()
    this.table()
    this.link()
    const figure = this.element('Figure', this.page, { alt: 'Kommunens vapen' })
    figure.add(() => pdf.rect(300, 400, 40, 40).fill('#003366'))
    figure.end()
    this.artifact('Sida 2 av 2')
    more(pdf, this.page)
    this.page.end()
  }

  private list(): void {
    const list = this.element('L', this.page)
    for (const label of ['1.', '2.']) {
      const item = this.element('LI', list)
      this.say(item, 'Lbl', label)
      this.say(item, 'LBody', 'Motionen bifalls.')
    }
  }

  private table(): void {
    const table = this.element('Table', this.page)
    this.say(table, 'Caption', 'Röster')
    const head = this.element('TR', this.element('THead', table))
    for (const text of ['Parti', 'Ja', 'Nej']) this.say(head, 'TH', text, { scope: 'Column' })
    const body = this.element('TBody', table)
    const row = this.element('TR', body)
    for (const text of ['A', '3', '2']) this.say(row, 'TD', text)
    const last = this.element('TR', body)
    this.say(last, 'TD', 'Avstår')
    const wide = this.element('TD', last)
    wide.dictionary.data.A = { O: 'Table', ColSpan: 2 }
    wide.add(() => this.pdf.text('1'))
    wide.end()
  }

  private link(): void {
    const paragraph = this.element('P', this.page)
    const link = this.element('Link', paragraph)
    link.add(() => this.pdf.text('Läs mer'))
    const options = { structParent: link, Contents: new String('Läs mer') }
    this.pdf.link(50, this.pdf.y - 14, 60, 14, 'https://example.org/', options)
    link.end()
    paragraph.end()
  }
}

/** Draws more at the end of the sample, under its root element. */
type More = (pdf: Pdf, root: StructureElement) => void

/**
 * A small document that follows every rule, as a PDF file; its streams are deflated or stand bare.
 * @param more draws what may break a rule.
 */
export function goodSample(compress: boolean, more: More = () => undefined): Promise<Buffer> {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: 'sv-SE',
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    size: [400, 500],
    margin: 50,
    font,
    info,
    compress,
  })
  pdf._addInfo = () => pdf.appendXML(xmp)
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>(resolve => {
    pdf.on('data', chunk => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)))
  })
  new Sample(pdf).draw(more)
  pdf.end()
  return done
}
