import type { FastifyInstance } from 'fastify'
import { allBodies } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { isStaff } from '#src/permissions.ts'
import { calendarsAmong } from '#src/planning/store.ts'
import { municipalityOf, show } from '#src/web/views.ts'
import { casePage } from './page.ts'
import { isRunning, readingOf } from './reading.ts'
import { isSubmitter, readCase } from './store.ts'

export function caseRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<{ Params: { slug: string } }>(
    '/motioner/:slug',
    { config: { permission: 'public' } },
    async (request, reply) => {
      const one = found(await readCase(deps.db, request.params.slug), 'Motionen')
      const { user } = request
      const clockStart = (await municipalityOf(deps, request)).clock_start
      const submitted = user !== null && !isStaff(user) && (await isSubmitter(deps.db, one.id, user.account_id))
      const reading = found(readingOf(one, { user, isSubmitter: submitted, clockStart }), 'Motionen')
      const today = dayInStockholm(deps.clock())
      const bodies = await allBodies(deps.db)
      const calendars = isRunning(reading) ? await calendarsAmong(deps.db, bodies, today) : null
      const page = casePage(one, reading, { bodies, clockStart, calendars, today, user })
      return show(deps, request, reply, 'cases/case', page)
    },
  )
}
