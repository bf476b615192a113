import type { Acting } from '#src/acting.ts'
import type { Body } from '#src/bodies/body.ts'
import { allBodies } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { invalid } from '#src/errors.ts'
import { recordEvent } from '#src/matters/actions.ts'
import type { EventKind } from '#src/matters/workflow.ts'
import { receiveMotion, submitMotion } from '#src/motions/actions.ts'
import { sendReferral } from '#src/referrals/actions.ts'
import { numbersInForce } from '#src/registry/store.ts'
import { canBeAsked } from '#src/steps/form.ts'
import { type IntakeRow, type IntakeStatus, type OpenMotionRow, readIntake } from './sheet.ts'

/** The lines as they are read against the municipality as it stands. */
export async function readAgainst(db: Reader, board: Body, sheet: string, now: Date): Promise<IntakeRow[]> {
  const asked = (await allBodies(db)).filter(canBeAsked)
  return readIntake(sheet, { asked, numbers: await numbersInForce(db, board.id), today: dayInStockholm(now) })
}

/** Takes over every motion of a pasted list, all or none. Gives how many. Throws invalid (sheet) where a line is wrong. */
export async function takeOver(tx: Tx, board: Body, sheet: string, acting: Acting): Promise<number> {
  const rows = await readAgainst(tx, board, sheet, acting.now)
  if (rows.length === 0) throw invalid({ sheet: 'Klistra in minst en rad.' })
  const wrong = rows.filter(row => row.motion === null).length
  if (wrong > 0) throw invalid({ sheet: `Inget är sparat: ${wrong} av ${rows.length} rader är fel. Rätta dem nedan.` })
  for (const { motion } of rows) if (motion) await takeOverOne(tx, board, motion, acting)
  return rows.length
}

/** The steps that lead to where a motion stands; those in between are taken to have come on the day it was raised. */
const wayTo: Record<IntakeStatus, EventKind[]> = {
  registered: [],
  raised: [],
  referred_to_board: ['referred_to_board'],
  in_preparation: ['referred_to_board', 'preparation_begun'],
  out_for_referral: ['referred_to_board', 'preparation_begun'],
  reply_drafted: ['referred_to_board', 'preparation_begun', 'reply_drafted'],
  before_subcommittee: ['referred_to_board', 'preparation_begun', 'brought_before_subcommittee'],
  before_board: ['referred_to_board', 'preparation_begun', 'brought_before_board'],
  before_council: ['referred_to_board', 'preparation_begun', 'board_proposed'],
}

async function takeOverOne(tx: Tx, board: Body, motion: OpenMotionRow, acting: Acting): Promise<void> {
  const { number, title, submitters, received_on, raised_on, status, since_on, referrals } = motion
  const handedIn = { title, text: '', demands: [], submitters, received_on, channel: 'paper' as const }
  const { id } = await submitMotion(tx, handedIn, acting)
  await receiveMotion(tx, id, board, { registered_on: received_on, number }, acting)
  if (raised_on === null) return
  const note = 'Övertagen från den tidigare förteckningen.'
  await recordEvent(tx, id, { kind: 'raised', happened_on: raised_on, note }, acting)
  const way = wayTo[status]
  const preparing = way.slice(0, 2)
  for (const kind of preparing) {
    const last = kind === way.at(-1) && referrals.length === 0
    await recordEvent(tx, id, { kind, happened_on: last ? since_on : raised_on, note }, acting)
  }
  for (const { to, due_on } of referrals) {
    const happened_on = status === 'out_for_referral' ? since_on : raised_on
    await sendReferral(tx, id, { from_body_id: board.id, to, happened_on, due_on, questions: '', contact: '' }, acting)
  }
  for (const kind of way.slice(2)) await recordEvent(tx, id, { kind, happened_on: since_on, note }, acting)
}
