import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Acting } from '#src/acting.ts'
import { bodyById } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { Refusal } from '#src/errors.ts'
import type { MailSetting } from '#src/mail/mail.ts'
import { meanwhileOn } from '#src/matters/meanwhile.ts'
import { sendReferral } from '#src/referrals/actions.ts'
import { backToReferral, foundReferral } from '#src/referrals/address.ts'
import { atAsking } from '#src/referrals/ask-routes.ts'
import { sendingWays, sendLetter } from '#src/referrals/letter.ts'
import type { Referral } from '#src/referrals/store.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { dueDayAdvice, usualDueDay, warnOfDueDay } from './due-day.ts'
import { waysOffered } from './page.ts'

const againForm = z.object({
  happened_on: field.day('Ange dagen.'),
  changed: field.text('Skriv vad som har ändrats sedan de svarade.', 5000),
  due_on: field.day('Ange dagen då svaret ska vara inne.'),
  questions: field.optionalText(5000),
  contact: field.optionalText(300),
  way: field.choice(sendingWays, 'Välj hur remissen går ut.'),
  order_reason: field.reason(),
  version: field.version(),
})

/** One who has answered is asked anew, since something has changed: a referral of its own that names the earlier. */
export function againRoutes(app: FastifyInstance, deps: Deps): void {
  const { db, mail } = deps
  formPage(app, deps, {
    url: paths.askAgain(':slug', ':no'),
    access: { permission: 'referral.send', at: atAsking },
    find: foundReferral,
    start: async ({ slug, questions, contact, matter_version }) => {
      const today = dayInStockholm(deps.clock())
      const due_on = await usualDueDay(db, slug, null, today)
      const way = mail ? 'email' : 'letter'
      return { happened_on: today, due_on, questions, contact, way, version: String(matter_version) }
    },
    view: 'steps/again',
    page: async referral => ({
      title: 'Fråga på nytt',
      eyebrow: referral.to_name,
      lead: referral.title,
      breadcrumbs: backToReferral(referral),
      ways: waysOffered(mail !== null),
      planning: await dueDayAdvice(
        db,
        referral.slug,
        [await bodyById(db, referral.to_body_id)],
        dayInStockholm(deps.clock()),
      ),
    }),
    schema: againForm,
    meanwhile: (values, referral) => meanwhileOn(db, referral.matter_id, values),
    act: async (tx, input, { about: referral, who }) => {
      await askAgain(tx, referral, input, { mail, who })
      return { to: paths.motion(referral.slug), told: `${referral.to_name} är tillfrågad på nytt.` }
    },
  })
}

/** Throws wrong_status where the earlier referral is not answered, and Refusal as sendReferral and sendLetter. */
async function askAgain(
  tx: Tx,
  { matter_id, slug, no, status, from_body_id, to_body_id }: Referral,
  { version, way, ...input }: z.output<typeof againForm>,
  { mail, who }: { mail: MailSetting | null; who: Acting },
): Promise<void> {
  if (status !== 'delivered') throw new Refusal('wrong_status', 'De har inte svarat på den här remissen än.')
  const to = await bodyById(tx, to_body_id)
  const id = await sendReferral(tx, matter_id, { ...input, from_body_id, to, again_no: no }, who, version)
  const { due_on, order_reason } = input
  await warnOfDueDay(tx, { slug, asked: [to], due_on, order_reason }, dayInStockholm(who.now))
  await sendLetter(tx, matter_id, id, { way, mail }, who)
}
