import type { ClockStart } from '#src/law/one-year.ts'
import { type Folded, fold, type Step } from '#src/matters/fold.ts'
import { type Audience, type Published, type StandsAt, standsAt, visibleSteps } from '#src/matters/projection.ts'
import { undecided } from '#src/matters/workflow.ts'
import { isStaff, type User } from '#src/permissions.ts'
import type { Case, CaseEvent } from './store.ts'

/** A motion as far as its reader may know of it. */
export interface CaseReading {
  audience: Audience
  published: Published
  folded: Folded<CaseEvent>
  steps: Step<CaseEvent>[]
  stands: StandsAt
  /** Its referrals that the reader knows of. */
  referrals: Case['referrals']
}

export interface CaseReader {
  user: User | null
  /** The reader has handed in the motion, and sees it before anybody has published it. */
  isSubmitter: boolean
  clockStart: ClockStart
}

/** How a reader knows a motion; undefined for one from outside, but its submitters, where nothing of it is published. */
export function readingOf(one: Case, { user, isSubmitter, clockStart }: CaseReader): CaseReading | undefined {
  const audience: Audience = isStaff(user) ? 'staff' : 'public'
  const published: Published =
    one.published_at || isSubmitter
      ? {
          matter: true,
          minuteItems: new Set(one.events.flatMap(event => (event.item?.published ? [event.item.id] : []))),
        }
      : { matter: false }
  const folded = fold(one.events)
  const steps = visibleSteps(folded, audience, published)
  const stands = standsAt(steps, clockStart)
  if (!stands) return undefined
  const known = new Set(steps.map(step => step.event.referral_id))
  return { audience, published, folded, steps, stands, referrals: one.referrals.filter(each => known.has(each.id)) }
}

/** Does its year run still, as far as the reader knows? */
export const isRunning = ({ stands }: CaseReading): boolean => undecided.has(stands.status)
