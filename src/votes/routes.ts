import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isFor, PEOPLE, realigned } from '#src/attendance/align.ts'
import type { Deps } from '#src/deps.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { addressOf, atBodyInPath, backToParagraph, paragraphIn } from '#src/meetings/address.ts'
import type { MinuteItem } from '#src/minutes/store.ts'
import { withParty } from '#src/swedish.ts'
import { emptyForm, type FormState } from '#src/web/form.ts'
import { paths } from '#src/web/paths.ts'
import { acting } from '#src/web/session.ts'
import { submit } from '#src/web/submit.ts'
import { show } from '#src/web/views.ts'
import { noteProposal, noteVote, removeVote, votersAt, withdrawProposal } from './actions.ts'
import { options, optionText, tally } from './count.ts'
import {
  ballotField,
  proposalForm,
  readBallots,
  readTotals,
  removeForm,
  strayTotals,
  voteForm,
  withdrawForm,
} from './form.ts'
import { proposalsOf, votesOf } from './store.ts'
import { proposalSentence, voteSentences } from './words.ts'

type ParagraphParams = { Params: { body: string; day: string; no: string } }
type PlaceParams = { Params: { body: string; day: string; no: string; place: string } }
const config = { permission: 'minutes.record', at: atBodyInPath } as const

export function voteRoutes(app: FastifyInstance, deps: Deps): void {
  proposalRoutes(app, deps)
  withdrawRoutes(app, deps)
  voteFormRoutes(app, deps)
  removeRoutes(app, deps)
}

const about = (item: MinuteItem) => ({
  lead: `§ ${item.paragraph_no} ${item.title}`,
  breadcrumbs: backToParagraph(item),
})

const itemIn = async ({ db }: Deps, params: Record<string, string>): Promise<MinuteItem> =>
  found(await paragraphIn(db, params), 'Paragrafen')

function proposalRoutes(app: FastifyInstance, deps: Deps): void {
  const url = paths.newProposal(':body', ':day', ':no')
  const page = (request: FastifyRequest, reply: FastifyReply, form: FormState, item: MinuteItem) =>
    show(deps, request, reply, 'votes/proposal', { title: 'Anteckna ett yrkande', ...about(item), form })
  app.get<ParagraphParams>(url, { config }, async (request, reply) =>
    page(request, reply, emptyForm(), await itemIn(deps, request.params)),
  )
  app.post<ParagraphParams>(url, { config }, async (request, reply) => {
    const item = await itemIn(deps, request.params)
    return submit({
      deps,
      request,
      reply,
      schema: proposalForm,
      again: form => page(request, reply, form, item),
      act: async (tx, input) => {
        await noteProposal(tx, item, { ...input, withdrawn: false }, acting(request, deps))
        return { to: paths.paragraph(...addressOf(item)), told: 'Yrkandet är antecknat.' }
      },
    })
  })
}

function withdrawRoutes(app: FastifyInstance, deps: Deps): void {
  const url = paths.withdrawProposal(':body', ':day', ':no', ':place')
  const proposalIn = async (item: MinuteItem, place: string) =>
    found(
      (await proposalsOf(deps.db, item.id)).find(one => String(one.position) === place),
      'Yrkandet',
    )
  const page = async (request: FastifyRequest, reply: FastifyReply, form: FormState, item: MinuteItem) => {
    const proposal = await proposalIn(item, (request.params as { place: string }).place)
    return show(deps, request, reply, 'votes/confirm', {
      title: proposal.withdrawn ? 'Yrkandet gäller ändå' : 'Yrkandet är återtaget',
      ...about(item),
      form,
      lines: [proposalSentence(proposal)],
      means: proposal.withdrawn
        ? 'Yrkandet skrivs ut i protokollet igen.'
        : 'Ett återtaget yrkande står kvar här, men skrivs inte ut i protokollet.',
      button: proposal.withdrawn ? 'Det gäller' : 'Det är återtaget',
    })
  }
  app.get<PlaceParams>(url, { config }, async (request, reply) =>
    page(request, reply, emptyForm(), await itemIn(deps, request.params)),
  )
  app.post<PlaceParams>(url, { config }, async (request, reply) => {
    const item = await itemIn(deps, request.params)
    const proposal = await proposalIn(item, request.params.place)
    return submit({
      deps,
      request,
      reply,
      schema: withdrawForm,
      again: form => page(request, reply, form, item),
      act: async tx => {
        const withdrawn = await withdrawProposal(tx, item, proposal.position, acting(request, deps))
        return {
          to: paths.paragraph(...addressOf(item)),
          told: withdrawn ? 'Yrkandet är antecknat som återtaget.' : 'Yrkandet gäller igen.',
        }
      },
    })
  })
}

