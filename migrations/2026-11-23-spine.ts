import { codeTables } from './spine/codes.ts'
import type { Db } from './spine/db.ts'
import { eventTables } from './spine/events.ts'
import { listTables } from './spine/lists.ts'
import { matterTables } from './spine/matters.ts'
import { minutesTables } from './spine/minutes.ts'
import { peopleTables } from './spine/people.ts'

/** The first schema: one motion from the councillor's pen to the extract in the clerk's hand. */
export async function up(db: Db, dialect: 'sqlite' | 'postgres'): Promise<void> {
  await codeTables(db)
  await peopleTables(db)
  await matterTables(db)
  await minutesTables(db)
  await eventTables(db)
  await listTables(db, dialect)
}
