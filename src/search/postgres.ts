import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/db/schema.ts'

export async function index(tx: Tx, sortNo: number, stems: string): Promise<void> {
  await sql`insert into motion_search (sort_no, stems) values (${sortNo}, to_tsvector('simple', ${stems}))
    on conflict (sort_no) do update set stems = excluded.stems`.execute(tx)
}

export async function forget(tx: Tx, sortNo: number): Promise<void> {
  await sql`delete from motion_search where sort_no = ${sortNo}`.execute(tx)
}

export function matches(stems: string[]): RawBuilder<{ sort_no: number }> {
  const question = stems.map(stem => `'${stem}':*`).join(' & ')
  return sql`(select sort_no from motion_search where stems @@ to_tsquery('simple', ${question}))`
}
