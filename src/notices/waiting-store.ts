import { type SelectQueryBuilder, sql } from 'kysely'
import { addDays } from '#src/dates.ts'
import type { Reader, Schema } from '#src/db/schema.ts'
import { continuation } from '#src/law/continued.ts'
import { endsOn } from '#src/meetings/days-store.ts'
import { withParagraphs } from '#src/minutes/parts-store.ts'
import { noticesOnBoard } from './store.ts'

/** So many days before it, a meeting of the council that is not made known waits to be. */
const SOON = 28

/** What the minutes and the notice board of these bodies wait for. */
export async function waitingAt(db: Reader, bodyIds: readonly string[], today: string) {
  if (bodyIds.length === 0) return { unadjusted: [], unposted: [], hanging: [], uncalled: [] }
  const meetings = db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .where('meeting.body_id', 'in', bodyIds)
    .select(['body.code as body_code', 'body.name as body_name', 'meeting.held_on', 'meeting.no', endsOn.as('ends_on')])
  const unadjusted = await meetings
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('minute_item')
          .select('minute_item.id')
          .whereRef('minute_item.meeting_id', '=', 'meeting.id')
          .where('minute_item.part_id', 'is', null),
      ),
    )
    .execute()
  const unposted = await meetings
    .innerJoin('minutes_part', 'minutes_part.meeting_id', 'meeting.id')
    .innerJoin('minute_item', 'minute_item.part_id', 'minutes_part.id')
    .leftJoin('notice', join =>
      join.onRef('notice.part_id', '=', 'minutes_part.id').on('notice.replaced_at', 'is', null),
    )
    .select(['minutes_part.id', 'minutes_part.adjusted_on', 'minute_item.paragraph_no'])
    .where('notice.id', 'is', null)
    .orderBy('minutes_part.recorded_at')
    .orderBy('minute_item.paragraph_no')
    .execute()
  const hanging = (await noticesOnBoard(db)).filter(one => bodyIds.includes(one.body_id))
  const council = meetings.where('body.kind', '=', 'council').where('meeting.cancelled_reason', 'is', null)
  return { unadjusted, unposted: withParagraphs(unposted), hanging, uncalled: await uncalledOf(council, today) }
}

/** Of these meetings, those that are soon, or continue soon, and that nobody has been called to for that day. */
async function uncalledOf<Some extends { held_on: string; ends_on: string }>(
  meetings: SelectQueryBuilder<Schema, 'meeting' | 'body', Some>,
  today: string,
) {
  const rows = await meetings
    .leftJoin('later_day', join =>
      join.onRef('later_day.meeting_id', '=', 'meeting.id').on('later_day.held_on', '=', endsOn),
    )
    .select(
      sql<string>`coalesce((select max(earlier.held_on) from later_day as earlier
      where earlier.meeting_id = meeting.id and earlier.voided_at is null and earlier.no < later_day.no),
      meeting.held_on)`.as('day_before'),
    )
    .where('later_day.voided_at', 'is', null)
    .where(endsOn, '>=', today)
    .where(endsOn, '<=', addDays(today, SOON))
    .where(sql<boolean>`not exists (select 1 from summons
      where summons.meeting_id = meeting.id and summons.day_no = coalesce(later_day.no, 1))`)
    .execute()
  return rows.filter(one => one.ends_on === one.held_on || continuation(one.day_before, one.ends_on).isAnew)
}
