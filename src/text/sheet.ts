/** The cells of a line pasted from a spreadsheet: divided by tabs, else semicolons, else commas; quotes around one fall. */
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
