import { partsOf } from '#src/bodies/body.ts'
import { allBodies } from '#src/bodies/store.ts'
import type { Reader } from '#src/db/schema.ts'
import { fold } from '#src/matters/fold.ts'
import { eventsOf, referralsOf } from '#src/matters/store.ts'
import type { EventKind } from '#src/matters/workflow.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { registryNumbersOf } from '#src/registry/store.ts'
import { isInTwoPapers } from '#src/responses/manner.ts'
import { versionsOf } from '#src/responses/store.ts'
import { usualWords } from '#src/steps/prefill.ts'
import { parseMarkup } from '#src/text/markup.ts'
import type { Section } from './agenda.ts'
import {
  type KeptAgendaItem,
  mattersBefore,
  type NewAgendaItem,
  nextMeetingAfter,
  type Pending,
  referralsTo,
} from './store.ts'

/** The part that a body has in a motion's way to its decision. */
export type Part = 'council' | 'board' | 'subcommittee'

/** What each does with a motion that stands so, the usual first. */
const stepsByPart: Record<Part, Record<string, readonly [EventKind, ...EventKind[]]>> = {
  council: {
    registered: ['raised'],
    before_council: ['council_decided', 'postponed', 'remitted_back'],
    postponed: ['council_decided', 'postponed', 'remitted_back'],
  },
  board: {
    before_board: ['board_proposed', 'postponed', 'remitted_back'],
    postponed: ['board_proposed', 'postponed', 'remitted_back'],
  },
  subcommittee: {
    before_subcommittee: ['subcommittee_proposed', 'postponed', 'remitted_back'],
    postponed: ['subcommittee_proposed', 'postponed', 'remitted_back'],
  },
}

const ANSWERING: EventKind = 'opinion_decided'
const answered: ReadonlySet<string> = new Set(['signed_off', 'on_agenda'])

/**
 * The part of this body in a motion's way; null for one that is only asked. A subcommittee has one where it prepares for
 * the board, another committee's has none.
 */
export async function partOf(db: Reader, bodyId: string): Promise<Part | null> {
  const parts = partsOf(await allBodies(db))
  return (['council', 'board', 'subcommittee'] as const).find(part => parts[part] === bodyId) ?? null
}

interface Standing {
  /** The motion's status, or the referral's where there is one. */
  status: string
  referral_id: string | null
}

/**
 * The steps that a body with this part may write a § of, for a motion that stands so, or a referral of it; the usual
 * first. None for another body's.
 */
export function stepsHere(part: Part | null, { status, referral_id }: Standing): readonly EventKind[] {
  if (!referral_id) return (part && stepsByPart[part][status]) ?? []
  return answered.has(status) ? [ANSWERING, 'opinion_postponed', 'opinion_remitted_back'] : [ANSWERING]
}

/**
 * Whatever waits for a body, which either handles motions or is asked about them: those that lie before it with what it
 * postponed, or the referrals that it has not answered.
 */
export async function pendingAt(db: Reader, meeting: Meeting): Promise<Pending[]> {
  const part = await partOf(db, meeting.body_id)
  return part ? mattersBefore(db, meeting.body_id, Object.keys(stepsByPart[part])) : referralsTo(db, meeting.body_id)
}

/** Those of them that a meeting's agenda does not have. */
export function missingFrom(agenda: readonly KeptAgendaItem[], pending: readonly Pending[]): Pending[] {
  const there = new Set(agenda.filter(item => item.struck_reason === null).map(keyOf))
  return pending.filter(one => !there.has(keyOf(one)))
}

/**
 * What is left off an agenda when it is closed: the referrals to the body that are to be answered before it meets again,
 * or by any day where no more meeting is planned, and all else that waits.
 */
export async function leftOff(db: Reader, meeting: Meeting, agenda: readonly KeptAgendaItem[]) {
  const next = await nextMeetingAfter(db, meeting)
  const asked = missingFrom(agenda, await referralsTo(db, meeting.body_id))
  const due = asked.filter(one => one.due_on !== null && (next === undefined || one.due_on < next))
  const urgent = new Set(due.map(keyOf))
  const waiting = missingFrom(agenda, await pendingAt(db, meeting)).filter(one => !urgent.has(keyOf(one)))
  return { next, due, waiting }
}

/** What a matter that waits is called in a form. */
export const keyOf = (one: { matter_id: string | null; referral_id: string | null }): string =>
  one.referral_id ? `r-${one.referral_id}` : `m-${one.matter_id}`

/** A matter that waits, as an item: with the title and the proposed decision that the minutes usually have. */
export async function asItem(db: Reader, meeting: Meeting, one: Pending): Promise<NewAgendaItem> {
  const actor = { id: meeting.body_id, name: meeting.body_name }
  const [kind] = stepsHere(await partOf(db, meeting.body_id), one)
  const matter = { id: one.matter_id, title: one.title }
  const referral = (await referralsOf(db, one.matter_id)).find(each => each.id === one.referral_id)
  const asking = referral?.from_name ?? ''
  const words = kind ? await usualWords(db, kind, { matter, actor, referralId: one.referral_id, asking }) : {}
  return {
    section: await sectionFor(db, one, kind),
    title: String(words.title ?? one.title),
    dnr: (await ownNumber(db, one.matter_id, meeting.body_id)) ?? one.dnr ?? '',
    proposal: (await isOfficialsToPropose(db, meeting, one)) ? [] : parseMarkup(String(words.decision ?? '')),
    matter_id: one.matter_id,
    referral_id: one.referral_id,
  }
}

// Where officials write a report of their own, they say what is to be decided; until it is frozen, nothing is proposed.
async function isOfficialsToPropose(db: Reader, { body_id }: Meeting, { referral_id }: Pending): Promise<boolean> {
  if (!referral_id || (await versionsOf(db, referral_id)).length > 0) return false
  return isInTwoPapers(db, referral_id, body_id)
}

// What the body itself put off comes back by itself where it left off; what is new to the council is only taken note of.
async function sectionFor(db: Reader, one: Pending, kind: EventKind | undefined): Promise<Section> {
  if (one.status === 'postponed' || (one.referral_id && (await isPutOff(db, one)))) return 'postponed'
  if (one.referral_id) return 'referral'
  return kind === 'raised' ? 'motion' : 'decision'
}

const deferring: readonly EventKind[] = ['opinion_postponed', 'opinion_remitted_back']

async function isPutOff(db: Reader, { matter_id, referral_id }: Pending): Promise<boolean> {
  const own = fold(await eventsOf(db, matter_id)).steps.filter(step => step.event.referral_id === referral_id)
  return own.findLast(step => deferring.includes(step.event.kind))?.event.kind === 'opinion_postponed'
}

async function ownNumber(db: Reader, matterId: string, bodyId: string): Promise<string | undefined> {
  const numbers = await registryNumbersOf(db, matterId)
  return numbers.find(one => one.body_id === bodyId && !one.voided_at)?.number
}
