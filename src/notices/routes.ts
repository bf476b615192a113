import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import { dayInStockholm, longDay } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { appealPeriod } from '#src/law/deadlines.ts'
import { backToMeeting, foundMeeting, meetingTitle } from '#src/meetings/address.ts'
import { ofParagraphs, paragraphSpan } from '#src/swedish.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { postNotice, replaceNotice, takeDown } from './actions.ts'
import { announces, foundMinutesNotice, foundNotice } from './address.ts'
import { boardRoutes } from './board-routes.ts'
import { certificateRoutes } from './certificate-routes.ts'
import { decisionRoutes } from './decision-routes.ts'
import { postForm, replaceForm, takeDownForm } from './form.ts'
import { meetingNoticeRoutes } from './meeting-routes.ts'
import { aboutPage } from './page.ts'
import { keptAtLately, partsToAnnounce } from './store.ts'
import { periodOf } from './words.ts'

/** What is made known about adjusted minutes, and all else that hangs on the notice board. */
export function noticeRoutes(app: FastifyInstance, deps: Deps): void {
  boardRoutes(app, deps)
  postRoutes(app, deps)
  takeDownRoutes(app, deps)
  replaceRoutes(app, deps)
  decisionRoutes(app, deps)
  meetingNoticeRoutes(app, deps)
  certificateRoutes(app, deps)
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
        text: `${paragraphSpan(part.paragraphs)}, ${part.immediate ? 'omedelbart ' : ''}${ofParagraphs(part.paragraphs, 'justerad', 'justerade')} ${longDay(part.adjusted_on)}`,
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

function takeDownRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.takeDown(':no'),
    access: announces,
    find: foundNotice,
    start: () => ({ taken_down_on: dayInStockholm(deps.clock()) }),
    view: 'notices/take-down',
    page: notice => ({ ...aboutPage(notice, 'Ta ned anslaget'), because: periodOf(notice).because }),
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
    access: announces,
    find: foundMinutesNotice,
    start: notice => ({ kept_at: notice.kept_at }),
    view: 'notices/replace',
    page: notice => aboutPage(notice, 'Ersätt ett felaktigt anslag'),
    schema: replaceForm,
    act: async (tx, input, { about: notice, who }) => {
      const no = await replaceNotice(tx, notice, input, who)
      const { lastDay } = appealPeriod(dayInStockholm(who.now))
      return { to: paths.notice(no), told: `Anslaget är ersatt. Sista dag att överklaga är nu ${longDay(lastDay)}.` }
    },
  })
}
