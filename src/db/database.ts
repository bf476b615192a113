import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  HandleEmptyInListsPlugin,
  Kysely,
  type LogEvent,
  PostgresDialect,
  replaceWithNoncontingentExpression,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely'
import pg from 'pg'
import { UsageError } from '#src/errors.ts'
import type { Database, Schema } from './schema.ts'

export type Dialect = 'sqlite' | 'postgres'

export interface OpenDatabase {
  db: Database
  dialect: Dialect
  close(): Promise<void>
}

/**
 * Opens `sqlite:FILE` (or `sqlite::memory:`) or `postgres://…`. The only place that knows there are two.
 * Throws on any other address.
 */
export function openDatabase(url: string, onQuery?: (sql: string) => void): OpenDatabase {
  const dialect = dialectOf(url)
  const db = new Kysely<Schema>({
    // PostgreSQL refuses `in ()`, which SQLite takes as never: asked of nobody, both answer nobody.
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
    dialect: dialect === 'sqlite' ? sqliteDialect(url.slice('sqlite:'.length)) : postgresDialect(url),
    // Kysely times every query where it is given somebody to tell.
    ...(onQuery ? { log: (event: LogEvent) => onQuery(event.query.sql) } : {}),
  })
  return { db, dialect, close: () => db.destroy() }
}

function dialectOf(url: string): Dialect {
  if (url.startsWith('sqlite:')) return 'sqlite'
  if (/^postgres(ql)?:\/\//.test(url)) return 'postgres'
  throw new UsageError(`DATABASE_URL ska börja med sqlite: eller postgres://, men är ${url.split('@').at(-1)}`)
}

// A plain `begin` takes the write lock only at the first write; with a second process that fails at once, without waiting.
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver(): ImmediateSqliteDriver {
    return new ImmediateSqliteDriver(this.#config)
  }
  override createAdapter(): TransactionalSqliteAdapter {
    return new TransactionalSqliteAdapter()
  }
}

function sqliteDialect(file: string): SqliteDialect {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const sqlite = openedFile(file)
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 10000')
  sqlite.pragma('cache_size = -65536')
  return new ImmediateSqliteDialect({ database: rememberingStatements(sqlite) })
}

function openedFile(file: string): Sqlite.Database {
  try {
    const sqlite = new Sqlite(file)
    sqlite.pragma('journal_mode = WAL')
    return sqlite
  } catch (error) {
    const code = error instanceof Sqlite.SqliteError ? error.code : ''
    if (code === 'SQLITE_NOTADB') throw new UsageError(`DATABASE_URL: ${file} är ingen SQLite-databas.`)
    if (code === 'SQLITE_CANTOPEN') throw new UsageError(`DATABASE_URL: ${file} går inte att öppna.`)
    throw error
  }
}

// Kysely prepares a statement for every call; preparing once halves what a short query costs.
function rememberingStatements(sqlite: Sqlite.Database): SqliteDatabase {
  const statements = new Map<string, Sqlite.Statement>()
  return {
    close: () => sqlite.close(),
    prepare(sql) {
      let statement = statements.get(sql)
      if (!statement) {
        if (statements.size >= 500) statements.clear()
        statement = sqlite.prepare(sql)
        statements.set(sql, statement)
      }
      return statement as ReturnType<SqliteDatabase['prepare']>
    },
  }
}

const INT8 = 20

function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
  })
  // Without a listener, a restart of the database server takes this process down with it.
  pool.on('error', error => console.error(`Databasen bröt en vilande anslutning: ${error.message}`))
  return new PostgresDialect({ pool })
}
