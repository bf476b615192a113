import type { Acting } from '#src/acting.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { Refusal } from '#src/errors.ts'
import { paragraphSpan } from '#src/swedish.ts'
import { publish, revoke } from './actions.ts'

/** The §§ that were adjusted together, and which of them are public. */
async function itemsOfPart(tx: Tx, partId: string) {
  return tx
    .selectFrom('minute_item')
    .leftJoin('publication', join =>
      join
        .onRef('publication.subject_id', '=', 'minute_item.id')
        .on('publication.subject', '=', 'minute_item')
        .on('publication.revoked_at', 'is', null),
    )
    .select(['minute_item.id', 'paragraph_no', 'published_at'])
    .where('part_id', '=', partId)
    .orderBy('paragraph_no')
    .execute()
}

/** Lets everybody read all that was adjusted together. Throws wrong_status where they may already, warning as publish. */
export async function publishPart(
  tx: Tx,
  partId: string,
  acting: Acting,
  how: { anyway?: boolean } = {},
): Promise<void> {
  const closed = (await itemsOfPart(tx, partId)).filter(item => item.published_at === null)
  if (closed.length === 0) throw new Refusal('wrong_status', 'Hela protokollet är redan publicerat.')
  for (const item of closed) await publish(tx, 'minute_item', item.id, acting, how)
  const detail = paragraphSpan(closed.map(item => item.paragraph_no))
  await log(tx, acting, { action: 'minutes.published', subject: 'minutes_part', subject_id: partId, detail })
}

/**
 * Takes all that was adjusted together from the public web, at once and with a reason; what hangs on the notice board stays
 * (KL 8:12). Throws wrong_status where nothing of it is public.
 */
export async function withdrawPart(tx: Tx, partId: string, reason: string, acting: Acting): Promise<void> {
  const open = (await itemsOfPart(tx, partId)).filter(item => item.published_at !== null)
  if (open.length === 0) throw new Refusal('wrong_status', 'Protokollet är inte publicerat.')
  for (const item of open) await revoke(tx, 'minute_item', item.id, reason, acting)
  const detail = `${paragraphSpan(open.map(item => item.paragraph_no))}: ${reason}`
  await log(tx, acting, { action: 'minutes.withdrawn', subject: 'minutes_part', subject_id: partId, detail })
}
