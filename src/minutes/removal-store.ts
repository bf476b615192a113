import type { Reader, Tx } from '#src/db/schema.ts'
import type { EventKind } from '#src/matters/workflow.ts'

/** The steps in force that stand in a §, each with the title of its matter. */
export async function stepsAt(db: Reader, itemId: string): Promise<{ kind: EventKind; title: string }[]> {
  const rows = await db
    .selectFrom('event')
    .innerJoin('matter', 'matter.id', 'event.matter_id')
    .leftJoin('event as strike', 'strike.strikes_id', 'event.id')
    .select(['event.kind', 'matter.title'])
    .where('event.minute_item_id', '=', itemId)
    .where('strike.id', 'is', null)
    .orderBy('event.seq')
    .execute()
  return rows as { kind: EventKind; title: string }[]
}

/** Is a list of unanswered motions kept as it was laid before the council in this §? */
export async function isReported(db: Reader, itemId: string): Promise<boolean> {
  const row = await db
    .selectFrom('progress_report')
    .select('id')
    .where('minute_item_id', '=', itemId)
    .executeTakeFirst()
  return row !== undefined
}

/** Does a § lie before those who adjust it? */
export async function isUnderApproval(
  db: Reader,
  item: { meeting_id: string; paragraph_no: number },
): Promise<boolean> {
  const rounds = await db
    .selectFrom('approval_round')
    .select('paragraphs')
    .where('meeting_id', '=', item.meeting_id)
    .where('ended_at', 'is', null)
    .execute()
  return rounds.some(round => (JSON.parse(round.paragraphs) as number[]).includes(item.paragraph_no))
}

/** Steps that were struck stay in their matter's history, without the § that goes. */
export async function detachStruck(tx: Tx, itemId: string): Promise<void> {
  await tx.updateTable('event').set({ minute_item_id: null }).where('minute_item_id', '=', itemId).execute()
}

const ofItem = ['speaker', 'recipient', 'proposal', 'item_role', 'own_wording'] as const

/** Deletes a § with what it says; its item on the agenda is without one again. */
export async function deleteItem(tx: Tx, itemId: string): Promise<void> {
  await tx.updateTable('agenda_item').set({ minute_item_id: null }).where('minute_item_id', '=', itemId).execute()
  for (const table of ofItem) await tx.deleteFrom(table).where('minute_item_id', '=', itemId).execute()
  await tx.deleteFrom('minute_item').where('id', '=', itemId).execute()
}
