import type { ExpressionBuilder } from 'kysely'
import { type Acting, instant } from '#src/acting.ts'
import type { Reader, Schema, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { beingAnswered } from '#src/matters/workflow.ts'
import { decidedOn, endsOn, itemDaysOf } from '#src/meetings/days-store.ts'
import { type RichText, readRichText } from '#src/text/alphabet.ts'
import type { AgendaItem, Section, Standing } from './agenda.ts'
import { landsIn, type OwnSection } from './sections.ts'

export interface KeptAgendaItem extends AgendaItem {
  id: string
  matter_id: string | null
  referral_id: string | null
  /** The motion's address and where it stands, and the referral's number. */
  slug: string | null
  status: string | null
  referral_no: number | null
  referral_status: string | null
  /** In what turn it was taken up, from when the agenda was adopted. */
  taken_up: number | null
  /** 1 where all present agreed to decide it though it had not been made known in time (KL 5:52). */
  unanimous: number
  struck_at: string | null
  struck_by: string | null
  recorded_at: string
  recorded_by: string
  /** The § it became, the day that it was taken up on, and with which part of the minutes it was adjusted. */
  paragraph_no: number | null
  decided_on: string | null
  part_id: string | null
}

/** All that was ever on a meeting's agenda, struck or not. */
export async function agendaOf(db: Reader, meetingId: string): Promise<KeptAgendaItem[]> {
  const rows = await db
    .selectFrom('agenda_item')
    .leftJoin('motion_state', join =>
      join.onRef('motion_state.matter_id', '=', 'agenda_item.matter_id').on('motion_state.audience', '=', 'staff'),
    )
    .leftJoin('referral', 'referral.id', 'agenda_item.referral_id')
    .selectAll('agenda_item')
    .select([
      'motion_state.slug',
      'motion_state.status',
      'referral.no as referral_no',
      'referral.status as referral_status',
    ])
    .where('agenda_item.meeting_id', '=', meetingId)
    .orderBy('agenda_item.seq')
    .execute()
  const paragraphs = await paragraphsOf(db, meetingId)
  return rows.map(row => {
    const { paragraph_no, decided_on, part_id } = paragraphs.find(one => isOf(row, one)) ?? unwritten
    const read = { ...row, section: row.section as Section, proposal: readRichText(row.proposal) }
    return { ...read, paragraph_no, decided_on, part_id }
  })
}

const unwritten = { paragraph_no: null, decided_on: null, part_id: null }

/** Of these items, those that did not become a § on a day before this one of their meeting. */
export async function leftFor<Item extends { paragraph_no: number | null }>(
  db: Reader,
  meetingId: string,
  dayNo: number,
  items: readonly Item[],
): Promise<Item[]> {
  if (dayNo === 1) return [...items]
  const before = (await itemDaysOf(db, meetingId)).filter(one => one.day_no < dayNo)
  return items.filter(item => !before.some(one => one.paragraph_no === item.paragraph_no))
}

/** What stands on a meeting's agenda and has neither become a § nor been struck. */
export async function leftOnAgenda(db: Reader, meetingId: string): Promise<string[]> {
  const items = await agendaOf(db, meetingId)
  return items.filter(item => item.struck_reason === null && item.paragraph_no === null).map(item => item.title)
}

const isOf = (
  item: { minute_item_id: string | null; matter_id: string | null },
  paragraph: { id: string; matter_id: string | null },
): boolean =>
  item.minute_item_id === paragraph.id || (item.matter_id !== null && item.matter_id === paragraph.matter_id)

// A § belongs to an item by itself, or by the matter whose step it carries.
async function paragraphsOf(db: Reader, meetingId: string) {
  return db
    .selectFrom('minute_item')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .leftJoin('event', 'event.minute_item_id', 'minute_item.id')
    .select(['minute_item.id', 'minute_item.paragraph_no', 'minute_item.part_id', 'event.matter_id'])
    .select(decidedOn.as('decided_on'))
    .where('minute_item.meeting_id', '=', meetingId)
    .execute()
}

export interface NewAgendaItem {
  section: Section
  /** The section of the body's own that it is put in, where that is not the one that such items land in. */
  moved?: Standing
  title: string
  dnr: string
  proposal: RichText
  matter_id: string | null
  referral_id: string | null
}

export async function insertAgendaItem(
  tx: Tx,
  meetingId: string,
  seq: number,
  { moved, ...item }: NewAgendaItem,
  own: readonly OwnSection[],
  acting: Acting,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('agenda_item')
    .values({
      id,
      meeting_id: meetingId,
      seq,
      place: seq,
      ...item,
      ...(moved ?? landsIn(own, item.section)),
      proposal: JSON.stringify(item.proposal),
      summons_no: null,
      struck_reason: null,
      struck_by: null,
      struck_at: null,
      taken_up: null,
      minute_item_id: null,
      recorded_at: instant(acting),
      recorded_by: acting.actor,
    })
    .execute()
  return id
}

/** The item that a matter, or a referral of it, has at a meeting; undefined where it stands on no agenda there. */
export async function itemFor(
  db: Reader,
  meetingId: string,
  matterId: string,
  referralId: string | null,
): Promise<{ title: string; proposal: RichText } | undefined> {
  const row = await db
    .selectFrom('agenda_item')
    .select(['title', 'proposal'])
    .where('meeting_id', '=', meetingId)
    .where('matter_id', '=', matterId)
    .where('referral_id', referralId === null ? 'is' : '=', referralId)
    .where('struck_reason', 'is', null)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return row && { title: row.title, proposal: readRichText(row.proposal) }
}

/** The meetings of these bodies from this day on that members have been called to. */
export async function summonsesAhead(db: Reader, today: string, bodyIds: readonly string[]) {
  return db
    .selectFrom('summons')
    .innerJoin('meeting', 'meeting.id', 'summons.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select([
      'meeting.id',
      'body.code as body_code',
      'body.name as body_name',
      'meeting.held_on',
      endsOn.as('ends_on'),
      'meeting.no',
      'meeting.place',
      'meeting.starts_at',
      'meeting.cancelled_reason',
      'summons.sent_on',
    ])
    .where('summons.no', '=', 1)
    .where(endsOn, '>=', today)
    .where('body.id', 'in', bodyIds)
    .orderBy('meeting.held_on')
    .orderBy('body.name')
    .execute()
}

