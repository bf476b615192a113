import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import { contactsNamed } from '#src/contacts/store.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { addressOf, backToParagraph, foundParagraph } from '#src/meetings/address.ts'
import { phrasesOf } from '#src/practice/store.ts'
import { joinNames } from '#src/swedish.ts'
import { printMarkup } from '#src/text/markup.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { editItem } from './actions.ts'
import { dispatchExtract, unsentRecipients } from './dispatch.ts'
import { editionsOf } from './editions.ts'
import { channels, channelText, contentOf, dispatchForm, editForm, rectifyForm } from './form.ts'
import { noteRoutes } from './note-routes.ts'
import { recipientsOf } from './notes-store.ts'
import { dispatchesOf } from './parts-store.ts'
import { recordsAt } from './records.ts'
import { rectify } from './rectify.ts'
import { itemById, type MinuteItem } from './store.ts'
import { wordingRoutes } from './wording-routes.ts'

/** What is done at one §: it is written, gets its statements, is sent out, and is put right. */
export function workRoutes(app: FastifyInstance, deps: Deps): void {
  editRoutes(app, deps)
  noteRoutes(app, deps)
  wordingRoutes(app, deps)
  dispatchRoutes(app, deps)
  rectifyRoutes(app, deps)
}

const access = { permission: 'minutes.record', at: atBodyInPath } as const
const pageOf = (item: MinuteItem): string => paths.paragraph(...addressOf(item))
const leadOf = (item: MinuteItem): string => `§ ${item.paragraph_no} ${item.title}`

function editRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.editParagraph(':body', ':day', ':no'),
    access,
    find: foundParagraph,
    holds: item => item.id,
    start: item => asTyped(db, item),
    view: 'minutes/edit',
    page: async item => ({
      title: `Ändra § ${item.paragraph_no}`,
      lead: item.title,
      breadcrumbs: backToParagraph(item),
      asksIfPreparatory: item.body_kind !== 'council',
      asksForNumber: item.matter_id === null,
      phrases: await phrasesOf(db, item.body_id),
    }),
    schema: editForm,
    meanwhile: async (values, { id }) => {
      const item = found(await itemById(db, id))
      const fields = differing(fieldText, await asTyped(db, item), values)
      return { version: item.version, conflict: { who: item.updated_by, lines: ['Paragrafen.'], fields } }
    },
    act: async (tx, { version, ...input }, { about: item, who }) => {
      await editItem(tx, item.id, contentOf(input, item.body_kind), who, version)
      return { to: pageOf(item), told: 'Paragrafen är sparad.' }
    },
  })
}

async function asTyped(db: Reader, item: MinuteItem): Promise<Values> {
  const { speakers, recipients } = await recordsAt(db, item.id)
  return {
    version: String(item.version),
    title: item.title,
    decision: printMarkup(item.decision),
    summary: printMarkup(item.summary),
    question_order: item.question_order,
    speakers: speakers.map(one => `${one.name} (${one.party})`).join('\n'),
    recipients: recipients.join('\n'),
    documents: item.documents.join('\n'),
    earlier: printMarkup(item.earlier),
    dnr: item.dnr,
    preparatory: item.preparatory === 1 ? '1' : '',
  }
}

const fieldText: Record<string, string> = {
  title: 'Rubrik',
  decision: 'Beslut',
  summary: 'Sammanfattning',
  question_order: 'Propositionsordning',
  speakers: 'Yttrade sig',
  recipients: 'Beslutet ska skickas till',
  documents: 'Beslutsunderlag',
  earlier: 'Tidigare behandling',
  dnr: 'Diarienummer',
  preparatory: 'Kan inte överklagas',
}

function dispatchRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.dispatch(':body', ':day', ':no'),
    access: { permission: 'minutes.dispatch', at: atBodyInPath },
    find: foundParagraph,
    start: async item => ({
      recipients: await unsentRecipients(db, item.id, await recipientsOf(db, item.id)),
      channel: deps.mail ? 'program' : 'email',
      sent_on: dayInStockholm(deps.clock()),
      version: String((await dispatchesOf(db, item.id)).length),
    }),
    view: 'minutes/dispatch',
    page: async item => ({
      title: 'Skicka utdraget',
      lead: leadOf(item),
      breadcrumbs: backToParagraph(item),
      pdf: paths.extract(...addressOf(item)),
      recipients: await recipientChoices(db, item.id),
      mails: deps.mail !== null,
      channels: channels
        .filter(value => deps.mail !== null || value !== 'program')
        .map(value => ({ value, text: channelText[value] })),
    }),
    schema: dispatchForm,
    meanwhile: async (values, item) => {
      const dispatches = await dispatchesOf(db, item.id)
      const news = dispatches.slice(Number(values.version) || 0)
      const who = joinNames([...new Set(news.map(one => one.sent_by))])
      const lines = news.map(one => `Utdraget är skickat till ${one.recipient_label} ${proseDay(one.sent_on)}.`)
      return { version: dispatches.length, conflict: { who, lines } }
    },
    act: async (tx, { version, ...input }, { about: item, who }) => {
      await dispatchExtract(tx, found(await itemById(tx, item.id)), input, who, { mail: deps.mail, seen: version })
      const told = input.channel === 'program' ? 'Utdraget skickas nu.' : 'Det är antecknat att utdraget är skickat.'
      return { to: pageOf(item), told }
    },
  })
}

/** Those of the distribution list, each with the address that a letter would go to. */
async function recipientChoices(db: Reader, itemId: string) {
  const labels = await recipientsOf(db, itemId)
  const known = await contactsNamed(db, labels)
  const addressOfOne = (label: string): string => {
    const contact = known.get(label)
    if (!contact) return 'ingen e-postadress'
    return contact.isProtected ? 'skyddad adress' : contact.email
  }
  return labels.map(label => ({ value: label, text: label, hint: addressOfOne(label) }))
}

function rectifyRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const editionsAt = async (item: MinuteItem) => (await editionsOf(db, [item.id])).get(item.id) ?? []
  formPage(app, deps, {
    url: paths.rectify(':body', ':day', ':no'),
    access: { permission: 'minutes.adjust', at: atBodyInPath },
    find: foundParagraph,
    start: async item => ({
      rectified_on: dayInStockholm(deps.clock()),
      version: String((await editionsAt(item)).length),
    }),
    view: 'minutes/rectify',
    page: item => ({ title: `Rätta § ${item.paragraph_no}`, lead: item.title, breadcrumbs: backToParagraph(item) }),
    schema: rectifyForm,
    meanwhile: async (_, item) => {
      const editions = await editionsAt(item)
      const lines = [`Paragrafen är rättad: ${editions.at(-1)?.facts.rectifications.at(-1)?.text ?? ''}`]
      return { version: editions.length, conflict: { who: editions.at(-1)?.recorded_by ?? '', lines } }
    },
    act: async (tx, { version, ...rectification }, { about: item, who }) => {
      await rectify(tx, item.id, rectification, who, version)
      return { to: pageOf(item), told: 'Rättelsen är antecknad.' }
    },
  })
}
