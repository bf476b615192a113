import { attendersOf } from '#src/attendance/store.ts'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { sha256 } from '#src/files/store.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { paragraphFacts } from '#src/minutes/extract.ts'
import { recordsOf } from '#src/minutes/records.ts'
import { fullItemsOfMeeting } from '#src/minutes/store.ts'
import type { ApprovedFacts } from '#templates/documents/approved.ts'
import type { Approval, Round } from './round.ts'

/** What somebody who adjusts has before them: the facts of the §§ as JSON, and the hash by which they are kept. */
export interface Words {
  json: string
  content: string
}

/**
 * The words of some §§ of a meeting as they stand, apart from how they are drawn: what each § says, the hashes of its
 * annexed files, and who was there. No name is looked up elsewhere, so that renaming a body changes nothing.
 */
export async function wordsOf(db: Reader, meeting: Meeting, paragraphs: readonly number[]): Promise<Words> {
  return wordsIn(await factsOf(db, meeting, paragraphs), paragraphs)
}

/** The hash of the words as they are of what each in a round answers for. */
export async function contentsOf(db: Reader, meeting: Meeting, round: Round): Promise<(one: Approval) => string> {
  const facts = await factsOf(db, meeting, round.paragraphs)
  return one => wordsIn(facts, one.paragraphs).content
}

function wordsIn(facts: ApprovedFacts, paragraphs: readonly number[]): Words {
  const json = JSON.stringify({ ...facts, items: facts.items.filter(item => paragraphs.includes(item.paragraph_no)) })
  return { json, content: sha256(json) }
}

async function factsOf(db: Reader, meeting: Meeting, paragraphs: readonly number[]): Promise<ApprovedFacts> {
  const items = (await fullItemsOfMeeting(db, meeting.id)).filter(item => paragraphs.includes(item.paragraph_no))
  const ids = items.map(item => item.id)
  const records = await recordsOf(db, ids)
  const { body_code: body, held_on, no, place, starts_at } = meeting
  return {
    meeting: { body, held_on, no, place, starts_at, attendance: await attendersOf(db, meeting.id) },
    items: items.map(item => ({
      ...paragraphFacts(item, found(records.get(item.id))),
      body,
      // What was approved on the first day is the same whether the meeting goes on or not.
      ...(item.day_no > 1 ? { decided_on: item.decided_on } : {}),
    })),
  }
}
