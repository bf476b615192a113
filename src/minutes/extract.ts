import { type Attender, inRole } from '#src/attendance/presence.ts'
import { attendersOf } from '#src/attendance/store.ts'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { municipality } from '#src/municipality/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import type { Profile } from '#src/practice/profile.ts'
import { printedQuestions } from '#src/votes/question.ts'
import { proposalSentence } from '#src/votes/words.ts'
import { type ParagraphFacts, usualManner } from '#templates/documents/paragraph.ts'
import { type ExtractFacts, protocolExtract } from '#templates/documents/protocol-extract.ts'
import { editionsOf, type KeptFacts } from './editions.ts'
import { hasLists, type ItemManner, listsIn, mannersOf, votesIn } from './manner.ts'
import { declinesOfParts, signatoriesOf } from './parts-store.ts'
import { type Records, recordsAt } from './records.ts'
import { favoursOf } from './statements.ts'
import { headNumber, type MinuteItem } from './store.ts'

/**
 * What a § says, in its extract as in the whole minutes: its own text, what is noted at it, and in what manner. By those
 * who were at the meeting the lists of its votes say in whose place somebody voted.
 */
export const paragraphFacts = (
  item: MinuteItem,
  records: Records,
  manner: ItemManner = usualManner,
  attenders: readonly Attender[] = [],
): ParagraphFacts => ({
  ...manner,
  vote_lists: listsIn(manner.profile, records.votes, { attenders, paragraph_no: item.paragraph_no }),
  body: item.body_name,
  paragraph_no: item.paragraph_no,
  title: item.title,
  decision: item.decision,
  summary: item.summary,
  documents: item.documents,
  earlier: item.earlier,
  speakers: records.speakers,
  recused: inRole(records.roles, 'recused'),
  aside: inRole(records.roles, 'aside'),
  acting_chair: inRole(records.roles, 'acting_chair')[0] ?? null,
  proposals: records.proposals.filter(one => !one.withdrawn).map(proposalSentence),
  question_order: item.question_order,
  ...printedQuestions({ ...records, votes: votesIn(manner.profile, records.votes) }, manner.profile.turns === 'each'),
  notes: records.notes.map(note => ({ ...note, favours: favoursOf(note, records.proposals) })),
  recipients: records.recipients,
  own: Object.fromEntries(records.own.map(one => [one.section, one.text])),
  rectifications: [],
})

/** What the extract of a § states as the § now stands in the working papers; in the body's manner, or another. */
export async function currentFacts(
  db: Reader,
  item: MinuteItem,
  records?: Records,
  profile?: Profile,
): Promise<KeptFacts> {
  const noted = records ?? (await recordsAt(db, item.id))
  const manner = found((await mannersOf(db, [item], profile)).get(item.id))
  const attenders = hasLists(manner.profile, noted.votes) ? await attendersOf(db, item.meeting_id) : []
  return {
    ...paragraphFacts(item, noted, manner, attenders),
    municipality: (await municipality(db)).name,
    held_on: item.decided_on,
    dnr: await headNumber(db, item),
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

/** What the extract of a § states: as it was adjusted and put right, or as it stands while it is open. */
export async function extractFacts(db: Reader, item: MinuteItem): Promise<KeptFacts> {
  return (await editionsOf(db, [item.id])).get(item.id)?.at(-1)?.facts ?? (await currentFacts(db, item))
}

/**
 * The extract of a § as a document, ready to be drawn as PDF or as a page. `certified` says who certifies it; null leaves
 * a line to sign on.
 */
export async function extractOf(
  db: Reader,
  item: MinuteItem,
  certified: ExtractFacts['certified'] = null,
): Promise<Document> {
  return protocolExtract({ ...(await extractFacts(db, item)), certified })
}

/** What the file of an extract is called, without its ending. */
export const extractName = (item: { body_code: string; decided_on: string; paragraph_no: number }): string =>
  `protokollsutdrag-${item.body_code.toLowerCase()}-${item.decided_on}-${item.paragraph_no}`
