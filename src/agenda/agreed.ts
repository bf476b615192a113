import type { Acting } from '#src/acting.ts'
import { log } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { found, Refusal } from '#src/errors.ts'
import { lockBegun } from '#src/meetings/change.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { asksIfAgreed } from './adoption.ts'
import { noteUnanimous } from './adoption-store.ts'
import { agendaOf, type KeptAgendaItem } from './store.ts'
import { summonsesOf } from './summons-store.ts'

/** The items that the council may decide only where all agree, each with why (KL 5:52). */
export async function askedIfAgreed(db: Reader, meeting: Meeting): Promise<(KeptAgendaItem & { why: string })[]> {
  if (meeting.body_kind !== 'council') return []
  const summonses = await summonsesOf(db, meeting.id)
  return (await agendaOf(db, meeting.id)).flatMap(item => {
    const why = asksIfAgreed(item, summonses, meeting)
    return why === null ? [] : [{ ...item, why }]
  })
}

/** The §§ that the council may decide only where all agree, with why, where nobody has noted that they did. */
export async function notAgreedAt(db: Reader, meeting: Meeting): Promise<Map<number, string>> {
  const asked = await askedIfAgreed(db, meeting)
  return new Map(
    asked.flatMap(({ paragraph_no, unanimous, why }) =>
      paragraph_no === null || unanimous === 1 ? [] : [[paragraph_no, why]],
    ),
  )
}

/**
 * Notes that all who were there agreed to take up an item that came after the agenda was adopted, or takes that note back
 * (KL 5:52). Throws not_found for an item that nothing is asked about, wrong_status before the day of the meeting and once
 * its § is adjusted.
 */
export async function noteAgreement(
  tx: Tx,
  { id }: Pick<Meeting, 'id'>,
  seq: number,
  agreed: boolean,
  acting: Acting,
): Promise<void> {
  const meeting = await lockBegun(tx, id, acting)
  const item = found(
    (await askedIfAgreed(tx, meeting)).find(one => one.seq === seq),
    'Ärendet',
  )
  if (item.part_id !== null) throw new Refusal('wrong_status', `§ ${item.paragraph_no} är justerad.`)
  await noteUnanimous(tx, item.id, agreed)
  const detail = agreed ? 'agreed' : 'taken back'
  await log(tx, acting, { action: 'agenda.agreed', subject: 'agenda_item', subject_id: item.id, detail })
}
