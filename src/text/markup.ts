import type { List, ListItem, Paragraph, RichText, Run, Table, TextBlock } from './alphabet.ts'
import { parseRuns, printRuns } from './inline.ts'

/**
 * The light markup that people type, and the text it stands for: an empty line between paragraphs, `# ` to `### ` for a
 * heading, `- ` or `1. ` for a list (indented: a list in the list), `| a | b |` over `| --- | --- |` for a table.
 * parseMarkup never fails: what is no markup is a paragraph. A numbered list is one only when it counts 1, 2, 3, so that
 * no number that somebody wrote is changed.
 */

/** Deeper lists than this are words: nobody writes them, and every level costs a reading of the rest. */
const DEEPEST_LIST = 6

const HEADING = /^(#{1,3}) +(.*\S)/
const BULLET = /^([-*•–]) +(?=\S)/
const NUMBER = /^(\d{1,3})[.)] +(?=\S)/
const RULE = /^\|(?: *:?-+:? *\|)+ *$/
const MARK_AT_START = /^(#{1,3}(?= )|[-•–](?= )|\||\d{1,3}(?=[.)] ))/

export function parseMarkup(text: string): RichText {
  return blocksOf(
    text
      .replaceAll('\r\n', '\n')
      .replaceAll('\t', '  ')
      .split('\n')
      .map(line => line.trimEnd()),
  )
}

function blocksOf(lines: string[], depth = 0): RichText {
  const blocks: RichText = []
  for (let at = 0; at < lines.length; ) {
    if (lines[at] === '') {
      at += 1
      continue
    }
    const [block, end] =
      headingAt(lines, at) ?? tableAt(lines, at) ?? listAt(lines, at, depth) ?? paragraphAt(lines, at)
    blocks.push(block)
    at = end
  }
  return blocks
}

type Found = [TextBlock, number]

function headingAt(lines: string[], at: number): Found | null {
  const [, marks, words] = HEADING.exec(lines[at] ?? '') ?? []
  if (!marks || !words) return null
  return [{ type: 'heading', level: marks.length as 1 | 2 | 3, runs: parseRuns(words) }, at + 1]
}

function tableAt(lines: string[], at: number): Found | null {
  const head = lines[at] ?? ''
  if (!head.startsWith('|') || !RULE.test(lines[at + 1] ?? '')) return null
  let end = at + 2
  while (lines[end]?.startsWith('|')) end += 1
  const columns = cells(head)
  const rows = lines.slice(at + 2, end).map(line => columns.map((_, column) => cells(line)[column] ?? []))
  return [{ type: 'table', head: columns, rows }, end]
}

function cells(line: string): Run[][] {
  const inside = line.replace(/^\|/, '').replace(/(?<!\\)\| *$/, '')
  return inside.split(/(?<!\\)\|/).map(parseRuns)
}

function markerOf(line: string, place: number): { ordered: boolean; width: number } | null {
  const bullet = BULLET.exec(line)
  if (bullet) return { ordered: false, width: bullet[0].length }
  const number = NUMBER.exec(line)
  return number && Number(number[1]) === place ? { ordered: true, width: number[0].length } : null
}

function listAt(lines: string[], at: number, depth: number): [List, number] | null {
  if (depth >= DEEPEST_LIST) return null
  const first = markerOf(lines[at] ?? '', 1)
  if (!first) return null
  const items: ListItem[] = []
  let end = at
  for (;;) {
    const start = skipEmpty(lines, end)
    const marker = markerOf(lines[start] ?? '', items.length + 1)
    if (!marker || marker.ordered !== first.ordered) break
    end = endOfItem(lines, start)
    items.push(itemOf(lines.slice(start, end), marker.width, depth + 1))
  }
  return [{ type: 'list', ordered: first.ordered, items }, end]
}

function skipEmpty(lines: string[], at: number): number {
  let next = at
  while (lines[next] === '') next += 1
  return next
}

function endOfItem(lines: string[], start: number): number {
  let end = start + 1
  for (;;) {
    const next = skipEmpty(lines, end)
    const line = lines[next] ?? ''
    const belongs = line.startsWith('  ') || (next === end && line !== '' && !startsBlock(line))
    if (!belongs) return end
    end = next + 1
  }
}

function itemOf(lines: string[], width: number, depth: number): ListItem {
  const inner = lines.map((line, row) => (row === 0 ? line.slice(width) : line.replace(/^ {1,4}/, '')))
  return inListAlphabet(blocksOf(inner, depth))
}

const inListAlphabet = (blocks: RichText): ListItem =>
  blocks.map(block =>
    block.type === 'list' || block.type === 'paragraph' ? block : paragraphOf([{ text: textOf(block) }]),
  )

const startsBlock = (line: string): boolean =>
  HEADING.test(line) || BULLET.test(line) || NUMBER.test(line) || line[0] === '|'

function paragraphAt(lines: string[], at: number): [Paragraph, number] {
  let end = at + 1
  while (end < lines.length && lines[end] !== '' && !startsBlock(lines[end] ?? '')) end += 1
  return [paragraphOf(parseRuns(lines.slice(at, end).join(' '))), end]
}

const paragraphOf = (runs: Run[]): Paragraph => ({ type: 'paragraph', runs })

/** The markup of a text, for the field in which it is edited: parseMarkup gives the same text back. */
export function printMarkup(text: RichText): string {
  return text.map(print).join('\n\n')
}

function print(block: TextBlock): string {
  switch (block.type) {
    case 'paragraph':
      return printRuns(block.runs).replace(MARK_AT_START, mark => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
    case 'heading':
      return `${'#'.repeat(block.level)} ${printRuns(block.runs)}`
    case 'list':
      return block.items.map((item, place) => printItem(item, block.ordered ? `${place + 1}. ` : '- ')).join('\n')
    case 'table':
      return printTable(block)
  }
}

function printItem(item: ListItem, marker: string): string {
  const indented = item.map(print).join('\n\n').split('\n')
  return indented.map((line, row) => (row === 0 ? marker + line : line && `   ${line}`)).join('\n')
}

function printTable({ head, rows }: Table): string {
  const line = (parts: string[]) => `| ${parts.join(' | ')} |`
  return [line(head.map(printRuns)), line(head.map(() => '---')), ...rows.map(row => line(row.map(printRuns)))].join(
    '\n',
  )
}

/** The words of a text without any form, one line a paragraph; for searching and comparing. */
export function plainText(text: RichText): string {
  return text.map(textOf).join('\n')
}

function textOf(block: TextBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return words(block.runs)
    case 'list':
      return block.items.map(item => plainText(item)).join('\n')
    case 'table':
      return [block.head, ...block.rows].map(row => row.map(words).join(' ')).join('\n')
  }
}

const words = (runs: readonly Run[]): string => runs.map(run => run.text).join('')

/** Is there nothing to read in it? */
export const isEmpty = (text: RichText): boolean => text.every(block => textOf(block).trim() === '')

// Most words stand one space apart, and are left as they are.
const OTHER_THAN_ONE_SPACE = /\s{2,}|[^\S ]/g

/** Plain words as a text, an empty line between paragraphs; no mark in it means anything. */
export function paragraphs(plain: string): RichText {
  return plain
    .split(/\n\s*\n/)
    .map(part => part.replace(OTHER_THAN_ONE_SPACE, ' ').trim())
    .filter(part => part !== '')
    .map(part => paragraphOf([{ text: part }]))
}
