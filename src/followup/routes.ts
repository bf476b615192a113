import type { FastifyInstance, FastifyRequest } from 'fastify'
import { dayInStockholm, longDay } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { backToMotions } from '#src/matters/address.ts'
import { municipality } from '#src/municipality/store.ts'
import { isStaff } from '#src/permissions.ts'
import { sendPaper, sendTable } from '#src/web/papers.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { followUpDocument } from '#templates/documents/follow-up.ts'
import { type Followed, followedUp, notFollowed } from './store.ts'

const head = ['diarienummer', 'motion', 'ansvarig', 'ska vara klart', 'försenat', 'senast redovisat', 'läge']

/** What has come of the motions that the council granted: a list that hardly anybody keeps (domain.md 1.3). */
export function followUpRoutes(app: FastifyInstance, deps: Deps): void {
  const { db, clock } = deps
  const config = { permission: 'public' } as const
  const shown = (request: FastifyRequest) => followedUp(db, isStaff(request.user) ? 'staff' : 'public')
  app.get(paths.followUp, { config }, async (request, reply) => {
    const today = dayInStockholm(clock())
    const motions = await shown(request)
    const unbegun = await notFollowed(db, isStaff(request.user) ? 'staff' : 'public')
    const late = motions.filter(one => isLate(one, today))
    const row = (one: Followed) => rowOf(one, today, isStaff(request.user))
    return show(deps, request, reply, 'followup/list', {
      title: 'Uppföljning av bifallna motioner',
      lead: 'Det som kommunfullmäktige har bifallit och som inte är verkställt än.',
      breadcrumbs: [...backToMotions, { href: paths.followUp, text: 'Uppföljning' }],
      files: [
        { href: paths.followUpPdf, text: 'Som PDF' },
        { href: paths.followUpCsv, text: 'Som kalkylark (CSV)' },
      ],
      parts: [
        ...(unbegun.length > 0
          ? [{ heading: 'Bifallna som ingen följer upp än', rows: unbegun.map(unbegunRow), none: '' }]
          : []),
        { heading: 'Försenade', rows: late.map(row), none: 'Ingenting är försenat.' },
        {
          heading: 'Pågår',
          rows: motions.filter(one => !late.includes(one)).map(row),
          none: 'Ingen motion följs upp just nu.',
        },
      ],
    })
  })
  app.get(paths.followUpPdf, { config }, async (request, reply) => {
    const now = clock()
    const today = dayInStockholm(now)
    const staff = isStaff(request.user)
    const paper = followUpDocument({
      municipality: (await municipality(db)).name,
      as_of: today,
      made_at: now.toISOString(),
      motions: (await shown(request)).map(one => ({
        title: one.title,
        dnr: one.dnr ?? '',
        responsible: one.responsible,
        target_on: one.target_on,
        late: isLate(one, today),
        progress: progressWords(one, staff),
      })),
    })
    return sendPaper(reply, paper, `uppfoljning-${today}`)
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
function progressWords({ progress }: Followed, staff: boolean): string {
  if (!progress) return 'Inget är redovisat än.'
  const told = `Senast redovisat ${longDay(progress.on)}`
  return staff && progress.note ? `${told}: ${progress.note}` : told
}

const movedWords = ({ earlier }: Followed): string =>
  earlier.length > 0 ? `Skulle först ha varit klart ${longDay(earlier[0] ?? '')}.` : ''

const unbegunRow = (one: Awaited<ReturnType<typeof notFollowed>>[number]) => ({
  key: one.dnr ?? '',
  text: one.title,
  href: paths.motion(one.slug),
  by: 'Ingen är ansvarig än.',
  note: '',
  when: `sedan ${longDay(one.since_on)}`,
})

function rowOf(one: Followed, today: string, staff: boolean) {
  return {
    key: one.dnr ?? '',
    text: one.title,
    href: paths.motion(one.slug),
    by: `Ansvarig: ${one.responsible}`,
    note: [progressWords(one, staff), movedWords(one)].filter(Boolean).join(' '),
    when: one.target_on
      ? `${one.target_on < today ? 'skulle ha varit klart' : 'ska vara klart'} ${longDay(one.target_on)}`
      : `sedan ${longDay(one.since_on)}`,
    ...(isLate(one, today) ? { status: { text: 'Försenat', tone: 'danger' } } : {}),
  }
}
