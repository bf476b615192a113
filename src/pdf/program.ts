import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { type FaceName, face } from './fonts.ts'
import { advancesOf, cutFont } from './truetype.ts'

/** All that a PDF says of a font that it embeds. Glyph numbers are also the character codes. */
export interface FontProgram {
  /** With the six letters that mark a cut font. */
  name: string
  /** The cut TrueType file, deflated. */
  file: Buffer
  fileLength: number
  /** Widths as the W array of a CIDFont. */
  widths: (number | number[])[]
  /** The ToUnicode CMap, deflated. */
  toUnicode: Buffer
  /** As in the FontDescriptor, in thousandths of the size. */
  metrics: { box: number[]; italicAngle: number; ascent: number; descent: number; capHeight: number; xHeight: number }
}

const REMEMBERED = 60
const programs = new Map<string, FontProgram>()

/** The program of a face with the everyday glyphs and some rare ones: the same for the same glyphs, in any process. */
export function fontProgram(name: FaceName, rare: ReadonlyMap<number, string>): FontProgram {
  const extra = [...rare].sort(([a], [b]) => a - b)
  const key = `${name} ${extra.map(([glyph, text]) => `${glyph}=${text}`).join(' ')}`
  const known = programs.get(key)
  if (known) return known
  const made = makeProgram(name, extra, key)
  if (programs.size >= REMEMBERED) programs.clear()
  programs.set(key, made)
  return made
}

function makeProgram(name: FaceName, rare: [number, string][], key: string): FontProgram {
  const { font, program, everyday } = face(name)
  const texts = [...everyday, ...rare].sort(([a], [b]) => a - b)
  const scale = 1000 / font.unitsPerEm
  const advance = advancesOf(program)
  const file = cutFont(
    program,
    texts.map(([glyph]) => glyph),
  )
  const { minX, minY, maxX, maxY } = font.bbox
  return {
    name: `${sixLetters(key)}+${font.postscriptName}`,
    file: deflateSync(file, { level: 9 }),
    fileLength: file.length,
    widths: widthsOf(texts.map(([glyph]) => [glyph, advance(glyph) * scale])),
    toUnicode: deflateSync(toUnicode(texts), { level: 9 }),
    metrics: {
      box: [minX, minY, maxX, maxY].map(edge => edge * scale),
      italicAngle: font.italicAngle,
      ascent: font.ascent * scale,
      descent: font.descent * scale,
      capHeight: font.capHeight * scale,
      xHeight: font.xHeight * scale,
    },
  }
}

function sixLetters(key: string): string {
  const digest = createHash('sha256').update(key).digest()
  return String.fromCharCode(...digest.subarray(0, 6).map(byte => 65 + (byte % 26)))
}

function widthsOf(widths: [glyph: number, width: number][]): (number | number[])[] {
  const runs: { from: number; widths: number[] }[] = []
  for (const [glyph, width] of widths) {
    const last = runs.at(-1)
    if (last && last.from + last.widths.length === glyph) last.widths.push(width)
    else runs.push({ from: glyph, widths: [width] })
  }
  return runs.flatMap(run => [run.from, run.widths])
}

const ENTRIES_PER_BLOCK = 100

function toUnicode(texts: [glyph: number, text: string][]): string {
  const entries = texts.map(([glyph, text]) => `<${hex(glyph)}> <${[...text].map(utf16).join('')}>`)
  const blocks: string[] = []
  for (let at = 0; at < entries.length; at += ENTRIES_PER_BLOCK) {
    const block = entries.slice(at, at + ENTRIES_PER_BLOCK)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

const hex = (number: number): string => number.toString(16).padStart(4, '0')
const utf16 = (letter: string): string => Array.from(letter.split(''), unit => hex(unit.charCodeAt(0))).join('')
