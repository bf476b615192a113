import type { Run, Table } from '#src/text/alphabet.ts'
import { PADDING, type TableColumn, tableColumns } from './columns.ts'
import { roomOnPage, type Strip, withoutOrphans } from './flow.ts'
import { breakLines, type Line } from './lines.ts'
import { baseline, type Pen } from './pen.ts'
import { cellHead, cell as cellStyle, colours, type Style } from './styles.ts'
import { addTag, type Tag } from './tags.ts'
import type { Column } from './writing.ts'

const ABOVE = 8

interface Cell {
  lines: Line[]
  into: Tag
  x: number
  /** Where its lines end, when they are figures. */
  right?: number
}

interface Row {
  cells: Cell[]
  style: Style
  left: number
  width: number
}

/** A table. Its head is drawn again on every page that it goes on to; a row taller than a page is divided. */
export function writeTable(column: Column, table: Table): void {
  const count = Math.max(table.head.length, ...table.rows.map(row => row.length))
  if (count < 1) return
  const columns = tableColumns(table, count, column.width)
  const tag = addTag(column.tag, 'Table')
  const strips: Strip[] = []
  let again: Strip | undefined
  if (table.head.some(runs => runs.length > 0)) {
    // A head alone is no part of a table: THead asks for TBody.
    const headTag = addTag(table.rows.length > 0 ? addTag(tag, 'THead') : tag, 'TR')
    const row = rowOf(table.head, { tag: headTag, type: 'TH', column, columns, style: cellHead })
    again = headStrip(row, true)
    strips.push(headStrip(row, false))
  }
  const bodyTag = table.rows.length > 0 ? addTag(tag, 'TBody') : tag
  for (const runs of table.rows) {
    const row = rowOf(runs, { tag: addTag(bodyTag, 'TR'), type: 'TD', column, columns, style: cellStyle })
    strips.push(...rowStrips(row, again))
  }
  const [first, last] = [strips[0], strips.at(-1)]
  if (first) first.above = ABOVE
  if (last) last.below = ABOVE
  for (const strip of strips) column.strips.push(strip)
}

interface RowPlan {
  tag: Tag
  type: 'TH' | 'TD'
  column: Column
  columns: TableColumn[]
  style: Style
}

function rowOf(runs: readonly (readonly Run[])[], { tag, type, column, columns, style }: RowPlan): Row {
  let x = column.left
  const cells = columns.map(({ width, figures }, at) => {
    const inner = Math.max(width - 2 * PADDING.x, 1)
    const lines = breakLines(runs[at] ?? [], style, inner)
    const into = addTag(tag, type, type === 'TH' ? { O: 'Table', Scope: 'Column' } : undefined)
    const cell = { lines, into, x: x + PADDING.x, ...(figures && { right: x + PADDING.x + inner }) }
    x += width
    return cell
  })
  return { cells, style, left: column.left, width: column.width }
}

const longest = (row: Row): number => Math.max(1, ...row.cells.map(cell => cell.lines.length))
const heightOf = (row: Row): number => longest(row) * row.style.leading + 2 * PADDING.y

function headStrip(row: Row, again: boolean): Strip {
  const height = heightOf(row)
  return {
    height,
    above: 0,
    keep: true,
    draw(pen, y) {
      pen.box(row.left, y, row.width, height, colours.shade)
      drawLines(pen, row, y + PADDING.y, { from: 0, to: longest(row), again })
      pen.rule(row.left, y + height, row.width, 0.8, colours.rule)
    },
  }
}

function rowStrips(row: Row, again: Strip | undefined): Strip[] {
  const count = longest(row)
  const whole = heightOf(row)
  if (whole <= roomOnPage - (again?.height ?? 0)) {
    const draw = (pen: Pen, y: number) => drawSlice(pen, row, y, 0, count)
    return [{ height: whole, above: 0, keep: false, draw, ...(again && { again }) }]
  }
  const strips = Array.from({ length: count }, (_, line): Strip => {
    const padding = (line === 0 ? PADDING.y : 0) + (line === count - 1 ? PADDING.y : 0)
    return {
      height: row.style.leading + padding,
      above: 0,
      keep: false,
      draw: (pen, y) => drawSlice(pen, row, y, line, line + 1),
      ...(again && { again: line === 0 ? again : { ...again, height: again.height + PADDING.y } }),
    }
  })
  return withoutOrphans(strips)
}

function drawSlice(pen: Pen, row: Row, y: number, from: number, to: number): void {
  const top = from === 0 ? y + PADDING.y : y
  drawLines(pen, row, top, { from, to, again: false })
  if (to < longest(row)) return
  pen.rule(row.left, top + (to - from) * row.style.leading + PADDING.y, row.width, 0.5, colours.rule)
}

function drawLines(pen: Pen, row: Row, y: number, what: { from: number; to: number; again: boolean }): void {
  for (const cell of row.cells) {
    for (const [at, line] of cell.lines.slice(what.from, what.to).entries()) {
      const into = what.again ? 'Header' : cell.into
      const x = cell.right === undefined ? cell.x : cell.right - (line.width * row.style.size) / 1000
      pen.text(into, line, x, y + at * row.style.leading + baseline(row.style), row.style)
    }
  }
}
