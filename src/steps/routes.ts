import type { FastifyInstance } from 'fastify'
import { partsOf } from '#src/bodies/body.ts'
import { allBodies, bodyById } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, Refusal } from '#src/errors.ts'
import { backToMotion } from '#src/matters/address.ts'
import { fold } from '#src/matters/fold.ts'
import { meanwhileOn } from '#src/matters/meanwhile.ts'
import { demandsOf, eventsOf, matterBySlug } from '#src/matters/store.ts'
import { phrasesOf } from '#src/practice/store.ts'
import { backToReferral, referralIn } from '#src/referrals/address.ts'
import { nextNumberOf } from '#src/registry/store.ts'
import type { FormState } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import type { At } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { staffedBodies } from '#src/work/store.ts'
import { takeStep } from './act.ts'
import { AT_MEETING } from './address.ts'
import { actorOf, answersItself, referralActor, saidFor } from './available.ts'
import { dueDayAdvice } from './due-day.ts'
import { stepForm } from './form.ts'
import { stepPage } from './page.ts'
import { heldMeetings, prefilled } from './prefill.ts'
import { referralSteps } from './referral-table.ts'
import { type ExtraField, matterSteps, type StepDefinition } from './table.ts'

interface Standing {
  matter: { id: string; slug: string; title: string; version: number }
  actorId: string
  referralId: string | null
  /** The name of the body that asks in a referral; empty where the step is of none. */
  asking: string
  /** The body that a referral asks. */
  askedId: string | null
  back: Link[]
  /** The step as it is said to the one who takes it. */
  step: StepDefinition
  /** It is noted for a body that was asked and has nobody here. */
  onBehalf: boolean
}

/** Every step of the tables gets its form at an address of its own. */
export function stepRoutes(app: FastifyInstance, deps: Deps): void {
  for (const step of matterSteps) {
    routesOf(app, deps, step, paths.step(':slug', step.slug), (db, params) => standingOfMatter(db, step, params))
  }
  for (const step of referralSteps) {
    routesOf(app, deps, step, paths.referralStep(':slug', ':no', step.slug), (db, params) =>
      standingOfReferral(db, step, params, dayInStockholm(deps.clock())),
    )
  }
}

type FindStanding = (db: Reader, params: Record<string, string>) => Promise<Standing | undefined>

function routesOf(app: FastifyInstance, deps: Deps, step: StepDefinition, url: string, find: FindStanding): void {
  const { db } = deps
  const at: At = async (_, params) => (await find(db, params))?.actorId
  formPage(app, deps, {
    url,
    access: { permission: step.permission, at },
    find: async (_, params) => found(await find(db, params)),
    start: async (standing, request) => {
      const actor = await bodyById(db, standing.actorId)
      const [asked] = [(request.query as Record<string, unknown>)[AT_MEETING]].flat()
      const atMeeting = typeof asked === 'string' ? asked : null
      return prefilled(db, step, { ...standing, actor, now: deps.clock(), mails: deps.mail !== null, atMeeting })
    },
    view: 'steps/step',
    page: (standing, form) => pageOf(deps, standing, form),
    schema: async ({ matter }) =>
      stepForm(
        step,
        (await demandsOf(db, matter.id)).map(demand => demand.no),
      ),
    meanwhile: (values, { matter }) => meanwhileOn(db, matter.id, values),
    act: async (tx, input, { about: standing, who }) => {
      await takeStep(tx, { ...standing, mail: deps.mail }, input, who)
      return { to: standing.back.at(-1)?.href ?? paths.motions, told: standing.step.told }
    },
  })
}

const choosesABody: ReadonlySet<ExtraField> = new Set(['to_body', 'responsible_body', 'other_responsible_body'])

async function pageOf({ db, clock, mail }: Deps, standing: Standing, form: FormState) {
  const { step, onBehalf } = standing
  const today = dayInStockholm(clock())
  const actor = await bodyById(db, standing.actorId)
  return stepPage({
    step,
    matterTitle: standing.matter.title,
    actor,
    back: standing.back,
    form,
    meetings: step.paragraph ? await heldMeetings(db, actor.id, today) : [],
    demands: await demandsOf(db, standing.matter.id),
    bodies: step.fields.some(name => choosesABody.has(name)) ? await allBodies(db) : [],
    mails: mail !== null,
    phrases: step.paragraph ? await phrasesOf(db, actor.id) : [],
    nextNumber: onBehalf ? null : await nextNumberOf(db, actor, today),
    onBehalf,
    planning: step.fields.includes('due_on')
      ? await dueDayAdvice(db, standing.matter.slug, await askedIn(db, standing), today)
      : null,
  })
}

// Everybody who can be asked, or the one who is.
const askedIn = async (db: Reader, { askedId }: Standing) =>
  (await allBodies(db)).filter(body => askedId === null || body.id === askedId)

async function standingOfMatter(db: Reader, step: StepDefinition, params: Record<string, string>) {
  const matter = await matterBySlug(db, params.slug ?? '')
  if (!matter) return undefined
  const actorId = actorOf(step, fold(await eventsOf(db, matter.id)), partsOf(await allBodies(db)))
  if (!actorId && step.whose === 'before') {
    throw new Refusal('wrong_status', 'Ärendet ligger inte inför något organ just nu, så det går inte.')
  }
  if (!actorId) return undefined
  const back = backToMotion(matter.slug)
  return { matter, actorId, referralId: null, asking: '', askedId: null, back, step, onBehalf: false }
}

async function standingOfReferral(
  db: Reader,
  step: StepDefinition,
  params: Record<string, string>,
  today: string,
): Promise<Standing | undefined> {
  const referral = await referralIn(db, params)
  if (!referral) return undefined
  const staffed = await staffedBodies(db, today)
  const actorId = referralActor(step, referral, staffed)
  if (!actorId) return undefined
  const matter = {
    id: referral.matter_id,
    slug: referral.slug,
    title: referral.title,
    version: referral.matter_version,
  }
  return {
    matter,
    actorId,
    referralId: referral.id,
    asking: referral.from_name,
    askedId: referral.to_body_id,
    back: backToReferral(referral),
    step: saidFor(step, referral, staffed),
    onBehalf: step.whose === 'asked' && !answersItself(referral, staffed),
  }
}
