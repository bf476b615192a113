import type { Acting } from '#src/acting.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid } from '#src/errors.ts'
import { keepFile } from '#src/files/store.ts'
import { recordEvent } from '#src/matters/actions.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { type ItemContent, recordItem } from '#src/minutes/actions.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { unansweredOn, unansweredPaper } from './list.ts'
import { emerged } from './standing.ts'
import { insertReport } from './store.ts'

export interface Report {
  paragraph_no: number
  same_paragraph: boolean
  /** The motions, by their address, that the council was told will not be finished within the year. */
  motions: readonly string[]
  order_reason: string
}

/**
 * Records that the council was told at a meeting which motions will not be finished within their year, and what has come
 * out of the preparation (KL 5:35): one § for them all, one event for each, and the list kept as it then was. Throws
 * Refusal as recordItem and recordEvent, and invalid (motions) where none, or one that is not open, is chosen.
 */
export async function reportUnanswered(
  tx: Tx,
  meeting: Meeting,
  content: ItemContent,
  report: Report,
  acting: Acting,
): Promise<void> {
  const open = await unansweredOn(tx, 'staff', meeting.held_on, acting.now)
  const told = open.filter(one => report.motions.includes(one.slug))
  if (told.length === 0 || told.length < report.motions.length) {
    throw invalid({ motions: 'Välj minst en av motionerna, bland dem som inte är beslutade.' })
  }
  const { paragraph_no, same_paragraph, order_reason } = report
  const more = { matter_id: null, sameParagraph: same_paragraph }
  const itemId = await recordItem(tx, meeting, paragraph_no, content, more, acting)
  const paper = await unansweredPaper(tx, open, meeting.held_on, acting.now)
  const sha256 = await keepFile(tx, { bytes: await renderPdf(paper), media_type: 'application/pdf' }, acting)
  await insertReport(tx, { minute_item_id: itemId, as_of: meeting.held_on, motions: told.length, sha256 }, acting)
  for (const motion of told) {
    const event = {
      kind: 'progress_reported' as const,
      happened_on: meeting.held_on,
      minute_item_id: itemId,
      note: emerged(motion, meeting.held_on),
      order_reason,
    }
    await recordEvent(tx, motion.matter_id, event, acting)
  }
}
