import type { Document, Head } from './blocks.ts'
import type { Strip } from './flow.ts'
import { breakLines, type Line, spaced, widthsOf } from './lines.ts'
import { baseline, type Pen } from './pen.ts'
import * as styles from './styles.ts'
import { colours, measure, type Style, sheet } from './styles.ts'
import { addTag, type Tag } from './tags.ts'

interface Piece {
  line: Line
  into: Tag
  x: number
  y: number
  style: Style
}

const GAP = 24
const FACTS_IN_ROW = 3
/** More letters than one line of the page holds. */
const LONGEST = 200
const STAMP = { x: 8, y: 5 }

/** The head of the first page, as one strip of real text: who, what kind of paper, the mark, the facts. */
export function headStrip(document: Document, parent: Tag): Strip {
  const { head } = document
  const tag = addTag(parent, 'Div')
  const kindWidth = widthsOf([{ text: head.kind }], styles.kind).natural + 1
  const markWidth = document.mark ? widthsOf([{ text: document.mark }], styles.mark).natural + 2 * STAMP.x + 1 : 0
  const side = Math.min(Math.max(kindWidth, markWidth), measure / 2)
  const pieces: Piece[] = []
  const who = measure - side - GAP
  const afterName = place(pieces, tag, head.municipality, {
    x: sheet.left,
    y: 0,
    width: who,
    style: styles.municipality,
  })
  const afterBody = place(pieces, tag, head.body, {
    x: sheet.left,
    y: afterName + 1,
    width: who,
    style: styles.bodyName,
  })
  const kindRoom = Math.min(kindWidth, side)
  const right = { x: sheet.right - kindRoom, width: kindRoom }
  const afterKind = place(pieces, tag, head.kind, { ...right, y: 2, style: styles.kind })
  const stamp = document.mark ? stampAt(pieces, tag, document.mark, afterKind + 6) : undefined
  const ruled = Math.max(afterBody, stamp?.bottom ?? afterKind) + 10
  const height = placeFacts(pieces, tag, head.facts, ruled + 9) + (head.facts.length > 0 ? 9 : 0)
  return {
    height,
    above: 0,
    keep: true,
    draw(pen, y) {
      for (const piece of pieces) pen.text(piece.into, piece.line, piece.x, y + piece.y, piece.style)
      if (stamp) pen.frame(stamp.x, y + stamp.y, stamp.width, stamp.bottom - stamp.y, colours.mark)
      pen.rule(sheet.left, y + ruled, measure, 1.2, colours.ink)
      if (head.facts.length > 0) pen.rule(sheet.left, y + height, measure, 0.5, colours.rule)
    },
  }
}

/** Places a text, and gives the height below it. */
function place(
  pieces: Piece[],
  into: Tag,
  text: string,
  at: { x: number; y: number; width: number; style: Style; tag?: Tag },
): number {
  const lines = spaced(breakLines([{ text }], at.style, at.width))
  const own = at.tag ?? (lines.length > 0 ? addTag(into, 'P') : into)
  for (const [row, line] of lines.entries()) {
    const y = at.y + row * at.style.leading + baseline(at.style)
    pieces.push({ line, into: own, x: at.x, y, style: at.style })
  }
  return at.y + lines.length * at.style.leading
}

function placeFacts(pieces: Piece[], into: Tag, facts: Head['facts'], top: number): number {
  const width = (measure - GAP * (FACTS_IN_ROW - 1)) / FACTS_IN_ROW
  let y = top
  for (let from = 0; from < facts.length; from += FACTS_IN_ROW) {
    const bottoms = facts.slice(from, from + FACTS_IN_ROW).map((fact, column) => {
      const x = sheet.left + column * (width + GAP)
      const tag = addTag(into, 'P')
      const below = place(pieces, into, fact.label, { x, y, width, style: styles.factLabel, tag })
      return place(pieces, into, fact.value, { x, y: below, width, style: styles.factValue, tag })
    })
    y = Math.max(...bottoms) + 6
  }
  return y - 6
}

function stampAt(
  pieces: Piece[],
  into: Tag,
  text: string,
  y: number,
): { x: number; y: number; width: number; bottom: number } {
  const width = Math.min(widthsOf([{ text }], styles.mark).natural + 1, measure / 2 - 2 * STAMP.x)
  const x = sheet.right - STAMP.x - width
  const bottom = place(pieces, into, text, { x, y: y + STAMP.y, width, style: styles.mark }) + STAMP.y
  return { x: x - STAMP.x, y, width: width + 2 * STAMP.x, bottom }
}

/** What stands around the text of every page: not read aloud, since it is on the first page as real text. */
export function drawFurniture(document: Document, pen: Pen): void {
  const drawRunningHead = runningHead(document)
  const count = pen.pages.length
  for (let page = 0; page < count; page += 1) {
    pen.returnTo(page)
    if (page > 0) drawRunningHead(pen)
    const [line] = breakLines([{ text: `Sida ${page + 1} (${count})` }], styles.small, measure)
    if (line) pen.text('Footer', line, sheet.right - widthIn(line, styles.small), sheet.foot, styles.small)
    pen.close()
  }
}

function runningHead(document: Document): (pen: Pen) => void {
  const y = sheet.runningHead
  const mark = shortened(document.mark ?? '', styles.mark, measure / 2)
  const markWidth = mark ? widthIn(mark, styles.mark) + 2 * STAMP.x : 0
  const line = shortened(document.runningHead, styles.small, measure - (mark ? markWidth + GAP : 0))
  return pen => {
    if (line) pen.text('Header', line, sheet.left, y, styles.small)
    if (mark) {
      pen.text('Header', mark, sheet.right - markWidth + STAMP.x, y, styles.mark)
      pen.frame(sheet.right - markWidth, y - 13, markWidth, 19, colours.mark, 'Header')
    }
    pen.rule(sheet.left, y + 12, measure, 0.5, colours.rule, 'Header')
  }
}

/** A text on one line, with an ellipsis when there is no room for all of it; undefined when it has no words. */
function shortened(text: string, style: Style, width: number): Line | undefined {
  const [line, more] = breakLines([{ text }], style, width)
  for (let words = text.slice(0, LONGEST); more && words !== ''; words = words.slice(0, -1)) {
    const [fits, rest] = breakLines([{ text: `${words.trimEnd()}…` }], style, width)
    if (fits && !rest) return fits
  }
  return line
}

const widthIn = (line: Line, style: Style): number => (line.width * style.size) / 1000
