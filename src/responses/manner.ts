import type { Reader } from '#src/db/schema.ts'
import { practiceOf } from '#src/practice/store.ts'
import { isWritten, responseOf } from './store.ts'

/**
 * Do a body's officials write a report to it beside the opinion, in answer to this referral? As the draft was begun; where
 * nobody has begun to write here, as the body does now.
 */
export async function isInTwoPapers(db: Reader, referralId: string, bodyId: string): Promise<boolean> {
  const draft = await responseOf(db, referralId)
  return draft && isWritten(draft)
    ? draft.staff_report !== null
    : (await practiceOf(db, bodyId)).response_manner === 'two'
}
