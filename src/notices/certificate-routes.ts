import type { FastifyInstance } from 'fastify'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { foundMeeting, meetingAddress } from '#src/meetings/address.ts'
import { partsOfMeeting } from '#src/minutes/parts-store.ts'
import { municipality } from '#src/municipality/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { documentHtml } from '#src/pdf/html.ts'
import { plural } from '#src/swedish.ts'
import { sendPaper } from '#src/web/papers.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { certificate } from '#templates/documents/certificate.ts'
import { displayOf, sightingsBetween } from './sightings.ts'
import { noticesOfPart } from './store.ts'

/** The certificate of a part's notice, for everybody once it has been posted. Throws not_found before that. */
async function certificateAt(db: Reader, params: Record<string, string>, now: Date) {
  const meeting = await foundMeeting(db, params)
  const part = found((await partsOfMeeting(db, meeting.id))[Number(params.part) - 1], 'Anslagsbeviset')
  const notice = found(
    (await noticesOfPart(db, part.id)).findLast(one => !one.replaced_at),
    'Anslagsbeviset',
  )
  const until = notice.taken_down_on ?? dayInStockholm(now)
  const display = displayOf(notice.no, await sightingsBetween(db, notice.posted_on, until), {
    from: notice.recorded_at,
    to: notice.taken_down_at ?? now.toISOString(),
  })
  const document: Document = certificate({
    municipality: (await municipality(db)).name,
    body: notice.body_name,
    held_on: notice.held_on,
    paragraphs: notice.paragraphs,
    adjusted_on: notice.adjusted_on,
    posted_on: notice.posted_on,
    taken_down_on: notice.taken_down_on,
    kept_at: notice.kept_at,
    responsible: notice.recorded_by,
    display: [
      display.text,
      display.doubts.length === 0
        ? 'Ingen kontroll har lämnat tvivel om att det satt uppe.'
        : `${plural(display.doubts.length, 'lucka', 'luckor')} i kontrollen finns antecknade.`,
    ],
    at: notice.taken_down_at ?? notice.recorded_at,
  })
  return { document, notice, address: meetingAddress(meeting) }
}

export function certificateRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'public' } as const
  app.get(paths.certificate(':body', ':day', ':part'), { config }, async (request, reply) => {
    const params = request.params as Record<string, string>
    const { document, address } = await certificateAt(db, params, deps.clock())
    const href = paths.certificate(...address, params.part ?? '')
    return show(deps, request, reply, 'minutes/whole', {
      title: document.title,
      pageWidth: 'document',
      breadcrumbs: [
        { href: paths.board, text: 'Anslagstavla' },
        { href, text: 'Anslagsbevis' },
      ],
      pdf: paths.certificatePdf(...address, params.part ?? ''),
      html: documentHtml(document),
    })
  })
  app.get(paths.certificatePdf(':body', ':day', ':part'), { config }, async (request, reply) => {
    const params = request.params as Record<string, string>
    const { document, address } = await certificateAt(db, params, deps.clock())
    return sendPaper(reply, document, `anslagsbevis-${address.join('-')}-${params.part}`)
  })
}
