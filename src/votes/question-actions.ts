import type { Acting } from '#src/acting.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid, notFound } from '#src/errors.ts'
import { openItem } from '#src/minutes/actions.ts'
import type { MinuteItem } from '#src/minutes/store.ts'
import { type Election, electionFaults } from './election.ts'
import { type Question, questionFault, questionWording } from './question.ts'
import {
  electionsOf,
  insertElection,
  insertQuestion,
  questionsOf,
  removeAt,
  updateElection,
  updateQuestion,
} from './questions-store.ts'
import { proposalsOf } from './store.ts'
import { votersAt } from './vote-actions.ts'

/** A question as it is typed: its wording is written from the proposals where none is. */
export type PutQuestion = Omit<Question, 'vote_position'>

/**
 * Notes a question as the chair put it and what the chair found (KL 5:53, 5:67). Throws invalid (proposals) for proposals
 * that are not there or not put against each other, wrong_status once the § is adjusted.
 */
export async function noteQuestion(tx: Tx, item: MinuteItem, typed: PutQuestion, acting: Acting): Promise<void> {
  await openItem(tx, item.id, acting)
  const question = await worded(tx, item, typed)
  const position = ((await questionsOf(tx, item.id)).at(-1)?.position ?? 0) + 1
  await insertQuestion(tx, item.id, position, { ...question, vote_position: null })
  await logged(tx, item, 'question.noted', question.wording, acting)
}

/** Changes a question as it is noted. Throws as noteQuestion; stale where somebody saved the § since `seen`, not_found. */
export async function editQuestion(
  tx: Tx,
  item: MinuteItem,
  position: number,
  typed: PutQuestion,
  acting: Acting,
  seen: number,
): Promise<void> {
  await openItem(tx, item.id, acting, seen)
  const question = await worded(tx, item, typed)
  if (!(await updateQuestion(tx, item.id, position, question))) throw notFound('Frågan')
  await logged(tx, item, 'question.edited', question.wording, acting)
}

async function worded(tx: Tx, item: MinuteItem, typed: PutQuestion): Promise<PutQuestion> {
  const noted = await proposalsOf(tx, item.id)
  const put = typed.proposals.map(position => noted.find(one => one.position === position && !one.withdrawn))
  const known = put.filter(one => one !== undefined)
  if (known.length < put.length) throw invalid({ proposals: 'Välj bland yrkandena som gäller.' })
  const fault = questionFault(known)
  if (fault) throw invalid({ proposals: fault })
  if (typed.wording !== '') return typed
  if (known.length === 0) throw invalid({ proposals: 'Kryssa för yrkandena som ställdes, eller skriv meningen.' })
  return { ...typed, wording: questionWording(known) }
}

/** Takes a question out, before the § is adjusted; a vote that followed it stands. Throws not_found, wrong_status. */
export async function removeQuestion(tx: Tx, item: MinuteItem, position: number, acting: Acting): Promise<void> {
  await openItem(tx, item.id, acting)
  if (!(await removeAt(tx, 'question', item.id, position))) throw notFound('Frågan')
  await logged(tx, item, 'question.removed', String(position), acting)
}

/** Notes an election and its result (KL 5:54-56). Throws invalid where it does not add up, wrong_status once adjusted. */
export async function noteElection(tx: Tx, item: MinuteItem, election: Election, acting: Acting): Promise<void> {
  await openItem(tx, item.id, acting)
  await refuseFaulty(tx, item, election)
  const position = ((await electionsOf(tx, item.id)).at(-1)?.position ?? 0) + 1
  await insertElection(tx, item.id, position, election)
  await logged(tx, item, 'election.noted', election.post, acting)
}

/** Changes an election as it is noted. Throws as noteElection; stale where somebody saved the § since `seen`, not_found. */
export async function editElection(
  tx: Tx,
  item: MinuteItem,
  position: number,
  election: Election,
  acting: Acting,
  seen: number,
): Promise<void> {
  await openItem(tx, item.id, acting, seen)
  await refuseFaulty(tx, item, election)
  if (!(await updateElection(tx, item.id, position, election))) throw notFound('Valet')
  await logged(tx, item, 'election.edited', election.post, acting)
}

async function refuseFaulty(tx: Tx, item: MinuteItem, election: Election): Promise<void> {
  const faults = electionFaults(election, (await votersAt(tx, item)).length)
  if (Object.keys(faults).length > 0) throw invalid(faults)
}

/** Takes an election out, before the § is adjusted. Throws not_found, wrong_status. */
export async function removeElection(tx: Tx, item: MinuteItem, position: number, acting: Acting): Promise<void> {
  await openItem(tx, item.id, acting)
  if (!(await removeAt(tx, 'election', item.id, position))) throw notFound('Valet')
  await logged(tx, item, 'election.removed', String(position), acting)
}

const logged = (tx: Tx, item: MinuteItem, action: string, detail: string, acting: Acting): Promise<void> =>
  log(tx, acting, { action, subject: 'minute_item', subject_id: item.id, detail })
