import type { RichText } from '#src/text/alphabet.ts'
import type { Block, Document } from './blocks.ts'
import type { Strip } from './flow.ts'
import { headStrip } from './furniture.ts'
import { breakLines } from './lines.ts'
import { writeList } from './lists.ts'

import * as styles from './styles.ts'
import { colours, measure, sheet } from './styles.ts'
import { writeTable } from './tables.ts'
import { addTag, type Tag } from './tags.ts'
import { type Column, type Levels, lineStrips, writeHeading, writeParagraph } from './writing.ts'

const ABOVE_PARAGRAPH = 6
const LABEL_WIDTH = 140
const SIGNATURE = { above: 34, gap: 24, thickness: 0.7, below: 4 }

/** A document as strips to lay on pages, and the structure tree that they write into. */
export function buildDocument(document: Document): { strips: Strip[]; root: Tag } {
  const root: Tag = { type: 'Document', kids: [] }
  const strips = [headStrip(document, root)]
  const column = { strips, left: sheet.left, width: measure, tag: root, above: ABOVE_PARAGRAPH }
  writeBlocks(column, document.body, 1, { last: 0 })
  return { strips, root }
}

/** `level` is that of the heading that the blocks stand under. */
function writeBlocks(column: Column, blocks: readonly Block[], level: number, levels: Levels): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'title':
        writeHeading(column, [{ text: block.text }], 1, levels)
        break
      case 'section': {
        const inner = { ...column, tag: addTag(column.tag, 'Sect') }
        writeHeading(inner, [{ text: block.heading }], level + 1, levels)
        writeBlocks(inner, block.content, level + 1, levels)
        break
      }
      case 'text':
        writeText(column, block.text, level, levels)
        break
      case 'lines':
        for (const line of block.lines) writeParagraph(column, [{ text: line }], styles.body, 0)
        break
      case 'facts':
        for (const fact of block.facts) writeFact(column, fact)
        break
      case 'signatures':
        writeSignatures(column, block.signatures)
        break
    }
  }
}

function writeText(column: Column, text: RichText, level: number, levels: Levels): void {
  for (const block of text) {
    if (block.type === 'paragraph') writeParagraph(column, block.runs, styles.body, ABOVE_PARAGRAPH)
    else if (block.type === 'heading') writeHeading(column, block.runs, level + block.level, levels)
    else if (block.type === 'list') writeList(column, block)
    else writeTable(column, block)
  }
}

function writeFact(column: Column, fact: { label: string; value: string }): void {
  const into = addTag(column.tag, 'P')
  const left = lineStrips(
    breakLines([{ text: `${fact.label} ` }], styles.label, LABEL_WIDTH - 8),
    into,
    column.left,
    0,
    styles.label,
  )
  const width = column.width - LABEL_WIDTH
  const right = lineStrips(
    breakLines([{ text: fact.value }], styles.body, width),
    into,
    column.left + LABEL_WIDTH,
    0,
    styles.body,
  )
  const { leading } = styles.body
  column.strips.push({
    height: Math.max(left.length, right.length) * leading,
    above: 0,
    keep: false,
    draw(pen, y) {
      for (const side of [left, right]) for (const [at, strip] of side.entries()) strip.draw(pen, y + at * leading)
    },
  })
}

/** Two beside each other. What stands right above stays on the same page. */
function writeSignatures(column: Column, signatures: readonly { under: string }[]): void {
  for (const strip of column.strips.slice(-2)) strip.keep = true
  const width = (column.width - SIGNATURE.gap) / 2
  for (let from = 0; from < signatures.length; from += 2) {
    const pair = signatures.slice(from, from + 2).map(({ under }, at) => {
      const x = column.left + at * (width + SIGNATURE.gap)
      const lines = breakLines([{ text: under }], styles.under, width)
      return { x, strips: lineStrips(lines, addTag(column.tag, 'P'), x, 0, styles.under) }
    })
    const rows = Math.max(...pair.map(one => one.strips.length))
    column.strips.push({
      height: SIGNATURE.above + SIGNATURE.below + rows * styles.under.leading,
      above: 0,
      keep: from + 2 < signatures.length,
      draw(pen, y) {
        const line = y + SIGNATURE.above
        for (const { x, strips } of pair) {
          pen.rule(x, line, width, SIGNATURE.thickness, colours.ink)
          for (const [at, strip] of strips.entries())
            strip.draw(pen, line + SIGNATURE.below + at * styles.under.leading)
        }
      },
    })
  }
}
