import type { Reader } from '#src/db/schema.ts'

/** How many of something one § has, and with which part of the minutes it was adjusted. */
export interface Counted {
  paragraph_no: number
  part_id: string | null
  count: number
}

/** How many annexes each § of a meeting has. */
export async function annexesAt(db: Reader, meetingId: string): Promise<Counted[]> {
  return db
    .selectFrom('minutes_note')
    .innerJoin('minute_item', 'minute_item.id', 'minutes_note.minute_item_id')
    .select(eb => ['paragraph_no', 'part_id', eb.fn.countAll<number>().as('count')])
    .where('meeting_id', '=', meetingId)
    .where('in_annex', '=', 1)
    .groupBy(['paragraph_no', 'part_id'])
    .execute()
}

/** How many open votes were held at each § of a meeting. */
export async function openVotesAt(db: Reader, meetingId: string): Promise<Counted[]> {
  return db
    .selectFrom('vote')
    .innerJoin('minute_item', 'minute_item.id', 'vote.minute_item_id')
    .select(eb => ['paragraph_no', 'part_id', eb.fn.countAll<number>().as('count')])
    .where('meeting_id', '=', meetingId)
    .where('secret', '=', 0)
    .groupBy(['paragraph_no', 'part_id'])
    .execute()
}
