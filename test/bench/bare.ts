import Sqlite from 'better-sqlite3'
import pg from 'pg'
import type { Statement } from './capture.ts'

/** The same statements with nothing between them and the driver. */
export interface Bare {
  run(statements: readonly Statement[]): number | Promise<number>
  close(): Promise<void>
}

export const openBare = (databaseUrl: string): Bare =>
  databaseUrl.startsWith('sqlite:') ? bareSqlite(databaseUrl.slice('sqlite:'.length)) : barePostgres(databaseUrl)

function bareSqlite(file: string): Bare {
  const sqlite = new Sqlite(file)
  sqlite.pragma('cache_size = -65536')
  const prepared = new Map<string, Sqlite.Statement>()
  const prepare = (sql: string): Sqlite.Statement => {
    const known = prepared.get(sql)
    if (known) return known
    const made = sqlite.prepare(sql)
    prepared.set(sql, made)
    return made
  }
  return {
    run: statements => statements.reduce((rows, one) => rows + prepare(one.sql).all(...one.parameters).length, 0),
    close: async () => void sqlite.close(),
  }
}

function barePostgres(url: string): Bare {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  return {
    async run(statements) {
      let rows = 0
      for (const { sql, parameters } of statements) rows += (await pool.query(sql, [...parameters])).rows.length
      return rows
    },
    close: () => pool.end(),
  }
}
