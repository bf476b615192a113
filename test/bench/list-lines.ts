import type { Database } from '#src/db/schema.ts'
import { filters, furtherOn, listUrl } from './addresses.ts'
import { type Bench, pageLines, twoPages } from './pages.ts'
import { searches } from './words.ts'

const PAGE = 50
const FURTHER = 25_000
const goals = { memory: 3, bare: 1.6 }

/** The list of motions: filtered, far down, searched, and as those who work here see it. */
export async function listLines(bench: Bench, db: Database): Promise<void> {
  const urls = filters.map(listUrl)
  await pageLines(bench, { name: 'Motion list, filters rotating', urls, goals, leastRows: PAGE })
  for (const status of ['', 'closed']) {
    const further = await furtherOn(db, FURTHER, status)
    if (!further) continue
    const name = `Motion list, ${status ? 'filtered, ' : ''}25,000 rows further on / first page`
    await twoPages(bench, name, further, listUrl(status ? { status } : {}), 1.2)
  }
  const words: [string, string[]][] = [
    ['a rare word', searches.rare],
    ['a common word', searches.common],
    ['two words', searches.two],
    ['two that seldom meet', searches.seldomTogether],
  ]
  for (const [name, asked] of words) {
    const found = asked.map(q => listUrl({ q }))
    await pageLines(bench, { name: `Motion list, ${name} in the title`, urls: found, goals: { memory: 10 } })
  }
  const { cookie } = bench.child
  await pageLines(bench, { name: 'Motion list, signed in', urls, cookie, goals: {}, leastRows: PAGE })
}

/** Each filter by itself, to see which is slow. */
export async function filterLines(bench: Bench): Promise<void> {
  const hard = [
    { q: 'skola', status: 'in_follow_up' },
    { q: 'kommun', organ: 'sn', parti: 'V' },
    { status: 'remitted_back', parti: 'S' },
    { motionar: 'anna', status: 'withdrawn' },
    { motionar: 'anna andersson' },
  ]
  for (const asked of [...filters, ...hard]) {
    const name = `Motion list, ${new URLSearchParams(asked).toString() || 'no filter'}`
    await pageLines(bench, { name, urls: [listUrl(asked)], goals: {} })
  }
}
