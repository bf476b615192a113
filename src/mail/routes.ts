import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { atBoard } from '#src/bodies/address.ts'
import { contacts } from '#src/contacts/store.ts'
import { clockInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import type { At } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { failedFor } from './failed.ts'
import { acknowledge, earlierSendings, mailById, mailByToken, tryAgain } from './store.ts'

/** Letters by e-mail: those that did not arrive, and the page on which a reader says that one did. */
export function mailRoutes(app: FastifyInstance, deps: Deps): void {
  failedRoutes(app, deps)
  receiptRoutes(app, deps)
}

const back = [{ href: paths.failedMail, text: 'Brev som inte gick fram' }]

// What one person is told is no body's letter: the board's registry looks after it.
const atSender: At = async (db, { mail = '' }) => {
  const letter = await mailById(db, mail)
  return letter && (letter.body_id ?? (await atBoard(db, {})))
}

const retryForm = z.object({ to_address: field.email('Skriv en e-postadress, som namn@kommun.se.') })

function failedRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  app.get(paths.failedMail, { config: { permission: 'staff' } }, async (request, reply) => {
    const mails = await failedFor(db, request.user, await atBoard(db, {}))
    return show(deps, request, reply, 'mail/failed', {
      title: 'Brev som inte gick fram',
      breadcrumbs: back,
      rows: mails.map(one => ({
        text: one.subject,
        by: `Till ${one.to_label}, ${clockInStockholm(one.queued_at)} av ${one.queued_by}`,
        note: `E-postservern svarade: ${one.failure ?? ''}`,
        links: one.mayRetry ? [{ href: paths.retryMail(one.id), text: 'Skicka igen' }] : [],
      })),
    })
  })
  formPage(app, deps, {
    url: paths.retryMail(':mail'),
    access: { permission: 'mail.retry', at: atSender },
    find: async (reader, { mail = '' }) => {
      const letter = await mailById(reader, mail)
      return found(letter?.loaded_at ? undefined : letter, 'Brevet')
    },
    view: 'mail/retry',
    page: async mail => ({
      title: 'Skicka igen',
      lead: mail.subject,
      breadcrumbs: back,
      to: mail.to_label,
      failure: mail.failure ?? '',
      sendings: await sendingsShown(db, mail),
    }),
    schema: retryForm,
    act: async (tx, { to_address }, { about: mail, who }) => {
      await tryAgain(tx, mail.id, to_address, who)
      return { to: paths.failedMail, told: 'Brevet skickas igen.' }
    },
  })
}

/** Where a letter has gone, as far as that may be shown, the first sending first. */
async function sendingsShown(db: Reader, mail: NonNullable<Awaited<ReturnType<typeof mailById>>>) {
  const hidden = new Set((await contacts(db)).filter(one => one.isProtected).flatMap(one => [one.label, one.email]))
  const isHidden = (address: string): boolean => hidden.has(mail.to_label) || hidden.has(address)
  return [...(await earlierSendings(db, mail.id)), mail].map(one => {
    const to = isHidden(one.to_address) ? 'en skyddad adress' : one.to_address
    return `${clockInStockholm(one.queued_at)} till ${to}`
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
