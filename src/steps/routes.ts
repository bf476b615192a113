import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { partsOf } from '#src/bodies/body.ts'
import { allBodies, bodyById } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, Refusal } from '#src/errors.ts'
import { fold } from '#src/matters/fold.ts'
import { meanwhileOn } from '#src/matters/meanwhile.ts'
import { demandsOf, eventsOf, matterBySlug, nextRegistryNo } from '#src/matters/store.ts'
import { referralAt } from '#src/referrals/store.ts'
import { emptyForm, type FormState } from '#src/web/form.ts'
import type { At } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import { acting } from '#src/web/session.ts'
import { submit } from '#src/web/submit.ts'
import { type Link, show } from '#src/web/views.ts'
import { takeStep } from './act.ts'
import { actorOf, referralActor } from './available.ts'
import { stepForm } from './form.ts'
import { stepPage } from './page.ts'
import { heldMeetings, prefilled } from './prefill.ts'
import { referralSteps } from './referral-table.ts'
import { matterSteps, type StepDefinition } from './table.ts'

interface Standing {
  matter: { id: string; slug: string; title: string; version: number }
  actorId: string
  referralId: string | null
  back: Link[]
}

type Params = { Params: { slug: string; no?: string } }

/** Every step of the tables gets its form at an address of its own. */
export function stepRoutes(app: FastifyInstance, deps: Deps): void {
  for (const step of matterSteps) {
    routesOf(app, deps, step, paths.step(':slug', step.slug), (db, params) => standingOfMatter(db, step, params))
  }
  for (const step of referralSteps) {
    routesOf(app, deps, step, paths.referralStep(':slug', ':no', step.slug), (db, params) =>
      standingOfReferral(db, step, params),
    )
  }
}

type FindStanding = (db: Reader, params: Record<string, string>) => Promise<Standing | undefined>

function routesOf(app: FastifyInstance, deps: Deps, step: StepDefinition, url: string, find: FindStanding): void {
  const at: At = async (db, params) => (await find(db, params))?.actorId
  const config = { permission: step.permission, at }
  app.get<Params>(url, { config }, async (request, reply) => {
    const standing = found(await find(deps.db, request.params as Record<string, string>))
    const actor = await bodyById(deps.db, standing.actorId)
    const values = await prefilled(deps.db, step, { ...standing, actor, now: deps.clock() })
    return formPage(deps, request, reply, step, standing, emptyForm(values))
  })
  app.post<Params>(url, { config }, async (request, reply) => {
    const standing = found(await find(deps.db, request.params as Record<string, string>))
    const demands = (await demandsOf(deps.db, standing.matter.id)).map(demand => demand.no)
    return submit({
      deps,
      request,
      reply,
      schema: stepForm(step, demands),
      again: form => formPage(deps, request, reply, step, standing, form),
      meanwhile: values => meanwhileOn(deps.db, standing.matter.id, values),
      act: async (tx, input) => {
        await takeStep(tx, { ...standing, step }, input, acting(request, deps))
        return { to: standing.back.at(-1)?.href ?? paths.motions, told: step.told }
      },
    })
  })
}

async function standingOfMatter(db: Reader, step: StepDefinition, params: Record<string, string>) {
  const matter = await matterBySlug(db, params.slug ?? '')
  if (!matter) return undefined
  const actorId = actorOf(step, fold(await eventsOf(db, matter.id)), partsOf(await allBodies(db)))
  if (!actorId && step.whose === 'before') {
    throw new Refusal('wrong_status', 'Ärendet ligger inte inför något organ just nu, så det går inte.')
  }
  return actorId ? { matter, actorId, referralId: null, back: backTo(matter.slug) } : undefined
}

async function standingOfReferral(db: Reader, step: StepDefinition, params: Record<string, string>) {
  const referral = /^\d{1,4}$/.test(params.no ?? '')
    ? await referralAt(db, params.slug ?? '', Number(params.no))
    : undefined
  if (!referral) return undefined
  const matter = {
    id: referral.matter_id,
    slug: referral.slug,
    title: referral.title,
    version: referral.matter_version,
  }
  const here = { href: paths.referral(referral.slug, referral.no), text: `Remiss till ${referral.to_name}` }
  return {
    matter,
    actorId: referralActor(step, referral),
    referralId: referral.id,
    back: [...backTo(matter.slug), here],
  }
}

const backTo = (slug: string): Link[] => [
  { href: paths.motions, text: 'Motioner' },
  { href: paths.motion(slug), text: slug },
]

async function formPage(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  step: StepDefinition,
  standing: Standing,
  form: FormState,
): Promise<FastifyReply> {
  const { db } = deps
  const today = dayInStockholm(deps.clock())
  const actor = await bodyById(db, standing.actorId)
  const year = today.slice(0, 4)
  const no = await nextRegistryNo(db, actor.id, year)
  const page = stepPage({
    step,
    matterTitle: standing.matter.title,
    actor,
    back: standing.back,
    form,
    meetings: step.paragraph ? await heldMeetings(db, actor.id, today) : [],
    demands: await demandsOf(db, standing.matter.id),
    bodies: step.fields.includes('to_body') ? await allBodies(db) : [],
    nextNumber: actor.registry_format?.replace('{år}', year).replace('{nr}', String(no)) ?? null,
  })
  return show(deps, request, reply, 'steps/step', page)
}
