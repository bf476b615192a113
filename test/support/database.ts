import { randomBytes } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { type Dialect, type OpenDatabase, openDatabase } from '#src/db/database.ts'

/** The database that this run of the suite is about: every test file runs once on each. */
export const dialect: Dialect = process.env.TEST_DATABASE === 'postgres' ? 'postgres' : 'sqlite'

export interface TestDatabase extends OpenDatabase {
  url: string
}

/** A new empty database at the newest schema. The caller closes it; see `freshDatabase`. */
export async function newDatabase(onQuery?: (sql: string) => void): Promise<TestDatabase> {
  const original = dialect === 'sqlite' ? process.env.TEST_EMPTY_SQLITE : process.env.TEST_EMPTY_POSTGRES
  if (!original) throw new Error('No empty database was made for this run.')
  return copiedDatabase(original, onQuery)
}

/** A database with no table in it yet, closed when the test ends. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const database = await newCopy()
  onTestFinished(() => database.close())
  return database
}

/** A new empty database that is closed when the test ends. */
export async function freshDatabase(onQuery?: (sql: string) => void): Promise<TestDatabase> {
  const database = await newDatabase(onQuery)
  onTestFinished(() => database.close())
  return database
}

/** A copy of a database: of a file, or of a PostgreSQL database that nobody is in. The caller closes it. */
export const copiedDatabase = (original: string, onQuery?: (sql: string) => void): Promise<TestDatabase> =>
  newCopy(original, onQuery)

async function newCopy(original?: string, onQuery?: (sql: string) => void): Promise<TestDatabase> {
  const url = await newUrl(original)
  const open = openDatabase(url, { onQuery, backwards: true })
  return {
    ...open,
    url,
    async close() {
      await open.close()
      await drop(url)
    },
  }
}

async function newUrl(original?: string): Promise<string> {
  const name = `yttra_${randomBytes(6).toString('hex')}`
  if (dialect === 'sqlite') {
    const file = join(tmpdir(), `${name}.sqlite`)
    if (original) copyFileSync(original, file)
    return `sqlite:${file}`
  }
  // Files that are copied are three times as fast here as blocks that go through the log.
  await asAdministrator(`create database ${name}${original ? ` template ${original} strategy file_copy` : ''}`)
  return `${process.env.TEST_POSTGRES}/${name}`
}

async function drop(url: string): Promise<void> {
  if (dialect === 'postgres') return asAdministrator(`drop database ${url.split('/').at(-1)} with (force)`)
  for (const end of ['', '-wal', '-shm']) rmSync(url.slice('sqlite:'.length) + end, { force: true })
}

async function asAdministrator(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${process.env.TEST_POSTGRES}/postgres` })
  await client.connect()
  await client.query(statement)
  await client.end()
}
