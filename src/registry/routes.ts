import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { bodyByCode } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { refuseTheFuture } from '#src/matters/actions.ts'
import { matterBySlug, nextRegistryNo, registryNumbersOf } from '#src/matters/store.ts'
import { atBodyInPath } from '#src/meetings/address.ts'
import { addRegistryNumber, voidRegistryNumber } from '#src/registry/actions.ts'
import * as field from '#src/web/fields.ts'
import { emptyForm, type FormState } from '#src/web/form.ts'
import { paths } from '#src/web/paths.ts'
import { acting } from '#src/web/session.ts'
import { submit } from '#src/web/submit.ts'
import { show } from '#src/web/views.ts'

const numberForm = z.object({ number: field.optionalText(80), opened_on: field.day('Ange dagen.') })
const voidForm = z.object({ reason: field.text('Skriv varför numret makuleras.', 500) })

type Params = { Params: { slug: string; body: string } }
const config = { permission: 'registry.number', at: atBodyInPath } as const

/** Numbers of a matter in a body's register: given, and voided where they were mistaken. */
export function registryRoutes(app: FastifyInstance, deps: Deps): void {
  giveRoutes(app, deps)
  voidRoutes(app, deps)
}

async function aboutOf({ db }: Deps, { slug, body }: Params['Params']) {
  return {
    matter: found(await matterBySlug(db, slug), 'Motionen'),
    body: found(await bodyByCode(db, body.toUpperCase()), 'Organet'),
  }
}

type About = Awaited<ReturnType<typeof aboutOf>>

function pageOf({ matter, body }: About, form: FormState, title: string) {
  const breadcrumbs = [
    { href: paths.motions, text: 'Motioner' },
    { href: paths.motion(matter.slug), text: matter.slug },
  ]
  return { title, eyebrow: body.name, lead: matter.title, breadcrumbs, form }
}

function giveRoutes(app: FastifyInstance, deps: Deps): void {
  const url = paths.registryNumbers(':slug', ':body')
  const page = async (request: FastifyRequest, reply: FastifyReply, form: FormState, about: About) => {
    const year = dayInStockholm(deps.clock()).slice(0, 4)
    const no = await nextRegistryNo(deps.db, about.body.id, year)
    const next = about.body.registry_format?.replace('{år}', year).replace('{nr}', String(no)) ?? null
    return show(deps, request, reply, 'registry/number', { ...pageOf(about, form, 'Ge ett diarienummer'), next })
  }
  app.get<Params>(url, { config }, async (request, reply) =>
    page(request, reply, emptyForm({ opened_on: dayInStockholm(deps.clock()) }), await aboutOf(deps, request.params)),
  )
  app.post<Params>(url, { config }, async (request, reply) => {
    const about = await aboutOf(deps, request.params)
    return submit({
      deps,
      request,
      reply,
      schema: numberForm,
      again: form => page(request, reply, form, about),
      act: async (tx, { number, opened_on }) => {
        refuseTheFuture('opened_on', opened_on, acting(request, deps))
        const given = await addRegistryNumber(tx, about.matter.id, about.body, number || null, opened_on)
        return { to: paths.motion(about.matter.slug), told: `Ärendet har fått numret ${given}.` }
      },
    })
  })
}

function voidRoutes(app: FastifyInstance, deps: Deps): void {
  const url = paths.voidNumber(':slug', ':body')
  const numberOf = async ({ matter, body }: About) =>
    found(
      (await registryNumbersOf(deps.db, matter.id)).find(one => one.body_id === body.id && !one.voided_at),
      'Diarienumret',
    )
  const page = async (request: FastifyRequest, reply: FastifyReply, form: FormState, about: About) =>
    show(deps, request, reply, 'registry/void', pageOf(about, form, `Makulera ${(await numberOf(about)).number}`))
  app.get<Params>(url, { config }, async (request, reply) =>
    page(request, reply, emptyForm(), await aboutOf(deps, request.params)),
  )
  app.post<Params>(url, { config }, async (request, reply) => {
    const about = await aboutOf(deps, request.params)
    const number = await numberOf(about)
    return submit({
      deps,
      request,
      reply,
      schema: voidForm,
      again: form => page(request, reply, form, about),
      act: async (tx, { reason }) => {
        await voidRegistryNumber(tx, about.matter.id, number.id, reason, acting(request, deps))
        return { to: paths.motion(about.matter.slug), told: `${number.number} är makulerat.` }
      },
    })
  })
}
