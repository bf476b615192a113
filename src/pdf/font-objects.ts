import type PDFDocument from 'pdfkit'
import type { Reference } from 'pdfkit'
import type { FaceName } from './fonts.ts'
import { fontProgram } from './program.ts'

const SYMBOLIC = 4
const ITALIC = 64
const STEM = 80

/** Writes a font with its program, and gives what a page's resources refer to. */
export function writeFont(doc: PDFDocument, name: FaceName, rare: ReadonlyMap<number, string>): Reference {
  const program = fontProgram(name, rare)
  const file = stream(doc, program.file, { Length1: program.fileLength })
  const { metrics } = program
  const descriptor = object(doc, {
    Type: 'FontDescriptor',
    FontName: program.name,
    Flags: metrics.italicAngle === 0 ? SYMBOLIC : SYMBOLIC | ITALIC,
    FontBBox: metrics.box,
    ItalicAngle: metrics.italicAngle,
    Ascent: metrics.ascent,
    Descent: metrics.descent,
    CapHeight: metrics.capHeight,
    XHeight: metrics.xHeight,
    StemV: STEM,
    FontFile2: file,
  })
  const descendant = object(doc, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: program.name,
    CIDSystemInfo: { Registry: Object('Adobe'), Ordering: Object('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    CIDToGIDMap: 'Identity',
    DW: 0,
    W: program.widths,
  })
  return object(doc, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: program.name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(doc, program.toUnicode),
  })
}

function object(doc: PDFDocument, data: Record<string, unknown>): Reference {
  const made = doc.ref(data)
  made.end()
  return made
}

function stream(doc: PDFDocument, deflated: Buffer, data: Record<string, unknown> = {}): Reference {
  const made = doc.ref({ ...data, Filter: 'FlateDecode' })
  made.end(deflated)
  return made
}
