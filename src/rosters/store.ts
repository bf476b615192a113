import { type Acting, instant } from '#src/acting.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { inOrderOfSeats, type Mandate } from './roster.ts'

export interface KeptMandate extends Mandate {
  id: string
  body_id: string
  person_id: string
}

/** Everyone who sits, has sat or will sit in a body, in the order of their seats; without what was entered by mistake. */
export async function mandatesOf(db: Reader, bodyId: string): Promise<KeptMandate[]> {
  const rows = await db
    .selectFrom('mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .select([
      'mandate.id',
      'mandate.body_id',
      'mandate.person_id',
      'person.name',
      'mandate.party',
      'mandate.capacity',
      'mandate.seat_no',
      'mandate.office',
      'mandate.from_on',
      'mandate.to_on',
    ])
    .where('mandate.body_id', '=', bodyId)
    .where('mandate.voided_at', 'is', null)
    .orderBy('mandate.from_on')
    .execute()
  return inOrderOfSeats(rows as KeptMandate[])
}

export async function mandateById(db: Reader, id: string): Promise<KeptMandate | undefined> {
  const row = await db
    .selectFrom('mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .selectAll('mandate')
    .select('person.name')
    .where('mandate.id', '=', id)
    .where('mandate.voided_at', 'is', null)
    .executeTakeFirst()
  return row as KeptMandate | undefined
}

export async function insertMandate(
  tx: Tx,
  bodyId: string,
  personId: string,
  { name: _, ...mandate }: Mandate,
  acting: Acting,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('mandate')
    .values({
      id,
      body_id: bodyId,
      person_id: personId,
      ...mandate,
      recorded_at: instant(acting),
      recorded_by: acting.actor,
      voided_at: null,
      voided_by: null,
    })
    .execute()
  return id
}
