import { parentPort } from 'node:worker_threads'
import type { Document } from './blocks.ts'
import { drawPdf } from './draw.ts'

/** Draws what it is sent, one document after another, beside the thread that answers requests. */
parentPort?.on('message', ({ id, document }: { id: number; document: Document }) => {
  try {
    parentPort?.postMessage({ id, bytes: drawPdf(document) })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
