import type { FastifyInstance } from 'fastify'
import { atBoard, foundBoard } from '#src/bodies/address.ts'
import { clockInStockholm, dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { backToMotion, foundMatter } from '#src/matters/address.ts'
import { meanwhileOn } from '#src/matters/meanwhile.ts'
import { byLine } from '#src/matters/projection.ts'
import { demandsOf, submittersOf } from '#src/matters/store.ts'
import { usualPractice } from '#src/practice/practice.ts'
import { draftForm, draftLabels, draftValues, freezeForm, shownPapers } from '#src/responses/form.ts'
import { hashesOfPaper } from '#src/responses/paper.ts'
import { openingSections } from '#src/responses/template.ts'
import { reportDraft } from '#src/reviews/draft.ts'
import { whileWriting } from '#src/reviews/while-writing.ts'
import { signedFacts } from '#src/reviews/words.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { paperKinds, sendFrozen } from '#src/web/papers.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { freezeReply, handInReply, saveReply } from './actions.ts'
import { compilationRoutes } from './compilation-routes.ts'
import { openingDraft } from './compile.ts'
import { decisionChain } from './decisions.ts'
import { replyPaper } from './papers.ts'
import { answersOf, type ReplyVersion, replyOf, replyVersionsOf, unaskedOpinions } from './store.ts'

/** What the board's officer makes of a motion: the answers together, and the board's own report. */
export function replyRoutes(app: FastifyInstance, deps: Deps): void {
  compilationRoutes(app, deps)
  draftRoutes(app, deps)
  freezeRoutes(app, deps)
  versionRoutes(app, deps)
  decisionRoutes(app, deps)
}

const access = { permission: 'response.write', at: atBoard } as const
const staff = { config: { permission: 'staff' } } as const

/** The draft as its form has it; before anybody has saved, what is known already. */
async function asTyped(db: Reader, matter: { id: string; title: string }, officer: string): Promise<Values> {
  const draft = await replyOf(db, matter.id)
  const fresh = { title: `Svar på motion: ${matter.title}`, officer, ...openingSections(usualPractice, '') }
  if (draft) return draftValues({ ...draft, stance: null }, fresh)
  const by_line = byLine(await submittersOf(db, matter.id))
  const demands = (await demandsOf(db, matter.id)).map(one => one.text)
  const sections = openingDraft({
    title: matter.title,
    by_line,
    demands,
    answers: await answersOf(db, matter.id),
    unasked: await unaskedOpinions(db, matter.id),
  })
  return draftValues(null, { ...fresh, sections })
}

const backToReply = (slug: string) => [...backToMotion(slug), { href: paths.compilation(slug), text: 'Remissvaren' }]

function draftRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.reply(':slug'),
    access,
    find: foundMatter,
    start: (matter, request) => asTyped(db, matter, request.user?.name ?? ''),
    view: 'responses/draft',
    page: async (matter, form) => {
      const papers = shownPapers(form.values)
      const board = await foundBoard(db)
      const draft = await replyOf(db, matter.id)
      return {
        title: 'Skriv förslaget till svar',
        lead: matter.title,
        breadcrumbs: backToReply(matter.slug),
        papers,
        stances: [],
        upload: null,
        files: [],
        ...(await whileWriting(db, {
          body_id: board.id,
          draft: draft ? { ...reportDraft(matter.id, board, draft), staff_report: null } : null,
          papers,
          values: form.values,
          dealHref: comment => paths.dealWithReply(matter.slug, comment),
          today: dayInStockholm(deps.clock()),
        })),
      }
    },
    schema: draftForm,
    meanwhile: async (values, matter) => {
      const theirs = await replyOf(db, matter.id)
      if (!theirs) return null
      const { version: _, ...now } = await asTyped(db, matter, '')
      const lines = [`Förslaget sparades ${clockInStockholm(theirs.updated_at)}.`]
      const conflict = { who: theirs.updated_by, lines, fields: differing(draftLabels(now), now, values) }
      return { version: theirs.version, conflict }
    },
    act: async (tx, { version, stay, hand_in, title, officer, sections }, { about: matter, who }) => {
      await saveReply(tx, matter.id, { title, officer, sections }, who, version)
      if (hand_in) {
        await handInReply(tx, matter.id, who)
        return { to: paths.compilation(matter.slug), told: 'Utkastet är sparat och lämnat för godkännande.' }
      }
      return { to: stay ? paths.reply(matter.slug) : paths.compilation(matter.slug), told: 'Utkastet är sparat.' }
    },
  })
}

function freezeRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  formPage(app, deps, {
    url: paths.freezeReply(':slug'),
    access,
    find: foundMatter,
    start: async matter => {
      found(await replyOf(db, matter.id), 'Förslaget till svar')
      const today = dayInStockholm(deps.clock())
      return { printed_on: today, happened_on: today, version: String(matter.version) }
    },
    view: 'responses/freeze',
    page: matter => ({
      title: 'Fastställ förslaget till svar',
      lead: matter.title,
      breadcrumbs: backToReply(matter.slug),
      wasProposed: false,
    }),
    schema: freezeForm,
    meanwhile: (values, matter) => meanwhileOn(db, matter.id, values),
    act: async (tx, { version, ...input }, { about: matter, who }) => {
      await freezeReply(tx, matter.id, input, who, version)
      return { to: paths.compilation(matter.slug), told: 'Förslaget till svar är fastställt och ändras inte mer.' }
    },
  })
}

function versionRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  const versionIn = async (params: Record<string, string>) => {
    const matter = await foundMatter(db, params)
    const version = found(
      (await replyVersionsOf(db, matter.id)).find(one => String(one.no) === params.version),
      'Förslaget till svar',
    )
    return { matter, version }
  }
  const draw = async (matter: { id: string }, version: ReplyVersion) =>
    replyPaper(db, matter, await foundBoard(db), version)
  app.get(paths.replyVersion(':slug', ':version'), staff, async (request, reply) => {
    const { matter, version } = await versionIn(request.params as Record<string, string>)
    return show(deps, request, reply, 'minutes/whole', {
      title: version.title,
      pageWidth: 'document',
      breadcrumbs: backToReply(matter.slug),
      pdf: paths.replyFile(matter.slug, version.no, 'pdf'),
      docx: paths.replyFile(matter.slug, version.no, 'docx'),
      hashes: hashesOfPaper('Förslaget till svar', version.paper),
      signed: signedFacts(version.signed),
      document: await draw(matter, version),
    })
  })
  for (const kind of paperKinds)
    app.get(paths.replyFile(':slug', ':version', kind), staff, async (request, reply) => {
      const { matter, version } = await versionIn(request.params as Record<string, string>)
      const name = `forslag-till-svar-${matter.slug}-${version.no}`
      return sendFrozen(db, reply, version.paper, () => draw(matter, version), name, kind)
    })
}

function decisionRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  app.get(paths.decisions(':slug'), staff, async (request, reply) => {
    const matter = await foundMatter(db, request.params as Record<string, string>)
    return show(deps, request, reply, 'replies/decisions', {
      title: 'Så ändrades förslaget på vägen',
      lead: matter.title,
      breadcrumbs: [...backToReply(matter.slug), { href: paths.decisions(matter.slug), text: 'Besluten' }],
      steps: await decisionChain(db, matter.id),
    })
  })
}
