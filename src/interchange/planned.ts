import { summonsesOf } from '#src/agenda/summons-store.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { changesOf } from '#src/meetings/store.ts'
import type { MeetingInFile } from './format.ts'

export type Planned = Pick<MeetingInFile, 'cancelled' | 'changes' | 'agenda_adopted' | 'summonses'>

/** How a meeting was planned, called to and adopted. */
export async function plannedInFile(db: Reader, meetingId: string): Promise<Planned> {
  const meeting = await db
    .selectFrom('meeting')
    .select(['cancelled_reason', 'agenda_adopted_at', 'agenda_adopted_by', 'agenda_reason'])
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow()
  return {
    cancelled: meeting.cancelled_reason,
    changes: (await changesOf(db, meetingId)).map(one => ({
      was_held_on: one.was_held_on,
      was_no: one.was_no,
      was_place: one.was_place,
      was_starts_at: one.was_starts_at,
      reason: one.reason,
      recorded: { at: one.recorded_at, by: one.recorded_by },
    })),
    agenda_adopted: meeting.agenda_adopted_at
      ? {
          recorded: { at: meeting.agenda_adopted_at, by: meeting.agenda_adopted_by ?? '' },
          reason: meeting.agenda_reason,
        }
      : null,
    // Letters stay where they were sent from, and so do the papers of other matters.
    summonses: (await summonsesOf(db, meetingId)).map(one => ({
      sent_on: one.sent_on,
      recipients: one.recipients.map(({ name, channel }) => ({ name, channel })),
      sha256: one.sha256,
      late_reason: one.late_reason,
      after_changes: one.after_changes,
      day_no: one.day_no,
      recorded: { at: one.recorded_at, by: one.recorded_by },
    })),
  }
}

/** Enters how a new meeting was planned, called to and adopted. */
export async function loadPlanned(tx: Tx, meeting_id: string, planned: Planned): Promise<void> {
  const { cancelled, changes, agenda_adopted, summonses } = planned
  await tx
    .updateTable('meeting')
    .set({
      cancelled_reason: cancelled,
      agenda_adopted_at: agenda_adopted?.recorded.at ?? null,
      agenda_adopted_by: agenda_adopted?.recorded.by ?? null,
      agenda_reason: agenda_adopted?.reason ?? null,
    })
    .where('id', '=', meeting_id)
    .execute()
  for (const [i, { recorded, ...change }] of changes.entries()) {
    await tx
      .insertInto('meeting_change')
      .values({ meeting_id, no: i + 1, ...change, recorded_at: recorded.at, recorded_by: recorded.by })
      .execute()
  }
  for (const [i, { recorded, recipients, ...summons }] of summonses.entries()) {
    await tx
      .insertInto('summons')
      .values({
        id: newId(),
        meeting_id,
        no: i + 1,
        ...summons,
        recipients: JSON.stringify(recipients),
        papers: '[]',
        papers_sha256: null,
        recorded_at: recorded.at,
        recorded_by: recorded.by,
      })
      .execute()
  }
}
