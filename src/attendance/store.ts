import type { Reader, Tx } from '#src/db/schema.ts'
import { sittingOn } from '#src/rosters/roster.ts'
import { mandatesOf } from '#src/rosters/store.ts'
import type { Attender } from './presence.ts'

/** Who was at a meeting, as it is noted; empty before anything is. */
export async function attendersOf(db: Reader, meetingId: string): Promise<Attender[]> {
  const rows = await db
    .selectFrom('attendance')
    .select(['name', 'party', 'capacity', 'office', 'here', 'from_no', 'to_no', 'serves_for'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute()
  return rows as Attender[]
}

/** Everyone who sits in the body on the day of the meeting, as if all members were there and no substitute. */
export async function expectedAt(db: Reader, meeting: { body_id: string; held_on: string }): Promise<Attender[]> {
  return sittingOn(await mandatesOf(db, meeting.body_id), meeting.held_on).map(one => ({
    name: one.name,
    party: one.party,
    capacity: one.capacity,
    office: one.office,
    here: one.capacity === 'member' ? 'room' : 'no',
    from_no: null,
    to_no: null,
    serves_for: null,
  }))
}

export async function replaceAttenders(tx: Tx, meetingId: string, all: readonly Attender[]): Promise<void> {
  await tx.deleteFrom('attendance').where('meeting_id', '=', meetingId).execute()
  if (all.length === 0) return
  await tx
    .insertInto('attendance')
    .values(all.map((one, i) => ({ meeting_id: meetingId, position: i + 1, ...one })))
    .execute()
}

/** How many times the attendance of a meeting has been saved. */
export async function attendanceVersion(db: Reader, meetingId: string): Promise<number> {
  const row = await db.selectFrom('meeting').select('attendance_version').where('id', '=', meetingId).executeTakeFirst()
  return row?.attendance_version ?? 0
}

/** Those with a conflict of interest at each § of a meeting. */
export async function recusalsOfMeeting(db: Reader, meetingId: string) {
  return db
    .selectFrom('recusal')
    .innerJoin('minute_item', 'minute_item.id', 'recusal.minute_item_id')
    .select(['recusal.minute_item_id', 'recusal.name', 'recusal.party', 'recusal.reason', 'minute_item.paragraph_no'])
    .where('minute_item.meeting_id', '=', meetingId)
    .orderBy('recusal.position')
    .execute()
}

export async function recusalsOf(
  db: Reader,
  itemId: string,
): Promise<{ name: string; party: string; reason: string }[]> {
  return db
    .selectFrom('recusal')
    .select(['name', 'party', 'reason'])
    .where('minute_item_id', '=', itemId)
    .orderBy('position')
    .execute()
}

export async function replaceRecusals(
  tx: Tx,
  itemId: string,
  recused: readonly { name: string; party: string; reason: string }[],
): Promise<void> {
  await tx.deleteFrom('recusal').where('minute_item_id', '=', itemId).execute()
  if (recused.length === 0) return
  await tx
    .insertInto('recusal')
    .values(recused.map((one, i) => ({ minute_item_id: itemId, position: i + 1, ...one })))
    .execute()
}
