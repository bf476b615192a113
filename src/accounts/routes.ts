import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { transact } from '#src/db/transact.ts'
import type { Deps } from '#src/deps.ts'
import * as field from '#src/web/fields.ts'
import { emptyForm, type FormState, readForm } from '#src/web/form.ts'
import { paths } from '#src/web/paths.ts'
import { giveSession, sessionToken, takeSession } from '#src/web/session.ts'
import { flash, show } from '#src/web/views.ts'
import { passwordMatches } from './password.ts'
import { accountNamed, closeSession, openSession } from './store.ts'

const signInForm = z.object({
  username: field.text('Skriv ditt användarnamn.', 100),
  password: field.text('Skriv ditt lösenord.', 1000),
  till: field.optionalText(2000),
})

// As slow as a true one, so that the answer does not tell whether the name exists.
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

export function accountRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(paths.signIn, { config: { permission: 'public' } }, (request, reply) => {
    if (request.user) return reply.redirect(paths.start, 303)
    const { till } = request.query as { till?: string | string[] }
    return signInPage(deps, request, reply, emptyForm({ till: safeTarget([till].flat()[0] ?? '') }))
  })

  const tries = { max: 20, timeWindow: '1 minute' }
  app.post(paths.signIn, { config: { permission: 'public', rateLimit: tries } }, async (request, reply) => {
    const submitted = readForm(signInForm, request.body)
    if (!submitted.ok) return signInPage(deps, request, reply.code(422), submitted.form)
    const { username, password, till } = submitted.input
    const account = await accountNamed(deps.db, username)
    const matches = await passwordMatches(password, account?.password_hash ?? NOBODY)
    if (!account || account.disabled_at || !matches) {
      const errors = { password: 'Användarnamnet och lösenordet hör inte ihop.' }
      return signInPage(deps, request, reply.code(422), { ...emptyForm({ username, till }), errors })
    }
    const acting = { actor: account.name, now: deps.clock() }
    giveSession(reply, await transact(deps.db, tx => openSession(tx, account.id, acting)), deps.secureCookies)
    return reply.redirect(safeTarget(till) || paths.start, 303)
  })

  app.post(paths.signOut, { config: { permission: 'public' } }, async (request, reply) => {
    const token = sessionToken(request)
    if (token) await transact(deps.db, tx => closeSession(tx, token))
    takeSession(reply)
    flash(reply, 'Du är utloggad.', 'info')
    return reply.redirect(paths.start, 303)
  })
}

function signInPage(deps: Deps, request: FastifyRequest, reply: FastifyReply, form: FormState): Promise<FastifyReply> {
  return show(deps, request, reply, 'accounts/sign-in', {
    title: 'Logga in',
    pageWidth: 'narrow',
    opensForm: true,
    form,
  })
}

// Only an address of our own: "//example.org" and "/\example.org" would lead elsewhere.
const safeTarget = (address: string): string => (/^\/(?![/\\])[^\\\s]*$/.test(address) ? address : '')
