import { recusalsOf } from '#src/attendance/store.ts'
import type { Reader } from '#src/db/schema.ts'
import { municipality } from '#src/municipality/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { proposalsOf, votesOf } from '#src/votes/store.ts'
import { proposalSentence, voteSentences } from '#src/votes/words.ts'
import { type ExtractFacts, protocolExtract } from '#templates/documents/protocol-extract.ts'
import { headNumber, type MinuteItem, notesOf, recipientsOf, signatoriesOf, speakersOf } from './store.ts'

/** The facts of a § as its extract states them. `certified` says who certifies it; null leaves a line to sign on. */
async function extractFacts(
  db: Reader,
  item: MinuteItem,
  certified: ExtractFacts['certified'] = null,
): Promise<ExtractFacts> {
  return {
    municipality: (await municipality(db)).name,
    body: item.body_name,
    held_on: item.held_on,
    paragraph_no: item.paragraph_no,
    dnr: await headNumber(db, item.matter_id, item.body_id),
    title: item.title,
    decision: item.decision,
    summary: item.summary,
    speakers: await speakersOf(db, item.id),
    recused: await recusalsOf(db, item.id),
    proposals: await proposalSentencesOf(db, item.id),
    votes: (await votesOf(db, item.id)).map(voteSentences),
    notes: (await notesOf(db, item.id)).map(note => ({ ...note, in_annex: note.in_annex === 1 })),
    recipients: await recipientsOf(db, item.id),
    adjustment: item.adjusted_on
      ? {
          adjusted_on: item.adjusted_on,
          immediate: item.immediate === 1,
          signatories: await signatoriesOf(db, item.part_id),
        }
      : null,
    certified,
    updated_at: item.updated_at,
  }
}

/** What was moved at a § and not taken back, in words (KL 5:67). */
export async function proposalSentencesOf(db: Reader, itemId: string): Promise<string[]> {
  return (await proposalsOf(db, itemId)).filter(one => !one.withdrawn).map(proposalSentence)
}

/** The extract of a § as a document, ready to be drawn as PDF or as a page. */
export async function extractOf(
  db: Reader,
  item: MinuteItem,
  certified: ExtractFacts['certified'] = null,
): Promise<Document> {
  return protocolExtract(await extractFacts(db, item, certified))
}
