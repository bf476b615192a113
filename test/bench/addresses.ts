import { sql } from 'kysely'
import type { Database } from '#src/db/schema.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'

/** A page of the list, as its form asks for it. */
export const listUrl = (asked: Record<string, string>): string => `${paths.motions}?${new URLSearchParams(asked)}`

/** Filters one after another, and some together; each has at least a page of motions. */
export const filters: Record<string, string>[] = [
  {},
  { status: 'closed' },
  { organ: 'sn' },
  { parti: 'S' },
  { ar: '2019' },
  { motionar: 'andersson' },
  { status: 'in_follow_up' },
  { organ: 'bun', parti: 'M' },
  { status: 'withdrawn', ar: '2021' },
  { organ: 'kln', ar: '2024' },
]

/** The address of the list so many motions further on, as its next-link says it; null where there are not so many. */
export async function furtherOn(db: Database, motions: number, status = ''): Promise<string | null> {
  const { rows } = await sql<{ sort_no: number }>`
    select sort_no from motion_state where audience = 'public' ${status ? sql`and status = ${status}` : sql``}
    order by sort_no desc limit 1 offset ${motions - 1}`.execute(db)
  const [row] = rows
  return row ? listUrl({ ...(status ? { status } : {}), fore: String(row.sort_no) }) : null
}

/** Some public motions of exactly 30 events, far apart. */
export async function longCases(db: Database): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select s.slug from event as e inner join motion_state as s on s.matter_id = e.matter_id and s.audience = 'public'
    where e.seq = 30 and s.status = 'closed'
      and not exists (select 1 from event as x where x.matter_id = e.matter_id and x.seq = 31)`.execute(db)
  const apart = Math.ceil(rows.length / 20)
  return rows.filter((_, at) => at % apart === 0).map(row => paths.motion(row.slug))
}

/** A published § of a committee, at an ordinary meeting. */
export async function paragraphPlace(db: Database): Promise<{ body: string; day: string; no: number }> {
  const row = await db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .innerJoin('publication', 'publication.subject_id', 'minute_item.id')
    .select(['body.code', 'meeting.held_on', 'minute_item.paragraph_no'])
    .where('body.code', '=', 'SN')
    .where('meeting.held_on', '>', '2019-03-01')
    .where('minute_item.paragraph_no', '>', 1)
    .limit(1)
    .executeTakeFirstOrThrow()
  return { body: bodyInPath(row.code), day: row.held_on, no: row.paragraph_no }
}
