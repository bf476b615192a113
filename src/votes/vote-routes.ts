import type { FastifyInstance } from 'fastify'
import { isFor, PEOPLE, realigned } from '#src/attendance/align.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { invalid, Refusal } from '#src/errors.ts'
import { foundParagraph, meetingAddress, meetingOfItem } from '#src/meetings/address.ts'
import type { MinuteItem } from '#src/minutes/store.ts'
import { withParty } from '#src/swedish.ts'
import { confirmForm } from '#src/web/fields.ts'
import type { FormState, Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { about, access, atPlace, meanwhileAt, pageOf } from './around.ts'
import { options, optionText, sides, type Vote } from './count.ts'
import { ballotField, partiesOf, partyField, readVote, type VoteInput, voteForm, voteTyped } from './form.ts'
import { asPut } from './question.ts'
import { questionsOf } from './questions-store.ts'
import { proposalsOf, votesOf } from './store.ts'
import { editVote, noteVote, removeVote, votersAt } from './vote-actions.ts'
import { voteSentences } from './words.ts'

export function voteRoutes(app: FastifyInstance, deps: Deps): void {
  noteRoutes(app, deps)
  editRoutes(app, deps)
  removeRoutes(app, deps)
}

const CHANGED = 'Vilka som tjänstgör har ändrats sedan du öppnade sidan. Se över rösterna och spara igen.'

/** The grid of the vote: a field for each who serves, and one for each party. */
async function grid(db: Reader, item: MinuteItem, form: FormState) {
  const serving = await votersAt(db, item)
  const names = serving.map(one => one.name)
  const bothSides = sides.map(value => ({ value, text: optionText[value] }))
  return {
    form: { ...form, values: realigned(form.values, names, place => [ballotField(place), partyField(place)]) },
    isCouncil: item.body_kind === 'council',
    voters: serving.map((one, i) => ({ name: ballotField(i), label: withParty(one.name, one.party) })),
    parties: partiesOf(serving).map(({ party, field }) => ({ name: field, label: `Alla i ${party}` })),
    options: options.map(value => ({ value, text: optionText[value] })),
    sides: bothSides,
    castings: [{ value: '', text: 'Behövdes inte' }, ...bothSides],
    deferrals: [
      { value: '', text: 'Nej, något annat' },
      { value: 'yes', text: 'Ja innebär bordläggning eller återremiss' },
      { value: 'no', text: 'Nej innebär bordläggning eller återremiss' },
    ],
    attendance: paths.attendance(...meetingAddress(meetingOfItem(item))),
  }
}

/** The vote that was typed. Throws wrong_status where the form was drawn for others, invalid for what is missing. */
async function typedVote(tx: Tx, item: MinuteItem, input: VoteInput): Promise<Vote> {
  const serving = await votersAt(tx, item)
  const isTheirs = isFor(
    input[PEOPLE],
    serving.map(one => one.name),
  )
  if (!isTheirs) throw new Refusal('wrong_status', CHANGED)
  const { vote, errors } = readVote(serving, input)
  if (errors) throw invalid(errors)
  return vote
}

// What the chair put against each other is what Ja and Nej mean, the first against the second.
async function aboutQuestion(db: Reader, item: MinuteItem, typed: unknown): Promise<Values> {
  const question = (await questionsOf(db, item.id)).find(one => String(one.position) === typed)
  if (!question || question.vote_position !== null) return {}
  const noted = await proposalsOf(db, item.id)
  const put = question.proposals.flatMap(position => noted.find(one => one.position === position) ?? [])
  const [yes, no] = put
  const formal = put.findIndex(one => one.kind === 'postpone' || one.kind === 'remit_back')
  return {
    question: String(question.position),
    ...(yes ? { yes_means: asPut(yes) } : {}),
    ...(no ? { no_means: asPut(no) } : {}),
    deferral: formal === 0 ? 'yes' : formal === 1 ? 'no' : '',
  }
}

function noteRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.newVote(':body', ':day', ':no'),
    access,
    find: foundParagraph,
    holds: item => item.id,
    start: (item, request) => aboutQuestion(deps.db, item, (request.query as Record<string, unknown>).fraga),
    view: 'votes/vote',
    page: async (item, form) => ({ ...about(item, 'Anteckna en omröstning'), ...(await grid(deps.db, item, form)) }),
    schema: voteForm,
    act: async (tx, input, { about: item, who }) => {
      await noteVote(tx, item, await typedVote(tx, item, input), who, input)
      return { to: pageOf(item), told: 'Omröstningen är antecknad.' }
    },
  })
}

async function voteIn(db: Reader, params: Record<string, string>) {
  const item = await foundParagraph(db, params)
  return { item, vote: atPlace(await votesOf(db, item.id), params, 'Omröstningen') }
}

const labels = { yes_means: 'Ja innebär', no_means: 'Nej innebär' }

function editRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.editVote(':body', ':day', ':no', ':place'),
    access,
    find: voteIn,
    holds: ({ item }) => item.id,
    start: ({ item, vote }) => ({ version: String(item.version), ...voteTyped(vote) }),
    view: 'votes/vote',
    page: async ({ item }, form) => ({
      ...about(item, 'Ändra omröstningen'),
      versioned: true,
      ...(await grid(deps.db, item, form)),
    }),
    schema: voteForm,
    meanwhile: (values, { item, vote }) =>
      meanwhileAt(deps.db, item.id, { labels, now: voteTyped(vote), typed: values }),
    act: async (tx, input, { about: { item, vote }, who }) => {
      const { anyway, version: seen } = input
      await editVote(tx, item, vote.position, await typedVote(tx, item, input), who, { anyway, seen })
      return { to: pageOf(item), told: 'Omröstningen är ändrad.' }
    },
  })
}

function removeRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.removeVote(':body', ':day', ':no', ':place'),
    access,
    find: voteIn,
    holds: ({ item }) => item.id,
    view: 'confirm/confirm',
    page: ({ item, vote }) => ({
      ...about(item, 'Ta bort omröstningen'),
      hidden: ['holds'],
      lines: voteSentences(vote),
      means: 'Ta bort den om den inte hölls. Är något i den fel går det att ändra i stället.',
      button: 'Ta bort',
    }),
    schema: confirmForm,
    act: async (tx, _, { about: { item, vote }, who }) => {
      await removeVote(tx, item, vote.position, who)
      return { to: pageOf(item), told: 'Omröstningen är borttagen.' }
    },
  })
}
