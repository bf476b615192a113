import { type Acting, instant } from '#src/acting.ts'
import { type Attender, decidingAt } from '#src/attendance/presence.ts'
import { attendersOf } from '#src/attendance/store.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { keepFile } from '#src/files/store.ts'
import { newId } from '#src/ids.ts'
import { lockHeld } from '#src/meetings/change.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { assemblyOf } from '#src/practice/store.ts'
import { paragraphSpan } from '#src/swedish.ts'
import { minutes } from '#templates/documents/minutes.ts'
import { openItem } from './actions.ts'
import { type Gap, gapsIn } from './completeness.ts'
import { keepEdition } from './editions.ts'
import { currentFacts } from './extract.ts'
import { dispatchesOf } from './parts-store.ts'
import { recordsOf } from './records.ts'
import { fullItemsOfMeeting, itemsOfMeeting, type MinuteItem } from './store.ts'
import { partOfMinutes } from './whole.ts'

interface Person {
  name: string
  party: string
}

export interface Adjustment {
  adjusted_on: string
  immediate: boolean
  chair: Person
  adjusters: Person[]
  /** Why it is adjusted though something is missing; empty where nothing is. */
  gap_reason: string
}

/**
 * Records that these §§ of a meeting were adjusted together (KL 5:69): a part of the minutes with its own day and
 * names. Throws invalid where the day is before the meeting or has not been, or one who adjusts was not there, or
 * something is missing (KL 5:66-67) and no reason given; wrong_status where one is adjusted already.
 */
