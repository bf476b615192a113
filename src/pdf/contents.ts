import type { Strip } from './flow.ts'
import { breakLines, spaced } from './lines.ts'
import { baseline, type Pen } from './pen.ts'
import { body } from './styles.ts'
import { addTag } from './tags.ts'
import { type Column, lineStrips } from './writing.ts'

/** Room for the number of a page, and how far below the first the other lines of an entry begin. */
const NUMBER = 40
const INDENT = 12
const ABOVE = 2

/**
 * The contents: a row for each entry with the number of its page, all of it a link. The number is not known until the
 * pages are laid, so that it is drawn last (drawPageNumbers).
 */
export function writeContents(column: Column, entries: readonly { text: string; to: string }[]): void {
  if (entries.length === 0) return
  const tag = addTag(column.tag, 'TOC')
  for (const entry of entries) {
    const link = addTag(addTag(tag, 'TOCI'), 'Link')
    const lines = spaced(breakLines([{ text: entry.text }], body, column.width - NUMBER - INDENT))
    const strips = lines.map((line, at): Strip => {
      const [strip] = lineStrips([line], link, column.left + (at === 0 ? 0 : INDENT), at === 0 ? ABOVE : 0, body)
      const isLast = at === lines.length - 1
      return {
        height: body.leading,
        above: at === 0 ? ABOVE : 0,
        keep: !isLast,
        draw(pen, y) {
          strip?.draw(pen, y)
          const right = column.left + column.width
          pen.leadTo(link, entry, [column.left, y, right, y + body.leading])
          if (isLast) pen.reserveNumber({ to: entry.to, tag: link, right, y: y + baseline(body) })
        },
      }
    })
    column.strips.push(...strips)
  }
}

/** Draws the number of each page that the contents lead to. */
export function drawPageNumbers(pen: Pen): void {
  for (const { page, to, tag, right, y } of pen.numbers) {
    const there = pen.anchors.get(to)
    const [line] = breakLines([{ text: there ? String(there.page + 1) : '' }], body, NUMBER)
    if (!line) continue
    pen.returnTo(page)
    pen.text(tag, line, right - (line.width * body.size) / 1000, y, body)
    pen.close()
  }
}
