import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Asked, Prepared, Ready } from './server.ts'

export type Shorter = 'memory' | 'bare' | 'finished'

/** The process that answers, as the one that asks sees it. */
export interface Child extends Ready {
  prepare(asked: Asked): Promise<Prepared>
  /** Server time of one answer, in microseconds: so many requests over a few connections, the addresses in turn. */
  timeOf(origin: string, paths: readonly string[], cookie: string, count: number): Promise<number>
  /** The functions that such requests spend their time in. */
  profileOf(paths: readonly string[], cookie: string, count: number): Promise<string[]>
  /** The outbox of this server begins to send many letters to a mail server. */
  startSending(smtp: string): Promise<void>
  /** It stops; the number of letters that were left. */
  stopSending(): Promise<number>
  stop(): Promise<void>
}

const CONNECTIONS = 4

export async function startChild(databaseUrl: string): Promise<Child> {
  const child = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), [databaseUrl])
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.once('message', message => resolve(message as Ready))
    child.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const ask = async <T>(method: string, path: string, body?: object): Promise<T> =>
    JSON.parse(await answer(agent, ready.shorter + path, { method, body })) as T
  const load = async (origin: string, paths: readonly string[], cookie: string, count: number): Promise<void> => {
    let next = 0
    const one = async (): Promise<void> => {
      for (let at = next++; at < count; at = next++) await answer(agent, origin + paths[at % paths.length], { cookie })
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, one))
  }
  return {
    ...ready,
    prepare: asked => ask<Prepared>('POST', '/prepare', asked),
    async timeOf(origin, paths, cookie, count) {
      const before = await ask<NodeJS.CpuUsage>('GET', '/cpu')
      await load(origin, paths, cookie, count)
      const after = await ask<NodeJS.CpuUsage>('GET', '/cpu')
      return (after.user - before.user + after.system - before.system) / count
    },
    async profileOf(paths, cookie, count) {
      await ask('POST', '/profile/start', {})
      await load(ready.program, paths, cookie, count)
      return (await ask<{ lines: string[] }>('POST', '/profile/stop', {})).lines
    },
    startSending: async smtp => void (await ask('POST', '/letters/send', { smtp })),
    stopSending: async () => (await ask<{ left: number }>('POST', '/letters/stop', {})).left,
    async stop() {
      agent.destroy()
      child.removeAllListeners('exit')
      const ended = once(child, 'exit')
      // A page that takes minutes must not hold up the end.
      child.kill('SIGKILL')
      await ended
    },
  }
}

interface Sent {
  method?: string
  cookie?: string
  body?: object | undefined
}

/** Asks once and reads the whole answer. Throws where it is no 200. */
export function answer(agent: Agent, url: string, { method = 'GET', cookie, body }: Sent): Promise<string> {
  const headers = {
    ...(cookie ? { cookie } : {}),
    ...(body ? { 'content-type': 'application/json' } : {}),
  }
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method, headers }, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(text)
          : reject(new Error(`${url} answered ${response.statusCode}: ${text}`)),
      )
    })
    asked.on('error', reject)
    asked.end(body && JSON.stringify(body))
  })
}
