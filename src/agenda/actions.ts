import { type Acting, instant } from '#src/acting.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import { deedsDone, log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { keepFile } from '#src/files/store.ts'
import { newId } from '#src/ids.ts'
import { recordEvent } from '#src/matters/actions.ts'
import { eventsOf } from '#src/matters/store.ts'
import { lockHeld } from '#src/meetings/change.ts'
import { changesOf, type Meeting } from '#src/meetings/store.ts'
import { type ItemContent, recordItem } from '#src/minutes/actions.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { sittingOn } from '#src/rosters/roster.ts'
import { mandatesOf } from '#src/rosters/store.ts'
import { type AgendaItem, changeSince, changeWords, numbered } from './agenda.ts'
import { agendaOf, insertAgendaItem, type KeptAgendaItem, type NewAgendaItem, summonsesOf } from './store.ts'
import { summonsOf } from './summons.ts'

/** The deeds by which one item of an agenda is changed. */
export const itemChanged = (id: string) =>
  ({ action: 'agenda.item_changed', subject: 'agenda_item', subject_id: id }) as const

/**
 * Puts these on a meeting's agenda, last in their sections. Throws invalid (pending) for a matter that is there
 * already.
 */
export async function addToAgenda(
  tx: Tx,
  meeting: Meeting,
  items: readonly NewAgendaItem[],
  acting: Acting,
): Promise<void> {
  await lockHeld(tx, meeting.id)
  const there = await agendaOf(tx, meeting.id)
  for (const [i, item] of items.entries()) {
    const same = there.find(one => one.struck_reason === null && isSame(one, item))
    if (same) throw invalid({ pending: `${same.title} står redan på dagordningen.` })
    const id = await insertAgendaItem(tx, meeting.id, there.length + i + 1, item, acting)
    await log(tx, acting, { action: 'agenda.item_added', subject: 'agenda_item', subject_id: id, detail: item.title })
  }
}

type Source = Pick<NewAgendaItem, 'matter_id' | 'referral_id'>
const isSame = (a: Source, b: Source): boolean =>
  a.matter_id !== null && a.matter_id === b.matter_id && a.referral_id === b.referral_id

/** The item at this place in addresses, which still may be changed. Throws not_found, or wrong_status once struck. */
async function openItem(tx: Tx, meeting: Meeting, seq: number): Promise<KeptAgendaItem> {
  await lockHeld(tx, meeting.id)
  const item = found(
    (await agendaOf(tx, meeting.id)).find(one => one.seq === seq),
    'Ärendet',
  )
  if (item.struck_reason !== null) throw new Refusal('wrong_status', 'Ärendet är redan struket.')
  return item
}

/**
 * Changes an item that no summons has named. Throws wrong_status for one that has been sent, stale where it was changed
 * since `seen`.
 */
export async function changeAgendaItem(
  tx: Tx,
  meeting: Meeting,
  seq: number,
  change: Pick<AgendaItem, 'section' | 'title' | 'dnr' | 'proposal' | 'place'>,
  acting: Acting,
  seen: number,
): Promise<void> {
  const item = await openItem(tx, meeting, seq)
  if ((await deedsDone(tx, itemChanged(item.id))).times !== seen) {
    throw new Refusal('stale', 'Någon annan har ändrat ärendet sedan du öppnade sidan.')
  }
  if (item.summons_no !== null) {
    throw new Refusal('wrong_status', 'Ärendet står i kallelsen. Stryk det, och lägg till det på nytt.')
  }
  await tx
    .updateTable('agenda_item')
    .set({ ...change, proposal: JSON.stringify(change.proposal) })
    .where('id', '=', item.id)
    .execute()
  await log(tx, acting, { ...itemChanged(item.id), detail: change.title })
}

/** Strikes an item: it is not taken up, and the reason stays. Throws wrong_status where it is a § already. */
export async function strikeFromAgenda(
  tx: Tx,
  meeting: Meeting,
  seq: number,
  reason: string,
  acting: Acting,
): Promise<void> {
  const item = await openItem(tx, meeting, seq)
  if (item.paragraph_no !== null) {
    throw new Refusal('wrong_status', `Ärendet är § ${item.paragraph_no} i protokollet och kan inte strykas.`)
  }
  await tx
    .updateTable('agenda_item')
    .set({ struck_reason: reason, struck_by: acting.actor, struck_at: instant(acting) })
    .where('id', '=', item.id)
    .execute()
  await log(tx, acting, { action: 'agenda.item_struck', subject: 'agenda_item', subject_id: item.id, detail: reason })
}