export async function adjustItems(
  tx: Tx,
  planned: Meeting,
  paragraphs: number[],
  adjustment: Adjustment,
  acting: Acting,
): Promise<string> {
  const meeting = await lockHeld(tx, planned.id)
  if (adjustment.adjusted_on < meeting.held_on) {
    throw invalid({ adjusted_on: `Protokollet kan inte justeras före sammanträdet ${proseDay(meeting.held_on)}.` })
  }
  if (adjustment.adjusted_on > dayInStockholm(acting.now)) {
    throw invalid({ adjusted_on: 'Dagen har inte varit än. Registrera justeringen när den har skett.' })
  }
  if (adjustment.immediate && adjustment.adjusted_on !== meeting.held_on) {
    throw invalid({ adjusted_on: 'Omedelbar justering sker samma dag som sammanträdet.' })
  }
  const { items, isWhole } = await refuseUnfit(tx, meeting, paragraphs, adjustment)
  const part = newId()
  await tx
    .insertInto('minutes_part')
    .values({
      id: part,
      meeting_id: meeting.id,
      adjusted_on: adjustment.adjusted_on,
      immediate: adjustment.immediate ? 1 : 0,
      gap_reason: isWhole ? '' : adjustment.gap_reason,
      recorded_at: instant(acting),
      recorded_by: acting.actor,
    })
    .execute()
  const signatories = [
    { ...adjustment.chair, role: 'chair' },
    ...adjustment.adjusters.map(one => ({ ...one, role: 'adjuster' })),
  ]
  await tx
    .insertInto('part_signatory')
    .values(
      signatories.map((one, i) => ({
        part_id: part,
        position: i + 1,
        role: one.role,
        name: one.name,
        party: one.party,
      })),
    )
    .execute()
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

/**
 * Could these §§ be adjusted by these people? Gives the §§, and whether nothing is missing in them. Throws invalid
 * (paragraphs, chair, adjusters, gap_reason), or wrong_status where one is adjusted.
 */
export async function refuseUnfit(
  tx: Tx,
  meeting: Meeting,
  paragraphs: number[],
  asked: Pick<Adjustment, 'chair' | 'adjusters' | 'gap_reason'>,
): Promise<{ items: { id: string; paragraph_no: number }[]; isWhole: boolean }> {
  const items = (await itemsOfMeeting(tx, meeting.id)).filter(item => paragraphs.includes(item.paragraph_no))
  if (items.length === 0 || items.length < new Set(paragraphs).size) {
    throw invalid({ paragraphs: 'Välj bland sammanträdets paragrafer.' })
  }
  const done = items.find(item => item.part_id !== null)
  if (done) throw new Refusal('wrong_status', `§ ${done.paragraph_no} är redan justerad.`)
  refuseTheSameTwice(asked)
  refuseTheAbsent(await attendersOf(tx, meeting.id), items, asked)
  const isWhole = (await gapsOf(tx, meeting, paragraphs)).length === 0
  if (!isWhole && asked.gap_reason === '') {
    throw invalid({ gap_reason: 'Skriv varför protokollet justeras fast något saknas.' })
  }
  return { items, isWhole }
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

function refuseTheSameTwice({ chair, adjusters }: Pick<Adjustment, 'chair' | 'adjusters'>): void {
  const names = [chair, ...adjusters].map(one => one.name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice) throw invalid({ adjusters: `${twice} står två gånger.` })
}

/** One who adjusts §§ took part in deciding them (domain.md 2.5), where it is noted who did. */
function refuseTheAbsent(
  all: readonly Attender[],
  items: readonly { paragraph_no: number }[],
  { chair, adjusters }: Pick<Adjustment, 'chair' | 'adjusters'>,
): void {
  if (all.length === 0) return
  const absentFrom = (name: string): number[] =>
    items.map(item => item.paragraph_no).filter(no => !decidingAt(all, no).some(one => one.name === name))
  const fault = (people: readonly Person[]): string | undefined => {
    const absent = people.find(one => absentFrom(one.name).length > 0)
    return absent && `${absent.name} är inte antecknad som tjänstgörande vid ${paragraphSpan(absentFrom(absent.name))}.`
  }
  const faults = { chair: fault([chair]), adjusters: fault(adjusters) }
  const found = Object.entries(faults).flatMap(([field, message]) => (message ? [[field, message]] : []))
  if (found.length > 0) throw invalid(Object.fromEntries(found))
}

/** What is missing in these §§ of a meeting's minutes. */
export async function gapsOf(db: Reader, meeting: Meeting, paragraphs: readonly number[]): Promise<Gap[]> {
  const all = await fullItemsOfMeeting(db, meeting.id)
  const items = all.filter(item => paragraphs.includes(item.paragraph_no))
  const records = await recordsOf(
    db,
    items.map(item => item.id),
  )
  return gapsIn(
    items.map(item => ({ ...item, ...found(records.get(item.id)) })),
    {
      attenders: await attendersOf(db, meeting.id),
      // A § after these may be written before the one between them is.
      numbers: all.map(item => item.paragraph_no).filter(no => no <= Math.max(...paragraphs)),
      assembly: await assemblyOf(db, meeting),
    },
  )
}

export interface Dispatch {
  recipients: string[]
  channel: string
  sent_on: string
  sha256: string
}

/**
 * Logs that the extract of a § was sent: to whom, how, when and the hash of the file. Only an adjusted § may be sent
 * (domain.md 3.8). Gives the lines of the log. Throws wrong_status or invalid (sent_on).
 */
export async function recordDispatch(
  tx: Tx,
  item: MinuteItem,
  dispatch: Dispatch,
  acting: Acting,
): Promise<{ id: string; recipient_label: string }[]> {
  if (!item.adjusted_on) throw new Refusal('wrong_status', 'Paragrafen är inte justerad och kan inte skickas ännu.')
  if (dispatch.sent_on < item.adjusted_on) {
    throw invalid({ sent_on: `Utdraget kan inte skickas före justeringen ${proseDay(item.adjusted_on)}.` })
  }
  if (dispatch.sent_on > dayInStockholm(acting.now)) throw invalid({ sent_on: 'Dagen har inte varit än.' })
  const earlier = await dispatchesOf(tx, item.id)
  const lines = dispatch.recipients.map((recipient_label, i) => ({
    id: newId(),
    minute_item_id: item.id,
    position: earlier.length + i + 1,
    recipient_label,
    channel: dispatch.channel,
    sent_on: dispatch.sent_on,
    sha256: dispatch.sha256,
    sent_by: acting.actor,
    recorded_at: instant(acting),
  }))
  await tx.insertInto('dispatch').values(lines).execute()
  return lines
}

/** The recipients of a § to whom its extract has not been sent. */
export async function unsentRecipients(tx: Reader, itemId: string, labels: readonly string[]): Promise<string[]> {
  const sent = new Set((await dispatchesOf(tx, itemId)).map(row => row.recipient_label))
  return labels.filter(label => !sent.has(label))
}
