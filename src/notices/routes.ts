import type { FastifyInstance } from 'fastify'
import { summonsRow } from '#src/agenda/page.ts'
import { summonsesAhead } from '#src/agenda/store.ts'
import { atBodyInPath } from '#src/bodies/address.ts'
import { dayInStockholm, longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, notFound } from '#src/errors.ts'
import { appealPeriod } from '#src/law/deadlines.ts'
import { backToMeeting, foundMeeting, meetingTitle } from '#src/meetings/address.ts'
import { partsOfMeeting } from '#src/minutes/parts-store.ts'
import { isStaff, may } from '#src/permissions.ts'
import { paragraphSpan } from '#src/swedish.ts'
import { formPage } from '#src/web/form-page.ts'
import type { Access, At } from '#src/web/guard.ts'
import { bodyInPath, meetingKey, paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { postNotice, replaceNotice, takeDown } from './actions.ts'
import { certificateRoutes } from './certificate-routes.ts'
import { postForm, replaceForm, takeDownForm } from './form.ts'
import { backToNotice, lateness, noticePage, rowOf, standingOf } from './page.ts'
import { displayOf, sightingsBetween } from './sightings.ts'
import {
  keptAtLately,
  type Notice,
  noticeByNo,
  noticesOfPart,
  noticesOnBoard,
  partsToAnnounce,
  publishedItemsOfPart,
} from './store.ts'

type NoticeParams = { Params: { no: string } }

export function noticeRoutes(app: FastifyInstance, deps: Deps): void {
  boardRoutes(app, deps)
  postRoutes(app, deps)
  takeDownRoutes(app, deps)
  replaceRoutes(app, deps)
  certificateRoutes(app, deps)
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
      summonses: (await summonsesAhead(db, dayInStockholm(deps.clock()), 'council')).map(summonsRow),
      notices: (await noticesOnBoard(db)).map(rowOf),
    }),
  )
  app.get<NoticeParams>(paths.notice(':no'), { config }, async (request, reply) => {
    const notice = found(await noticeIn(db, request.params), 'Anslaget')
    const staff = isStaff(request.user)
    const hangs = !notice.taken_down_on && !notice.replaced_at
    if (!staff && !hangs) throw notFound('Anslaget')
    const mine = hangs && may(request.user, 'minutes.announce', notice.body_id)
    const today = dayInStockholm(deps.clock())
    const all = await noticesOfPart(db, notice.part_id)
    const published = await publishedItemsOfPart(db, notice.part_id)
    const parts = await partsOfMeeting(db, notice.meeting_id)
    const part = parts.findIndex(one => one.id === notice.part_id) + 1
    const isWhole = published.length === (parts[part - 1]?.paragraphs.length ?? 0)
    const publishes = may(request.user, 'record.publish', notice.body_id)
    const address: [string, string] = [
      bodyInPath(notice.body_code),
      meetingKey({ held_on: notice.held_on, no: notice.meeting_no }),
    ]
    return show(deps, request, reply, 'notices/notice', {
      ...noticePage(notice, published),
      certificate: notice.replaced_at ? null : paths.certificate(...address, part),
      staff: staff
        ? {
            by: `Anslaget av ${notice.recorded_by}.`,
            status: standingOf(notice, today),
            late: lateness(notice.adjusted_on, notice.posted_on),
            faulty: all
              .filter(one => one.replaced_at && one.no < notice.no)
              .map(one => ({
                text: `Anslag ${one.no}, uppsatt ${longDay(one.posted_on)}`,
                href: paths.notice(one.no),
                why: one.replaced_reason ?? '',
              })),
            why: notice.replaced_reason ?? '',
            display: displayOf(notice.no, await sightingsBetween(db, notice.posted_on, notice.taken_down_on ?? today), {
              from: notice.recorded_at,
              to: notice.taken_down_at ?? deps.clock().toISOString(),
            }),
            actions: [
              ...(mine
                ? [
                    { href: paths.takeDown(notice.no), text: 'Ta ned anslaget' },
                    { href: paths.replaceNotice(notice.no), text: 'Ersätt ett felaktigt anslag' },
                  ]
                : []),
              ...(publishes && published.length > 0
                ? [{ href: paths.withdrawPart(...address, part), text: 'Dra tillbaka protokollet från webben' }]
                : []),
              ...(publishes && !isWhole
                ? [{ href: paths.publishPart(...address, part), text: 'Publicera hela protokollet' }]
                : []),
            ],
          }
        : null,
    })
  })
}

function postRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.postNotice(':body', ':day'),
    access: { permission: 'minutes.announce', at: atBodyInPath },
    find: foundMeeting,
    start: async meeting => {
      const [part] = await partsToAnnounce(db, meeting.id)
      return {
        part: part?.id ?? '',
        kept_at: await keptAtLately(db, meeting.body_id),
      }
    },
    view: 'notices/post',
    page: async meeting => ({
      title: 'Anslå justeringen',
      lead: meetingTitle(meeting),
      breadcrumbs: backToMeeting(meeting),
      parts: (await partsToAnnounce(db, meeting.id)).map(part => ({
        value: part.id,
        text: `${paragraphSpan(part.paragraphs)}, ${part.immediate ? 'omedelbart justerade' : 'justerade'} ${longDay(part.adjusted_on)}`,
      })),
    }),
    schema: postForm,
    act: async (tx, { part, ...posting }, { about: meeting, who }) => {
      const no = await postNotice(tx, meeting, part, posting, who)
      const { lastDay } = appealPeriod(dayInStockholm(who.now))
      const told = `Justeringen är anslagen. Sista dag att överklaga är ${longDay(lastDay)}.`
      return { to: paths.notice(no), told }
    },
  })
}

const access: Access = { permission: 'minutes.announce', at: atBodyOfNotice }
const foundNotice = async (db: Reader, params: Record<string, string>): Promise<Notice> =>
  found(await noticeIn(db, params), 'Anslaget')

const about = (notice: Notice, title: string) => ({
  title,
  lead: `${notice.body_name}, ${notice.paragraphs}`,
  breadcrumbs: backToNotice(notice),
})

function takeDownRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.takeDown(':no'),
    access,
    find: foundNotice,
    start: () => ({ taken_down_on: dayInStockholm(deps.clock()) }),
    view: 'notices/take-down',
    page: notice => ({ ...about(notice, 'Ta ned anslaget'), because: appealPeriod(notice.posted_on).because }),
    schema: takeDownForm,
    act: async (tx, { taken_down_on }, { about: notice, who }) => {
      await takeDown(tx, notice, taken_down_on, who)
      return { to: paths.notice(notice.no), told: 'Anslaget är nedtaget.' }
    },
  })
}

function replaceRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.replaceNotice(':no'),
    access,
    find: foundNotice,
    start: notice => ({ kept_at: notice.kept_at }),
    view: 'notices/replace',
    page: notice => about(notice, 'Ersätt ett felaktigt anslag'),
    schema: replaceForm,
    act: async (tx, input, { about: notice, who }) => {
      const no = await replaceNotice(tx, notice, input, who)
      const { lastDay } = appealPeriod(dayInStockholm(who.now))
      return { to: paths.notice(no), told: `Anslaget är ersatt. Sista dag att överklaga är nu ${longDay(lastDay)}.` }
    },
  })
}
