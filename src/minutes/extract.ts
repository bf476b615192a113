import { inRole } from '#src/attendance/presence.ts'
import type { Reader } from '#src/db/schema.ts'
import { municipality } from '#src/municipality/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { proposalSentence, voteSentences } from '#src/votes/words.ts'
import type { ParagraphFacts } from '#templates/documents/paragraph.ts'
import { type ExtractFacts, protocolExtract } from '#templates/documents/protocol-extract.ts'
import { editionsOf, type KeptFacts } from './editions.ts'
import { declinesOfParts, signatoriesOf } from './parts-store.ts'
import { type Records, recordsAt } from './records.ts'
import { headNumber, type MinuteItem } from './store.ts'

/** What a § says, in its extract as in the whole minutes: its own text and what is noted at it. */
export const paragraphFacts = (item: MinuteItem, records: Records): ParagraphFacts => ({
  body: item.body_name,
  paragraph_no: item.paragraph_no,
  title: item.title,
  decision: item.decision,
  summary: item.summary,
  speakers: records.speakers,
  recused: inRole(records.roles, 'recused'),
  aside: inRole(records.roles, 'aside'),
  acting_chair: inRole(records.roles, 'acting_chair')[0] ?? null,
  proposals: records.proposals.filter(one => !one.withdrawn).map(proposalSentence),
  question_order: item.question_order,
  votes: records.votes.map(voteSentences),
  notes: records.notes,
  recipients: records.recipients,
  rectifications: [],
})

/** What the extract of a § states as the § now stands in the working papers. */
export async function currentFacts(db: Reader, item: MinuteItem, records?: Records): Promise<KeptFacts> {
  return {
    ...paragraphFacts(item, records ?? (await recordsAt(db, item.id))),
    municipality: (await municipality(db)).name,
    held_on: item.held_on,
    dnr: await headNumber(db, item.matter_id, item.body_id),
    adjustment: item.adjusted_on
      ? {
          adjusted_on: item.adjusted_on,
          immediate: item.immediate === 1,
          signatories: (await signatoriesOf(db, item.part_id))
            .filter(one => one.paragraphs?.includes(item.paragraph_no) ?? true)
            .map(({ role, name, party }) => ({ role, name, party })),
          declined: item.part_id ? ((await declinesOfParts(db, [item.part_id])).get(item.part_id) ?? []) : [],
        }
      : null,
    updated_at: item.updated_at,
  }
}

/**
 * The extract of a § as a document, ready to be drawn as PDF or as a page: as it was adjusted and put right, or as it
 * stands while it is open. `certified` says who certifies it; null leaves a line to sign on.
 */
export async function extractOf(
  db: Reader,
  item: MinuteItem,
  certified: ExtractFacts['certified'] = null,
): Promise<Document> {
  const kept = (await editionsOf(db, [item.id])).get(item.id)?.at(-1)
  return protocolExtract({ ...(kept?.facts ?? (await currentFacts(db, item))), certified })
}

/** What the file of an extract is called, without its ending. */
export const extractName = (item: { body_code: string; held_on: string; paragraph_no: number }): string =>
  `protokollsutdrag-${item.body_code.toLowerCase()}-${item.held_on}-${item.paragraph_no}`
