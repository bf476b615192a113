import type { Acting } from '#src/acting.ts'
import { tellTheCalled } from '#src/agenda/letters.ts'
import { nextMeetingAfter } from '#src/agenda/store.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import { deedsDone, log, refuseStale } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import type { MailSetting } from '#src/mail/mail.ts'
import { moveToDay } from '#src/minutes/item-day.ts'
import { refuseContinuing } from './actions.ts'
import { lockHeld } from './change.ts'
import { dayWords, faultOfEnd, lastOf, type MeetingDay, notYetWords } from './days.ts'
import {
  daysOfMeeting,
  insertLaterDay,
  itemDaysOf,
  laterDaysOf,
  setEnd,
  setLaterDay,
  voidLaterDay,
} from './days-store.ts'
import type { Meeting } from './store.ts'

/** What the log says of a change of a meeting's days: by it the forms tell whether somebody came between. */
export const daysChanged = (id: string) =>
  ({ action: 'meeting.days_changed', subject: 'meeting', subject_id: id }) as const

export interface LaterDay {
  held_on: string
  place: string
  starts_at: string | null
  /** The clock when the meeting was broken off the day before it; null where that is not known. */
  broken_off_at: string | null
  /** The first § that was taken up on the day; null before any that is written. */
  from_id: string | null
}

/**
 * A meeting is broken off and continues on another day, in the same minutes. The §§ from `from_id` on were taken up that
 * day. Those who have been called are told by e-mail, while the day is ahead; gives the names of those who have to be told
 * otherwise. Throws invalid for a day that is not after the last, or on which or before which the body has another
 * meeting, for a clock before the meeting began, and for a § of another day; wrong_status before the meeting's last day has
 * come, once it is closed, and for a § that something has been dated by; stale where its days were changed since they had
 * been `seen` times.
 */
export async function continueMeeting(
  tx: Tx,
  id: string,
  day: LaterDay,
  acting: Acting,
  mail: MailSetting | null = null,
  seen?: number,
): Promise<string[]> {
  const { meeting, days } = await lockOpen(tx, id, seen)
  const before = lastOf(days)
  const today = dayInStockholm(acting.now)
  if (before.held_on > today) throw new Refusal('wrong_status', notYetWords(before))
  await refuse(tx, id, [before.no], day.from_id, {
    ...(await faultsOfDay(tx, meeting, before, day.held_on)),
    ...faultsOfClock(before, day.broken_off_at),
  })
  await refuseContinuing(tx, { id: meeting.body_id, name: meeting.body_name }, day.held_on)
  await setEnd(tx, id, before.no, day.broken_off_at)
  const no = (await laterDaysOf(tx, id)).length + 2
  const { held_on, place, starts_at } = day
  await insertLaterDay(tx, id, { no, held_on, place, starts_at }, acting)
  await beginAt(tx, id, { before: before.no, no, from_id: day.from_id })
  const words = dayWords({ held_on, place, starts_at, ended_at: null })
  const text = `Sammanträdet ${proseDay(meeting.held_on)} fortsätter ${words}.`
  await log(tx, acting, { ...daysChanged(id), detail: text })
  if (held_on < today) return []
  return tellTheCalled(tx, meeting, { key: `meeting-continued:${id}:${no}`, text, reason: '' }, acting, mail)
}

/**
 * Changes where and when a meeting continues on one of its later days, and from which § on. Those who have been called are
 * told where the time or the place of a day ahead is another; gives those who have to be told otherwise. Throws as
 * continueMeeting, not_found for a day that it has not.
 */
export async function changeLaterDay(
  tx: Tx,
  id: string,
  no: number,
  day: Omit<LaterDay, 'held_on'>,
  acting: Acting,
  mail: MailSetting | null = null,
  seen?: number,
): Promise<string[]> {
  const { meeting, days } = await lockOpen(tx, id, seen)
  const was = found(days.find(one => one.no === no && no > 1))
  const before = lastOf(days.filter(one => one.no < no))
  await refuse(tx, id, [before.no, no], day.from_id, faultsOfClock(before, day.broken_off_at))
  await setEnd(tx, id, before.no, day.broken_off_at)
  const { place, starts_at } = day
  await setLaterDay(tx, id, no, { place, starts_at })
  await beginAt(tx, id, { before: before.no, no, from_id: day.from_id })
  const words = dayWords({ ...was, place, starts_at, ended_at: null })
  const text = `Sammanträdets fortsättning har ny tid eller plats: ${words}.`
  await log(tx, acting, { ...daysChanged(id), detail: text })
  const { times } = await deedsDone(tx, daysChanged(id))
  const isAsBefore = was.place === place && was.starts_at === starts_at
  if (isAsBefore || was.held_on < dayInStockholm(acting.now)) return []
  return tellTheCalled(tx, meeting, { key: `meeting-continued:${id}:${no}:${times}`, text, reason: '' }, acting, mail)
}

