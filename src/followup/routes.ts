import type { FastifyInstance, FastifyRequest } from 'fastify'
import { dayInStockholm, longDay } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { backToMotions } from '#src/matters/address.ts'
import { isStaff } from '#src/permissions.ts'
import { sendTable } from '#src/web/papers.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { type Followed, followedUp } from './store.ts'

const head = ['diarienummer', 'motion', 'ansvarig', 'ska vara klart', 'försenat', 'senast redovisat', 'läge']

/** What has come of the motions that the council granted: a list that hardly anybody keeps (domain.md 1.3). */
export function followUpRoutes(app: FastifyInstance, deps: Deps): void {
  const { db, clock } = deps
  const config = { permission: 'public' } as const
  const shown = (request: FastifyRequest) => followedUp(db, isStaff(request.user) ? 'staff' : 'public')
  app.get(paths.followUp, { config }, async (request, reply) => {
    const today = dayInStockholm(clock())
    const motions = await shown(request)
    const late = motions.filter(one => isLate(one, today))
    const row = (one: Followed) => rowOf(one, today, isStaff(request.user))
    return show(deps, request, reply, 'followup/list', {
      title: 'Uppföljning av bifallna motioner',
      lead: 'Det som kommunfullmäktige har bifallit och som inte är verkställt än.',
      breadcrumbs: [...backToMotions, { href: paths.followUp, text: 'Uppföljning' }],
      csv: paths.followUpCsv,
      parts: [
        { heading: 'Försenade', rows: late.map(row), none: 'Ingenting är försenat.' },
        {
          heading: 'Pågår',
          rows: motions.filter(one => !late.includes(one)).map(row),
          none: 'Ingen motion följs upp just nu.',
        },
      ],
    })
  })
  app.get(paths.followUpCsv, { config }, async (request, reply) => {
    const today = dayInStockholm(clock())
    const staff = isStaff(request.user)
    const lines = (await shown(request)).map(one => [
      one.dnr ?? '',
      one.title,
      one.responsible,
      one.target_on ?? '',
      isLate(one, today) ? 'ja' : '',
      one.progress?.on ?? '',
      staff ? (one.progress?.note ?? '') : '',
    ])
    return sendTable(reply, [head, ...lines], `uppfoljning-${today}`)
  })
}

const isLate = ({ target_on }: Followed, today: string): boolean => target_on !== null && target_on < today

// What is noted along the way is for those who work here; that it was reported, and when, for everybody.
function rowOf(one: Followed, today: string, staff: boolean) {
  const told = one.progress && `Senast redovisat ${longDay(one.progress.on)}`
  return {
    key: one.dnr ?? '',
    text: one.title,
    href: paths.motion(one.slug),
    by: `Ansvarig: ${one.responsible}`,
    note: told ? [told, staff && one.progress?.note].filter(Boolean).join(': ') : 'Inget är redovisat än.',
    when: one.target_on
      ? `${one.target_on < today ? 'skulle ha varit klart' : 'ska vara klart'} ${longDay(one.target_on)}`
      : `sedan ${longDay(one.since_on)}`,
    ...(isLate(one, today) ? { status: { text: 'Försenat', tone: 'danger' } } : {}),
  }
}
