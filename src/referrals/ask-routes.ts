import type { FastifyInstance } from 'fastify'
import type { Deps } from '#src/deps.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import type { At } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import { backToReferral, foundReferral, referralIn } from './address.ts'
import { remind } from './tell.ts'

/** The body that asked. */
export const atAsking: At = async (db, params) => (await referralIn(db, params))?.from_body_id

/** Reminding one who was asked. */
export function remindRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.remindReferral(':slug', ':no'),
    access: { permission: 'referral.send', at: atAsking },
    find: foundReferral,
    view: 'confirm/confirm',
    page: referral => ({
      title: 'Påminn',
      lead: referral.title,
      breadcrumbs: backToReferral(referral),
      lines: [`En påminnelse om remissen går med e-post till ${referral.to_name}.`],
      means: 'Det antecknas vilken dag ni påminde. En påminnelse om dagen går att skicka.',
      button: 'Skicka påminnelsen',
    }),
    schema: field.confirmForm,
    act: async (tx, _, { about: { id, matter_id, slug, no, to_name }, who }) => {
      await remind(tx, { matterId: matter_id, referralId: id }, deps.mail, who)
      return { to: paths.referral(slug, no), told: `${to_name} får en påminnelse.` }
    },
  })
}
