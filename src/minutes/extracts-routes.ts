import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { fileByHash } from '#src/files/store.ts'
import { backToMeeting, foundMeeting, meetingAddress, meetingTitle } from '#src/meetings/address.ts'
import { renderPdf } from '#src/pdf/render.ts'
import * as field from '#src/web/fields.ts'
import { emptyForm, readForm } from '#src/web/form.ts'
import { sendPaper, sendZip } from '#src/web/papers.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { protocolExtract, severalExtracts } from '#templates/documents/protocol-extract.ts'
import { editionsOf } from './editions.ts'
import { extractFacts, extractName } from './extract.ts'
import { filesOf } from './files.ts'
import { fullItemsOfMeeting, type MinuteItem } from './store.ts'

const chosen = z.object({
  paragraf: field.many().refine(all => all.length > 0, 'Välj minst en paragraf.'),
  som: field.choice(['zip', 'pdf'], 'Välj en fil för varje paragraf, eller en för alla.'),
})

/** Extracts of several §§ of a meeting at once: each as a file of its own in a zip, or all in one paper. */
export function extractsRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'staff' } as const
  app.get(paths.extracts(':body', ':day'), { config }, async (request, reply) => {
    const meeting = await foundMeeting(db, request.params as Record<string, string>)
    const all = await fullItemsOfMeeting(db, meeting.id)
    const query = request.query as Record<string, unknown>
    const asked = Object.keys(query).length > 0
    const read = readForm(chosen, query)
    const items = read.ok ? all.filter(item => read.input.paragraf.includes(String(item.paragraph_no))) : []
    const name = `protokollsutdrag-${meetingAddress(meeting).join('-')}`
    if (read.ok && items.length > 0) {
      return read.input.som === 'zip'
        ? sendZip(reply, await extractFiles(db, items), name)
        : sendPaper(reply, await inOne(db, items), name)
    }
    const wrong = read.ok
      ? { ...emptyForm(read.values), errors: { paragraf: 'Välj bland sammanträdets paragrafer.' } }
      : read.form
    reply.code(asked ? 422 : 200)
    return show(deps, request, reply, 'minutes/extracts', {
      title: 'Utdrag av flera paragrafer',
      lead: meetingTitle(meeting),
      breadcrumbs: backToMeeting(meeting),
      form: asked ? wrong : emptyForm({ som: 'zip' }),
      paragraphs: all.map(item => ({
        value: String(item.paragraph_no),
        text: `§ ${item.paragraph_no} ${item.title}${item.part_id ? '' : ' (inte justerad)'}`,
      })),
      ways: [
        { value: 'zip', text: 'En fil för varje paragraf, samlade i en zip' },
        { value: 'pdf', text: 'Alla i samma fil' },
      ],
    })
  })
}

const inOne = async (db: Reader, items: readonly MinuteItem[]) => {
  const all = []
  for (const item of items) all.push({ ...(await extractFacts(db, item)), certified: null })
  return severalExtracts(all)
}

/** Each § as its kept paper, or as it stands while it is open; and the files that belong to them. */
async function extractFiles(db: Reader, items: readonly MinuteItem[]) {
  const files = []
  for (const item of items) {
    const kept = (await editionsOf(db, [item.id])).get(item.id)?.at(-1)
    const facts = kept?.facts ?? (await extractFacts(db, item))
    const bytes = kept
      ? found(await fileByHash(db, kept.sha256), 'Utdraget').bytes
      : await renderPdf(protocolExtract({ ...facts, certified: null }))
    files.push({ name: `${extractName(item)}.pdf`, bytes }, ...(await filesOf(db, [facts])))
  }
  return files
}
