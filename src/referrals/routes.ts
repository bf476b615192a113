import type { FastifyInstance } from 'fastify'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { mailsAbout } from '#src/mail/store.ts'
import { registryNumbersOf } from '#src/registry/store.ts'
import { responseOf, versionsOf } from '#src/responses/store.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { officerOf } from '#src/work/store.ts'
import { referralPage } from './page.ts'
import { type Referral, referralAt } from './store.ts'

type ReferralParams = { Params: { slug: string; no: string } }

/** The referral that an address names. Throws not_found. */
export async function referralIn(db: Reader, params: Record<string, string>): Promise<Referral> {
  const no = /^\d{1,4}$/.test(params.no ?? '') ? Number(params.no) : 0
  return found(await referralAt(db, params.slug ?? '', no), 'Remissen')
}

export function referralRoutes(app: FastifyInstance, { db, ...deps }: Deps): void {
  app.get<ReferralParams>(
    paths.referral(':slug', ':no'),
    { config: { permission: 'staff' } },
    async (request, reply) => {
      const referral = await referralIn(db, request.params)
      const draft = await responseOf(db, referral.id)
      const versions = await versionsOf(db, referral.id)
      const numbers = (await registryNumbersOf(db, referral.matter_id)).filter(one => !one.voided_at)
      const officer = await officerOf(db, 'referral', referral.id)
      const [letter] = await mailsAbout(db, 'referral', [referral.id])
      const page = referralPage(referral, draft, versions, numbers, letter, officer?.name, request.user)
      return show({ db, ...deps }, request, reply, 'referrals/referral', page)
    },
  )
}
