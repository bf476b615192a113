import type { FastifyInstance } from 'fastify'
import { addDays, dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { chainsAlong, meetingsInTime } from '#src/planning/plan.ts'
import { calendarsOf } from '#src/planning/store.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { planningPage } from './planning-page.ts'
import { clocked } from './standing.ts'
import { openAt } from './store.ts'

const FAR = 400

/** How the time suffices for one motion that the council has not ended. */
export function planningRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  type Params = { Params: { slug: string } }
  app.get<Params>(paths.planning(':slug'), { config: { permission: 'staff' } }, async (request, reply) => {
    const today = dayInStockholm(deps.clock())
    const motion = found(await openAt(db, request.params.slug), 'Planeringen')
    const calendars = await calendarsOf(db, today)
    const chainTo = chainsAlong(calendars)
    const chain = chainTo(motion.year_on ?? addDays(today, FAR))
    const by = chain.answersBy ?? addDays(today, FAR)
    const answering = calendars.committees.map(calendar => ({
      body: calendar.body,
      meetings: meetingsInTime(calendar, by, today),
    }))
    const page = planningPage(clocked(motion, chainTo, today), chain, answering)
    return show(deps, request, reply, 'unanswered/planning', page)
  })
}
