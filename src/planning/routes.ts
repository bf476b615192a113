import type { FastifyInstance } from 'fastify'
import { allBodies } from '#src/bodies/store.ts'
import { addDays, dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { clocked } from '#src/unanswered/standing.ts'
import { openAt } from '#src/unanswered/store.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { planningPage } from './page.ts'
import { chainsAlong, meetingsInTime } from './plan.ts'
import { calendarsOf, calendarsToTheCouncil } from './store.ts'

const FAR = 400

/** How the time suffices for one motion that the council has not ended. */
export function planningRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  type Params = { Params: { slug: string } }
  app.get<Params>(paths.planning(':slug'), { config: { permission: 'staff' } }, async (request, reply) => {
    const today = dayInStockholm(deps.clock())
    const motion = found(await openAt(db, request.params.slug), 'Planeringen')
    const calendars = await calendarsToTheCouncil(db, today)
    const chainTo = chainsAlong(calendars)
    const chain = chainTo(motion.year_on ?? addDays(today, FAR))
    const all = await calendarsOf(db, today)
    const committees = (await allBodies(db)).filter(body => body.kind === 'committee')
    const answering = committees.flatMap(body => {
      const calendar = all.get(body.id)
      const by = chain.answersBy ?? addDays(today, FAR)
      return calendar ? [{ body: body.name, meetings: meetingsInTime(calendar, by, today) }] : []
    })
    const page = planningPage(clocked(motion, chainTo, today), chain, answering)
    return show(deps, request, reply, 'planning/planning', page)
  })
}
