import type { Reader } from '#src/db/schema.ts'
import { type RichText, readRichText } from '#src/text/alphabet.ts'

/** The text of a motion. */
export async function motionText(db: Reader, matterId: string): Promise<RichText> {
  const row = await db.selectFrom('motion').select('text').where('matter_id', '=', matterId).executeTakeFirstOrThrow()
  return readRichText(row.text)
}
