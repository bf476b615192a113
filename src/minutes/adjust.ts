import { type Acting, instant } from '#src/acting.ts'
import { type Answering, answeringFor, type Person, type Signers } from '#src/approval/answering.ts'
import type { Decline } from '#src/approval/round.ts'
import { type Attender, decidingAt } from '#src/attendance/presence.ts'
import { attendersOf, circumstancesOf } from '#src/attendance/store.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { invalid, Refusal } from '#src/errors.ts'
import { keepFile } from '#src/files/store.ts'
import { newId } from '#src/ids.ts'
import type { RecusedAt } from '#src/law/substitutes.ts'
import { lockHeld } from '#src/meetings/change.ts'
import { itemDaysOf } from '#src/meetings/days-store.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { paragraphSpan } from '#src/swedish.ts'
import { minutes } from '#templates/documents/minutes.ts'
import { openItem } from './actions.ts'
import { keepEdition } from './editions.ts'
import { currentFacts } from './extract.ts'
import { gapsOf, ledItems, type Moment } from './gaps.ts'
import { isChanged, type Numbered } from './numbering.ts'
import { fixNumbers, refuseOtherNumbers } from './numbers.ts'
import { insertDeclines } from './parts-store.ts'
import type { Manner } from './signing-manner.ts'
import { fullItemsOfMeeting, itemsOfMeeting } from './store.ts'
import { partOfMinutes } from './whole.ts'

export interface Adjustment extends Signers {
  adjusted_on: string
  immediate: boolean
  manner: Manner
  /** The file that was signed elsewhere, where it is kept here. */
  signed: { sha256: string; file_name: string } | null
  /** Who was to adjust and would not. */
  declined: Decline[]
  /** Why it is adjusted though something is missing; empty where nothing is. */
  gap_reason: string
}

/**
 * Records that these §§ of a meeting were adjusted together (KL 5:69): a part of the minutes with its own day and
 * names. The numbers are fixed first, of these and of all §§ before them (domain.md 3.4). Throws invalid where the day
 * is before that of one of them or has not been, or one who adjusts was not there, or something is missing (KL 5:66-67)
 * and no reason given; wrong_status where one is adjusted already, or would get another number than those who adjust saw.
 */
export async function adjustItems(
  tx: Tx,
  planned: Meeting,
  paragraphs: number[],
  adjustment: Adjustment,
  acting: Acting,
): Promise<string> {
  const meeting = await lockHeld(tx, planned.id)
  const [first, last] = await daysOfThese(tx, meeting, paragraphs)
  if (adjustment.adjusted_on < last) {
    throw invalid({ adjusted_on: `Protokollet kan inte justeras före sammanträdet ${proseDay(last)}.` })
  }
  if (adjustment.adjusted_on > dayInStockholm(acting.now)) {
    throw invalid({ adjusted_on: 'Dagen har inte varit än. Registrera justeringen när den har skett.' })
  }
  // What was laid before them at the meeting may be answered after midnight.
  if (
    adjustment.immediate &&
    adjustment.manner !== 'program' &&
    ![first, last].every(day => day === adjustment.adjusted_on)
  ) {
    throw invalid({ adjusted_on: 'Omedelbar justering sker samma dag som sammanträdet.' })
  }
  const { items, answering, isWhole } = await refuseUnfit(tx, meeting, paragraphs, adjustment, {
    today: dayInStockholm(acting.now),
    immediate: adjustment.immediate,
  })
  const both = adjustment.declined.find(one => answering.some(other => other.name === one.name))
  if (both) throw invalid({ declined: `${both.name} står också bland dem som justerar.` })
  await fixTheirNumbers(tx, meeting, items, acting)
  const part = newId()
  await tx
    .insertInto('minutes_part')
    .values({
      id: part,
      meeting_id: meeting.id,
      adjusted_on: adjustment.adjusted_on,
      immediate: adjustment.immediate ? 1 : 0,
      gap_reason: isWhole ? '' : adjustment.gap_reason,
      manner: adjustment.manner,
      signed_sha256: adjustment.signed?.sha256 ?? null,
      signed_name: adjustment.signed?.file_name ?? null,
      recorded_at: instant(acting),
      recorded_by: acting.actor,
    })
    .execute()
  await tx
    .insertInto('part_signatory')
    .values(
      answering.map(({ role, name, party, paragraphs: own, seen }, i) => ({
        part_id: part,
        position: i + 1,
        role,
        name,
        party,
        paragraphs: own.length < items.length ? JSON.stringify(own) : null,
        content_sha256: seen?.content_sha256 ?? null,
        answered_at: seen?.answered_at ?? null,
      })),
    )
    .execute()
  await insertDeclines(tx, part, adjustment.declined)
  for (const item of items) {
    await openItem(tx, item.id, acting)
    await tx.updateTable('minute_item').set({ part_id: part }).where('id', '=', item.id).execute()
  }
  await keepPapers(tx, meeting, part, acting)
  await endRounds(tx, meeting.id, acting)
  const numbers = items.map(item => item.paragraph_no).join(', ')
  await log(tx, acting, {
    action: 'minutes.adjusted',
    subject: 'meeting',
    subject_id: meeting.id,
    detail: `§ ${numbers}`,
  })
  return part
}

