import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { atBodyInPath, foundBody } from '#src/bodies/address.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, invalid, notFound } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import { refuseTheFuture } from '#src/matters/actions.ts'
import { backToMotion, foundMatter } from '#src/matters/address.ts'
import { documentsOf, matterBySlug, registeredDocuments } from '#src/matters/store.ts'
import { directionText } from '#src/matters/words.ts'
import { isStaff } from '#src/permissions.ts'
import { publicationsOf, type Subject } from '#src/publication/actions.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import type { At } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import { registerDocument, voidDocument } from './actions.ts'

const directions = ['in', 'out', 'drawn_up'] as const

const documentForm = z.object({
  description: field.text('Skriv kort vad handlingen är.', 300),
  direction: field.choice(directions, 'Ange om handlingen kom in, gick ut eller upprättades här.'),
  counterpart: field.optionalText(300),
  registered_on: field.day('Ange dagen.'),
  unasked: field.ticked(),
})

export function documentRoutes(app: FastifyInstance, deps: Deps): void {
  newRoutes(app, deps)
  voidRoutes(app, deps)
  fileRoute(app, deps)
}

function newRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.newDocument(':slug', ':body'),
    access: { permission: 'document.register', at: atBodyInPath },
    find: async (db, params) => ({ matter: await foundMatter(db, params), body: await foundBody(db, params) }),
    start: () => ({ registered_on: dayInStockholm(deps.clock()), direction: 'in' }),
    view: 'documents/new',
    page: ({ matter, body }) => ({
      title: 'Registrera en handling',
      eyebrow: body.name,
      lead: matter.title,
      breadcrumbs: backToMotion(matter.slug),
      directions: directions.map(value => ({ value, text: directionText[value] })),
    }),
    schema: documentForm,
    files: ['file'],
    act: async (tx, input, { about: { matter, body }, who, files }) => {
      refuseTheFuture('registered_on', input.registered_on, who)
      if (input.direction !== 'drawn_up' && input.counterpart === '') {
        const missing = input.direction === 'in' ? 'Skriv vem den kom från.' : 'Skriv vem den gick till.'
        throw invalid({ counterpart: missing })
      }
      const { unasked, ...facts } = input
      if (unasked && facts.direction !== 'in')
        throw invalid({ unasked: 'Ett yttrande som ni får är en handling som kom in.' })
      const kind = unasked ? 'unasked_opinion' : 'other'
      await registerDocument(tx, matter.id, { ...facts, body_id: body.id, kind, file: files.file }, who)
      return { to: paths.motion(matter.slug), told: 'Handlingen är registrerad.' }
    },
  })
}

const voidForm = z.object({ reason: field.text('Skriv varför handlingen makuleras.', 500) })

async function documentAt(db: Reader, { slug = '', no }: Record<string, string>) {
  const matter = await matterBySlug(db, slug)
  const document = matter && (await documentsOf(db, matter.id)).find(one => String(one.no) === no)
  return document && { matter, document }
}

const bodyOfDocument: At = async (db, params) => (await documentAt(db, params))?.document.body_id

function voidRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.voidDocument(':slug', ':no'),
    access: { permission: 'document.register', at: bodyOfDocument },
    find: async (db, params) => found(await documentAt(db, params), 'Handlingen'),
    view: 'confirm/void',
    page: ({ matter, document }) => ({
      title: 'Makulera en handling',
      eyebrow: document.body_name,
      lead: document.description,
      breadcrumbs: backToMotion(matter.slug),
      means:
        'Handlingen står kvar i ärendet som makulerad, med skälet, och tas bort från den öppna webben. Registrera sedan den rätta handlingen.',
    }),
    schema: voidForm,
    act: async (tx, { reason }, { about: { matter, document }, who }) => {
      await voidDocument(tx, { id: document.id, matter_id: matter.id }, reason, who)
      return { to: paths.motion(matter.slug), told: 'Handlingen är makulerad.' }
    },
  })
}

function fileRoute(app: FastifyInstance, deps: Deps): void {
  type FileParams = { Params: { slug: string; no: string } }
  app.get<FileParams>(paths.document(':slug', ':no'), { config: { permission: 'public' } }, async (request, reply) => {
    const matter = found(await matterBySlug(deps.db, request.params.slug), 'Handlingen')
    const document = found(
      (await registeredDocuments(deps.db, matter.id)).find(one => String(one.no) === request.params.no),
      'Handlingen',
    )
    const isOpen = async (subject: Subject, id: string): Promise<boolean> =>
      (await publicationsOf(deps.db, subject, [id])).some(one => !one.revoked_at)
    const published = (await isOpen('matter', matter.id)) && (await isOpen('document', document.id))
    if (!published && !isStaff(request.user)) throw notFound('Handlingen')
    return sendFile(deps.db, reply, found(document.sha256, 'Filen'), document.file_name ?? 'handling')
  })
}
