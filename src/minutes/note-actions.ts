import { isDeepStrictEqual } from 'node:util'
import type { Acting } from '#src/acting.ts'
import { apart, decidingAt, thereAt } from '#src/attendance/presence.ts'
import { attendersOf, rolesOf } from '#src/attendance/store.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { found, invalid } from '#src/errors.ts'
import { meetingById } from '#src/meetings/store.ts'
import { openItem } from './actions.ts'
import { insertNote, type KeptNote, type NewNote, notesOf, updateNote } from './notes-store.ts'
import { refusalsOf, statersIn, type There } from './statements.ts'
import type { MinuteItem } from './store.ts'

/** Who was there at a §; null where nobody is noted as having been at the meeting. */
export async function whoWasThere(
  db: Reader,
  item: Pick<MinuteItem, 'id' | 'meeting_id' | 'paragraph_no'>,
): Promise<There | null> {
  const all = await attendersOf(db, item.meeting_id)
  if (all.length === 0) return null
  const roles = await rolesOf(db, item.id)
  const parties = decidingAt(all, item.paragraph_no, apart(roles)).map(one => one.party)
  return { ...thereAt(all, item.paragraph_no, roles), parties }
}

/** What is wrong with a note, by the field of its form; empty where nothing is. */
async function faultsOf(tx: Tx, item: MinuteItem, note: NewNote, acting: Acting): Promise<Record<string, string>> {
  const today = dayInStockholm(acting.now)
  const { announced_on, received_on } = note
  const { held_on, ends_on } = found(await meetingById(tx, item.meeting_id))
  const refusals = refusalsOf(note, await whoWasThere(tx, item))
  return {
    ...(refusals.length > 0 ? { who: refusals.join(' ') } : {}),
    ...(announced_on && announced_on > today ? { announced_on: 'Dagen har inte varit än.' } : {}),
    ...(note.kind === 'reservation' && announced_on && announced_on > ends_on
      ? { announced_on: `En reservation anmäls innan sammanträdet avslutas, här ${proseDay(ends_on)}.` }
      : {}),
    ...(announced_on && announced_on < held_on
      ? { announced_on: `Det kan inte anmälas före sammanträdet, ${proseDay(held_on)}.` }
      : {}),
    ...(received_on && received_on > today ? { received_on: 'Dagen har inte varit än.' } : {}),
  }
}

/**
 * Adds a reservation, a note or the like to the minutes (domain.md 3.6), in the § or in an annex with its own text or
 * file. Gives its id. Throws invalid (who) for those who may not make it and for what is noted there already, and
 * (announced_on, received_on) for days that cannot be, wrong_status once the § is adjusted.
 */
export async function addNote(tx: Tx, itemId: string, note: NewNote, acting: Acting): Promise<string> {
  const item = await openItem(tx, itemId, acting)
  await refuseFaults(tx, item, note, acting)
  const earlier = await notesOf(tx, itemId)
  if (!note.file && earlier.some(one => isTheSame(one, note))) {
    throw invalid({ who: 'Precis detsamma är redan antecknat vid paragrafen.' })
  }
  const id = await insertNote(tx, itemId, (earlier.at(-1)?.position ?? 0) + 1, note)
  const detail = statersIn(note)
  await log(tx, acting, { action: 'minutes.note_added', subject: 'minute_item', subject_id: itemId, detail })
  return id
}

const isTheSame = (
  { position: _, sha256, file_name: __, ...one }: KeptNote,
  { file: ___, ...note }: NewNote,
): boolean => sha256 === null && isDeepStrictEqual(one, note)

/**
 * Changes a note before the § is adjusted; a file that it had stays where no other is given. Throws as addNote, stale
 * where somebody saved the § since `seen`, not_found where the note is there no more.
 */
export async function changeNote(
  tx: Tx,
  itemId: string,
  position: number,
  change: NewNote,
  acting: Acting,
  seen: number,
): Promise<void> {
  const item = await openItem(tx, itemId, acting, seen)
  const before = found(
    (await notesOf(tx, itemId)).find(one => one.position === position),
    'Anteckningen',
  )
  const had = before.sha256 ? { sha256: before.sha256, file_name: before.file_name ?? 'bilaga' } : null
  const file = change.file ?? had
  const note = { ...change, file, in_annex: change.in_annex || file !== null }
  await refuseFaults(tx, item, note, acting)
  await updateNote(tx, itemId, position, note)
  const detail = statersIn(note)
  await log(tx, acting, { action: 'minutes.note_changed', subject: 'minute_item', subject_id: itemId, detail })
}

async function refuseFaults(tx: Tx, item: MinuteItem, note: NewNote, acting: Acting): Promise<void> {
  const faults = await faultsOf(tx, item, note, acting)
  if (Object.keys(faults).length > 0) throw invalid(faults)
}

/** Takes a reservation, note or the like out again, before the § is adjusted. Throws not_found, wrong_status. */
export async function removeNote(tx: Tx, itemId: string, position: number, acting: Acting): Promise<void> {
  await openItem(tx, itemId, acting)
  const note = found(
    (await notesOf(tx, itemId)).find(one => one.position === position),
    'Anteckningen',
  )
  await tx.deleteFrom('minutes_note').where('minute_item_id', '=', itemId).where('position', '=', position).execute()
  const detail = statersIn(note)
  await log(tx, acting, { action: 'minutes.note_removed', subject: 'minute_item', subject_id: itemId, detail })
}
