import { type Acting, instant } from '#src/acting.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid, Refusal, warn } from '#src/errors.ts'
import { missingBeforeTakingUp } from '#src/law/announced.ts'
import { lockBegun } from '#src/meetings/change.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { strikeFromAgenda } from './actions.ts'
import { agendaVersion, askedAbout, readAdoption } from './adoption.ts'
import { adoptionOf, takeUp } from './adoption-store.ts'
import { numbered } from './agenda.ts'
import { agendaOf } from './store.ts'
import { summonsesOf } from './summons-store.ts'

/**
 * Adopts the agenda at the meeting: what came late is added or struck, and each item gets the turn in which it is taken
 * up. Throws invalid beside the fields of the items, stale where the agenda was changed since `seen`, wrong_status before
 * the day of the meeting and where it has been adopted, warning where the council takes up what was not made known in
 * time though not all agree (KL 5:52) and no reason is given.
 */
export async function adoptAgenda(
  tx: Tx,
  { id }: Pick<Meeting, 'id'>,
  typed: Record<string, unknown>,
  reason: string,
  acting: Acting,
  seen: number,
): Promise<void> {
  const meeting = await lockBegun(tx, id, acting)
  if (await adoptionOf(tx, id)) throw new Refusal('wrong_status', 'Dagordningen är redan fastställd.')
  const items = await agendaOf(tx, id)
  if (agendaVersion(items) !== seen) {
    throw new Refusal('stale', 'Någon annan har ändrat dagordningen sedan du öppnade sidan.')
  }
  const standing = numbered(items).filter(item => item.struck_reason === null)
  const { all, errors } = readAdoption(askedAbout(standing, await summonsesOf(tx, id), meeting), typed)
  if (Object.keys(errors).length > 0) throw invalid(errors)
  const taken = all.filter(one => one.out === '')
  const warnings = taken.flatMap(({ title, when, unanimous }) => {
    const missing = when && missingBeforeTakingUp(when, unanimous)
    return missing ? [`${title}: ${missing}`] : []
  })
  if (reason === '') warn(warnings)
  for (const { seq, out } of all) if (out !== '') await strikeFromAgenda(tx, meeting, seq, out, acting)
  await takeUp(tx, id, taken)
  await tx
    .updateTable('meeting')
    .set({
      agenda_adopted_at: instant(acting),
      agenda_adopted_by: acting.actor,
      agenda_reason: warnings.length > 0 ? reason : null,
    })
    .where('id', '=', id)
    .execute()
  await log(tx, acting, { action: 'agenda.adopted', subject: 'meeting', subject_id: id, detail: reason })
}
