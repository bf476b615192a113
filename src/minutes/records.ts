import type { ItemRole } from '#src/attendance/presence.ts'
import { rolesOfItems } from '#src/attendance/store.ts'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { electionsOfItems, type KeptElection, type KeptQuestion, questionsOfItems } from '#src/votes/questions-store.ts'
import { type KeptProposal, type KeptVote, proposalsOfItems, votesOfItems } from '#src/votes/store.ts'
import { type KeptNote, notesOfItems, recipientsOfItems, speakersOfItems } from './notes-store.ts'
import type { OwnWording } from './wording.ts'
import { ownWordingsOfItems } from './wording-store.ts'

/** All that is noted at a § beside its own text. */
export interface Records {
  speakers: { name: string; party: string }[]
  roles: ItemRole[]
  proposals: KeptProposal[]
  questions: KeptQuestion[]
  votes: KeptVote[]
  elections: KeptElection[]
  notes: KeptNote[]
  recipients: string[]
  own: OwnWording[]
}

/** What is noted at each of these §§, by the §'s id: as many questions for one as for all. */
export async function recordsOf(db: Reader, itemIds: readonly string[]): Promise<Map<string, Records>> {
  if (itemIds.length === 0) return new Map()
  const speakers = await speakersOfItems(db, itemIds)
  const roles = await rolesOfItems(db, itemIds)
  const proposals = await proposalsOfItems(db, itemIds)
  const questions = await questionsOfItems(db, itemIds)
  const votes = await votesOfItems(db, itemIds)
  const elections = await electionsOfItems(db, itemIds)
  const notes = await notesOfItems(db, itemIds)
  const recipients = await recipientsOfItems(db, itemIds)
  const own = await ownWordingsOfItems(db, itemIds)
  const recordsAt = (id: string): Records => ({
    speakers: speakers.get(id) ?? [],
    roles: roles.get(id) ?? [],
    proposals: proposals.get(id) ?? [],
    questions: questions.get(id) ?? [],
    votes: votes.get(id) ?? [],
    elections: elections.get(id) ?? [],
    notes: notes.get(id) ?? [],
    recipients: recipients.get(id) ?? [],
    own: own.get(id) ?? [],
  })
  return new Map(itemIds.map(id => [id, recordsAt(id)]))
}

export const recordsAt = async (db: Reader, itemId: string): Promise<Records> =>
  found((await recordsOf(db, [itemId])).get(itemId))
