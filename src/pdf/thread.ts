import { Worker } from 'node:worker_threads'

interface Waiting {
  resolve: (bytes: Buffer) => void
  reject: (error: Error) => void
}
interface Answer {
  id: number
  bytes?: Uint8Array
  error?: string
}

/**
 * A thread that makes bytes of what it is sent, one after another, started when it is first needed and again after it has
 * ended. One that gives nothing for `longest` milliseconds is ended, and what waited for it fails.
 */
export function threadFor<Task>(script: URL, longest: number): (task: Task) => Promise<Buffer> {
  let worker: Worker | null = null
  let asked = 0
  let patience: NodeJS.Timeout | undefined
  const waiting = new Map<number, Waiting>()

  const waitFor = (started: Worker): void => {
    clearTimeout(patience)
    if (waiting.size > 0) patience = setTimeout(() => void started.terminate(), longest)
    // A thread with nothing to do does not keep the program from ending.
    else started.unref()
  }
  const start = (): Worker => {
    const started = new Worker(script)
    worker = started
    started.on('message', ({ id, bytes, error }: Answer) => {
      const one = waiting.get(id)
      waiting.delete(id)
      if (bytes) one?.resolve(Buffer.from(bytes))
      else one?.reject(new Error(error))
      waitFor(started)
    })
    const fail = (error: Error): void => {
      if (worker !== started) return
      worker = null
      clearTimeout(patience)
      for (const one of waiting.values()) one.reject(error)
      waiting.clear()
    }
    started.on('error', fail)
    started.on('exit', () => fail(new Error('the thread that draws has ended')))
    return started
  }

  return task => {
    const drawing = worker ?? start()
    asked += 1
    const id = asked
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      drawing.ref()
      if (waiting.size === 1) waitFor(drawing)
      drawing.postMessage({ id, document: task })
    })
  }
}
