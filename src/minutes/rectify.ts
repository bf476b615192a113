import { type Acting, instant } from '#src/acting.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { keepFile } from '#src/files/store.ts'
import { lockMeetingOf, meetingById } from '#src/meetings/store.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { isPublished } from '#src/publication/actions.ts'
import { personalNumbersIn } from '#src/text/personal-number.ts'
import { minutes } from '#templates/documents/minutes.ts'
import type { Rectification } from '#templates/documents/paragraph.ts'
import { type Edition, editionsOf, keepEdition } from './editions.ts'
import { currentFacts } from './extract.ts'
import { editionsOfParts } from './parts-store.ts'
import { itemById, type MinuteItem } from './store.ts'
import { partOfMinutes } from './whole.ts'

/**
 * Puts something right in an adjusted § (domain.md 2.5): the § stays as it was adjusted, the correction stands on it with
 * its day and who decided it, and a new edition of it and of the minutes that it is part of is kept beside the old. Throws wrong_status for a § that is not adjusted,
 * stale where somebody else put something right since `seen` editions, invalid (rectified_on), and (text) for a personal
 * identity number in a § that everybody reads.
 */
export async function rectify(
  tx: Tx,
  itemId: string,
  rectification: Rectification,
  acting: Acting,
  seen: number,
): Promise<void> {
  await lockMeetingOf(tx, itemId)
  const item = found(await itemById(tx, itemId))
  if (!item.adjusted_on) {
    throw new Refusal('wrong_status', 'Paragrafen är inte justerad. Ändra den i stället.')
  }
  if (rectification.rectified_on < item.adjusted_on) {
    throw invalid({ rectified_on: `Paragrafen justerades först ${proseDay(item.adjusted_on)}.` })
  }
  if (rectification.rectified_on > dayInStockholm(acting.now)) {
    throw invalid({ rectified_on: 'Dagen har inte varit än.' })
  }
  const [number] = personalNumbersIn(rectification.text)
  if (number && (await isPublished(tx, 'minute_item', itemId))) {
    const text = `${number} ser ut som ett personnummer, och paragrafen ligger på webben. Skriv utan numret, eller ta först bort paragrafen därifrån.`
    throw invalid({ text })
  }
  const editions = (await editionsOf(tx, [itemId])).get(itemId) ?? []
  if (editions.length !== seen) throw new Refusal('stale', 'Någon annan har rättat paragrafen sedan du öppnade sidan.')
  // A § that was adjusted before papers were kept gets its first edition now.
  const last: Edition = editions.at(-1) ?? (await keepEdition(tx, itemId, 1, await currentFacts(tx, item), acting))
  const facts = { ...last.facts, rectifications: [...last.facts.rectifications, rectification] }
  await keepEdition(tx, itemId, last.no + 1, facts, acting)
  await keepPartAnew(tx, item, rectification.rectified_on, acting)
  await log(tx, acting, {
    action: 'minutes.rectified',
    subject: 'minute_item',
    subject_id: itemId,
    detail: `§ ${item.paragraph_no}: ${rectification.text}`,
  })
}

// The minutes as they were adjusted stay; what they say with what was put right is kept beside them.
async function keepPartAnew(tx: Tx, item: MinuteItem, rectified_on: string, acting: Acting): Promise<void> {
  const part_id = found(item.part_id)
  const meeting = found(await meetingById(tx, item.meeting_id))
  const bytes = await renderPdf(minutes(await partOfMinutes(tx, meeting, part_id)))
  const sha256 = await keepFile(tx, { bytes, media_type: 'application/pdf' }, acting)
  const earlier = (await editionsOfParts(tx, [part_id])).get(part_id) ?? []
  await tx
    .insertInto('part_edition')
    .values({
      part_id,
      no: earlier.length + 2,
      paragraph_no: item.paragraph_no,
      rectified_on,
      sha256,
      recorded_at: instant(acting),
      recorded_by: acting.actor,
    })
    .execute()
}
