import { prepared } from '#src/db/prepared.ts'
import type { Reader } from '#src/db/schema.ts'

/** How many of something one § has, and with which part of the minutes it was adjusted. */
export interface Counted {
  paragraph_no: number
  part_id: string | null
  count: number
}

const annexesQuery = (db: Reader, meetingId: string, paragraphNo: number) =>
  db
    .selectFrom('minutes_note')
    .innerJoin('minute_item', 'minute_item.id', 'minutes_note.minute_item_id')
    .select(eb => ['paragraph_no', 'part_id', eb.fn.countAll<number>().as('count')])
    .where('meeting_id', '=', meetingId)
    .where('paragraph_no', '<', paragraphNo)
    .where('in_annex', '=', 1)
    .groupBy(['paragraph_no', 'part_id'])

const openVotesQuery = (db: Reader, meetingId: string, paragraphNo: number) =>
  db
    .selectFrom('vote')
    .innerJoin('minute_item', 'minute_item.id', 'vote.minute_item_id')
    .select(eb => ['paragraph_no', 'part_id', eb.fn.countAll<number>().as('count')])
    .where('meeting_id', '=', meetingId)
    .where('paragraph_no', '<', paragraphNo)
    .where('secret', '=', 0)
    .groupBy(['paragraph_no', 'part_id'])

/** How many annexes each § of a meeting before this one has. */
export const annexesBefore = (db: Reader, meetingId: string, paragraphNo: number): Promise<Counted[]> =>
  prepared(db, annexesQuery, meetingId, paragraphNo)

/** How many open votes were held at each § of a meeting before this one. */
export const openVotesBefore = (db: Reader, meetingId: string, paragraphNo: number): Promise<Counted[]> =>
  prepared(db, openVotesQuery, meetingId, paragraphNo)
