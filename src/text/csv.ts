/**
 * A table for a spreadsheet (RFC 4180, but with the semicolons that a Swedish one expects): UTF-8 with a mark, lines
 * ended by CR LF. A cell that a spreadsheet would take for a formula is led by an apostrophe.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(row => `${row.map(cellOf).join(';')}\r\n`).join('')}`

function cellOf(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
