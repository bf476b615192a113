import type { Acting } from '#src/acting.ts'
import type { Body } from '#src/bodies/body.ts'
import { allBodies } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { recordEvent } from '#src/matters/actions.ts'
import type { EventKind } from '#src/matters/workflow.ts'
import { receiveMotion, submitMotion } from '#src/motions/actions.ts'
import { sendReferral } from '#src/referrals/actions.ts'
import { numbersInForce } from '#src/registry/store.ts'
import { canBeAsked } from '#src/steps/form.ts'
import { allOrNothing } from '#src/text/sheet.ts'
import { assign, officersAt } from '#src/work/store.ts'
import { type IntakeRow, type OpenMotionRow, readIntake, referredOn, wayTo } from './sheet.ts'

/** The lines as they are read against the municipality as it stands. */
export async function readAgainst(db: Reader, board: Body, sheet: string, now: Date): Promise<IntakeRow[]> {
  const asked = (await allBodies(db)).filter(canBeAsked)
  const today = dayInStockholm(now)
  const officers = await officersAt(db, [board.id], today)
  return readIntake(sheet, { asked, officers, numbers: await numbersInForce(db, board.id), today })
}

/**
 * Takes over every motion of a pasted list, all or none. Gives how many. Throws invalid (sheet) where a line is wrong.
 */
export async function takeOver(tx: Tx, board: Body, sheet: string, acting: Acting): Promise<number> {
  const motions = allOrNothing(await readAgainst(tx, board, sheet, acting.now), row => row.motion)
  for (const motion of motions) await takeOverOne(tx, board, motion, acting)
  return motions.length
}

async function takeOverOne(tx: Tx, board: Body, motion: OpenMotionRow, acting: Acting): Promise<void> {
  const { number, title, submitters, received_on, raised_on, status, since_on, referrals, reported_on, officer } =
    motion
  const handedIn = { title, text: '', demands: [], submitters, received_on, channel: 'paper' as const }
  const { id } = await submitMotion(tx, handedIn, acting)
  await receiveMotion(tx, id, board, { registered_on: received_on, number }, acting)
  if (officer) await assign(tx, 'matter', id, officer.account_id, acting)
  if (raised_on === null) return
  const note = 'Övertagen från den tidigare förteckningen.'
  await recordEvent(tx, id, { kind: 'raised', happened_on: raised_on, note }, acting)
  const way: readonly EventKind[] = wayTo[status]
  const preparing = way.slice(0, 2)
  for (const kind of preparing) {
    const last = kind === way.at(-1) && referrals.length === 0
    await recordEvent(tx, id, { kind, happened_on: last ? since_on : raised_on, note }, acting)
  }
  for (const { to, due_on, answered_on } of referrals) {
    const happened_on = referredOn({ status, raised_on, since_on })
    const referral_id = await sendReferral(
      tx,
      id,
      { from_body_id: board.id, to, happened_on, due_on, questions: '', contact: '' },
      acting,
    )
    if (answered_on === null) continue
    const delivered = { kind: 'opinion_delivered' as const, happened_on: answered_on, referral_id, note }
    await recordEvent(tx, id, delivered, acting)
  }
  for (const kind of way.slice(2)) await recordEvent(tx, id, { kind, happened_on: since_on, note }, acting)
  if (reported_on) await recordEvent(tx, id, { kind: 'progress_reported', happened_on: reported_on, note }, acting)
}
