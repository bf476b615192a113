import type { FastifyInstance } from 'fastify'
import { atBodyInPath } from '#src/bodies/address.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { addressOf, backToParagraph, foundParagraph } from '#src/meetings/address.ts'
import { printMarkup } from '#src/text/markup.ts'
import { confirmForm } from '#src/web/fields.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { noteForm, noteOf } from './form.ts'
import { addNote, changeNote, removeNote } from './note-actions.ts'
import type { KeptNote } from './notes-store.ts'
import { type Records, recordsAt } from './records.ts'
import {
  favoursOf,
  statementKinds,
  statementModes,
  statementModeText,
  statementName,
  statementSentence,
  statementWords,
} from './statements.ts'
import { itemById, type MinuteItem } from './store.ts'

/** Reservations, statements and the like at a §: noted, changed while it is open, taken out. */
export function noteRoutes(app: FastifyInstance, deps: Deps): void {
  newNoteRoutes(app, deps)
  editNoteRoutes(app, deps)
  removeNoteRoutes(app, deps)
}

const access = { permission: 'minutes.record', at: atBodyInPath } as const
const pageOf = (item: MinuteItem): string => paths.paragraph(...addressOf(item))
const leadOf = (item: MinuteItem): string => `§ ${item.paragraph_no} ${item.title}`

interface At {
  item: MinuteItem
  records: Records
}

async function foundAt(db: Reader, params: Record<string, string>): Promise<At> {
  const item = await foundParagraph(db, params)
  return { item, records: await recordsAt(db, item.id) }
}

async function foundNote(db: Reader, params: Record<string, string>): Promise<At & { note: KeptNote }> {
  const at = await foundAt(db, params)
  const note = at.records.notes.find(one => String(one.position) === params.note)
  return { ...at, note: found(note, 'Anteckningen') }
}

const standing = ({ proposals }: Records) => proposals.filter(one => !one.withdrawn)
const schemaOf = async ({ records }: At) => noteForm(standing(records).map(one => one.position))

const choicesAt = ({ item, records }: At) => ({
  lead: leadOf(item),
  breadcrumbs: backToParagraph(item),
  statementKinds: statementKinds.map(value => ({ value, text: statementWords[value].name })),
  modes: statementModes.map(value => ({ value, text: statementModeText[value] })),
  favours: [
    { value: '', text: 'Sägs inte' },
    { value: 'own', text: 'Eget yrkande' },
    ...standing(records).map(one => ({
      value: String(one.position),
      text: `${one.movers.map(mover => `${mover.name} (${mover.party})`).join(', ')}: ${one.wording}`,
    })),
  ],
})

function newNoteRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.newNote(':body', ':day', ':no'),
    access,
    find: foundAt,
    holds: ({ item }) => item.id,
    start: ({ item }) => ({ kind: 'note', mode: 'oral', announced_on: item.decided_on }),
    view: 'minutes/note',
    page: at => ({ title: 'Reservation, yttrande eller anteckning', ...choicesAt(at), file: null, hasVersion: false }),
    schema: schemaOf,
    files: ['annex'],
    act: async (tx, typed, { about: { item }, who, files }) => {
      await addNote(tx, item.id, noteOf(typed, files.annex), who)
      return { to: pageOf(item), told: `Tillagt: ${statementWords[typed.kind].name.toLowerCase()}.` }
    },
  })
}

function editNoteRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.editNote(':body', ':day', ':no', ':note'),
    access,
    find: foundNote,
    holds: ({ item }) => item.id,
    start: ({ item, note }) => asTyped(item, note),
    view: 'minutes/note',
    page: at => ({
      title: `Ändra: ${statementName(at.note)}`,
      ...choicesAt(at),
      file: at.note.file_name,
      hasVersion: true,
    }),
    schema: schemaOf,
    files: ['annex'],
    meanwhile: async (values, { item: before, note }) => {
      const item = found(await itemById(deps.db, before.id))
      const now = (await recordsAt(deps.db, item.id)).notes.find(one => one.position === note.position)
      const fields = now ? differing(fieldText, asTyped(item, now), values) : []
      const lines = [now ? 'Paragrafen.' : 'Anteckningen är borttagen.']
      return { version: item.version, conflict: { who: item.updated_by, lines, fields } }
    },
    act: async (tx, { version, ...typed }, { about: { item, note }, who, files }) => {
      await changeNote(tx, item.id, note.position, noteOf({ version, ...typed }, files.annex), who, version)
      return { to: pageOf(item), told: `Ändrat: ${statementWords[typed.kind].name.toLowerCase()}.` }
    },
  })
}

const fieldText: Record<string, string> = {
  who: 'Anmält av',
  group_name: 'Grupp',
  on_behalf_of: 'För',
  announced_on: 'Anmält',
  received_on: 'Texten inlämnad',
  text: 'Text',
}

const asTyped = ({ version }: MinuteItem, note: KeptNote): Values => ({
  version: String(version),
  kind: note.kind,
  who: note.persons.map(one => `${one.name} (${one.party})`).join('\n'),
  group_name: note.of_group?.name ?? '',
  group_party: note.of_group?.party ?? '',
  on_behalf_of: note.on_behalf_of ?? '',
  in_favour_of: note.in_favour_of === null ? '' : String(note.in_favour_of),
  mode: note.mode,
  announced_on: note.announced_on ?? '',
  received_on: note.received_on ?? '',
  in_annex: note.in_annex ? '1' : '',
  text: printMarkup(note.text),
})

function removeNoteRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.removeNote(':body', ':day', ':no', ':note'),
    access,
    find: foundNote,
    holds: ({ item }) => item.id,
    view: 'confirm/confirm',
    page: ({ item, records, note }) => ({
      title: `Ta bort: ${statementWords[note.kind].name.toLowerCase()}`,
      lead: leadOf(item),
      breadcrumbs: backToParagraph(item),
      hidden: ['holds'],
      lines: [statementSentence({ ...note, favours: favoursOf(note, records.proposals) }, item.paragraph_no)],
      means: note.in_annex ? 'Bilagan tas också bort ur protokollet.' : 'Texten tas bort ur protokollet.',
      button: 'Ta bort',
    }),
    schema: confirmForm,
    act: async (tx, _, { about: { item, note }, who }) => {
      await removeNote(tx, item.id, note.position, who)
      return { to: pageOf(item), told: `Borttaget: ${statementWords[note.kind].name.toLowerCase()}.` }
    },
  })
}
