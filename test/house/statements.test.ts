import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '#src/web/app.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { demoDatabase, demoNow } from '#test/support/demo.ts'
import { linksOf } from '#test/web/html.ts'
import { type Site, signIn, Visitor } from '#test/web/support.ts'

/** The most statements that a page takes, whatever it is about and whoever reads it. */
const MOST = 12

/** Pages that put together what many slices know, with the most that each takes. */
const more: Record<string, number> = {
  '/motioner/:slug/forslag-till-svar': 18,
  '/motioner/:slug/remisser/:no/fraga-pa-nytt': 13,
  '/motioner/:slug/remisser/:no/steg/aterremittera': 24,
  '/motioner/:slug/remisser/:no/steg/besluta': 25,
  '/motioner/:slug/remisser/:no/steg/bordlagg': 24,
  '/motioner/:slug/remisser/:no/steg/flytta-svarsdagen': 16,
  '/motioner/:slug/remissvar': 18,
  '/motioner/:slug/steg/arbetsutskottets-forslag': 26,
  '/motioner/:slug/remisser/:no/steg/besluta-att-avsta': 25,
  '/motioner/:slug/steg/notera-aterkallelsen': 25,
  '/motioner/:slug/steg/aterremittera': 26,
  '/motioner/:slug/steg/folj-upp': 13,
  '/motioner/:slug/steg/planera-remiss': 23,
  '/motioner/:slug/steg/besluta': 25,
  '/motioner/:slug/steg/bordlagg': 26,
  '/motioner/:slug/steg/kommunstyrelsens-forslag': 27,
  '/motioner/:slug/steg/overlamna': 24,
  '/motioner/:slug/steg/redovisa': 25,
  '/motioner/:slug/steg/skicka-remiss': 23,
  '/motioner/:slug/steg/skriv-av': 25,
  '/motioner/:slug/steg/vack': 24,
  '/obesvarade-motioner/redovisa': 15,
  '/obesvarade-motioner/skriv-av': 15,
  '/organ/:body/protokoll': 24,
  '/sammantraden/:body/:day': 35,
  '/sammantraden/:body/:day/:no': 20,
  '/sammantraden/:body/:day/:no/anteckning': 15,
  '/sammantraden/:body/:day/:no/anteckning/:note/andra': 15,
  '/sammantraden/:body/:day/:no/anteckning/:note/ta-bort': 15,
  '/sammantraden/:body/:day/:no/lydelse/:section': 15,
  '/sammantraden/:body/:day/:no/redigera': 16,
  '/sammantraden/:body/:day/dagordning': 14,
  '/sammantraden/:body/:day/dagordning/:item/handlingar': 21,
  '/sammantraden/:body/:day/dagordning/lagg-till': 13,
  '/sammantraden/:body/:day/justera': 40,
  '/sammantraden/:body/:day/justering/:round': 40,
  '/sammantraden/:body/:day/justering/ny': 34,
  '/sammantraden/:body/:day/kallelse': 14,
  '/sammantraden/:body/:day/kallelse/utfarda': 17,
  '/sammantraden/:body/:day/protokoll': 26,
}

/** How many pages of each kind somebody looks at. */
const OF_A_KIND = 4

let count = 0
let database: TestDatabase
let site: Site & { close(): Promise<void> }

beforeAll(async () => {
  database = await demoDatabase(() => {
    count += 1
  })
  const app = await buildApp({ db: database.db, clock: () => demoNow, secureCookies: false, mail: null })
  site = { app, db: database.db, close: () => app.close() }
}, 60_000)
afterAll(async () => {
  await site.close()
  await database.close()
})

const readers = [null, 'ledamot', 'registrator', 'sekreterare', 'utredare', 'sn-handlaggare', 'sn-sekreterare', 'admin']

test.each(readers)(
  'no page takes more statements than is said here when %s reads it',
  async who => {
    const visitor = who ? await signIn(site, who) : new Visitor(site)
    const patternOf = patternsOf(site)
    const known = new Set(['/', '/motioner', '/sammantraden'])
    const seen = new Map<string, number>()
    const tooMany: string[] = []
    for (const path of known) {
      const pattern = patternOf(path)
      const times = (seen.get(pattern) ?? 0) + 1
      if (pattern === '' || times > OF_A_KIND) continue
      seen.set(pattern, times)
      count = 0
      const { html } = await visitor.get(path)
      if (count > (more[pattern] ?? MOST)) tooMany.push(`${path}: ${count}`)
      for (const link of linksOf(html)) known.add(link.replace(/[?#].*/, ''))
    }
    expect(seen.size).toBeGreaterThan(8)
    expect(tooMany).toEqual([])
  },
  60_000,
)

/** The page that an address leads to, as its route is written; empty where that is a file, or nothing of ours. */
function patternsOf({ app }: Site): (path: string) => string {
  const words = (pattern: string): number => pattern.split('/').filter(part => !part.startsWith(':')).length
  const routes = app.guardedRoutes
    .filter(({ method, url }) => method === 'GET' && !/\.[a-z]+$/.test(url))
    .map(({ url }) => ({ url, matcher: new RegExp(`^${url.replaceAll(/:\w+/g, '[^/]+')}$`) }))
    .sort((a, b) => words(b.url) - words(a.url))
  const isFile = (path: string): boolean => /\.[a-z]+$/.test(path)
  return path => (isFile(path) ? '' : (routes.find(({ matcher }) => matcher.test(path))?.url ?? ''))
}
