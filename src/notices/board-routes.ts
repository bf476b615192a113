import type { FastifyInstance } from 'fastify'
import { meetingsOnBoard } from '#src/agenda/board-store.ts'
import { allBodies } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { notFound } from '#src/errors.ts'
import { canDelegate } from '#src/law/board.ts'
import { partsOfMeeting } from '#src/minutes/parts-store.ts'
import { isStaff, may, type User } from '#src/permissions.ts'
import { midSentence } from '#src/swedish.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { type Link, show } from '#src/web/views.ts'
import { foundNotice } from './address.ts'
import { meetingRow } from './meeting-page.ts'
import {
  addressOfMeeting,
  faultyBefore,
  lateness,
  minutesLink,
  noticePage,
  readableRows,
  rowOf,
  standingOf,
  whyGone,
} from './page.ts'
import { displayOfNotice } from './sightings.ts'
import {
  hangs,
  type MinutesNotice,
  type Notice,
  noticesOfDecision,
  noticesOfPart,
  noticesOnBoard,
  publishedItemsOfPart,
} from './store.ts'

/** The notice board, for everybody, and the page of each notice. */
export function boardRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'public' } as const
  app.get(paths.board, { config }, async (request, reply) => {
    const notices = await noticesOnBoard(db)
    const meetings = await meetingsOnBoard(db, dayInStockholm(deps.clock()))
    const rows = (kind: Notice['kind']) => notices.filter(one => one.kind === kind).map(rowOf)
    return show(deps, request, reply, 'notices/board', {
      title: 'Anslagstavla',
      actions: await postingLinks(db, request.user),
      council: meetings.filter(one => one.body_kind === 'council').map(meetingRow),
      committees: meetings.filter(one => one.body_kind !== 'council').map(meetingRow),
      minutes: rows('minutes'),
      decisions: rows('decision'),
    })
  })
  app.get<{ Params: { no: string } }>(paths.notice(':no'), { config }, async (request, reply) => {
    const notice = await foundNotice(db, request.params)
    const staff = isStaff(request.user)
    if (!staff && !hangs(notice)) throw notFound('Anslaget')
    const beside = notice.kind === 'minutes' ? await besideMinutes(db, notice, request.user) : decisionLinks(notice)
    return show(deps, request, reply, 'notices/notice', {
      ...noticePage(notice),
      paragraphs: beside.paragraphs,
      minutes: beside.minutes,
      certificate: beside.certificate,
      staff: staff ? await forStaff(deps, notice, request.user, beside.publishing) : null,
    })
  })
}

/** Where this user may make a delegated decision known. */
async function postingLinks(db: Reader, user: User | null): Promise<Link[]> {
  if (!isStaff(user)) return []
  return (await allBodies(db))
    .filter(body => canDelegate(body.kind) && may(user, 'minutes.announce', body.id))
    .map(body => ({
      href: paths.postDecision(bodyInPath(body.code)),
      text: `Anslå ett delegationsbeslut för ${midSentence(body.name)}`,
    }))
}

interface Beside {
  paragraphs: ReturnType<typeof readableRows>
  /** The minutes behind it, where everybody may read all of them. */
  minutes: Link | null
  certificate: string | null
  /** What a reader who publishes may do with the minutes behind it. */
  publishing: Link[]
}

/** The minutes behind a notice: what can be read of them, their certificate, and what may be published or taken back. */
async function besideMinutes(db: Reader, notice: MinutesNotice, user: User | null): Promise<Beside> {
  const published = await publishedItemsOfPart(db, notice.part_id)
  const parts = await partsOfMeeting(db, notice.meeting_id)
  const part = parts.findIndex(one => one.id === notice.part_id) + 1
  const kept = parts[part - 1]
  const isWhole = published.length === (kept?.paragraphs.length ?? 0)
  const publishes = may(user, 'record.publish', notice.body_id)
  const address = addressOfMeeting(notice)
  const link = (when: boolean, href: string, text: string) => (when && publishes ? [{ href, text }] : [])
  return {
    paragraphs: readableRows(notice, published),
    minutes: kept && isWhole ? minutesLink(notice, kept, part) : null,
    certificate: notice.replaced_at ? null : paths.certificate(...address, part),
    publishing: [
      ...link(published.length > 0, paths.withdrawPart(...address, part), 'Dra tillbaka protokollet från webben'),
      ...link(!isWhole, paths.publishPart(...address, part), 'Publicera hela protokollet'),
    ],
  }
}

const decisionLinks = (notice: Notice): Beside => ({
  paragraphs: [],
  minutes: null,
  certificate: notice.replaced_at || notice.withdrawn_at ? null : paths.noticeCertificate(notice.no),
  publishing: [],
})

/** What those who work here see of a notice besides: who posted it, how it has been seen, and what may be done with it. */
async function forStaff(deps: Deps, notice: Notice, user: User | null, publishing: Link[]) {
  const { db } = deps
  const today = dayInStockholm(deps.clock())
  const all =
    notice.kind === 'minutes' ? await noticesOfPart(db, notice.part_id) : await noticesOfDecision(db, notice.first_id)
  const mine = hangs(notice) && may(user, 'minutes.announce', notice.body_id)
  return {
    by: `Anslaget av ${notice.recorded_by}.`,
    status: standingOf(notice, today),
    late: notice.kind === 'minutes' ? lateness(notice.adjusted_on, notice.posted_on) : '',
    faulty: faultyBefore(notice, all),
    why: whyGone(notice),
    display: await displayOfNotice(db, notice, deps.clock()),
    actions: [...(mine ? ownActions(notice) : []), ...publishing],
  }
}

const ownActions = (notice: Notice): Link[] => [
  { href: paths.takeDown(notice.no), text: 'Ta ned anslaget' },
  ...(notice.kind === 'minutes'
    ? [{ href: paths.replaceNotice(notice.no), text: 'Ersätt ett felaktigt anslag' }]
    : [
        { href: paths.replaceDecision(notice.no), text: 'Ersätt ett felaktigt anslag' },
        { href: paths.withdrawDecision(notice.no), text: 'Dra tillbaka anslaget' },
      ]),
]
