import type { Acting } from '#src/acting.ts'
import { log, refuseStale } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid } from '#src/errors.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { PROPOSAL, sectionUnder, versionsOf } from '#src/responses/store.ts'
import { plural } from '#src/swedish.ts'
import { isEmpty } from '#src/text/markup.ts'
import { itemChanged, openItem } from './actions.ts'
import { choicesFor, keyOfPaper, none } from './choices.ts'
import { deletePaper, insertPaper, papersOf, type Source } from './papers-store.ts'
import type { KeptAgendaItem } from './store.ts'

/** The deeds by which the papers of an item are laid. */
export const papersLaid = (id: string) =>
  ({ action: 'agenda.papers_laid', subject: 'agenda_item', subject_id: id }) as const

interface Laying {
  /** What goes with the item, by the keys of its form. */
  chosen: readonly string[]
  file?: { sha256: string; file_name: string; title: string } | undefined
}

/**
 * Lays these papers at an item, in the place of those that lay there, and a file beside them. What a summons has carried
 * stays. Where the item proposes nothing yet, it proposes what the officials do in the report that is laid. Throws
 * invalid (papers) for what the matter does not have, stale where they were laid anew since `seen`, and as openItem.
 */
export async function layPapers(
  tx: Tx,
  meeting: Meeting,
  seq: number,
  { chosen, file }: Laying,
  acting: Acting,
  seen: number,
): Promise<void> {
  const item = await openItem(tx, meeting, seq)
  await refuseStale(tx, papersLaid(item.id), seen)
  const laid = (await papersOf(tx, meeting.id)).filter(one => one.agenda_item_id === item.id)
  const choices = await choicesFor(tx, item)
  const there = new Set(laid.map(keyOfPaper))
  const added = choices.filter(one => chosen.includes(one.key) && !there.has(one.key))
  if (chosen.some(key => !there.has(key) && !choices.some(one => one.key === key))) {
    throw invalid({ papers: 'Välj bland handlingarna som står här.' })
  }
  for (const one of laid)
    if (one.summons_no === null && !chosen.includes(keyOfPaper(one))) await deletePaper(tx, one.id)
  let position = laid.at(-1)?.position ?? 0
  for (const { key: _, isDecided: __, ...paper } of added) {
    position += 1
    await insertPaper(tx, item.id, position, { ...paper, file: null }, acting)
  }
  if (file) await insertPaper(tx, item.id, position + 1, { ...none, title: file.title, file }, acting)
  const report = added.findLast(one => one.staff_report === 1)
  if (report) await proposeAsReported(tx, item, report, acting)
  const now = (await papersOf(tx, meeting.id)).filter(one => one.agenda_item_id === item.id)
  await log(tx, acting, { ...papersLaid(item.id), detail: plural(now.length, 'handling', 'handlingar') })
}

// What members have been sent is never changed.
async function proposeAsReported(
  tx: Tx,
  { id, title, proposal, referral_id, summons_no }: KeptAgendaItem,
  { response_version_id }: Pick<Source, 'response_version_id'>,
  acting: Acting,
): Promise<void> {
  if (!isEmpty(proposal) || summons_no !== null || referral_id === null) return
  const version = (await versionsOf(tx, referral_id)).find(one => one.id === response_version_id)
  const proposed = sectionUnder(version?.staff_report ?? [], PROPOSAL)?.text ?? []
  if (isEmpty(proposed)) return
  await tx
    .updateTable('agenda_item')
    .set({ proposal: JSON.stringify(proposed) })
    .where('id', '=', id)
    .execute()
  await log(tx, acting, { ...itemChanged(id), detail: title })
}
