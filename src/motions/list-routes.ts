import type { FastifyInstance } from 'fastify'
import { dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { matterStatusText } from '#src/matters/words.ts'
import type { MatterStatus } from '#src/matters/workflow.ts'
import { isStaff, mayAtThe } from '#src/permissions.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { listChoices } from './list-choices.ts'
import { type Asked, listPage } from './list-page.ts'
import { askedByName, listMotions, PAGE_ROWS } from './list-store.ts'

/** The list of motions, with its filters. */
export function listRoute(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  app.get(paths.motions, { config: { permission: 'public' } }, async (request, reply) => {
    const asked = askedIn(request.query as Record<string, unknown>)
    const audience = isStaff(request.user) ? 'staff' : 'public'
    const choices = await listChoices(db, audience)
    const rows = await listMotions(db, {
      audience,
      words: asked.q,
      status: asked.status,
      bodyId: choices.bodies.find(body => body.code.toLowerCase() === asked.organ)?.id ?? asked.organ,
      party: asked.parti,
      by: await askedByName(db, audience, asked.motionar),
      year: /^\d{4}$/.test(asked.ar) ? Number(asked.ar) : null,
      before: placeIn(asked.fore),
      after: placeIn(asked.efter),
    })
    const more = rows.length > PAGE_ROWS
    const shown = rows.slice(0, PAGE_ROWS)
    if (asked.efter !== '') shown.reverse()
    return show(deps, request, reply, 'motions/list', {
      ...listPage(asked, shown, more, choices, dayInStockholm(deps.clock())),
      intake: mayAtThe('executive_board', request.user, 'motion.register') ? paths.intake : null,
    })
  })
}

const placeIn = (text: string): number | null => (/^\d{1,15}$/.test(text) ? Number(text) : null)

function askedIn(query: Record<string, unknown>): Asked {
  const text = (name: string): string => {
    const [value] = [query[name]].flat()
    return typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, 200) : ''
  }
  const status = text('status')
  const ar = text('ar')
  return {
    q: text('q'),
    status: status in matterStatusText ? (status as MatterStatus) : '',
    organ: text('organ').toLowerCase(),
    parti: text('parti'),
    motionar: text('motionar'),
    ar: /^(19|20|21)\d{2}$/.test(ar) ? ar : '',
    fore: placeIn(text('fore')) === null ? '' : text('fore'),
    efter: placeIn(text('efter')) === null ? '' : text('efter'),
  }
}
