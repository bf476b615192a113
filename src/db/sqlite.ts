import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { UsageError } from '#src/errors.ts'

/**
 * Opens a SQLite file (docs/adr, 23); it is made where there is none. Throws where it can be no database. `backwards`
 * turns the rows of each query that asks for no order.
 */
export function openFile(path: string, { backwards = false } = {}): OpenFile {
  mkdirSync(dirname(path), { recursive: true })
  return new OpenFile(path, backwards)
}

/** The file for Kysely. */
export function sqliteDialect(file: OpenFile): Dialect {
  return {
    createDriver: () => new FileDriver(file),
    createAdapter: () => new FileAdapter(),
    createQueryCompiler: () => new PlanningOnceCompiler(),
    createIntrospector: db => new SqliteIntrospector(db),
  }
}

class FileAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

// Where rows are put in order, SQLite looks at a bare value to plan by it, and so plans anew for every value. No index here
// is chosen by a value: with a sign before it, it is planned once.
class PlanningOnceCompiler extends SqliteQueryCompiler {
  override getCurrentParameterPlaceholder(): string {
    return '+?'
  }
}

class FileDriver implements Driver {
  readonly #file: OpenFile
  readonly #idle: FileConnection[] = []
  constructor(file: OpenFile) {
    this.#file = file
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<FileConnection> {
    return this.#idle.pop() ?? new FileConnection(this.#file)
  }
  beginTransaction = (connection: DatabaseConnection): Promise<void> => own(connection).begin()
  commitTransaction = (connection: DatabaseConnection): Promise<void> => own(connection).commit()
  rollbackTransaction = (connection: DatabaseConnection): Promise<void> => own(connection).rollback()
  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#idle.push(own(connection))
  }
  async destroy(): Promise<void> {
    this.#file.close()
  }
}

function own(connection: DatabaseConnection): FileConnection {
  if (connection instanceof FileConnection) return connection
  throw new TypeError('a connection of another driver')
}

/** What Kysely takes for a connection: somebody who reads, or who has the turn to write. */
class FileConnection implements DatabaseConnection {
  readonly #file: OpenFile
  #endTurn: (() => void) | null = null
  constructor(file: OpenFile) {
    this.#file = file
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#endTurn) return this.#file.write(sql, parameters)
    const rows = this.#file.read(sql, parameters)
    if (rows) return { rows: rows as Row[] }
    const endTurn = await this.#file.turnToWrite()
    try {
      this.#file.endReading()
      return this.#file.write(sql, parameters)
    } finally {
      endTurn()
    }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query)
  }

  // A plain `begin` takes the write lock only at the first write; with a second process that fails at once, without waiting.
  async begin(): Promise<void> {
    const endTurn = await this.#file.turnToWrite()
    try {
      this.#file.endReading()
      this.#file.write('begin immediate', [])
    } catch (error) {
      endTurn()
      throw error
    }
    this.#endTurn = endTurn
  }

  async commit(): Promise<void> {
    this.#file.endReading()
    this.#file.write('commit', [])
    this.#end()
  }

  async rollback(): Promise<void> {
    try {
      this.#file.write('rollback', [])
    } finally {
      this.#end()
    }
  }

  #end(): void {
    this.#endTurn?.()
    this.#endTurn = null
  }
}

const mayOnlyRead = /^\s*(select|with)\b/i

/** The file, opened twice: who reads never waits for who writes. */
class OpenFile {
  readonly #writing: Statements
  readonly #reading: Statements
  #isReading = false
  #lastTurn: Promise<void> = Promise.resolve()

  constructor(path: string, backwards: boolean) {
    const writing = openedToWrite(path)
    writing.pragma('synchronous = FULL')
    writing.pragma('foreign_keys = ON')
    const reading = new Sqlite(path, { readonly: true })
    for (const one of [writing, reading]) {
      one.pragma('busy_timeout = 10000')
      one.pragma('cache_size = -65536')
      one.pragma(`reverse_unordered_selects = ${backwards}`)
    }
    this.#writing = new Statements(writing)
    this.#reading = new Statements(reading)
  }

  /**
   * The rows that a query reads, or null where it writes. What is read before the program next waits for something is read
   * from one state of the file: a page is never half before and half after a change, and pays once for the lock.
   */
  read(sql: string, parameters: readonly unknown[]): unknown[] | null {
    const statement = mayOnlyRead.test(sql) ? this.#reading.of(sql) : null
    if (!statement?.readonly) return null
    if (!this.#isReading) {
      this.#reading.of('begin').run()
      this.#isReading = true
      setImmediate(() => this.endReading())
    }
    return statement.all(parameters)
  }

  /**
   * What is read from here on is read from the state that the file then has. Ended before anything is written: while
   * somebody reads an older state, SQLite keeps all that was written since in the log beside the file, which only grows.
   */
  endReading(): void {
    if (!this.#isReading) return
    this.#reading.of('commit').run()
    this.#isReading = false
  }

  write<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row> {
    const statement = this.#writing.of(sql)
    if (statement.reader) return { rows: statement.all(parameters) as Row[] }
    return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) }
  }

  /** Waits until those before have written. The function that comes back ends the turn. */
  async turnToWrite(): Promise<() => void> {
    const before = this.#lastTurn
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#lastTurn = promise
    await before
    return resolve
  }

  close(): void {
    this.endReading()
    this.#reading.close()
    this.#writing.close()
  }
}

function openedToWrite(path: string): Sqlite.Database {
  try {
    const file = new Sqlite(path)
    file.pragma('journal_mode = WAL')
    return file
  } catch (error) {
    const code = error instanceof Sqlite.SqliteError ? error.code : ''
    if (code === 'SQLITE_NOTADB') throw new UsageError(`DATABASE_URL: ${path} är ingen SQLite-databas.`)
    if (code === 'SQLITE_CANTOPEN') throw new UsageError(`DATABASE_URL: ${path} går inte att öppna.`)
    throw error
  }
}

/** To prepare a statement once, and not for every call, halves what a short query costs. */
class Statements {
  readonly #file: Sqlite.Database
  readonly #known = new Map<string, Sqlite.Statement<unknown[]>>()
  constructor(file: Sqlite.Database) {
    this.#file = file
  }

  of(sql: string): Sqlite.Statement<unknown[]> {
    const known = this.#known.get(sql)
    if (known) return known
    if (this.#known.size >= 500) this.#known.clear()
    const statement = this.#file.prepare<unknown[]>(sql)
    this.#known.set(sql, statement)
    return statement
  }

  close(): void {
    this.#file.close()
  }
}
