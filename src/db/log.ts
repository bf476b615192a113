import { type Acting, instant } from '#src/acting.ts'
import { newId } from '#src/ids.ts'
import type { Reader, Tx } from './schema.ts'

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

/** How many times this has been done to the thing, and who did it last; nobody is an empty name. */
export async function deedsDone(
  db: Reader,
  deed: { action: string; subject: string; subject_id: string },
): Promise<{ times: number; lastBy: string }> {
  const rows = await db
    .selectFrom('log_entry')
    .select('actor')
    .where('subject', '=', deed.subject)
    .where('subject_id', '=', deed.subject_id)
    .where('action', '=', deed.action)
    .orderBy('at', 'desc')
    .execute()
  return { times: rows.length, lastBy: rows[0]?.actor ?? '' }
}
