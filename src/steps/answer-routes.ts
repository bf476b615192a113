import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { meanwhileOn } from '#src/matters/meanwhile.ts'
import { backToReferral, foundReferral, referralIn } from '#src/referrals/address.ts'
import { stances, stanceText } from '#src/responses/store.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import type { At } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import { staffedBodies } from '#src/work/store.ts'
import { registerAnswer } from './answer.ts'
import { answersItself } from './available.ts'

const answerForm = z.object({
  happened_on: field.day('Ange dagen då svaret kom in.'),
  stance: z.enum(['', ...stances], 'Välj en av ställningarna.').default(''),
  officer: field.optionalText(150),
  order_reason: field.reason(),
  version: field.version(),
})

/** The answer of a body that has nobody here, registered by the body that asked. */
export function answerRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const atAskingFor: At = async (reader, params) => {
    const referral = await referralIn(reader, params)
    if (!referral) return undefined
    const staffed = await staffedBodies(reader, dayInStockholm(deps.clock()))
    return answersItself(referral, staffed) ? undefined : referral.from_body_id
  }
  formPage(app, deps, {
    url: paths.registerAnswer(':slug', ':no'),
    access: { permission: 'opinion.deliver', at: atAskingFor },
    find: foundReferral,
    start: referral => ({
      happened_on: dayInStockholm(deps.clock()),
      version: String(referral.matter_version),
    }),
    view: 'steps/answer',
    page: referral => ({
      title: 'Registrera svaret',
      eyebrow: `Svar från ${referral.to_name}`,
      lead: referral.title,
      breadcrumbs: backToReferral(referral),
      stances: [{ value: '', text: 'Framgår inte' }, ...stances.map(value => ({ value, text: stanceText[value] }))],
    }),
    schema: answerForm,
    files: ['file'],
    meanwhile: (values, referral) => meanwhileOn(db, referral.matter_id, values),
    act: async (tx, { version, stance, ...input }, { about: referral, who, files }) => {
      await registerAnswer(tx, referral, { ...input, stance: stance || null, file: files.file }, who, version)
      const told = 'Svaret är registrerat och ändras inte mer.'
      return { to: paths.referral(referral.slug, referral.no), told }
    },
  })
}
