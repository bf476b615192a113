import type { RawBuilder } from 'kysely'
import type { Tx } from '#src/db/schema.ts'

/** How one database finds titles by their stems; a title is known by its place in the list (sort_no). */
export interface SearchEngine {
  index(tx: Tx, sortNo: number, stems: string): Promise<void>
  forget(tx: Tx, sortNo: number): Promise<void>
  /** The places of the titles that have every stem, also as the beginning of a longer one: a subquery. */
  matches(stems: string[]): RawBuilder<{ sort_no: number }>
}
