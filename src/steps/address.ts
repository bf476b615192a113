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
