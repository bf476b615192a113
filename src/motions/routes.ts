import type { FastifyInstance } from 'fastify'
import { atBoard, atCouncil, foundBoard } from '#src/bodies/address.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { backToMotion, backToMotions, foundMatter } from '#src/matters/address.ts'
import { meanwhileOn } from '#src/matters/meanwhile.ts'
import { nextNumberOf } from '#src/registry/store.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { severalFiles } from '#src/web/uploads.ts'
import { asTyped, correctMotion, correctReceivedDay, receiveMotion, registerMotion, submitMotion } from './actions.ts'
import { channels, correctForm, receivedDayForm, receiveForm, registerForm, submitForm } from './form.ts'
import { listRoute } from './list-routes.ts'
import { channelText } from './words.ts'

export function motionRoutes(app: FastifyInstance, deps: Deps): void {
  listRoute(app, deps)
  submitRoutes(app, deps)
  registerRoutes(app, deps)
  receiveRoutes(app, deps)
  correctRoutes(app, deps)
  receivedDayRoutes(app, deps)
}

const registering = { permission: 'motion.register', at: atBoard } as const
const correcting = { permission: 'motion.correct', at: atBoard } as const

function submitRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.submitMotion,
    access: { permission: 'motion.submit', at: atCouncil },
    find: async () => null,
    view: 'motions/submit',
    page: (_, __, request) => ({ title: 'Lämna in motion', breadcrumbs: backToMotions, name: request.user?.name }),
    schema: submitForm,
    act: async (tx, { party, co_submitters, ...motion }, { who }) => {
      const submitters = [{ name: who.actor, party }, ...co_submitters]
      const received_on = dayInStockholm(who.now)
      const { slug } = await submitMotion(tx, { ...motion, submitters, received_on, channel: 'yttra' }, who)
      return { to: paths.motion(slug), told: 'Motionen är inlämnad. Registratorn tar emot den.' }
    },
  })
}

function registerRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.registerMotion,
    access: registering,
    find: foundBoard,
    start: () => {
      const today = dayInStockholm(deps.clock())
      return { received_on: today, registered_on: today, channel: 'paper' }
    },
    view: 'motions/register',
    page: async board => ({
      title: 'Registrera motion',
      breadcrumbs: backToMotions,
      channels: channels.filter(value => value !== 'yttra').map(value => ({ value, text: channelText[value] })),
      nextNumber: await nextNumberOf(deps.db, board, dayInStockholm(deps.clock())),
    }),
    schema: registerForm,
    files: severalFiles('original'),
    act: async (tx, input, { about: board, who, files }) => {
      const motion = { ...input, number: input.number || null, originals: Object.values(files) }
      const { slug } = await registerMotion(tx, board, motion, who)
      return { to: paths.motion(slug), told: 'Motionen är registrerad.' }
    },
  })
}

function receiveRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.receiveMotion(':slug'),
    access: registering,
    find: foundMatter,
    start: matter => ({ registered_on: dayInStockholm(deps.clock()), version: String(matter.version) }),
    view: 'motions/receive',
    page: async matter => ({
      title: 'Registrera motionen',
      lead: matter.title,
      breadcrumbs: backToMotion(matter.slug),
      nextNumber: await nextNumberOf(db, await foundBoard(db), dayInStockholm(deps.clock())),
    }),
    schema: receiveForm,
    meanwhile: (values, matter) => meanwhileOn(db, matter.id, values),
    act: async (tx, { version, ...input }, { about: matter, who }) => {
      const facts = { ...input, number: input.number || null }
      const number = await receiveMotion(tx, matter.id, await foundBoard(tx), facts, who, version)
      return { to: paths.motion(matter.slug), told: `Motionen är registrerad som ${number}.` }
    },
  })
}

const fieldText: Record<string, string> = {
  title: 'Rubrik',
  text: 'Motionens text',
  demands: 'Att-satser',
  submitters: 'Motionärer',
}

function correctRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.correctMotion(':slug'),
    access: correcting,
    find: foundMatter,
    start: async (matter): Promise<Values> => ({ ...(await asTyped(db, matter.id)), version: String(matter.version) }),
    view: 'motions/correct',
    page: matter => ({ title: 'Rätta uppgifter om motionen', breadcrumbs: backToMotion(matter.slug) }),
    schema: correctForm,
    meanwhile: async (values, matter) => {
      const news = await meanwhileOn(db, matter.id, values)
      const fields = differing(fieldText, { ...(await asTyped(db, matter.id)) }, values)
      return news && { ...news, conflict: { ...news.conflict, fields } }
    },
    act: async (tx, { version, ...input }, { about: matter, who }) => {
      await correctMotion(tx, matter.id, input, who, version)
      const told = 'Uppgifterna är rättade. Det som stod förut finns kvar i historiken.'
      return { to: paths.motion(matter.slug), told }
    },
  })
}

function receivedDayRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.receivedDay(':slug'),
    access: correcting,
    find: foundMatter,
    start: matter => ({ version: String(matter.version) }),
    view: 'motions/received-day',
    page: matter => ({ title: 'Rätta dagen då motionen kom in', breadcrumbs: backToMotion(matter.slug) }),
    schema: receivedDayForm,
    meanwhile: (values, matter) => meanwhileOn(deps.db, matter.id, values),
    act: async (tx, { version, ...input }, { about: matter, who }) => {
      await correctReceivedDay(tx, matter.id, input, who, version)
      return { to: paths.motion(matter.slug), told: 'Dagen är rättad.' }
    },
  })
}
