import { sql } from 'kysely'
import type { SearchEngine } from './engine.ts'

export const postgresSearch: SearchEngine = {
  async index(tx, sortNo, stems) {
    await sql`insert into motion_search (sort_no, stems) values (${sortNo}, to_tsvector('simple', ${stems}))
      on conflict (sort_no) do update set stems = excluded.stems`.execute(tx)
  },
  async forget(tx, sortNo) {
    await sql`delete from motion_search where sort_no = ${sortNo}`.execute(tx)
  },
  matches(stems) {
    const question = stems.map(stem => `'${stem}':*`).join(' & ')
    return sql`(select sort_no from motion_search where stems @@ to_tsquery('simple', ${question}))`
  },
}
