import type { RichText } from '#src/text/alphabet.ts'
import type { Block, Document } from './blocks.ts'
import { writeContents } from './contents.ts'
import type { Strip } from './flow.ts'
import { writeFact, writeSignatures } from './forms.ts'
import { headStrip } from './furniture.ts'
import { writeList } from './lists.ts'
import * as styles from './styles.ts'
import { measure, sheet } from './styles.ts'
import { writeTable } from './tables.ts'
import { addTag, type Tag } from './tags.ts'
import { type Column, type Levels, writeHeading, writeParagraph } from './writing.ts'

const ABOVE_PARAGRAPH = 6

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
        const begins = column.strips.length
        writeHeading(inner, [{ text: block.heading }], level + 1, levels, block.anchor)
        writeBlocks(inner, block.content, level + 1, levels)
        const first = column.strips[begins]
        if (first && block.newPage) first.turns = true
        break
      }
      case 'contents':
        writeContents(column, block.entries)
        break
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
