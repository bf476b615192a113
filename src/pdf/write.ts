import { createHash } from 'node:crypto'
import PDFDocument, { type Reference } from 'pdfkit'
import { plain } from './characters.ts'
import { writeFont } from './font-objects.ts'
import type { FaceName } from './fonts.ts'
import { xmp } from './metadata.ts'
import { type Anchor, type LinkArea, type Page, upsideDown } from './pen.ts'
import { sheet } from './styles.ts'
import type { Tag } from './tags.ts'
import { type TaggedPage, writeTree } from './tree.ts'

/** Everything that a file is written from. */
export interface Drawing {
  title: string
  author: string
  createdAt: Date
  pages: readonly Page[]
  /** What the contents lead to. */
  anchors: ReadonlyMap<string, Anchor>
  /** The faces used, with their rare glyphs. */
  faces: ReadonlyMap<FaceName, ReadonlyMap<number, string>>
  root: Tag
}

const PRINTED = 4
const PRODUCER = 'Yttra'
const UNTITLED = 'Handling'
// PDFKit tells names from texts by the object: a plain string is a name.
const text = (value: string): unknown => Object(value)

/** Writes the file: PDF/A-2a and PDF/UA-1, the same bytes for the same drawing. */
export function writeFile(drawing: Drawing): Buffer {
  const doc = newFile({ ...drawing, title: plain(drawing.title) || UNTITLED, author: plain(drawing.author) })
  const fonts = new Map([...drawing.faces].map(([name, rare]) => [name, writeFont(doc, name, rare)]))
  const drawn = drawing.pages.map(page => ({ page, inFile: writePage(doc, page, fonts) }))
  const places = new Map([...drawing.anchors].map(([name, at]) => [name, destination(drawn[at.page]?.inFile, at.y)]))
  const pages = drawn.map(({ page, inFile }) => writeLinks(doc, page, inFile, places))
  writeTree(doc, drawing.root, pages)
  doc.end()
  return doc.read()
}

function newFile({ title, author, createdAt, pages }: Drawing): PDFDocument {
  const info = { Title: title, Author: author, Creator: PRODUCER, Producer: PRODUCER }
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: 'sv-SE',
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    font: null,
    size: [sheet.width, sheet.height],
    margin: 0,
    info: { ...info, CreationDate: createdAt },
  })
  doc._addInfo = () => doc.appendXML(xmp({ title, author, createdAt, producer: PRODUCER }))
  doc._id = idOf([info.Title, createdAt.toISOString(), ...pages.flatMap(page => page.operators)])
  return doc
}

function idOf(contents: string[]): Uint8Array {
  return createHash('sha256').update(contents.join('\n')).digest().subarray(0, 16)
}

function writePage(doc: PDFDocument, page: Page, fonts: ReadonlyMap<FaceName, Reference>): PageInFile {
  doc.addPage()
  for (const { words, y } of page.bookmarks) doc.outline.addItem(plain(words), { left: sheet.width, top: y })
  doc.page.content.write(Buffer.from(page.operators.join('\n'), 'latin1'))
  for (const name of page.faces) {
    const font = fonts.get(name)
    if (font) doc.page.fonts[name] = font
  }
  return doc.page
}

type PageInFile = PDFDocument['page']
type Places = ReadonlyMap<string, unknown[]>

const destination = (page: PageInFile | undefined, y: number): unknown[] =>
  page ? [page.dictionary, 'XYZ', 0, upsideDown(y), null] : []

// When all pages are there: a link may lead to a page that comes later.
function writeLinks(doc: PDFDocument, { marked, links: areas }: Page, page: PageInFile, places: Places): TaggedPage {
  const links = areas.map(link => ({ annotation: linkObject(doc, link, places), tag: link.tag }))
  if (links.length > 0) page.annotations.push(...links.map(link => link.annotation))
  return { page, marked, links }
}

function linkObject(
  doc: PDFDocument,
  { leads, text: words, box: [left, top, right, bottom] }: LinkArea,
  places: Places,
): Reference {
  return doc.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [left, upsideDown(bottom), right, upsideDown(top)],
    Border: [0, 0, 0],
    F: PRINTED,
    Contents: text(words),
    ...('to' in leads ? { Dest: places.get(leads.to) } : { A: { S: 'URI', URI: text(leads.href) } }),
  })
}
