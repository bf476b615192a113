import { type Acting, instant } from '#src/acting.ts'
import type { Body } from '#src/bodies/body.ts'
import { personNamed } from '#src/bodies/store.ts'
import { proseDay } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid, Refusal } from '#src/errors.ts'
import { allOrNothing } from '#src/text/sheet.ts'
import { faultsOf, type Mandate, nextSeat, prolongingFaults } from './roster.ts'
import { readSheet } from './sheet.ts'
import { firstMeetingThere, insertMandate, type KeptMandate, mandateById, mandatesOf, refuseChanged } from './store.ts'
import { lastBefore, type NewTerm, readTerm } from './term.ts'

// Two who change the same roster come after one another.
const lockBody = (tx: Tx, bodyId: string) =>
  tx.updateTable('body').set({ id: bodyId }).where('id', '=', bodyId).execute()

/**
 * Gives somebody a place in a body: the one with this number, or the next that is free. Throws invalid beside the field
 * that clashes with the roster. Gives the number.
 */
export async function seat(
  tx: Tx,
  body: Pick<Body, 'id'>,
  { seat_no: typed, ...place }: Omit<Mandate, 'seat_no'> & { seat_no: number | null },
  acting: Acting,
): Promise<number> {
  await lockBody(tx, body.id)
  const others = await mandatesOf(tx, body.id)
  const seat_no = typed ?? nextSeat(others, place.capacity, place.from_on)
  const mandate = { ...place, seat_no }
  const faults = faultsOf(mandate, others)
  if (Object.keys(faults).length > 0) throw invalid(faults)
  await keep(tx, body.id, mandate, acting)
  return seat_no
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

/**
 * Begins a new term of a body with the roster pasted: whatever runs ends on the day before, and all of the new begin; a
 * person who stays is the same. All of it or nothing. Throws stale where the roster has been changed since the version
 * that was seen, invalid (from_on) where something begins on that day already or later, invalid (sheet) where a line is
 * wrong. Gives what was done.
 */
export async function beginTerm(
  tx: Tx,
  body: Pick<Body, 'id'>,
  { sheet, from_on, version }: { sheet: string; from_on: string; version: number },
  acting: Acting,
): Promise<NewTerm> {
  await lockBody(tx, body.id)
  await refuseChanged(tx, body.id, version)
  const mandates = await mandatesOf(tx, body.id)
  const term = readTerm(sheet, mandates, from_on)
  if (term.clash) throw invalid({ from_on: term.clash })
  const begun = allOrNothing(term.rows, ({ mandate, person_id }) => (mandate ? { mandate, person_id } : null))
  for (const one of term.ending) await end(tx, one.id, lastBefore(from_on), acting)
  for (const { mandate, person_id } of begun) await keep(tx, body.id, mandate, acting, person_id)
  await log(tx, acting, {
    action: 'term.begun',
    subject: 'body',
    subject_id: body.id,
    detail: JSON.stringify({ from_on, ended: term.ending.length, begun: begun.length }),
  })
  return term
}

async function end(tx: Tx, mandateId: string, to_on: string, acting: Acting): Promise<void> {
  await tx.updateTable('mandate').set({ to_on }).where('id', '=', mandateId).execute()
  await log(tx, acting, { action: 'mandate.ended', subject: 'mandate', subject_id: mandateId, detail: to_on })
}

async function keep(
  tx: Tx,
  bodyId: string,
  mandate: Mandate,
  acting: Acting,
  known: string | null = null,
): Promise<void> {
  const personId = known ?? (await personNamed(tx, mandate.name, acting))
  const id = await insertMandate(tx, bodyId, personId, mandate, acting)
  await log(tx, acting, {
    action: 'mandate.begun',
    subject: 'mandate',
    subject_id: id,
    detail: JSON.stringify(mandate),
  })
}

/**
 * Sets the last day of a place in a body, which may have one already. Throws invalid (to_on) for a day before it began,
 * before a meeting at which its holder was, or on which somebody else has come into the place; wrong_status where it is
 * gone.
 */
export async function leave(tx: Tx, mandate: KeptMandate, to_on: string, acting: Acting): Promise<void> {
  const now = await lockMandate(tx, mandate)
  if (to_on < now.from_on) throw invalid({ to_on: 'Sista dagen kan inte vara före den första.' })
  const there = await firstMeetingThere(tx, now, to_on)
  if (there) throw invalid({ to_on: `${wasThere(now, there)} Skriv en senare sista dag.` })
  const others = (await mandatesOf(tx, now.body_id)).filter(one => one.id !== now.id)
  const clashes = Object.values(prolongingFaults(now, to_on, others))
  if (clashes.length > 0) throw invalid({ to_on: clashes.join(' ') })
  await end(tx, now.id, to_on, acting)
}

/**
 * Takes out a place that was entered by mistake; the log keeps it. Throws invalid (mistaken) where its holder has been at
 * a meeting, wrong_status where it is gone already.
 */
export async function unseat(tx: Tx, mandate: KeptMandate, acting: Acting): Promise<void> {
  const now = await lockMandate(tx, mandate)
  const there = await firstMeetingThere(tx, now, null)
  if (there) {
    throw invalid({ mistaken: `${wasThere(now, there)} Låt uppdraget stå kvar, och skriv en senare sista dag.` })
  }
  await tx
    .updateTable('mandate')
    .set({ voided_at: instant(acting), voided_by: acting.actor })
    .where('id', '=', now.id)
    .execute()
  await log(tx, acting, { action: 'mandate.voided', subject: 'mandate', subject_id: now.id })
}

/** The mandate as it stands, with its body locked. Throws wrong_status where it has been taken out. */
async function lockMandate(tx: Tx, { id, body_id }: KeptMandate): Promise<KeptMandate> {
  await lockBody(tx, body_id)
  const now = await mandateById(tx, id)
  if (!now) throw new Refusal('wrong_status', 'Uppdraget är redan borttaget.')
  return now
}

const wasThere = ({ name }: KeptMandate, day: string): string =>
  `${name} är antecknad som närvarande vid sammanträdet ${proseDay(day)}.`
