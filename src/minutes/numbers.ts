import { sql } from 'kysely'
import { type Acting, instant } from '#src/acting.ts'
import { attendersOf, replaceAttenders } from '#src/attendance/store.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { invalid, Refusal } from '#src/errors.ts'
import { lockBegun, lockHeld } from '#src/meetings/change.ts'
import { faultOfEnd, lastOf } from '#src/meetings/days.ts'
import { daysOfMeeting, setEnd } from '#src/meetings/days-store.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { paragraphSpan } from '#src/swedish.ts'
import {
  boundAfter,
  isChanged,
  isProvisional,
  type Numbered,
  numberedFrom,
  type Renumbered,
  withRoomAt,
} from './numbering.ts'
import { firstOpenBefore, firstProvisional, holdNext, isFixedAfter, nextOf, seriesOf, takeUpTo } from './series.ts'
import { itemsOfMeeting } from './store.ts'

/**
 * Closes a meeting: its provisional §§ get the next numbers of their series in the order taken up, and keep them
 * (domain.md 3.4). `ended_at` is the clock, or null; `seen` the numbers that were shown beforehand. Throws wrong_status
 * before the meeting's last day or any § written, once it is closed or cancelled, and where an earlier one is open; stale
 * where its §§ would get other numbers than those seen; invalid (ended_at) for a clock before the meeting began.
 */
export async function closeMeeting(
  tx: Tx,
  planned: Meeting,
  { ended_at, seen }: { ended_at: string | null; seen?: string | undefined },
  acting: Acting,
): Promise<void> {
  const meeting = await lockBegun(tx, planned.id, acting)
  if (meeting.closed_at !== null) throw new Refusal('wrong_status', 'Sammanträdet är redan avslutat.')
  const day = lastOf(await daysOfMeeting(tx, meeting))
  if (day.held_on > dayInStockholm(acting.now)) {
    throw new Refusal('wrong_status', `Sammanträdet fortsätter ${proseDay(day.held_on)}, och avslutas då.`)
  }
  const fault = faultOfEnd(day, ended_at)
  if (fault !== null) throw invalid({ ended_at: fault })
  const all = await fixNumbers(tx, meeting, null, acting)
  if (all.length === 0) throw new Refusal('wrong_status', 'Inga paragrafer är skrivna ännu.')
  if (seen !== undefined && seen !== sightOf(all)) {
    throw new Refusal('stale', 'Paragraferna har ändrats sedan du öppnade sidan. Se efter, och avsluta igen.')
  }
  await tx
    .updateTable('meeting')
    .set({ closed_at: instant(acting), closed_by: acting.actor })
    .where('id', '=', meeting.id)
    .execute()
  await setEnd(tx, meeting.id, day.no, ended_at)
  const detail = paragraphSpan(all.map(one => one.to))
  await log(tx, acting, { action: 'meeting.closed', subject: 'meeting', subject_id: meeting.id, detail })
}

/** What somebody who is shown these numbers has seen, in a word. */
export const sightOf = (all: readonly Renumbered[]): string => all.map(one => `${one.id}:${one.to}`).join(' ')

/**
 * Fixes the numbers of a meeting's provisional §§, or of those up to one of them: from then on they never change. Those
 * after it come to follow upon them. Gives every § of the meeting with its number. Throws wrong_status where an earlier
 * meeting of the year is open.
 */
export async function fixNumbers(tx: Tx, meeting: Meeting, upTo: number | null, acting: Acting): Promise<Renumbered[]> {
  const items = await itemsOfMeeting(tx, meeting.id)
  const due = items.filter(item => isProvisional(item) && (upTo === null || item.paragraph_no <= upTo))
  const series = due.length > 0 ? await seriesOf(tx, meeting) : null
  if (!series) {
    await fix(tx, due, acting)
    return asTheyAre(items)
  }
  const next = await holdNext(tx, series)
  if (!series.meetingId) await refuseOutOfTurn(tx, meeting)
  const all = numberedFrom(items, next)
  await rename(tx, meeting.id, all, acting)
  await fix(tx, due, acting)
  await takeUpTo(tx, series, next + due.length)
  return all
}

