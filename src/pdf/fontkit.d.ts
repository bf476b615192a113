/** What the renderer uses of fontkit, which has no types of its own. Measures are in units of the font. */
declare module 'fontkit' {
  export interface Glyph {
    id: number
    advanceWidth: number
    /** The letters that it stands for: several for a ligature. */
    codePoints: number[]
  }

  export interface Position {
    xAdvance: number
    xOffset: number
    yOffset: number
  }

  export interface GlyphRun {
    glyphs: Glyph[]
    positions: Position[]
  }

  export interface Font {
    postscriptName: string
    unitsPerEm: number
    ascent: number
    descent: number
    capHeight: number
    xHeight: number
    italicAngle: number
    bbox: { minX: number; minY: number; maxX: number; maxY: number }
    characterSet: number[]
    glyphForCodePoint(codePoint: number): Glyph
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(text: string): GlyphRun
  }

  /** Parses a font file. */
  export function create(file: Buffer): Font
}
