import { prepared } from '#src/db/prepared.ts'
import type { Reader } from '#src/db/schema.ts'
import { readEventData } from '#src/matters/event-data.ts'
import type { MatterEvent } from '#src/matters/store.ts'
import { demandsOf, referralsOf, submittersOf } from '#src/matters/store.ts'
import type { EventKind } from '#src/matters/workflow.ts'
import { decidedOn } from '#src/meetings/days-store.ts'
import { registryNumbersOf } from '#src/registry/store.ts'
import { readRichText } from '#src/text/alphabet.ts'

/** The § that an event points to, as far as a case page shows it. */
export interface CaseItem {
  id: string
  paragraph_no: number
  held_on: string
  /** The day of the § itself, where its meeting was held on several. */
  decided_on: string
  meeting_no: number
  body_id: string
  body_code: string
  body_name: string
  adjusted_on: string | null
  published: boolean
}

export interface CaseEvent extends MatterEvent {
  item: CaseItem | null
}

/** Everything about one motion, as its page shows it: one statement for each kind of thing. */
export async function readCase(db: Reader, slug: string) {
  const matter = await matterWithText(db, slug)
  if (!matter) return undefined
  return {
    ...matter,
    submitters: await submittersOf(db, matter.id),
    demands: await demandsOf(db, matter.id),
    numbers: await registryNumbersOf(db, matter.id),
    events: await caseEvents(db, matter.id),
    referrals: await referralsOf(db, matter.id),
    documents: await caseDocuments(db, matter.id),
  }
}

export type Case = NonNullable<Awaited<ReturnType<typeof readCase>>>

/** Is the one who holds this account among those who handed in the motion? */
export async function isSubmitter(db: Reader, matterId: string, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('submitter')
    .innerJoin('account', 'account.person_id', 'submitter.person_id')
    .select('submitter.position')
    .where('submitter.matter_id', '=', matterId)
    .where('account.id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

const matterQuery = (db: Reader, slug: string) =>
  db
    .selectFrom('matter')
    .innerJoin('motion', 'motion.matter_id', 'matter.id')
    .leftJoin('publication', join =>
      join
        .onRef('publication.subject_id', '=', 'matter.id')
        .on('publication.subject', '=', 'matter')
        .on('publication.revoked_at', 'is', null),
    )
    .leftJoin('assignment', join =>
      join
        .onRef('assignment.subject_id', '=', 'matter.id')
        .on('assignment.subject', '=', 'matter')
        .on('assignment.ended_at', 'is', null),
    )
    .leftJoin('account', 'account.id', 'assignment.account_id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['matter.id', 'slug', 'title', 'version', 'motion.text', 'motion.channel', 'publication.published_at'])
    .select(eb => eb.fn.coalesce('person.name', 'assignment.officer_name').as('officer'))
    .where('slug', '=', slug)

async function matterWithText(db: Reader, slug: string) {
  const [row] = await prepared(db, matterQuery, slug)
  return row && { ...row, text: readRichText(row.text) }
}

const eventsQuery = (db: Reader, matterId: string) =>
  db
    .selectFrom('event')
    .leftJoin('minute_item', 'minute_item.id', 'event.minute_item_id')
    .leftJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .leftJoin('body', 'body.id', 'meeting.body_id')
    .leftJoin('minutes_part', 'minutes_part.id', 'minute_item.part_id')
    .leftJoin('publication', join =>
      join
        .onRef('publication.subject_id', '=', 'minute_item.id')
        .on('publication.subject', '=', 'minute_item')
        .on('publication.revoked_at', 'is', null),
    )
    .selectAll('event')
    .select([
      'minute_item.paragraph_no',
      'meeting.held_on',
      decidedOn.as('decided_on'),
      'meeting.no as meeting_no',
      'body.id as body_id',
      'body.code as body_code',
      'body.name as body_name',
      'minutes_part.adjusted_on',
      'publication.published_at',
    ])
    .where('event.matter_id', '=', matterId)
    .orderBy('event.seq')

async function caseEvents(db: Reader, matterId: string): Promise<CaseEvent[]> {
  const rows = await prepared(db, eventsQuery, matterId)
  return rows.map(row => ({
    ...row,
    kind: row.kind as EventKind,
    data: readEventData(row.data),
    item: itemOf(row),
  }))
}

type EventRow = ReturnType<typeof eventsQuery> extends { execute(): Promise<(infer Row)[]> } ? Row : never

function itemOf(row: EventRow): CaseItem | null {
  const { minute_item_id: id, paragraph_no, held_on, decided_on, meeting_no } = row
  const { body_id, body_code, body_name, adjusted_on, published_at } = row
  if (!id || !paragraph_no || !held_on || !meeting_no || !body_id || !body_code || !body_name) return null
  const published = published_at !== null
  return { id, paragraph_no, held_on, decided_on, meeting_no, body_id, body_code, body_name, adjusted_on, published }
}

const documentsQuery = (db: Reader, matterId: string) =>
  db
    .selectFrom('document')
    .innerJoin('body', 'body.id', 'document.body_id')
    .leftJoin('file', 'file.sha256', 'document.sha256')
    .leftJoin('publication', join =>
      join
        .onRef('publication.subject_id', '=', 'document.id')
        .on('publication.subject', '=', 'document')
        .on('publication.revoked_at', 'is', null),
    )
    .select([
      'document.id',
      'document.no',
      'document.kind',
      'document.direction',
      'document.registered_on',
      'document.counterpart',
      'document.description',
      'document.file_name',
      'document.body_id',
      'document.voided_at',
      'document.voided_by',
      'document.voided_reason',
      'body.name as body_name',
      'file.size',
      'file.media_type',
      'publication.published_at',
    ])
    .where('document.matter_id', '=', matterId)
    .orderBy('document.no')

const caseDocuments = (db: Reader, matterId: string) => prepared(db, documentsQuery, matterId)
