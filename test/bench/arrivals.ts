import { setTimeout as wait } from 'node:timers/promises'

const RATE = 100
const SECONDS = 5

/**
 * The time within which 99 of 100 answers have come, in milliseconds, where something is asked at a fixed pace whether
 * or not the ones before have been answered.
 */
export async function p99At(ask: (no: number) => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  const one = async (no: number): Promise<number> => {
    const due = begun + (no * 1000) / RATE
    await wait(Math.max(0, due - performance.now()))
    await ask(no)
    return performance.now() - due
  }
  const took = await Promise.all(Array.from({ length: RATE * SECONDS }, (_, no) => one(no)))
  return took.sort((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? Number.NaN
}
