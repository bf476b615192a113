import { holdersOf } from '#src/accounts/store.ts'
import type { Person } from '#src/approval/answering.ts'
import { chosenAdjusters } from '#src/approval/chosen.ts'
import type { Round } from '#src/approval/round.ts'
import { roundsOf } from '#src/approval/store.ts'
import { type Attender, presiding } from '#src/attendance/presence.ts'
import { attendersOf } from '#src/attendance/store.ts'
import { frontPageLists } from '#src/attendance/words.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { daysOfMeeting } from '#src/meetings/days-store.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { municipality } from '#src/municipality/store.ts'
import { noticesOfMeeting } from '#src/notices/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import type { PartFacts } from '#templates/documents/adjustment.ts'
import { type MinutesFacts, minutes } from '#templates/documents/minutes.ts'
import { editionsOf, saidSince } from './editions.ts'
import { paragraphFacts } from './extract.ts'
import { mannersOf } from './manner.ts'
import { declinesOfParts, partsOfMeeting, signatoriesOfParts } from './parts-store.ts'
import { recordsOf } from './records.ts'
import { fullItemsOfMeeting, headNumbers, type MinuteItem } from './store.ts'

/** The whole minutes of a meeting as a document, as they stand; null where no § is written. */
export async function minutesOf(db: Reader, meeting: Meeting): Promise<Document | null> {
  const facts = await minutesFacts(db, meeting)
  return facts && minutes(facts)
}

/** What the whole minutes of a meeting say as they stand; null where no § is written. */
export async function minutesFacts(db: Reader, meeting: Meeting): Promise<MinutesFacts | null> {
  const rounds = await roundsOf(db, meeting.id)
  const items = await fullItemsOfMeeting(db, meeting.id)
  return factsWith(db, meeting, { items, rounds, parts: await partFacts(db, meeting.id, rounds) })
}

/** What the minutes of what was adjusted together say, without what is posted about them later. */
export async function partOfMinutes(db: Reader, meeting: Meeting, partId: string): Promise<MinutesFacts> {
  const rounds = await roundsOf(db, meeting.id)
  const items = (await fullItemsOfMeeting(db, meeting.id)).filter(item => item.part_id === partId)
  const parts = (await partFacts(db, meeting.id, rounds)).filter(part => part.id === partId)
  const bare = parts.map(part => ({ ...part, notice: null }))
  return found(await factsWith(db, meeting, { items, rounds, parts: bare }))
}

/**
 * The minutes of some of a meeting's §§ as they stand, for those who are to adjust them. Throws not_found for none of
 * them.
 */
export async function someMinutes(db: Reader, meeting: Meeting, paragraphs: readonly number[]): Promise<Document> {
  const rounds = await roundsOf(db, meeting.id)
  const items = (await fullItemsOfMeeting(db, meeting.id)).filter(item => paragraphs.includes(item.paragraph_no))
  return minutes(found(await factsWith(db, meeting, { items, rounds, parts: [] }), 'Protokollet'))
}

/**
 * The minutes of the §§ that are not adjusted, to be signed by hand: as those who adjust are to certify them, without the
 * mark that they are not adjusted. Throws not_found where none is open.
 */
export async function minutesToSign(db: Reader, meeting: Meeting): Promise<Document> {
  const rounds = await roundsOf(db, meeting.id)
  const items = (await fullItemsOfMeeting(db, meeting.id)).filter(item => item.part_id === null)
  const { mark: _, ...paper } = minutes(
    found(await factsWith(db, meeting, { items, rounds, parts: [] }), 'Protokollet'),
  )
  return paper
}

interface Noted {
  items: MinuteItem[]
  rounds: Round[]
  parts: PartFacts[]
}