async function fix(tx: Tx, items: readonly Numbered[], acting: Acting): Promise<void> {
  if (items.length === 0) return
  await tx
    .updateTable('minute_item')
    .set({ number_fixed_at: instant(acting) })
    .where('id', 'in', idsOf(items))
    .execute()
}

const asTheyAre = (items: readonly Numbered[]): Renumbered[] =>
  items.map(({ id, paragraph_no }) => ({ id, from: paragraph_no, to: paragraph_no }))

const idsOf = (all: readonly { id: string }[]): string[] => all.map(one => one.id)

async function refuseOutOfTurn(db: Reader, meeting: Meeting): Promise<void> {
  const earlier = await firstOpenBefore(db, meeting)
  if (!earlier) return
  throw new Refusal('wrong_status', `Sammanträdet ${proseDay(earlier)} är inte avslutat. Avsluta det först.`)
}

/** The numbers that a meeting's §§ get when they are fixed, as things stand. */
export async function numbersToBe(db: Reader, meeting: Meeting): Promise<Renumbered[]> {
  const items = await itemsOfMeeting(db, meeting.id)
  const series = await seriesOf(db, meeting)
  return series ? numberedFrom(items, await nextOf(db, series)) : asTheyAre(items)
}

/**
 * Throws wrong_status where these §§, which somebody has before them under their numbers, would get others when the
 * numbers are fixed, or cannot get theirs yet.
 */
export async function refuseOtherNumbers(db: Reader, meeting: Meeting, chosen: readonly Numbered[]): Promise<void> {
  const series = chosen.some(isProvisional) ? await seriesOf(db, meeting) : null
  if (!series) return
  if (!series.meetingId) await refuseOutOfTurn(db, meeting)
  const all = await numbersToBe(db, meeting)
  const other = all.find(one => isChanged(one) && chosen.some(item => item.id === one.id))
  if (!other) return
  throw new Refusal(
    'wrong_status',
    `§ ${other.from} blir § ${other.to} när numren fastställs. Avsluta sammanträdet eller numrera om, och låt dem som justerar se paragraferna under de numren. Förs protokollet på annat håll, ange det i organets arbetssätt.`,
  )
}

/** Numbers a meeting's provisional §§ anew, after all that came before them. Throws wrong_status where nothing differs. */
export async function renumberMeeting(tx: Tx, planned: Meeting, acting: Acting): Promise<void> {
  const meeting = await lockHeld(tx, planned.id)
  const all = await numbersInTurn(tx, meeting)
  if (!all.some(isChanged)) throw new Refusal('wrong_status', 'Paragraferna har redan de numren.')
  await rename(tx, meeting.id, all, acting)
  const detail = paragraphSpan(all.map(one => one.to))
  await log(tx, acting, { action: 'meeting.renumbered', subject: 'meeting', subject_id: meeting.id, detail })
}

/** The numbers that a meeting's §§ have in their turn, after those of earlier meetings that are still provisional too. */
export async function numbersInTurn(db: Reader, meeting: Meeting): Promise<Renumbered[]> {
  const items = await itemsOfMeeting(db, meeting.id)
  const isCounted = items.some(isProvisional) && (await seriesOf(db, meeting)) !== null
  return isCounted ? numberedFrom(items, await firstProvisional(db, meeting)) : asTheyAre(items)
}

/**
 * Makes way for a new § at this number; gives the moment from which its number is fixed, null while that is provisional.
 * After the meeting is closed it is only the last of its series, and fixed at once. Throws invalid (paragraph_no).
 */
