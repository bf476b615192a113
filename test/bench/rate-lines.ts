import autocannon from 'autocannon'
import type { Database } from '#src/db/schema.ts'
import { paths } from '#src/web/paths.ts'
import { listUrl, longCases, paragraphPlace } from './addresses.ts'
import type { Bench } from './pages.ts'

const SECONDS = 2
const CONNECTIONS = 10

/** Answers a second of each page, beside a route that gives the list's finished bytes. */
export async function rateLines({ child, add }: Bench, db: Database): Promise<void> {
  const { body, day, no } = await paragraphPlace(db)
  const [longCase = ''] = await longCases(db)
  const pages: [string, string][] = [
    ['start page', paths.start],
    ['motion list', paths.motions],
    ['motion list, two words', listUrl({ q: 'fler skolor' })],
    ['case page, 30 events', longCase],
    ['meetings', paths.meetings],
    ['page of a meeting', paths.meeting(body, day)],
    ['page of a §', paths.paragraph(body, day, no)],
    ['extract as PDF', paths.extract(body, day, no)],
  ]
  const { set } = await child.prepare({ urls: [paths.motions], cookie: '' })
  const finished = await rateOf(`${child.shorter}/finished/${set}/0`)
  for (const [name, path] of pages) {
    const rate = await rateOf(child.program + path)
    add({
      name: `Answers a second: ${name} / finished bytes`,
      measured: `${rate} /s`,
      against: `${finished} /s`,
      ratio: rate / finished,
    })
  }
}

async function rateOf(url: string): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS })
  if (non2xx + errors > 0) throw new Error(`${url} was not answered well`)
  return Math.round(requests.average)
}
