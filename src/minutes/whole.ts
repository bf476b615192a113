import { attendersOf } from '#src/attendance/store.ts'
import { frontPageLists } from '#src/attendance/words.ts'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { municipality } from '#src/municipality/store.ts'
import { noticesOfMeeting } from '#src/notices/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { minutes, type PartFacts } from '#templates/documents/minutes.ts'
import { paragraphFacts } from './extract.ts'
import { recordsOf } from './records.ts'
import { fullItemsOfMeeting, partsOfMeeting, signatoriesOfParts } from './store.ts'

/** The whole minutes of a meeting as a document, as they stand; null where no § is written. */
export async function minutesOf(db: Reader, meeting: Meeting): Promise<Document | null> {
  const items = await fullItemsOfMeeting(db, meeting.id)
  const latest = items
    .map(item => item.updated_at)
    .sort()
    .at(-1)
  if (!latest) return null
  const records = await recordsOf(
    db,
    items.map(item => item.id),
  )
  return minutes({
    municipality: (await municipality(db)).name,
    body: meeting.body_name,
    held_on: meeting.held_on,
    place: meeting.place,
    starts_at: meeting.starts_at,
    attendance: frontPageLists(await attendersOf(db, meeting.id)),
    items: items.map(item => paragraphFacts(item, found(records.get(item.id)))),
    parts: await partFacts(db, meeting.id),
    updated_at: latest,
  })
}

async function partFacts(db: Reader, meetingId: string): Promise<PartFacts[]> {
  const parts = await partsOfMeeting(db, meetingId)
  const signatories = await signatoriesOfParts(
    db,
    parts.map(part => part.id),
  )
  const notices = (await noticesOfMeeting(db, meetingId)).filter(one => !one.replaced_at)
  return parts.map(part => ({
    adjusted_on: part.adjusted_on,
    immediate: part.immediate === 1,
    paragraphs: part.paragraphs,
    signatories: signatories.get(part.id) ?? [],
    notice: notices.find(one => one.part_id === part.id) ?? null,
  }))
}
