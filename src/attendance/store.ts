import { gathered } from '#src/db/gather.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { startsOfDays } from '#src/meetings/days.ts'
import { daysOfMeeting, itemDaysOf } from '#src/meetings/days-store.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { assemblyOf } from '#src/practice/store.ts'
import { sittingOn } from '#src/rosters/roster.ts'
import { mandatesOf } from '#src/rosters/store.ts'
import type { Attender, Circumstances, ItemRole, RoleKind } from './presence.ts'

const attendersQuery = (db: Reader, meetingId: string) =>
  db
    .selectFrom('attendance')
    .select(['name', 'party', 'capacity', 'office', 'here', 'from_no', 'to_no', 'from_at', 'to_at', 'serves_for'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')

const anyAttenderQuery = (db: Reader, meetingId: string) =>
  db.selectFrom('attendance').select('position').where('meeting_id', '=', meetingId).limit(1)

/** Who was at a meeting, as it is noted; empty before anything is. */
export async function attendersOf(db: Reader, meetingId: string): Promise<Attender[]> {
  const rows = await prepared(db, attendersQuery, meetingId)
  return rows as Attender[]
}

/** Is it noted who was at a meeting? */
export async function isAttendanceNoted(db: Reader, meetingId: string): Promise<boolean> {
  return (await prepared(db, anyAttenderQuery, meetingId)).length > 0
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
    from_at: null,
    to_at: null,
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

/** What the attendance of a meeting is judged by: the body, and who is recused at which §. */
export async function circumstancesOf(db: Reader, meeting: Meeting): Promise<Circumstances> {
  const rows = await db
    .selectFrom('item_role')
    .innerJoin('minute_item', 'minute_item.id', 'item_role.minute_item_id')
    .select(['minute_item.paragraph_no', 'item_role.name'])
    .where('minute_item.meeting_id', '=', meeting.id)
    .where('item_role.kind', '=', 'recused')
    .orderBy('minute_item.paragraph_no')
    .execute()
  const numbers = Map.groupBy(rows, row => row.paragraph_no)
  const recused = [...numbers].map(([paragraph_no, all]) => ({ paragraph_no, names: all.map(one => one.name) }))
  return { ...(await assemblyOf(db, meeting)), recused, dayStarts: await dayStartsOf(db, meeting) }
}

async function dayStartsOf(db: Reader, meeting: Meeting): Promise<number[]> {
  const later = (await daysOfMeeting(db, meeting)).slice(1).map(day => day.no)
  return later.length === 0 ? [] : startsOfDays(await itemDaysOf(db, meeting.id), later)
}

/** How many times the attendance of a meeting has been saved. */
export async function attendanceVersion(db: Reader, meetingId: string): Promise<number> {
  const row = await db.selectFrom('meeting').select('attendance_version').where('id', '=', meetingId).executeTakeFirst()
  return row?.attendance_version ?? 0
}

/** Keeps why the attendance of a meeting is as it is; empty where nobody would ask. */
export async function keepAttendanceReason(tx: Tx, meetingId: string, attendance_reason: string): Promise<void> {
  await tx.updateTable('meeting').set({ attendance_reason }).where('id', '=', meetingId).execute()
}

const rolesQuery = (db: Reader, itemIds: readonly string[]) =>
  db
    .selectFrom('item_role')
    .select(['minute_item_id', 'kind', 'name', 'party', 'reason'])
    .where('minute_item_id', 'in', itemIds)
    .orderBy('position')

/** What part somebody had at each of these §§, beside what the attendance list says. */
export async function rolesOfItems(db: Reader, itemIds: readonly string[]): Promise<Map<string, ItemRole[]>> {
  const rows = await prepared(db, rolesQuery, itemIds)
  return gathered(rows, 'minute_item_id', row => ({ ...row, kind: row.kind as RoleKind }))
}

export const rolesOf = async (db: Reader, itemId: string): Promise<ItemRole[]> =>
  (await rolesOfItems(db, [itemId])).get(itemId) ?? []

export async function replaceRoles(tx: Tx, itemId: string, roles: readonly ItemRole[]): Promise<void> {
  await tx.deleteFrom('item_role').where('minute_item_id', '=', itemId).execute()
  if (roles.length === 0) return
  await tx
    .insertInto('item_role')
    .values(roles.map((one, i) => ({ minute_item_id: itemId, position: i + 1, ...one })))
    .execute()
}
