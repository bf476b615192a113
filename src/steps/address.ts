import type { EventKind } from '#src/matters/workflow.ts'
import { paths } from '#src/web/paths.ts'
import { referralSteps } from './referral-table.ts'
import { matterSteps } from './table.ts'

/** Where a motion, or one referral of it, takes this step; its own page where there is no form for it. */
export function stepFor(kind: EventKind | undefined, slug: string, referralNo: number | null): string {
  if (referralNo === null) {
    const step = matterSteps.find(one => one.kind === kind)
    return step ? paths.step(slug, step.slug) : paths.motion(slug)
  }
  const step = referralSteps.find(one => one.kind === kind)
  return step ? paths.referralStep(slug, referralNo, step.slug) : paths.referral(slug, referralNo)
}

/** By this name the address of a step's form says at which meeting its § is to be written. */
export const AT_MEETING = 'sammantrade'

/** What a step of a motion, or of one referral of it, is called in a link. */
export const titleOfStep = (kind: EventKind, referralNo: number | null): string =>
  (referralNo === null ? matterSteps : referralSteps).find(step => step.kind === kind)?.title ?? ''
