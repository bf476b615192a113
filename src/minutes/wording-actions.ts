import { type Acting, instant } from '#src/acting.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { notFound } from '#src/errors.ts'
import type { RichText } from '#src/text/alphabet.ts'
import { recordedText } from '#templates/documents/paragraph.ts'
import { openItem } from './actions.ts'
import { paragraphFacts } from './extract.ts'
import { recordsAt } from './records.ts'
import { type WordedSection, wordsHash } from './wording.ts'
import { forgetOwnWording, keepOwnWording } from './wording-store.ts'

/**
 * Has a section of a § say this instead of what is noted; what is noted stays, and what it said then is remembered by its
 * hash. Throws stale where somebody saved the § since `seen`, wrong_status once it is adjusted.
 */
export async function wordOtherwise(
  tx: Tx,
  itemId: string,
  section: WordedSection,
  text: RichText,
  acting: Acting,
  seen: number,
): Promise<void> {
  const item = await openItem(tx, itemId, acting, seen)
  const recorded = recordedText(section, paragraphFacts(item, await recordsAt(tx, itemId)))
  await keepOwnWording(tx, itemId, {
    section,
    text,
    replaces_sha256: wordsHash(recorded),
    recorded_at: instant(acting),
    recorded_by: acting.actor,
  })
  await log(tx, acting, {
    action: 'minutes.worded',
    subject: 'minute_item',
    subject_id: itemId,
    detail: section,
  })
}

/** Has a section say what is noted again. Throws not_found where it does, wrong_status once the § is adjusted. */
export async function wordAsRecorded(tx: Tx, itemId: string, section: WordedSection, acting: Acting): Promise<void> {
  await openItem(tx, itemId, acting)
  if (!(await forgetOwnWording(tx, itemId, section))) throw notFound('Lydelsen')
  await log(tx, acting, {
    action: 'minutes.wording_removed',
    subject: 'minute_item',
    subject_id: itemId,
    detail: section,
  })
}
