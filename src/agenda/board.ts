import type { Acting } from '#src/acting.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, Refusal } from '#src/errors.ts'
import { boardHoldsMeetings } from '#src/law/board.ts'
import { lockHeld } from '#src/meetings/change.ts'
import { lastOf, type MeetingDay } from '#src/meetings/days.ts'
import { daysOfMeeting } from '#src/meetings/days-store.ts'
import { isCalled, lockMeeting, type Meeting, meetingById } from '#src/meetings/store.ts'
import { closeMeetingNotice, insertMeetingNotice, standingNotice } from './board-store.ts'

/**
 * Posts a meeting on the notice board, for everybody: when and where it is, and what was named by its summonses. It hangs
 * until its day has been (KL 5:13, 8:10-11). Throws wrong_status for a body whose meetings the board does not hold, and
 * where its members are not called, its day has been, it is cancelled or it hangs there already.
 */
export async function announceMeeting(tx: Tx, meetingId: string, acting: Acting): Promise<void> {
  const meeting = await lockHeld(tx, meetingId)
  if (boardHoldsMeetings(meeting.body_kind) === 'no') {
    throw new Refusal(
      'wrong_status',
      'Anslagstavlan får bara innehålla fullmäktiges och nämndernas sammanträden (kommunallagen 8 kap. 10 och 11 §§).',
    )
  }
  if (!(await isCalled(tx, meeting.id))) throw new Refusal('wrong_status', 'Kallelsen är inte utfärdad än.')
  if (meeting.ends_on < dayInStockholm(acting.now)) throw new Refusal('wrong_status', 'Sammanträdet har redan varit.')
  if (await standingNotice(tx, meeting.id))
    throw new Refusal('wrong_status', 'Sammanträdet står redan på anslagstavlan.')
  await makeKnown(tx, meeting, lastOf(await daysOfMeeting(tx, meeting)), acting)
}

/** Posts a meeting for one of its days; what hung for an earlier one has been replaced by that. */
export async function makeKnown(tx: Tx, { id }: Pick<Meeting, 'id'>, day: MeetingDay, acting: Acting): Promise<void> {
  const before = await standingNotice(tx, id)
  const detail = day.no === 1 ? '' : `Fortsättningen ${proseDay(day.held_on)}.`
  if (before) {
    const reason = `Sammanträdet fortsätter ${proseDay(day.held_on)}, och det har kungjorts på nytt.`
    await closeMeetingNotice(tx, before.id, reason, acting)
  }
  await insertMeetingNotice(tx, id, day.no, acting)
  await log(tx, acting, { action: 'meeting.announced', subject: 'meeting', subject_id: id, detail })
}

/**
 * Takes a meeting from the notice board, with the reason. Throws wrong_status for the council's, which must hang there
 * (KL 5:13), and where it does not.
 */
export async function withdrawMeeting(tx: Tx, meetingId: string, reason: string, acting: Acting): Promise<void> {
  await lockMeeting(tx, meetingId)
  const meeting = found(await meetingById(tx, meetingId))
  if (boardHoldsMeetings(meeting.body_kind) === 'must') {
    throw new Refusal(
      'wrong_status',
      'Fullmäktiges sammanträden ska stå på anslagstavlan (kommunallagen 5 kap. 13 §), och tas inte bort.',
    )
  }
  const notice = await standingNotice(tx, meeting.id)
  if (!notice) throw new Refusal('wrong_status', 'Sammanträdet står inte på anslagstavlan.')
  await closeMeetingNotice(tx, notice.id, reason, acting)
  await log(tx, acting, { action: 'meeting.withdrawn', subject: 'meeting', subject_id: meeting.id, detail: reason })
}
