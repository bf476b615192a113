import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, notFound } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import { boardHoldsMeetings } from '#src/law/board.ts'
import { mailsAbout } from '#src/mail/store.ts'
import {
  backToMeeting,
  foundMeeting,
  foundOrMoved,
  isMoved,
  meetingAddress,
  meetingTitle,
} from '#src/meetings/address.ts'
import { dayWords } from '#src/meetings/days.ts'
import { daysWith } from '#src/meetings/days-store.ts'
import { plannedBefore } from '#src/meetings/page.ts'
import { isCalled, type Meeting } from '#src/meetings/store.ts'
import { isStaff, may, mayReadPapers, type User } from '#src/permissions.ts'
import { sittingOn } from '#src/rosters/roster.ts'
import { mandatesOf } from '#src/rosters/store.ts'
import { formPage } from '#src/web/form-page.ts'
import { SignInFirst } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { adoptRoutes } from './adopt-routes.ts'
import { adoptionOf } from './adoption-store.ts'
import { agreedRoutes } from './agreed-routes.ts'
import { postsItsMeetings, standingNotice } from './board-store.ts'
import { summonsForm } from './form.ts'
import { issueSummons } from './issue.ts'
import { itemRoutes } from './item-routes.ts'
import { waysTo } from './letters.ts'
import { agendaAround, issuing, type NextSummons, nextSummons } from './next.ts'
import { agendaPage, backToAgenda, noticeWords, pendingRow } from './page.ts'
import { paperRoutes } from './paper-routes.ts'
import type { Paper } from './papers.ts'
import { papersByItem, summonsesIssued, summonsFiles } from './papers-page.ts'
import type { KeptPaper } from './papers-store.ts'
import { leftOff, missingFrom, partOf, pendingAt } from './pending.ts'
import { sectionsRoutes } from './sections-routes.ts'
import { agendaDocument } from './summons.ts'
import { summonsAt } from './summons-store.ts'

/** What a body is to take up at a meeting, and how its members are called to it. */
export function agendaRoutes(app: FastifyInstance, deps: Deps): void {
  agendaRoute(app, deps)
  itemRoutes(app, deps)
  sectionsRoutes(app, deps)
  paperRoutes(app, deps)
  adoptRoutes(app, deps)
  agreedRoutes(app, deps)
  issueRoutes(app, deps)
  summonsRoutes(app, deps)
}

function agendaRoute(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  app.get(paths.agenda(':body', ':day'), { config: { permission: 'public' } }, async (request, reply) => {
    if (!request.user) throw new SignInFirst()
    const meeting = await foundOrMoved(db, request.params as Record<string, string>)
    if (!isStaff(request.user)) {
      // Letters lead members here, where they are asked to sign in; what they read is what they were called to.
      if (!mayRead(request.user, meeting, await isCalled(db, meeting.id))) throw notFound('Dagordningen')
      return reply.redirect(paths.summons(...meetingAddress(meeting)))
    }
    if (isMoved(meeting, request.params)) return reply.redirect(paths.agenda(...meetingAddress(meeting)))
    const around = await agendaAround(db, meeting)
    const { items, papers, called } = around
    const isHeld = meeting.cancelled_reason === null
    const page = agendaPage(meeting, {
      items,
      papers: countedBy(papers),
      summonses: called,
      adoption: await adoptionOf(db, meeting.id),
      next: nextSummons(around),
      missing: missingFrom(items, await pendingAt(db, meeting)),
      part: await partOf(db, meeting.body_id),
      mayPlan: isHeld && may(request.user, 'meeting.plan', meeting.body_id),
      mayWrite:
        isHeld &&
        may(request.user, 'minutes.record', meeting.body_id) &&
        meeting.held_on <= dayInStockholm(deps.clock()),
    })
    const letters = await mailsAbout(
      db,
      'summons',
      called.map(one => one.id),
    )
    return show(deps, request, reply, 'agenda/agenda', {
      title: 'Dagordning',
      lead: meetingTitle(meeting),
      breadcrumbs: backToAgenda(meeting),
      ...page,
      summonses: summonsesIssued(meeting, called, papers, letters),
    })
  })
}

function countedBy(papers: readonly Paper[]): Map<string, number> {
  const counted = new Map<string, number>()
  for (const { agenda_item_id: id } of papers) counted.set(id, (counted.get(id) ?? 0) + 1)
  return counted
}

function issueRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.issueSummons(':body', ':day'),
    access: { permission: 'meeting.plan', at: atBodyInPath },
    find: foundMeeting,
    start: async meeting => ({
      sent_on: dayInStockholm(deps.clock()),
      ...((await postsItsMeetings(db, meeting.body_id)) ? { on_board: '1' } : {}),
    }),
    view: 'agenda/issue',
    page: async (meeting, form) => {
      const around = await agendaAround(db, meeting)
      const news = nextSummons(around)
      const sitting = sittingOn(await mandatesOf(db, meeting.body_id), news.day.held_on)
      const names = sitting.map(one => one.name)
      const ways = await waysTo(db, names, deps.mail)
      const { due, waiting, next } = await leftOff(db, meeting, around.items)
      return {
        title: issuing[news.kind],
        lead: news.day.no === 1 ? meetingTitle(meeting) : `${meetingTitle(meeting)}, fortsätter ${dayWords(news.day)}`,
        breadcrumbs: backToAgenda(meeting),
        added: news.items.map(item => item.title),
        papers: news.papers.map(paper => `${paper.no}. ${paper.title}`),
        recipients: sitting.map(one => `${one.name} (${one.party})`),
        byMail: ways.byMail.length,
        otherwise: deps.mail ? ways.otherwise : [],
        contacts: paths.contacts,
        rule: noticeWords(meeting, news.day, dayInStockholm(deps.clock())),
        due: due.map(pendingRow),
        next: next ? `nästa sammanträde ${proseDay(next)}` : 'ett nytt sammanträde, som inte är planerat',
        missing: waiting.map(pendingRow),
        add: paths.addToAgenda(...meetingAddress(meeting)),
        board: await boardChoice(db, meeting, news, dayInStockholm(deps.clock())),
        warnings: form.warnings,
      }
    },
    schema: summonsForm,
    act: async (tx, { sent_on, on_board, order_reason: late_reason }, { about: meeting, who }) => {
      const no = await issueSummons(tx, meeting, { sent_on, on_board, late_reason, mail: deps.mail }, who)
      return { to: paths.agenda(...meetingAddress(meeting)), told: `Kallelse ${no} är utfärdad.` }
    },
  })
}

/** May the meeting be posted with the summons, does it hang on the board already, will it hang there anew, or neither? */
async function boardChoice(
  db: Reader,
  meeting: Meeting,
  { kind, day }: NextSummons,
  today: string,
): Promise<'choose' | 'hangs' | 'anew' | 'neither'> {
  if (boardHoldsMeetings(meeting.body_kind) !== 'may' || day.held_on < today) return 'neither'
  if (!(await standingNotice(db, meeting.id))) return 'choose'
  return kind === 'continued' ? 'anew' : 'hangs'
}

/** Whoever works here and the body's own members read it; the council's is public once it has been issued (KL 5:13). */
const mayRead = (user: User | null, meeting: Meeting, isIssued: boolean): boolean =>
  isStaff(user) || (isIssued && (meeting.body_kind === 'council' || mayReadPapers(user, meeting.body_id)))

/** The papers that this reader may see: all of them, those that a summons has carried, or none. */
const papersFor = (user: User | null, meeting: Meeting, all: readonly KeptPaper[]): KeptPaper[] =>
  mayReadPapers(user, meeting.body_id) ? all.filter(one => isStaff(user) || one.summons_no !== null) : []

function summonsRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'public' } as const
  app.get(paths.summons(':body', ':day'), { config }, async (request, reply) => {
    const meeting = await foundOrMoved(db, request.params as Record<string, string>)
    const around = await agendaAround(db, meeting)
    const { called } = around
    if (!mayRead(request.user, meeting, called.length > 0)) throw notFound('Kallelsen')
    if (isMoved(meeting, request.params)) return reply.redirect(paths.summons(...meetingAddress(meeting)))
    const address = meetingAddress(meeting)
    const document = await agendaDocument(db, around, deps.clock())
    const papers = papersFor(request.user, meeting, around.papers)
    return show(deps, request, reply, 'agenda/summons', {
      title: document.title,
      pageWidth: 'document',
      breadcrumbs: [
        ...(isStaff(request.user) ? backToMeeting(meeting) : []),
        { href: paths.summons(...address), text: `Kallelse ${meetingTitle(meeting)}` },
      ],
      planned: [
        ...plannedBefore(meeting, around.changes),
        ...daysWith(meeting, around.later)
          .filter(day => day.no > (called.at(-1)?.day_no ?? 1))
          .map(day => `Sammanträdet fortsätter ${dayWords(day)}.`),
      ],
      pdfs: called.flatMap(one => summonsFiles(meeting, one, papers, called.length === 1 ? 'Kallelsen' : undefined)),
      papers: papersByItem(meeting, around.items, papers, called.length),
      document,
    })
  })
  app.get(paths.summonsPdf(':body', ':day', ':no'), { config }, async (request, reply) => {
    const params = request.params as Record<string, string>
    const meeting = await foundMeeting(db, params)
    const summons = /^\d{1,4}$/.test(params.no ?? '') ? await summonsAt(db, meeting.id, Number(params.no)) : undefined
    if (!summons || !mayRead(request.user, meeting, true)) throw notFound('Kallelsen')
    return sendFile(db, reply, found(summons.sha256), `kallelse-${meetingAddress(meeting).join('-')}-${summons.no}.pdf`)
  })
}
