import type { FastifyInstance } from 'fastify'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, notFound } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import { backToMeeting, foundMeeting, meetingAddress } from '#src/meetings/address.ts'
import { documentHtml } from '#src/pdf/html.ts'
import { isStaff, type User } from '#src/permissions.ts'
import { sendPaper } from '#src/web/papers.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { editionsOfParts, partsOfMeeting } from './parts-store.ts'
import { itemsOfMeeting } from './store.ts'
import { minutesOf } from './whole.ts'

/** Is every one of these §§ published? */
async function isPublished(db: Reader, meetingId: string, paragraphs: readonly number[]): Promise<boolean> {
  const items = (await itemsOfMeeting(db, meetingId)).filter(item => paragraphs.includes(item.paragraph_no))
  return items.every(item => item.published_at !== null)
}

/**
 * The whole minutes of a meeting, as a page and as a PDF, for those who work here; and what was adjusted together as it
 * was then, for everybody once all of it is published.
 */
export function wholeMinutesRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'staff' } as const
  app.get(paths.minutes(':body', ':day'), { config }, async (request, reply) => {
    const meeting = await foundMeeting(db, request.params as Record<string, string>)
    const document = found(await minutesOf(db, meeting), 'Protokollet')
    const address = meetingAddress(meeting)
    return show(deps, request, reply, 'minutes/whole', {
      title: document.title,
      pageWidth: 'document',
      breadcrumbs: [...backToMeeting(meeting), { href: paths.minutes(...address), text: 'Protokoll' }],
      pdf: paths.minutesPdf(...address),
      html: documentHtml(document),
    })
  })
  const open = { config: { permission: 'public' } } as const
  const readablePart = async (params: Record<string, string>, user: User | null) => {
    const meeting = await foundMeeting(db, params)
    const part = found((await partsOfMeeting(db, meeting.id))[Number(params.part) - 1], 'Protokollet')
    if (!isStaff(user) && !(await isPublished(db, meeting.id, part.paragraphs))) throw notFound('Protokollet')
    return { part, name: `protokoll-${meetingAddress(meeting).join('-')}-${params.part}` }
  }
  app.get(paths.partPdf(':body', ':day', ':part'), open, async (request, reply) => {
    const { part, name } = await readablePart(request.params as Record<string, string>, request.user)
    return sendFile(db, reply, found(part.sha256, 'Protokollet'), `${name}.pdf`)
  })
  app.get(paths.partEdition(':body', ':day', ':part', ':edition'), open, async (request, reply) => {
    const params = request.params as Record<string, string>
    const { part, name } = await readablePart(params, request.user)
    const editions = (await editionsOfParts(db, [part.id])).get(part.id) ?? []
    const edition = found(
      editions.find(one => String(one.no) === params.edition),
      'Utgåvan',
    )
    return sendFile(db, reply, edition.sha256, `${name}-utgava-${edition.no}.pdf`)
  })
  app.get(paths.minutesPdf(':body', ':day'), { config }, async (request, reply) => {
    const meeting = await foundMeeting(db, request.params as Record<string, string>)
    const document = found(await minutesOf(db, meeting), 'Protokollet')
    return sendPaper(reply, document, `protokoll-${meetingAddress(meeting).join('-')}`)
  })
}
