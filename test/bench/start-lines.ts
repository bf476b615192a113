import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Database } from '#src/db/schema.ts'
import { paths } from '#src/web/paths.ts'
import { filters, listUrl, longCases, paragraphPlace } from './addresses.ts'
import { answer } from './child.ts'
import { median } from './measure.ts'
import type { Line } from './table.ts'

const STARTS = 5
const ROUNDS_OF_PAGES = 40
const bin = fileURLToPath(new URL('../../bin/yttra.js', import.meta.url))

/** How soon the program answers when it is started on the scratch database, and the memory that it takes at most. */
export async function startLines(databaseUrl: string, db: Database): Promise<Line[]> {
  const { body, day, no } = await paragraphPlace(db)
  const pages = [...filters.map(listUrl), ...(await longCases(db)), paths.extract(body, day, no)]
  const times: number[] = []
  let atStart = 0
  let peak = 0
  for (let round = 0; round < STARTS; round += 1) {
    const one = await started(databaseUrl)
    times.push(one.time)
    atStart = peakOf(one.pid)
    if (round === STARTS - 1) {
      await askAll(one.address, pages)
      peak = peakOf(one.pid)
    }
    await one.stop()
  }
  const asked = ROUNDS_OF_PAGES * pages.length
  return [
    { name: 'Start to first answer', measured: `${Math.round(median(times))} ms` },
    { name: 'Peak memory: started', measured: mb(atStart) },
    { name: `Peak memory: after ${asked} lists, cases and extracts`, measured: mb(peak) },
  ]
}

async function started(databaseUrl: string) {
  const begun = performance.now()
  const env = { ...process.env, DATABASE_URL: databaseUrl, HOST: '127.0.0.1', PORT: '0' }
  const child = spawn(process.execPath, [bin, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', part => {
      said += String(part)
      const found = /http:\S+/.exec(said)
      if (found) resolve(found[0])
    })
    child.once('exit', code => reject(new Error(`the program ended with ${code}`)))
  })
  const agent = new Agent()
  await answer(agent, address + paths.start, {})
  const time = performance.now() - begun
  return {
    address,
    time,
    pid: child.pid ?? 0,
    async stop() {
      child.removeAllListeners('exit')
      child.kill()
      await once(child, 'exit')
    },
  }
}

async function askAll(address: string, pages: readonly string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true })
  for (let round = 0; round < ROUNDS_OF_PAGES; round += 1) {
    await Promise.all(pages.map(page => answer(agent, address + page, {})))
  }
  agent.destroy()
}

/** In bytes; 0 where the system does not tell. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

const mb = (bytes: number): string => (bytes === 0 ? 'not told' : `${Math.round(bytes / 1_000_000)} MB`)
