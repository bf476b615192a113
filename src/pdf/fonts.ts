import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { cutWord, EVERYDAY, LIGATURES, SOFT_HYPHEN } from './characters.ts'

const FILES = {
  sans: 'SourceSans3-Regular',
  sansBold: 'SourceSans3-Bold',
  serif: 'SourceSerif4-Regular',
  serifBold: 'SourceSerif4-Bold',
  serifItalic: 'SourceSerif4-Italic',
  serifBoldItalic: 'SourceSerif4-BoldItalic',
} as const

export type FaceName = keyof typeof FILES

/** A stretch of text in one face, ready to be written. Widths are in thousandths of the size. */
export interface Shape {
  face: FaceName
  /** Inside of a shown string in hexadecimal; kerning stands between as `>number<`. */
  code: string
  width: number
  /** Glyphs that are not everyday ones, with their text: the document's font program must hold them too. */
  rare: readonly (readonly [glyph: number, text: string])[]
}

/** A piece of a word that stays on one line. */
export interface Part {
  text: string
  shapes: Shape[]
  width: number
  /** A hyphen is drawn where a line breaks after it. */
  soft: boolean
}

/** A parsed font, and what is remembered of it. */
export interface Face {
  name: FaceName
  font: Font
  program: Buffer
  /** Everyday glyphs and their text. */
  everyday: ReadonlyMap<number, string>
  space: Shape
  hyphen: Shape
  words: Map<string, Part[]>
}

const WORDS_REMEMBERED = 20_000
const LONGEST_REMEMBERED = 40
const PRIVATE = /\p{Private_Use}/u
const faces = new Map<FaceName, Face>()

/** A face, read and parsed the first time it is asked for. */
export function face(name: FaceName): Face {
  const known = faces.get(name)
  if (known) return known
  const program = readFileSync(new URL(`fonts/${FILES[name]}.ttf`, import.meta.url))
  const font = create(program)
  const everyday = everydayGlyphs(font)
  const shape = (text: string) => shapeOf(name, font, everyday, text)
  const made = { name, font, program, everyday, space: shape(' '), hyphen: shape(SOFT_HYPHEN), words: new Map() }
  faces.set(name, made)
  return made
}

function everydayGlyphs(font: Font): Map<number, string> {
  const glyphs = new Map<number, string>()
  for (const letter of EVERYDAY) {
    const { id } = font.glyphForCodePoint(letter.codePointAt(0) ?? 0)
    if (id !== 0 && !glyphs.has(id)) glyphs.set(id, letter)
  }
  for (const letters of LIGATURES) {
    const [only, ...more] = font.layout(letters).glyphs
    if (only && more.length === 0) glyphs.set(only.id, letters)
  }
  return glyphs
}

/** The parts of a word without spaces, in a face; other faces step in for letters that it lacks. */
export function wordParts(name: FaceName, word: string): Part[] {
  const { words } = face(name)
  const known = words.get(word)
  if (known) return known
  const parts = cutWord(word).map(text => partOf(name, text))
  if (word.length > LONGEST_REMEMBERED) return parts
  if (words.size >= WORDS_REMEMBERED) words.clear()
  words.set(word, parts)
  return parts
}

function partOf(name: FaceName, text: string): Part {
  const drawn = text.replace(/[\u00ad\u200b]/g, '')
  const shapes = stretches(name, drawn).map(({ face: own, text: letters }) => {
    const { font, everyday } = face(own)
    return shapeOf(own, font, everyday, letters)
  })
  const width = shapes.reduce((sum, shape) => sum + shape.width, 0)
  return { text, shapes, width, soft: text.endsWith(SOFT_HYPHEN) }
}

function stretches(name: FaceName, text: string): { face: FaceName; text: string }[] {
  const found: { face: FaceName; text: string }[] = []
  for (const letter of text) {
    const [own, drawn] = drawnAs(name, letter)
    const last = found.at(-1)
    if (last?.face === own) last.text += drawn
    else found.push({ face: own, text: drawn })
  }
  return found
}

/** The letters of a text that none of the fonts has, each once: in a paper they stand as a question mark. */
export const undrawnIn = (text: string): string[] => [
  ...new Set(
    [...text].filter(letter => !CONTROL.test(letter) && drawnAs('serif', letter)[1] === '?' && letter !== '?'),
  ),
]
const CONTROL = /[\p{Cc}\p{Cf}\p{Mn}]/u

function drawnAs(name: FaceName, letter: string): [FaceName, string] {
  if (letter === '\u2010' || letter === '\u2011') return [name, '-']
  // Letters whose meaning only one program knows must not be in an archived file without an explanation.
  if (PRIVATE.test(letter)) return [name, '?']
  const code = letter.codePointAt(0) ?? 0
  if (face(name).font.hasGlyphForCodePoint(code)) return [name, letter]
  const other = name === 'serifBold' || name === 'serifBoldItalic' ? 'sansBold' : 'sans'
  // Source Sans has arrows, boxes and ticks that Source Serif lacks.
  if (face(other).font.hasGlyphForCodePoint(code)) return [other, letter]
  return [name, '?']
}

function shapeOf(name: FaceName, font: Font, everyday: ReadonlyMap<number, string>, text: string): Shape {
  const { glyphs, positions } = font.layout(text)
  const rare: [number, string][] = []
  let code = ''
  let width = 0
  let moved = 0
  for (const [at, glyph] of glyphs.entries()) {
    const position = positions[at]
    if (!position) continue
    const shift = moved - position.xOffset
    if (Math.round(shift) !== 0 && code !== '') code += `>${Math.round(shift)}<`
    code += glyph.id.toString(16).padStart(4, '0')
    moved = position.xOffset + glyph.advanceWidth - position.xAdvance
    width += position.xAdvance
    if (!everyday.has(glyph.id)) rare.push([glyph.id, textOf(font, glyph.id, glyph.codePoints)])
  }
  if (Math.round(moved) !== 0) code += `>${Math.round(moved)}<`
  return { face: name, code, width, rare }
}

const letters = new WeakMap<Font, Map<number, number>>()

// fontkit remembers, for each glyph, the letters of the first text it saw: the font's own table is the same every time.
function textOf(font: Font, glyph: number, codePoints: number[]): string {
  let known = letters.get(font)
  if (!known) {
    known = new Map()
    for (const code of font.characterSet) {
      const { id } = font.glyphForCodePoint(code)
      if (!known.has(id)) known.set(id, code)
    }
    letters.set(font, known)
  }
  const own = known.get(glyph)
  return own === undefined
    ? String.fromCodePoint(...(codePoints.length > 0 ? codePoints : [0xfffd]))
    : String.fromCodePoint(own)
}
