import type { FastifyInstance } from 'fastify'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { invalid } from '#src/errors.ts'
import { foundParagraph, meetingAddress, meetingOfItem } from '#src/meetings/address.ts'
import type { MinuteItem } from '#src/minutes/store.ts'
import { confirmForm } from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { about, access, atPlace, meanwhileAt, pageOf } from './around.ts'
import { type Election, electionSentences, methods, methodText } from './election.ts'
import { editElection, noteElection, removeElection } from './question-actions.ts'
import { electionForm, electionTyped, readElection } from './question-form.ts'
import { electionsOf } from './questions-store.ts'
import { votersAt } from './vote-actions.ts'

export function electionRoutes(app: FastifyInstance, deps: Deps): void {
  noteRoutes(app, deps)
  editRoutes(app, deps)
  removeRoutes(app, deps)
}

const around = async (db: Reader, item: MinuteItem) => ({
  serving: (await votersAt(db, item)).length,
  attendance: paths.attendance(...meetingAddress(meetingOfItem(item))),
  methods: methods.map(value => ({ value, text: methodText[value] })),
})

function typedElection(input: Parameters<typeof readElection>[0]): Election {
  const { election, errors } = readElection(input)
  if (errors) throw invalid(errors)
  return election
}

function noteRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.newElection(':body', ':day', ':no'),
    access,
    find: foundParagraph,
    holds: item => item.id,
    start: () => ({ method: 'acclamation' }),
    view: 'votes/election',
    page: async item => ({ ...about(item, 'Anteckna ett val'), ...(await around(deps.db, item)) }),
    schema: electionForm,
    act: async (tx, { version: _, ...input }, { about: item, who }) => {
      await noteElection(tx, item, typedElection(input), who)
      return { to: pageOf(item), told: 'Valet är antecknat.' }
    },
  })
}

async function electionIn(db: Reader, params: Record<string, string>) {
  const item = await foundParagraph(db, params)
  return { item, election: atPlace(await electionsOf(db, item.id), params, 'Valet') }
}

const labels = {
  post: 'Val av',
  candidates: 'Röster',
  elected: 'Valda',
  blank: 'Blanka eller ogiltiga',
  absent: 'Lämnade ingen röst',
  drawn_by: 'Drog lotten',
}

function editRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.editElection(':body', ':day', ':no', ':place'),
    access,
    find: electionIn,
    holds: ({ item }) => item.id,
    start: ({ item, election }) => ({ version: String(item.version), ...electionTyped(election) }),
    view: 'votes/election',
    page: async ({ item }) => ({ ...about(item, 'Ändra valet'), versioned: true, ...(await around(deps.db, item)) }),
    schema: electionForm,
    meanwhile: (values, { item, election }) =>
      meanwhileAt(deps.db, item.id, { labels, now: electionTyped(election), typed: values }),
    act: async (tx, { version, ...input }, { about: { item, election }, who }) => {
      await editElection(tx, item, election.position, typedElection(input), who, version)
      return { to: pageOf(item), told: 'Valet är ändrat.' }
    },
  })
}

function removeRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.removeElection(':body', ':day', ':no', ':place'),
    access,
    find: electionIn,
    holds: ({ item }) => item.id,
    view: 'confirm/confirm',
    page: ({ item, election }) => ({
      ...about(item, 'Ta bort valet'),
      hidden: ['holds'],
      lines: electionSentences(election),
      means: 'Ta bort det om det inte hölls. Är något i det fel går det att ändra i stället.',
      button: 'Ta bort',
    }),
    schema: confirmForm,
    act: async (tx, _, { about: { item, election }, who }) => {
      await removeElection(tx, item, election.position, who)
      return { to: pageOf(item), told: 'Valet är borttaget.' }
    },
  })
}
