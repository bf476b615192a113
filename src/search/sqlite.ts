import { sql } from 'kysely'
import type { SearchEngine } from './engine.ts'

export const sqliteSearch: SearchEngine = {
  async index(tx, sortNo, stems) {
    await sqliteSearch.forget(tx, sortNo)
    await sql`insert into motion_search (rowid, stems) values (${sortNo}, ${stems})`.execute(tx)
  },
  async forget(tx, sortNo) {
    await sql`delete from motion_search where rowid = ${sortNo}`.execute(tx)
  },
  matches(stems) {
    const question = stems.map(stem => `"${stem}"*`).join(' AND ')
    return sql`(select rowid as sort_no from motion_search where motion_search match ${question})`
  },
}
