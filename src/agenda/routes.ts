import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found, notFound } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import {
  backToMeeting,
  foundMeeting,
  foundOrMoved,
  isMoved,
  meetingAddress,
  meetingTitle,
} from '#src/meetings/address.ts'
import { plannedBefore } from '#src/meetings/page.ts'
import { changesOf, type Meeting } from '#src/meetings/store.ts'
import { documentHtml } from '#src/pdf/html.ts'
import { isStaff, may, type User } from '#src/permissions.ts'
import { sittingOn } from '#src/rosters/roster.ts'
import { mandatesOf } from '#src/rosters/store.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { issueSummons } from './actions.ts'
import { changeSince } from './agenda.ts'
import { summonsForm } from './form.ts'
import { itemRoutes } from './item-routes.ts'
import { agendaPage, backToAgenda, issuing, noticeWords, pendingRow } from './page.ts'
import { missingFrom, partOf, pendingAt } from './pending.ts'
import { agendaOf, type KeptAgendaItem, summonsAt, summonsesOf } from './store.ts'
import { agendaDocument } from './summons.ts'

/** What a body is to take up at a meeting, and how its members are called to it. */
export function agendaRoutes(app: FastifyInstance, deps: Deps): void {
  agendaRoute(app, deps)
  itemRoutes(app, deps)
  issueRoutes(app, deps)
  summonsRoutes(app, deps)
}

function agendaRoute(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  app.get(paths.agenda(':body', ':day'), { config: { permission: 'staff' } }, async (request, reply) => {
    const meeting = await foundMeeting(db, request.params as Record<string, string>)
    const items = await agendaOf(db, meeting.id)
    const summonses = await summonsesOf(db, meeting.id)
    const isHeld = meeting.cancelled_reason === null
    const page = agendaPage(meeting, {
      items,
      summonses,
      isChanged: changeSince(summonses, await changesOf(db, meeting.id)) !== undefined,
      missing: missingFrom(items, await pendingAt(db, meeting)),
      part: await partOf(db, meeting.body_id),
      mayPlan: isHeld && may(request.user, 'meeting.plan', meeting.body_id),
      mayWrite:
        isHeld &&
        may(request.user, 'minutes.record', meeting.body_id) &&
        meeting.held_on <= dayInStockholm(deps.clock()),
    })
    return show(deps, request, reply, 'agenda/agenda', {
      title: 'Dagordning',
      lead: meetingTitle(meeting),
      breadcrumbs: backToAgenda(meeting),
      ...page,
    })
  })
}

function issueRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.issueSummons(':body', ':day'),
    access: { permission: 'meeting.plan', at: atBodyInPath },
    find: foundMeeting,
    start: () => ({ sent_on: dayInStockholm(deps.clock()) }),
    view: 'agenda/issue',
    page: async meeting => {
      const items = await agendaOf(db, meeting.id)
      const called = await summonsesOf(db, meeting.id)
      const change = changeSince(called, await changesOf(db, meeting.id))
      const isNamed = (item: KeptAgendaItem): boolean => !change && item.summons_no !== null
      const sitting = sittingOn(await mandatesOf(db, meeting.body_id), meeting.held_on)
      return {
        title: issuing(called.length === 0, change !== undefined),
        lead: meetingTitle(meeting),
        breadcrumbs: backToAgenda(meeting),
        added: items.filter(item => !isNamed(item) && item.struck_reason === null).map(item => item.title),
        recipients: sitting.map(one => `${one.name} (${one.party})`),
        rule: noticeWords(meeting, dayInStockholm(deps.clock())),
        missing: missingFrom(items, await pendingAt(db, meeting)).map(pendingRow),
        add: paths.addToAgenda(...meetingAddress(meeting)),
      }
    },
    schema: summonsForm,
    act: async (tx, { sent_on }, { about: meeting, who }) => {
      const no = await issueSummons(tx, meeting, sent_on, who)
      return { to: paths.agenda(...meetingAddress(meeting)), told: `Kallelse ${no} är utfärdad.` }
    },
  })
}

/** Whoever works here and the body's own members read it; the council's is public once it has been issued (KL 5:13). */
const mayRead = (user: User | null, meeting: Meeting, isIssued: boolean): boolean =>
  isStaff(user) ||
  (isIssued && (meeting.body_kind === 'council' || (user?.roles ?? []).some(held => held.body_id === meeting.body_id)))

function summonsRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'public' } as const
  app.get(paths.summons(':body', ':day'), { config }, async (request, reply) => {
    const meeting = await foundOrMoved(db, request.params as Record<string, string>)
    const called = await summonsesOf(db, meeting.id)
    if (!mayRead(request.user, meeting, called.length > 0)) throw notFound('Kallelsen')
    if (isMoved(meeting, request.params)) return reply.redirect(paths.summons(...meetingAddress(meeting)))
    const address = meetingAddress(meeting)
    const document = await agendaDocument(db, meeting, deps.clock())
    return show(deps, request, reply, 'agenda/summons', {
      title: document.title,
      pageWidth: 'document',
      breadcrumbs: [
        ...(isStaff(request.user) ? backToMeeting(meeting) : []),
        { href: paths.summons(...address), text: `Kallelse ${meetingTitle(meeting)}` },
      ],
      planned: plannedBefore(meeting, await changesOf(db, meeting.id)),
      pdfs: called.map(one => ({
        href: paths.summonsPdf(...address, one.no),
        text: called.length === 1 ? 'Kallelsen som PDF' : `Kallelse ${one.no} som PDF`,
      })),
      html: documentHtml(document),
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
