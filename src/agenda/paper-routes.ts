import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import { deedsDone } from '#src/db/log.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, notFound } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import { foundMeeting, meetingAddress } from '#src/meetings/address.ts'
import { isStaff, mayReadPapers } from '#src/permissions.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { sendFrozen } from '#src/web/papers.ts'
import { bodyInPath, paths } from '#src/web/paths.ts'
import { numbered } from './agenda.ts'
import { choicesFor, keyOfPaper } from './choices.ts'
import { papersForm } from './form.ts'
import { type FoundItem, foundItem } from './item-routes.ts'
import { backToAgenda } from './page.ts'
import { layPapers, papersLaid } from './paper-actions.ts'
import { keptFiles, paperDocument } from './paper-text.ts'
import { numberedPapers } from './papers.ts'
import { papersOf } from './papers-store.ts'
import { agendaOf } from './store.ts'
import { summonsAt } from './summons-store.ts'
import { zipOf } from './zip.ts'

/** The papers of an agenda: which go with each item, and where members read them. */
export function paperRoutes(app: FastifyInstance, deps: Deps): void {
  layRoutes(app, deps)
  readRoutes(app, deps)
  wholeRoutes(app, deps)
}

/** What may go with an item, what lies there, and what of it has been sent. */
async function laidAt(db: Reader, { meeting, item }: FoundItem) {
  const laid = (await papersOf(db, meeting.id)).filter(one => one.agenda_item_id === item.id)
  const sent = laid.filter(one => one.summons_no !== null)
  const isSent = new Set(sent.map(keyOfPaper))
  const choices = (await choicesFor(db, item)).filter(one => !isSent.has(one.key))
  const known = new Set(choices.map(one => one.key))
  const others = laid.filter(one => one.summons_no === null && !known.has(keyOfPaper(one)))
  const options = [
    ...choices.map(({ key, title }) => ({ value: key, text: title })),
    ...others.map(one => ({ value: keyOfPaper(one), text: one.title })),
  ]
  const { times, lastBy } = await deedsDone(db, papersLaid(item.id))
  // The first time, what the item is to decide on is ticked already.
  const ticked =
    times === 0
      ? choices.filter(one => one.isDecided).map(one => one.key)
      : laid.filter(one => one.summons_no === null).map(keyOfPaper)
  const values: Values = { papers: ticked, version: String(times) }
  return { options, sent: sent.map(one => one.title), values, lastBy }
}

function layRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.agendaPapers(':body', ':day', ':item'),
    access: { permission: 'meeting.plan', at: atBodyInPath },
    find: foundItem,
    start: async about => (await laidAt(db, about)).values,
    view: 'agenda/papers',
    page: async about => {
      const { options, sent } = await laidAt(db, about)
      const { meeting, item } = about
      return { title: 'Handlingar', lead: item.title, breadcrumbs: backToAgenda(meeting), papers: options, sent }
    },
    schema: papersForm,
    files: ['file'],
    meanwhile: async (values, about) => {
      const { options, values: theirs, lastBy } = await laidAt(db, about)
      const inWords = ({ papers }: Values): Values => ({
        papers: options.filter(one => [papers ?? []].flat().includes(one.value)).map(one => one.text),
      })
      const fields = differing({ papers: 'Handlingar' }, inWords(theirs), inWords(values))
      return { version: Number(theirs.version), conflict: { who: lastBy, lines: ['Handlingarna.'], fields } }
    },
    act: async (tx, { papers: chosen, file_title, version }, { about: { meeting, item }, who, files }) => {
      const { file } = files
      const title = file_title || (file?.file_name.replace(/\.[^.]*$/, '') ?? '')
      await layPapers(tx, meeting, item.seq, { chosen, file: file && { ...file, title } }, who, version)
      return { to: paths.agenda(...meetingAddress(meeting)), told: 'Handlingarna är sparade.' }
    },
  })
}

const open = { config: { permission: 'public' } } as const

function readRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  app.get(paths.agendaPaper(':body', ':day', ':item', ':paper'), open, async (request, reply) => {
    const params = request.params as Record<string, string>
    const { meeting, item } = await foundItem(db, params)
    if (!mayReadPapers(request.user, meeting.body_id)) throw notFound('Handlingen')
    const paper = (await papersOf(db, meeting.id)).find(
      one => one.agenda_item_id === item.id && String(one.position) === params.paper,
    )
    // What no summons has carried is a draft, for those who work here.
    if (!paper || (paper.summons_no === null && !isStaff(request.user))) throw notFound('Handlingen')
    if (paper.file) return sendFile(db, reply, paper.file.sha256, paper.file.file_name)
    const name = `handling-${bodyInPath(meeting.body_code)}-${meeting.held_on}-${item.seq}-${paper.position}`
    return sendFrozen(db, reply, await keptFiles(db, paper), () => paperDocument(db, paper), name)
  })
}

function wholeRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const issued = async (params: Record<string, string>, user: Parameters<typeof isStaff>[0]) => {
    const meeting = await foundMeeting(db, params)
    const isNumber = /^\d{1,4}$/.test(params.no ?? '')
    const summons = isNumber ? await summonsAt(db, meeting.id, Number(params.no)) : undefined
    if (!summons || !mayReadPapers(user, meeting.body_id)) throw notFound('Kallelsen')
    return { meeting, summons, name: `kallelse-${meetingAddress(meeting).join('-')}-${summons.no}` }
  }
  app.get(paths.summonsWithPapers(':body', ':day', ':no'), open, async (request, reply) => {
    const { summons, name } = await issued(request.params as Record<string, string>, request.user)
    return sendFile(db, reply, found(summons.papers_sha256, 'Kallelsen'), `${name}-med-handlingar.pdf`)
  })
  app.get(paths.summonsZip(':body', ':day', ':no'), open, async (request, reply) => {
    const { meeting, summons, name } = await issued(request.params as Record<string, string>, request.user)
    const all = numberedPapers(numbered(await agendaOf(db, meeting.id)), await papersOf(db, meeting.id))
    const carried = all.filter(paper => summons.papers.includes(paper.id))
    const zip = await zipOf(db, meeting, summons.papers_sha256 ?? summons.sha256, carried)
    reply.header('content-disposition', `attachment; filename="${name}.zip"`).header('cache-control', 'no-store')
    return reply.type('application/zip').send(zip)
  })
}
