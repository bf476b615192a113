/** Rows that belong to several things, under the thing that each belongs to and without its id, in the order they came. */
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