/**
 * Calls the body's members and substitutes to a meeting (KL 5:13-14; for others by their own rules, 6:23), the first
 * time with all of the agenda, then with what was added, and with all of it again where the meeting has been moved; the
 * paper is kept as it was sent. Gives its number. Throws invalid (sent_on) for a day that has not been or comes after
 * the meeting, wrong_status where there is nothing new or nobody to call.
 */
export async function issueSummons(tx: Tx, { id }: Meeting, sentOn: string, acting: Acting): Promise<number> {
  const meeting = await lockHeld(tx, id)
  if (sentOn > dayInStockholm(acting.now)) throw invalid({ sent_on: 'Dagen har inte varit än.' })
  if (sentOn > meeting.held_on) {
    throw invalid({ sent_on: `Sammanträdet hålls redan ${proseDay(meeting.held_on)}.` })
  }
  const agenda = numbered(await agendaOf(tx, meeting.id))
  const called = await summonsesOf(tx, meeting.id)
  const changes = await changesOf(tx, meeting.id)
  const change = changeSince(called, changes)
  const standing = agenda.filter(item => item.struck_reason === null)
  const added = standing.filter(item => item.summons_no === null)
  if (added.length === 0 && !change) throw new Refusal('wrong_status', 'Inget nytt står på dagordningen.')
  const recipients = sittingOn(await mandatesOf(tx, meeting.body_id), meeting.held_on).map(one => one.name)
  if (recipients.length === 0) throw new Refusal('wrong_status', 'Inga ledamöter är inlagda för den dagen.')
  const no = called.length + 1
  const paper = {
    isSupplement: no > 1 && !change,
    items: change ? standing : added,
    change: change ? changeWords(meeting.held_on, change) : null,
    sent_on: sentOn,
    updated_at: instant(acting),
  }
  const bytes = await renderPdf(await summonsOf(tx, meeting, paper))
  const sha256 = await keepFile(tx, { bytes, media_type: 'application/pdf' }, acting)
  await tx
    .insertInto('summons')
    .values({
      id: newId(),
      meeting_id: meeting.id,
      no,
      sent_on: sentOn,
      recipients: JSON.stringify(recipients),
      sha256,
      after_changes: changes.length,
      recorded_at: instant(acting),
      recorded_by: acting.actor,
    })
    .execute()
  for (const item of added) {
    await tx.updateTable('agenda_item').set({ summons_no: no }).where('id', '=', item.id).execute()
    if (item.referral_status === 'signed_off') await standsOnAgenda(tx, item, sentOn, acting)
  }
  await log(tx, acting, { action: 'summons.issued', subject: 'meeting', subject_id: meeting.id, detail: sentOn })
  return no
}

// A response that is fixed comes onto the agenda with the summons, and is not entered there by hand as well; unless the
// summons is said to have been sent before that, which the secretary then has to explain in a step of its own.
async function standsOnAgenda(tx: Tx, item: KeptAgendaItem, sentOn: string, acting: Acting): Promise<void> {
  const { matter_id, referral_id } = item
  if (!matter_id || !referral_id) return
  const before = (await eventsOf(tx, matter_id)).filter(event => event.referral_id === referral_id)
  if (before.some(event => event.happened_on > sentOn)) return
  await recordEvent(tx, matter_id, { kind: 'response_on_agenda', happened_on: sentOn, referral_id }, acting)
}

/**
 * Writes the § of an item that is no motion of ours. Throws as recordItem, and wrong_status where it has its § already.
 */
export async function writeItsParagraph(
  tx: Tx,
  planned: Meeting,
  seq: number,
  { paragraph_no, insert }: { paragraph_no: number; insert: boolean },
  content: ItemContent,
  acting: Acting,
): Promise<void> {
  const item = await openItem(tx, planned, seq)
  const meeting = await lockHeld(tx, planned.id)
  if (item.matter_id !== null) throw new Refusal('wrong_status', 'Beslutet skrivs från ärendets egen sida.')
  if (item.paragraph_no !== null) throw new Refusal('wrong_status', `Ärendet är redan § ${item.paragraph_no}.`)
  if (meeting.held_on > dayInStockholm(acting.now)) {
    throw new Refusal('wrong_status', `Sammanträdet hålls först ${proseDay(meeting.held_on)}.`)
  }
  const id = await recordItem(tx, meeting, paragraph_no, content, { matter_id: null, insert }, acting)
  await tx.updateTable('agenda_item').set({ minute_item_id: id }).where('id', '=', item.id).execute()
}
