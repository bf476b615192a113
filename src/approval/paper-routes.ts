import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import { fileByHash } from '#src/files/store.ts'
import { backToMeeting, foundMeeting, meetingAddress, meetingTitle } from '#src/meetings/address.ts'
import { partsOfMeeting, signatoriesOfParts } from '#src/minutes/parts-store.ts'
import { municipality } from '#src/municipality/store.ts'
import { withParty } from '#src/swedish.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { type ApprovedFacts, approvedWords } from '#templates/documents/approved.ts'
import { chooseAdjusters, chosenAdjusters } from './chosen.ts'
import { chosenForm } from './form.ts'
import { roundsOf } from './store.ts'

/** The secretary notes who was chosen to adjust. */
export function chosenRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.chooseAdjusters(':body', ':day'),
    access: { permission: 'minutes.record', at: atBodyInPath },
    find: foundMeeting,
    start: async meeting => ({
      chosen: (await chosenAdjusters(db, meeting.id)).map(one => withParty(one.name, one.party)).join('\n'),
    }),
    view: 'approval/chosen',
    page: meeting => ({
      title: 'Valda justerare',
      lead: meetingTitle(meeting),
      breadcrumbs: backToMeeting(meeting),
    }),
    schema: chosenForm,
    act: async (tx, { chosen }, { about: meeting, who }) => {
      await chooseAdjusters(tx, meeting, chosen, who)
      return { to: paths.meeting(...meetingAddress(meeting)), told: 'Justerarna är antecknade.' }
    },
  })
}

/** What was approved in the program, and what was signed elsewhere, for those who work here. */
export function paperRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'staff' } as const
  app.get(paths.approvedWords(':body', ':day', ':hash'), { config }, async (request, reply) => {
    const params = request.params as Record<string, string>
    const meeting = await foundMeeting(db, params)
    const parts = (await partsOfMeeting(db, meeting.id)).map(part => part.id)
    const seen = [
      ...(await roundsOf(db, meeting.id)).flatMap(round => round.approvals),
      ...[...(await signatoriesOfParts(db, parts)).values()].flat(),
    ].find(one => one.content_sha256 !== null && one.content_sha256 === params.hash)
    const { bytes } = found(await fileByHash(db, found(seen?.content_sha256, 'Lydelsen')), 'Lydelsen')
    const facts = JSON.parse(bytes.toString('utf8')) as ApprovedFacts
    const at = found(seen?.answered_at)
    const document = approvedWords(facts, { ...meeting, municipality: (await municipality(db)).name }, at)
    return show(deps, request, reply, 'approval/words', {
      title: 'Den lydelse som godkändes',
      lead: `${meetingTitle(meeting)}, godkänd av ${seen?.name ?? ''}`,
      pageWidth: 'document',
      breadcrumbs: [
        ...backToMeeting(meeting),
        { href: paths.approvedWords(...meetingAddress(meeting), params.hash ?? ''), text: 'Lydelsen' },
      ],
      hash: params.hash,
      document,
    })
  })
  app.get(paths.signedPaper(':body', ':day', ':part'), { config }, async (request, reply) => {
    const params = request.params as Record<string, string>
    const meeting = await foundMeeting(db, params)
    const part = found((await partsOfMeeting(db, meeting.id))[Number(params.part) - 1], 'Protokollet')
    return sendFile(db, reply, found(part.signed_sha256, 'Protokollet'), part.signed_name ?? 'protokoll')
  })
}
