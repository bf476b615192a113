import type { FastifyInstance, FastifyRequest } from 'fastify'
import { roundsOf } from '#src/approval/store.ts'
import { isAttendanceNoted } from '#src/attendance/store.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, notFound } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import { lodgedAt } from '#src/lodged/store.ts'
import { foundParagraph } from '#src/meetings/address.ts'
import { noticesOfPart } from '#src/notices/store.ts'
import { isStaff, may, type User } from '#src/permissions.ts'
import { practiceOf } from '#src/practice/store.ts'
import { publicationsOf } from '#src/publication/actions.ts'
import { sendPaper } from '#src/web/papers.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { protocolExtract } from '#templates/documents/protocol-extract.ts'
import { editionsOf } from './editions.ts'
import { currentFacts, extractName, extractOf } from './extract.ts'
import { extractsRoutes } from './extracts-routes.ts'
import { notesOf } from './notes-store.ts'
import { isProvisional } from './numbering.ts'
import { orderRoutes } from './order-routes.ts'
import { paragraphPage } from './page.ts'
import { dispatchesOf } from './parts-store.ts'
import { recordsAt } from './records.ts'
import { type MinuteItem, mattersWithPublication } from './store.ts'
import { wholeMinutesRoutes } from './whole-routes.ts'
import { workRoutes } from './work-routes.ts'

export function minutesRoutes(app: FastifyInstance, deps: Deps): void {
  paragraphRoutes(app, deps)
  workRoutes(app, deps)
  orderRoutes(app, deps)
  wholeMinutesRoutes(app, deps)
  extractsRoutes(app, deps)
}

/** Does it lie before this person to be adjusted? Then they read it, and its annexes, before they answer. */
async function isAsked(db: Reader, item: MinuteItem, user: User | null): Promise<boolean> {
  if (!user || item.part_id) return false
  return (await roundsOf(db, item.meeting_id)).some(
    round =>
      round.ended_at === null &&
      round.paragraphs.includes(item.paragraph_no) &&
      round.approvals.some(one => one.name === user.name),
  )
}

// Before that there is no edition of it, and nobody outside sees it.
const ifAdjusted = ({ id, part_id }: MinuteItem): string[] => (part_id ? [id] : [])

/** The § at this address, as far as this reader may see it; when it was published, or null. Throws not_found. */
async function readable(
  deps: Deps,
  request: FastifyRequest,
): Promise<{ item: MinuteItem; publishedAt: string | null }> {
  const item = await foundParagraph(deps.db, request.params as Record<string, string>)
  const inForce = (await publicationsOf(deps.db, 'minute_item', ifAdjusted(item))).find(one => !one.revoked_at)
  if (!inForce && !isStaff(request.user) && !(await isAsked(deps.db, item, request.user))) throw notFound('Paragrafen')
  return { item, publishedAt: inForce?.published_at ?? null }
}

function paragraphRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'public' } as const
  app.get(paths.paragraph(':body', ':day', ':no'), { config }, async (request, reply) => {
    const { item, publishedAt } = await readable(deps, request)
    const staff = isStaff(request.user)
    const editions = (await editionsOf(db, ifAdjusted(item))).get(item.id) ?? []
    const kept = editions.at(-1)?.facts
    const records = staff || !kept ? await recordsAt(db, item.id) : null
    const facts = kept ?? (await currentFacts(db, item, records ?? undefined))
    const page = paragraphPage(item, {
      document: protocolExtract({ ...facts, certified: null }),
      editions,
      notes: records?.notes ?? (await notesOf(db, item.id)),
      records,
      matters: await mattersWithPublication(db, item.id),
      dispatches: staff && item.part_id ? await dispatchesOf(db, item.id) : [],
      publishedAt,
      isCounted: staff && isProvisional(item) && (await practiceOf(db, item.body_id)).numbering !== 'elsewhere',
      hasAttendance: staff && (await isAttendanceNoted(db, item.meeting_id)),
      notice: item.part_id ? (await noticesOfPart(db, item.part_id)).find(one => !one.replaced_at) : undefined,
      lodged: may(request.user, 'minutes.record', item.body_id) ? await lodgedAt(db, item.id) : [],
      user: request.user,
    })
    return show(deps, request, reply, 'minutes/paragraph', page)
  })
  app.get(paths.extract(':body', ':day', ':no'), { config }, async (request, reply) => {
    const { item } = await readable(deps, request)
    const kept = (await editionsOf(db, [item.id])).get(item.id)?.at(-1)
    if (kept) return sendFile(db, reply, kept.sha256, `${extractName(item)}.pdf`)
    return sendPaper(reply, await extractOf(db, item), extractName(item))
  })
  app.get(paths.edition(':body', ':day', ':no', ':edition'), { config }, async (request, reply) => {
    const { item } = await readable(deps, request)
    const { edition } = request.params as Record<string, string>
    const kept = (await editionsOf(db, [item.id])).get(item.id)?.find(one => String(one.no) === edition)
    return sendFile(db, reply, found(kept?.sha256, 'Utgåvan'), `${extractName(item)}-utgava-${edition}.pdf`)
  })
  app.get(
    paths.dispatched(':body', ':day', ':no', ':place'),
    { config: { permission: 'staff' } },
    async (request, reply) => {
      const { item } = await readable(deps, request)
      const { place } = request.params as Record<string, string>
      const sent = (await dispatchesOf(db, item.id)).find(one => String(one.position) === place)
      return sendFile(db, reply, found(sent?.sha256, 'Utdraget'), `${extractName(item)}-bestyrkt.pdf`)
    },
  )
  app.get<{ Params: { note: string } }>(
    paths.annex(':body', ':day', ':no', ':note'),
    { config },
    async (request, reply) => {
      const { item } = await readable(deps, request)
      const note = (await notesOf(db, item.id)).find(one => String(one.position) === request.params.note)
      return sendFile(db, reply, found(note?.sha256, 'Bilagan'), note?.file_name ?? 'bilaga')
    },
  )
}
