/**
 * Rows that belong to several things, under the thing that each belongs to and without its id, in the order they came.
 */
export function gathered<Key extends string, Row extends Record<Key, string>, One>(
  rows: readonly Row[],
  key: Key,
  read: (row: Omit<Row, Key>) => One,
): Map<string, One[]> {
  const all = new Map<string, One[]>()
  for (const { [key]: owner, ...row } of rows) {
    const known = all.get(owner)
    if (known) known.push(read(row))
    else all.set(owner, [read(row)])
  }
  return all
}

/** A statement takes only so many values: asks for many ids in parts. */
export async function inParts<Row>(
  ids: readonly string[],
  ask: (some: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < ids.length; from += PART) rows.push(...(await ask(ids.slice(from, from + PART))))
  return rows
}

const PART = 1000
