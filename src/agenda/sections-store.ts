import type { Acting } from '#src/acting.ts'
import { dayInStockholm } from '#src/dates.ts'
import { log, refuseStale } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { Section } from './agenda.ts'
import { isUsual, type OwnSection, standsAnew } from './sections.ts'

/** How a body divides its agendas; none where it does as is usual. */
export async function ownSections(db: Reader, bodyId: string): Promise<OwnSection[]> {
  const rows = await db
    .selectFrom('own_section')
    .select(['heading', 'kinds'])
    .where('body_id', '=', bodyId)
    .orderBy('position')
    .execute()
  return rows.map(({ heading, kinds }) => ({ heading, kinds: JSON.parse(kinds) as Section[] }))
}

export const sectionsSaved = (bodyId: string) =>
  ({ action: 'sections.saved', subject: 'body', subject_id: bodyId }) as const

/**
 * Keeps how a body divides its agendas. What it has on those ahead, and has called nobody to, moves along; the rest stays
 * as its members know it. Throws stale where somebody saved it since it had been saved `seen` times.
 */
export async function saveSections(
  tx: Tx,
  bodyId: string,
  chosen: readonly OwnSection[],
  acting: Acting,
  seen: number,
): Promise<void> {
  const own = isUsual(chosen) ? [] : chosen
  await tx.deleteFrom('own_section').where('body_id', '=', bodyId).execute()
  const rows = own.map(({ heading, kinds }, position) => ({
    body_id: bodyId,
    position,
    heading,
    kinds: JSON.stringify(kinds),
  }))
  if (rows.length > 0) await tx.insertInto('own_section').values(rows).execute()
  await refuseStale(tx, sectionsSaved(bodyId), seen)
  await moveAlong(tx, bodyId, own, dayInStockholm(acting.now))
  await log(tx, acting, { ...sectionsSaved(bodyId), detail: JSON.stringify(own) })
}

async function moveAlong(tx: Tx, bodyId: string, own: readonly OwnSection[], today: string): Promise<void> {
  const items = await tx
    .selectFrom('agenda_item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
    .select(['agenda_item.id', 'section', 'heading', 'heading_place'])
    .where('meeting.body_id', '=', bodyId)
    .where('meeting.held_on', '>=', today)
    .where('meeting.agenda_adopted_at', 'is', null)
    .where('agenda_item.summons_no', 'is', null)
    .execute()
  for (const { id, ...item } of items) {
    const stands = standsAnew(own, { ...item, section: item.section as Section })
    await tx.updateTable('agenda_item').set(stands).where('id', '=', id).execute()
  }
}
