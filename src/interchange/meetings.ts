import { isDeepStrictEqual } from 'node:util'
import { chosenAdjusters, replaceChosen } from '#src/approval/chosen.ts'
import { attendersOf, keepAttendanceReason, replaceAttenders } from '#src/attendance/store.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { meetingOn } from '#src/meetings/address.ts'
import { continuedOn, laterDaysOf } from '#src/meetings/days-store.ts'
import { insertMeeting, meetingAt } from '#src/meetings/store.ts'
import type { MeetingInFile } from './format.ts'
import { LoadError, type Loading, placed } from './loading.ts'
import { announcedInFile, loadAnnounced } from './notices.ts'
import { loadPlanned, plannedInFile } from './planned.ts'
import { byKey, undoneInFile } from './said.ts'
import { gatherSightings, sightingsInFile } from './sightings.ts'

/** By what the file knows a meeting. */
export const placeOfMeeting = (one: Pick<MeetingInFile, 'body' | 'held_on' | 'no'>): string =>
  `${one.body} ${one.held_on} ${one.no}`

type MeetingRow = Awaited<ReturnType<typeof meetingsInOrder>>[number]

/** These meetings, each once, day by day. */
export async function meetingsInOrder(db: Reader, meetingIds: readonly string[]) {
  const ids = [...new Set(meetingIds)]
  if (ids.length === 0) return []
  const meetings = await db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body_id')
    .select(['meeting.id', 'body.code as body', 'held_on', 'no', 'place', 'starts_at', 'ended_at'])
    .select(['closed_at', 'closed_by', 'attendance_reason'])
    .where('meeting.id', 'in', ids)
    .execute()
  return byKey(meetings, one => `${one.held_on} ${one.body} ${one.no}`)
}

/** One meeting with all that does not belong to a § of it. */
export async function meetingInFile(
  db: Reader,
  { id, closed_at, closed_by, attendance_reason, ...meeting }: MeetingRow,
): Promise<MeetingInFile> {
  return {
    ...meeting,
    closed: closed_at ? { at: closed_at, by: closed_by ?? '' } : null,
    later_days: await laterDaysInFile(db, id),
    attendance: await attendersOf(db, id),
    attendance_reason,
    adjusters: await chosenAdjusters(db, id),
    announced: await announcedInFile(db, id),
    sightings: await sightingsInFile(db, { meeting: id }),
    ...(await plannedInFile(db, id)),
  }
}

async function laterDaysInFile(db: Reader, meetingId: string): Promise<MeetingInFile['later_days']> {
  return (await laterDaysOf(db, meetingId)).map(one => ({
    held_on: one.held_on,
    place: one.place,
    starts_at: one.starts_at,
    ended_at: one.ended_at,
    recorded: { at: one.recorded_at, by: one.recorded_by },
    voided: undoneInFile(one.voided_at, one.voided_by, one.voided_reason),
  }))
}

type Agreed = readonly [at: string, fields: readonly (keyof MeetingInFile)[], fault: string]

// Where a meeting that is there already must say the same as the file.
const mustAgree: readonly Agreed[] = [
  ['', ['place', 'starts_at', 'ended_at'], 'sammanträdet finns redan med en annan plats eller tid'],
  ['.later_days', ['later_days'], 'sammanträdet finns redan med andra dagar'],
  ['.attendance', ['attendance', 'attendance_reason'], 'sammanträdet finns redan med en annan närvaro'],
  ['.adjusters', ['adjusters'], 'sammanträdet finns redan med andra valda justerare'],
  ['.announced', ['announced'], 'sammanträdet finns redan, tillkännagivet på annat sätt'],
  [
    '.summonses',
    ['cancelled', 'changes', 'agenda_adopted', 'summonses'],
    'sammanträdet finns redan, planerat eller kallat till på annat sätt',
  ],
]

/** Finds or enters the file's meetings; gives their ids by body, day and number. */
export async function loadMeetings(loading: Loading): Promise<Map<string, string>> {
  const { tx, file, bodies, looks } = loading
  const ids = new Map<string, string>()
  for (const [i, meeting] of file.meetings.entries()) {
    const path = `meetings.${i}`
    const body_id = placed(bodies, meeting.body, `${path}.body`)
    const known = await meetingAt(tx, body_id, meeting.held_on, meeting.no)
    if (known) await refuseOther(tx, known.id, meeting, path)
    const id = known?.id ?? (await loadMeeting(tx, body_id, meeting, path))
    await gatherSightings(tx, looks, meeting.sightings, { meeting: id })
    ids.set(placeOfMeeting(meeting), id)
  }
  return ids
}

async function refuseOther(tx: Tx, meetingId: string, meeting: MeetingInFile, path: string): Promise<void> {
  const [row] = await meetingsInOrder(tx, [meetingId])
  const there = await meetingInFile(tx, found(row))
  const other = mustAgree.find(([, fields]) => fields.some(field => !isDeepStrictEqual(there[field], meeting[field])))
  if (other) throw new LoadError(path + other[0], other[2])
}

async function loadMeeting(tx: Tx, body_id: string, meeting: MeetingInFile, path: string): Promise<string> {
  const { held_on, no, place, starts_at, ended_at, closed } = meeting
  if (await continuedOn(tx, body_id, held_on)) {
    throw new LoadError(`${path}.held_on`, 'organet fortsätter ett annat sammanträde den dagen')
  }
  const ended = { ended_at, closed_at: closed?.at ?? null, closed_by: closed?.by ?? null }
  const id = await insertMeeting(tx, { body_id, held_on, no, place, starts_at, ...ended })
  await loadLaterDays(tx, { id, body_id, held_on }, meeting.later_days, `${path}.later_days`)
  refuseNoDay(meeting, path)
  await replaceAttenders(tx, id, meeting.attendance)
  await keepAttendanceReason(tx, id, meeting.attendance_reason)
  await replaceChosen(tx, id, meeting.adjusters)
  await loadAnnounced(tx, id, meeting.announced)
  await loadPlanned(tx, id, meeting)
  return id
}

// What called to a meeting or made it known was for one of its days, also for one that was entered wrongly.
function refuseNoDay(meeting: MeetingInFile, path: string): void {
  for (const list of ['announced', 'summonses'] as const) {
    for (const [i, { day_no }] of meeting[list].entries()) {
      if (day_no <= meeting.later_days.length + 1) continue
      throw new LoadError(`${path}.${list}.${i}.day_no`, 'sammanträdet har ingen sådan dag')
    }
  }
}

// They come one after the other, on days when the body has no other meeting.
async function loadLaterDays(
  tx: Tx,
  meeting: { id: string; body_id: string; held_on: string },
  days: MeetingInFile['later_days'],
  path: string,
): Promise<void> {
  let before = meeting.held_on
  for (const [i, { recorded, voided, ...day }] of days.entries()) {
    if (!voided) {
      if (day.held_on <= before) throw new LoadError(`${path}.${i}.held_on`, 'kommer inte efter dagen före')
      if (await meetingOn(tx, meeting.body_id, day.held_on)) {
        throw new LoadError(`${path}.${i}.held_on`, 'organet har ett annat sammanträde den dagen')
      }
      before = day.held_on
    }
    await tx
      .insertInto('later_day')
      .values({
        meeting_id: meeting.id,
        no: i + 2,
        ...day,
        recorded_at: recorded.at,
        recorded_by: recorded.by,
        voided_at: voided?.at ?? null,
        voided_by: voided?.by ?? null,
        voided_reason: voided?.reason ?? null,
      })
      .execute()
  }
}
