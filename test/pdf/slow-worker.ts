import { parentPort } from 'node:worker_threads'

// Stands in for the thread that draws: gives back what it is sent, but for what stops it.
parentPort?.on('message', ({ id, document }: { id: number; document: string }) => {
  if (document === 'stopp') for (;;);
  if (document === 'fel') parentPort?.postMessage({ id, error: 'kan inte ritas' })
  else parentPort?.postMessage({ id, bytes: Buffer.from(document) })
})
