import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { attendersOf } from '#src/attendance/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found, notFound } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import { addressOf, atBodyInPath, backToParagraph, paragraphIn } from '#src/meetings/address.ts'
import { unsentRecipients } from '#src/minutes/adjust.ts'
import { noticesOfPart } from '#src/notices/store.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { isStaff } from '#src/permissions.ts'
import { publicationsOf } from '#src/publication/actions.ts'
import { contentOf } from '#src/steps/act.ts'
import { parseMarkup, printMarkup } from '#src/text/markup.ts'
import { proposalsOf, votesOf } from '#src/votes/store.ts'
import { proposalSentence, voteSentences } from '#src/votes/words.ts'
import { type Conflict, emptyForm, type FormState, type Values } from '#src/web/form.ts'
import { paths } from '#src/web/paths.ts'
import { acting } from '#src/web/session.ts'
import { submit } from '#src/web/submit.ts'
import { show } from '#src/web/views.ts'
import { addNote, editItem } from './actions.ts'
import { dispatchExtract } from './dispatch.ts'
import { extractOf } from './extract.ts'
import { channelText, dispatchForm, editForm, noteForm } from './form.ts'
import { paragraphPage } from './page.ts'
import { statementKinds, statementWords } from './statements.ts'
import {
  dispatchesOf,
  itemById,
  type MinuteItem,
  mattersWithPublication,
  notesOf,
  recipientsOf,
  speakersOf,
} from './store.ts'

type ParagraphParams = { Params: { body: string; day: string; no: string } }

export function minutesRoutes(app: FastifyInstance, deps: Deps): void {
  paragraphRoutes(app, deps)
  editRoutes(app, deps)
  noteRoutes(app, deps)
  dispatchRoutes(app, deps)
}

/** The § at this address, as far as this reader may see it; when it was published, or null. Throws not_found. */
async function readable(
  deps: Deps,
  request: FastifyRequest,
): Promise<{ item: MinuteItem; publishedAt: string | null }> {
  const item = found(await paragraphIn(deps.db, request.params as Record<string, string>), 'Paragrafen')
  const inForce = (await publicationsOf(deps.db, 'minute_item', [item.id])).find(one => !one.revoked_at)
  if (!inForce && !isStaff(request.user)) throw notFound('Paragrafen')
  return { item, publishedAt: inForce?.published_at ?? null }
}

function paragraphRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const config = { permission: 'public' } as const
  app.get<ParagraphParams>(paths.paragraph(':body', ':day', ':no'), { config }, async (request, reply) => {
    const { item, publishedAt } = await readable(deps, request)
    const staff = isStaff(request.user)
    const page = paragraphPage(item, {
      document: await extractOf(db, item),
      matters: await mattersWithPublication(db, item.id),
      notes: await notesOf(db, item.id),
      dispatches: staff ? await dispatchesOf(db, item.id) : [],
      publishedAt,
      hasAttendance: staff && (await attendersOf(db, item.meeting_id)).length > 0,
      proposals: staff ? (await proposalsOf(db, item.id)).map(one => ({ ...one, text: proposalSentence(one) })) : [],
      votes: staff
        ? (await votesOf(db, item.id)).map(one => ({ ...one, text: voteSentences(one).slice(0, 3).join(' ') }))
        : [],
      notice: item.part_id ? (await noticesOfPart(db, item.part_id)).find(one => !one.replaced_at) : undefined,
      user: request.user,
    })
    return show(deps, request, reply, 'minutes/paragraph', page)
  })
  app.get<ParagraphParams>(paths.extract(':body', ':day', ':no'), { config }, async (request, reply) => {
    const { item } = await readable(deps, request)
    const name = `protokollsutdrag-${item.body_code.toLowerCase()}-${item.held_on}-${item.paragraph_no}.pdf`
    reply.type('application/pdf').header('cache-control', 'no-store')
    reply.header('content-disposition', `inline; filename="${name}"`)
    return reply.send(await renderPdf(await extractOf(db, item)))
  })
  const annex = paths.annex(':body', ':day', ':no', ':note')
  app.get<ParagraphParams & { Params: { note: string } }>(annex, { config }, async (request, reply) => {
    const { item } = await readable(deps, request)
    const note = (await notesOf(db, item.id)).find(one => String(one.position) === request.params.note)
    return sendFile(db, reply, found(note?.sha256, 'Bilagan'), note?.file_name ?? 'bilaga')
  })
}

const recording = { permission: 'minutes.record', at: atBodyInPath } as const

function editRoutes(app: FastifyInstance, deps: Deps): void {
  const url = paths.editParagraph(':body', ':day', ':no')
  const page = (request: FastifyRequest, reply: FastifyReply, form: FormState, item: MinuteItem) =>
    show(deps, request, reply, 'minutes/edit', {
      title: `Ändra § ${item.paragraph_no}`,
      lead: item.title,
      breadcrumbs: backToParagraph(item),
      form,
      asksIfPreparatory: item.body_kind !== 'council',
    })
  app.get<ParagraphParams>(url, { config: recording }, async (request, reply) => {
    const item = found(await paragraphIn(deps.db, request.params), 'Paragrafen')
    return page(request, reply, emptyForm(await asTyped(deps, item)), item)
  })
  app.post<ParagraphParams>(url, { config: recording }, async (request, reply) => {
    const item = found(await paragraphIn(deps.db, request.params), 'Paragrafen')
    return submit({
      deps,
      request,
      reply,
      schema: editForm,
      again: form => page(request, reply, form, item),
      meanwhile: values => editConflict(deps, item.id, values),
      act: async (tx, { version, ...input }) => {
        const content = { ...contentOf(input), preparatory: input.preparatory && item.body_kind !== 'council' }
        await editItem(tx, item.id, content, acting(request, deps), version)
        return { to: paths.paragraph(...addressOf(item)), told: 'Paragrafen är sparad.' }
      },
    })
  })
}

