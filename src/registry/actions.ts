import { type Acting, instant } from '#src/acting.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid, Refusal } from '#src/errors.ts'
import { newId } from '#src/ids.ts'
import { fold } from '#src/matters/fold.ts'
import { project } from '#src/matters/project.ts'
import { bumpMatter, eventsOf } from '#src/matters/store.ts'
import { registryNumber, registryNumberTaken, takeRegistryNo } from './store.ts'

/**
 * Gives the matter a number in a body's register: `typed` where it comes from a diary system, else the next of the
 * body's own series. Throws invalid (number) where it is taken, also by a voided one.
 */
export async function openRegistryNumber(
  tx: Tx,
  matterId: string,
  body: { id: string; name: string; registry_format: string | null },
  typed: string | null,
  openedOn: string,
): Promise<string> {
  const number = typed ?? (await allocate(tx, body, openedOn.slice(0, 4)))
  const taken = await registryNumberTaken(tx, body.id, number)
  if (taken) {
    const voided = taken.voided_at ? ' Det numret är makulerat och används inte igen.' : ''
    throw invalid({ number: `${number} finns redan i diariet: ${taken.title}.${voided}` })
  }
  await tx
    .insertInto('registry_number')
    .values({
      id: newId(),
      matter_id: matterId,
      body_id: body.id,
      number,
      opened_on: openedOn,
      voided_at: null,
      voided_reason: null,
      voided_by: null,
    })
    .execute()
  return number
}

async function allocate(
  tx: Tx,
  body: { id: string; name: string; registry_format: string | null },
  year: string,
): Promise<string> {
  if (!body.registry_format) {
    throw invalid({ number: `${body.name} för inget eget diarium här. Skriv in numret.` })
  }
  // A number that somebody typed in from elsewhere is passed over.
  for (;;) {
    const no = await takeRegistryNo(tx, body.id, year)
    const number = registryNumber(body.registry_format, year, no)
    if (!(await registryNumberTaken(tx, body.id, number))) return number
  }
}

/** Gives a matter that is already under way a number in one more register. */
export async function addRegistryNumber(
  tx: Tx,
  matterId: string,
  body: { id: string; name: string; registry_format: string | null },
  typed: string | null,
  openedOn: string,
): Promise<string> {
  await bumpMatter(tx, matterId)
  const number = await openRegistryNumber(tx, matterId, body, typed, openedOn)
  await project(tx, matterId, fold(await eventsOf(tx, matterId)))
  return number
}

/** Voids a mistaken number: it stays in sight with its reason and is not given again. */
export async function voidRegistryNumber(
  tx: Tx,
  matterId: string,
  id: string,
  reason: string,
  acting: Acting,
): Promise<void> {
  await bumpMatter(tx, matterId)
  const { numUpdatedRows } = await tx
    .updateTable('registry_number')
    .set({ voided_at: instant(acting), voided_reason: reason, voided_by: acting.actor })
    .where('id', '=', id)
    .where('matter_id', '=', matterId)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('wrong_status', 'Numret är redan makulerat.')
  await project(tx, matterId, fold(await eventsOf(tx, matterId)))
}
