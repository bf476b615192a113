import type { FastifyInstance } from 'fastify'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { notFound, Refusal } from '#src/errors.ts'
import { isStaff, may, type Permission } from '#src/permissions.ts'

/** Finds the body that an act belongs to, from the address; undefined where what it names does not exist. */
export type At = (db: Reader, params: Record<string, string>) => Promise<string | undefined>

/**
 * What a route says of who may use it: everybody ('public', where the page itself shows each what they may see),
 * those who are signed in ('signed_in') or work here ('staff'), or those who hold a right at the body that the act belongs to.
 */
export type Access = { permission: 'public' | 'signed_in' | 'staff' } | { permission: Permission; at: At }

interface GuardedRoute {
  method: string
  url: string
  permission: Access['permission']
  at?: At | undefined
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route with who may use it. */
    guardedRoutes: GuardedRoute[]
  }
  interface FastifyContextConfig {
    permission?: Access['permission']
    at?: At
  }
}

/** Refuses to start where a route does not say who may use it, and lets in only those whom it names. */
export function guardEveryRoute(app: FastifyInstance, { db }: Deps, excused: readonly string[]): void {
  const routes: GuardedRoute[] = []
  app.decorate('guardedRoutes', routes)
  app.addHook('onRoute', route => {
    if (excused.some(prefix => route.url.startsWith(prefix))) return
    const { permission, at } = route.config ?? {}
    if (!permission) throw new Error(`Vägen ${route.method} ${route.url} säger inte vem som får använda den.`)
    if (!['public', 'signed_in', 'staff'].includes(permission) && !at) {
      throw new Error(`Vägen ${route.method} ${route.url} säger inte vid vilket organ rätten ${permission} gäller.`)
    }
    for (const method of [route.method].flat()) routes.push({ method, url: route.url, permission, at })
  })
  app.addHook('onRequest', async request => {
    const { permission, at } = request.routeOptions.config
    if (!permission || permission === 'public') return
    if (!request.user) throw new SignInFirst()
    if (permission === 'signed_in') return
    if (permission === 'staff') return refuseUnless(isStaff(request.user))
    const bodyId = await at?.(db, request.params as Record<string, string>)
    if (bodyId === undefined) throw notFound()
    refuseUnless(may(request.user, permission, bodyId))
  })
}

function refuseUnless(allowed: boolean): void {
  if (!allowed) throw new Refusal('forbidden', 'Du har inte den rollen här.')
}

/** Nobody is signed in: the page is the sign-in form, and then the address that was asked for. */
export class SignInFirst extends Error {}
