import type { Db } from './spine/db.ts'

/** The council notes that a motion is withdrawn: a § of its own, after the end. */
export async function up(db: Db): Promise<void> {
  await db.insertInto('event_kind').values({ code: 'withdrawal_noted' }).execute()
}
