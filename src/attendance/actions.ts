import { sql } from 'kysely'
import type { Acting } from '#src/acting.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid, Refusal } from '#src/errors.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { openItem } from '#src/minutes/actions.ts'
import { itemsOfMeeting, type MinuteItem } from '#src/minutes/store.ts'
import { paragraphSpan } from '#src/swedish.ts'
import { type Attender, changedAt, decidingAt } from './presence.ts'
import { attendersOf, replaceAttenders, replaceRecusals } from './store.ts'

/**
 * Notes who was at a meeting. Throws stale where somebody saved it since `seen`, wrong_status before the meeting is held or
 * where it would change who was there at an adjusted § (KL 5:69).
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
  const bumped = await tx
    .updateTable('meeting')
    .set({ attendance_version: sql`attendance_version + 1` })
    .where('id', '=', meeting.id)
    .where('attendance_version', '=', seen)
    .executeTakeFirst()
  if (bumped.numUpdatedRows === 0n)
    throw new Refusal('stale', 'Någon annan har sparat närvaron sedan du öppnade sidan.')
  const before = await attendersOf(tx, meeting.id)
  const adjusted = (await itemsOfMeeting(tx, meeting.id)).filter(item => item.part_id !== null)
  const changed = changedAt(
    before,
    all,
    adjusted.map(item => item.paragraph_no),
  )
  if (before.length > 0 && changed.length > 0) {
    throw new Refusal('wrong_status', `${paragraphSpan(changed)} är justerad. Vilka som var med då kan inte ändras.`)
  }
  await replaceAttenders(tx, meeting.id, all)
  await log(tx, acting, { action: 'attendance.noted', subject: 'meeting', subject_id: meeting.id })
}

/**
 * Notes who had a conflict of interest at a § and so took no part in it (KL 5:47, 6:30). Throws invalid (recused) for one
 * who does not serve at the §, wrong_status where it is adjusted.
 */
export async function noteRecusals(
  tx: Tx,
  item: MinuteItem,
  recused: { names: string[]; reason: string },
  acting: Acting,
): Promise<void> {
  await openItem(tx, item.id, acting)
  const serving = decidingAt(await attendersOf(tx, item.meeting_id), item.paragraph_no)
  const people = recused.names.map(name => serving.find(one => one.name === name))
  if (people.some(one => one === undefined)) throw invalid({ recused: 'Välj bland dem som tjänstgör vid paragrafen.' })
  await replaceRecusals(
    tx,
    item.id,
    people.flatMap(one => (one ? [{ name: one.name, party: one.party, reason: recused.reason }] : [])),
  )
  await log(tx, acting, {
    action: 'recusal.noted',
    subject: 'minute_item',
    subject_id: item.id,
    detail: recused.names.join(', '),
  })
}
