import type { Run } from '#src/text/alphabet.ts'
import { clean, graphemes, plain } from './characters.ts'
import { type FaceName, face, type Part, type Shape, wordParts } from './fonts.ts'
import type { Style } from './styles.ts'

/** Where a link leads, and its words. */
export interface Link {
  href: string
  text: string
}

/** A stretch of a line in one face, from `x` in thousandths of the size. */
export interface Segment {
  face: FaceName
  code: string
  x: number
  width: number
  link: Link | undefined
  rare: Shape['rare'][]
}

export interface Line {
  segments: Segment[]
  /** In thousandths of the size, without the space at its end. */
  width: number
}

/** What stays together on a line. */
interface Item {
  pieces: { part: Part; face: FaceName; link: Link | undefined }[]
  width: number
  /** Whether a space stands before it. */
  space: boolean
}

const MAY_LEAD_TO = /^(https?:|mailto:)/i
const NOT_IN_ADDRESS = /[^\x21-\x7e]/gu

/** Runs as lines no wider than `width` points. A word too long for a line is broken anywhere. No words, no lines. */
export function breakLines(runs: readonly Run[], style: Style, width: number): Line[] {
  const setter = new Setter(style, width)
  for (const item of itemsOf(runs, style)) setter.add(item)
  return setter.end()
}

/** The widest that runs would be on one line, and their widest unbreakable piece, in points. */
export function widthsOf(runs: readonly Run[], style: Style): { natural: number; least: number } {
  const space = face(style.plain).space.width
  const items = itemsOf(runs, style)
  const natural = items.reduce((sum, item, at) => sum + item.width + (item.space && at > 0 ? space : 0), 0)
  const least = items.reduce((most, item) => Math.max(most, item.width), 0)
  return { natural: (natural * style.size) / 1000, least: (least * style.size) / 1000 }
}

/** The same lines with a space at the end, so that what is read next is not the same word. */
export function spaced(lines: readonly Line[]): Line[] {
  return lines.map((line, at) => {
    const segments = line.segments.map(segment => ({ ...segment, code: segment.code + face(segment.face).space.code }))
    return at < lines.length - 1 ? line : { ...line, segments: [...line.segments.slice(0, -1), ...segments.slice(-1)] }
  })
}

function itemsOf(runs: readonly Run[], style: Style): Item[] {
  const items: Item[] = []
  let space = true
  for (const run of runs) {
    const own = faceOf(run, style)
    const link = linkOf(run)
    for (const [at, word] of clean(run.text).split(' ').entries()) {
      if (at > 0) space = true
      if (word === '') continue
      addWord(items, wordParts(own, word), { own, link, space })
      space = false
    }
  }
  return items
}

function addWord(items: Item[], parts: Part[], how: { own: FaceName; link: Link | undefined; space: boolean }): void {
  for (const [at, part] of parts.entries()) {
    const piece = { part, face: how.own, link: how.link }
    const last = items.at(-1)
    if (at === 0 && !how.space && last) {
      last.pieces.push(piece)
      last.width += part.width
    } else items.push({ pieces: [piece], width: part.width, space: at === 0 && how.space })
  }
}

function faceOf(run: Run, style: Style): FaceName {
  if (run.strong) return run.em ? style.strongEm : style.strong
  return run.em ? style.em : style.plain
}

function linkOf(run: Run): Link | undefined {
  const href = run.href?.trim()
  if (!href || !MAY_LEAD_TO.test(href)) return undefined
  return { href: href.toWellFormed().replace(NOT_IN_ADDRESS, encodeURIComponent), text: plain(run.text).trim() || href }
}

/** Fills lines with items, first come first served. */
class Setter {
  private readonly lines: Line[] = []
  private line: Line = { segments: [], width: 0 }
  private readonly room: number
  private readonly style: Style
  private soft: FaceName | undefined

  constructor(style: Style, width: number) {
    this.style = style
    this.room = (width * 1000) / style.size
  }

  add(item: Item): void {
    const gap = item.space && this.line.segments.length > 0 ? this.space().width : 0
    const last = item.pieces.at(-1)
    const hyphen = last?.part.soft ? face(last.face).hyphen.width : 0
    if (this.line.segments.length > 0 && this.line.width + gap + item.width + hyphen > this.room) {
      this.turn(item.space)
      this.add(item)
    } else if (item.width > this.room) this.addLetters(item)
    else {
      if (gap > 0) this.addSpace(item.pieces[0]?.link)
      for (const piece of item.pieces) for (const shape of piece.part.shapes) this.append(shape, piece.link)
      this.soft = last?.part.soft ? last.face : undefined
    }
  }

  end(): Line[] {
    if (this.line.segments.length > 0) this.lines.push(this.line)
    return this.lines
  }

  private addLetters(item: Item): void {
    for (const piece of item.pieces) {
      for (const letter of graphemes(piece.part.text)) {
        const parts = wordParts(piece.face, letter)
        const width = parts.reduce((sum, part) => sum + part.width, 0)
        if (this.line.segments.length > 0 && this.line.width + width > this.room) this.turn(false)
        for (const part of parts) for (const shape of part.shapes) this.append(shape, piece.link)
      }
    }
    this.soft = undefined
  }

  private turn(space: boolean): void {
    const last = this.line.segments.at(-1)
    // The space at the end of a line is not seen, but it keeps the words apart for those who listen.
    if (last && space) last.code += face(last.face).space.code
    else if (last && this.soft) this.append(face(this.soft).hyphen, last.link)
    this.soft = undefined
    this.lines.push(this.line)
    this.line = { segments: [], width: 0 }
  }

  private space(): Shape {
    return face(this.line.segments.at(-1)?.face ?? this.style.plain).space
  }

  // A space before or after a link is not part of it.
  private addSpace(next: Link | undefined): void {
    const last = this.line.segments.at(-1)
    this.append(this.space(), last?.link === next ? next : undefined)
  }

  private append(shape: Shape, link: Link | undefined): void {
    const last = this.line.segments.at(-1)
    if (last?.face === shape.face && last.link === link) {
      last.code += shape.code
      last.width += shape.width
      if (shape.rare.length > 0) last.rare.push(shape.rare)
    } else {
      const rare = shape.rare.length > 0 ? [shape.rare] : []
      const { face: own, code, width } = shape
      this.line.segments.push({ face: own, code, x: this.line.width, width, link, rare })
    }
    this.line.width += shape.width
  }
}
