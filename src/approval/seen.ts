import { attendersOf } from '#src/attendance/store.ts'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { sha256 } from '#src/files/store.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { paragraphFacts } from '#src/minutes/extract.ts'
import { mannersOf } from '#src/minutes/manner.ts'
import { recordsOf } from '#src/minutes/records.ts'
import { fullItemsOfMeeting, headNumbers } from '#src/minutes/store.ts'
import { municipality } from '#src/municipality/store.ts'
import type { ApprovedFacts } from '#templates/documents/approved.ts'
import type { Approval, Round } from './round.ts'

/** What somebody who adjusts has before them: the facts of the §§ as JSON, and the hash by which they are kept. */
export interface Words {
  json: string
  content: string
}

/**
 * The words of some §§ of a meeting as they stand: what each § says, under which headings and numbers, the hashes of its
 * annexed files, who was there, and the names of the body and the municipality. Nothing is looked up elsewhere: what was
 * approved is read again as it was read then, and what has changed in any of it since is approved anew.
 */
export async function wordsOf(db: Reader, meeting: Meeting, paragraphs: readonly number[]): Promise<Words> {
  return wordsIn(await factsOf(db, meeting, paragraphs), paragraphs)
}

/** The hash of the words as they are of what each in a round answers for. */
export async function contentsOf(db: Reader, meeting: Meeting, round: Round): Promise<(one: Approval) => string> {
  // What has ended stays as it was answered.
  if (round.ended_at !== null) return one => one.content_sha256 ?? ''
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
  const manners = await mannersOf(db, items)
  const numbers = await headNumbers(db, items)
  const attendance = await attendersOf(db, meeting.id)
  const { body_code: body, body_name, held_on, no, place, starts_at } = meeting
  const names = { body, body_name, municipality: (await municipality(db)).name }
  return {
    meeting: { ...names, held_on, no, place, starts_at, attendance },
    items: items.map(item => ({
      ...paragraphFacts(item, found(records.get(item.id)), found(manners.get(item.id)), attendance),
      dnr: numbers.get(item.id) ?? null,
      // What was approved on the first day is the same whether the meeting goes on or not.
      ...(item.day_no > 1 ? { decided_on: item.decided_on } : {}),
    })),
  }
}
