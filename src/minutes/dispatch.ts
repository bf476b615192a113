import type { Acting } from '#src/acting.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid } from '#src/errors.ts'
import { keepFile } from '#src/files/store.ts'
import { type NewEvent, recordEvent } from '#src/matters/actions.ts'
import { fold } from '#src/matters/fold.ts'
import { eventsOf, type MatterEvent } from '#src/matters/store.ts'
import { recordDispatch } from '#src/minutes/adjust.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { extractOf } from './extract.ts'
import { type MinuteItem, mattersOfItem, recipientsOf } from './store.ts'

export interface Sending {
  /** Those of the distribution list that it goes to now. */
  recipients: string[]
  /** Others, who have asked for it. */
  others: string[]
  channel: string
  sent_on: string
}

/**
 * Sends the extract of a § (by hand: what is recorded is that it was done). The file as it was sent is kept, certified
 * by the one who sends it; and the matters whose decision it carries go on: an opinion is then back with the board, a
 * council's decision sent out (domain.md 1.4, invariant 4). Throws Refusal as recordDispatch, and invalid
 * (recipients, others) where there is none, or one is not of the distribution list.
 */
export async function dispatchExtract(tx: Tx, item: MinuteItem, sending: Sending, acting: Acting): Promise<void> {
  const document = await extractOf(tx, item, { name: acting.actor, on: sending.sent_on })
  const sha256 = await keepFile(tx, { bytes: await renderPdf(document), media_type: 'application/pdf' }, acting)
  const labels = await recipientsOf(tx, item.id)
  if (sending.recipients.some(one => !labels.includes(one))) {
    throw invalid({ recipients: 'Välj bland paragrafens mottagare.' })
  }
  const recipients = [...new Set([...sending.recipients, ...sending.others])]
  if (recipients.length === 0) {
    throw invalid({ [labels.length > 0 ? 'recipients' : 'others']: 'Ange minst en mottagare.' })
  }
  await recordDispatch(tx, item, { ...sending, recipients, sha256 }, acting)
  for (const matter of await mattersOfItem(tx, item.id)) {
    for (const event of await followingFrom(tx, matter.id, item.id)) {
      await recordEvent(tx, matter.id, { ...event, happened_on: sending.sent_on }, acting)
    }
  }
}

/** What the sending of this § brings with it in a matter: nothing where it has been brought already. */
async function followingFrom(tx: Tx, matterId: string, itemId: string): Promise<Omit<NewEvent, 'happened_on'>[]> {
  const folded = fold(await eventsOf(tx, matterId))
  const here = folded.steps.map(step => step.event).filter(event => event.minute_item_id === itemId)
  return here.flatMap((event: MatterEvent): Omit<NewEvent, 'happened_on'>[] => {
    if (event.kind === 'opinion_decided' && event.referral_id) {
      const decided = folded.referrals.get(event.referral_id)?.status === 'decided'
      return decided ? [{ kind: 'opinion_delivered', referral_id: event.referral_id }] : []
    }
    if (event.kind === 'council_decided' && folded.status === 'decided') return [{ kind: 'decision_dispatched' }]
    return []
  })
}