/** The first and the last day on which these §§ were taken up. */
export async function daysOfThese(
  db: Reader,
  { id, held_on }: Meeting,
  paragraphs: readonly number[],
): Promise<[string, string]> {
  const days = (await itemDaysOf(db, id))
    .filter(item => paragraphs.includes(item.paragraph_no))
    .map(item => item.decided_on)
    .sort()
  return [days[0] ?? held_on, days.at(-1) ?? held_on]
}

// By now they have the numbers that they are known by, unless another meeting was closed this very moment.
async function fixTheirNumbers(tx: Tx, meeting: Meeting, items: readonly Numbered[], acting: Acting): Promise<void> {
  const all = await fixNumbers(tx, meeting, Math.max(...items.map(item => item.paragraph_no)), acting)
  if (!all.some(one => isChanged(one) && items.some(item => item.id === one.id))) return
  throw new Refusal('stale', 'Paragraferna har fått nya nummer sedan du öppnade sidan. Se efter, och justera igen.')
}

/**
 * Could these §§ be adjusted by these people? Gives the §§, who answers for which of them, and whether nothing is missing.
 * Throws invalid (paragraphs, chair, acting_chairs, adjusters, gap_reason), or wrong_status where one is adjusted or
 * would get another number.
 */
export async function refuseUnfit(
  tx: Tx,
  meeting: Meeting,
  paragraphs: number[],
  asked: Signers & { gap_reason: string },
  when: Moment,
): Promise<{ items: Numbered[]; answering: Answering[]; isWhole: boolean }> {
  const items = (await itemsOfMeeting(tx, meeting.id)).filter(item => paragraphs.includes(item.paragraph_no))
  if (items.length === 0 || items.length < new Set(paragraphs).size) {
    throw invalid({ paragraphs: 'Välj bland sammanträdets paragrafer.' })
  }
  const done = items.find(item => item.part_id !== null)
  if (done) throw new Refusal('wrong_status', `§ ${done.paragraph_no} är redan justerad.`)
  await refuseOtherNumbers(tx, meeting, items)
  refuseTheSameTwice(asked)
  const attenders = await attendersOf(tx, meeting.id)
  const answering = answeringFor(await ledItems(tx, items), attenders, asked)
  const { recused } = await circumstancesOf(tx, meeting)
  refuseAbsentees(attenders, items, answering, recused)
  const isWhole = (await gapsOf(tx, meeting, paragraphs, asked, when)).length === 0
  if (!isWhole && asked.gap_reason === '') {
    throw invalid({ gap_reason: 'Skriv varför protokollet justeras fast något saknas.' })
  }
  return { items, answering, isWhole }
}

// What was laid before them is adjusted, however that came about; where only some of it is, the rest is laid anew.
async function endRounds(tx: Tx, meetingId: string, acting: Acting): Promise<void> {
  const items = await itemsOfMeeting(tx, meetingId)
  const adjusted = new Set(items.filter(item => item.part_id !== null).map(item => item.paragraph_no))
  const open = await tx
    .selectFrom('approval_round')
    .select(['id', 'paragraphs'])
    .where('meeting_id', '=', meetingId)
    .where('ended_at', 'is', null)
    .execute()
  for (const { id, paragraphs } of open) {
    const theirs = JSON.parse(paragraphs) as number[]
    if (!theirs.some(no => adjusted.has(no))) continue
    const ended_how = theirs.every(no => adjusted.has(no)) ? 'adjusted' : 'withdrawn'
    const ended = { ended_at: instant(acting), ended_how }
    await tx.updateTable('approval_round').set(ended).where('id', '=', id).execute()
  }
}

