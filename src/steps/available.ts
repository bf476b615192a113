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

/** The body whose act a referral's step is. */
export const referralActor = (step: StepDefinition, referral: ReferralBodies): string =>
  step.whose === 'asking' ? referral.from_body_id : referral.to_body_id

const usualForReferral: Record<string, readonly string[]> = {
  sent: ['referral_received'],
  signed_off: ['opinion_decided'],
  on_agenda: ['opinion_decided'],
  decided: ['opinion_delivered'],
}

/**
 * The steps of a referral that this user may take now, the usual ones first. An administration has no meetings, and so
 * no §: it delivers what it has frozen.
 */
export function referralStepsFor(user: User | null, status: string, referral: ReferralBodies): Offered[] {
  const allowed = kindsFrom(referralWorkflow, status)
  const holdsMeetings = referral.to_kind !== 'administration' && referral.to_kind !== 'external'
  const usual = !holdsMeetings && status === 'signed_off' ? ['opinion_delivered'] : (usualForReferral[status] ?? [])
  return referralSteps
    .filter(step => allowed.some(kind => kind === step.kind))
    .filter(step => !step.paragraph || holdsMeetings)
    .filter(step => may(user, step.permission, referralActor(step, referral)))
    .map(step => ({ step, usual: usual.includes(step.kind) }))
}

interface Stroke {
  event: { kind: string; referral_id: string | null }
  referrals: readonly (ReferralBodies & { id: string })[]
  /** The body whose minutes it stands in, where it is a §. */
  paragraphBody: string | null
  board: string | null
}

/** The body at which a step may be struck: the one whose act it was, and the board for what has no other. */
export function strikingBody({ event, referrals, paragraphBody, board }: Stroke): string | null {
  const referral = referrals.find(one => one.id === event.referral_id)
  if (!referral) return paragraphBody ?? board
  const byAsking =
    event.kind === 'referral_sent' || referralSteps.some(step => step.kind === event.kind && step.whose === 'asking')
  return byAsking ? referral.from_body_id : referral.to_body_id
}
