import type { FastifyInstance } from 'fastify'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { foundParagraph } from '#src/meetings/address.ts'
import type { MinuteItem } from '#src/minutes/store.ts'
import { confirmForm } from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { about, access, atPlace, meanwhileAt, pageOf } from './around.ts'
import { inOrderPut, questionSentence } from './question.ts'
import { editQuestion, noteQuestion, removeQuestion } from './question-actions.ts'
import { questionForm, questionTyped } from './question-form.ts'
import { questionsOf } from './questions-store.ts'
import { proposalsOf } from './store.ts'
import { proposalSentence } from './words.ts'

export function questionRoutes(app: FastifyInstance, deps: Deps): void {
  noteRoutes(app, deps)
  editRoutes(app, deps)
  removeRoutes(app, deps)
}

const choices = async (db: Reader, item: MinuteItem) => ({
  proposals: inOrderPut(await proposalsOf(db, item.id)).map(one => ({
    value: String(one.position),
    text: proposalSentence(one),
  })),
})

function noteRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.newQuestion(':body', ':day', ':no'),
    access,
    find: foundParagraph,
    holds: item => item.id,
    view: 'votes/question',
    page: async item => ({ ...about(item, 'Ordförandens fråga'), ...(await choices(deps.db, item)) }),
    schema: questionForm,
    act: async (tx, { version: _, ...input }, { about: item, who }) => {
      await noteQuestion(tx, item, input, who)
      return { to: pageOf(item), told: 'Frågan är antecknad.' }
    },
  })
}

async function questionIn(db: Reader, params: Record<string, string>) {
  const item = await foundParagraph(db, params)
  return { item, question: atPlace(await questionsOf(db, item.id), params, 'Frågan') }
}

const labels = { wording: 'Frågan', found: 'Och finner' }

function editRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.editQuestion(':body', ':day', ':no', ':place'),
    access,
    find: questionIn,
    holds: ({ item }) => item.id,
    start: ({ item, question }) => ({ version: String(item.version), ...questionTyped(question) }),
    view: 'votes/question',
    page: async ({ item }) => ({
      ...about(item, 'Ändra ordförandens fråga'),
      versioned: true,
      ...(await choices(deps.db, item)),
    }),
    schema: questionForm,
    meanwhile: (values, { item, question }) =>
      meanwhileAt(deps.db, item.id, { labels, now: questionTyped(question), typed: values }),
    act: async (tx, { version, ...input }, { about: { item, question }, who }) => {
      await editQuestion(tx, item, question.position, input, who, version)
      return { to: pageOf(item), told: 'Frågan är ändrad.' }
    },
  })
}

function removeRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.removeQuestion(':body', ':day', ':no', ':place'),
    access,
    find: questionIn,
    holds: ({ item }) => item.id,
    view: 'confirm/confirm',
    page: ({ item, question }) => ({
      ...about(item, 'Ta bort ordförandens fråga'),
      hidden: ['holds'],
      lines: [questionSentence(question)],
      means: 'En omröstning som följde på frågan står kvar.',
      button: 'Ta bort',
    }),
    schema: confirmForm,
    act: async (tx, _, { about: { item, question }, who }) => {
      await removeQuestion(tx, item, question.position, who)
      return { to: pageOf(item), told: 'Frågan är borttagen.' }
    },
  })
}
