import type { FastifyInstance } from 'fastify'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { mailsAbout } from '#src/mail/store.ts'
import { beingAnswered } from '#src/matters/workflow.ts'
import { may, type User } from '#src/permissions.ts'
import { registryNumbersOf } from '#src/registry/store.ts'
import { responseOf, versionsOf } from '#src/responses/store.ts'
import { standingOn } from '#src/reviews/actions.ts'
import { answerDraft } from '#src/reviews/draft.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { officerOf, staffedBodies } from '#src/work/store.ts'
import { foundReferral } from './address.ts'
import { referralPage } from './page.ts'
import type { Referral } from './store.ts'

type ReferralParams = { Params: { slug: string; no: string } }

export function referralRoutes(app: FastifyInstance, { db, ...deps }: Deps): void {
  app.get<ReferralParams>(
    paths.referral(':slug', ':no'),
    { config: { permission: 'staff' } },
    async (request, reply) => {
      const referral = await foundReferral(db, request.params)
      const draft = await responseOf(db, referral.id)
      const versions = await versionsOf(db, referral.id)
      const numbers = (await registryNumbersOf(db, referral.matter_id)).filter(one => !one.voided_at)
      const officer = await officerOf(db, 'referral', referral.id)
      const letters = await mailsAbout(db, 'referral', [referral.id])
      const staffed = await staffedFor(db, request.user, referral, dayInStockholm(deps.clock()))
      const isOpen = beingAnswered.some(status => status === referral.status)
      const standing =
        draft && isOpen ? await standingOn(db, answerDraft(referral, draft), dayInStockholm(deps.clock())) : null
      const user = request.user
      const setting = { draft, standing, versions, numbers, letters, officer: officer?.name, user, staffed }
      return show({ db, ...deps }, request, reply, 'referrals/referral', referralPage(referral, setting))
    },
  )
}

// One of the asked body's own people is the proof that it has some: only who asked needs to look.
async function staffedFor(db: Reader, user: User | null, referral: Referral, today: string): Promise<Set<string>> {
  if (may(user, 'opinion.deliver', referral.from_body_id)) return staffedBodies(db, today)
  return new Set((user?.roles ?? []).map(held => held.body_id))
}
