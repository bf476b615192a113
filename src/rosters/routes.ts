import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Body } from '#src/bodies/body.ts'
import { bodyByCode } from '#src/bodies/store.ts'
import { dayInStockholm, isDay } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { atBodyInPath } from '#src/meetings/address.ts'
import { may } from '#src/permissions.ts'
import { plural } from '#src/swedish.ts'
import { emptyForm, type FormState, readForm } from '#src/web/form.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { acting } from '#src/web/session.ts'
import { submit } from '#src/web/submit.ts'
import { show } from '#src/web/views.ts'
import { leave, seat, seatAll, unseat } from './actions.ts'
import { LONGEST_SHEET, leaveForm, seatForm, sheetForm } from './form.ts'
import { rosterPage, sheetTable } from './page.ts'
import { capacities, capacityText, nextSeat, offices, officeText } from './roster.ts'
import { readSheet, type SheetRow } from './sheet.ts'
import { type KeptMandate, mandateById, mandatesOf } from './store.ts'

type BodyParams = { Params: { body: string } }
type MandateParams = { Params: { body: string; mandate: string } }
const config = { permission: 'roster.change', at: atBodyInPath } as const

export function rosterRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  app.get<BodyParams>(paths.roster(':body'), { config: { permission: 'public' } }, async (request, reply) => {
    const body = await bodyIn(deps, request.params)
    const [typed] = [(request.query as Record<string, unknown>).dag].flat()
    const day = typeof typed === 'string' && isDay(typed) ? typed : dayInStockholm(deps.clock())
    const mayChange = may(request.user, 'roster.change', body.id)
    const mayPlan = may(request.user, 'meeting.plan', body.id)
    return show(deps, request, reply, 'rosters/roster', {
      ...rosterPage(body, await mandatesOf(db, body.id), { day, mayChange, mayPlan }),
      day,
    })
  })
  seatRoutes(app, deps)
  leaveRoutes(app, deps)
  sheetRoutes(app, deps)
}

const bodyIn = async ({ db }: Deps, { body }: { body: string }): Promise<Body> =>
  found(await bodyByCode(db, body.toUpperCase()), 'Organet')

const back = (body: Body) => [
  { href: paths.meetings, text: 'Sammanträden' },
  { href: paths.roster(bodyInPath(body.code)), text: body.name },
]

function seatRoutes(app: FastifyInstance, deps: Deps): void {
  const url = paths.newMandate(':body')
  const page = (request: FastifyRequest, reply: FastifyReply, form: FormState, body: Body) =>
    show(deps, request, reply, 'rosters/seat', {
      title: 'Lägg till ledamot eller ersättare',
      lead: body.name,
      breadcrumbs: back(body),
      form,
      capacities: capacities.map(value => ({ value, text: capacityText[value] })),
      offices: [{ value: '', text: 'Ingen' }, ...offices.map(value => ({ value, text: officeText[value] }))],
    })
  app.get<BodyParams>(url, { config }, async (request, reply) => {
    const body = await bodyIn(deps, request.params)
    const today = dayInStockholm(deps.clock())
    const seat_no = String(nextSeat(await mandatesOf(deps.db, body.id), 'member', today))
    return page(request, reply, emptyForm({ capacity: 'member', seat_no, from_on: today }), body)
  })
  app.post<BodyParams>(url, { config }, async (request, reply) => {
    const body = await bodyIn(deps, request.params)
    return submit({
      deps,
      request,
      reply,
      schema: seatForm,
      again: form => page(request, reply, form, body),
      act: async (tx, { who: [who], ...input }) => {
        const person = found(who, 'Namnet')
        await seat(tx, body, { ...input, ...person }, acting(request, deps))
        return { to: paths.roster(bodyInPath(body.code)), told: `${person.name} är tillagd.` }
      },
    })
  })
}

function leaveRoutes(app: FastifyInstance, deps: Deps): void {
  const url = paths.endMandate(':body', ':mandate')
  const about = async (params: { body: string; mandate: string }) => {
    const body = await bodyIn(deps, params)
    const mandate = await mandateById(deps.db, params.mandate)
    return { body, mandate: found(mandate?.body_id === body.id ? mandate : undefined, 'Uppdraget') }
  }
  const page = (
    request: FastifyRequest,
    reply: FastifyReply,
    form: FormState,
    { body, mandate }: { body: Body; mandate: KeptMandate },
  ) =>
    show(deps, request, reply, 'rosters/leave', {
      title: 'Avsluta ett uppdrag',
      lead: `${mandate.name} (${mandate.party}), ${capacityText[mandate.capacity].toLowerCase()} i ${body.name}`,
      breadcrumbs: back(body),
      form,
    })
  app.get<MandateParams>(url, { config }, async (request, reply) =>
    page(request, reply, emptyForm(), await about(request.params)),
  )
  app.post<MandateParams>(url, { config }, async (request, reply) => {
    const { body, mandate } = await about(request.params)
    return submit({
      deps,
      request,
      reply,
      schema: leaveForm,
      again: form => page(request, reply, form, { body, mandate }),
      act: async (tx, { to_on, mistaken }) => {
        if (mistaken) await unseat(tx, mandate, acting(request, deps))
        else await leave(tx, mandate, to_on, acting(request, deps))
        return {
          to: paths.roster(bodyInPath(body.code)),
          told: mistaken ? 'Uppdraget är borttaget.' : 'Sista dagen är antecknad.',
        }
      },
    })
  })
}

function sheetRoutes(app: FastifyInstance, deps: Deps): void {
  const url = paths.rosterSheet(':body')
  const read = async (body: Body, sheet: string): Promise<SheetRow[]> =>
    readSheet(sheet.slice(0, LONGEST_SHEET), await mandatesOf(deps.db, body.id))
  // The first press shows how right lines are understood; the second enters them.
  const isReady = async (body: Body, sheet: string): Promise<boolean> => {
    const rows = await read(body, sheet)
    return rows.length > 0 && rows.every(row => row.mandate !== null)
  }
  const page = async (request: FastifyRequest, reply: FastifyReply, form: FormState, body: Body) => {
    const sheet = String(form.values.sheet ?? '')
    const rows = await read(body, sheet)
    return show(deps, request, reply, 'rosters/sheet', {
      title: 'Läs in från kalkylark',
      lead: body.name,
      breadcrumbs: back(body),
      form,
      preview: rows.length > 0 ? sheetTable(rows) : null,
      ready: await isReady(body, sheet),
    })
  }
  app.get<BodyParams>(url, { config }, async (request, reply) =>
    page(request, reply, emptyForm(), await bodyIn(deps, request.params)),
  )
  app.post<BodyParams>(url, { config }, async (request, reply) => {
    const body = await bodyIn(deps, request.params)
    const typed = readForm(sheetForm, request.body)
    if (typed.ok && !typed.input.enter && (await isReady(body, typed.input.sheet))) {
      return page(request, reply, emptyForm(typed.values), body)
    }
    return submit({
      deps,
      request,
      reply,
      schema: sheetForm,
      again: form => page(request, reply, form, body),
      act: async (tx, { sheet }) => {
        const count = await seatAll(tx, body, sheet, acting(request, deps))
        return {
          to: paths.roster(bodyInPath(body.code)),
          told: `${plural(count, 'uppdrag är inläst', 'uppdrag är inlästa')}.`,
        }
      },
    })
  })
}
