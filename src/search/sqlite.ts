import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/db/schema.ts'

export async function index(tx: Tx, sortNo: number, stems: string): Promise<void> {
  await forget(tx, sortNo)
  await sql`insert into motion_search (rowid, stems) values (${sortNo}, ${stems})`.execute(tx)
}

export async function forget(tx: Tx, sortNo: number): Promise<void> {
  await sql`delete from motion_search where rowid = ${sortNo}`.execute(tx)
}

export function matches(stems: string[]): RawBuilder<{ sort_no: number }> {
  const question = stems.map(stem => `"${stem}"*`).join(' AND ')
  return sql`(select rowid as sort_no from motion_search where motion_search match ${question})`
}
