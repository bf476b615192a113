import type { Run, Table } from '#src/text/alphabet.ts'
import { widthsOf } from './lines.ts'
import { cell, cellHead } from './styles.ts'

/** Around the text of a cell, in points. */
export const PADDING = { x: 6, y: 4 }

export interface TableColumn {
  width: number
  /** Amounts and the like, set to the right. */
  figures: boolean
}

interface Need {
  /** With all text on one line. */
  natural: number
  /** With no word broken. */
  least: number
}

const FIGURES = /^[-–−+]?\d[\d\s.,:]*( ?(%|kr|tkr|mnkr|mkr|st))?$/

/** The columns of a table, `width` points in all: narrow ones as wide as their text, long texts share what is left. */
export function tableColumns(table: Table, count: number, width: number): TableColumn[] {
  const needs = Array.from({ length: count }, (_, at) => needOf(table, at))
  const widths = share(needs, width)
  return widths.map((own, at) => ({ width: own, figures: isFigures(table.rows.map(row => row[at] ?? [])) }))
}

function share(needs: readonly Need[], width: number): number[] {
  const natural = total(needs.map(need => need.natural))
  const least = total(needs.map(need => need.least))
  if (natural <= width) return needs.map(need => (need.natural * width) / natural)
  if (least >= width) return needs.map(need => (need.least * width) / least)
  const settled = settle(needs, width)
  const rest = needs.filter(need => !settled.has(need))
  const room = width - total([...settled].map(need => need.natural)) - total(rest.map(need => need.least))
  const wish = total(rest.map(need => need.natural - need.least))
  return needs.map(need =>
    settled.has(need) ? need.natural : need.least + (room * (need.natural - need.least)) / Math.max(wish, 1),
  )
}

/** The columns that get all they ask for, since it is less than an equal share. */
function settle(needs: readonly Need[], width: number): Set<Need> {
  const settled = new Set<Need>()
  for (let before = -1; before < settled.size; ) {
    before = settled.size
    const open = needs.filter(need => !settled.has(need))
    const room = width - total([...settled].map(need => need.natural))
    const equal = room / Math.max(open.length, 1)
    for (const need of open) {
      const others = total(open.filter(one => one !== need && !settled.has(one)).map(one => one.least))
      if (need.natural <= equal && need.natural + others <= room) settled.add(need)
    }
  }
  return settled
}

function needOf(table: Table, at: number): Need {
  const cells = [widthsOf(table.head[at] ?? [], cellHead), ...table.rows.map(row => widthsOf(row[at] ?? [], cell))]
  const around = 2 * PADDING.x + 1
  return {
    natural: most(cells.map(one => one.natural)) + around,
    least: most(cells.map(one => one.least)) + around,
  }
}

function isFigures(cells: readonly (readonly Run[])[]): boolean {
  const texts = cells
    .map(runs =>
      runs
        .map(run => run.text)
        .join('')
        .trim(),
    )
    .filter(text => text !== '')
  return texts.length > 0 && texts.every(text => FIGURES.test(text))
}

const total = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0)
// Not Math.max with a list: a table of a hundred thousand rows would be too many arguments.
const most = (numbers: number[]): number => numbers.reduce((sum, one) => Math.max(sum, one), 0)
