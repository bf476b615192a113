import { addDays } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { endsOn } from '#src/meetings/days-store.ts'
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
    .leftJoin('notice', join =>
      join.onRef('notice.part_id', '=', 'minutes_part.id').on('notice.replaced_at', 'is', null),
    )
    .select('minutes_part.adjusted_on')
    .where('notice.id', 'is', null)
    .execute()
  const hanging = (await noticesOnBoard(db)).filter(one => bodyIds.includes(one.body_id))
  const uncalled = await meetings
    .where('body.kind', '=', 'council')
    .where('meeting.held_on', '>=', today)
    .where('meeting.held_on', '<=', addDays(today, SOON))
    .where('meeting.cancelled_reason', 'is', null)
    .where(eb =>
      eb.not(
        eb.exists(eb.selectFrom('summons').select('summons.id').whereRef('summons.meeting_id', '=', 'meeting.id')),
      ),
    )
    .execute()
  return { unadjusted, unposted, hanging, uncalled }
}
