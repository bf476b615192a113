import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { type OpenDatabase, openDatabase } from '#src/db/database.ts'
import { migrate } from '#src/db/migrator.ts'
import type { Tx } from '#src/db/schema.ts'
import { indexTitle } from '#src/search/search.ts'
import { bigMeetings } from './council.ts'
import { motions } from './motion.ts'
import type { Row, Rows } from './rows.ts'
import { Meetings, world } from './world.ts'

export const MOTIONS = 100_000
const PREFIX = 'yttra-bench-'
const root = fileURLToPath(new URL('../../', import.meta.url))

/** What decides the scratch database: the migrations, and whatever makes its rows. */
const makers = ['migrations', 'test/bench', 'src/matters', 'src/search']
const bench = /^(around|build|council|life|motion|projected|random|rows|words|world)\.ts$/

/** The file of a scratch database of so many motions: made the first time, and again where its makers have changed. */
export async function scratchDatabase(fresh: boolean, motionCount = MOTIONS): Promise<string> {
  const prefix = `${PREFIX}${motionCount}-`
  const file = join(tmpdir(), `${prefix}${keyOf()}.sqlite`)
  if (existsSync(file) && !fresh) return file
  for (const old of readdirSync(tmpdir()).filter(name => name.startsWith(prefix))) rmSync(join(tmpdir(), old))
  console.log(`A scratch database of ${motionCount} motions is made; ${MOTIONS} take about two minutes.`)
  await build(`${file}.part`, motionCount)
  renameSync(`${file}.part`, file)
  return file
}

function keyOf(): string {
  const hash = createHash('sha256')
  for (const folder of makers) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()
    const own = names.filter(name => name.endsWith('.ts') && (folder !== 'test/bench' || bench.test(name)))
    for (const name of own) hash.update(readFileSync(join(root, folder, name)))
  }
  return hash.digest('hex').slice(0, 16)
}

async function build(file: string, motionCount: number): Promise<void> {
  const url = `sqlite:${file}`
  await withDatabase(url, open => migrate(open))
  insertRows(file, motionCount)
  await withDatabase(url, ({ db }) => db.transaction().execute(tx => indexTitles(tx)))
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true })
}

async function withDatabase(url: string, act: (open: OpenDatabase) => Promise<unknown>): Promise<void> {
  const open = openDatabase(url)
  await act(open)
  await open.close()
}

function insertRows(file: string, motionCount: number): void {
  const sqlite = new Sqlite(file)
  sqlite.pragma('journal_mode = DELETE')
  sqlite.pragma('journal_mode = OFF')
  sqlite.pragma('synchronous = OFF')
  sqlite.pragma('foreign_keys = OFF')
  sqlite.pragma('cache_size = -1000000')
  const inserts = new Map<string, Sqlite.Statement>()
  const insert = (table: string, row: Row): void => {
    const columns = Object.keys(row)
    const into = `${table} (${columns})`
    let statement = inserts.get(into)
    if (!statement) {
      statement = sqlite.prepare(`insert into ${into} values (${columns.map(() => '?')})`)
      inserts.set(into, statement)
    }
    statement.run(...Object.values(row))
  }
  sqlite.exec('begin')
  for (const rows of everything(motionCount)) {
    for (const [table, some] of Object.entries(rows)) for (const row of some) insert(table, row)
  }
  sqlite.exec('commit')
  sqlite.close()
}

/** All rows of a municipality with so many motions. */
export function* everything(count: number): Generator<Rows> {
  yield* world()
  yield* motions(count, new Meetings())
  yield* bigMeetings()
}

/** Makes the motions findable, as the program does it. */
export async function indexTitles(tx: Tx): Promise<void> {
  const found = await tx
    .selectFrom('motion_state')
    .select(['sort_no', 'title'])
    .where('audience', '=', 'staff')
    .execute()
  for (const { sort_no, title } of found) await indexTitle(tx, sort_no, title)
}
