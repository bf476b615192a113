import { type Acting, instant } from '#src/acting.ts'
import { tellTheCalled } from '#src/agenda/letters.ts'
import { dayInStockholm, proseDay, weekdayLongDay } from '#src/dates.ts'
import { log, refuseStale } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import type { MailSetting } from '#src/mail/mail.ts'
import { refuseContinuing } from './actions.ts'
import { changesOf, hasBegun, isCalled, lockMeeting, type Meeting, meetingAt, meetingById } from './store.ts'

export interface Plan {
  held_on: string
  no: number
  place: string
  starts_at: string | null
}

export const meetingChanged = (id: string) =>
  ({ action: 'meeting.changed', subject: 'meeting', subject_id: id }) as const

/** Locks a meeting that is to be, or was, held. Throws wrong_status for one that is cancelled. */
export async function lockHeld(tx: Tx, id: string): Promise<Meeting> {
  await lockMeeting(tx, id)
  const meeting = found(await meetingById(tx, id))
  if (meeting.cancelled_reason !== null) throw new Refusal('wrong_status', 'Sammanträdet är inställt.')
  return meeting
}

/** Throws wrong_status before the day of a meeting. */
export function refuseBeforeItsDay({ held_on }: Pick<Meeting, 'held_on'>, { now }: Pick<Acting, 'now'>): void {
  if (held_on > dayInStockholm(now)) {
    throw new Refusal('wrong_status', `Sammanträdet hålls först ${proseDay(held_on)}.`)
  }
}

/** Locks a meeting whose day has come. Throws wrong_status as lockHeld, and before its day. */
export async function lockBegun(tx: Tx, id: string, acting: Acting): Promise<Meeting> {
  const meeting = await lockHeld(tx, id)
  refuseBeforeItsDay(meeting, acting)
  return meeting
}

/**
 * Moves a meeting, or changes its time or place; how it was planned is kept, and those who have been called are told by
 * e-mail. Gives the names of those who have to be told otherwise. Throws invalid for a day that has been or
 * has a meeting already, or where its members have been called and no reason is given; wrong_status once a § is written
 * or it is cancelled; stale where it was changed since it had been changed `seen` times.
 */
export async function changePlan(
  tx: Tx,
  id: string,
  plan: Plan,
  reason: string,
  acting: Acting,
  mail: MailSetting | null = null,
  seen?: number,
): Promise<string[]> {
  const meeting = await lockPlanned(tx, id)
  if (seen !== undefined) await refuseStale(tx, meetingChanged(id), seen)
  const { body_id, held_on, no, place, starts_at } = meeting
  if (plan.held_on === held_on && plan.no === no && plan.place === place && plan.starts_at === starts_at) {
    throw invalid({ held_on: 'Inget är ändrat.' })
  }
  if (plan.held_on !== held_on && plan.held_on < dayInStockholm(acting.now)) {
    throw invalid({ held_on: 'Dagen har redan varit.' })
  }
  const taken = await meetingAt(tx, body_id, plan.held_on, plan.no)
  if (taken && taken.id !== id) {
    throw invalid({
      held_on: `${meeting.body_name} har redan ett sammanträde den dagen. Ange ett annat nummer den dagen.`,
    })
  }
  await refuseContinuing(tx, { id: body_id, name: meeting.body_name }, plan.held_on)
  if (reason === '' && (await isCalled(tx, id))) {
    throw invalid({ reason: 'Kallelsen har gått ut. Skriv varför sammanträdet ändras.' })
  }
  const change = (await changesOf(tx, id)).length + 1
  await tx
    .insertInto('meeting_change')
    .values({
      meeting_id: id,
      no: change,
      was_held_on: held_on,
      was_no: no,
      was_place: place,
      was_starts_at: starts_at,
      reason,
      recorded_at: instant(acting),
      recorded_by: acting.actor,
    })
    .execute()
  await tx.updateTable('meeting').set(plan).where('id', '=', id).execute()
  await log(tx, acting, { ...meetingChanged(id), detail: JSON.stringify(plan) })
  const news = { key: `meeting-changed:${id}:${change}`, text: changed(held_on, plan), reason }
  return tellTheCalled(tx, { ...meeting, ...plan }, news, acting, mail)
}

/** "Sammanträdet den 9 december 2026 är flyttat till torsdag 10 december 2026, kl. 13.00, Hamra." */
function changed(wasOn: string, { held_on, starts_at, place }: Plan): string {
  const clock = starts_at && `kl. ${starts_at.replace(':', '.')}`
  const anew = [weekdayLongDay(held_on), clock, place].filter(Boolean).join(', ')
  return wasOn === held_on
    ? `Sammanträdet ${proseDay(held_on)} har fått ny tid eller plats: ${anew}.`
    : `Sammanträdet ${proseDay(wasOn)} är flyttat till ${anew}.`
}

/**
 * Cancels a meeting that is not held; it stays in sight, with the reason, and those who have been called are told by
 * e-mail. Gives the names of those who have to be told otherwise. Throws wrong_status as changePlan.
 */
export async function cancelMeeting(
  tx: Tx,
  id: string,
  reason: string,
  acting: Acting,
  mail: MailSetting | null = null,
): Promise<string[]> {
  const meeting = await lockPlanned(tx, id)
  await tx.updateTable('meeting').set({ cancelled_reason: reason }).where('id', '=', id).execute()
  await log(tx, acting, { action: 'meeting.cancelled', subject: 'meeting', subject_id: id, detail: reason })
  const news = {
    key: `meeting-cancelled:${id}`,
    text: `Sammanträdet ${proseDay(meeting.held_on)} är inställt.`,
    reason,
  }
  return tellTheCalled(tx, meeting, news, acting, mail)
}

async function lockPlanned(tx: Tx, id: string): Promise<Meeting> {
  const meeting = await lockHeld(tx, id)
  if (await hasBegun(tx, id)) {
    throw new Refusal(
      'wrong_status',
      `Sammanträdet ${proseDay(meeting.held_on)} har paragrafer eller antecknad närvaro, och ligger fast.`,
    )
  }
  return meeting
}
