import type { CompiledQuery, Kysely } from 'kysely'
import type { Reader, Schema } from './schema.ts'

type Build<Row> = (db: Reader, slot: string) => { compile(db: Kysely<Schema>): CompiledQuery<Row> }

const SLOT = '\u0000 slot'
const compiled = new WeakMap<object, Map<object, CompiledQuery<unknown>>>()

/**
 * Runs a query that every page asks for. It is put together once for each kind of database instead of once for each
 * page; `slot` stands in it wherever the value comes. `build` must be the same function every time.
 */
export async function prepared<Row>(db: Reader, build: Build<Row>, value = ''): Promise<Row[]> {
  const kysely = db as unknown as Kysely<Schema>
  const query = queryOf(kysely, build)
  const parameters = query.parameters.map(parameter => (parameter === SLOT ? value : parameter))
  const answer = await kysely.executeQuery<Row>({ ...query, parameters })
  return answer.rows
}

function queryOf<Row>(db: Kysely<Schema>, build: Build<Row>): CompiledQuery<Row> {
  const kind = db.getExecutor().adapter.constructor
  const byKind = compiled.get(build) ?? new Map<object, CompiledQuery<unknown>>()
  compiled.set(build, byKind)
  const query = (byKind.get(kind) as CompiledQuery<Row> | undefined) ?? build(db, SLOT).compile(db)
  byKind.set(kind, query)
  return query
}
