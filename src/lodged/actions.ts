import { type Acting, instant } from '#src/acting.ts'
import { isThereAt } from '#src/attendance/presence.ts'
import { attendersOf } from '#src/attendance/store.ts'
import { clockInStockholm, dayInStockholm, proseDay } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { lockHeld } from '#src/meetings/change.ts'
import { lockMeetingOf, type Meeting, meetingById } from '#src/meetings/store.ts'
import { addNote, whoWasThere } from '#src/minutes/note-actions.ts'
import { bareNote } from '#src/minutes/notes-store.ts'
import { refusalsOf, type StatementKind } from '#src/minutes/statements.ts'
import { fullItemsOfMeeting, itemAt, type MinuteItem } from '#src/minutes/store.ts'
import type { RichText } from '#src/text/alphabet.ts'
import { isEmpty } from '#src/text/markup.ts'
import { asksWhenAnnounced, type LodgedAnswer, standingOf } from './lodged.ts'
import { insertLodged, type KeptLodged, lodgedAt, seatOf } from './store.ts'

export interface NewLodged {
  paragraph_no: number
  kind: StatementKind
  on_behalf_of: string | null
  text: RichText
  file: { sha256: string; file_name: string } | undefined
}

/** Who hands in: somebody of the body, on the day of the meeting. Throws forbidden for others. */
export async function seatAt(db: Reader, meeting: Meeting, name: string): Promise<{ name: string; party: string }> {
  const seat = await seatOf(db, meeting.body_id, meeting.held_on, name)
  if (!seat) throw new Refusal('forbidden', 'Du hade inget uppdrag i organet när sammanträdet hölls.')
  return seat
}

/** The §§ that this person may hand something in for: not adjusted, and taken up while they were there. */
export async function openItemsFor(db: Reader, meeting: Meeting, name: string): Promise<MinuteItem[]> {
  const mine = await attendersOf(db, meeting.id)
  const wasThere = (no: number): boolean =>
    mine.length === 0 || mine.some(one => one.name === name && isThereAt(one, no))
  return (await fullItemsOfMeeting(db, meeting.id)).filter(item => item.part_id === null && wasThere(item.paragraph_no))
}

const unanswered = {
  withdrawn_at: null,
  answered_at: null,
  answered_by: null,
  answer: null,
  reason: '',
  minutes_note_id: null,
}

const isSameWaiting = (one: KeptLodged, { kind, text, file }: NewLodged): boolean =>
  standingOf(one) === 'waiting' &&
  one.kind === kind &&
  one.sha256 === (file?.sha256 ?? null) &&
  JSON.stringify(one.text) === JSON.stringify(text)

/**
 * Hands in a reservation, a statement or a note for a § (KL 4:27, domain.md 3.6), for the secretary to take in. Throws
 * forbidden for one who is not of the body, invalid (paragraph_no, kind, text), also (kind) where the same waits for an
 * answer already, wrong_status once the § is adjusted.
 */
export async function lodge(tx: Tx, planned: Meeting, input: NewLodged, acting: Acting): Promise<void> {
  const meeting = await lockHeld(tx, planned.id)
  const { name, party } = await seatAt(tx, meeting, acting.actor)
  const there = await itemAt(tx, meeting.id, input.paragraph_no)
  if (there?.adjusted_on) {
    const when = proseDay(there.adjusted_on)
    throw new Refusal('wrong_status', `§ ${there.paragraph_no} justerades ${when}. Det går inte att lämna in mer.`)
  }
  const item = (await openItemsFor(tx, meeting, name)).find(one => one.paragraph_no === input.paragraph_no)
  if (!item) throw invalid({ paragraph_no: 'Välj en av paragraferna.' })
  const mine = { kind: input.kind, persons: [{ name, party }], of_group: null }
  const refusals = refusalsOf(mine, await whoWasThere(tx, item))
  if (refusals.length > 0) throw invalid({ kind: refusals.join(' ') })
  if (input.kind !== 'reservation' && isEmpty(input.text) && !input.file) {
    throw invalid({ text: 'Skriv texten, eller välj en fil.' })
  }
  const before = await lodgedAt(tx, item.id)
  const same = before.find(one => one.name === name && isSameWaiting(one, input))
  if (same) {
    const when = clockInStockholm(same.lodged_at)
    throw invalid({
      kind: `Du lämnade in just det ${when}, och det väntar på svar. Ta tillbaka det om det ska ändras.`,
    })
  }
  const id = await insertLodged(tx, {
    minute_item_id: item.id,
    no: (before.at(-1)?.no ?? 0) + 1,
    kind: input.kind,
    name,
    party,
    on_behalf_of: input.on_behalf_of,
    text: input.text,
    sha256: input.file?.sha256 ?? null,
    file_name: input.file?.file_name ?? null,
    lodged_at: instant(acting),
    ...unanswered,
  })
  await log(tx, acting, { action: 'statement.lodged', subject: 'lodged_statement', subject_id: id, detail: input.kind })
}

