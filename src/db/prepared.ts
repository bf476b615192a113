import type { CompiledQuery, Kysely } from 'kysely'
import type { Reader, Schema } from './schema.ts'

type Value = string | number | readonly string[]
type Build<Values extends Value[], Row> = (
  db: Reader,
  ...values: Values
) => { compile(db: Kysely<Schema>): CompiledQuery<Row> }

/** A query with its values left out; `slots` says of each of its parameters which value it is, or -1 for its own. */
interface Form {
  query: CompiledQuery<unknown>
  slots: number[]
}

/** Something that answers a query on the spot, or with null where that would write. */
interface Answering {
  read(sql: string, parameters: readonly unknown[]): unknown[] | null
}

const atOnce = new WeakMap<object, Answering>()

/** Has what is read by `prepared` answered on the spot: to wait through Kysely costs more than most queries do. */
export const readAtOnce = (db: Kysely<Schema>, answering: Answering): void => void atOnce.set(db, answering)

const SLOT = '\u0000 slot '
const known = new WeakMap<object, Map<object, Map<string, Form>>>()

/**
 * Runs a query that many pages ask for. It is put together once for each kind of database, and for each length of its
 * lists, instead of once for each page. `build` must be the same function every time, and do nothing with the values but
 * put them into the query.
 */
export async function prepared<Values extends Value[], Row>(
  db: Reader,
  build: Build<Values, Row>,
  ...values: Values
): Promise<Row[]> {
  const kysely = db as unknown as Kysely<Schema>
  const { query, slots } = formOf(kysely, build, values)
  const given = values.flat()
  const parameters = query.parameters.map((own, i) => given[slots[i] ?? -1] ?? own)
  const rows = atOnce.get(db)?.read(query.sql, parameters)
  return rows ? (rows as Row[]) : (await kysely.executeQuery<Row>({ ...query, parameters } as CompiledQuery<Row>)).rows
}

function formOf<Values extends Value[], Row>(db: Kysely<Schema>, build: Build<Values, Row>, values: Values): Form {
  const byKind = inside(known, build, () => new Map<object, Map<string, Form>>())
  const byShape = inside(byKind, db.getExecutor().adapter.constructor, () => new Map<string, Form>())
  return inside(byShape, values.map(lengthOf).join(), () => {
    const query = build(db, ...(withSlots(values) as Values)).compile(db)
    return { query, slots: query.parameters.map(slotIn) }
  })
}

const lengthOf = (value: Value): number => (typeof value === 'object' ? value.length : 1)

function withSlots(values: readonly Value[]): (string | string[])[] {
  let next = 0
  const slot = (): string => `${SLOT}${next++}`
  return values.map(value => (typeof value === 'object' ? value.map(slot) : slot()))
}

const slotIn = (parameter: unknown): number =>
  typeof parameter === 'string' && parameter.startsWith(SLOT) ? Number(parameter.slice(SLOT.length)) : -1

function inside<Key extends object | string, One>(
  map: { get(key: Key): One | undefined; set(key: Key, one: One): unknown },
  key: Key,
  make: () => One,
): One {
  const there = map.get(key)
  if (there !== undefined) return there
  const made = make()
  map.set(key, made)
  return made
}
