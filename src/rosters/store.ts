import { type Acting, instant } from '#src/acting.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { Refusal } from '#src/errors.ts'
import { newId } from '#src/ids.ts'
import { capacities, inOrderOfSeats, type Mandate } from './roster.ts'

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

/**
 * The day of the first meeting after a day (null: from the beginning of the mandate) at which its holder is noted as
 * there, as one of the body and while the mandate runs.
 */
export async function firstMeetingThere(
  db: Reader,
  { body_id, name, from_on, to_on }: KeptMandate,
  after: string | null,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
    .select('meeting.held_on')
    .where('meeting.body_id', '=', body_id)
    .where('attendance.name', '=', name)
    .where('attendance.here', '<>', 'no')
    .where('attendance.capacity', 'in', [...capacities])
    .where('meeting.held_on', '>=', from_on)
    .$if(to_on !== null, query => query.where('meeting.held_on', '<=', to_on ?? ''))
    .$if(after !== null, query => query.where('meeting.held_on', '>', after ?? ''))
    .orderBy('meeting.held_on')
    .executeTakeFirst()
  return row?.held_on
}

/** The days of a body's meetings from this one on at which it is noted who was there. */
export async function attendedSince(db: Reader, bodyId: string, from: string): Promise<string[]> {
  const rows = await db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
    .select('meeting.held_on')
    .distinct()
    .where('meeting.body_id', '=', bodyId)
    .where('meeting.held_on', '>=', from)
    .orderBy('meeting.held_on')
    .execute()
  return rows.map(row => row.held_on)
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

/** Whatever was done to a body's roster, the first first: the version of a form over the whole of it is their number. */
export async function rosterChanges(
  db: Reader,
  bodyId: string,
): Promise<{ action: string; who: string; name: string }[]> {
  return db
    .selectFrom('log_entry')
    .innerJoin('mandate', 'mandate.id', 'log_entry.subject_id')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .select(['log_entry.action', 'log_entry.actor as who', 'person.name'])
    .where('log_entry.subject', '=', 'mandate')
    .where('mandate.body_id', '=', bodyId)
    .orderBy('log_entry.at')
    .orderBy('log_entry.id')
    .execute()
}

/** Throws stale where the roster has been changed since a form knew of this many changes. */
export async function refuseChanged(tx: Tx, bodyId: string, seen: number): Promise<void> {
  if ((await rosterChanges(tx, bodyId)).length === seen) return
  throw new Refusal('stale', 'Någon annan har ändrat bland ledamöterna sedan du öppnade sidan.')
}

/** The members' roles in the program that these people hold at a body from a day on. */
export async function rolesKept(db: Reader, bodyId: string, people: readonly string[], day: string): Promise<string[]> {
  if (people.length === 0) return []
  const rows = await db
    .selectFrom('role_holding')
    .innerJoin('account', 'account.id', 'role_holding.account_id')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select('person.name')
    .distinct()
    .where('role_holding.body_id', '=', bodyId)
    .where('role_holding.role', '=', 'member')
    .where('account.person_id', 'in', people)
    .where('account.disabled_at', 'is', null)
    .where(eb => eb.or([eb('role_holding.to_on', 'is', null), eb('role_holding.to_on', '>=', day)]))
    .orderBy('person.name')
    .execute()
  return rows.map(row => row.name)
}
