import { attendersOf } from '#src/attendance/store.ts'
import { frontPageLists } from '#src/attendance/words.ts'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { municipality } from '#src/municipality/store.ts'
import { noticesOfMeeting } from '#src/notices/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { minutes, type PartFacts } from '#templates/documents/minutes.ts'
import { editionsOf } from './editions.ts'
import { paragraphFacts } from './extract.ts'
import { declinesOfParts, partsOfMeeting, signatoriesOfParts } from './parts-store.ts'
import { recordsOf } from './records.ts'
import { fullItemsOfMeeting, type MinuteItem } from './store.ts'

/** The whole minutes of a meeting as a document, as they stand; null where no § is written. */
export async function minutesOf(db: Reader, meeting: Meeting): Promise<Document | null> {
  return minutesWith(db, meeting, await fullItemsOfMeeting(db, meeting.id), await partFacts(db, meeting.id))
}

/** The minutes of what was adjusted together, as they were when it was: without what is posted about them later. */
export async function partOfMinutes(db: Reader, meeting: Meeting, partId: string): Promise<Document> {
  const items = (await fullItemsOfMeeting(db, meeting.id)).filter(item => item.part_id === partId)
  const parts = (await partFacts(db, meeting.id)).filter(part => part.id === partId)
  const bare = parts.map(part => ({ ...part, notice: null }))
  return found(await minutesWith(db, meeting, items, bare))
}

/**
 * The minutes of some of a meeting's §§ as they stand, for those who are to adjust them. Throws not_found for none of
 * them.
 */
export async function someMinutes(db: Reader, meeting: Meeting, paragraphs: readonly number[]): Promise<Document> {
  const items = (await fullItemsOfMeeting(db, meeting.id)).filter(item => paragraphs.includes(item.paragraph_no))
  return found(await minutesWith(db, meeting, items, []), 'Protokollet')
}

async function minutesWith(
  db: Reader,
  meeting: Meeting,
  items: MinuteItem[],
  parts: PartFacts[],
): Promise<Document | null> {
  const latest = items
    .map(item => item.updated_at)
    .sort()
    .at(-1)
  if (!latest) return null
  const ids = items.map(item => item.id)
  const records = await recordsOf(db, ids)
  const kept = await editionsOf(db, ids)
  // What was adjusted goes by the names that it had then.
  const [first] = items.flatMap(item => kept.get(item.id)?.at(-1)?.facts ?? [])
  return minutes({
    municipality: first?.municipality ?? (await municipality(db)).name,
    body: first?.body ?? meeting.body_name,
    held_on: meeting.held_on,
    place: meeting.place,
    starts_at: meeting.starts_at,
    attendance: frontPageLists(await attendersOf(db, meeting.id)),
    items: items.map(item => kept.get(item.id)?.at(-1)?.facts ?? paragraphFacts(item, found(records.get(item.id)))),
    parts,
    updated_at: latest,
  })
}

async function partFacts(db: Reader, meetingId: string): Promise<(PartFacts & { id: string })[]> {
  const parts = await partsOfMeeting(db, meetingId)
  const signatories = await signatoriesOfParts(
    db,
    parts.map(part => part.id),
  )
  const declined = await declinesOfParts(
    db,
    parts.map(part => part.id),
  )
  const notices = (await noticesOfMeeting(db, meetingId)).filter(one => !one.replaced_at)
  return parts.map(part => ({
    id: part.id,
    adjusted_on: part.adjusted_on,
    immediate: part.immediate === 1,
    paragraphs: part.paragraphs,
    signatories: (signatories.get(part.id) ?? []).map(({ role, name, party, paragraphs }) => ({
      role,
      name,
      party,
      paragraphs,
    })),
    declined: declined.get(part.id) ?? [],
    notice: notices.find(one => one.part_id === part.id) ?? null,
  }))
}
