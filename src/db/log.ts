import { type Acting, instant } from '#src/acting.ts'
import { Refusal } from '#src/errors.ts'
import { newId } from '#src/ids.ts'
import type { Reader, Tx } from './schema.ts'

/** Keeps who did what and when, for acts that are not steps of a matter. */
export async function log(tx: Tx, acting: Acting, entry: Deed & { detail?: string }): Promise<void> {
  await tx
    .insertInto('log_entry')
    .values({ id: newId(), at: instant(acting), actor: acting.actor, detail: '', ...entry })
    .execute()
}

/** What was done to what. */
export interface Deed {
  action: string
  subject: string
  subject_id: string
}

/** How many times this has been done to the thing, and who did it last; nobody is an empty name. */
export async function deedsDone(db: Reader, deed: Deed): Promise<{ times: number; lastBy: string }> {
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

/** Throws stale where this has been done to the thing more times than the `seen` that a form knew of. */
export async function refuseStale(tx: Tx, deed: Deed, seen: number): Promise<void> {
  const { times } = await deedsDone(tx, deed)
  if (times !== seen) throw new Refusal('stale', 'Någon annan har sparat sedan du öppnade sidan.')
}
