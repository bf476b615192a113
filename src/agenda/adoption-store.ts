import type { Reader, Tx } from '#src/db/schema.ts'
import type { Adoption } from './adoption.ts'

/** That a meeting's agenda was adopted; null where it has not been. */
export async function adoptionOf(db: Reader, meetingId: string): Promise<Adoption | null> {
  const row = await db
    .selectFrom('meeting')
    .select(['agenda_adopted_at as at', 'agenda_adopted_by as by', 'agenda_reason as reason'])
    .where('id', '=', meetingId)
    .executeTakeFirst()
  return row?.at && row.by ? { at: row.at, by: row.by, reason: row.reason } : null
}

/** Gives these items their turns. */
export async function takeUp(
  tx: Tx,
  meetingId: string,
  items: readonly { seq: number; taken_up: number; unanimous: boolean }[],
): Promise<void> {
  for (const { seq, taken_up, unanimous } of items) {
    await tx
      .updateTable('agenda_item')
      .set({ taken_up, unanimous: unanimous ? 1 : 0 })
      .where('meeting_id', '=', meetingId)
      .where('seq', '=', seq)
      .execute()
  }
}

/** Whether all who were there agreed to take up an item that had not been made known in time. */
export async function noteUnanimous(tx: Tx, id: string, agreed: boolean): Promise<void> {
  await tx
    .updateTable('agenda_item')
    .set({ unanimous: agreed ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}
