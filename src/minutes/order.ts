import type { Acting } from '#src/acting.ts'
import { refuseToContradict } from '#src/attendance/contradict.ts'
import { faultsIn } from '#src/attendance/faults.ts'
import { attendersOf, circumstancesOf } from '#src/attendance/store.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { lodgedAt } from '#src/lodged/store.ts'
import { eventText } from '#src/matters/words.ts'
import { daysAround } from '#src/meetings/days.ts'
import { type ItemDay, itemDaysOf } from '#src/meetings/days-store.ts'
import { lockMeetingOf, meetingById } from '#src/meetings/store.ts'
import { moveToDay } from './item-day.ts'
import { isProvisional, movedBefore, type Renumbered, without } from './numbering.ts'
import { rename } from './numbers.ts'
import { recordsAt } from './records.ts'
import { deleteItem, detachStruck, isReported, isUnderApproval, stepsAt } from './removal-store.ts'
import { seriesOf } from './series.ts'
import { itemById, itemsOfMeeting, type MinuteItem } from './store.ts'

/**
 * Moves a § before another of its meeting whose number is provisional too, or last (null); they are numbered anew among
 * them. Throws invalid (before), wrong_status where its number is fixed or typed as it is printed elsewhere, or where it
 * would not agree with who was there.
 */
export async function moveItem(tx: Tx, itemId: string, beforeId: string | null, acting: Acting): Promise<void> {
  const item = await provisionalItem(tx, itemId, 'flyttas')
  const meeting = found(await meetingById(tx, item.meeting_id))
  if ((await seriesOf(tx, meeting)) === null) {
    throw new Refusal('wrong_status', 'Numren skrivs in som de är på annat håll, och paragrafen kan inte flyttas.')
  }
  const items = await itemsOfMeeting(tx, meeting.id)
  const others = items.filter(one => isProvisional(one) && one.id !== itemId)
  if (beforeId !== null && !others.some(one => one.id === beforeId)) {
    throw invalid({ before: 'Välj en av paragraferna som har preliminärt nummer.' })
  }
  const faultsNow = async () => faultsIn(await attendersOf(tx, meeting.id), await circumstancesOf(tx, meeting)).size
  const faults = await faultsNow()
  const moved = movedBefore(items, itemId, beforeId)
  await moveToItsDay(tx, item, await itemDaysOf(tx, meeting.id), moved)
  await rename(tx, meeting.id, moved, acting)
  if ((await faultsNow()) > faults) {
    throw new Refusal(
      'wrong_status',
      'Flytten går inte ihop med närvaron. Ändra den först: någon skulle gå före sin ankomst.',
    )
  }
  const open = (await itemsOfMeeting(tx, meeting.id)).filter(isProvisional)
  await refuseToContradict(tx, open, await attendersOf(tx, meeting.id))
  const no = found(open.find(one => one.id === itemId)).paragraph_no
  const detail = `§ ${item.paragraph_no} till § ${no}`
  await log(tx, acting, { action: 'minutes.moved', subject: 'minute_item', subject_id: itemId, detail })
}

// Among the §§ of another day it was taken up that day.
async function moveToItsDay(tx: Tx, item: MinuteItem, items: readonly ItemDay[], order: readonly Renumbered[]) {
  const to = new Map(order.map(one => [one.id, one.to]))
  const others = items.filter(one => one.id !== item.id).map(one => ({ ...one, paragraph_no: to.get(one.id) ?? 0 }))
  const { first, last } = daysAround(others, to.get(item.id) ?? 0, Math.max(...items.map(one => one.day_no)))
  const day = Math.min(Math.max(item.day_no, first), last)
  if (day !== item.day_no) await moveToDay(tx, item, day)
}

/**
 * Takes away a § that was written by mistake; those after it move up, and its item on the agenda is open again. Throws
 * wrong_status where its number is fixed, or a step stands in it, or something is noted at it that has to go first.
 */
export async function removeItem(tx: Tx, itemId: string, acting: Acting): Promise<void> {
  const item = await provisionalItem(tx, itemId, 'tas bort')
  await refuseToLoseAnything(tx, item)
  const items = await itemsOfMeeting(tx, item.meeting_id)
  const detail = `§ ${item.paragraph_no} ${item.title}`
  await detachStruck(tx, itemId)
  await deleteItem(tx, itemId)
  const meeting = found(await meetingById(tx, item.meeting_id))
  if (await seriesOf(tx, meeting)) await rename(tx, meeting.id, without(items, itemId), acting)
  await log(tx, acting, { action: 'minutes.removed', subject: 'meeting', subject_id: item.meeting_id, detail })
}

async function provisionalItem(tx: Tx, itemId: string, does: string): Promise<MinuteItem> {
  await lockMeetingOf(tx, itemId)
  const item = found(await itemById(tx, itemId), 'Paragrafen')
  if (!isProvisional(item)) {
    throw new Refusal('wrong_status', `§ ${item.paragraph_no} har fått sitt nummer och kan inte ${does}.`)
  }
  return item
}

async function refuseToLoseAnything(tx: Tx, item: MinuteItem): Promise<void> {
  const [step] = await stepsAt(tx, item.id)
  if (step) {
    throw new Refusal(
      'wrong_status',
      `Steget ”${eventText[step.kind]}” i ärendet ${step.title} står i paragrafen. Stryk steget först, så kan paragrafen tas bort.`,
    )
  }
  if (await isReported(tx, item.id)) {
    throw new Refusal(
      'wrong_status',
      'En lista över obesvarade motioner är sparad med paragrafen, som därför står kvar.',
    )
  }
  const { votes, notes, questions, elections } = await recordsAt(tx, item.id)
  if ([votes, notes, questions, elections].some(noted => noted.length > 0)) {
    throw new Refusal(
      'wrong_status',
      'Ta först bort det som är antecknat vid paragrafen: frågor, omröstningar, val, reservationer och liknande.',
    )
  }
  if ((await lodgedAt(tx, item.id)).length > 0) {
    throw new Refusal('wrong_status', 'En ledamot har lämnat in något till paragrafen, som därför står kvar.')
  }
  if (await isUnderApproval(tx, item)) {
    throw new Refusal('wrong_status', 'Paragrafen ligger för justering. Ta tillbaka den först.')
  }
}
