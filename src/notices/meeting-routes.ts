import type { FastifyInstance } from 'fastify'
import { numbered } from '#src/agenda/agenda.ts'
import { announceMeeting, withdrawMeeting } from '#src/agenda/board.ts'
import { standingNotice } from '#src/agenda/board-store.ts'
import { agendaOf, leftFor } from '#src/agenda/store.ts'
import { atBodyInPath } from '#src/bodies/address.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, notFound } from '#src/errors.ts'
import { boardHoldsMeetings } from '#src/law/board.ts'
import {
  backToMeeting,
  foundMeeting,
  foundOrMoved,
  isMoved,
  meetingAddress,
  meetingTitle,
} from '#src/meetings/address.ts'
import { daysOfMeeting } from '#src/meetings/days-store.ts'
import { changesOf, type Meeting } from '#src/meetings/store.ts'
import { isStaff, may } from '#src/permissions.ts'
import { confirmForm } from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { displayOfMeeting } from './announcement.ts'
import { withdrawForm } from './form.ts'
import { meetingNoticePage } from './meeting-page.ts'

/** Meetings on the notice board: what everybody reads of them, and how a committee's is posted and taken away. */
export function meetingNoticeRoutes(app: FastifyInstance, deps: Deps): void {
  pageRoute(app, deps)
  postRoute(app, deps)
  withdrawRoute(app, deps)
}

function pageRoute(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const url = paths.meetingNotice(':body', ':day')
  app.get(url, { config: { permission: 'public' } }, async (request, reply) => {
    const meeting = await foundOrMoved(db, request.params as Record<string, string>)
    const notice = found(await standingNotice(db, meeting.id), 'Anslaget')
    const staff = isStaff(request.user)
    if (!staff && meeting.ends_on < dayInStockholm(deps.clock())) throw notFound('Anslaget')
    if (isMoved(meeting, request.params)) return reply.redirect(paths.meetingNotice(...meetingAddress(meeting)))
    const mayWithdraw =
      boardHoldsMeetings(meeting.body_kind) === 'may' && may(request.user, 'meeting.plan', meeting.body_id)
    const page = meetingNoticePage(meeting, notice, {
      items: await leftFor(db, meeting.id, notice.day_no, await itemsTold(db, meeting.id)),
      days: await daysOfMeeting(db, meeting),
      changes: await changesOf(db, meeting.id),
      staff: staff
        ? {
            notice,
            display: await displayOfMeeting(db, meeting, notice, deps.clock()),
            actions: mayWithdraw
              ? [{ href: paths.withdrawMeetingNotice(...meetingAddress(meeting)), text: 'Ta bort från anslagstavlan' }]
              : [],
          }
        : null,
    })
    return show(deps, request, reply, 'notices/meeting', page)
  })
}

/** What the summonses of a meeting have named and is still to be taken up. */
async function itemsTold(db: Reader, meetingId: string) {
  const items = numbered(await agendaOf(db, meetingId))
  return items.filter(item => item.summons_no !== null && item.struck_reason === null)
}

/** A meeting whose body chooses whether the board holds it. Throws not_found for others. */
async function foundOptional(db: Reader, params: Record<string, string>): Promise<Meeting> {
  const meeting = await foundMeeting(db, params)
  if (boardHoldsMeetings(meeting.body_kind) !== 'may') throw notFound()
  return meeting
}

const access = { permission: 'meeting.plan', at: atBodyInPath } as const

function postRoute(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.announceMeeting(':body', ':day'),
    access,
    find: foundOptional,
    view: 'notices/announce-meeting',
    page: async meeting => ({
      title: 'Tillkännage sammanträdet',
      lead: meetingTitle(meeting),
      breadcrumbs: backToMeeting(meeting),
      items: (await itemsTold(deps.db, meeting.id)).map(item => item.title),
    }),
    schema: confirmForm,
    act: async (tx, _, { about: meeting, who }) => {
      await announceMeeting(tx, meeting.id, who)
      return { to: paths.meetingNotice(...meetingAddress(meeting)), told: 'Sammanträdet står på anslagstavlan.' }
    },
  })
}

function withdrawRoute(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.withdrawMeetingNotice(':body', ':day'),
    access,
    find: foundOptional,
    view: 'notices/withdraw-meeting',
    page: meeting => ({
      title: 'Ta bort från anslagstavlan',
      lead: meetingTitle(meeting),
      breadcrumbs: backToMeeting(meeting),
    }),
    schema: withdrawForm,
    act: async (tx, { reason }, { about: meeting, who }) => {
      await withdrawMeeting(tx, meeting.id, reason, who)
      return { to: paths.meeting(...meetingAddress(meeting)), told: 'Sammanträdet står inte längre på anslagstavlan.' }
    },
  })
}
