import { isDeepStrictEqual } from 'node:util'
import type { Acting } from '#src/acting.ts'
import { decidingAt, inRole } from '#src/attendance/presence.ts'
import { attendersOf, rolesOf } from '#src/attendance/store.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid, notFound, warn } from '#src/errors.ts'
import { openItem } from '#src/minutes/actions.ts'
import type { MinuteItem } from '#src/minutes/store.ts'
import { insertProposal, proposalsOf, updateProposal } from './store.ts'
import { isGroup, named, type Person, type Proposal } from './words.ts'

/** What is let through though somebody was warned of it, and the version of the § that was seen. */
interface Noting {
  anyway?: boolean
  seen?: number
}

/**
 * Notes what somebody moved at a § (KL 5:67). Throws invalid (seconders) for one who seconds their own proposal; warning,
 * unless `anyway`, for what is noted there already, and for one who is not noted as serving there: the body may let others
 * move too; wrong_status once the § is adjusted.
 */
export async function noteProposal(
  tx: Tx,
  item: MinuteItem,
  proposal: Proposal,
  acting: Acting,
  { anyway = false }: Noting = {},
): Promise<void> {
  await openItem(tx, item.id, acting)
  refuseOwnSeconder(proposal)
  const earlier = await proposalsOf(tx, item.id)
  const isThere = earlier.some(({ position: _, ...one }) => isDeepStrictEqual(one, proposal))
  if (!anyway) await warnOf(tx, item, proposal, isThere ? ['Precis samma yrkande är redan antecknat.'] : [])
  await insertProposal(tx, item.id, (earlier.at(-1)?.position ?? 0) + 1, proposal)
  await log(tx, acting, {
    action: 'proposal.noted',
    subject: 'minute_item',
    subject_id: item.id,
    detail: proposal.wording,
  })
}

/** Changes a proposal as it is noted. Throws as noteProposal; stale where somebody saved the § since `seen`, not_found. */
export async function editProposal(
  tx: Tx,
  item: MinuteItem,
  position: number,
  proposal: Proposal,
  acting: Acting,
  { anyway = false, seen }: Noting,
): Promise<void> {
  await openItem(tx, item.id, acting, seen)
  refuseOwnSeconder(proposal)
  if (!anyway) await warnOf(tx, item, proposal)
  if (!(await updateProposal(tx, item.id, position, proposal))) throw notFound('Yrkandet')
  await log(tx, acting, {
    action: 'proposal.edited',
    subject: 'minute_item',
    subject_id: item.id,
    detail: `${position}: ${proposal.wording}`,
  })
}

// Members and serving substitutes move (KL 4:19, 4:22); who stands aside from the decision may have moved before.
async function strangers(tx: Tx, item: MinuteItem, { movers, seconders }: Proposal): Promise<string[]> {
  const all = await attendersOf(tx, item.meeting_id)
  if (all.length === 0) return []
  const recused = inRole(await rolesOf(tx, item.id), 'recused').map(one => one.name)
  const there = decidingAt(all, item.paragraph_no, recused)
  const isThere = (one: Person): boolean =>
    there.some(each => (isGroup(one) ? each.party === one.party : each.name === one.name))
  return [...movers, ...seconders]
    .filter(one => !isThere(one))
    .map(one =>
      isGroup(one)
        ? `Ingen från ${one.party} är antecknad som tjänstgörande vid paragrafen.`
        : `${named(one)} är inte antecknad som tjänstgörande vid paragrafen.`,
    )
}

async function warnOf(tx: Tx, item: MinuteItem, proposal: Proposal, more: readonly string[] = []): Promise<void> {
  warn([...more, ...(await strangers(tx, item, proposal))])
}

function refuseOwnSeconder({ movers, seconders }: Proposal): void {
  const both = seconders.find(one => movers.some(mover => mover.name === one.name))
  if (both) throw invalid({ seconders: `${named(both)} yrkar själv och kan inte också instämma.` })
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
