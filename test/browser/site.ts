import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayInStockholm } from '#src/dates.ts'
import { openDatabase } from '#src/db/database.ts'
import { migrate } from '#src/db/migrator.ts'
import { buildDemo } from '#src/demo/build.ts'
import { buildApp } from '#src/web/app.ts'
import { paths } from '#src/web/paths.ts'
import { demoNow } from '#test/support/demo.ts'

/** The day on which the browser tests take place: one on which the demonstration has something of everything. */
export const today = dayInStockholm(demoNow)

export interface Site {
  address: string
  /** The address of every page, form and file, as the routes say it: '/motioner/:slug'. */
  patterns: string[]
  /** The page to which a letter leads its reader. */
  receipt: string
  /** Moves the site's clock on by this many days. */
  moveOn(days: number): void
  close(): Promise<void>
}

/** The demonstration on a server of its own, reachable at `address` until it is closed. */
export async function openSite(): Promise<Site> {
  const file = join(tmpdir(), `yttra-browser-${process.pid}-${process.hrtime.bigint()}.sqlite`)
  const database = openDatabase(`sqlite:${file}`)
  await migrate(database)
  await buildDemo(database.db, demoNow)
  const letter = await database.db.selectFrom('mail').select('receipt_token').executeTakeFirstOrThrow()
  const opened = Date.now()
  let ahead = 0
  const clock = () => new Date(demoNow.getTime() + Date.now() - opened + ahead)
  const app = await buildApp({ db: database.db, clock, secureCookies: false, mail: null })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    address,
    receipt: paths.receipt(letter.receipt_token ?? ''),
    patterns: app.guardedRoutes.filter(route => route.method === 'GET').map(route => route.url),
    moveOn(days) {
      ahead += days * 24 * 3_600_000
    },
    async close() {
      await app.close()
      await database.close()
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    },
  }
}
