import type { Block } from '#src/pdf/blocks.ts'
import { plainText } from '#src/text/markup.ts'

/** The lines of a block as they are read. */
export function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'title':
      return [block.text]
    case 'section':
      return [block.heading, ...block.content.flatMap(linesOf)]
    case 'contents':
      return block.entries.map(({ text }) => text)
    case 'text':
      return plainText(block.text).split('\n')
    case 'lines':
      return block.lines
    case 'facts':
      return block.facts.map(fact => `${fact.label} ${fact.value}`)
    case 'signatures':
      return block.signatures.map(one => one.under)
  }
}
