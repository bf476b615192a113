import { type Acting, instant } from '#src/acting.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { takeNumber } from '#src/db/series.ts'
import { invalid, Refusal } from '#src/errors.ts'
import { appealPeriod } from '#src/law/deadlines.ts'
import { lockMeeting } from '#src/meetings/store.ts'
import { partsOfMeeting } from '#src/minutes/parts-store.ts'
import { paragraphSpan } from '#src/swedish.ts'
import { type Closing, insertNotice, type MinutesNotice, type Notice, noticeByNo, noticesOfPart } from './store.ts'

export interface Posting {
  /** Where the minutes can be read (KL 8:12). */
  kept_at: string
}

/**
 * Makes it known on the notice board that a part of a meeting's minutes is adjusted (KL 8:12); gives the notice's number.
 * The board is a page of this program, so that a notice hangs from the moment it is recorded: that day is its own. Throws
 * invalid (part) where it is no part of the meeting, wrong_status where it hangs there already.
 */
export async function postNotice(
  tx: Tx,
  meeting: { id: string; body_name: string },
  partId: string,
  posting: Posting,
  acting: Acting,
): Promise<number> {
  await lockMeeting(tx, meeting.id)
  const part = (await partsOfMeeting(tx, meeting.id)).find(one => one.id === partId)
  if (!part) throw invalid({ part: 'Välj bland de justerade delarna av protokollet.' })
  if ((await noticesOfPart(tx, partId)).some(one => !one.replaced_at)) {
    throw new Refusal('wrong_status', 'Justeringen är redan anslagen.')
  }
  const posted_on = dayInStockholm(acting.now)
  const no = await takeNumber(tx, 'notice')
  const id = await insertNotice(tx, {
    no,
    part_id: partId,
    decision_id: null,
    body_name: meeting.body_name,
    paragraphs: paragraphSpan(part.paragraphs),
    posted_on,
    ...posting,
    recorded_at: instant(acting),
    recorded_by: acting.actor,
  })
  await log(tx, acting, { action: 'notice.posted', subject: 'notice', subject_id: id, detail: posted_on })
  return no
}

/**
 * Takes a notice down. Throws invalid (taken_down_on) for a day before the appeal period has run out (KL 8:12, 13:5) or
 * one that has not been, wrong_status where it hangs no longer.
 */
export async function takeDown(tx: Tx, notice: Notice, on: string, acting: Acting): Promise<void> {
  const { lastDay, removableFrom } = appealPeriod(notice.posted_on)
  if (on < removableFrom) {
    throw invalid({
      taken_down_on: `Anslaget måste sitta uppe till och med ${proseDay(lastDay)}, annars löper tiden för överklagande inte ut. Det får tas ned tidigast ${proseDay(removableFrom)}.`,
    })
  }
  if (on > dayInStockholm(acting.now)) throw invalid({ taken_down_on: 'Dagen har inte varit än.' })
  await closeNotice(tx, notice, { taken_down_on: on, taken_down_at: instant(acting), taken_down_by: acting.actor })
  await log(tx, acting, { action: 'notice.taken_down', subject: 'notice', subject_id: notice.id, detail: on })
}

/**
 * Puts a new notice in the place of a faulty one, which keeps its reason; three weeks are counted anew from today
 * (KL 13:5). Gives the new notice's number. Throws as postNotice, and wrong_status where the faulty one hangs no longer.
 */
export async function replaceNotice(
  tx: Tx,
  notice: MinutesNotice,
  posting: Posting & { reason: string },
  acting: Acting,
): Promise<number> {
  const { reason, ...anew } = posting
  await closeFaulty(tx, notice, reason, acting)
  const meeting = await tx
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['meeting.id', 'body.name as body_name'])
    .where('meeting.id', '=', notice.meeting_id)
    .executeTakeFirstOrThrow()
  return postNotice(tx, meeting, notice.part_id, anew, acting)
}

/** Marks a faulty notice as replaced, with what was wrong. Throws wrong_status where it hangs no longer. */
export async function closeFaulty(tx: Tx, notice: Notice, reason: string, acting: Acting): Promise<void> {
  await closeNotice(tx, notice, { replaced_at: instant(acting), replaced_by: acting.actor, replaced_reason: reason })
  await log(tx, acting, { action: 'notice.replaced', subject: 'notice', subject_id: notice.id, detail: reason })
}

/** Takes a notice from the board in one way or another. Throws wrong_status where it hangs no longer. */
export async function closeNotice(tx: Tx, notice: Notice, closing: Closing): Promise<void> {
  const closed = await tx
    .updateTable('notice')
    .set(closing)
    .where('id', '=', notice.id)
    .where('taken_down_on', 'is', null)
    .where('replaced_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (closed.numUpdatedRows > 0n) return
  const now = await noticeByNo(tx, notice.no)
  const how = now?.replaced_at ? 'ersatt' : now?.withdrawn_at ? 'tillbakadraget' : 'nedtaget'
  throw new Refusal('wrong_status', `Anslaget är redan ${how}.`)
}
