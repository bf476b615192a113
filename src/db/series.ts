import { sql } from 'kysely'
import type { Reader, Tx } from './schema.ts'

/**
 * Takes the next number of a series, from 1 where none is set. Inside the transaction that uses it, so that a number
 * is neither given twice nor lost.
 */
export async function takeNumber(tx: Tx, key: string): Promise<number> {
  const row = await tx
    .insertInto('series')
    .values({ key, next_no: 2 })
    .onConflict(oc => oc.column('key').doUpdateSet({ next_no: sql`series.next_no + 1` }))
    .returning('next_no')
    .executeTakeFirstOrThrow()
  return row.next_no - 1
}

/** Sets the number that the series gives next. */
export async function setNextNumber(tx: Tx, key: string, next_no: number): Promise<void> {
  await tx
    .insertInto('series')
    .values({ key, next_no })
    .onConflict(oc => oc.column('key').doUpdateSet({ next_no }))
    .execute()
}

/** What the series gives next, from 1 where none is set; nobody else takes from it until this transaction has ended. */
export async function holdSeries(tx: Tx, key: string): Promise<number> {
  const row = await tx
    .insertInto('series')
    .values({ key, next_no: 1 })
    .onConflict(oc => oc.column('key').doUpdateSet({ next_no: sql`series.next_no` }))
    .returning('next_no')
    .executeTakeFirstOrThrow()
  return row.next_no
}

/** The number that the series gives next, to look at; 1 where none is set. */
export async function nextInSeries(db: Reader, key: string): Promise<number> {
  const row = await db.selectFrom('series').select('next_no').where('key', '=', key).executeTakeFirst()
  return row?.next_no ?? 1
}
