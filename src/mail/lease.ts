import type { Database } from '#src/db/schema.ts'

/**
 * Takes or keeps a lease: of several processes on one database only its holder does the work. Gives whether it is held;
 * one that was not renewed in time is free for anybody.
 */
export async function holdLease(
  db: Database,
  name: string,
  holder: string,
  now: Date,
  forMs: number,
): Promise<boolean> {
  const until = new Date(now.getTime() + forMs).toISOString()
  const row = await db
    .insertInto('lease')
    .values({ name, holder, until })
    .onConflict(oc =>
      oc
        .column('name')
        .doUpdateSet({ holder, until })
        .where(eb => eb.or([eb('lease.holder', '=', holder), eb('lease.until', '<', now.toISOString())])),
    )
    .returning('holder')
    .executeTakeFirst()
  return row?.holder === holder
}

/** Gives the lease back, so that the next process need not wait for it to run out. */
export async function dropLease(db: Database, name: string, holder: string): Promise<void> {
  await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute()
}
