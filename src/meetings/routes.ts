import type { FastifyInstance } from 'fastify'
import { chosenAdjusters } from '#src/approval/chosen.ts'
import type { Round } from '#src/approval/round.ts'
import { contentsOf } from '#src/approval/seen.ts'
import { roundsOf } from '#src/approval/store.ts'
import { type ItemRole, inRole, withoutQuorum } from '#src/attendance/presence.ts'
import { attendersOf, rolesOfItems } from '#src/attendance/store.ts'
import { allBodies } from '#src/bodies/store.ts'
import { dayInStockholm, longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { notFound } from '#src/errors.ts'
import { lodgedPart } from '#src/lodged/part.ts'
import { isChanged } from '#src/minutes/numbering.ts'
import { numbersInTurn } from '#src/minutes/numbers.ts'
import { declinesOfParts, editionsOfParts, partsOfMeeting, signatoriesOfParts } from '#src/minutes/parts-store.ts'
import { itemsOfMeeting } from '#src/minutes/store.ts'
import { announcementOf, boardLinks } from '#src/notices/announcement.ts'
import { noticesOfMeeting, unannounced } from '#src/notices/store.ts'
import { bodiesWhere, isStaff } from '#src/permissions.ts'
import { assemblyOf, practiceOf } from '#src/practice/store.ts'
import { midSentence } from '#src/swedish.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { foundOrMoved, isMoved, meetingAddress } from './address.ts'
import { adjustRoutes } from './adjust-routes.ts'
import { changeRoutes } from './change-routes.ts'
import { closeRoutes } from './close-routes.ts'
import { daysPart } from './days-part.ts'
import { daysRoutes } from './days-routes.ts'
import { meetingPage, whereAndWhen } from './page.ts'
import { planRoutes } from './plan-routes.ts'
import { changesOf, type Meeting, meetingsOfYear, meetingYears, publicMeetingsOfYear } from './store.ts'

export function meetingRoutes(app: FastifyInstance, deps: Deps): void {
  listRoute(app, deps)
  planRoutes(app, deps)
  changeRoutes(app, deps)
  meetingRoute(app, deps)
  daysRoutes(app, deps)
  closeRoutes(app, deps)
  adjustRoutes(app, deps)
}

function listRoute(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  app.get(paths.meetings, { config: { permission: 'public' } }, async (request, reply) => {
    const years = await meetingYears(db)
    const [typed] = [(request.query as Record<string, unknown>).ar].flat()
    const thisYear = Number(dayInStockholm(deps.clock()).slice(0, 4))
    const year =
      typeof typed === 'string' && /^(19|20|21)\d{2}$/.test(typed)
        ? Number(typed)
        : Math.min(thisYear, years?.last ?? thisYear)
    const meetings = isStaff(request.user) ? await meetingsOfYear(db, year) : await publicMeetingsOfYear(db, year)
    const own = bodiesWhere(request.user, 'meeting.plan')
    const bodies = (await allBodies(db)).filter(body => !['administration', 'external'].includes(body.kind))
    const plans = bodies.filter(body => own.includes(body.id))
    return show(deps, request, reply, 'meetings/list', {
      title: 'Sammanträden',
      year,
      earlier: years && year > years.first ? `${paths.meetings}?ar=${year - 1}` : undefined,
      later: years && year < years.last ? `${paths.meetings}?ar=${year + 1}` : undefined,
      meetings: meetings.map(rowOf),
      bodies: bodies.map(body => ({ href: paths.roster(bodyInPath(body.code)), text: body.name })),
      plans: plans.map(body => ({
        href: paths.newMeeting(bodyInPath(body.code)),
        text: `Lägg till ett sammanträde i ${midSentence(body.name)}`,
      })),
    })
  })
}

const rowOf = (meeting: Meeting) => ({
  key: longDay(meeting.held_on),
  text: meeting.body_name + (meeting.no > 1 ? `, sammanträde ${meeting.no}` : ''),
  href: paths.meeting(...meetingAddress(meeting)),
  by: whereAndWhen(meeting),
  ...(meeting.cancelled_reason === null ? {} : { status: { text: 'Inställt', tone: 'neutral' } }),
})

function meetingRoute(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const url = paths.meeting(':body', ':day')
  app.get(url, { config: { permission: 'public' } }, async (request, reply) => {
    const meeting = await foundOrMoved(db, request.params as Record<string, string>)
    const items = await itemsOfMeeting(db, meeting.id)
    const staff = isStaff(request.user)
    const seen = staff ? items : items.filter(item => item.published_at !== null)
    const today = dayInStockholm(deps.clock())
    const lodged = await lodgedPart(db, meeting, request.user, today)
    if (!staff && seen.length === 0 && !lodged) throw notFound('Sammanträdet')
    if (isMoved(meeting, request.params)) return reply.redirect(paths.meeting(...meetingAddress(meeting)))
    const notices = staff ? await noticesOfMeeting(db, meeting.id) : []
    const parts = await partsOfMeeting(db, meeting.id)
    const partIds = parts.map(part => part.id)
    const rounds = staff ? await roundsOf(db, meeting.id) : []
    const ids = seen.map(item => item.id)
    const roles = staff && ids.length > 0 ? await rolesOfItems(db, ids) : new Map<string, ItemRole[]>()
    const recusedAt = (id: string): string[] => inRole(roles.get(id) ?? [], 'recused').map(one => one.name)
    const withRecused = seen.map(item => ({ ...item, recused: recusedAt(item.id) }))
    const attenders = staff ? await attendersOf(db, meeting.id) : []
    const short = staff ? withoutQuorum(attenders, withRecused, await assemblyOf(db, meeting)) : []
    const page = meetingPage(meeting, {
      items: seen,
      attenders,
      short: short.map(item => item.paragraph_no),
      notices,
      parts,
      rounds: await openRounds(db, meeting, rounds),
      ended: rounds.filter(round => round.ended_at !== null),
      editions: parts.some(part => part.rectified) ? await editionsOfParts(db, partIds) : new Map(),
      signatories: staff ? await signatoriesOfParts(db, partIds) : new Map(),
      declined: staff ? await declinesOfParts(db, partIds) : new Map(),
      announcement: staff ? await announcementOf(db, meeting, deps.clock()) : [],
      board: staff ? await boardLinks(db, meeting, request.user, deps.clock()) : [],
      chosen: staff ? await chosenAdjusters(db, meeting.id) : [],
      days: await daysPart(db, meeting, { attenders, items: seen, user: request.user, today }),
      changes: staff ? await changesOf(db, meeting.id) : [],
      numbers: staff ? await numbersOf(db, meeting) : null,
      waitsForNotice: staff && unannounced(parts, notices).length > 0,
      lodged,
      user: request.user,
      today,
    })
    return show(deps, request, reply, 'meetings/meeting', page)
  })
}

/** How the §§ of a meeting stand as to their numbers. */
async function numbersOf(db: Reader, meeting: Meeting) {
  const { numbering } = await practiceOf(db, meeting.body_id)
  const isOutOfTurn = meeting.closed_at === null && (await numbersInTurn(db, meeting)).some(isChanged)
  return { isTyped: numbering === 'elsewhere', isOutOfTurn }
}

async function openRounds(db: Reader, meeting: Meeting, all: readonly Round[]) {
  const rounds = []
  for (const round of all) {
    if (round.ended_at === null) rounds.push({ round, contentOf: await contentsOf(db, meeting, round) })
  }
  return rounds
}
