import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { touchSession, userOfSession } from '#src/accounts/store.ts'
import type { Acting } from '#src/acting.ts'
import { transact } from '#src/db/transact.ts'
import type { Deps } from '#src/deps.ts'
import { Refusal } from '#src/errors.ts'
import type { User } from '#src/permissions.ts'

declare module 'fastify' {
  interface FastifyRequest {
    user: User | null
  }
}

const COOKIE = 'yttra'

export const sessionToken = (request: FastifyRequest): string | undefined => request.cookies[COOKIE]

export function giveSession(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(COOKIE, token, { path: '/', httpOnly: true, sameSite: 'lax', secure })
}

export function takeSession(reply: FastifyReply): void {
  reply.clearCookie(COOKIE, { path: '/' })
}

/** Knows on every request who is signed in. */
export function knowTheUser(app: FastifyInstance, { db, clock }: Deps): void {
  app.decorateRequest('user', null)
  const recognise = async (request: FastifyRequest, token: string): Promise<void> => {
    const user = await userOfSession(db, token, clock())
    if (!user) return
    request.user = user
    if (user.stale) await transact(db, tx => touchSession(tx, token, clock()))
  }
  app.addHook('onRequest', (request, _reply, done) => {
    const token = sessionToken(request)
    if (token) recognise(request, token).then(() => done(), done)
    else done()
  })
}

/** The signed-in person and the present moment, as actions want them. Throws where nobody is signed in. */
export function acting(request: FastifyRequest, { clock }: Deps): Acting & { account_id: string } {
  if (!request.user) throw new Refusal('forbidden', 'Logga in först.')
  return { actor: request.user.name, account_id: request.user.account_id, now: clock() }
}
