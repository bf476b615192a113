import type { Schema } from '#src/db/schema.ts'

export type Row = Record<string, string | number | null | Buffer>

/** Rows to insert, by table; a table stands after those that it points to. */
export type Rows = Partial<Record<keyof Schema, Row[]>>
