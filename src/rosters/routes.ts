import type { FastifyInstance } from 'fastify'
import { atBodyInPath, foundBody } from '#src/bodies/address.ts'
import type { Body } from '#src/bodies/body.ts'
import { dayInStockholm, isDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { may } from '#src/permissions.ts'
import { plural, withParty } from '#src/swedish.ts'
import { formPage } from '#src/web/form-page.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { sheetForm, sheetPage } from '#src/web/sheet-page.ts'
import { show } from '#src/web/views.ts'
import { leave, seat, seatAll, unseat } from './actions.ts'
import { leaveForm, seatForm } from './form.ts'
import { backToRoster, rosterPage, sheetTable } from './page.ts'
import { capacities, capacityText, offices, officeText } from './roster.ts'
import { readSheet } from './sheet.ts'
import { mandateById, mandatesOf } from './store.ts'
import { termRoutes } from './term-routes.ts'

const access = { permission: 'roster.change', at: atBodyInPath } as const

export function rosterRoutes(app: FastifyInstance, deps: Deps): void {
  rosterRoute(app, deps)
  seatRoutes(app, deps)
  leaveRoutes(app, deps)
  sheetRoutes(app, deps)
  termRoutes(app, deps)
}

const pageOf = (body: Body): string => paths.roster(bodyInPath(body.code))

function rosterRoute(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  app.get(paths.roster(':body'), { config: { permission: 'public' } }, async (request, reply) => {
    const body = await foundBody(db, request.params as Record<string, string>)
    const [typed] = [(request.query as Record<string, unknown>).dag].flat()
    const day = typeof typed === 'string' && isDay(typed) ? typed : dayInStockholm(deps.clock())
    const mayChange = may(request.user, 'roster.change', body.id)
    const mayAssign = may(request.user, 'matter.assign', body.id)
    const mayPlan = may(request.user, 'meeting.plan', body.id)
    return show(deps, request, reply, 'rosters/roster', {
      ...rosterPage(body, await mandatesOf(db, body.id), { day, mayChange, mayPlan, mayAssign }),
      day,
    })
  })
}

function seatRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.newMandate(':body'),
    access,
    find: foundBody,
    start: () => ({ capacity: 'member', from_on: dayInStockholm(deps.clock()) }),
    view: 'rosters/seat',
    page: body => ({
      title: 'Lägg till ledamot eller ersättare',
      lead: body.name,
      breadcrumbs: backToRoster(body),
      capacities: capacities.map(value => ({ value, text: capacityText[value] })),
      offices: [{ value: '', text: 'Ingen' }, ...offices.map(value => ({ value, text: officeText[value] }))],
    }),
    schema: seatForm,
    act: async (tx, { who: [named], ...input }, { about: body, who }) => {
      const person = found(named, 'Namnet')
      const seat_no = await seat(tx, body, { ...input, ...person }, who)
      return { to: pageOf(body), told: `${person.name} är tillagd på plats ${seat_no}.` }
    },
  })
}

async function mandateIn(db: Reader, params: Record<string, string>) {
  const body = await foundBody(db, params)
  const mandate = await mandateById(db, params.mandate ?? '')
  return { body, mandate: found(mandate?.body_id === body.id ? mandate : undefined, 'Uppdraget') }
}

function leaveRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.endMandate(':body', ':mandate'),
    access,
    find: mandateIn,
    start: ({ mandate }) => ({ to_on: mandate.to_on ?? '' }),
    view: 'rosters/leave',
    page: ({ body, mandate }) => ({
      title: mandate.to_on ? 'Ändra uppdragets sista dag' : 'Avsluta ett uppdrag',
      lead: `${withParty(mandate.name, mandate.party)}, ${capacityText[mandate.capacity].toLowerCase()} i ${body.name}`,
      breadcrumbs: backToRoster(body),
    }),
    schema: leaveForm,
    act: async (tx, { to_on, mistaken }, { about: { body, mandate }, who }) => {
      if (mistaken) await unseat(tx, mandate, who)
      else await leave(tx, mandate, to_on, who)
      return { to: pageOf(body), told: mistaken ? 'Uppdraget är borttaget.' : 'Sista dagen är antecknad.' }
    },
  })
}

// The first press shows how right lines are understood; the second enters them.
function sheetRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  sheetPage(app, deps, {
    url: paths.rosterSheet(':body'),
    access,
    find: foundBody,
    schema: sheetForm,
    read: async (body, sheet) => readSheet(sheet, await mandatesOf(db, body.id)),
    isRight: row => row.mandate !== null,
    view: 'rosters/sheet',
    page: (body, rows) => ({
      title: 'Läs in från kalkylark',
      lead: body.name,
      breadcrumbs: backToRoster(body),
      preview: rows.length > 0 ? sheetTable(rows) : null,
    }),
    act: async (tx, body, { sheet }, who) => {
      const count = await seatAll(tx, body, sheet, who)
      return { to: pageOf(body), told: `${plural(count, 'uppdrag är inläst', 'uppdrag är inlästa')}.` }
    },
  })
}
