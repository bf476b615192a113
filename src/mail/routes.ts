import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { clockInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { bodiesWhere, may } from '#src/permissions.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import type { At } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { acknowledge, failedMails, mailById, mailByToken, tryAgain } from './store.ts'

/** Letters by e-mail: those that did not arrive, and the page on which a reader says that one did. */
export function mailRoutes(app: FastifyInstance, deps: Deps): void {
  failedRoutes(app, deps)
  receiptRoutes(app, deps)
}

const back = [{ href: paths.failedMail, text: 'Brev som inte gick fram' }]
const atSender: At = async (db, { mail = '' }) => (await mailById(db, mail))?.body_id ?? undefined
const retryForm = z.object({ to_address: field.email('Skriv en e-postadress, som namn@kommun.se.') })

function failedRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  app.get(paths.failedMail, { config: { permission: 'staff' } }, async (request, reply) => {
    const mails = await failedMails(db, bodiesWhere(request.user, 'mail.retry'))
    return show(deps, request, reply, 'mail/failed', {
      title: 'Brev som inte gick fram',
      breadcrumbs: back,
      rows: mails.map(one => ({
        text: one.subject,
        by: `Till ${one.to_label}, ${clockInStockholm(one.queued_at)} av ${one.queued_by}`,
        note: `E-postservern svarade: ${one.failure ?? ''}`,
        links:
          one.body_id && may(request.user, 'mail.retry', one.body_id)
            ? [{ href: paths.retryMail(one.id), text: 'Skicka igen' }]
            : [],
      })),
    })
  })
  formPage(app, deps, {
    url: paths.retryMail(':mail'),
    access: { permission: 'mail.retry', at: atSender },
    find: async (reader, { mail = '' }) => found(await mailById(reader, mail), 'Brevet'),
    view: 'mail/retry',
    page: mail => ({
      title: 'Skicka igen',
      lead: mail.subject,
      breadcrumbs: back,
      to: mail.to_label,
      failure: mail.failure ?? '',
    }),
    schema: retryForm,
    act: async (tx, { to_address }, { about: mail, who }) => {
      await tryAgain(tx, mail.id, to_address, who)
      return { to: paths.failedMail, told: 'Brevet skickas igen.' }
    },
  })
}

/** To open the page is no receipt, since programs follow links too: a person presses the button. */
function receiptRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const open = { config: { permission: 'public' } } as const
  type Params = { Params: { token: string } }
  const pageOf = async (reader: Reader, token: string) => {
    const mail = found(await mailByToken(reader, token), 'Brevet')
    return {
      title: mail.received_at ? 'Tack, det är bekräftat' : 'Bekräfta att ni har fått brevet',
      lead: mail.subject,
      opensForm: true as const,
      received: mail.received_at && clockInStockholm(mail.received_at),
      sent: mail.sent_at && clockInStockholm(mail.sent_at),
    }
  }
  app.get<Params>(paths.receipt(':token'), open, async (request, reply) =>
    show(deps, request, reply, 'mail/receipt', await pageOf(db, request.params.token)),
  )
  app.post<Params>(paths.receipt(':token'), open, async (request, reply) => {
    const mail = found(await mailByToken(db, request.params.token), 'Brevet')
    await transact(db, tx => acknowledge(tx, mail.id, deps.clock()))
    return reply.redirect(paths.receipt(request.params.token), 303)
  })
}
