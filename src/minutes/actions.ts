import { sql } from 'kysely'
import { type Acting, instant } from '#src/acting.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { newId } from '#src/ids.ts'
import { lockHeld } from '#src/meetings/change.ts'
import { dayOf, daysAround, lastOf, type MeetingDay, notYetWords, usualDay } from '#src/meetings/days.ts'
import { daysOfMeeting, itemDaysOf } from '#src/meetings/days-store.ts'
import { lockMeetingOf, type Meeting } from '#src/meetings/store.ts'
import type { RichText } from '#src/text/alphabet.ts'
import { replaceSpeakers } from './notes-store.ts'
import { isProvisional } from './numbering.ts'
import { placeNewItem } from './numbers.ts'
import { seriesOf } from './series.ts'
import { itemAt, itemById, type MinuteItem } from './store.ts'

interface Person {
  name: string
  party: string
}

export interface ItemContent {
  title: string
  decision: RichText
  summary: RichText
  /** In what order the chair put the question; empty where there was but one proposal. */
  question_order: string
  speakers: Person[]
  recipients: string[]
  /** What the decision rests on, a line each. */
  documents: string[]
  /** How the matter was dealt with before, and what other bodies proposed. */
  earlier: RichText
  /** The number of a matter that is no motion of ours; empty where there is none. */
  dnr: string
  /** It only prepares or carries out, and so cannot be appealed. */
  preparatory: boolean
}

/** How a new § stands to one that has its number already, as far as the person was asked. */
export interface Beside {
  /** It is the same §, which is used as it stands. */
  sameParagraph?: boolean
  /** It was taken up before that one, which is provisional and moves down with those after it. */
  insert?: boolean
}

/**
 * Writes a new § in a meeting's minutes; its number is provisional until the meeting is closed or the § is adjusted.
 * Throws invalid (paragraph_no) where the number is taken and it is not said what is meant, or where no § can come there
 * any more, or not on that day of a meeting of several; invalid (meeting) where that has not been. Without `day_no` it is
 * the latest that has.
 */
export async function recordItem(
  tx: Tx,
  planned: Meeting,
  paragraphNo: number,
  content: ItemContent,
  more: { matter_id: string | null; response_version_id?: string | undefined; day_no?: number | undefined } & Beside,
  acting: Acting,
): Promise<string> {
  const meeting = await lockHeld(tx, planned.id)
  const days = await daysOfMeeting(tx, meeting)
  const day = days.find(one => one.no === (more.day_no ?? 1))
  if (!day) throw invalid({ day_no: 'Välj en av sammanträdets dagar.' })
  refuseBeforeTheDay(day, acting)
  const taken = await itemAt(tx, meeting.id, paragraphNo)
  if (taken && more.sameParagraph && more.insert) throw invalid({ insert: 'Kryssa bara för det ena.' })
  if (taken && more.sameParagraph) return shareItem(tx, taken, more.matter_id)
  if (taken) await refuseTaken(tx, meeting, taken, more)
  const day_no = dayAt(days, await itemDaysOf(tx, meeting.id), paragraphNo, more.day_no, acting)
  const number_fixed_at = await placeNewItem(tx, meeting, paragraphNo, { insert: taken !== undefined }, acting)
  const id = newId()
  await tx
    .insertInto('minute_item')
    .values({
      id,
      meeting_id: meeting.id,
      paragraph_no: paragraphNo,
      day_no,
      number_fixed_at,
      matter_id: more.matter_id,
      ...ownText(content),
      response_version_id: more.response_version_id ?? null,
      part_id: null,
      version: 1,
      updated_at: instant(acting),
      updated_by: acting.actor,
    })
    .execute()
  await replaceSpeakers(tx, id, content.speakers)
  await replaceRecipients(tx, id, content.recipients)
  await log(tx, acting, {
    action: 'minutes.recorded',
    subject: 'minute_item',
    subject_id: id,
    detail: `§ ${paragraphNo}`,
  })
  return id
}

