import { isDeepStrictEqual } from 'node:util'
import { chosenAdjusters, replaceChosen } from '#src/approval/chosen.ts'
import { attendersOf, keepAttendanceReason, replaceAttenders, replaceRoles } from '#src/attendance/store.ts'
import type { Tx } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { sha256 } from '#src/files/store.ts'
import { newId } from '#src/ids.ts'
import { insertLodged } from '#src/lodged/store.ts'
import { meetingOn } from '#src/meetings/address.ts'
import { daysAround, lastOf } from '#src/meetings/days.ts'
import { continuedOn, daysOfMeeting, itemDaysOf } from '#src/meetings/days-store.ts'
import { insertMeeting, meetingAt, meetingById } from '#src/meetings/store.ts'
import { insertEdition, type KeptFacts, readFacts } from '#src/minutes/editions.ts'
import { insertNote, replaceSpeakers } from '#src/minutes/notes-store.ts'
import { insertDeclines } from '#src/minutes/parts-store.ts'
import { passNumber } from '#src/minutes/series.ts'
import { itemAt } from '#src/minutes/store.ts'
import { keepOwnWording } from '#src/minutes/wording-store.ts'
import { noticesOfPart } from '#src/notices/store.ts'
import { documentHtml } from '#src/pdf/html.ts'
import { insertElection, insertQuestion } from '#src/votes/questions-store.ts'
import { insertProposal, insertVote } from '#src/votes/store.ts'
import { protocolExtract } from '#templates/documents/protocol-extract.ts'
import { adjustmentInFile, exportItem, laterDaysInFile } from './export-minutes.ts'
import type { AdjustmentInFile, MeetingInFile, MinuteItemInFile, NoticeInFile } from './format.ts'
import { loadLetter } from './letters.ts'
import { LoadError, type Loading, placed } from './loading.ts'
import { announcedInFile, loadAnnounced, loadNotice } from './notices.ts'
import { loadPlanned, plannedInFile } from './planned.ts'
import { loadRound } from './rounds.ts'
import { gatherSightings } from './sightings.ts'

const key = (one: { body: string; held_on: string; no: number }): string => `${one.body} ${one.held_on} ${one.no}`

const timeAndPlace = ['place', 'starts_at', 'ended_at'] as const