async function asTyped({ db }: Deps, item: MinuteItem): Promise<Values> {
  const speakers = await speakersOf(db, item.id)
  return {
    version: String(item.version),
    title: item.title,
    decision: printMarkup(item.decision),
    summary: printMarkup(item.summary),
    speakers: speakers.map(one => `${one.name} (${one.party})`).join('\n'),
    recipients: (await recipientsOf(db, item.id)).join('\n'),
    preparatory: item.preparatory === 1 ? '1' : '',
  }
}

const fieldText: Record<string, string> = {
  title: 'Rubrik',
  decision: 'Beslut',
  summary: 'Sammanfattning',
  speakers: 'Yttrade sig',
  recipients: 'Beslutet ska skickas till',
  preparatory: 'Kan inte överklagas',
}

async function editConflict(deps: Deps, itemId: string, values: Values) {
  const item = await itemById(deps.db, itemId)
  if (!item) return null
  const now = await asTyped(deps, item)
  const changed = Object.keys(fieldText).filter(name => now[name] !== (values[name] ?? ''))
  const conflict: Conflict = {
    who: item.updated_by,
    lines: ['Paragrafen sparades medan du skrev.'],
    fields: changed.map(name => ({
      label: fieldText[name] ?? name,
      theirs: String(now[name]),
      yours: String(values[name] ?? ''),
    })),
  }
  return { version: item.version, conflict }
}

function noteRoutes(app: FastifyInstance, deps: Deps): void {
  const url = paths.newNote(':body', ':day', ':no')
  const page = (request: FastifyRequest, reply: FastifyReply, form: FormState, item: MinuteItem) =>
    show(deps, request, reply, 'minutes/note', {
      title: 'Reservation, yttrande eller anteckning',
      lead: `§ ${item.paragraph_no} ${item.title}`,
      breadcrumbs: backToParagraph(item),
      form,
      kinds: statementKinds.map(value => ({ value, text: statementWords[value].name })),
    })
  app.get<ParagraphParams>(url, { config: recording }, async (request, reply) =>
    page(request, reply, emptyForm({ kind: 'note' }), found(await paragraphIn(deps.db, request.params), 'Paragrafen')),
  )
  app.post<ParagraphParams>(url, { config: recording }, async (request, reply) => {
    const item = found(await paragraphIn(deps.db, request.params), 'Paragrafen')
    return submit({
      deps,
      request,
      reply,
      schema: noteForm,
      files: ['annex'],
      again: form => page(request, reply, form, item),
      act: async (tx, { kind, who: [who], text, on_behalf_of, in_annex }, files) => {
        const note = {
          kind,
          ...found(who, 'Namnet'),
          on_behalf_of: on_behalf_of || null,
          in_annex: in_annex || files.annex !== undefined,
          text: parseMarkup(text),
          file: files.annex,
        }
        await addNote(tx, item.id, note, acting(request, deps))
        return { to: paths.paragraph(...addressOf(item)), told: `${statementWords[kind].name} är tillagd.` }
      },
    })
  })
}

function dispatchRoutes(app: FastifyInstance, deps: Deps): void {
  const config = { permission: 'minutes.dispatch', at: atBodyInPath } as const
  const url = paths.dispatch(':body', ':day', ':no')
  const page = async (request: FastifyRequest, reply: FastifyReply, form: FormState, item: MinuteItem) => {
    const labels = await recipientsOf(deps.db, item.id)
    return show(deps, request, reply, 'minutes/dispatch', {
      title: 'Skicka utdraget',
      lead: `§ ${item.paragraph_no} ${item.title}`,
      breadcrumbs: backToParagraph(item),
      form,
      pdf: paths.extract(...addressOf(item)),
      recipients: labels.map(label => ({ value: label, text: label })),
      channels: Object.entries(channelText).map(([value, text]) => ({ value, text })),
    })
  }
  app.get<ParagraphParams>(url, { config }, async (request, reply) => {
    const item = found(await paragraphIn(deps.db, request.params), 'Paragrafen')
    const recipients = await unsentRecipients(deps.db, item.id, await recipientsOf(deps.db, item.id))
    const values = { recipients, channel: 'email', sent_on: dayInStockholm(deps.clock()) }
    return page(request, reply, emptyForm(values), item)
  })
  app.post<ParagraphParams>(url, { config }, async (request, reply) => {
    const item = found(await paragraphIn(deps.db, request.params), 'Paragrafen')
    return submit({
      deps,
      request,
      reply,
      schema: dispatchForm,
      again: form => page(request, reply, form, item),
      act: async (tx, input) => {
        await dispatchExtract(tx, found(await itemById(tx, item.id)), input, acting(request, deps))
        return { to: paths.paragraph(...addressOf(item)), told: 'Det är antecknat att utdraget är skickat.' }
      },
    })
  })
}
