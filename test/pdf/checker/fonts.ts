import type { PdfFile } from '#test/pdf/checker/file.ts'
import { type Dict, is, Reader, type Value } from '#test/pdf/checker/objects.ts'

/** A font as a content stream uses it. */
export interface Font {
  /** Of the PDF font dictionary. */
  dict: Dict
  baseName: string
  /** Bytes per character code. */
  codeLength: 1 | 2
  /** The descendant of a composite font, otherwise the font itself: it holds widths and descriptor. */
  program: Dict
  descriptor: Dict | undefined
  embedded: boolean
  toUnicode: Map<number, string>
}

/** The character codes in a shown string. */
export function codesOf(font: Font, bytes: string): number[] {
  if (font.codeLength === 1) return [...bytes].map(sign => sign.charCodeAt(0))
  const codes: number[] = []
  for (let at = 0; at < bytes.length; at += 2) codes.push(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1))
  return codes
}

/** Text of a shown string; U+FFFD for a code whose text is unknown. */
export function textOf(font: Font, bytes: string): string {
  return codesOf(font, bytes)
    .map(code => font.toUnicode.get(code) ?? '\ufffd')
    .join('')
}

/** Reads a font dictionary; throws where its streams cannot be read. */
export function readFont(file: PdfFile, dict: Dict): Font {
  const composite = file.name(dict, 'Subtype') === 'Type0'
  const program = (composite && file.dict(dict, 'DescendantFonts', 0)) || dict
  const map = file.stream(dict, 'ToUnicode')
  return {
    dict,
    baseName: file.name(dict, 'BaseFont') ?? '?',
    codeLength: composite ? 2 : 1,
    program,
    descriptor: file.dict(program, 'FontDescriptor'),
    embedded: ['FontFile', 'FontFile2', 'FontFile3'].some(key => file.stream(program, 'FontDescriptor', key)),
    toUnicode: map ? readToUnicode(file.content(map).toString('latin1')) : new Map(),
  }
}

function readToUnicode(cmap: string): Map<number, string> {
  const map = new Map<number, string>()
  const reader = new Reader(cmap)
  let operands: Value[] = []
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (!is(value, 'word')) {
      operands.push(value)
      continue
    }
    if (value.word === 'endbfchar') readChars(operands, map)
    if (value.word === 'endbfrange') readRanges(operands, map)
    operands = []
  }
  return map
}

function numberIn(value: Value | undefined): number {
  return is(value, 'string') ? Number.parseInt(Buffer.from(value.bytes, 'latin1').toString('hex'), 16) : Number.NaN
}

function unicodeIn(value: Value | undefined): string {
  return is(value, 'string') ? new TextDecoder('utf-16be', { ignoreBOM: true }).decode(latin1(value.bytes)) : ''
}

function latin1(bytes: string): Buffer {
  return Buffer.from(bytes, 'latin1')
}

function readChars(operands: Value[], map: Map<number, string>): void {
  for (let at = 0; at + 1 < operands.length; at += 2) map.set(numberIn(operands[at]), unicodeIn(operands[at + 1]))
}

function readRanges(operands: Value[], map: Map<number, string>): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const first = numberIn(operands[at])
    const last = numberIn(operands[at + 1])
    const target = operands[at + 2]
    for (let code = first; code <= last; code += 1) map.set(code, inRange(target, code - first))
  }
}

function inRange(target: Value | undefined, step: number): string {
  if (Array.isArray(target)) return unicodeIn(target[step])
  const start = unicodeIn(target)
  return start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + step)
}

/** What a TrueType program says of its glyphs: widths in thousandths of the em, by glyph number. */
export function trueTypeWidths(program: Buffer): number[] {
  const table = (tag: string) => {
    for (let at = 12; at < 12 + program.readUInt16BE(4) * 16; at += 16) {
      if (program.toString('latin1', at, at + 4) === tag) return program.readUInt32BE(at + 8)
    }
    throw new Error(`the font program has no table ${tag}`)
  }
  const unitsPerEm = program.readUInt16BE(table('head') + 18)
  const metrics = program.readUInt16BE(table('hhea') + 34)
  const glyphs = program.readUInt16BE(table('maxp') + 4)
  const hmtx = table('hmtx')
  return Array.from({ length: glyphs }, (_, glyph) => {
    return (program.readUInt16BE(hmtx + Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm
  })
}

/** Widths that a CIDFont states, by CID; others have the default width. */
export function statedWidths(file: PdfFile, program: Dict): (cid: number) => number {
  const widths = new Map<number, number>()
  const list = file.list(program, 'W').map(item => file.value(item))
  for (let at = 0; at < list.length; ) {
    const first = list[at]
    const second = list[at + 1]
    if (typeof first !== 'number') break
    if (Array.isArray(second)) {
      for (const [step, width] of second.entries()) widths.set(first + step, file.number(width) ?? 0)
      at += 2
    } else {
      for (let cid = first; cid <= Number(second); cid += 1) widths.set(cid, Number(list[at + 2]))
      at += 3
    }
  }
  return cid => widths.get(cid) ?? file.number(program, 'DW') ?? 1000
}
