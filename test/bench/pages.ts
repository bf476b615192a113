import type { Child, Shorter } from './child.ts'
import { interleaved, median, ratio, type Way } from './measure.ts'
import { type Line, misses, us } from './table.ts'

/** Requests in one round: fewer where a page is slow, and always the whole turn of addresses. */
const MOST = 400
const ROUND_TIME = 400_000
/** Requests before the first is timed: how long one takes must not be told by code that is not compiled yet. */
const WARMING = 200

const requestsFor = (time: number, addresses: number): number =>
  addresses * Math.max(1, Math.floor(Math.min(MOST, ROUND_TIME / time) / addresses))

/** Pages of one kind: their addresses are asked for in turn. */
export interface Pages {
  name: string
  urls: string[]
  cookie?: string
  /** At most so many times the same template with its data in memory, and the same SQL by the bare driver. */
  goals: { memory?: number; bare?: number; statements?: number }
  /** Rows that each page must have read at least, so that no empty page is measured. */
  leastRows?: number
}

export interface Bench {
  child: Child
  /** Say where the time goes in what misses its goal. */
  profile: boolean
  add(...lines: Line[]): void
}

/** Measures pages against the two shorter ways to the same HTML. */
export async function pageLines({ child, profile, add }: Bench, pages: Pages): Promise<void> {
  const { name, urls, cookie = '', goals } = pages
  const { set, statements, rows } = await child.prepare({ urls, cookie })
  const thin = urls.filter((_, at) => (rows[at] ?? 0) < (pages.leastRows ?? 1))
  if (thin.length > 0) throw new Error(`too little to show at ${thin.join(' ')}`)
  await child.timeOf(child.program, urls, cookie, WARMING)
  const count = requestsFor(await child.timeOf(child.program, urls, cookie, urls.length * 2), urls.length)
  const shorter = (way: Shorter): Way => {
    const paths = urls.map((_, no) => `/${way}/${set}/${no}`)
    return () => child.timeOf(child.shorter, paths, '', count)
  }
  const times = await interleaved({
    page: () => child.timeOf(child.program, urls, cookie, count),
    memory: shorter('memory'),
    bare: shorter('bare'),
  })
  const measured = us(median(times.page))
  const line = (against: 'memory' | 'bare', words: string): Line => ({
    name: `${name} / ${words}`,
    measured,
    against: us(median(times[against])),
    ratio: ratio(times.page, times[against]),
    ...goalOf(goals[against]),
  })
  const lines = [
    line('memory', 'its template, data in memory'),
    line('bare', 'the same SQL bare, same template'),
    ...(goals.statements
      ? [{ name: `${name}: statements`, measured: String(statements), ratio: statements, goal: goals.statements }]
      : []),
  ]
  add(...lines)
  if (!profile || !lines.some(misses)) return
  console.log(`\nWhere the time goes: ${name}\n${(await child.profileOf(urls, cookie, count * 5)).join('\n')}\n`)
}

/** Measures one page of the program against another. */
export async function twoPages(bench: Bench, name: string, url: string, against: string, goal?: number): Promise<void> {
  const { child } = bench
  const way =
    (path: string): Way =>
    () =>
      child.timeOf(child.program, [path], '', MOST)
  const times = await interleaved({ page: way(url), against: way(against) })
  bench.add({
    name,
    measured: us(median(times.page)),
    against: us(median(times.against)),
    ratio: ratio(times.page, times.against),
    ...goalOf(goal),
  })
}

const goalOf = (goal: number | undefined): { goal?: number } => (goal === undefined ? {} : { goal })