/** What waits for an answer, locked with its meeting. Throws not_found, wrong_status where it waits no more. */
async function waiting(tx: Tx, itemId: string, no: number): Promise<KeptLodged> {
  await lockMeetingOf(tx, itemId)
  const one = found(
    (await lodgedAt(tx, itemId)).find(lodged => lodged.no === no),
    'Det inlämnade',
  )
  const standing = standingOf(one)
  if (standing === 'withdrawn') throw new Refusal('wrong_status', `${one.name} har tagit tillbaka det.`)
  if (standing !== 'waiting') throw new Refusal('wrong_status', `${one.answered_by ?? ''} har redan svarat.`)
  return one
}

/** Takes back what one has handed in, until it is answered. Throws not_found where it is another's, wrong_status. */
export async function withdrawLodged(tx: Tx, itemId: string, no: number, acting: Acting): Promise<void> {
  const { id, name } = await waiting(tx, itemId, no)
  if (name !== acting.actor) throw new Refusal('not_found', 'Det inlämnade finns inte.')
  await tx
    .updateTable('lodged_statement')
    .set({ withdrawn_at: instant(acting) })
    .where('id', '=', id)
    .execute()
  await log(tx, acting, { action: 'statement.withdrawn', subject: 'lodged_statement', subject_id: id })
}

export interface AnswerToLodged {
  answer: LodgedAnswer
  in_annex: boolean
  /** Why it is given back. */
  reason: string
  /** The day on which a reservation was announced, where that has to be asked. */
  announced_on?: string | null
}

/**
 * Answers what a member has handed in: it becomes a note of the minutes, or goes back with a reason. Throws invalid
 * (answer) where they may not make it after all, (announced_on) for a reservation that came after the meeting and of which it
 * is not said when it was announced, or that it was too late; wrong_status where it waits no more or the § is adjusted.
 */
export async function answerLodged(
  tx: Tx,
  item: MinuteItem,
  no: number,
  { answer, in_annex, reason, announced_on = null }: AnswerToLodged,
  acting: Acting,
): Promise<void> {
  const one = await waiting(tx, item.id, no)
  const minutes_note_id = answer === 'accepted' ? await takeIn(tx, item, one, { in_annex, announced_on }, acting) : null
  await tx
    .updateTable('lodged_statement')
    .set({
      answer,
      reason: answer === 'returned' ? reason : '',
      minutes_note_id,
      answered_at: instant(acting),
      answered_by: acting.actor,
    })
    .where('id', '=', one.id)
    .execute()
  await log(tx, acting, {
    action: 'statement.answered',
    subject: 'lodged_statement',
    subject_id: one.id,
    detail: answer,
  })
}

async function takeIn(
  tx: Tx,
  item: MinuteItem,
  one: KeptLodged,
  { in_annex, announced_on }: Required<Pick<AnswerToLodged, 'in_annex' | 'announced_on'>>,
  acting: Acting,
): Promise<string> {
  const { kind, name, party, on_behalf_of, text, sha256, file_name } = one
  const bare = bareNote(kind, [{ name, party }])
  const refusals = refusalsOf(bare, await whoWasThere(tx, item))
  if (refusals.length > 0) throw invalid({ answer: refusals.join(' ') })
  const meeting = found(await meetingById(tx, item.meeting_id))
  if (announced_on === null && asksWhenAnnounced(one, meeting)) {
    throw invalid({ announced_on: 'Den lämnades in efter sammanträdet. Skriv vilken dag reservationen anmäldes.' })
  }
  const file = sha256 ? { sha256, file_name: file_name ?? 'bilaga' } : null
  const isWritten = file !== null || !isEmpty(text)
  const note = {
    ...bare,
    on_behalf_of,
    text,
    file,
    mode: isWritten ? ('written' as const) : ('oral' as const),
    received_on: isWritten ? dayInStockholm(new Date(one.lodged_at)) : null,
    in_annex: in_annex || file !== null,
    announced_on: kind === 'reservation' ? announced_on : null,
  }
  return addNote(tx, item.id, note, acting)
}
