import pg from 'pg'
import { openDatabase } from '#src/db/database.ts'
import { migrate } from '#src/db/migrator.ts'
import startPostgres from '#test/support/postgres-server.ts'
import { filters, listUrl, longCases } from './addresses.ts'
import { everything, indexTitles } from './build.ts'
import { startChild } from './child.ts'
import { type Bench, pageLines } from './pages.ts'
import type { Row, Rows } from './rows.ts'
import { searches } from './words.ts'

const MOTIONS = 10_000
const BATCH = 500
const NAME = 'yttra_bench'

/** The same pages on a PostgreSQL of the bench's own, with fewer motions; a plain line where it cannot start. */
export async function postgresLines({ profile, add }: Omit<Bench, 'child'>): Promise<void> {
  let stop: () => Promise<void>
  try {
    stop = await startPostgres()
  } catch (error) {
    add({ name: `PostgreSQL could not be started: ${String(error)}`, measured: 'left out' })
    return
  }
  try {
    const url = `${process.env.TEST_POSTGRES}/${NAME}`
    await fill(url)
    await measure(url, profile, add)
  } finally {
    await stop()
  }
}

async function measure(url: string, profile: boolean, add: Bench['add']): Promise<void> {
  const { db, close } = openDatabase(url)
  const cases = await longCases(db)
  await close()
  const child = await startChild(url)
  const bench = { child, profile, add }
  const on = `PostgreSQL, ${MOTIONS.toLocaleString('en')} motions`
  await pageLines(bench, { name: `${on}: list, filters rotating`, urls: filters.map(listUrl), goals: {} })
  const two = searches.two.map(q => listUrl({ q }))
  await pageLines(bench, { name: `${on}: list, two words`, urls: two, goals: {} })
  await pageLines(bench, { name: `${on}: case page`, urls: cases, goals: {} })
  await child.stop()
}

async function fill(url: string): Promise<void> {
  const administrator = new pg.Client({ connectionString: `${process.env.TEST_POSTGRES}/postgres` })
  await administrator.connect()
  await administrator.query(`create database ${NAME}`)
  await administrator.end()
  const open = openDatabase(url)
  await migrate(open)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // A batch goes in table by table, and so now and then a row before the one that it points to.
    await client.query('set session_replication_role = replica')
    for (const batch of batches(everything(MOTIONS))) {
      for (const [table, rows] of Object.entries(batch)) await insert(client, table, rows)
    }
    await client.query('analyze')
  } finally {
    await client.end()
  }
  await open.db.transaction().execute(tx => indexTitles(tx))
  await open.close()
}

function* batches(all: Iterable<Rows>): Generator<Record<string, Row[]>> {
  let batch: Record<string, Row[]> = {}
  let count = 0
  for (const rows of all) {
    for (const [table, some] of Object.entries(rows)) batch[table] = [...(batch[table] ?? []), ...some]
    count += 1
    if (count % BATCH > 0) continue
    yield batch
    batch = {}
  }
  yield batch
}

async function insert(client: pg.Client, table: string, all: readonly Row[]): Promise<void> {
  // A column that is not named gets its own default, and not null.
  for (const [columns, rows] of Map.groupBy(all, row => Object.keys(row).join(', '))) {
    await insertAlike(client, table, columns, rows)
  }
}

async function insertAlike(client: pg.Client, table: string, columns: string, rows: readonly Row[]): Promise<void> {
  const json = JSON.stringify(rows, function (this: Row, key: string, value: unknown) {
    const given = this[key]
    return Buffer.isBuffer(given) ? `\\x${given.toString('hex')}` : value
  })
  const populated = `json_populate_recordset(null::${table}, $1)`
  await client.query(`insert into ${table} (${columns}) select ${columns} from ${populated}`, [json])
}
