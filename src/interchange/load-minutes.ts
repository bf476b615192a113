import { isDeepStrictEqual } from 'node:util'
import { replaceRoles } from '#src/attendance/store.ts'
import type { Tx } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { sha256 } from '#src/files/store.ts'
import { newId } from '#src/ids.ts'
import { insertLodged } from '#src/lodged/store.ts'
import { daysAround, lastOf } from '#src/meetings/days.ts'
import { daysOfMeeting, itemDaysOf } from '#src/meetings/days-store.ts'
import { meetingById } from '#src/meetings/store.ts'
import { insertEdition, type KeptFacts, readFacts } from '#src/minutes/editions.ts'
import { insertNote, replaceSpeakers } from '#src/minutes/notes-store.ts'
import { passNumber } from '#src/minutes/series.ts'
import { itemAt } from '#src/minutes/store.ts'
import { keepOwnWording } from '#src/minutes/wording-store.ts'
import { documentHtml } from '#src/pdf/html.ts'
import { insertElection, insertQuestion } from '#src/votes/questions-store.ts'
import { insertProposal, insertVote } from '#src/votes/store.ts'
import { protocolExtract } from '#templates/documents/protocol-extract.ts'
import { gatherOfPart, loadPart, unseen } from './adjustments.ts'
import { exportItem } from './export-minutes.ts'
import type { MinuteItemInFile } from './format.ts'
import { loadLetter } from './letters.ts'
import { LoadError, type Loading, placed } from './loading.ts'
import { placeOfMeeting } from './meetings.ts'
import { loadRounds } from './rounds.ts'

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
    const meetingId = placed(meetings, placeOfMeeting(item), path)
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
/** From when its number is fixed: what is adjusted has had its number since then, if not longer. */
const fixedSince = ({ number_fixed, adjustment }: MinuteItemInFile): string | null =>
  number_fixed ?? adjustment?.recorded.at ?? null

// Always in the same order, so that two who load at once never wait for each other.
async function passTheirNumbers({ tx, file }: Loading, meetings: Map<string, string>): Promise<void> {
  const fixed = file.minute_items.filter(item => fixedSince(item) !== null)
  const last = Map.groupBy(fixed, item => meetings.get(placeOfMeeting(item)) ?? '')
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
      part_id: item.adjustment && (await loadPart(loading, meeting_id, item.adjustment, `${path}.adjustment`)),
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
  await loadRounds(tx, meeting_id, item, path)
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
