import { Worker } from 'node:worker_threads'
import type { Block, Document } from './blocks.ts'
import { drawPdf } from './draw.ts'

/**
 * About twenty pages of text: what is longer is drawn beside the thread that answers requests, which would stand still.
 */
const LONG = 50_000

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

interface Waiting {
  resolve: (bytes: Buffer) => void
  reject: (error: Error) => void
}
interface Answer {
  id: number
  bytes?: Uint8Array
  error?: string
}

let worker: Worker | null = null
let asked = 0
const waiting = new Map<number, Waiting>()

function drawnBeside(document: Document): Promise<Buffer> {
  const drawing = worker ?? startWorker()
  asked += 1
  const id = asked
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    drawing.ref()
    drawing.postMessage({ id, document })
  })
}

function startWorker(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url))
  worker = started
  started.on('message', ({ id, bytes, error }: Answer) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (bytes) one?.resolve(Buffer.from(bytes))
    else one?.reject(new Error(error))
    // A worker with nothing to do does not keep the program from ending.
    if (waiting.size === 0) started.unref()
  })
  const fail = (error: Error): void => {
    if (worker !== started) return
    worker = null
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }
  started.on('error', fail)
  started.on('exit', () => fail(new Error('the thread that draws has ended')))
  return started
}
