import type { Acting } from '#src/acting.ts'
import { apart, chairAt, decidingAt, inRole } from '#src/attendance/presence.ts'
import { attendersOf, rolesOf } from '#src/attendance/store.ts'
import { log } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { invalid, notFound } from '#src/errors.ts'
import { openItem } from '#src/minutes/actions.ts'
import type { MinuteItem } from '#src/minutes/store.ts'
import { faultsOf, type Vote } from './count.ts'
import { insertProposal, insertVote, proposalsOf, votesOf } from './store.ts'
import type { Proposal } from './words.ts'

/** Those who serve at a §, in the order of the attendance list, without those who are recused or stand aside. */
export async function votersAt(db: Reader, item: MinuteItem) {
  const without = apart(await rolesOf(db, item.id))
  return decidingAt(await attendersOf(db, item.meeting_id), item.paragraph_no, without)
}

/** Notes what somebody moved at a § (KL 5:67). Throws wrong_status once it is adjusted. */
export async function noteProposal(tx: Tx, item: MinuteItem, proposal: Proposal, acting: Acting): Promise<void> {
  await openItem(tx, item.id, acting)
  const earlier = await proposalsOf(tx, item.id)
  await insertProposal(tx, item.id, (earlier.at(-1)?.position ?? 0) + 1, proposal)
  await log(tx, acting, {
    action: 'proposal.noted',
    subject: 'minute_item',
    subject_id: item.id,
    detail: proposal.wording,
  })
}

/** Notes that a proposal is taken back, or that it stands after all. Throws not_found, or wrong_status once adjusted. */
export async function withdrawProposal(
  tx: Tx,
  item: MinuteItem,
  position: number,
  withdrawn: boolean,
  acting: Acting,
): Promise<void> {
  await openItem(tx, item.id, acting)
  const changed = await tx
    .updateTable('proposal')
    .set({ withdrawn: withdrawn ? 1 : 0 })
    .where('minute_item_id', '=', item.id)
    .where('position', '=', position)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw notFound('Yrkandet')
  const action = withdrawn ? 'proposal.withdrawn' : 'proposal.restored'
  await log(tx, acting, { action, subject: 'minute_item', subject_id: item.id, detail: String(position) })
}

/**
 * Notes a vote at a § and how each voted (KL 5:67). Throws invalid where it does not add up, or a ballot is not of one
 * who serves at the §; wrong_status once the § is adjusted. Read inside the transaction that locks the §, so that no
 * ballot of one who is recused meanwhile slips in.
 */
export async function noteVote(tx: Tx, item: MinuteItem, vote: Vote, acting: Acting): Promise<void> {
  await openItem(tx, item.id, acting)
  const serving = await votersAt(tx, item)
  if (vote.ballots.some(ballot => !serving.some(one => one.name === ballot.name))) {
    throw invalid({ won: 'En av rösterna är av någon som inte tjänstgör vid paragrafen.' })
  }
  const roles = await rolesOf(tx, item.id)
  const chair = chairAt(serving, roles)
  const present = serving.length + inRole(roles, 'aside').length
  const voters = {
    present,
    serving: serving.length,
    chair: chair?.name ?? null,
    isCouncil: item.body_kind === 'council',
  }
  const faults = faultsOf(vote, voters)
  if (Object.keys(faults).length > 0) throw invalid(faults)
  const earlier = await votesOf(tx, item.id)
  await insertVote(tx, item.id, (earlier.at(-1)?.position ?? 0) + 1, vote)
  await log(tx, acting, { action: 'vote.noted', subject: 'minute_item', subject_id: item.id })
}

/** Takes out a vote that was noted wrongly, before the § is adjusted. Throws not_found, wrong_status. */
export async function removeVote(tx: Tx, item: MinuteItem, position: number, acting: Acting): Promise<void> {
  await openItem(tx, item.id, acting)
  const removed = await tx
    .deleteFrom('vote')
    .where('minute_item_id', '=', item.id)
    .where('position', '=', position)
    .executeTakeFirst()
  if (removed.numDeletedRows === 0n) throw notFound('Omröstningen')
  await log(tx, acting, {
    action: 'vote.removed',
    subject: 'minute_item',
    subject_id: item.id,
    detail: String(position),
  })
}
