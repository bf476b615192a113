import type { Acting } from '#src/acting.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid } from '#src/errors.ts'
import { keepFile } from '#src/files/store.ts'
import { recordEvent } from '#src/matters/actions.ts'
import type { MeetingDay } from '#src/meetings/days.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { type ItemContent, recordItem } from '#src/minutes/actions.ts'
import { itemById } from '#src/minutes/store.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { unansweredOn, unansweredPaper } from './list.ts'
import { emerged } from './standing.ts'
import { insertReport } from './store.ts'

/** What the council does with several motions at once. */
export const takings = ['reported', 'written_off'] as const
export type Taking = (typeof takings)[number]

export interface Report {
  paragraph_no: number
  same_paragraph: boolean
  insert: boolean
  /** The motions, by their address. */
  motions: readonly string[]
  order_reason: string
}

/**
 * Records what the council did with several motions in one § (KL 5:35): that it was told which will not be finished
 * within their year, and what has come out of the preparation; or that it wrote them off, as at the end of a term,
 * those that it had not been told of before being told of there too. One event for each, and the list kept as it then
 * was. Throws Refusal as recordItem and recordEvent, and invalid (motions) where none, or one that is not open, is
 * chosen.
 */
export async function takeUpTogether(
  tx: Tx,
  { meeting, day }: { meeting: Meeting; day: MeetingDay },
  taking: Taking,
  content: ItemContent,
  report: Report,
  acting: Acting,
): Promise<void> {
  const open = await unansweredOn(tx, 'staff', day.held_on, acting.now)
  const chosen = open.filter(one => report.motions.includes(one.slug))
  if (chosen.length === 0 || chosen.length < report.motions.length) {
    throw invalid({ motions: 'Välj minst en av motionerna, bland dem som inte är beslutade.' })
  }
  const { paragraph_no, same_paragraph, insert, order_reason } = report
  const more = { matter_id: null, sameParagraph: same_paragraph, insert, day_no: day.no }
  const itemId = await recordItem(tx, meeting, paragraph_no, content, more, acting)
  const paper = await unansweredPaper(tx, open, day.held_on, acting.now)
  const sha256 = await keepFile(tx, { bytes: await renderPdf(paper), media_type: 'application/pdf' }, acting)
  await insertReport(tx, { minute_item_id: itemId, as_of: day.held_on, motions: chosen.length, sha256 }, acting)
  const { decided_on } = found(await itemById(tx, itemId))
  const at = { happened_on: decided_on, minute_item_id: itemId, order_reason }
  for (const motion of chosen) {
    const isTold = taking === 'written_off' && motion.reported_on !== null
    const note = emerged(motion, decided_on)
    if (!isTold) await recordEvent(tx, motion.matter_id, { ...at, kind: 'progress_reported', note }, acting)
    if (taking === 'written_off') await recordEvent(tx, motion.matter_id, { ...at, kind: 'written_off' }, acting)
  }
}
