import { sql } from 'kysely'
import type { Acting } from '#src/acting.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import { deedsDone, log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { lockHeld } from '#src/meetings/change.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { openItem } from '#src/minutes/actions.ts'
import { disagreements } from '#src/minutes/agree.ts'
import { recordsAt, recordsOf } from '#src/minutes/records.ts'
import { itemsOfMeeting, type MinuteItem } from '#src/minutes/store.ts'
import { paragraphSpan } from '#src/swedish.ts'
import { type Attender, changedAt, decidingAt, thereAt } from './presence.ts'
import { attendersOf, replaceAttenders, replaceRecusals } from './store.ts'

/** What the log says of each: by it the forms tell whether somebody came between. */
export const attendanceNoted = (id: string) => ({ action: 'attendance.noted', subject: 'meeting', subject_id: id })
export const recusalsNoted = (id: string) => ({ action: 'recusal.noted', subject: 'minute_item', subject_id: id })

/**
 * Notes who was at a meeting. Throws stale where somebody saved it since `seen`, wrong_status before the meeting is held or
 * where it would change who was there at an adjusted § (KL 5:69), or a vote or a reservation at an open one would be by
 * somebody who was not.
 */
export async function noteAttendance(
  tx: Tx,
  meeting: Meeting,
  all: readonly Attender[],
  acting: Acting,
  seen: number,
): Promise<void> {
  if (meeting.held_on > dayInStockholm(acting.now)) {
    throw new Refusal('wrong_status', `Sammanträdet hålls först ${proseDay(meeting.held_on)}.`)
  }
  await lockHeld(tx, meeting.id)
  const bumped = await tx
    .updateTable('meeting')
    .set({ attendance_version: sql`attendance_version + 1` })
    .where('id', '=', meeting.id)
    .where('attendance_version', '=', seen)
    .executeTakeFirst()
  if (bumped.numUpdatedRows === 0n)
    throw new Refusal('stale', 'Någon annan har sparat närvaron sedan du öppnade sidan.')
  await refuseToContradict(tx, meeting, all)
  await replaceAttenders(tx, meeting.id, all)
  await log(tx, acting, attendanceNoted(meeting.id))
}

// What is adjusted stays; and at an open § nobody has voted or reserved who was not there.
async function refuseToContradict(tx: Tx, meeting: Meeting, all: readonly Attender[]): Promise<void> {
  const items = await itemsOfMeeting(tx, meeting.id)
  const open = items.filter(item => item.part_id === null)
  const adjusted = items.filter(item => item.part_id !== null)
  const before = await attendersOf(tx, meeting.id)
  const numbers = adjusted.map(item => item.paragraph_no)
  const changed = before.length > 0 ? changedAt(before, all, numbers) : []
  if (changed.length > 0) {
    throw new Refusal('wrong_status', `${paragraphSpan(changed)} är justerad. Vilka som var med då kan inte ändras.`)
  }
  const records = await recordsOf(
    tx,
    open.map(item => item.id),
  )
  for (const item of open) {
    const noted = found(records.get(item.id))
    const recused = noted.recused.map(one => one.name)
    const [first] = disagreements(noted, thereAt(all, item.paragraph_no, recused))
    if (first) throw new Refusal('wrong_status', `Det går inte ihop med § ${item.paragraph_no}. ${first}`)
  }
}

/**
 * Notes who had a conflict of interest at a § and so took no part in it (KL 5:47, 6:30). Throws invalid (recused) for one
 * who does not serve at the §, or where a vote or a reservation would be by others than those who decide; stale where
 * somebody noted them since they had been noted `seen` times, wrong_status where it is adjusted.
 */
export async function noteRecusals(
  tx: Tx,
  item: MinuteItem,
  recused: { names: string[]; reason: string },
  acting: Acting,
  seen: number,
): Promise<void> {
  await openItem(tx, item.id, acting)
  const { times } = await deedsDone(tx, recusalsNoted(item.id))
  if (times !== seen) throw new Refusal('stale', 'Någon annan har antecknat jäv sedan du öppnade sidan.')
  const all = await attendersOf(tx, item.meeting_id)
  const serving = decidingAt(all, item.paragraph_no)
  const people = recused.names.map(name => serving.find(one => one.name === name))
  if (people.some(one => one === undefined)) throw invalid({ recused: 'Välj bland dem som tjänstgör vid paragrafen.' })
  const wrong = disagreements(await recordsAt(tx, item.id), thereAt(all, item.paragraph_no, recused.names))
  if (wrong.length > 0) throw invalid({ recused: wrong.join(' ') })
  await replaceRecusals(
    tx,
    item.id,
    people.flatMap(one => (one ? [{ name: one.name, party: one.party, reason: recused.reason }] : [])),
  )
  await log(tx, acting, { ...recusalsNoted(item.id), detail: recused.names.join(', ') })
}