/**
 * Takes away the last of a meeting's days, which was entered wrongly; it stays in sight with the reason, and its §§ belong
 * to the day before. Those who have been called are told while the day is ahead; gives those who have to be told
 * otherwise. Throws wrong_status for another day than the last, once the meeting is closed, and where something has been
 * dated by one of its §§; not_found for a day that it has not; stale as continueMeeting.
 */
export async function removeLaterDay(
  tx: Tx,
  id: string,
  no: number,
  reason: string,
  acting: Acting,
  mail: MailSetting | null = null,
  seen?: number,
): Promise<string[]> {
  const { meeting, days } = await lockOpen(tx, id, seen)
  const day = found(days.find(one => one.no === no && no > 1))
  if (day.no !== lastOf(days).no) throw new Refusal('wrong_status', 'Ta först bort de dagar som kommer efter.')
  const before = lastOf(days.filter(one => one.no < no))
  await beginAt(tx, id, { before: before.no, no, from_id: null })
  await voidLaterDay(tx, id, no, reason, acting)
  await setEnd(tx, id, before.no, null)
  const text = `Sammanträdet ${proseDay(meeting.held_on)} fortsätter inte ${proseDay(day.held_on)}.`
  await log(tx, acting, { ...daysChanged(id), detail: `${text} ${reason}` })
  if (day.held_on < dayInStockholm(acting.now)) return []
  return tellTheCalled(tx, meeting, { key: `meeting-continued:${id}:${no}:not`, text, reason }, acting, mail)
}

async function lockOpen(tx: Tx, id: string, seen?: number): Promise<{ meeting: Meeting; days: MeetingDay[] }> {
  const meeting = await lockHeld(tx, id)
  if (seen !== undefined) await refuseStale(tx, daysChanged(id), seen)
  if (meeting.closed_at !== null)
    throw new Refusal('wrong_status', 'Sammanträdet är avslutat, och dess dagar ligger fast.')
  return { meeting, days: await daysOfMeeting(tx, meeting) }
}

/** What is wrong with a day on which a meeting is to continue, by the field of its form; empty where nothing is. */
async function faultsOfDay(tx: Tx, meeting: Meeting, before: MeetingDay, held_on: string) {
  const { body_id, body_name } = meeting
  if (held_on <= before.held_on) {
    return { held_on: `Sammanträdet hölls senast ${proseDay(before.held_on)}. Välj en dag efter den.` }
  }
  const next = await nextMeetingAfter(tx, { body_id, held_on: before.held_on })
  if (!next || held_on < next) return {}
  const message = `${body_name} har ett eget sammanträde ${proseDay(next)}. Fortsätt före den dagen, eller bordlägg ärendena dit.`
  return { held_on: message }
}

function faultsOfClock(before: MeetingDay, clock: string | null): { broken_off_at?: string } {
  const fault = faultOfEnd(before, clock)
  return fault === null ? {} : { broken_off_at: fault }
}

/** Throws invalid (from_id) for a § that is of none of these days, with what else is wrong. */
async function refuse(
  tx: Tx,
  meetingId: string,
  days: readonly number[],
  from_id: string | null,
  faults: Record<string, string>,
): Promise<void> {
  const own = (await itemDaysOf(tx, meetingId)).filter(one => days.includes(one.day_no))
  const isKnown = from_id === null || own.some(one => one.id === from_id)
  const all = { ...faults, ...(isKnown ? {} : { from_id: 'Välj en av paragraferna i listan.' }) }
  if (Object.keys(all).length > 0) throw invalid(all)
}

/** The §§ of two days that follow upon each other, from one of them on, were taken up on the second; none for null. */
async function beginAt(
  tx: Tx,
  meetingId: string,
  { before, no, from_id }: { before: number; no: number; from_id: string | null },
): Promise<void> {
  const items = (await itemDaysOf(tx, meetingId)).filter(one => one.day_no === before || one.day_no === no)
  const start = from_id === null ? items.length : items.findIndex(one => one.id === from_id)
  for (const [i, item] of items.entries()) {
    const day = i < start ? before : no
    if (item.day_no !== day) await moveToDay(tx, item, day)
  }
}