async function factsWith(db: Reader, meeting: Meeting, { items, rounds, parts }: Noted): Promise<MinutesFacts | null> {
  const latest = items
    .map(item => item.updated_at)
    .sort()
    .at(-1)
  if (!latest) return null
  const ids = items.map(item => item.id)
  const records = await recordsOf(db, ids)
  const kept = await editionsOf(db, ids)
  const manners = await mannersOf(db, items)
  const numbers = await headNumbers(db, items)
  const attenders = await attendersOf(db, meeting.id)
  const secretaries = await holdersOf(db, { role: 'secretary', body_id: meeting.body_id, on: meeting.held_on })
  // What was adjusted goes by the names that it had then.
  const [first] = items.flatMap(item => kept.get(item.id)?.at(-1)?.facts ?? [])
  return {
    municipality: first?.municipality ?? (await municipality(db)).name,
    body: first?.body ?? meeting.body_name,
    held_on: meeting.held_on,
    place: meeting.place,
    starts_at: meeting.starts_at,
    ended_at: meeting.ended_at,
    ...(await severalDays(db, meeting, items)),
    attendance: frontPageLists(attenders),
    secretary: secretaries.length === 1 ? (secretaries[0] ?? null) : null,
    to_adjust: toAdjust(items, rounds, attenders, await chosenAdjusters(db, meeting.id)),
    items: items.map(
      item =>
        kept.get(item.id)?.at(-1)?.facts ?? {
          ...paragraphFacts(item, found(records.get(item.id)), found(manners.get(item.id)), attenders),
          dnr: numbers.get(item.id) ?? null,
        },
    ),
    parts,
    updated_at: latest,
  }
}

/** When a meeting ends that goes on another day, and each day with its §§, as far as these are of later ones. */
async function severalDays(
  db: Reader,
  meeting: Meeting,
  items: readonly MinuteItem[],
): Promise<Pick<MinutesFacts, 'ends_on' | 'days'>> {
  const { held_on, ends_on } = meeting
  if (ends_on === held_on) return {}
  if (items.every(item => item.day_no === 1)) return { ends_on }
  const days = await daysOfMeeting(db, meeting)
  const paragraphs = (no: number) => items.filter(one => one.day_no === no).map(one => one.paragraph_no)
  return { ends_on, days: days.map(({ no, ...day }) => ({ ...day, paragraphs: paragraphs(no) })) }
}

/** Whom these §§ lie before, or else who was in the chair and those who were chosen at the meeting. */
function toAdjust(
  items: readonly MinuteItem[],
  rounds: readonly Round[],
  attenders: readonly Attender[],
  chosen: readonly Person[],
): MinutesFacts['to_adjust'] {
  const asked = rounds
    .filter(round => round.ended_at === null && items.some(item => round.paragraphs.includes(item.paragraph_no)))
    .flatMap(round => round.approvals)
  const adjusters = asked.filter(one => one.role === 'adjuster')
  const names = adjusters.map(one => one.name)
  return {
    chair: asked.find(one => one.role === 'chair') ?? presiding(attenders) ?? null,
    adjusters: asked.length > 0 ? adjusters.filter((one, i) => names.indexOf(one.name) === i) : [...chosen],
  }
}

async function partFacts(
  db: Reader,
  meetingId: string,
  rounds: readonly Round[],
): Promise<(PartFacts & { id: string })[]> {
  const parts = await partsOfMeeting(db, meetingId)
  const signatories = await signatoriesOfParts(
    db,
    parts.map(part => part.id),
  )
  const declined = await declinesOfParts(
    db,
    parts.map(part => part.id),
  )
  const notices = (await noticesOfMeeting(db, meetingId)).filter(one => !one.replaced_at)
  return parts.map(part => ({
    id: part.id,
    adjusted_on: part.adjusted_on,
    immediate: part.immediate === 1,
    paragraphs: part.paragraphs,
    approvals: approvalsOf(part.paragraphs, rounds),
    signatories: (signatories.get(part.id) ?? []).map(({ role, name, party, paragraphs }) => ({
      role,
      name,
      party,
      paragraphs,
    })),
    declined: declined.get(part.id) ?? [],
    notice: notices.find(one => one.part_id === part.id) ?? null,
  }))
}

/** What was said in the program by those who adjusted exactly these §§ there; none where they did it otherwise. */
function approvalsOf(paragraphs: readonly number[], rounds: readonly Round[]): PartFacts['approvals'] {
  const round = rounds.find(
    one =>
      one.ended_how !== 'withdrawn' &&
      one.paragraphs.length === paragraphs.length &&
      one.paragraphs.every(no => paragraphs.includes(no)) &&
      one.approvals.every(approval => approval.answer === 'approved'),
  )
  return (round?.approvals ?? []).map(({ name, party, role, answered_at }) => ({
    name,
    party,
    role,
    on: dayInStockholm(new Date(answered_at ?? '')),
  }))
}

/** Words of minutes as they were kept, to draw from. */
export function keptMinutes(words: string): MinutesFacts {
  const facts = JSON.parse(words) as MinutesFacts
  return { ...facts, items: facts.items.map(saidSince) }
}