export async function placeNewItem(
  tx: Tx,
  meeting: Meeting,
  no: number,
  { insert }: { insert: boolean },
  acting: Acting,
): Promise<string | null> {
  const series = await seriesOf(tx, meeting)
  if (!series) return meeting.closed_at === null ? null : instant(acting)
  if (meeting.closed_at !== null) {
    const next = await holdNext(tx, series)
    const isPassed = !series.meetingId && (await isFixedAfter(tx, meeting))
    if (isPassed) throw invalid({ paragraph_no: closedWords('ett senare sammanträde har fått sina nummer.') })
    if (no !== next) throw invalid({ paragraph_no: closedWords(`bara § ${next} kan läggas till, sist.`) })
    await takeUpTo(tx, series, next + 1)
    return instant(acting)
  }
  const items = await itemsOfMeeting(tx, meeting.id)
  const last = items.findLast(item => !isProvisional(item))?.paragraph_no ?? 0
  if (no <= last) throw invalid({ paragraph_no: `§ ${last} har redan fått sitt nummer. Skriv ett högre.` })
  if (insert) await rename(tx, meeting.id, withRoomAt(items, no), acting)
  return null
}

const closedWords = (why: string): string => `Sammanträdet är avslutat, och ${why}`

/**
 * Gives a meeting's §§ their new numbers, and whatever names them by number: from and to which § somebody was there, and
 * what lies before those who adjust. Forms that somebody has open by the old numbers are out of date afterwards.
 */
export async function rename(tx: Tx, meetingId: string, all: readonly Renumbered[], acting: Acting): Promise<void> {
  const changed = all.filter(isChanged)
  if (changed.length === 0) return
  const { newest } = await tx
    .selectFrom('minute_item')
    .select(eb => eb.fn.max('version').as('newest'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow()
  // Two of them must never have one number, not even on the way.
  await tx
    .updateTable('minute_item')
    .set({
      paragraph_no: sql`-paragraph_no`,
      version: newest + 1,
      updated_at: instant(acting),
      updated_by: acting.actor,
    })
    .where('id', 'in', idsOf(changed))
    .execute()
  for (const { id, to } of changed) {
    await tx.updateTable('minute_item').set({ paragraph_no: to }).where('id', '=', id).execute()
  }
  await renameBounds(tx, meetingId, all)
  await renameInRounds(tx, meetingId, changed)
}

async function renameBounds(tx: Tx, meetingId: string, all: readonly Renumbered[]): Promise<void> {
  const before = await attendersOf(tx, meetingId)
  const after = before.map(one => ({
    ...one,
    from_no: boundAfter(all, one.from_no, 'from'),
    to_no: boundAfter(all, one.to_no, 'to'),
  }))
  if (after.every((one, i) => one.from_no === before[i]?.from_no && one.to_no === before[i]?.to_no)) return
  await replaceAttenders(tx, meetingId, after)
  await tx
    .updateTable('meeting')
    .set({ attendance_version: sql`attendance_version + 1` })
    .where('id', '=', meetingId)
    .execute()
}

async function renameInRounds(tx: Tx, meetingId: string, changed: readonly Renumbered[]): Promise<void> {
  const rounds = await tx
    .selectFrom('approval_round')
    .select(['id', 'paragraphs'])
    .where('meeting_id', '=', meetingId)
    .where('ended_at', 'is', null)
    .execute()
  const renamed = (paragraphs: string): string =>
    JSON.stringify(
      (JSON.parse(paragraphs) as number[])
        .map(no => changed.find(one => one.from === no)?.to ?? no)
        .toSorted((a, b) => a - b),
    )
  for (const { id, paragraphs } of rounds) {
    await tx
      .updateTable('approval_round')
      .set({ paragraphs: renamed(paragraphs) })
      .where('id', '=', id)
      .execute()
    const approvals = await tx
      .selectFrom('approval')
      .select(['position', 'paragraphs'])
      .where('round_id', '=', id)
      .execute()
    for (const one of approvals) {
      if (one.paragraphs === null) continue
      await tx
        .updateTable('approval')
        .set({ paragraphs: renamed(one.paragraphs) })
        .where('round_id', '=', id)
        .where('position', '=', one.position)
        .execute()
    }
  }
}
