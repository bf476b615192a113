import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { bodyOfKind } from '#src/bodies/store.ts'
import { clockInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, invalid } from '#src/errors.ts'
import { documentsOf, matterBySlug } from '#src/matters/store.ts'
import { backToParagraph, paragraphIn } from '#src/meetings/address.ts'
import * as field from '#src/web/fields.ts'
import { emptyForm, type FormState } from '#src/web/form.ts'
import type { At } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import { acting } from '#src/web/session.ts'
import { submit } from '#src/web/submit.ts'
import { type Link, show } from '#src/web/views.ts'
import { publicationsOf, publish, revoke, type Subject } from './actions.ts'

const form = z.object({ reason: field.optionalText(500) })

/** A thing that can be published: what it is, whose it is, and where its page is. */
interface Thing {
  subject: Subject
  id: string
  bodyId: string
  name: string
  /** What readers from outside see once it is published, and what they lose when that is taken back. */
  shows: string
  hides: string
  back: Link[]
}

type Find = (db: Reader, params: Record<string, string>) => Promise<Thing | undefined>

export function publicationRoutes(app: FastifyInstance, deps: Deps): void {
  routesOf(app, deps, paths.publishMatter(':slug'), matterThing)
  routesOf(app, deps, paths.publishDocument(':slug', ':no'), documentThing)
  routesOf(app, deps, paths.publishParagraph(':body', ':day', ':no'), paragraphThing)
}

const caseLinks = (slug: string): Link[] => [
  { href: paths.motions, text: 'Motioner' },
  { href: paths.motion(slug), text: slug },
]

const matterThing: Find = async (db, { slug = '' }) => {
  const matter = await matterBySlug(db, slug)
  const board = await bodyOfKind(db, 'executive_board')
  if (!matter || !board) return undefined
  return {
    subject: 'matter',
    id: matter.id,
    bodyId: board.id,
    name: matter.title,
    shows:
      'Alla kan då läsa motionens rubrik, text, att-satser och motionärer, och vilka steg ärendet har tagit. Beslut syns först när deras paragrafer är publicerade, och handlingar när de publiceras var för sig.',
    hides:
      'Motionen, dess steg och dess handlingar syns då inte längre för den som inte är inloggad. Paragrafer i protokoll påverkas inte.',
    back: caseLinks(slug),
  }
}

const documentThing: Find = async (db, { slug = '', no = '' }) => {
  const matter = await matterBySlug(db, slug)
  const document = matter && (await documentsOf(db, matter.id)).find(one => String(one.no) === no)
  if (!document) return undefined
  return {
    subject: 'document',
    id: document.id,
    bodyId: document.body_id,
    name: document.description,
    shows:
      'Alla kan då öppna handlingen. Se först efter att den inte innehåller något som ska vara hemligt eller skyddat.',
    hides: 'Handlingen kan då inte längre öppnas av den som inte är inloggad.',
    back: caseLinks(slug),
  }
}

const paragraphThing: Find = async (db, params) => {
  const item = await paragraphIn(db, params)
  if (!item) return undefined
  return {
    subject: 'minute_item',
    id: item.id,
    bodyId: item.body_id,
    name: `${item.body_name} § ${item.paragraph_no}: ${item.title}`,
    shows: 'Alla kan då läsa paragrafen och öppna utdraget, med bilagor.',
    hides:
      'Paragrafen, utdraget och bilagorna syns då inte längre för den som inte är inloggad, och inte heller beslutet på motionens sida.',
    back: backToParagraph(item),
  }
}

function routesOf(app: FastifyInstance, deps: Deps, url: string, find: Find): void {
  const at: At = async (db, params) => (await find(db, params))?.bodyId
  const config = { permission: 'record.publish', at } as const
  const thingOf = async (request: FastifyRequest) =>
    found(await find(deps.db, request.params as Record<string, string>))
  const pageOf = async (thing: Thing, state: FormState) => {
    const history = await publicationsOf(deps.db, thing.subject, [thing.id])
    const isPublished = history.some(one => !one.revoked_at)
    return {
      title: isPublished ? 'Ta bort från den öppna webben' : 'Publicera på den öppna webben',
      lead: thing.name,
      breadcrumbs: thing.back,
      form: state,
      isPublished,
      means: isPublished ? thing.hides : thing.shows,
      history: history.map(one => [
        `Publicerad ${clockInStockholm(one.published_at)} av ${one.published_by}.`,
        one.revoked_at
          ? `Borttagen ${clockInStockholm(one.revoked_at)} av ${one.revoked_by}: ${one.revoked_reason}`
          : '',
      ]),
    }
  }
  app.get(url, { config }, async (request, reply) =>
    show(deps, request, reply, 'publication/publish', await pageOf(await thingOf(request), emptyForm())),
  )
  app.post(url, { config }, async (request, reply) => {
    const thing = await thingOf(request)
    return submit({
      deps,
      request,
      reply,
      schema: form,
      again: async state => show(deps, request, reply, 'publication/publish', await pageOf(thing, state)),
      act: async (tx, { reason }) => {
        const wasPublished = (await publicationsOf(tx, thing.subject, [thing.id])).some(one => !one.revoked_at)
        const wants = typeof request.body === 'object' && request.body !== null && 'revoke' in request.body
        if (wants && reason === '') throw invalid({ reason: 'Skriv varför det tas bort.' })
        if (wants) await revoke(tx, thing.subject, thing.id, reason, acting(request, deps))
        else await publish(tx, thing.subject, thing.id, acting(request, deps))
        return {
          to: thing.back.at(-1)?.href ?? paths.start,
          told: wasPublished && wants ? 'Borttaget från den öppna webben.' : 'Publicerat.',
        }
      },
    })
  })
}
