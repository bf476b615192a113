import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#src/db/database.ts'
import { migrate } from '#src/db/migrator.ts'
import { buildDemo } from '#src/demo/build.ts'
import { buildApp } from '#src/web/app.ts'

/** The demonstration on a server of its own, reachable at `address` until it is closed. */
export async function openSite(): Promise<{ address: string; close(): Promise<void> }> {
  const file = join(tmpdir(), `yttra-browser-${process.pid}-${process.hrtime.bigint()}.sqlite`)
  const database = openDatabase(`sqlite:${file}`)
  await migrate(database)
  await buildDemo(database.db, new Date())
  const app = await buildApp({ db: database.db, clock: () => new Date(), secureCookies: false })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    address,
    async close() {
      await app.close()
      await database.close()
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    },
  }
}
