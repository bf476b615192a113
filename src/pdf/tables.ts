import type { Run, Table } from '#src/text/alphabet.ts'
import { roomOnPage, type Strip } from './flow.ts'
import { breakLines, type Line, widthsOf } from './lines.ts'
import { baseline, type Pen } from './pen.ts'
import { cellHead, cell as cellStyle, colours, type Style } from './styles.ts'
import { addTag, type Tag } from './tags.ts'
import type { Column } from './writing.ts'

const PADDING = { x: 6, y: 4 }
const ABOVE = 8

interface Cell {
  lines: Line[]
  into: Tag
  x: number
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
  const widths = columnWidths(table, count, column.width)
  const tag = addTag(column.tag, 'Table')
  const strips: Strip[] = []
  let again: Strip | undefined
  if (table.head.some(runs => runs.length > 0)) {
    const headTag = addTag(addTag(tag, 'THead'), 'TR')
    const row = rowOf(table.head, { tag: headTag, type: 'TH', column, widths, style: cellHead })
    again = headStrip(row)
    strips.push(again)
  }
  const bodyTag = table.rows.length > 0 ? addTag(tag, 'TBody') : tag
  for (const runs of table.rows) {
    const row = rowOf(runs, { tag: addTag(bodyTag, 'TR'), type: 'TD', column, widths, style: cellStyle })
    strips.push(...rowStrips(row, again))
  }
  const [first] = strips
  if (first) first.above = ABOVE
  column.strips.push(...strips)
}

interface RowPlan {
  tag: Tag
  type: 'TH' | 'TD'
  column: Column
  widths: number[]
  style: Style
}

function rowOf(runs: readonly (readonly Run[])[], { tag, type, column, widths, style }: RowPlan): Row {
  let x = column.left
  const cells = widths.map((width, at) => {
    const lines = breakLines(runs[at] ?? [], style, innerWidth(width))
    const cell = { lines, into: addTag(tag, type, type === 'TH' ? { O: 'Table', Scope: 'Column' } : undefined), x }
    x += width
    return cell
  })
  return { cells, style, left: column.left, width: column.width }
}

const innerWidth = (width: number): number => Math.max(width - 2 * PADDING.x, 1)
const longest = (row: Row): number => Math.max(1, ...row.cells.map(cell => cell.lines.length))

function headStrip(row: Row): Strip & { again?: never } {
  const height = longest(row) * row.style.leading + 2 * PADDING.y
  const draw = (pen: Pen, y: number, artifact: boolean) => {
    pen.box(row.left, y, row.width, height, colours.shade)
    drawLines(pen, row, y + PADDING.y, { from: 0, to: longest(row), artifact })
    pen.rule(row.left, y + height, row.width, 0.8, colours.rule)
  }
  let drawn = false
  return {
    height,
    above: 0,
    keep: true,
    draw(pen, y) {
      draw(pen, y, drawn)
      drawn = true
    },
  }
}

function rowStrips(row: Row, again: Strip | undefined): Strip[] {
  const count = longest(row)
  const whole = count * row.style.leading + 2 * PADDING.y
  const head = again ? { again } : {}
  if (whole <= roomOnPage - (again?.height ?? 0)) {
    return [{ ...head, height: whole, above: 0, keep: false, draw: (pen, y) => drawSlice(pen, row, y, 0, count) }]
  }
  return Array.from({ length: count }, (_, line) => ({
    ...head,
    height: row.style.leading + (line === 0 ? PADDING.y : 0) + (line === count - 1 ? PADDING.y : 0),
    above: 0,
    keep: line === 0,
    draw: (pen: Pen, y: number) => drawSlice(pen, row, y, line, line + 1),
  }))
}

function drawSlice(pen: Pen, row: Row, y: number, from: number, to: number): void {
  const top = from === 0 ? y + PADDING.y : y
  drawLines(pen, row, top, { from, to, artifact: false })
  if (to < longest(row)) return
  pen.rule(row.left, top + (to - from) * row.style.leading + PADDING.y, row.width, 0.5, colours.rule)
}

function drawLines(pen: Pen, row: Row, y: number, what: { from: number; to: number; artifact: boolean }): void {
  for (const cell of row.cells) {
    for (const [at, line] of cell.lines.slice(what.from, what.to).entries()) {
      const into = what.artifact ? 'Header' : cell.into
      pen.text(into, line, cell.x + PADDING.x, y + at * row.style.leading + baseline(row.style), row.style)
    }
  }
}

/** Every column as wide as its text asks, else as its longest word asks and a share of the rest. */
function columnWidths(table: Table, count: number, width: number): number[] {
  const needs = Array.from({ length: count }, (_, at) => needOf(table, at))
  const natural = total(needs.map(need => need.natural))
  const least = total(needs.map(need => need.least))
  if (natural <= width) return needs.map(need => (need.natural * width) / natural)
  if (least > width) return needs.map(need => (need.least * width) / least)
  return needs.map(need => need.least + ((width - least) * (need.natural - need.least)) / (natural - least))
}

function needOf(table: Table, at: number): { natural: number; least: number } {
  const cells = [widthsOf(table.head[at] ?? [], cellHead), ...table.rows.map(row => widthsOf(row[at] ?? [], cellStyle))]
  return {
    natural: Math.max(...cells.map(one => one.natural)) + 2 * PADDING.x + 1,
    least: Math.max(...cells.map(one => one.least)) + 2 * PADDING.x + 1,
  }
}

const total = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0)
