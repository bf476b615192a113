/** One line of the table. */
export interface Line {
  name: string
  /** What was measured and what it is held against, with their units. */
  measured: string
  against?: string
  ratio?: number
  /** At most this, or shown only. */
  goal?: number
}

export const misses = (line: Line): boolean =>
  line.goal !== undefined && !(line.ratio !== undefined && line.ratio <= line.goal)

const head = ['', 'measured', 'against', 'ratio', 'goal', '']

/** The lines as columns of text. */
export function tableOf(lines: readonly Line[]): string {
  const cells = [head, ...lines.map(cellsOf)]
  const widths = head.map((_, column) => Math.max(...cells.map(row => (row[column] ?? '').length)))
  const text = cells.map(row =>
    row
      .map((cell, column) =>
        column === 0 || column === 5 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  const [titles = '', ...rest] = text
  return [titles, '-'.repeat(Math.max(...text.map(one => one.length))), ...rest].join('\n')
}

const cellsOf = (line: Line): string[] => [
  line.name,
  line.measured,
  line.against ?? '',
  line.ratio === undefined ? '' : two(line.ratio),
  line.goal === undefined ? 'shown' : `<= ${line.goal}`,
  line.goal === undefined ? '' : misses(line) ? 'MISSED' : 'ok',
]

const two = (ratio: number): string => (Number.isInteger(ratio) ? String(ratio) : ratio.toFixed(2))

export const us = (time: number): string => `${Math.round(time)} us`
export const ms = (time: number): string => `${(time / 1000).toFixed(1)} ms`