// From here on the words and the papers are as they are, whatever is renamed or drawn differently later.
async function keepPapers(tx: Tx, meeting: Meeting, part: string, acting: Acting): Promise<void> {
  const items = (await fullItemsOfMeeting(tx, meeting.id)).filter(item => item.part_id === part)
  for (const item of items) await keepEdition(tx, item.id, 1, await currentFacts(tx, item), acting)
  const facts = await partOfMinutes(tx, meeting, part)
  const sha256 = await keepFile(tx, { bytes: await renderPdf(minutes(facts)), media_type: 'application/pdf' }, acting)
  await tx
    .updateTable('minutes_part')
    .set({ sha256, words: JSON.stringify(facts) })
    .where('id', '=', part)
    .execute()
}

function refuseTheSameTwice({ chair, acting_chairs, adjusters }: Signers): void {
  const leading = acting_chairs.filter(one => one.name !== chair.name)
  const names = [chair, ...leading, ...adjusters].map(one => one.name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (!twice) return
  const field = adjusters.some(one => one.name === twice) ? 'adjusters' : 'acting_chairs'
  throw invalid({ [field]: `${twice} står två gånger.` })
}

/** Each of those who adjust was there at the §§ that they answer for, and these are among those to be adjusted. */
function refuseAbsentees(
  all: readonly Attender[],
  items: readonly { paragraph_no: number }[],
  answering: readonly Answering[],
  recused: readonly RecusedAt[],
): void {
  const faults: Record<string, string> = {}
  for (const one of answering) {
    const strange = one.paragraphs.filter(no => !items.some(item => item.paragraph_no === no))
    if (strange.length > 0) faults[one.field] ??= `${one.name}: ${paragraphSpan(strange)} är inte vald.`
    const own = items.filter(item => one.paragraphs.includes(item.paragraph_no))
    const message = refusalOf(() => refuseTheAbsent(all, own, { chair: one, adjusters: [] }, recused))
    if (message) faults[one.field] ??= message
  }
  if (Object.keys(faults).length > 0) throw invalid(faults)
}

/** What a check says when it refuses; undefined where it does not. */
function refusalOf(check: () => void): string | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return Object.values(error.fields)[0]
    throw error
  }
}

/** One who adjusts §§ took part in deciding them (domain.md 2.5), and was not recused, where it is noted who did. */
function refuseTheAbsent(
  all: readonly Attender[],
  items: readonly { paragraph_no: number }[],
  { chair, adjusters }: { chair: Person; adjusters: Person[] },
  recused: readonly RecusedAt[],
): void {
  if (all.length === 0) return
  const numbers = items.map(item => item.paragraph_no)
  const absentFrom = (name: string): number[] =>
    numbers.filter(no => !decidingAt(all, no).some(one => one.name === name))
  const recusedAt = (name: string): number[] =>
    recused.filter(at => numbers.includes(at.paragraph_no) && at.names.includes(name)).map(at => at.paragraph_no)
  const faultOf = ({ name }: Person): string[] => [
    ...(absentFrom(name).length > 0
      ? [`${name} är inte antecknad som tjänstgörande vid ${paragraphSpan(absentFrom(name))}.`]
      : []),
    ...(recusedAt(name).length > 0
      ? [`${name} är antecknad som jävig vid ${paragraphSpan(recusedAt(name))} och kan inte justera där.`]
      : []),
  ]
  const fault = (people: readonly Person[]): string | undefined => people.flatMap(faultOf)[0]
  const faults = { chair: fault([chair]), adjusters: fault(adjusters) }
  const found = Object.entries(faults).flatMap(([field, message]) => (message ? [[field, message]] : []))
  if (found.length > 0) throw invalid(Object.fromEntries(found))
}
