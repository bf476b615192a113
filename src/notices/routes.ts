import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dayInStockholm, longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, notFound } from '#src/errors.ts'
import { appealPeriod } from '#src/law/deadlines.ts'
import { atBodyInPath, meetingIn, meetingTitle } from '#src/meetings/address.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { isStaff, may } from '#src/permissions.ts'
import { paragraphSpan } from '#src/swedish.ts'
import { emptyForm, type FormState } from '#src/web/form.ts'
import type { At } from '#src/web/guard.ts'
import { bodyInPath, meetingKey, paths } from '#src/web/paths.ts'
import { acting } from '#src/web/session.ts'
import { submit } from '#src/web/submit.ts'
import { show } from '#src/web/views.ts'
import { postNotice, replaceNotice, takeDown } from './actions.ts'
import { postForm, replaceForm, takeDownForm } from './form.ts'
import { lateness, noticePage, rowOf, standingOf } from './page.ts'
import {
  keptAtLately,
  type Notice,
  noticeByNo,
  noticesOfPart,
  noticesOnBoard,
  partsToAnnounce,
  publishedItemsOfPart,
} from './store.ts'

type MeetingParams = { Params: { body: string; day: string } }
type NoticeParams = { Params: { no: string } }

export function noticeRoutes(app: FastifyInstance, deps: Deps): void {
  boardRoutes(app, deps)
  postRoutes(app, deps)
  takeDownRoutes(app, deps)
  replaceRoutes(app, deps)
}

async function noticeIn(db: Reader, { no = '' }: Record<string, string>): Promise<Notice | undefined> {
  return /^\d{1,9}$/.test(no) ? noticeByNo(db, Number(no)) : undefined
}

const atBodyOfNotice: At = async (db, params) => (await noticeIn(db, params))?.body_id

function boardRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'public' } as const
  app.get(paths.board, { config }, async (request, reply) =>
    show(deps, request, reply, 'notices/board', {
      title: 'Anslagstavla',
      notices: (await noticesOnBoard(db)).map(rowOf),
    }),
  )
  app.get<NoticeParams>(paths.notice(':no'), { config }, async (request, reply) => {
    const notice = found(await noticeIn(db, request.params), 'Anslaget')
    const staff = isStaff(request.user)
    const hangs = !notice.taken_down_on && !notice.replaced_at
    if (!staff && !hangs) throw notFound('Anslaget')
    const mine = hangs && may(request.user, 'minutes.announce', notice.body_id)
    const all = await noticesOfPart(db, notice.part_id)
    return show(deps, request, reply, 'notices/notice', {
      ...noticePage(notice, await publishedItemsOfPart(db, notice.part_id)),
      staff: staff
        ? {
            by: `Anslaget av ${notice.recorded_by}.`,
            status: standingOf(notice, dayInStockholm(deps.clock())),
            late: lateness(notice.adjusted_on, notice.posted_on),
            faulty: all
              .filter(one => one.replaced_at && one.no < notice.no)
              .map(one => ({
                text: `Anslag ${one.no}, uppsatt ${longDay(one.posted_on)}`,
                href: paths.notice(one.no),
                why: one.replaced_reason ?? '',
              })),
            why: notice.replaced_reason ?? '',
            actions: mine
              ? [
                  { href: paths.takeDown(notice.no), text: 'Ta ned anslaget' },
                  { href: paths.replaceNotice(notice.no), text: 'Ersätt ett felaktigt anslag' },
                ]
              : [],
          }
        : null,
    })
  })
}

const backToMeeting = (meeting: Meeting) => [
  { href: paths.meetings, text: 'Sammanträden' },
  { href: paths.meeting(bodyInPath(meeting.body_code), meetingKey(meeting)), text: meetingTitle(meeting) },
]

function postRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'minutes.announce', at: atBodyInPath } as const
  const url = paths.postNotice(':body', ':day')
  const page = async (request: FastifyRequest, reply: FastifyReply, form: FormState, meeting: Meeting) => {
    const parts = await partsToAnnounce(deps.db, meeting.id)
    return show(deps, request, reply, 'notices/post', {
      title: 'Anslå justeringen',
      lead: meetingTitle(meeting),
      breadcrumbs: backToMeeting(meeting),
      form,
      parts: parts.map(part => ({
        value: part.id,
        text: `${paragraphSpan(part.paragraphs)}, ${part.immediate ? 'omedelbart justerade' : 'justerade'} ${longDay(part.adjusted_on)}`,
      })),
    })
  }
  app.get<MeetingParams>(url, { config }, async (request, reply) => {
    const meeting = found(await meetingIn(deps.db, request.params), 'Sammanträdet')
    const [part] = await partsToAnnounce(deps.db, meeting.id)
    const values = {
      part: part?.id ?? '',
      posted_on: dayInStockholm(deps.clock()),
      kept_at: await keptAtLately(deps.db, meeting.body_id),
    }
    return page(request, reply, emptyForm(values), meeting)
  })
  app.post<MeetingParams>(url, { config }, async (request, reply) => {
    const meeting = found(await meetingIn(deps.db, request.params), 'Sammanträdet')
    return submit({
      deps,
      request,
      reply,
      schema: postForm,
      again: form => page(request, reply, form, meeting),
      act: async (tx, { part, ...posting }) => {
        const no = await postNotice(tx, meeting, part, posting, acting(request, deps))
        const { lastDay } = appealPeriod(posting.posted_on)
        return {
          to: paths.notice(no),
          told: `Justeringen är anslagen. Sista dag att överklaga är ${longDay(lastDay)}.`,
        }
      },
    })
  })
}

const backToNotice = (notice: Notice) => [
  { href: paths.board, text: 'Anslagstavla' },
  { href: paths.notice(notice.no), text: `Anslag ${notice.no}` },
]

function takeDownRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'minutes.announce', at: atBodyOfNotice } as const
  const url = paths.takeDown(':no')
  const page = (request: FastifyRequest, reply: FastifyReply, form: FormState, notice: Notice) =>
    show(deps, request, reply, 'notices/take-down', {
      title: 'Ta ned anslaget',
      lead: `${notice.body_name}, ${notice.paragraphs}`,
      breadcrumbs: backToNotice(notice),
      form,
      because: appealPeriod(notice.posted_on).because,
    })
  app.get<NoticeParams>(url, { config }, async (request, reply) => {
    const notice = found(await noticeIn(deps.db, request.params), 'Anslaget')
    return page(request, reply, emptyForm({ taken_down_on: dayInStockholm(deps.clock()) }), notice)
  })
  app.post<NoticeParams>(url, { config }, async (request, reply) => {
    const notice = found(await noticeIn(deps.db, request.params), 'Anslaget')
    return submit({
      deps,
      request,
      reply,
      schema: takeDownForm,
      again: form => page(request, reply, form, notice),
      act: async (tx, { taken_down_on }) => {
        await takeDown(tx, notice, taken_down_on, acting(request, deps))
        return { to: paths.notice(notice.no), told: 'Anslaget är nedtaget.' }
      },
    })
  })
}

function replaceRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'minutes.announce', at: atBodyOfNotice } as const
  const url = paths.replaceNotice(':no')
  const page = (request: FastifyRequest, reply: FastifyReply, form: FormState, notice: Notice) =>
    show(deps, request, reply, 'notices/replace', {
      title: 'Ersätt ett felaktigt anslag',
      lead: `${notice.body_name}, ${notice.paragraphs}`,
      breadcrumbs: backToNotice(notice),
      form,
    })
  app.get<NoticeParams>(url, { config }, async (request, reply) => {
    const notice = found(await noticeIn(deps.db, request.params), 'Anslaget')
    const values = { posted_on: dayInStockholm(deps.clock()), kept_at: notice.kept_at }
    return page(request, reply, emptyForm(values), notice)
  })
  app.post<NoticeParams>(url, { config }, async (request, reply) => {
    const notice = found(await noticeIn(deps.db, request.params), 'Anslaget')
    return submit({
      deps,
      request,
      reply,
      schema: replaceForm,
      again: form => page(request, reply, form, notice),
      act: async (tx, input) => {
        const no = await replaceNotice(tx, notice, input, acting(request, deps))
        const { lastDay } = appealPeriod(input.posted_on)
        return { to: paths.notice(no), told: `Anslaget är ersatt. Sista dag att överklaga är nu ${longDay(lastDay)}.` }
      },
    })
  })
}
