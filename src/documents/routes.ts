import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { bodyByCode } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { registerDocument } from '#src/documents/actions.ts'
import { found, invalid, notFound } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import { refuseTheFuture } from '#src/matters/actions.ts'
import { documentsOf, matterBySlug } from '#src/matters/store.ts'
import { directionText } from '#src/matters/words.ts'
import { atBodyInPath } from '#src/meetings/address.ts'
import { isStaff } from '#src/permissions.ts'
import { publicationsOf, type Subject } from '#src/publication/actions.ts'
import * as field from '#src/web/fields.ts'
import { emptyForm, type FormState } from '#src/web/form.ts'
import { paths } from '#src/web/paths.ts'
import { acting } from '#src/web/session.ts'
import { submit } from '#src/web/submit.ts'
import { show } from '#src/web/views.ts'

const directions = ['in', 'out', 'drawn_up'] as const

const documentForm = z.object({
  description: field.text('Skriv kort vad handlingen är.', 300),
  direction: field.choice(directions, 'Ange om handlingen kom in, gick ut eller upprättades här.'),
  counterpart: field.optionalText(300),
  registered_on: field.day('Ange dagen.'),
})

type Params = { Params: { slug: string; body: string } }

export function documentRoutes(app: FastifyInstance, deps: Deps): void {
  newRoutes(app, deps)
  fileRoute(app, deps)
}

function newRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'document.register', at: atBodyInPath } as const
  const url = paths.newDocument(':slug', ':body')
  const about = async ({ slug, body }: Params['Params']) => ({
    matter: found(await matterBySlug(db, slug), 'Motionen'),
    body: found(await bodyByCode(db, body.toUpperCase()), 'Organet'),
  })
  type About = Awaited<ReturnType<typeof about>>
  const page = (request: FastifyRequest, reply: FastifyReply, form: FormState, { matter, body }: About) =>
    show(deps, request, reply, 'documents/new', {
      title: 'Registrera en handling',
      eyebrow: body.name,
      lead: matter.title,
      breadcrumbs: [
        { href: paths.motions, text: 'Motioner' },
        { href: paths.motion(matter.slug), text: matter.slug },
      ],
      form,
      directions: directions.map(value => ({ value, text: directionText[value] })),
    })
  app.get<Params>(url, { config }, async (request, reply) =>
    page(
      request,
      reply,
      emptyForm({ registered_on: dayInStockholm(deps.clock()), direction: 'in' }),
      await about(request.params),
    ),
  )
  app.post<Params>(url, { config }, async (request, reply) => {
    const { matter, body } = await about(request.params)
    return submit({
      deps,
      request,
      reply,
      schema: documentForm,
      files: ['file'],
      again: form => page(request, reply, form, { matter, body }),
      act: async (tx, input, files) => {
        const who = acting(request, deps)
        refuseTheFuture('registered_on', input.registered_on, who)
        if (input.direction !== 'drawn_up' && input.counterpart === '') {
          throw invalid({
            counterpart: input.direction === 'in' ? 'Skriv vem den kom från.' : 'Skriv vem den gick till.',
          })
        }
        await registerDocument(tx, matter.id, { ...input, body_id: body.id, kind: 'other', file: files.file }, who)
        return { to: paths.motion(matter.slug), told: 'Handlingen är registrerad.' }
      },
    })
  })
}

function fileRoute(app: FastifyInstance, deps: Deps): void {
  type FileParams = { Params: { slug: string; no: string } }
  app.get<FileParams>(paths.document(':slug', ':no'), { config: { permission: 'public' } }, async (request, reply) => {
    const matter = found(await matterBySlug(deps.db, request.params.slug), 'Handlingen')
    const document = found(
      (await documentsOf(deps.db, matter.id)).find(one => String(one.no) === request.params.no),
      'Handlingen',
    )
    const isOpen = async (subject: Subject, id: string): Promise<boolean> =>
      (await publicationsOf(deps.db, subject, [id])).some(one => !one.revoked_at)
    const published = (await isOpen('matter', matter.id)) && (await isOpen('document', document.id))
    if (!published && !isStaff(request.user)) throw notFound('Handlingen')
    return sendFile(deps.db, reply, found(document.sha256, 'Filen'), document.file_name ?? 'handling')
  })
}
