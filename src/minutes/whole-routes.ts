import type { FastifyInstance } from 'fastify'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { meetingIn, meetingTitle } from '#src/meetings/address.ts'
import { documentHtml } from '#src/pdf/html.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { bodyInPath, meetingKey, paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { minutesOf } from './whole.ts'

type MeetingParams = { Params: { body: string; day: string } }

/** The whole minutes of a meeting, as a page and as a PDF, for those who work here. */
export function wholeMinutesRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'staff' } as const
  app.get<MeetingParams>(paths.minutes(':body', ':day'), { config }, async (request, reply) => {
    const meeting = found(await meetingIn(db, request.params), 'Sammanträdet')
    const document = found(await minutesOf(db, meeting), 'Protokollet')
    const address: [string, string] = [bodyInPath(meeting.body_code), meetingKey(meeting)]
    return show(deps, request, reply, 'minutes/whole', {
      title: document.title,
      pageWidth: 'document',
      breadcrumbs: [
        { href: paths.meetings, text: 'Sammanträden' },
        { href: paths.meeting(...address), text: meetingTitle(meeting) },
        { href: paths.minutes(...address), text: 'Protokoll' },
      ],
      pdf: paths.minutesPdf(...address),
      html: documentHtml(document),
    })
  })
  app.get<MeetingParams>(paths.minutesPdf(':body', ':day'), { config }, async (request, reply) => {
    const meeting = found(await meetingIn(db, request.params), 'Sammanträdet')
    const document = found(await minutesOf(db, meeting), 'Protokollet')
    const name = `protokoll-${bodyInPath(meeting.body_code)}-${meetingKey(meeting)}.pdf`
    reply.type('application/pdf').header('cache-control', 'no-store')
    reply.header('content-disposition', `inline; filename="${name}"`)
    return reply.send(await renderPdf(document))
  })
}
