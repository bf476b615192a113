import { type Deed, deedsDone } from '#src/db/log.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Conflict } from './form.ts'
import type { Meanwhile } from './submit.ts'

/** The version of a form over something whose every saving is logged: how many times it has been saved. */
export const timesSaved = async (db: Reader, deed: Deed): Promise<string> => String((await deedsDone(db, deed)).times)

/** What another saved since such a form was opened, for its 409 page. */
export async function savedMeanwhile(
  db: Reader,
  deed: Deed,
  what: string,
  fields?: Conflict['fields'],
): Promise<Meanwhile> {
  const { times, lastBy } = await deedsDone(db, deed)
  return { version: times, conflict: { who: lastBy, lines: [what], ...(fields && { fields }) } }
}
