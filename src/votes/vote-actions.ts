import { isDeepStrictEqual } from 'node:util'
import type { Acting } from '#src/acting.ts'
import { apart, chairAt, decidingAt, inRole } from '#src/attendance/presence.ts'
import { attendersOf, rolesOf } from '#src/attendance/store.ts'
import { log } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { found, invalid, notFound, warn } from '#src/errors.ts'
import { fold } from '#src/matters/fold.ts'
import { eventsOf } from '#src/matters/store.ts'
import { openItem } from '#src/minutes/actions.ts'
import { type MinuteItem, mattersOfItem } from '#src/minutes/store.ts'
import { doubtsAbout, faultsOf, type Vote } from './count.ts'
import { electionsOf, questionsOf, removeAt, unlinkVote, updateQuestion } from './questions-store.ts'
import { insertVote, updateVote, votesOf } from './store.ts'

/** Those who serve at a §, in the order of the attendance list, without those who are recused or stand aside. */
export async function votersAt(db: Reader, item: MinuteItem) {
  const without = apart(await rolesOf(db, item.id))
  return decidingAt(await attendersOf(db, item.meeting_id), item.paragraph_no, without)
}

interface Noting {
  /** What is asked about it is let through. */
  anyway?: boolean
  /** The place of the question that it followed. */
  question?: number | null
}

/**
 * Notes a vote at a § and how each voted (KL 5:67), as what followed a question of the chair's where `question` names
 * one. Throws invalid where it does not add up, or a ballot is not of one who serves at the §; warning, unless `anyway`,
 * where there is something to ask about it, or the same is noted already; wrong_status once the § is adjusted. Read inside the transaction that locks the §, so that no ballot of one who is recused meanwhile slips in.
 */
export async function noteVote(
  tx: Tx,
  item: MinuteItem,
  vote: Vote,
  acting: Acting,
  { anyway = false, question = null }: Noting = {},
): Promise<void> {
  await openItem(tx, item.id, acting)
  const doubts = await refuseFaulty(tx, item, vote)
  const earlier = await votesOf(tx, item.id)
  const isThere = earlier.some(({ position: _, ...one }) => isDeepStrictEqual(one, vote))
  const again = 'Precis samma omröstning är redan antecknad vid paragrafen.'
  if (!anyway) warn([...doubts, ...(isThere ? [again] : [])])
  const position = (earlier.at(-1)?.position ?? 0) + 1
  await insertVote(tx, item.id, position, vote)
  if (question !== null) await followQuestion(tx, item, question, position)
  await log(tx, acting, { action: 'vote.noted', subject: 'minute_item', subject_id: item.id, detail: String(position) })
}

async function followQuestion(tx: Tx, item: MinuteItem, question: number, vote_position: number): Promise<void> {
  const put = found(
    (await questionsOf(tx, item.id)).find(one => one.position === question),
    'Frågan',
  )
  if (put.vote_position !== null) throw invalid({ '': 'Det finns redan en omröstning om den frågan.' })
  await updateQuestion(tx, item.id, question, { vote_position })
}

/**
 * Changes a vote as it is noted; it keeps its place. Throws as noteVote; stale where somebody saved the § since `seen`,
 * not_found.
 */
export async function editVote(
  tx: Tx,
  item: MinuteItem,
  position: number,
  vote: Vote,
  acting: Acting,
  { anyway = false, seen }: Pick<Noting, 'anyway'> & { seen: number },
): Promise<void> {
  await openItem(tx, item.id, acting, seen)
  const doubts = await refuseFaulty(tx, item, vote)
  if (!anyway) warn(doubts)
  if (!(await updateVote(tx, item.id, position, vote))) throw notFound('Omröstningen')
  await log(tx, acting, {
    action: 'vote.edited',
    subject: 'minute_item',
    subject_id: item.id,
    detail: String(position),
  })
}

/** Gives what there is to ask about a vote that is not refused. */
async function refuseFaulty(tx: Tx, item: MinuteItem, vote: Vote): Promise<string[]> {
  const serving = await votersAt(tx, item)
  if (vote.ballots.some(ballot => !serving.some(one => one.name === ballot.name))) {
    throw invalid({ won: 'En av rösterna är av någon som inte tjänstgör vid paragrafen.' })
  }
  const roles = await rolesOf(tx, item.id)
  const voters = {
    present: serving.length + inRole(roles, 'aside').length,
    serving: serving.length,
    chair: chairAt(serving, roles)?.name ?? null,
    isCouncil: item.body_kind === 'council',
    deferredBefore: await wasDeferredByMinority(tx, item),
    isElection: (await electionsOf(tx, item.id)).length > 0,
  }
  const faults = faultsOf(vote, voters)
  if (Object.keys(faults).length > 0) throw invalid(faults)
  return doubtsAbout(vote, voters)
}

/** Was a matter of this § put off or sent back at a minority's request before this § (KL 5:50)? */
async function wasDeferredByMinority(db: Reader, item: MinuteItem): Promise<boolean> {
  const ids = new Set((await mattersOfItem(db, item.id)).map(matter => matter.id))
  if (item.matter_id) ids.add(item.matter_id)
  for (const id of ids) {
    const steps = fold(await eventsOf(db, id)).steps.map(step => step.event)
    const here = steps.findIndex(event => event.minute_item_id === item.id)
    const before = here < 0 ? steps.filter(event => event.happened_on <= item.decided_on) : steps.slice(0, here)
    if (before.some(event => event.data.by_minority)) return true
  }
  return false
}

/** Takes out a vote that was noted wrongly, before the § is adjusted. Throws not_found, wrong_status. */
export async function removeVote(tx: Tx, item: MinuteItem, position: number, acting: Acting): Promise<void> {
  await openItem(tx, item.id, acting)
  await unlinkVote(tx, item.id, position)
  if (!(await removeAt(tx, 'vote', item.id, position))) throw notFound('Omröstningen')
  await log(tx, acting, {
    action: 'vote.removed',
    subject: 'minute_item',
    subject_id: item.id,
    detail: String(position),
  })
}
