import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Body } from '#src/bodies/body.ts'
import { bodyOfKind } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { meanwhileOn } from '#src/matters/meanwhile.ts'
import { matterBySlug, nextRegistryNo } from '#src/matters/store.ts'
import { emptyForm, type FormState, type Values } from '#src/web/form.ts'
import type { At } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import { acting } from '#src/web/session.ts'
import { submit } from '#src/web/submit.ts'
import { show } from '#src/web/views.ts'
import { asTyped, correctMotion, correctReceivedDay, receiveMotion, registerMotion, submitMotion } from './actions.ts'
import { correctForm, receivedDayForm, receiveForm, registerForm, submitForm } from './form.ts'
import { listRoute } from './list-routes.ts'
import { channelText } from './words.ts'

const atCouncil: At = async db => (await bodyOfKind(db, 'council'))?.id
export const atBoard: At = async db => (await bodyOfKind(db, 'executive_board'))?.id

type Slug = { Params: { slug: string } }

export function motionRoutes(app: FastifyInstance, deps: Deps): void {
  listRoute(app, deps)
  submitRoutes(app, deps)
  registerRoutes(app, deps)
  receiveRoutes(app, deps)
  correctRoutes(app, deps)
  receivedDayRoutes(app, deps)
}

function submitRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'motion.submit', at: atCouncil } as const
  const page = (request: FastifyRequest, reply: FastifyReply, form: FormState) =>
    show(deps, request, reply, 'motions/submit', {
      title: 'Lämna in motion',
      breadcrumbs,
      form,
      name: request.user?.name,
    })
  app.get(paths.submitMotion, { config }, (request, reply) => page(request, reply, emptyForm()))
  app.post(paths.submitMotion, { config }, (request, reply) =>
    submit({
      deps,
      request,
      reply,
      schema: submitForm,
      again: form => page(request, reply, form),
      act: async (tx, { party, co_submitters, ...motion }) => {
        const who = acting(request, deps)
        const submitters = [{ name: who.actor, party }, ...co_submitters]
        const received_on = dayInStockholm(who.now)
        await submitMotion(tx, { ...motion, submitters, received_on, channel: 'yttra' }, who)
        return { to: paths.start, told: 'Motionen är inlämnad. Registratorn tar emot den.' }
      },
    }),
  )
}

const breadcrumbs = [{ href: paths.motions, text: 'Motioner' }]

function registerRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'motion.register', at: atBoard } as const
  const page = async (request: FastifyRequest, reply: FastifyReply, form: FormState) =>
    show(deps, request, reply, 'motions/register', {
      title: 'Registrera motion',
      breadcrumbs,
      form,
      channels: Object.entries(channelText).map(([value, text]) => ({ value, text })),
      nextNumber: await nextNumber(deps, await board(deps.db)),
    })
  app.get(paths.registerMotion, { config }, (request, reply) =>
    page(request, reply, emptyForm({ received_on: dayInStockholm(deps.clock()), channel: 'paper' })),
  )
  app.post(paths.registerMotion, { config }, (request, reply) =>
    submit({
      deps,
      request,
      reply,
      schema: registerForm,
      files: ['original'],
      again: form => page(request, reply, form),
      act: async (tx, input, files) => {
        const motion = { ...input, number: input.number || null, original: files.original }
        const { slug } = await registerMotion(tx, await board(tx), motion, acting(request, deps))
        return { to: paths.motion(slug), told: 'Motionen är registrerad.' }
      },
    }),
  )
}

const board = async (db: Reader): Promise<Body> => found(await bodyOfKind(db, 'executive_board'), 'Kommunstyrelsen')

/** The number that the board's register gives next, as a hint; null where it keeps none here. */
async function nextNumber(deps: Deps, body: Body): Promise<string | null> {
  const year = dayInStockholm(deps.clock()).slice(0, 4)
  const no = await nextRegistryNo(deps.db, body.id, year)
  return body.registry_format?.replace('{år}', year).replace('{nr}', String(no)) ?? null
}

function receiveRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'motion.register', at: atBoard } as const
  const page = async (request: FastifyRequest, reply: FastifyReply, form: FormState, title: string, slug: string) =>
    show(deps, request, reply, 'motions/receive', {
      title: 'Registrera motionen',
      lead: title,
      breadcrumbs: [...breadcrumbs, { href: paths.motion(slug), text: slug }],
      form,
      nextNumber: await nextNumber(deps, await board(deps.db)),
    })
  app.get<Slug>(paths.receiveMotion(':slug'), { config }, async (request, reply) => {
    const matter = await matterOf(deps, request.params.slug)
    const values = { registered_on: dayInStockholm(deps.clock()), version: String(matter.version) }
    return page(request, reply, emptyForm(values), matter.title, matter.slug)
  })
  app.post<Slug>(paths.receiveMotion(':slug'), { config }, async (request, reply) => {
    const matter = await matterOf(deps, request.params.slug)
    return submit({
      deps,
      request,
      reply,
      schema: receiveForm,
      again: form => page(request, reply, form, matter.title, matter.slug),
      meanwhile: values => meanwhileOn(deps.db, matter.id, values),
      act: async (tx, { version, ...input }) => {
        const facts = { ...input, number: input.number || null }
        const number = await receiveMotion(tx, matter.id, await board(tx), facts, acting(request, deps), version)
        return { to: paths.motion(matter.slug), told: `Motionen är registrerad som ${number}.` }
      },
    })
  })
}

const matterOf = async (deps: Deps, slug: string) => found(await matterBySlug(deps.db, slug), 'Motionen')

function correctRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'motion.correct', at: atBoard } as const
  const page = (request: FastifyRequest, reply: FastifyReply, form: FormState, slug: string) =>
    show(deps, request, reply, 'motions/correct', {
      title: 'Rätta uppgifter om motionen',
      breadcrumbs: [...breadcrumbs, { href: paths.motion(slug), text: slug }],
      form,
    })
  app.get<Slug>(paths.correctMotion(':slug'), { config }, async (request, reply) => {
    const matter = await matterOf(deps, request.params.slug)
    const values = { ...(await asTyped(deps.db, matter.id)), version: String(matter.version) }
    return page(request, reply, emptyForm(values), matter.slug)
  })
  app.post<Slug>(paths.correctMotion(':slug'), { config }, async (request, reply) => {
    const matter = await matterOf(deps, request.params.slug)
    return submit({
      deps,
      request,
      reply,
      schema: correctForm,
      again: form => page(request, reply, form, matter.slug),
      meanwhile: values => correctionsMeanwhile(deps.db, matter.id, values),
      act: async (tx, { version, ...input }) => {
        await correctMotion(tx, matter.id, input, acting(request, deps), version)
        return {
          to: paths.motion(matter.slug),
          told: 'Uppgifterna är rättade. Det som stod förut finns kvar i historiken.',
        }
      },
    })
  })
}

const fieldText: Record<string, string> = {
  title: 'Rubrik',
  text: 'Motionens text',
  demands: 'Att-satser',
  submitters: 'Motionärer',
}

async function correctionsMeanwhile(db: Reader, matterId: string, values: Values) {
  const news = await meanwhileOn(db, matterId, values)
  const now: Record<string, string> = await asTyped(db, matterId)
  const differing = Object.keys(fieldText).filter(name => now[name] !== (values[name] ?? ''))
  const fields = differing.map(name => ({
    label: fieldText[name] ?? name,
    theirs: now[name] ?? '',
    yours: String(values[name] ?? ''),
  }))
  return news && { ...news, conflict: { ...news.conflict, fields } }
}

function receivedDayRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'motion.correct', at: atBoard } as const
  const page = (request: FastifyRequest, reply: FastifyReply, form: FormState, slug: string) =>
    show(deps, request, reply, 'motions/received-day', {
      title: 'Rätta dagen då motionen kom in',
      breadcrumbs: [...breadcrumbs, { href: paths.motion(slug), text: slug }],
      form,
    })
  app.get<Slug>(paths.receivedDay(':slug'), { config }, async (request, reply) => {
    const matter = await matterOf(deps, request.params.slug)
    return page(request, reply, emptyForm({ version: String(matter.version) }), matter.slug)
  })
  app.post<Slug>(paths.receivedDay(':slug'), { config }, async (request, reply) => {
    const matter = await matterOf(deps, request.params.slug)
    return submit({
      deps,
      request,
      reply,
      schema: receivedDayForm,
      again: form => page(request, reply, form, matter.slug),
      meanwhile: values => meanwhileOn(deps.db, matter.id, values),
      act: async (tx, { version, ...input }) => {
        await correctReceivedDay(tx, matter.id, input, acting(request, deps), version)
        return { to: paths.motion(matter.slug), told: 'Dagen är rättad.' }
      },
    })
  })
}
