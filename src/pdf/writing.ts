import type { Run } from '#src/text/alphabet.ts'
import { type Strip, withoutOrphans } from './flow.ts'
import { breakLines, type Line } from './lines.ts'
import { baseline, type Pen } from './pen.ts'
import { headingLook, type Style } from './styles.ts'
import { addTag, type Tag } from './tags.ts'

/** The column that blocks are written in, and what has been written so far. */
export interface Column {
  strips: Strip[]
  left: number
  width: number
  /** The element that new ones go into. */
  tag: Tag
  /** Room above a list that begins here. */
  above: number
}

/** What a document remembers between its headings, so that no level is skipped. */
export interface Levels {
  last: number
}

/** Lines as strips, all in one element. */
export function lineStrips(lines: readonly Line[], into: Tag, x: number, above: number, style: Style): Strip[] {
  const shift = baseline(style)
  return lines.map((line, at) => ({
    height: style.leading,
    above: at === 0 ? above : 0,
    keep: false,
    draw: (pen, y) => pen.text(into, line, x, y + shift, style),
  }))
}

/** A paragraph; nothing when it has no words. */
export function writeParagraph(column: Column, runs: readonly Run[], style: Style, above: number): void {
  const lines = breakLines(runs, style, column.width)
  if (lines.length === 0) return
  const into = addTag(column.tag, 'P')
  column.strips.push(...withoutOrphans(lineStrips(lines, into, column.left, above, style)))
}

/** Parts of a document, under its title, stand in its outline. */
const BOOKMARKED = 2

function first(strip: Strip | undefined, act: (pen: Pen, y: number) => void): void {
  if (!strip) return
  const { draw } = strip
  strip.draw = (pen, y) => {
    act(pen, y)
    draw(pen, y)
  }
}

/**
 * A heading of a level, 1 and up; it stays with what follows. A level that would be skipped becomes the next one. Where
 * it has an anchor, the contents lead to it.
 */
export function writeHeading(
  column: Column,
  runs: readonly Run[],
  wanted: number,
  levels: Levels,
  anchor?: string,
): void {
  const level = Math.max(1, Math.min(wanted, levels.last + 1, 6))
  const { style, above, below } = headingLook(level)
  const lines = breakLines(runs, style, column.width)
  if (lines.length === 0) return
  levels.last = level
  const strips = lineStrips(lines, addTag(column.tag, `H${level}`), column.left, above, style)
  for (const strip of strips) strip.keep = true
  if (level === BOOKMARKED) first(strips[0], (pen, y) => pen.bookmark(runs.map(run => run.text).join(''), y))
  if (anchor !== undefined) first(strips[0], (pen, y) => pen.anchor(anchor, y))
  const last = strips.at(-1)
  if (last) last.below = below
  column.strips.push(...strips)
}
