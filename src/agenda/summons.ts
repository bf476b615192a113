import type { Reader } from '#src/db/schema.ts'
import { dayOrFirst, type MeetingDay } from '#src/meetings/days.ts'
import { daysWith } from '#src/meetings/days-store.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { municipality } from '#src/municipality/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { type SummonsFacts, summonsDocument, summonsWithPapers } from '#templates/documents/summons.ts'
import { continuedWords, numbered } from './agenda.ts'
import type { AgendaAround } from './next.ts'
import { paperBlocks } from './paper-text.ts'
import type { KeptPaper } from './papers-store.ts'
import { leftFor } from './store.ts'

type Said = Pick<SummonsFacts, 'kind' | 'items' | 'change' | 'sent_on' | 'updated_at'> & { day: MeetingDay }

/** The paper that calls to a meeting on one of its days. */
export async function summonsOf(db: Reader, meeting: Meeting, { day, ...said }: Said): Promise<Document> {
  const { held_on, place, starts_at } = day
  const body = meeting.body_name
  return summonsDocument({ municipality: (await municipality(db)).name, body, held_on, place, starts_at, ...said })
}

type Numbered = KeptPaper & { no: number; item: { no: number }; isNew: boolean }

/** The same with the papers that go with it: a list of them all, and after it those that were written here. */
export async function withPapers(db: Reader, notice: Document, papers: readonly Numbered[]): Promise<Document> {
  const facts = []
  for (const { no, title, item, file, isNew, ...paper } of papers) {
    const content = file ? null : await paperBlocks(db, { ...paper, title, file })
    facts.push({ no, title, item_no: item.no, isNew, content })
  }
  return summonsWithPapers(notice, facts)
}

/**
 * The agenda as it stands for its readers: what a summons has named, or all of it as a draft before the first. Where the
 * last one was to a later day, that day, with what was left for it.
 */
export async function agendaDocument(
  db: Reader,
  { meeting, items: listed, called, changes, later }: AgendaAround,
  now: Date,
): Promise<Document> {
  const last = called.at(-1)
  const day = dayOrFirst(meeting, daysWith(meeting, later), last?.day_no)
  const isContinued = day.no > 1
  const items = await leftFor(db, meeting.id, day.no, numbered(listed))
  const isStale = last !== undefined && changes.length > last.after_changes
  return summonsOf(db, meeting, {
    day,
    kind: isContinued ? 'continued' : 'first',
    change: isStale
      ? 'Kallelsen utfärdades för en annan tid eller plats. En ny kallelse är inte utfärdad än.'
      : isContinued
        ? continuedWords(meeting)
        : null,
    items: items.filter(item => (last ? item.summons_no !== null : item.struck_reason === null)),
    sent_on: isStale ? null : (last?.sent_on ?? null),
    updated_at: now.toISOString(),
  })
}
