import type { Selectable } from 'kysely'
import type { AgendaItemTable } from '#src/db/tables/agenda.ts'
import type { Site } from './support.ts'

/** The later days of meetings that are not closed. */
export async function openLaterDays(db: Site['db']) {
  return db
    .selectFrom('later_day')
    .innerJoin('meeting', 'meeting.id', 'later_day.meeting_id')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['meeting_id', 'later_day.no', 'body.code as body_code', 'meeting.held_on', 'meeting.no as meeting_no'])
    .where('meeting.closed_at', 'is', null)
    .orderBy('meeting_id')
    .execute()
}

/** So that the forms that take a vote, a question, an election or a statement out do not run out. */
export async function moreOfAll(db: Site['db']): Promise<void> {
  const open = db.selectFrom('minute_item').select('id').where('part_id', 'is', null)
  const votes = await db.selectFrom('vote').selectAll().where('minute_item_id', 'in', open).execute()
  const notes = await db.selectFrom('minutes_note').selectAll().where('minute_item_id', 'in', open).execute()
  const more = Array.from({ length: 20 }, (_, i) => i + 10)
  const moreNotes = notes.flatMap(note => more.map(i => ({ ...note, id: `${note.id}-${i}`, position: i })))
  await db
    .insertInto('vote')
    .values(votes.flatMap(vote => more.map(position => ({ ...vote, position }))))
    .execute()
  await db.insertInto('minutes_note').values(moreNotes).execute()
  const questions = await db.selectFrom('question').selectAll().where('minute_item_id', 'in', open).execute()
  const elections = await db.selectFrom('election').selectAll().where('minute_item_id', 'in', open).execute()
  const moreQuestions = questions.flatMap(one => more.map(position => ({ ...one, position, vote_position: null })))
  const moreElections = elections.flatMap(one => more.map(position => ({ ...one, position })))
  await db.insertInto('question').values(moreQuestions).execute()
  await db.insertInto('election').values(moreElections).execute()
  const lodged = await db.selectFrom('lodged_statement').selectAll().where('answered_at', 'is', null).execute()
  const moreLodged = lodged.flatMap(one => more.map(no => ({ ...one, id: `${one.id}-${no}`, no })))
  await db.insertInto('lodged_statement').values(moreLodged).execute()
  const comments = await db.selectFrom('draft_review').selectAll().where('answer', '=', 'comment').execute()
  const moreComments = comments.flatMap(one => more.map(no => ({ ...one, id: `${one.id}-${no}`, no })))
  await db.insertInto('draft_review').values(moreComments).execute()
  const others = db.selectFrom('agenda_item').selectAll().where('matter_id', 'is', null)
  const items = await others.where('struck_reason', 'is', null).where('summons_no', 'is', null).orderBy('id').execute()
  const moreItems = items.flatMap(item => more.map(i => ({ ...item, id: `${item.id}-${i}`, seq: item.seq * 100 + i })))
  await db.insertInto('agenda_item').values(moreItems).execute()
  await shortAgenda(db, items[0])
  const contacts = await db.selectFrom('contact').selectAll().execute()
  const moreContacts = contacts.flatMap(one =>
    more.map(i => ({ ...one, id: `${one.id}-${i}`, label_key: `${one.label_key} ${i}`, label: `${one.label} ${i}` })),
  )
  await db.insertInto('contact').values(moreContacts).execute()
  await laidAgain(db)
  await brokenOffAgain(db)
}

// A later day can be taken out but once: the same meeting was broken off several times on its day.
async function brokenOffAgain(db: Site['db']): Promise<void> {
  const [day] = await openLaterDays(db)
  if (!day) return
  const id = day.meeting_id
  const later = await db.selectFrom('later_day').selectAll().where('meeting_id', '=', id).executeTakeFirstOrThrow()
  const meeting = await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  for (let no = 10; no < 30; no += 1) {
    const again = `${id}-${no}`
    await db
      .insertInto('meeting')
      .values({ ...meeting, id: again, no })
      .execute()
    await db
      .insertInto('later_day')
      .values({ ...later, meeting_id: again })
      .execute()
  }
}

// The form that adopts an agenda asks about every item: it is attacked where there is only one.
async function shortAgenda(db: Site['db'], item: Selectable<AgendaItemTable> | undefined): Promise<void> {
  const first = await db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select('meeting.id')
    .where('body.code', '=', 'KS')
    .orderBy('held_on')
    .executeTakeFirstOrThrow()
  if (item) {
    await db
      .insertInto('agenda_item')
      .values({ ...item, id: `${item.id}-first`, meeting_id: first.id })
      .execute()
  }
}

// What lies for adjustment is adjusted by the other form as well: the same § is laid before them at other meetings too.
async function laidAgain(db: Site['db']): Promise<void> {
  const rounds = db.selectFrom('approval_round').selectAll().where('ended_at', 'is', null)
  const [round] = await rounds.orderBy('id').execute()
  if (!round) return
  const meeting = await db
    .selectFrom('meeting')
    .selectAll()
    .where('id', '=', round.meeting_id)
    .executeTakeFirstOrThrow()
  const [item] = await db
    .selectFrom('minute_item')
    .selectAll()
    .where('meeting_id', '=', meeting.id)
    .where('part_id', 'is', null)
    .orderBy('paragraph_no')
    .execute()
  const approvals = await db.selectFrom('approval').selectAll().where('round_id', '=', round.id).execute()
  for (const no of [5, 6, 7, 8]) {
    const at = (id: string): string => `${id}-${no}`
    await db
      .insertInto('meeting')
      .values({ ...meeting, id: at(meeting.id), no })
      .execute()
    if (item)
      await db
        .insertInto('minute_item')
        .values({ ...item, id: at(item.id), meeting_id: at(meeting.id) })
        .execute()
    await db
      .insertInto('approval_round')
      .values({ ...round, id: at(round.id), meeting_id: at(meeting.id) })
      .execute()
    await db
      .insertInto('approval')
      .values(approvals.map(one => ({ ...one, round_id: at(round.id) })))
      .execute()
  }
}
