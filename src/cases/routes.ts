import type { FastifyInstance } from 'fastify'
import { allBodies } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { isStaff } from '#src/permissions.ts'
import { municipalityOf, show } from '#src/web/views.ts'
import { casePage } from './page.ts'
import { isSubmitter, readCase } from './store.ts'

export function caseRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<{ Params: { slug: string } }>(
    '/motioner/:slug',
    { config: { permission: 'public' } },
    async (request, reply) => {
      const one = found(await readCase(deps.db, request.params.slug), 'Motionen')
      const { user } = request
      const page = casePage(one, {
        isSubmitter: user !== null && !isStaff(user) && (await isSubmitter(deps.db, one.id, user.account_id)),
        bodies: await allBodies(deps.db),
        clockStart: (await municipalityOf(deps, request)).clock_start,
        today: dayInStockholm(deps.clock()),
        user,
      })
      return show(deps, request, reply, 'cases/case', found(page, 'Motionen'))
    },
  )
}
