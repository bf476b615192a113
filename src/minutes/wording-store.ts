import { gathered } from '#src/db/gather.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { readRichText } from '#src/text/alphabet.ts'
import type { OwnWording, WordedSection } from './wording.ts'

const ownWordingsQuery = (db: Reader, itemIds: readonly string[]) =>
  db.selectFrom('own_wording').selectAll().where('minute_item_id', 'in', itemIds).orderBy('section')

/** What sections of each of these §§ say in the secretary's own words. */
export async function ownWordingsOfItems(db: Reader, itemIds: readonly string[]): Promise<Map<string, OwnWording[]>> {
  const rows = await prepared(db, ownWordingsQuery, itemIds)
  return gathered(rows, 'minute_item_id', row => ({
    ...row,
    section: row.section as WordedSection,
    text: readRichText(row.text),
  }))
}

export async function keepOwnWording(tx: Tx, minute_item_id: string, { text, ...own }: OwnWording): Promise<void> {
  const row = { ...own, text: JSON.stringify(text) }
  await tx
    .insertInto('own_wording')
    .values({ minute_item_id, ...row })
    .onConflict(oc => oc.columns(['minute_item_id', 'section']).doUpdateSet(row))
    .execute()
}

/** Is there one to forget? */
export async function forgetOwnWording(tx: Tx, itemId: string, section: WordedSection): Promise<boolean> {
  const gone = await tx
    .deleteFrom('own_wording')
    .where('minute_item_id', '=', itemId)
    .where('section', '=', section)
    .returning('section')
    .executeTakeFirst()
  return gone !== undefined
}
