import { type Acting, instant } from '#src/acting.ts'
import type { Body } from '#src/bodies/body.ts'
import { personNamed } from '#src/bodies/store.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid, Refusal } from '#src/errors.ts'
import { allOrNothing } from '#src/text/sheet.ts'
import { faultsOf, type Mandate } from './roster.ts'
import { readSheet } from './sheet.ts'
import { insertMandate, type KeptMandate, mandateById, mandatesOf } from './store.ts'

// Two who change the same roster come after one another.
const lockBody = (tx: Tx, bodyId: string) =>
  tx.updateTable('body').set({ id: bodyId }).where('id', '=', bodyId).execute()

/** Gives somebody a place in a body. Throws invalid beside the field that clashes with the roster. */
export async function seat(tx: Tx, body: Pick<Body, 'id'>, mandate: Mandate, acting: Acting): Promise<void> {
  await lockBody(tx, body.id)
  const faults = faultsOf(mandate, await mandatesOf(tx, body.id))
  if (Object.keys(faults).length > 0) throw invalid(faults)
  await keep(tx, body.id, mandate, acting)
}

/**
 * Enters a whole pasted roster, or nothing. Throws invalid (sheet) where a line is wrong. Gives how many were entered.
 */
export async function seatAll(tx: Tx, body: Pick<Body, 'id'>, sheet: string, acting: Acting): Promise<number> {
  await lockBody(tx, body.id)
  const mandates = allOrNothing(readSheet(sheet, await mandatesOf(tx, body.id)), row => row.mandate)
  for (const mandate of mandates) await keep(tx, body.id, mandate, acting)
  return mandates.length
}

async function keep(tx: Tx, bodyId: string, mandate: Mandate, acting: Acting): Promise<void> {
  const id = await insertMandate(tx, bodyId, await personNamed(tx, mandate.name, acting), mandate, acting)
  await log(tx, acting, {
    action: 'mandate.begun',
    subject: 'mandate',
    subject_id: id,
    detail: JSON.stringify(mandate),
  })
}

/**
 * Ends a place in a body on its last day. Throws invalid (to_on) for a day before it began, wrong_status where it has
 * ended already or is gone.
 */
export async function leave(tx: Tx, mandate: KeptMandate, to_on: string, acting: Acting): Promise<void> {
  await lockBody(tx, mandate.body_id)
  const now = await mandateById(tx, mandate.id)
  if (!now || now.to_on) throw new Refusal('wrong_status', 'Uppdraget är redan avslutat.')
  if (to_on < now.from_on) throw invalid({ to_on: 'Sista dagen kan inte vara före den första.' })
  await tx.updateTable('mandate').set({ to_on }).where('id', '=', mandate.id).execute()
  await log(tx, acting, { action: 'mandate.ended', subject: 'mandate', subject_id: mandate.id, detail: to_on })
}

/** Takes out a place that was entered by mistake; the log keeps it. Throws wrong_status where it is gone already. */
export async function unseat(tx: Tx, mandate: KeptMandate, acting: Acting): Promise<void> {
  const voided = await tx
    .updateTable('mandate')
    .set({ voided_at: instant(acting), voided_by: acting.actor })
    .where('id', '=', mandate.id)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  if (voided.numUpdatedRows === 0n) throw new Refusal('wrong_status', 'Uppdraget är redan borttaget.')
  await log(tx, acting, { action: 'mandate.voided', subject: 'mandate', subject_id: mandate.id })
}
