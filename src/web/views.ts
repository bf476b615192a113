import { fileURLToPath } from 'node:url'
import { Eta } from 'eta'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '#src/deps.ts'
import { type Municipality, municipality } from '#src/municipality/store.ts'
import { documentHtml } from '#src/pdf/html.ts'
import { isStaff, mayAtThe, roleText, type User } from '#src/permissions.ts'
import { joinNames, midSentence } from '#src/swedish.ts'
import { editorModules } from './modules.ts'
import { paths } from './paths.ts'

export interface Link {
  href: string
  text: string
}

/** What stands around every page. */
export interface Chrome {
  title: string
  municipality: { name: string; mark: string | null }
  user: { name: string; roles: string } | null
  csrf: string
  menu: (Link & { current: boolean })[]
  flash: { kind: 'success' | 'info'; text: string } | null
  path: string
  breadcrumbs: Link[]
  /** The modules of the editor, for the pages that have one: the first, and the rest that it needs. */
  editor: { entry: string; others: string[] }
}

export interface Page {
  title: string
  /** How wide the page is, where not as usual. */
  pageWidth?: 'narrow' | 'wide' | 'document'
  breadcrumbs?: Link[]
  /** A form for readers who are not signed in. */
  opensForm?: true
}

const FLASH = 'yttra-besked'

const eta = new Eta({ views: fileURLToPath(new URL('../../views/', import.meta.url)), cache: true })

/** Draws a view to HTML. Everything that it prints is escaped, unless the view says otherwise. */
export const render = (name: string, data: object): string => eta.render(`/${name}.eta`, data)

/** Draws a page: the view is given the page, what stands around it as `chrome`, and with what a document is drawn. */
export async function show<P extends Page>(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  page: P,
): Promise<FastifyReply> {
  const chrome = await chromeOf(deps, request, reply, page)
  reply.header('cache-control', 'no-store')
  return reply.type('text/html; charset=utf-8').send(render(name, { ...page, chrome, drawn: documentHtml }))
}

const known = new WeakMap<FastifyRequest, Promise<Municipality>>()

/** The municipality's settings, read once for each request. */
export function municipalityOf(deps: Deps, request: FastifyRequest): Promise<Municipality> {
  const before = known.get(request)
  if (before) return before
  const read = municipality(deps.db)
  known.set(request, read)
  return read
}

async function chromeOf(deps: Deps, request: FastifyRequest, reply: FastifyReply, page: Page): Promise<Chrome> {
  const { name, mark_sha256 } = await municipalityOf(deps, request)
  const path = request.url.split('?')[0] ?? '/'
  const needsToken = request.user !== null || page.opensForm === true
  return {
    title: page.title,
    municipality: { name, mark: mark_sha256 ? '/kommunmarke' : null },
    user: request.user ? { name: request.user.name, roles: rolesOf(request.user) } : null,
    csrf: needsToken ? reply.generateCsrf() : '',
    menu: menuOf(request.user).map(link => ({ ...link, current: isHere(link.href, path) })),
    flash: takeFlash(request, reply),
    path,
    breadcrumbs: page.breadcrumbs ?? [],
    editor,
  }
}

const { base, entry, sources } = editorModules
const editor = {
  entry: `${base}/${entry}`,
  others: [...sources.keys()].filter(name => name !== entry).map(name => `${base}/${name}`),
}

const isHere = (href: string, path: string): boolean => (href === '/' ? path === '/' : path === href)

/** "Registrator och sekreterare, Socialnämnden": bodies at which the same roles are held stand together. */
function rolesOf({ roles }: User): string {
  const byBody = Map.groupBy(roles, held => held.body_name)
  const rolesAt = (body: string): string =>
    joinNames(
      (byBody.get(body) ?? []).map((held, i) => (i === 0 ? roleText[held.role] : midSentence(roleText[held.role]))),
    )
  const alike = Map.groupBy(byBody.keys(), rolesAt)
  return [...alike].map(([held, bodies]) => `${held}, ${joinNames(bodies)}`).join(' · ')
}

function menuOf(user: User | null): Link[] {
  return [
    { href: paths.start, text: user ? 'Översikt' : 'Start' },
    ...(isStaff(user) ? [{ href: paths.work, text: 'Mitt arbete' }] : []),
    { href: paths.motions, text: 'Motioner' },
    { href: paths.meetings, text: 'Sammanträden' },
    { href: paths.board, text: 'Anslagstavla' },
    ...(mayAtThe('council', user, 'motion.submit') ? [{ href: paths.submitMotion, text: 'Lämna in motion' }] : []),
    ...(mayAtThe('executive_board', user, 'motion.register')
      ? [{ href: paths.registerMotion, text: 'Registrera motion' }]
      : []),
    ...(mayAtThe('executive_board', user, 'settings.change') ? [{ href: paths.settings, text: 'Inställningar' }] : []),
  ]
}

/** Leaves a line for the next page to show once. */
export function flash(reply: FastifyReply, text: string, kind: 'success' | 'info' = 'success'): void {
  reply.setCookie(FLASH, `${kind}:${encodeURIComponent(text.toWellFormed())}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    maxAge: 60,
  })
}

function takeFlash(request: FastifyRequest, reply: FastifyReply): Chrome['flash'] {
  const match = /^(success|info):(.*)$/.exec(request.cookies[FLASH] ?? '')
  if (!match) return null
  reply.clearCookie(FLASH, { path: '/' })
  try {
    return { kind: match[1] === 'info' ? 'info' : 'success', text: decodeURIComponent(match[2] ?? '') }
  } catch {
    return null
  }
}
