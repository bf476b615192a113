import type { FastifyInstance, FastifyRequest } from 'fastify'
import { dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { type Term, termBefore, termOf } from '#src/law/term.ts'
import { mayAtThe } from '#src/permissions.ts'
import { dayAsked } from '#src/unanswered/day-asked.ts'
import { sendPaper, sendTable } from '#src/web/papers.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { endingTerm } from './closing.ts'
import { type Closing, closingOn, closingPaper, closingTable } from './list.ts'
import { closingPage } from './page.ts'

/** The motions that outlive a term of the council: a page, a paper and a sheet. */
export function closingRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'staff' } as const
  const asked = async (request: FastifyRequest) => {
    const now = deps.clock()
    const today = dayInStockholm(now)
    const { day, fault } = dayAsked(request, today)
    const term = termAsked(request, today)
    return { now, today, fault, closing: await closingOn(db, { term, day }, now) }
  }
  app.get(paths.termEnd, { config }, async (request, reply) => {
    const { closing, today, fault } = await asked(request)
    const mayReport = mayAtThe('council', request.user, 'minutes.record')
    const page = closingPage(closing, { today, current: termOf(today), mayReport, fault })
    return show(deps, request, reply, 'closing/list', page)
  })
  app.get(paths.termEndPdf, { config }, async (request, reply) => {
    const { closing, now } = await asked(request)
    return sendPaper(reply, await closingPaper(db, closing, now), nameOf(closing))
  })
  app.get(paths.termEndCsv, { config }, async (request, reply) => {
    const { closing } = await asked(request)
    return sendTable(reply, closingTable(closing), nameOf(closing))
  })
}

const nameOf = ({ day }: Closing): string => `mandatperiodens-slut-${day}`

/** The term that was chosen, this or the one before; where none was, the one whose end is nearest. */
function termAsked(request: FastifyRequest, today: string): Term {
  const current = termOf(today)
  const [typed] = [(request.query as Record<string, unknown>).period].flat()
  const chosen = [current, termBefore(current)].find(one => one.from_on.slice(0, 4) === typed)
  return chosen ?? endingTerm(today, current, termBefore(current))
}