const CHANGED = 'Vilka som tjänstgör har ändrats sedan du öppnade sidan. Se över rösterna och spara igen.'

function voteFormRoutes(app: FastifyInstance, deps: Deps): void {
  const url = paths.newVote(':body', ':day', ':no')
  const page = async (request: FastifyRequest, reply: FastifyReply, form: FormState, item: MinuteItem) => {
    const serving = await votersAt(deps.db, item)
    const values = realigned(
      form.values,
      serving.map(one => one.name),
      place => [ballotField(place)],
    )
    return show(deps, request, reply, 'votes/vote', {
      title: 'Anteckna en omröstning',
      ...about(item),
      form: { ...form, values },
      isCouncil: item.body_kind === 'council',
      voters: serving.map((one, i) => ({ name: ballotField(i), label: withParty(one.name, one.party) })),
      options: [{ value: '', text: 'Välj' }, ...options.map(value => ({ value, text: optionText[value] }))],
      sides: [
        { value: 'yes', text: 'Ja' },
        { value: 'no', text: 'Nej' },
      ],
      attendance: paths.attendance(...(addressOf(item).slice(0, 2) as [string, string])),
    })
  }
  app.get<ParagraphParams>(url, { config }, async (request, reply) =>
    page(request, reply, emptyForm(), await itemIn(deps, request.params)),
  )
  app.post<ParagraphParams>(url, { config }, async (request, reply) => {
    const item = await itemIn(deps, request.params)
    return submit({
      deps,
      request,
      reply,
      schema: voteForm,
      again: form => page(request, reply, form, item),
      act: async (tx, input) => {
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
        await noteVote(tx, item, vote, acting(request, deps))
        return { to: paths.paragraph(...addressOf(item)), told: 'Omröstningen är antecknad.' }
      },
    })
  })
}

function removeRoutes(app: FastifyInstance, deps: Deps): void {
  const url = paths.removeVote(':body', ':day', ':no', ':place')
  const voteIn = async (item: MinuteItem, place: string) =>
    found(
      (await votesOf(deps.db, item.id)).find(one => String(one.position) === place),
      'Omröstningen',
    )
  const page = async (request: FastifyRequest, reply: FastifyReply, form: FormState, item: MinuteItem) =>
    show(deps, request, reply, 'votes/confirm', {
      title: 'Ta bort omröstningen',
      ...about(item),
      form,
      lines: voteSentences(await voteIn(item, (request.params as { place: string }).place)),
      means: 'Ta bort den om den är fel antecknad, och anteckna den på nytt.',
      button: 'Ta bort',
    })
  app.get<PlaceParams>(url, { config }, async (request, reply) =>
    page(request, reply, emptyForm(), await itemIn(deps, request.params)),
  )
  app.post<PlaceParams>(url, { config }, async (request, reply) => {
    const item = await itemIn(deps, request.params)
    const vote = await voteIn(item, request.params.place)
    return submit({
      deps,
      request,
      reply,
      schema: removeForm,
      again: form => page(request, reply, form, item),
      act: async tx => {
        await removeVote(tx, item, vote.position, acting(request, deps))
        return { to: paths.paragraph(...addressOf(item)), told: 'Omröstningen är borttagen.' }
      },
    })
  })
}
