import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, notFound } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import { fileByHash } from '#src/files/store.ts'
import { backToMeeting, foundMeeting, meetingAddress } from '#src/meetings/address.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { isStaff } from '#src/permissions.ts'
import { sendPaper, sendZip } from '#src/web/papers.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { annexFiles } from '#templates/documents/annexes.ts'
import { type MinutesFacts, minutes } from '#templates/documents/minutes.ts'
import { editionsOf } from './editions.ts'
import { filesOf } from './files.ts'
import { editionsOfParts, partsOfMeeting, wordsOfPart } from './parts-store.ts'
import { itemsOfMeeting } from './store.ts'
import { keptMinutes, minutesFacts, minutesToSign, partOfMinutes } from './whole.ts'

/**
 * The whole minutes of a meeting, as a page, as a PDF and with their files, for those who work here; and what was
 * adjusted together as it was then, for everybody once all of it is published.
 */
export function wholeMinutesRoutes(app: FastifyInstance, deps: Deps): void {
  standingRoutes(app, deps)
  partRoutes(app, deps)
}

const nameOf = (meeting: Meeting): string => `protokoll-${meetingAddress(meeting).join('-')}`

function standingRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'staff' } as const
  const standing = async (request: FastifyRequest): Promise<{ meeting: Meeting; facts: MinutesFacts }> => {
    const meeting = await foundMeeting(db, request.params as Record<string, string>)
    return { meeting, facts: found(await minutesFacts(db, meeting), 'Protokollet') }
  }
  app.get(paths.minutes(':body', ':day'), { config }, async (request, reply) => {
    const { meeting, facts } = await standing(request)
    const address = meetingAddress(meeting)
    const document = minutes(facts)
    return show(deps, request, reply, 'minutes/whole', {
      title: document.title,
      pageWidth: 'document',
      breadcrumbs: [...backToMeeting(meeting), { href: paths.minutes(...address), text: 'Protokoll' }],
      pdf: paths.minutesPdf(...address),
      zip: annexFiles(facts.items).length > 0 ? paths.minutesZip(...address) : undefined,
      document,
    })
  })
  app.get(paths.minutesPdf(':body', ':day'), { config }, async (request, reply) => {
    const { meeting, facts } = await standing(request)
    return sendPaper(reply, minutes(facts), nameOf(meeting))
  })
  app.get(paths.minutesToSign(':body', ':day'), { config }, async (request, reply) => {
    const meeting = await foundMeeting(db, request.params as Record<string, string>)
    return sendPaper(reply, await minutesToSign(db, meeting), `${nameOf(meeting)}-att-skriva-under`)
  })
  app.get(paths.minutesZip(':body', ':day'), { config }, async (request, reply) => {
    const { meeting, facts } = await standing(request)
    const paper = { name: `${nameOf(meeting)}.pdf`, bytes: await renderPdf(minutes(facts)) }
    return sendZip(reply, [paper, ...(await filesOf(db, facts.items))], nameOf(meeting))
  })
}

/** Is every one of these §§ published? */
async function isPublished(db: Reader, meetingId: string, paragraphs: readonly number[]): Promise<boolean> {
  const items = (await itemsOfMeeting(db, meetingId)).filter(item => paragraphs.includes(item.paragraph_no))
  return items.every(item => item.published_at !== null)
}

function partRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'public' } as const
  const readable = async (request: FastifyRequest) => {
    const params = request.params as Record<string, string>
    const meeting = await foundMeeting(db, params)
    const part = found((await partsOfMeeting(db, meeting.id))[Number(params.part) - 1], 'Protokollet')
    if (!isStaff(request.user) && !(await isPublished(db, meeting.id, part.paragraphs))) throw notFound('Protokollet')
    return { meeting, part, no: params.part ?? '' }
  }
  app.get(paths.partMinutes(':body', ':day', ':part'), { config }, async (request, reply) => {
    const { meeting, part, no } = await readable(request)
    const facts = keptMinutes(found(await wordsOfPart(db, part.id), 'Protokollet'))
    const address = meetingAddress(meeting)
    const document = minutes(facts)
    return show(deps, request, reply, 'minutes/whole', {
      title: document.title,
      pageWidth: 'document',
      breadcrumbs: [...backToMeeting(meeting), { href: paths.partMinutes(...address, no), text: 'Protokoll' }],
      pdf: paths.partPdf(...address, no),
      zip: annexFiles(facts.items).length > 0 ? paths.partZip(...address, no) : undefined,
      rectified: await rectifiedLinks(db, meeting, part.paragraphs),
      document,
    })
  })
  app.get(paths.partPdf(':body', ':day', ':part'), { config }, async (request, reply) => {
    const { meeting, part, no } = await readable(request)
    return sendFile(db, reply, found(part.sha256, 'Protokollet'), `${nameOf(meeting)}-${no}.pdf`)
  })
  app.get(paths.partEdition(':body', ':day', ':part', ':edition'), { config }, async (request, reply) => {
    const { meeting, part, no } = await readable(request)
    const editions = (await editionsOfParts(db, [part.id])).get(part.id) ?? []
    const { edition: wanted } = request.params as Record<string, string>
    const edition = found(
      editions.find(one => String(one.no) === wanted),
      'Utgåvan',
    )
    return sendFile(db, reply, edition.sha256, `${nameOf(meeting)}-${no}-utgava-${edition.no}.pdf`)
  })
  app.get(paths.partZip(':body', ':day', ':part'), { config }, async (request, reply) => {
    const { meeting, part, no } = await readable(request)
    const kept = found(await fileByHash(db, found(part.sha256, 'Protokollet')), 'Protokollet')
    const words = await wordsOfPart(db, part.id)
    const { items } = words === null ? await partOfMinutes(db, meeting, part.id) : keptMinutes(words)
    const paper = { name: `${nameOf(meeting)}-${no}.pdf`, bytes: kept.bytes }
    return sendZip(reply, [paper, ...(await filesOf(db, items))], `${nameOf(meeting)}-${no}`)
  })
}

/** The §§ that something was put right in since they were adjusted: it stands on them, not in the minutes as adjusted. */
async function rectifiedLinks(db: Reader, meeting: Meeting, paragraphs: readonly number[]) {
  const items = (await itemsOfMeeting(db, meeting.id)).filter(item => paragraphs.includes(item.paragraph_no))
  const editions = await editionsOf(
    db,
    items.map(item => item.id),
  )
  return items
    .filter(item => (editions.get(item.id)?.length ?? 0) > 1)
    .map(item => ({
      href: paths.paragraph(...meetingAddress(meeting), item.paragraph_no),
      text: `§ ${item.paragraph_no}`,
    }))
}
