import { type Acting, instant } from '#src/acting.ts'
import { dayInStockholm } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { takeNumber } from '#src/db/series.ts'
import { Refusal } from '#src/errors.ts'
import { canDelegate } from '#src/law/board.ts'
import { refuseTheFuture } from '#src/matters/actions.ts'
import { closeFaulty, closeNotice, type Posting } from './actions.ts'
import { type Decision, type DecisionNotice, insertDecision, insertNotice, noticesOnBoard } from './store.ts'

interface DecidedFor {
  id: string
  name: string
  kind: string
}

/**
 * Makes a decision that was made on a committee's behalf, and is not reported to it, known on the notice board
 * (KL 8:10): it hangs from today, and the three weeks to appeal are counted from then (13:5). Gives the notice's number.
 * Throws invalid (decided_on) for a day that has not been, wrong_status where the body has nobody deciding for it or the
 * same decision hangs there already.
 */
export async function postDecision(
  tx: Tx,
  body: DecidedFor,
  said: Decision & Posting,
  acting: Acting,
): Promise<number> {
  if (!canDelegate(body.kind)) {
    throw new Refusal('wrong_status', `Det är bara nämnder som delegerar beslut, och ${body.name} är ingen nämnd.`)
  }
  return hang(tx, body, said, null, acting)
}

/**
 * Puts a new notice in the place of a faulty one of a delegated decision, which keeps its words and the reason; three
 * weeks are counted anew from today (KL 13:5). Gives the new notice's number. Throws as postDecision, and wrong_status
 * where the faulty one hangs no longer.
 */
export async function replaceDecision(
  tx: Tx,
  notice: DecisionNotice,
  { reason, ...said }: Decision & Posting & { reason: string },
  acting: Acting,
): Promise<number> {
  await closeFaulty(tx, notice, reason, acting)
  return hang(tx, { id: notice.body_id, name: notice.body_name }, said, notice.first_id, acting)
}

/**
 * Takes a delegated decision's notice from the board at once, because it was never to hang there; nothing comes in its
 * place, and it keeps its reason. Throws wrong_status where it hangs no longer.
 */
export async function withdrawDecision(tx: Tx, notice: DecisionNotice, reason: string, acting: Acting): Promise<void> {
  await closeNotice(tx, notice, { withdrawn_at: instant(acting), withdrawn_by: acting.actor, withdrawn_reason: reason })
  await log(tx, acting, { action: 'notice.withdrawn', subject: 'notice', subject_id: notice.id, detail: reason })
}

async function hang(
  tx: Tx,
  body: { id: string; name: string },
  { kept_at, ...decision }: Decision & Posting,
  firstId: string | null,
  acting: Acting,
): Promise<number> {
  refuseTheFuture('decided_on', decision.decided_on, acting)
  // The number's own row is held until the end, so that the same form sent twice at once is one decision.
  const no = await takeNumber(tx, 'notice')
  if ((await noticesOnBoard(tx)).some(one => one.kind === 'decision' && isSame(one, body, decision))) {
    throw new Refusal('wrong_status', 'Beslutet är redan anslaget.')
  }
  const recorded = { recorded_at: instant(acting), recorded_by: acting.actor }
  const decision_id = await insertDecision(tx, { ...decision, body_id: body.id, ...recorded }, firstId)
  const posted_on = dayInStockholm(acting.now)
  const id = await insertNotice(tx, {
    no,
    part_id: null,
    decision_id,
    body_name: body.name,
    paragraphs: '',
    posted_on,
    kept_at,
    ...recorded,
  })
  await log(tx, acting, { action: 'notice.posted', subject: 'notice', subject_id: id, detail: posted_on })
  return no
}

const isSame = (one: DecisionNotice, body: { id: string }, decision: Decision): boolean =>
  one.body_id === body.id &&
  (['title', 'decision', 'decided_by', 'decided_on', 'dnr'] as const).every(field => one[field] === decision[field])
