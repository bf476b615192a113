import { type Acting, instant } from '#src/acting.ts'
import { log, refuseStale } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { lockHeld, refuseBeforeItsDay } from '#src/meetings/change.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { type ItemContent, recordItem } from '#src/minutes/actions.ts'
import type { AgendaItem, Standing } from './agenda.ts'
import { ownSections } from './sections-store.ts'
import { agendaOf, insertAgendaItem, type KeptAgendaItem, type NewAgendaItem } from './store.ts'

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
  const own = await ownSections(tx, meeting.body_id)
  for (const [i, item] of items.entries()) {
    const same = there.find(one => one.struck_reason === null && isSame(one, item))
    if (same) throw invalid({ pending: `${same.title} står redan på dagordningen.` })
    const id = await insertAgendaItem(tx, meeting.id, there.length + i + 1, item, own, acting)
    await log(tx, acting, { action: 'agenda.item_added', subject: 'agenda_item', subject_id: id, detail: item.title })
  }
}

type Source = Pick<NewAgendaItem, 'matter_id' | 'referral_id'>
const isSame = (a: Source, b: Source): boolean =>
  a.matter_id !== null && a.matter_id === b.matter_id && a.referral_id === b.referral_id

/** The item at this place in addresses, which still may be changed. Throws not_found, or wrong_status once struck. */
export async function openItem(tx: Tx, meeting: Meeting, seq: number): Promise<KeptAgendaItem> {
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
  change: Standing & Pick<AgendaItem, 'title' | 'dnr' | 'proposal' | 'place'>,
  acting: Acting,
  seen: number,
): Promise<void> {
  const item = await openItem(tx, meeting, seq)
  await refuseStale(tx, itemChanged(item.id), seen)
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
 * Writes the § of an item that is no motion of ours. Throws as recordItem, and wrong_status where it has its § already.
 */
export async function writeItsParagraph(
  tx: Tx,
  planned: Meeting,
  seq: number,
  { paragraph_no, insert, day_no }: { paragraph_no: number; insert: boolean; day_no?: number | undefined },
  content: ItemContent,
  acting: Acting,
): Promise<void> {
  const item = await openItem(tx, planned, seq)
  const meeting = await lockHeld(tx, planned.id)
  if (item.matter_id !== null) throw new Refusal('wrong_status', 'Beslutet skrivs från ärendets egen sida.')
  if (item.paragraph_no !== null) throw new Refusal('wrong_status', `Ärendet är redan § ${item.paragraph_no}.`)
  refuseBeforeItsDay(meeting, acting)
  const id = await recordItem(tx, meeting, paragraph_no, content, { matter_id: null, insert, day_no }, acting)
  await tx.updateTable('agenda_item').set({ minute_item_id: id }).where('id', '=', item.id).execute()
}
