import type { FastifyInstance } from 'fastify'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { foundParagraph } from '#src/meetings/address.ts'
import type { Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { editProposal, noteProposal, withdrawProposal } from './actions.ts'
import { about, access, atPlace, meanwhileAt, pageOf, peopleTyped } from './around.ts'
import { proposalForm, withdrawForm } from './form.ts'
import { proposalsOf } from './store.ts'
import { type Proposal, proposalKinds, proposalKindText, proposalSentence } from './words.ts'

export function proposalRoutes(app: FastifyInstance, deps: Deps): void {
  noteRoutes(app, deps)
  editRoutes(app, deps)
  withdrawRoutes(app, deps)
}

const kinds = proposalKinds.map(value => ({ value, text: proposalKindText[value] }))

function noteRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.newProposal(':body', ':day', ':no'),
    access,
    find: foundParagraph,
    holds: item => item.id,
    start: () => ({ kind: 'main' }),
    view: 'votes/proposal',
    page: item => ({ ...about(item, 'Anteckna ett yrkande'), kinds }),
    schema: proposalForm,
    act: async (tx, { anyway, version: _, ...input }, { about: item, who }) => {
      await noteProposal(tx, item, { ...input, withdrawn: false }, who, { anyway })
      return { to: pageOf(item), told: 'Yrkandet är antecknat.' }
    },
  })
}

async function proposalIn(db: Reader, params: Record<string, string>) {
  const item = await foundParagraph(db, params)
  return { item, proposal: atPlace(await proposalsOf(db, item.id), params, 'Yrkandet') }
}

const typed = ({ kind, movers, seconders, wording }: Proposal): Values => ({
  kind,
  movers: peopleTyped(movers),
  wording,
  seconders: peopleTyped(seconders),
})

const labels = { kind: 'Vad det gäller', movers: 'Vem yrkar', wording: 'Yrkar', seconders: 'Instämmer' }

function editRoutes(app: FastifyInstance, deps: Deps): void {
  formPage(app, deps, {
    url: paths.editProposal(':body', ':day', ':no', ':place'),
    access,
    find: proposalIn,
    holds: ({ item }) => item.id,
    start: ({ item, proposal }) => ({ version: String(item.version), ...typed(proposal) }),
    view: 'votes/proposal',
    page: ({ item }) => ({ ...about(item, 'Ändra yrkandet'), versioned: true, kinds }),
    schema: proposalForm,
    meanwhile: (values, { item, proposal }) =>
      meanwhileAt(deps.db, item.id, { labels, now: typed(proposal), typed: values }),
    act: async (tx, { anyway, version: seen, ...input }, { about: { item, proposal }, who }) => {
      const changed = { ...input, withdrawn: proposal.withdrawn }
      await editProposal(tx, item, proposal.position, changed, who, { anyway, seen })
      return { to: pageOf(item), told: 'Yrkandet är ändrat.' }
    },
  })
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
