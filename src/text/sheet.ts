import { invalid } from '#src/errors.ts'

const QUOTED = /"(?:[^"]|"")*"/g

const dividerOf = (text: string): string => {
  const outside = text.replaceAll(QUOTED, '')
  return ['\t', ';'].find(one => outside.includes(one)) ?? ','
}

/**
 * The cells of a line of a spreadsheet: divided by tabs, else semicolons, else commas. A cell in quotes is one cell
 * whatever it holds, a quote in it doubled (RFC 4180); a line break in it becomes a space.
 */
export function cellsOf(text: string): string[] {
  const divider = dividerOf(text)
  const cells: string[] = []
  for (let at = 0; at <= text.length; ) {
    const [cell, end] = quotedAt(text, at, divider) ?? plainAt(text, at, divider)
    cells.push(cell)
    at = end + 1
  }
  return cells
}

function quotedAt(text: string, from: number, divider: string): [string, number] | null {
  const begun = /^ *"((?:[^"]|"")*)" */.exec(text.slice(from))
  if (!begun) return null
  const end = from + begun[0].length
  if (end < text.length && text[end] !== divider) return null
  return [
    (begun[1] ?? '')
      .replaceAll('""', '"')
      .replaceAll(/\s*\n\s*/g, ' ')
      .trim(),
    end,
  ]
}

function plainAt(text: string, from: number, divider: string): [string, number] {
  const found = text.indexOf(divider, from)
  const end = found < 0 ? text.length : found
  return [text.slice(from, end).trim(), end]
}

/** A cell in quotes may hold this many lines; more, and the quote was only a sign. */
const MOST_IN_CELL = 40
const beginsQuote = (text: string): boolean => /(^|[\t;,]) *"[^"]*$/.test(text.replaceAll(QUOTED, ''))

/** The lines of a sheet with their numbers, without empty ones and without a first line that names the columns. */
export function linesOf(pasted: string, firstColumn: string): { line: number; text: string }[] {
  const lines = pasted.replace(/^\uFEFF/, '').split(/\r?\n/)
  const all: { line: number; text: string }[] = []
  for (let at = 0; at < lines.length; ) {
    const many = linesInOne(lines, at)
    const text = lines
      .slice(at, at + many)
      .join('\n')
      .trimEnd()
    all.push({ line: at + 1, text })
    at += many
  }
  return all
    .filter(({ text }) => text.trim() !== '')
    .filter(({ text }, i) => i > 0 || cellsOf(text)[0]?.toLowerCase() !== firstColumn)
}

function linesInOne(lines: readonly string[], at: number): number {
  let text = lines[at] ?? ''
  if (!beginsQuote(text)) return 1
  for (let many = 2; many <= MOST_IN_CELL && at + many <= lines.length; many++) {
    text += `\n${lines[at + many - 1]}`
    if (!beginsQuote(text)) return many
  }
  return 1
}

/** What every line says, to be entered whole. Throws invalid (sheet) where there is no line, or one cannot be read. */
export function allOrNothing<Row, Read>(rows: readonly Row[], readOf: (row: Row) => Read | null): Read[] {
  if (rows.length === 0) throw invalid({ sheet: 'Klistra in minst en rad, eller välj en fil.' })
  const read = rows.map(readOf).filter(one => one !== null)
  const wrong = rows.length - read.length
  if (wrong > 0) throw invalid({ sheet: `Inget är sparat: ${wrong} av ${rows.length} rader är fel. Rätta dem nedan.` })
  return read
}
