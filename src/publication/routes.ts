import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { bodyOfKind } from '#src/bodies/store.ts'
import { clockInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { backToMotion } from '#src/matters/address.ts'
import { documentsOf, matterBySlug } from '#src/matters/store.ts'
import { backToParagraph, paragraphIn } from '#src/meetings/address.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import type { At } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { publicationsOf, publish, revoke, type Subject } from './actions.ts'
import { partRoutes } from './part-routes.ts'

const publicationForm = z
  .object({ revoke: field.ticked(), reason: field.optionalText(500), anyway: field.ticked() })
  .refine(({ revoke, reason }) => !revoke || reason !== '', {
    path: ['reason'],
    message: 'Skriv varför det tas bort.',
  })

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
  partRoutes(app, deps)
  routesOf(app, deps, paths.publishMatter(':slug'), matterThing)
  routesOf(app, deps, paths.publishDocument(':slug', ':no'), documentThing)
  routesOf(app, deps, paths.publishParagraph(':body', ':day', ':no'), paragraphThing)
}

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
    back: backToMotion(slug),
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
    back: backToMotion(slug),
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
  formPage(app, deps, {
    url,
    access: { permission: 'record.publish', at },
    find: async (db, params) => found(await find(db, params)),
    view: 'publication/publish',
    page: async thing => {
      const history = await publicationsOf(deps.db, thing.subject, [thing.id])
      const isPublished = history.some(one => !one.revoked_at)
      return {
        title: isPublished ? 'Ta bort från den öppna webben' : 'Publicera på den öppna webben',
        lead: thing.name,
        breadcrumbs: thing.back,
        isPublished,
        means: isPublished ? thing.hides : thing.shows,
        history: history.map(inWords),
      }
    },
    schema: publicationForm,
    act: async (tx, { revoke: takesBack, reason, anyway }, { about: thing, who }) => {
      if (takesBack) await revoke(tx, thing.subject, thing.id, reason, who)
      else await publish(tx, thing.subject, thing.id, who, { anyway })
      const told = takesBack ? 'Borttaget från den öppna webben.' : 'Publicerat.'
      return { to: thing.back.at(-1)?.href ?? paths.start, told }
    },
  })
}

const inWords = (one: Awaited<ReturnType<typeof publicationsOf>>[number]): [string, string] => [
  `Publicerad ${clockInStockholm(one.published_at)} av ${one.published_by}.`,
  one.revoked_at ? `Borttagen ${clockInStockholm(one.revoked_at)} av ${one.revoked_by}: ${one.revoked_reason}` : '',
]
