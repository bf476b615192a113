import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { standingNotice } from '#src/agenda/board-store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, notFound } from '#src/errors.ts'
import { foundMeeting, meetingAddress } from '#src/meetings/address.ts'
import { dayOrFirst } from '#src/meetings/days.ts'
import { daysOfMeeting } from '#src/meetings/days-store.ts'
import { placeAndTime, wasPlanned } from '#src/meetings/page.ts'
import { changesOf } from '#src/meetings/store.ts'
import { partsOfMeeting } from '#src/minutes/parts-store.ts'
import { municipality } from '#src/municipality/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { isStaff, type User } from '#src/permissions.ts'
import { plural } from '#src/swedish.ts'
import { sendPaper } from '#src/web/papers.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { certificate, decisionCertificate, meetingCertificate } from '#templates/documents/certificate.ts'
import { foundDecisionNotice } from './address.ts'
import { displayOfMeeting } from './announcement.ts'
import { changedSince } from './known.ts'
import { postedOn } from './meeting-page.ts'
import { type Display, displayOfNotice } from './sightings.ts'
import { hangs, type Notice, noticesOfPart } from './store.ts'

/** A certificate at its address: the paper, where it lies as a page and as a PDF, and the file's name. */
interface Certificate {
  document: Document
  href: string
  pdf: string
  name: string
}

type Find = (
  db: Reader,
  params: Record<string, string>,
  reader: { user: User | null; now: Date },
) => Promise<Certificate>

// Where nobody has looked there is nothing to doubt either, and nothing to be sure of.
function inSentences({ text, doubts, last }: Display): string[] {
  if (doubts.length > 0) return [text, `${plural(doubts.length, 'lucka', 'luckor')} i kontrollen finns antecknade.`]
  return last ? [text, 'Ingen kontroll har lämnat tvivel om att det satt uppe.'] : [text]
}

/** What every certificate of a notice says, whatever it told of. */
async function hangingOf(db: Reader, notice: Notice, now: Date) {
  return {
    municipality: (await municipality(db)).name,
    body: notice.body_name,
    posted_on: notice.posted_on,
    taken_down_on: notice.taken_down_on,
    kept_at: notice.kept_at,
    responsible: notice.recorded_by,
    display: inSentences(await displayOfNotice(db, notice, now)),
    at: notice.taken_down_at ?? notice.recorded_at,
  }
}

/** The certificate of a part's notice, for everybody once it has been posted. Throws not_found before that. */
const ofPart: Find = async (db, params, { now }) => {
  const meeting = await foundMeeting(db, params)
  const part = found((await partsOfMeeting(db, meeting.id))[Number(params.part) - 1], 'Anslagsbeviset')
  const notice = found(
    (await noticesOfPart(db, part.id)).findLast(one => !one.replaced_at),
    'Anslagsbeviset',
  )
  const { days, paragraphs, adjusted_on } = notice
  const address = [...meetingAddress(meeting), params.part ?? ''] as const
  return {
    document: certificate({ ...(await hangingOf(db, notice, now)), days, paragraphs, adjusted_on }),
    href: paths.certificate(...address),
    pdf: paths.certificatePdf(...address),
    name: `anslagsbevis-${address.join('-')}`,
  }
}

/**
 * The certificate of a delegated decision's notice: for everybody while it hangs, and after that for those who work here.
 * Throws not_found for others, and for one that was faulty.
 */
const ofDecision: Find = async (db, params, { user, now }) => {
  const notice = await foundDecisionNotice(db, params)
  const isSound = notice.replaced_at === null && notice.withdrawn_at === null
  if (!isSound || !(hangs(notice) || isStaff(user))) throw notFound('Anslagsbeviset')
  const { no, title, decided_by, decided_on, dnr } = notice
  return {
    document: decisionCertificate({ ...(await hangingOf(db, notice, now)), title, decided_by, decided_on, dnr }),
    href: paths.noticeCertificate(no),
    pdf: paths.noticeCertificatePdf(no),
    name: `anslagsbevis-${no}`,
  }
}

/** The certificate of a meeting that was made known, for everybody. Throws not_found where it was not. */
const ofMeeting: Find = async (db, params, { now }) => {
  const meeting = await foundMeeting(db, params)
  const notice = found(await standingNotice(db, meeting.id), 'Anslagsbeviset')
  const address = meetingAddress(meeting)
  const day = dayOrFirst(meeting, await daysOfMeeting(db, meeting), notice.day_no)
  return {
    document: meetingCertificate({
      municipality: (await municipality(db)).name,
      body: meeting.body_name,
      held_on: day.held_on,
      planned: placeAndTime(day),
      posted_on: postedOn(notice),
      changes: changedSince(notice, await changesOf(db, meeting.id)).map(one => ({
        on: dayInStockholm(new Date(one.recorded_at)),
        was: wasPlanned(one),
      })),
      responsible: notice.posted_by,
      display: inSentences(await displayOfMeeting(db, meeting, notice, now)),
      at: notice.posted_at,
    }),
    href: paths.meetingCertificate(...address),
    pdf: paths.meetingCertificatePdf(...address),
    name: `anslagsbevis-${address.join('-')}`,
  }
}

/** The certificates of what hangs, or hung, on the notice board: each as a page and as a PDF. */
export function certificateRoutes(app: FastifyInstance, deps: Deps): void {
  certificateAt(app, deps, ofPart, [
    paths.certificate(':body', ':day', ':part'),
    paths.certificatePdf(':body', ':day', ':part'),
  ])
  certificateAt(app, deps, ofDecision, [paths.noticeCertificate(':no'), paths.noticeCertificatePdf(':no')])
  certificateAt(app, deps, ofMeeting, [
    paths.meetingCertificate(':body', ':day'),
    paths.meetingCertificatePdf(':body', ':day'),
  ])
}

function certificateAt(app: FastifyInstance, deps: Deps, find: Find, [page, pdf]: [string, string]): void {
  const config = { permission: 'public' } as const
  const asked = (request: FastifyRequest): Promise<Certificate> =>
    find(deps.db, request.params as Record<string, string>, { user: request.user, now: deps.clock() })
  app.get(page, { config }, async (request, reply) => showPage(deps, request, reply, await asked(request)))
  app.get(pdf, { config }, async (request, reply) => {
    const { document, name } = await asked(request)
    return sendPaper(reply, document, name)
  })
}

const showPage = (deps: Deps, request: FastifyRequest, reply: FastifyReply, { document, href, pdf }: Certificate) =>
  show(deps, request, reply, 'minutes/whole', {
    title: document.title,
    pageWidth: 'document',
    breadcrumbs: [
      { href: paths.board, text: 'Anslagstavla' },
      { href, text: 'Anslagsbevis' },
    ],
    pdf,
    document,
  })
