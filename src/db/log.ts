import { type Acting, instant } from '#src/acting.ts'
import { newId } from '#src/ids.ts'
import type { Tx } from './schema.ts'

/** Keeps who did what and when, for acts that are not steps of a matter. */
export async function log(
  tx: Tx,
  acting: Acting,
  entry: { action: string; subject: string; subject_id: string; detail?: string },
): Promise<void> {
  await tx
    .insertInto('log_entry')
    .values({ id: newId(), at: instant(acting), actor: acting.actor, detail: '', ...entry })
    .execute()
}