/** A matter that waits for a body: by its own state, or by a referral to it. */
export interface Pending {
  matter_id: string
  referral_id: string | null
  slug: string
  title: string
  by_line: string
  dnr: string | null
  status: string
  due_on: string | null
}

/** The motions in one of these states, and those that this body was the last to postpone; the oldest first. */
export async function mattersBefore(db: Reader, bodyId: string, statuses: readonly string[]): Promise<Pending[]> {
  const rows = await db
    .selectFrom('motion_facet')
    .innerJoin('motion_state', join =>
      join
        .onRef('motion_state.audience', '=', 'motion_facet.audience')
        .onRef('motion_state.sort_no', '=', 'motion_facet.sort_no'),
    )
    .select(['matter_id', 'slug', 'title', 'by_line', 'dnr', 'status', 'due_on'])
    .where('motion_facet.audience', '=', 'staff')
    .where('motion_facet.facet', '=', 'status')
    .where('motion_facet.value', 'in', [...statuses, 'postponed'])
    .where(eb => eb.or([eb('status', '<>', 'postponed'), eb(lastToPostpone(eb), '=', bodyId)]))
    .orderBy('motion_facet.sort_no')
    .execute()
  return rows.map(row => ({ ...row, referral_id: null }))
}

const lastToPostpone = (eb: ExpressionBuilder<Schema, 'motion_state'>) =>
  eb
    .selectFrom('event')
    .innerJoin('minute_item', 'minute_item.id', 'event.minute_item_id')
    .innerJoin('meeting', 'meeting.id', 'minute_item.meeting_id')
    .select('meeting.body_id')
    .whereRef('event.matter_id', '=', 'motion_state.matter_id')
    .where('event.kind', '=', 'postponed')
    .orderBy('event.happened_on', 'desc')
    .orderBy('event.seq', 'desc')
    .limit(1)

/** The referrals that a body has not answered, the most urgent first. */
export async function referralsTo(db: Reader, bodyId: string): Promise<Pending[]> {
  return db
    .selectFrom('referral')
    .innerJoin('motion_state', 'motion_state.matter_id', 'referral.matter_id')
    .select([
      'referral.matter_id',
      'referral.id as referral_id',
      'motion_state.slug',
      'motion_state.title',
      'motion_state.by_line',
      'motion_state.dnr',
      'referral.status',
      'referral.due_on',
    ])
    .where('motion_state.audience', '=', 'staff')
    .where('referral.to_body_id', '=', bodyId)
    .where('referral.status', 'in', beingAnswered)
    .orderBy('referral.due_on')
    .orderBy('referral.id')
    .execute()
}

/** The day of a body's next meeting after this one; undefined where none is planned. */
export async function nextMeetingAfter(db: Reader, { body_id, held_on }: { body_id: string; held_on: string }) {
  const row = await db
    .selectFrom('meeting')
    .select('held_on')
    .where('body_id', '=', body_id)
    .where('held_on', '>', held_on)
    .where('cancelled_reason', 'is', null)
    .orderBy('held_on')
    .executeTakeFirst()
  return row?.held_on
}