/** Finds or enters the file's meetings; gives their ids by body, day and number. */
export async function loadMeetings(loading: Loading): Promise<Map<string, string>> {
  const { tx, file, bodies, looks } = loading
  const ids = new Map<string, string>()
  for (const [i, one] of file.meetings.entries()) {
    const { body, later_days, attendance, attendance_reason, closed, adjusters, announced, sightings, ...rest } = one
    const { cancelled, changes, agenda_adopted, summonses, ...meeting } = rest
    const planned = { cancelled, changes, agenda_adopted, summonses }
    const body_id = placed(bodies, body, `meetings.${i}.body`)
    const known = await meetingAt(tx, body_id, meeting.held_on, meeting.no)
    if (!known && (await continuedOn(tx, body_id, meeting.held_on))) {
      throw new LoadError(`meetings.${i}.held_on`, 'organet fortsätter ett annat sammanträde den dagen')
    }
    if (known && timeAndPlace.some(field => known[field] !== meeting[field])) {
      throw new LoadError(`meetings.${i}`, 'sammanträdet finns redan med en annan plats eller tid')
    }
    if (known && !isDeepStrictEqual(await laterDaysInFile(tx, known.id), later_days)) {
      throw new LoadError(`meetings.${i}.later_days`, 'sammanträdet finns redan med andra dagar')
    }
    const there = known && { attendance: await attendersOf(tx, known.id), attendance_reason: known.attendance_reason }
    if (there && !isDeepStrictEqual(there, { attendance, attendance_reason })) {
      throw new LoadError(`meetings.${i}.attendance`, 'sammanträdet finns redan med en annan närvaro')
    }
    if (known && !isDeepStrictEqual(await chosenAdjusters(tx, known.id), adjusters)) {
      throw new LoadError(`meetings.${i}.adjusters`, 'sammanträdet finns redan med andra valda justerare')
    }
    if (known && !isDeepStrictEqual(await announcedInFile(tx, known.id), announced)) {
      throw new LoadError(`meetings.${i}.announced`, 'sammanträdet finns redan, tillkännagivet på annat sätt')
    }
    if (known && !isDeepStrictEqual(await plannedInFile(tx, known.id), planned)) {
      throw new LoadError(
        `meetings.${i}.summonses`,
        'sammanträdet finns redan, planerat eller kallat till på annat sätt',
      )
    }
    const ended = { closed_at: closed?.at ?? null, closed_by: closed?.by ?? null }
    const id = known?.id ?? (await insertMeeting(tx, { body_id, ...meeting, ...ended }))
    if (!known) {
      await loadLaterDays(tx, { ...meeting, id, body_id }, later_days, `meetings.${i}.later_days`)
      await replaceAttenders(tx, id, attendance)
      await keepAttendanceReason(tx, id, attendance_reason)
      await replaceChosen(tx, id, adjusters)
      await loadAnnounced(tx, id, announced)
      await loadPlanned(tx, id, planned)
    }
    await gatherSightings(tx, looks, sightings, { meeting: id })
    ids.set(key({ body, ...meeting }), id)
  }
  return ids
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

// The §§ of a meeting follow upon each other from day to day.
async function refuseOtherDay({ tx }: Loading, item: MinuteItemInFile, meetingId: string, path: string): Promise<void> {
  const days = await daysOfMeeting(tx, found(await meetingById(tx, meetingId)))
  if (!days.some(day => day.no === item.day)) throw new LoadError(`${path}.day`, 'sammanträdet har ingen sådan dag')
  const { first, last } = daysAround(await itemDaysOf(tx, meetingId), item.paragraph_no, lastOf(days).no)
  if (item.day < first || item.day > last) {
    throw new LoadError(`${path}.day`, 'paragraferna kommer inte i den ordning som sammanträdets dagar har')
  }
}

/** Enters the file's §§. One that is there already, because another matter shares it, must say the same. */
export async function loadMinuteItems(
  loading: Loading,
  meetings: Map<string, string>,
): Promise<{ id: string; isNew: boolean }[]> {
  const items: { id: string; isNew: boolean }[] = []
  for (const [i, item] of loading.file.minute_items.entries()) {
    const path = `minute_items.${i}`
    const meetingId = placed(meetings, key(item), path)
    const known = await itemAt(loading.tx, meetingId, item.paragraph_no)
    if (known) {
      const there = await exportItem(loading.tx, known, loading.matterId)
      if (!isDeepStrictEqual(withoutSightings(there), withoutSightings({ ...item, number_fixed: fixedSince(item) }))) {
        throw new LoadError(path, `§ ${item.paragraph_no} finns redan på det sammanträdet och lyder annorlunda`)
      }
      if (known.part_id) await gatherOfPart(loading, known.part_id, item.adjustment?.notices ?? [])
      items.push({ id: known.id, isNew: false })
    } else items.push({ id: await loadItem(loading, item, meetingId, path), isNew: true })
  }
  await passTheirNumbers(loading, meetings)
  return items
}

// Evidence grows after a file was written: what the database has seen more of is no fault of the file.
const withoutSightings = (item: MinuteItemInFile): MinuteItemInFile => ({
  ...item,
  adjustment: item.adjustment && unseen(item.adjustment),
})
const unseen = (adjustment: AdjustmentInFile): AdjustmentInFile => ({
  ...adjustment,
  notices: adjustment.notices.map(one => ({ ...one, sightings: [] })),
})

async function gatherOfPart({ tx, looks }: Loading, partId: string, notices: readonly NoticeInFile[]): Promise<void> {
  for (const [i, { no }] of (await noticesOfPart(tx, partId)).entries()) {
    await gatherSightings(tx, looks, notices[i]?.sightings ?? [], { notice: no })
  }
}

/** From when its number is fixed: what is adjusted has had its number since then, if not longer. */
const fixedSince = ({ number_fixed, adjustment }: MinuteItemInFile): string | null =>
  number_fixed ?? adjustment?.recorded.at ?? null

// Always in the same order, so that two who load at once never wait for each other.
async function passTheirNumbers({ tx, file }: Loading, meetings: Map<string, string>): Promise<void> {
  const fixed = file.minute_items.filter(item => fixedSince(item) !== null)
  const last = Map.groupBy(fixed, item => meetings.get(key(item)) ?? '')
  for (const id of [...last.keys()].sort()) {
    const meeting = await meetingById(tx, id)
    const numbers = (last.get(id) ?? []).map(item => item.paragraph_no)
    if (meeting) await passNumber(tx, meeting, Math.max(...numbers))
  }
}

async function loadItem(loading: Loading, item: MinuteItemInFile, meeting_id: string, path: string): Promise<string> {
  const { tx } = loading
  await refuseOtherDay(loading, item, meeting_id, path)
  const id = newId()
  await tx
    .insertInto('minute_item')
    .values({
      id,
      meeting_id,
      paragraph_no: item.paragraph_no,
      day_no: item.day,
      number_fixed_at: fixedSince(item),
      matter_id: item.own ? loading.matterId : null,
      title: item.title,
      decision: JSON.stringify(item.decision),
      summary: JSON.stringify(item.summary),
      response_version_id: namedVersion(loading, item, path),
      documents: JSON.stringify(item.documents),
      earlier: JSON.stringify(item.earlier),
      dnr: item.dnr,
      question_order: item.question_order,
      preparatory: item.preparatory ? 1 : 0,
      part_id: await partOf(loading, item, meeting_id, path),
      version: item.version,
      updated_at: item.updated.at,
      updated_by: item.updated.by,
    })
    .execute()
  await replaceSpeakers(tx, id, item.speakers)
  await replaceRoles(tx, id, item.recusals)
  for (const [i, one] of item.proposals.entries()) await insertProposal(tx, id, i + 1, one)
  for (const [i, one] of item.votes.entries()) await insertVote(tx, id, i + 1, one)
  await loadQuestions(loading, item, id, path)
  for (const [i, one] of item.elections.entries()) await insertElection(tx, id, i + 1, one)
  await loadLodged(tx, item, id, await loadNotes(tx, item, id))
  for (const { recorded, ...own } of item.wordings) {
    await keepOwnWording(tx, id, { ...own, recorded_at: recorded.at, recorded_by: recorded.by })
  }
  for (const [i, label] of item.recipients.entries()) {
    await tx
      .insertInto('recipient')
      .values({ id: newId(), minute_item_id: id, position: i + 1, label })
      .execute()
  }
  await loadDispatches(loading, item, { id, body_id: placed(loading.bodies, item.body, path) })
  await loadEditions(tx, item, id, path)
  if (item.round) await loadRound(tx, meeting_id, item.paragraph_no, item.round, path)
  return id
}

async function loadQuestions({ tx }: Loading, item: MinuteItemInFile, id: string, path: string): Promise<void> {
  const followed = item.questions.flatMap(one => one.vote ?? [])
  for (const [i, { vote, ...one }] of item.questions.entries()) {
    const at = `${path}.questions.${i}`
    if (one.proposals.some(place => place > item.proposals.length)) {
      throw new LoadError(`${at}.proposals`, 'yrkandet finns inte i proposals')
    }
    if (vote !== null && vote > item.votes.length) throw new LoadError(`${at}.vote`, 'omröstningen finns inte i votes')
    if (vote !== null && followed.indexOf(vote) !== followed.lastIndexOf(vote)) {
      throw new LoadError(`${at}.vote`, 'två frågor har samma omröstning')
    }
    await insertQuestion(tx, id, i + 1, { ...one, vote_position: vote })
  }
}

function namedVersion({ versions }: Loading, { response }: MinuteItemInFile, path: string): string | null {
  if (!response) return null
  const id = versions[response.referral - 1]?.[response.frozen - 1]
  if (!id) throw new LoadError(`${path}.response`, 'remissvaret finns inte i referrals')
  return id
}

// §§ that were adjusted together share their day and names.
async function partOf(
  loading: Loading,
  { adjustment }: MinuteItemInFile,
  meeting_id: string,
  path: string,
): Promise<string | null> {
  const { tx } = loading
  if (!adjustment) return null
  const row = {
    meeting_id,
    adjusted_on: adjustment.adjusted_on,
    immediate: adjustment.immediate ? 1 : 0,
    gap_reason: adjustment.gap_reason,
    manner: adjustment.manner,
    signed_sha256: adjustment.signed?.sha256 ?? null,
    signed_name: adjustment.signed?.name ?? null,
    sha256: adjustment.sha256,
    recorded_at: adjustment.recorded.at,
    recorded_by: adjustment.recorded.by,
  }
  const alike = await tx
    .selectFrom('minutes_part')
    .select('id')
    .where('meeting_id', '=', meeting_id)
    .where('adjusted_on', '=', row.adjusted_on)
    .where('recorded_at', '=', row.recorded_at)
    .where('recorded_by', '=', row.recorded_by)
    .execute()
  for (const { id } of alike) {
    const known = await adjustmentInFile(tx, id)
    if (!isDeepStrictEqual(known.signatories, adjustment.signatories)) continue
    if (isDeepStrictEqual(unseen(known), unseen(adjustment))) {
      await gatherOfPart(loading, id, adjustment.notices)
      return id
    }
    throw new LoadError(`${path}.adjustment`, 'samma justering finns redan med andra uppgifter eller anslag')
  }
  const id = newId()
  await tx
    .insertInto('minutes_part')
    .values({ id, ...row })
    .execute()
  await insertDeclines(tx, id, adjustment.declined)
  for (const [i, { recorded, ...one }] of adjustment.editions.entries()) {
    const made = { recorded_at: recorded.at, recorded_by: recorded.by }
    await tx
      .insertInto('part_edition')
      .values({ part_id: id, no: i + 2, ...one, ...made })
      .execute()
  }
  for (const [i, { paragraphs, seen, ...one }] of adjustment.signatories.entries()) {
    await tx
      .insertInto('part_signatory')
      .values({
        part_id: id,
        position: i + 1,
        ...one,
        paragraphs: paragraphs && JSON.stringify(paragraphs),
        content_sha256: seen?.sha256 ?? null,
        answered_at: seen?.at ?? null,
      })
      .execute()
  }
  for (const one of adjustment.notices) {
    const no = await loadNotice(tx, id, one)
    await gatherSightings(tx, loading.looks, one.sightings, { notice: no })
  }
  return id
}

/** Gives the ids of the notes, in their order. */
async function loadNotes(tx: Tx, item: MinuteItemInFile, minute_item_id: string): Promise<string[]> {
  const ids: string[] = []
  for (const [i, note] of item.notes.entries()) {
    const kept = note.file && { sha256: note.file.sha256, file_name: note.file.name }
    ids.push(await insertNote(tx, minute_item_id, i + 1, { ...note, file: kept }))
  }
  return ids
}

async function loadLodged(
  tx: Tx,
  item: MinuteItemInFile,
  minute_item_id: string,
  notes: readonly string[],
): Promise<void> {
  for (const [i, { file: paper, answered, ...one }] of item.lodged.entries()) {
    await insertLodged(tx, {
      minute_item_id,
      no: i + 1,
      ...one,
      sha256: paper?.sha256 ?? null,
      file_name: paper?.name ?? null,
      answered_at: answered?.recorded.at ?? null,
      answered_by: answered?.recorded.by ?? null,
      answer: answered?.answer ?? null,
      reason: answered?.reason ?? '',
      minutes_note_id: answered?.note ? (notes[answered.note - 1] ?? null) : null,
    })
  }
}

async function loadEditions(tx: Tx, item: MinuteItemInFile, id: string, path: string): Promise<void> {
  for (const [i, one] of item.editions.entries()) {
    const at = `${path}.editions.${i}`
    const words = JSON.stringify(one.facts)
    if (sha256(words) !== one.content_sha256) {
      throw new LoadError(`${at}.content_sha256`, 'stämmer inte med innehållet')
    }
    const facts = readFacts(words)
    if (!canBeDrawn(facts)) throw new LoadError(`${at}.facts`, 'det går inte att skriva ut paragrafen')
    const made = { recorded_at: one.recorded.at, recorded_by: one.recorded.by }
    const hashes = { content_sha256: one.content_sha256, sha256: one.sha256 }
    await insertEdition(tx, id, { no: i + 1, words, facts, ...hashes, ...made })
  }
}

// The words are read as they are, so that their hash is that of the file; whether they are whole shows when they are drawn.
function canBeDrawn(facts: KeptFacts): boolean {
  try {
    return documentHtml(protocolExtract({ ...facts, certified: null })) !== ''
  } catch {
    return false
  }
}

async function loadDispatches(
  loading: Loading,
  item: MinuteItemInFile,
  { id: minute_item_id, body_id }: { id: string; body_id: string },
): Promise<void> {
  const { tx } = loading
  for (const [i, one] of item.dispatches.entries()) {
    const id = newId()
    await tx
      .insertInto('dispatch')
      .values({
        id,
        minute_item_id,
        position: i + 1,
        recipient_label: one.recipient,
        channel: one.channel,
        sent_on: one.sent_on,
        sha256: one.sha256,
        sent_by: one.recorded.by,
        recorded_at: one.recorded.at,
      })
      .execute()
    const about = { about: 'extract' as const, about_id: id, body_id, kind: 'extract' }
    if (one.letter) await loadLetter(loading, one.letter, about)
  }
}
