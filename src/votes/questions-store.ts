import { gathered } from '#src/db/gather.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { Candidate, Election, Method } from './election.ts'
import type { Question } from './question.ts'

export type KeptQuestion = Question & { position: number }
export type KeptElection = Election & { position: number }

const questionsQuery = (db: Reader, itemIds: readonly string[]) =>
  db.selectFrom('question').selectAll().where('minute_item_id', 'in', itemIds).orderBy('position')

/** The questions that the chair put at each of these §§, in their order. */
export async function questionsOfItems(db: Reader, itemIds: readonly string[]): Promise<Map<string, KeptQuestion[]>> {
  const rows = await prepared(db, questionsQuery, itemIds)
  return gathered(rows, 'minute_item_id', row => ({
    position: row.position,
    proposals: JSON.parse(row.proposals) as number[],
    wording: row.wording,
    found: row.found,
    vote_position: row.vote_position,
  }))
}

export const questionsOf = async (db: Reader, itemId: string): Promise<KeptQuestion[]> =>
  (await questionsOfItems(db, [itemId])).get(itemId) ?? []

const electionsQuery = (db: Reader, itemIds: readonly string[]) =>
  db.selectFrom('election').selectAll().where('minute_item_id', 'in', itemIds).orderBy('position')

/** The elections held at each of these §§, in their order. */
export async function electionsOfItems(db: Reader, itemIds: readonly string[]): Promise<Map<string, KeptElection[]>> {
  const rows = await prepared(db, electionsQuery, itemIds)
  return gathered(rows, 'minute_item_id', row => ({
    position: row.position,
    post: row.post,
    method: row.method as Method,
    candidates: JSON.parse(row.candidates) as Candidate[],
    blank: row.blank,
    absent: row.absent,
    drawn_by: row.drawn_by,
  }))
}

export const electionsOf = async (db: Reader, itemId: string): Promise<KeptElection[]> =>
  (await electionsOfItems(db, [itemId])).get(itemId) ?? []

const questionRow = (one: Question) => ({ ...one, proposals: JSON.stringify(one.proposals) })

export async function insertQuestion(tx: Tx, itemId: string, position: number, one: Question): Promise<void> {
  await tx
    .insertInto('question')
    .values({ minute_item_id: itemId, position, ...questionRow(one) })
    .execute()
}

export async function updateQuestion(
  tx: Tx,
  itemId: string,
  position: number,
  changed: Partial<Question>,
): Promise<boolean> {
  const { proposals, ...rest } = changed
  const { numUpdatedRows } = await tx
    .updateTable('question')
    .set({ ...rest, ...(proposals ? { proposals: JSON.stringify(proposals) } : {}) })
    .where('minute_item_id', '=', itemId)
    .where('position', '=', position)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The vote is taken out: the question that it followed stands without one. */
export async function unlinkVote(tx: Tx, itemId: string, votePosition: number): Promise<void> {
  await tx
    .updateTable('question')
    .set({ vote_position: null })
    .where('minute_item_id', '=', itemId)
    .where('vote_position', '=', votePosition)
    .execute()
}

const electionRow = (one: Election) => ({ ...one, candidates: JSON.stringify(one.candidates) })

export async function insertElection(tx: Tx, itemId: string, position: number, one: Election): Promise<void> {
  await tx
    .insertInto('election')
    .values({ minute_item_id: itemId, position, ...electionRow(one) })
    .execute()
}

export async function updateElection(tx: Tx, itemId: string, position: number, one: Election): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('election')
    .set(electionRow(one))
    .where('minute_item_id', '=', itemId)
    .where('position', '=', position)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes one of what is noted at a § out; false where it is not there. */
export async function removeAt(
  tx: Tx,
  table: 'vote' | 'question' | 'election',
  itemId: string,
  position: number,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom(table)
    .where('minute_item_id', '=', itemId)
    .where('position', '=', position)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
