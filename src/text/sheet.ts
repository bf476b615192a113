import { invalid } from '#src/errors.ts'

/**
 * The cells of a line pasted from a spreadsheet: divided by tabs, else semicolons, else commas; quotes around one fall.
 */
export function cellsOf(text: string): string[] {
  const divider = ['\t', ';'].find(one => text.includes(one)) ?? ','
  return text.split(divider).map(cell => cell.trim().replace(/^"(.*)"$/, '$1'))
}

/** The lines of a pasted sheet with their numbers, without empty ones and without a first line that names the columns. */
export const linesOf = (pasted: string, firstColumn: string): { line: number; text: string }[] =>
  pasted
    .split('\n')
    .map((text, i) => ({ line: i + 1, text: text.trimEnd() }))
    .filter(({ text }) => text.trim() !== '')
    .filter(({ text }, i) => i > 0 || cellsOf(text)[0]?.toLowerCase() !== firstColumn)

/** What every line says, to be entered whole. Throws invalid (sheet) where there is no line, or one cannot be read. */
export function allOrNothing<Row, Read>(rows: readonly Row[], readOf: (row: Row) => Read | null): Read[] {
  if (rows.length === 0) throw invalid({ sheet: 'Klistra in minst en rad.' })
  const read = rows.map(readOf).filter(one => one !== null)
  const wrong = rows.length - read.length
  if (wrong > 0) throw invalid({ sheet: `Inget är sparat: ${wrong} av ${rows.length} rader är fel. Rätta dem nedan.` })
  return read
}
