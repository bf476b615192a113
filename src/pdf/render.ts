import type { Block, Document } from './blocks.ts'
import { drawPdf } from './draw.ts'
import { threadFor } from './thread.ts'

/**
 * About twenty pages of text: what is longer is drawn beside the thread that answers requests, which would stand still.
 */
const LONG = 50_000

/** A thousand pages take a few seconds; what takes longer than this has come to a stop. */
const LONGEST = 120_000
const drawnBeside = threadFor<Document>(new URL('./worker.ts', import.meta.url), LONGEST)

/** A document as a PDF file (draw.ts), where it does not hold up others. */
export async function renderPdf(document: Document): Promise<Buffer> {
  return lengthOf(document.body) < LONG ? drawPdf(document) : drawnBeside(document)
}

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.type === 'section' ? lengthOf(block.content) : sizeOf(block)), 0)

function sizeOf(block: Exclude<Block, { type: 'section' }>): number {
  switch (block.type) {
    case 'title':
      return block.text.length
    case 'text':
      return JSON.stringify(block.text).length
    case 'lines':
      return block.lines.reduce((sum, line) => sum + line.length, 0)
    default:
      return 0
  }
}
