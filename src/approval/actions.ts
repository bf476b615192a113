import { type Acting, instant } from '#src/acting.ts'
import { addDays, dayInStockholm } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { keepFile } from '#src/files/store.ts'
import { newId } from '#src/ids.ts'
import { lockHeld } from '#src/meetings/change.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { type Adjustment, adjustItems, daysOfThese, refuseUnfit } from '#src/minutes/adjust.ts'
import { paragraphSpan } from '#src/swedish.ts'
import type { Signer } from './answering.ts'
import { type Approval, declinesIn, isApproved, type Round } from './round.ts'
import { contentsOf, wordsOf } from './seen.ts'
import { roundsOf } from './store.ts'

export type Request = Pick<Adjustment, 'chair' | 'acting_chairs' | 'adjusters' | 'gap_reason' | 'immediate'>

/**
 * Lays §§ before those who are to adjust them, in the program. Gives the round's number. Throws as adjustItems where they
 * could not be adjusted so, invalid (paragraphs) where one is in another round that is open, and invalid (immediate) where
 * immediate adjustment is asked for when the meeting has been over for long.
 */
export async function requestApproval(
  tx: Tx,
  meeting: Meeting,
  paragraphs: number[],
  request: Request,
  acting: Acting,
): Promise<number> {
  const [held_on] = await daysOfThese(tx, await lockHeld(tx, meeting.id), paragraphs)
  // A meeting may go on past midnight.
  if (request.immediate && dayInStockholm(acting.now) > addDays(held_on, 1)) {
    throw invalid({ immediate: 'Omedelbar justering begärs på sammanträdet, och sker medan det pågår.' })
  }
  const { answering } = await refuseUnfit(tx, meeting, paragraphs, request, {
    today: dayInStockholm(acting.now),
    immediate: request.immediate,
  })
  const rounds = await roundsOf(tx, meeting.id)
  const rival = rounds.find(round => round.ended_at === null && round.paragraphs.some(no => paragraphs.includes(no)))
  if (rival) {
    throw invalid({ paragraphs: `${paragraphSpan(rival.paragraphs)} ligger redan för justering.` })
  }
  const id = newId()
  const no = Math.max(0, ...rounds.map(round => round.no)) + 1
  await tx
    .insertInto('approval_round')
    .values({
      id,
      meeting_id: meeting.id,
      no,
      paragraphs: JSON.stringify(paragraphs),
      gap_reason: request.gap_reason,
      immediate: request.immediate ? 1 : 0,
      recorded_at: instant(acting),
      recorded_by: acting.actor,
      ended_at: null,
      ended_how: null,
    })
    .execute()
  const unanswered = { answer: null, reason: null, content_sha256: null, answered_at: null }
  await tx
    .insertInto('approval')
    .values(
      answering.map(({ role, name, party, paragraphs: own }, i) => ({
        round_id: id,
        position: i + 1,
        role,
        name,
        party,
        paragraphs: own.length < paragraphs.length ? JSON.stringify(own) : null,
        ...unanswered,
      })),
    )
    .execute()
  const detail = paragraphSpan(paragraphs)
  await log(tx, acting, { action: 'approval.requested', subject: 'meeting', subject_id: meeting.id, detail })
  return no
}

/** The open round of this number, locked with its meeting. Throws not_found, or wrong_status once it has ended. */
async function openRound(tx: Tx, meeting: Meeting, no: number): Promise<Round> {
  await lockHeld(tx, meeting.id)
  const round = found(
    (await roundsOf(tx, meeting.id)).find(one => one.no === no),
    'Justeringen',
  )
  if (round.ended_how === 'adjusted') throw new Refusal('wrong_status', 'Protokollet är redan justerat.')
  if (round.ended_how) throw new Refusal('wrong_status', 'Sekreteraren har tagit tillbaka protokollet.')
  return round
}

export interface Answer {
  answer: 'approved' | 'declined'
  /** Why somebody declines; noted in the round. */
  reason: string
  /** The hash of the words that the person had before them. */
  seen: string
}

