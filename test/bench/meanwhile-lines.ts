import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent } from 'node:http'
import type { Database } from '#src/db/schema.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { longCases, paragraphPlace } from './addresses.ts'
import { p99At } from './arrivals.ts'
import { answer } from './child.ts'
import { council, heldOn } from './council.ts'
import { median } from './measure.ts'
import type { Bench } from './pages.ts'

const ROUNDS = 3

/** How long pages take to arrive while the same server draws long minutes, and while it sends many letters. */
export async function meanwhileLines(bench: Bench, db: Database): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  const { body, day, no } = await paragraphPlace(db)
  const [longCase = ''] = await longCases(db)
  const pages = [paths.motions, longCase, paths.paragraph(body, day, no)]
  const p99 = () => p99At(i => answer(agent, bench.child.program + pages[i % pages.length], {}))
  await p99()
  const rest: number[] = []
  for (let round = 0; round < ROUNDS; round++) rest.push(await p99())
  const add = (name: string, loaded: readonly number[]) =>
    bench.add({
      name: `99 of 100 pages at 100 a second while ${name} / twice as at rest and 10 ms`,
      measured: `${median(loaded).toFixed(1)} ms`,
      against: `${(2 * median(rest) + 10).toFixed(1)} ms`,
      ratio: median(loaded.map((time, round) => time / (2 * (rest[round] ?? Number.NaN) + 10))),
      goal: 1,
    })
  add('the whole minutes are drawn', await whileDrawing(bench, agent, p99))
  add('10,000 letters are sent', await whileSending(bench, p99))
  agent.destroy()
}

/** The council's minutes are asked for again as soon as they have come. */
async function whileDrawing(bench: Bench, agent: Agent, p99: () => Promise<number>): Promise<number[]> {
  const url = bench.child.program + paths.minutesPdf(bodyInPath(council.code), heldOn)
  const times: number[] = []
  let goesOn = true
  const drawing = (async () => {
    while (goesOn) await answer(agent, url, { cookie: bench.child.secretary })
  })()
  for (let round = 0; round < ROUNDS; round++) times.push(await p99())
  goesOn = false
  await drawing
  return times
}

async function whileSending(bench: Bench, p99: () => Promise<number>): Promise<number[]> {
  const server = fork(new URL('smtp-child.ts', import.meta.url), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [smtp] = (await once(server, 'message')) as [string]
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await bench.child.startSending(smtp)
    times.push(await p99())
    if ((await bench.child.stopSending()) === 0) throw new Error('the letters did not last for as long as was measured')
  }
  server.kill()
  return times
}
