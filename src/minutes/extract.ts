import type { Reader } from '#src/db/schema.ts'
import { municipality } from '#src/municipality/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { proposalSentence, voteSentences } from '#src/votes/words.ts'
import type { ParagraphFacts } from '#templates/documents/paragraph.ts'
import { type ExtractFacts, protocolExtract } from '#templates/documents/protocol-extract.ts'
import { type Records, recordsAt } from './records.ts'
import { headNumber, type MinuteItem, signatoriesOf } from './store.ts'

/** What a § says, in its extract as in the whole minutes: its own text and what is noted at it. */
export const paragraphFacts = (item: MinuteItem, records: Records): ParagraphFacts => ({
  body: item.body_name,
  paragraph_no: item.paragraph_no,
  title: item.title,
  decision: item.decision,
  summary: item.summary,
  speakers: records.speakers,
  recused: records.recused,
  proposals: records.proposals.filter(one => !one.withdrawn).map(proposalSentence),
  question_order: item.question_order,
  votes: records.votes.map(voteSentences),
  notes: records.notes,
  recipients: records.recipients,
})

/**
 * The extract of a § as a document, ready to be drawn as PDF or as a page. `certified` says who certifies it; null leaves
 * a line to sign on.
 */
export const extractOf = async (
  db: Reader,
  item: MinuteItem,
  certified: ExtractFacts['certified'] = null,
): Promise<Document> => extractWith(db, item, await recordsAt(db, item.id), certified)

/** The same, where what is noted at the § has been read already. */
export async function extractWith(
  db: Reader,
  item: MinuteItem,
  records: Records,
  certified: ExtractFacts['certified'] = null,
): Promise<Document> {
  return protocolExtract({
    ...paragraphFacts(item, records),
    municipality: (await municipality(db)).name,
    held_on: item.held_on,
    dnr: await headNumber(db, item.matter_id, item.body_id),
    adjustment: item.adjusted_on
      ? {
          adjusted_on: item.adjusted_on,
          immediate: item.immediate === 1,
          signatories: await signatoriesOf(db, item.part_id),
        }
      : null,
    certified,
    updated_at: item.updated_at,
  })
}