/**
 * Notes what one of those who adjust says of the §§ that they answer for, and keeps the words that they had before them.
 * When everybody has approved the words as they are now, the §§ are adjusted on that day (KL 5:69). Tells whether they were, or what hinders it and the secretary has to mend. Throws
 * not_found for one who is not asked, stale where the words have changed since they were shown, wrong_status once the
 * round has ended.
 */
export async function answerRound(
  tx: Tx,
  meeting: Meeting,
  no: number,
  { answer, reason, seen }: Answer,
  acting: Acting,
): Promise<{ isAdjusted: boolean; hindrance: string | null }> {
  const round = await openRound(tx, meeting, no)
  const mine = found(
    round.approvals.find(one => one.name === acting.actor),
    'Justeringen',
  )
  const { content, json } = await wordsOf(tx, meeting, mine.paragraphs)
  if (seen !== content) {
    throw new Refusal('stale', 'Protokollet har ändrats sedan du öppnade sidan. Läs det på nytt.')
  }
  await keepFile(tx, { bytes: Buffer.from(json), media_type: 'application/json' }, acting)
  const said = { answer, reason: reason || null, content_sha256: content, answered_at: instant(acting) }
  await tx
    .updateTable('approval')
    .set(said)
    .where('round_id', '=', round.id)
    .where('position', '=', mine.position)
    .execute()
  const action = answer === 'approved' ? 'approval.given' : 'approval.declined'
  await log(tx, acting, { action, subject: 'meeting', subject_id: meeting.id, detail: content })
  const approvals = round.approvals.map(one => (one === mine ? { ...one, ...said } : one))
  if (!isApproved({ approvals }, await contentsOf(tx, meeting, round))) return { isAdjusted: false, hindrance: null }
  const signed = new Set(approvals.map(one => one.name))
  const declined = declinesIn(await roundsOf(tx, meeting.id), round.paragraphs).filter(one => !signed.has(one.name))
  const adjustment = { ...adjustmentOf({ ...round, approvals }, acting), declined }
  const hindrance = await hindranceTo(tx, meeting, round.paragraphs, adjustment)
  if (hindrance === null) await adjustItems(tx, meeting, round.paragraphs, adjustment, acting)
  return { isAdjusted: hindrance === null, hindrance }
}

/** Why these §§ cannot be adjusted so now, though all have approved them; null where nothing hinders it. */
async function hindranceTo(
  tx: Tx,
  meeting: Meeting,
  paragraphs: number[],
  adjustment: Adjustment,
): Promise<string | null> {
  try {
    const { adjusted_on: today, immediate } = adjustment
    await refuseUnfit(tx, meeting, paragraphs, adjustment, { today, immediate })
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return Object.values(error.fields)[0] ?? error.message
  }
}

function adjustmentOf(round: Round, acting: Acting): Omit<Adjustment, 'declined'> {
  const [chair, ...others] = round.approvals
  const as = (role: Approval['role']) => others.filter(one => one.role === role).map(asSigner)
  return {
    adjusted_on: dayInStockholm(acting.now),
    immediate: round.immediate === 1,
    manner: 'program',
    signed: null,
    chair: asSigner(found(chair)),
    acting_chairs: as('chair'),
    adjusters: as('adjuster'),
    gap_reason: round.gap_reason,
  }
}

const asSigner = ({ name, party, paragraphs, content_sha256, answered_at }: Approval): Signer => ({
  name,
  party,
  paragraphs,
  ...(content_sha256 && answered_at ? { seen: { content_sha256, answered_at } } : {}),
})

/** Takes the §§ back from those who are to adjust them; what they have said stays. Throws as answerRound. */
export async function withdrawRound(tx: Tx, meeting: Meeting, no: number, acting: Acting): Promise<void> {
  const round = await openRound(tx, meeting, no)
  const ended = { ended_at: instant(acting), ended_how: 'withdrawn' }
  await tx.updateTable('approval_round').set(ended).where('id', '=', round.id).execute()
  const detail = paragraphSpan(round.paragraphs)
  await log(tx, acting, { action: 'approval.withdrawn', subject: 'meeting', subject_id: meeting.id, detail })
}
