import type { FastifyInstance } from 'fastify'
import { isFor, PEOPLE, realigned } from '#src/attendance/align.ts'
import { atBodyInPath } from '#src/bodies/address.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { addressOf, backToParagraph, foundParagraph, meetingAddress, meetingOfItem } from '#src/meetings/address.ts'
import type { MinuteItem } from '#src/minutes/store.ts'
import { withParty } from '#src/swedish.ts'
import { confirmForm } from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { noteProposal, noteVote, removeVote, votersAt, withdrawProposal } from './actions.ts'
import { options, optionText, tally } from './count.ts'
import {
  ballotField,
  partiesOf,
  partyField,
  proposalForm,
  readBallots,
  readTotals,
  strayTotals,
  voteForm,
  withdrawForm,
} from './form.ts'
import { proposalsOf, votesOf } from './store.ts'
import { proposalSentence, voteSentences } from './words.ts'

const access = { permission: 'minutes.record', at: atBodyInPath } as const

export function voteRoutes(app: FastifyInstance, deps: Deps): void {
  proposalRoutes(app, deps)
  withdrawRoutes(app, deps)
  voteFormRoutes(app, deps)
  removeRoutes(app, deps)
}

const about = (item: MinuteItem, title: string) => ({
  title,
  lead: `§ ${item.paragraph_no} ${item.title}`,
  breadcrumbs: backToParagraph(item),
})

const pageOf = (item: MinuteItem): string => paths.paragraph(...addressOf(item))

function proposalRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.newProposal(':body', ':day', ':no'),
    access,
    find: foundParagraph,
    holds: item => item.id,
    view: 'votes/proposal',
    page: item => about(item, 'Anteckna ett yrkande'),
    schema: proposalForm,
    act: async (tx, input, { about: item, who }) => {
      await noteProposal(tx, item, { ...input, withdrawn: false }, who)
      return { to: pageOf(item), told: 'Yrkandet är antecknat.' }
    },
  })
}

async function proposalIn(db: Reader, params: Record<string, string>) {
  const item = await foundParagraph(db, params)
  const all = await proposalsOf(db, item.id)
  const proposal = all.find(one => String(one.position) === params.place)
  return { item, proposal: found(proposal, 'Yrkandet') }
}

function withdrawRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.withdrawProposal(':body', ':day', ':no', ':place'),
    access,
    find: proposalIn,
    holds: ({ item }) => item.id,
    start: ({ proposal }) => ({ withdrawn: proposal.withdrawn ? 'no' : 'yes' }),
    view: 'confirm/confirm',
    page: ({ item, proposal }, form) => {
      const restores = form.values.withdrawn === 'no'
      return {
        ...about(item, restores ? 'Yrkandet gäller ändå' : 'Yrkandet är återtaget'),
        hidden: ['withdrawn', 'holds'],
        lines: [proposalSentence(proposal)],
        means: restores
          ? 'Yrkandet skrivs ut i protokollet igen.'
          : 'Ett återtaget yrkande står kvar här, men skrivs inte ut i protokollet.',
        button: restores ? 'Det gäller' : 'Det är återtaget',
      }
    },
    schema: withdrawForm,
    act: async (tx, { withdrawn }, { about: { item, proposal }, who }) => {
      await withdrawProposal(tx, item, proposal.position, withdrawn === 'yes', who)
      const told = withdrawn === 'yes' ? 'Yrkandet är antecknat som återtaget.' : 'Yrkandet gäller igen.'
      return { to: pageOf(item), told }
    },
  })
}

const CHANGED = 'Vilka som tjänstgör har ändrats sedan du öppnade sidan. Se över rösterna och spara igen.'

function voteFormRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.newVote(':body', ':day', ':no'),
    access,
    find: foundParagraph,
    holds: item => item.id,
    view: 'votes/vote',
    page: async (item, form) => {
      const serving = await votersAt(deps.db, item)
      const names = serving.map(one => one.name)
      return {
        ...about(item, 'Anteckna en omröstning'),
        form: { ...form, values: realigned(form.values, names, place => [ballotField(place), partyField(place)]) },
        isCouncil: item.body_kind === 'council',
        voters: serving.map((one, i) => ({ name: ballotField(i), label: withParty(one.name, one.party) })),
        parties: partiesOf(serving).map(({ party, field }) => ({ name: field, label: `Alla i ${party}` })),
        options: options.map(value => ({ value, text: optionText[value] })),
        sides: [
          { value: 'yes', text: 'Ja' },
          { value: 'no', text: 'Nej' },
        ],
        attendance: paths.attendance(...meetingAddress(meetingOfItem(item))),
      }
    },
    schema: voteForm,
    act: async (tx, input, { about: item, who }) => {
      const serving = await votersAt(tx, item)
      const names = serving.map(one => one.name)
      if (!isFor(input[PEOPLE], names)) throw new Refusal('wrong_status', CHANGED)
      const open = input.secret ? null : readBallots(serving, input)
      const secret = input.secret ? readTotals(input) : null
      const errors = { ...open?.errors, ...secret?.errors, ...(input.secret ? {} : strayTotals(input)) }
      if (Object.keys(errors).length > 0) throw invalid(errors)
      const ballots = open?.ballots ?? []
      const { yes_means, no_means, by_minority, won } = input
      const totals = secret?.totals ?? tally(ballots)
      const vote = { yes_means, no_means, secret: input.secret, by_minority, won, totals, ballots }
      await noteVote(tx, item, vote, who)
      return { to: pageOf(item), told: 'Omröstningen är antecknad.' }
    },
  })
}

async function voteIn(db: Reader, params: Record<string, string>) {
  const item = await foundParagraph(db, params)
  const vote = (await votesOf(db, item.id)).find(one => String(one.position) === params.place)
  return { item, vote: found(vote, 'Omröstningen') }
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
      means: 'Ta bort den om den är fel antecknad, och anteckna den på nytt.',
      button: 'Ta bort',
    }),
    schema: confirmForm,
    act: async (tx, _, { about: { item, vote }, who }) => {
      await removeVote(tx, item, vote.position, who)
      return { to: pageOf(item), told: 'Omröstningen är borttagen.' }
    },
  })
}
