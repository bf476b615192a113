import type { List, ListItem } from '#src/text/alphabet.ts'
import type { Strip } from './flow.ts'
import { face } from './fonts.ts'
import { breakLines, spaced } from './lines.ts'
import { baseline } from './pen.ts'
import { body } from './styles.ts'
import { addTag, type Tag } from './tags.ts'
import { type Column, writeParagraph } from './writing.ts'

const BULLETS = [
  { sign: '•', numbering: 'Disc' },
  { sign: '◦', numbering: 'Circle' },
] as const
const INDENT = 17
const ABOVE_ITEM = 3
// A list in a list in a list: deeper ones are not indented further, so that there is room for words.
const DEEPEST_INDENT = 8

/** A list with its lists. Labels are real text. */
export function writeList(column: Column, list: List, depth = 0): void {
  if (list.items.length === 0) return
  const bullet = depth === 0 ? BULLETS[0] : BULLETS[1]
  const numbering = list.ordered ? 'Decimal' : bullet.numbering
  const { above } = column
  const tag = addTag(column.tag, 'L', { O: 'List', ListNumbering: numbering })
  const indent = depth < DEEPEST_INDENT ? indentOf(list) : 0
  for (const [at, item] of list.items.entries()) {
    const label = list.ordered ? `${at + 1}.` : bullet.sign
    writeItem({ ...column, tag, above: at === 0 ? above : ABOVE_ITEM }, item, { label, indent, depth })
  }
}

function indentOf(list: List): number {
  const { font } = face(body.plain)
  const digits = String(list.items.length).length
  const digit = (font.glyphForCodePoint(0x30).advanceWidth / font.unitsPerEm) * body.size
  return list.ordered ? Math.max(INDENT, (digits + 1.2) * digit) : INDENT
}

function writeItem(column: Column, item: ListItem, how: { label: string; indent: number; depth: number }): void {
  const tag = addTag(column.tag, 'LI')
  const label = labelStrip(column, how, addTag(tag, 'Lbl'))
  column.strips.push(label)
  const inner = {
    ...column,
    tag: addTag(tag, 'LBody'),
    left: column.left + how.indent,
    width: Math.max(column.width - how.indent, 1),
  }
  for (const [at, block] of item.entries()) {
    const above = at === 0 ? 0 : ABOVE_ITEM
    if (block.type === 'list') writeList({ ...inner, above }, block, how.depth + 1)
    else writeParagraph(inner, block.runs, body, above)
  }
  if (column.strips.at(-1) !== label) return
  label.height = body.leading
  label.keep = false
}

// Takes no room of its own where the item is indented: its first line stands beside the label.
function labelStrip(column: Column, how: { label: string; indent: number }, into: Tag): Strip {
  const [line] = spaced(breakLines([{ text: how.label }], body, column.width))
  return {
    height: how.indent > 0 ? 0 : body.leading,
    above: column.above,
    keep: true,
    draw: (pen, y) => line && pen.text(into, line, column.left, y + baseline(body), body),
  }
}
