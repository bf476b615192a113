import { overallOutcome } from '#src/matters/event-data.ts'
import { type FoldEvent, type Folded, standing } from '#src/matters/fold.ts'
import { isGranted } from '#src/matters/words.ts'
import { matterWorkflow, referralWorkflow, usualNext } from '#src/matters/workflow.ts'
import { may, type User } from '#src/permissions.ts'
import { kindsFrom } from '#src/workflow.ts'
import { referralSteps } from './referral-table.ts'
import { matterSteps, type StepDefinition } from './table.ts'

/** The bodies by their part in a matter; null where the municipality has none such. */
export interface Parts {
  council: string | null
  board: string | null
  subcommittee: string | null
}

const bodyBefore = { before_subcommittee: 'subcommittee', before_board: 'board', before_council: 'council' } as const

/** The body whose act a matter's step is, or null where there is none now. */
export function actorOf<E extends FoldEvent>(step: StepDefinition, folded: Folded<E>, parts: Parts): string | null {
  switch (step.whose) {
    case 'council':
    case 'board':
    case 'subcommittee':
      return parts[step.whose]
    case 'before': {
      const at = standing(folded)
      return at in bodyBefore ? parts[bodyBefore[at as keyof typeof bodyBefore]] : null
    }
    default:
      return null
  }
}

export interface Offered {
  step: StepDefinition
  /** Is it one of the usual ways on? The others stand further down. */
  usual: boolean
}

/** The steps of a matter that this user may take now, the usual ones first. */
export function stepsFor<E extends FoldEvent>(user: User | null, folded: Folded<E>, parts: Parts): Offered[] {
  const at = standing(folded)
  const allowed = kindsFrom(matterWorkflow, at)
  const closesNow = folded.status === 'dispatched' && !isGranted(overallOutcome(folded.outcomes))
  const usual: readonly string[] = closesNow ? ['closed'] : folded.status ? usualNext[folded.status] : []
  return matterSteps
    .filter(step => allowed.some(kind => kind === step.kind))
    .filter(step => {
      const body = actorOf(step, folded, parts)
      return body !== null && may(user, step.permission, body)
    })
    .map(step => ({ step, usual: usual.includes(step.kind) }))
    .sort((a, b) => Number(b.usual) - Number(a.usual))
}

interface ReferralBodies {
  from_body_id: string
  to_body_id: string
  to_kind: string
}

/**
 * Does the body that was asked answer here itself? One outside the municipality does not, and none where nobody can sign
 * in: then the body that asked notes what comes. `staffed` are the bodies where somebody can.
 */
export const answersItself = ({ to_kind, to_body_id }: ReferralBodies, staffed: ReadonlySet<string>): boolean =>
  to_kind !== 'external' && staffed.has(to_body_id)

/** The body whose act a referral's step is; null where nobody can take it. */
export function referralActor(
  step: StepDefinition,
  referral: ReferralBodies,
  staffed: ReadonlySet<string>,
): string | null {
  if (step.whose === 'asking') return referral.from_body_id
  if (answersItself(referral, staffed)) return referral.to_body_id
  return step.onBehalf ? referral.from_body_id : null
}

/** The step as it is said to the one who takes it. */
export function saidFor(step: StepDefinition, referral: ReferralBodies, staffed: ReadonlySet<string>): StepDefinition {
  const theirs = step.whose === 'asked' && !answersItself(referral, staffed)
  return theirs ? { ...step, ...step.onBehalf } : step
}

const usualForReferral: Record<string, readonly string[]> = {
  planned: ['referral_sent'],
  sent: ['referral_received'],
  signed_off: ['opinion_decided'],
  on_agenda: ['opinion_decided'],
  decided: ['opinion_delivered'],
}

/**
 * The steps of a referral that this user may take now, the usual ones first. An administration has no meetings, and so
 * no §: it delivers what it has frozen.
 */
export function referralStepsFor(
  user: User | null,
  status: string,
  referral: ReferralBodies,
  staffed: ReadonlySet<string>,
): Offered[] {
  const allowed = kindsFrom(referralWorkflow, status)
  const holdsMeetings = referral.to_kind !== 'administration' && referral.to_kind !== 'external'
  const usual = !holdsMeetings && status === 'signed_off' ? ['opinion_delivered'] : (usualForReferral[status] ?? [])
  return referralSteps
    .filter(step => allowed.some(kind => kind === step.kind))
    .filter(step => !step.paragraph || holdsMeetings)
    .filter(step => may(user, step.permission, referralActor(step, referral, staffed) ?? ''))
    .map(step => ({ step: saidFor(step, referral, staffed), usual: usual.includes(step.kind) }))
}

interface Stroke {
  event: { kind: string; referral_id: string | null }
  referrals: readonly (ReferralBodies & { id: string })[]
  /** The body whose minutes it stands in, where it is a §. */
  paragraphBody: string | null
  board: string | null
  /** The bodies where somebody can sign in; every one within the municipality where it is not asked. */
  staffed?: ReadonlySet<string>
}

/** The body at which a step may be struck: the one whose act it was, and the board for what has no other. */
export function strikingBody({ event, referrals, paragraphBody, board, staffed }: Stroke): string | null {
  const referral = referrals.find(one => one.id === event.referral_id)
  if (!referral) return paragraphBody ?? board
  const byAsking =
    event.kind === 'referral_planned' || referralSteps.some(step => step.kind === event.kind && step.whose === 'asking')
  const byItself = answersItself(referral, staffed ?? new Set([referral.to_body_id]))
  return byAsking || !byItself ? referral.from_body_id : referral.to_body_id
}
