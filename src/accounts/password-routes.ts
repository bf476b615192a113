import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { transact } from '#src/db/transact.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import * as field from '#src/web/fields.ts'
import { emptyForm, type FormState, readForm } from '#src/web/form.ts'
import { paths } from '#src/web/paths.ts'
import { acting, sessionToken } from '#src/web/session.ts'
import { flash, show } from '#src/web/views.ts'
import { setPassword } from './administer.ts'
import { hashPassword, passwordMatches, SHORTEST_PASSWORD } from './password.ts'
import { accountById, tokenHash } from './store.ts'

const passwordForm = z
  .object({
    old: field.text('Skriv ditt nuvarande lösenord.', 1000),
    new: field.text('Skriv ett nytt lösenord.', 1000),
    again: field.text('Skriv det nya lösenordet en gång till.', 1000),
  })
  .refine(input => input.new.length >= SHORTEST_PASSWORD, {
    path: ['new'],
    message: `Minst ${SHORTEST_PASSWORD} tecken. Flera ord efter varandra går bra.`,
  })
  .refine(input => input.new === input.again, { path: ['again'], message: 'De två är inte lika.' })

/** Everybody who can sign in changes the own password. */
export function passwordRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'signed_in' } as const
  const draw = (request: Parameters<typeof show>[1], reply: Parameters<typeof show>[2], errors?: FormState['errors']) =>
    show(deps, request, reply.code(errors ? 422 : 200), 'accounts/own-password', {
      title: 'Byt lösenord',
      pageWidth: 'narrow' as const,
      // What was typed in such a form never comes back.
      form: { ...emptyForm(), errors: errors ?? {} },
    })
  app.get(paths.ownPassword, { config }, (request, reply) => draw(request, reply))
  const tries = { max: 10, timeWindow: '1 minute' }
  app.post(paths.ownPassword, { config: { ...config, rateLimit: tries } }, async (request, reply) => {
    const submitted = readForm(passwordForm, request.body)
    if (!submitted.ok) return draw(request, reply, submitted.form.errors)
    const account = await accountById(deps.db, found(request.user).account_id)
    if (!(await passwordMatches(submitted.input.old, account.password_hash))) {
      return draw(request, reply, { old: 'Det är inte ditt nuvarande lösenord.' })
    }
    const password_hash = await hashPassword(submitted.input.new)
    const kept = tokenHash(sessionToken(request) ?? '')
    await transact(deps.db, tx => setPassword(tx, account, password_hash, acting(request, deps), kept))
    flash(reply, 'Lösenordet är bytt. Andra ställen där du var inloggad är utloggade.')
    return reply.redirect(paths.start, 303)
  })
}
