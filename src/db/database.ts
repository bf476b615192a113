import {
  HandleEmptyInListsPlugin,
  Kysely,
  type LogEvent,
  PostgresDialect,
  replaceWithNoncontingentExpression,
} from 'kysely'
import pg from 'pg'
import { UsageError } from '#src/errors.ts'
import { readAtOnce } from './prepared.ts'
import type { Database, Schema } from './schema.ts'
import { openFile, sqliteDialect } from './sqlite.ts'

export type Dialect = 'sqlite' | 'postgres'

export interface OpenDatabase {
  db: Database
  dialect: Dialect
  close(): Promise<void>
}

export interface Opening {
  /** Told each statement. */
  onQuery?: ((sql: string, parameters: readonly unknown[]) => void) | undefined
  /** Rows that nobody asked an order for come the other way round, in SQLite: a suite that passes then rests on none. */
  backwards?: boolean
}

/** Opens `sqlite:FILE` or `postgres://…`. The only place that knows there are two. Throws on any other address. */
export function openDatabase(url: string, { onQuery, backwards = false }: Opening = {}): OpenDatabase {
  const dialect = dialectOf(url)
  const file = dialect === 'sqlite' ? openFile(url.slice('sqlite:'.length), { backwards }) : null
  const db = new Kysely<Schema>({
    // PostgreSQL refuses `in ()`, which SQLite takes as never: asked of nobody, both answer nobody.
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
    dialect: file ? sqliteDialect(file) : postgresDialect(url),
    // Kysely times every query where it is given somebody to tell.
    ...(onQuery ? { log: ({ query }: LogEvent) => onQuery(query.sql, query.parameters) } : {}),
  })
  // Whoever is told of each query is told by Kysely.
  if (file && !onQuery) readAtOnce(db, file)
  return { db, dialect, close: () => db.destroy() }
}

function dialectOf(url: string): Dialect {
  if (url.startsWith('sqlite:')) return 'sqlite'
  if (/^postgres(ql)?:\/\//.test(url)) return 'postgres'
  throw new UsageError(`DATABASE_URL ska börja med sqlite: eller postgres://, men är ${url.split('@').at(-1)}`)
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
