import { attendersOf, recusalsOf } from '#src/attendance/store.ts'
import { frontPageLists } from '#src/attendance/words.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { municipality } from '#src/municipality/store.ts'
import { noticesOfPart, partsOfMeeting } from '#src/notices/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { votesOf } from '#src/votes/store.ts'
import { voteSentences } from '#src/votes/words.ts'
import { type MinutesFacts, minutes, type PartFacts } from '#templates/documents/minutes.ts'
import { proposalSentencesOf } from './extract.ts'
import { fullItemsOfMeeting, notesOf, recipientsOf, signatoriesOf, speakersOf } from './store.ts'

/** The whole minutes of a meeting as a document, as they stand; null where no § is written. */
export async function minutesOf(db: Reader, meeting: Meeting): Promise<Document | null> {
  const items = await fullItemsOfMeeting(db, meeting.id)
  const latest = items
    .map(item => item.updated_at)
    .sort()
    .at(-1)
  if (!latest) return null
  const facts: MinutesFacts = {
    municipality: (await municipality(db)).name,
    body: meeting.body_name,
    held_on: meeting.held_on,
    place: meeting.place,
    starts_at: meeting.starts_at,
    attendance: frontPageLists(await attendersOf(db, meeting.id)),
    items: [],
    parts: await partsIn(db, meeting.id),
    updated_at: latest,
  }
  for (const item of items) {
    const notes = await notesOf(db, item.id)
    facts.items.push({
      body: meeting.body_name,
      paragraph_no: item.paragraph_no,
      title: item.title,
      decision: item.decision,
      summary: item.summary,
      speakers: await speakersOf(db, item.id),
      recused: await recusalsOf(db, item.id),
      proposals: await proposalSentencesOf(db, item.id),
      votes: (await votesOf(db, item.id)).map(voteSentences),
      notes: notes.map(note => ({ ...note, in_annex: note.in_annex === 1 })),
      recipients: await recipientsOf(db, item.id),
    })
  }
  return minutes(facts)
}

async function partsIn(db: Reader, meetingId: string): Promise<PartFacts[]> {
  const parts: PartFacts[] = []
  for (const part of await partsOfMeeting(db, meetingId)) {
    parts.push({
      adjusted_on: part.adjusted_on,
      immediate: part.immediate === 1,
      paragraphs: part.paragraphs,
      signatories: await signatoriesOf(db, part.id),
      notice: (await noticesOfPart(db, part.id)).find(one => !one.replaced_at) ?? null,
    })
  }
  return parts
}