const ownText = (content: ItemContent) => ({
  title: content.title,
  decision: JSON.stringify(content.decision),
  summary: JSON.stringify(content.summary),
  documents: JSON.stringify(content.documents),
  earlier: JSON.stringify(content.earlier),
  dnr: content.dnr,
  question_order: content.question_order,
  preparatory: content.preparatory ? 1 : 0,
})
async function refuseTaken(tx: Tx, meeting: Meeting, taken: MinuteItem, beside: Beside): Promise<void> {
  const mayMove = beside.insert !== undefined && isProvisional(taken) && (await seriesOf(tx, meeting)) !== null
  if (mayMove && beside.insert) return
  const ways = [
    'Välj ett annat nummer',
    ...(mayMove ? ['kryssa för att den här togs upp före'] : []),
    ...(beside.sameParagraph === undefined ? [] : ['kryssa nedan för att lägga till ärendet i den']),
  ]
  const is = `§ ${taken.paragraph_no} finns redan på sammanträdet ${proseDay(meeting.held_on)}: ${taken.title}.`
  throw invalid({ paragraph_no: `${is} ${ways.join(', eller ')}.` })
}

// A § that takes up several matters belongs to none of them alone.
async function shareItem(tx: Tx, item: MinuteItem, matterId: string | null): Promise<string> {
  if (item.matter_id !== null && item.matter_id !== matterId && item.part_id === null) {
    await tx.updateTable('minute_item').set({ matter_id: null }).where('id', '=', item.id).execute()
  }
  return item.id
}

function refuseBeforeTheDay(day: MeetingDay, acting: Acting): void {
  if (day.held_on > dayInStockholm(acting.now)) throw invalid({ meeting: notYetWords(day) })
}

/** On which day of its meeting a new § at this number was taken up. Throws invalid (paragraph_no) where it cannot be. */
function dayAt(
  days: readonly MeetingDay[],
  others: Parameters<typeof daysAround>[0],
  no: number,
  chosen: number | undefined,
  acting: Acting,
): number {
  const around = daysAround(others, no, lastOf(days).no)
  const day = chosen ?? usualDay(days, around, dayInStockholm(acting.now))
  if (around.first <= day && day <= around.last) return day
  const isTooEarly = day < around.first
  const bound = proseDay(dayOf(days, isTooEarly ? around.first : around.last).held_on)
  const message = isTooEarly
    ? `Paragrafen före togs upp ${bound}. Välj den dagen, eller ett lägre nummer.`
    : `Paragrafen efter togs upp ${bound}. Välj den dagen, eller ett högre nummer.`
  throw invalid({ paragraph_no: message })
}

/**
 * Changes a § that is not adjusted. Throws stale where somebody saved it since `seen`, wrong_status once it is
 * adjusted.
 */
export async function editItem(
  tx: Tx,
  itemId: string,
  content: ItemContent,
  acting: Acting,
  seen: number,
): Promise<void> {
  await openItem(tx, itemId, acting, seen)
  await tx.updateTable('minute_item').set(ownText(content)).where('id', '=', itemId).execute()
  await replaceSpeakers(tx, itemId, content.speakers)
  await replaceRecipients(tx, itemId, content.recipients)
  await log(tx, acting, { action: 'minutes.edited', subject: 'minute_item', subject_id: itemId })
}

/**
 * Locks the meeting and its § for this transaction and makes the § one version older; adjusted ones are closed for good
 * (KL 5:69). The meeting is always locked first, so that who was there and what is noted at a § never change past each
 * other. Throws stale where somebody saved the § since `seen`.
 */
export async function openItem(tx: Tx, itemId: string, acting: Acting, seen?: number): Promise<MinuteItem> {
  await lockMeetingOf(tx, itemId)
  const row = await tx
    .updateTable('minute_item')
    .set({ version: sql`version + 1`, updated_at: instant(acting), updated_by: acting.actor })
    .where('id', '=', itemId)
    .$if(seen !== undefined, query => query.where('version', '=', seen ?? 0))
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Refusal('stale', 'Någon annan har ändrat paragrafen sedan du öppnade sidan.')
  const item = found(await itemById(tx, itemId))
  if (item.part_id) {
    throw new Refusal('wrong_status', `Paragrafen justerades ${proseDay(item.adjusted_on ?? '')} och kan inte ändras.`)
  }
  return item
}

async function replaceRecipients(tx: Tx, itemId: string, labels: string[]): Promise<void> {
  const repeated = labels.find((label, i) => labels.indexOf(label) !== i)
  if (repeated) throw invalid({ recipients: `${repeated} står två gånger.` })
  await tx.deleteFrom('recipient').where('minute_item_id', '=', itemId).execute()
  if (labels.length === 0) return
  await tx
    .insertInto('recipient')
    .values(labels.map((label, i) => ({ id: newId(), minute_item_id: itemId, position: i + 1, label })))
    .execute()
}
