import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { allBodies, bodyByCode } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, invalid } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import { fileByHash } from '#src/files/store.ts'
import { projectAll } from '#src/matters/project.ts'
import { nextRegistryNo, setNextRegistryNo } from '#src/matters/store.ts'
import { atBodyInPath } from '#src/meetings/address.ts'
import { atBoard } from '#src/motions/routes.ts'
import { municipality, saveMunicipality } from '#src/municipality/store.ts'
import { may } from '#src/permissions.ts'
import * as field from '#src/web/fields.ts'
import { emptyForm, type FormState } from '#src/web/form.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { acting } from '#src/web/session.ts'
import { submit } from '#src/web/submit.ts'
import { municipalityOf, show } from '#src/web/views.ts'
import { contrastToWhite, LEAST_CONTRAST } from './colour.ts'

const settingsForm = z.object({
  name: field.text('Skriv kommunens namn.', 100),
  colour: field
    .text('Ange kommunens färg.', 7)
    .refine(value => contrastToWhite(value) !== null, 'Skriv färgen som #1b3f6b.')
    .refine(
      value => (contrastToWhite(value) ?? LEAST_CONTRAST) >= LEAST_CONTRAST,
      'Färgen är för ljus för vit text. Välj en mörkare.',
    ),
  clock_start: field.choice(['submitted', 'raised'], 'Välj från vilken dag året räknas.'),
})

const seriesForm = z.object({ next: field.wholeNumber('Ange nästa nummer.', 1, 9_999_999) })

export function settingsRoutes(app: FastifyInstance, deps: Deps): void {
  lookRoutes(app, deps)
  municipalityRoutes(app, deps)
  seriesRoutes(app, deps)
}

/** The municipality's colour and mark, which every page wears. */
function lookRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'public' } as const
  app.get('/kommun.css', { config }, async (request, reply) => {
    const { colour } = await municipalityOf(deps, request)
    reply.header('cache-control', 'public, max-age=60')
    return reply
      .type('text/css')
      .send(`:root { --kommun: ${contrastToWhite(colour) === null ? '#1b3f6b' : colour}; }\n`)
  })
  app.get('/kommunmarke', { config }, async (request, reply) => {
    const { mark_sha256 } = await municipalityOf(deps, request)
    return sendFile(deps.db, reply, found(mark_sha256, 'Märket'), 'kommunmarke')
  })
  app.get(paths.accessibility, { config }, (request, reply) =>
    show(deps, request, reply, 'accessibility', { title: 'Tillgänglighet' }),
  )
}

function municipalityRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'settings.change', at: atBoard } as const
  const page = async (request: FastifyRequest, reply: FastifyReply, form: FormState) => {
    const year = dayInStockholm(deps.clock()).slice(0, 4)
    const series = []
    for (const body of await allBodies(deps.db)) {
      if (!body.registry_format || !may(request.user, 'registry.number', body.id)) continue
      const no = await nextRegistryNo(deps.db, body.id, year)
      series.push({
        text: body.name,
        href: paths.registrySeries(bodyInPath(body.code)),
        by: `Nästa nummer: ${body.registry_format.replace('{år}', year).replace('{nr}', String(no))}`,
      })
    }
    const current = await municipality(deps.db)
    return show(deps, request, reply, 'settings/settings', {
      title: 'Inställningar',
      form,
      series,
      hasMark: current.mark_sha256 !== null,
    })
  }
  app.get(paths.settings, { config }, async (request, reply) => {
    const { name, colour, clock_start } = await municipality(deps.db)
    return page(request, reply, emptyForm({ name, colour, clock_start }))
  })
  app.post(paths.settings, { config }, (request, reply) =>
    submit({
      deps,
      request,
      reply,
      schema: settingsForm,
      files: ['mark'],
      again: form => page(request, reply, form),
      act: async (tx, input, files) => {
        const before = await municipality(tx)
        const mark_sha256 = files.mark ? await markOf(tx, files.mark.sha256) : before.mark_sha256
        await saveMunicipality(tx, { ...input, mark_sha256 }, acting(request, deps))
        if (before.clock_start !== input.clock_start) await projectAll(tx)
        return { to: paths.settings, told: 'Inställningarna är sparade.' }
      },
    }),
  )
}

async function markOf(tx: Tx, sha256: string): Promise<string> {
  const file = await fileByHash(tx, sha256)
  if (!file?.media_type.startsWith('image/')) throw invalid({ mark: 'Märket ska vara en bild: PNG eller JPEG.' })
  return sha256
}

function seriesRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'registry.number', at: atBodyInPath } as const
  const url = paths.registrySeries(':body')
  type Params = { Params: { body: string } }
  const year = () => dayInStockholm(deps.clock()).slice(0, 4)
  const bodyOf = async (code: string) => found(await bodyByCode(deps.db, code.toUpperCase()), 'Organet')
  const page = (request: FastifyRequest, reply: FastifyReply, form: FormState, name: string) =>
    show(deps, request, reply, 'settings/series', { title: `Nästa nummer ${year()}`, eyebrow: name, form })
  app.get<Params>(url, { config }, async (request, reply) => {
    const body = await bodyOf(request.params.body)
    const next = await nextRegistryNo(deps.db, body.id, year())
    return page(request, reply, emptyForm({ next: String(next) }), body.name)
  })
  app.post<Params>(url, { config }, async (request, reply) => {
    const body = await bodyOf(request.params.body)
    return submit({
      deps,
      request,
      reply,
      schema: seriesForm,
      again: form => page(request, reply, form, body.name),
      act: async (tx, { next }) => {
        const now = await nextRegistryNo(tx, body.id, year())
        if (next < now) throw invalid({ next: `Numren före ${now} kan redan vara använda. Välj ${now} eller högre.` })
        await setNextRegistryNo(tx, body.id, year(), next)
        const entry = {
          action: 'registry.series_set',
          subject: 'body',
          subject_id: body.id,
          detail: `${year()}: ${next}`,
        }
        await log(tx, acting(request, deps), entry)
        return { to: paths.start, told: `Nästa nummer hos ${body.name} blir ${next}.` }
      },
    })
  })
}
