import type { FastifyInstance } from 'fastify'
import { atBoard, foundBoard } from '#src/bodies/address.ts'
import { clockInStockholm, dayInStockholm, longDay } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { backToMotion, foundMatter } from '#src/matters/address.ts'
import { meanwhileOn } from '#src/matters/meanwhile.ts'
import { byLine } from '#src/matters/projection.ts'
import { demandsOf, submittersOf } from '#src/matters/store.ts'
import { may } from '#src/permissions.ts'
import { usualPractice } from '#src/practice/practice.ts'
import { heapsOf } from '#src/referrals/answered.ts'
import { draftForm, draftLabels, draftValues, freezeForm, shownPapers } from '#src/responses/form.ts'
import { openingSections } from '#src/responses/template.ts'
import { differing, type Values } from '#src/web/form.ts'
import { formPage } from '#src/web/form-page.ts'
import { paperKinds, sendFrozen, sendPaper } from '#src/web/papers.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { freezeReply, saveReply } from './actions.ts'
import { answerWords, openingDraft } from './compile.ts'
import { decisionChain } from './decisions.ts'
import { compilationPaper, type Matter, replyPaper } from './papers.ts'
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

function compilationRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps
  type Params = { Params: { slug: string } }
  const answersTo = async ({ id }: Matter) => ({
    answers: await answersOf(db, id),
    unasked: await unaskedOpinions(db, id),
  })
  app.get<Params>(paths.compilation(':slug'), staff, async (request, reply) => {
    const matter = await foundMatter(db, request.params)
    const board = await foundBoard(db)
    const { answers, unasked } = await answersTo(matter)
    const { answered, declined, silent } = heapsOf(answers)
    const writes = may(request.user, 'response.write', board.id)
    const draft = await replyOf(db, matter.id)
    const hasAny = answered.length + unasked.length > 0
    const paper = hasAny ? await compilationPaper(db, matter, board, { answers, unasked, now: deps.clock() }) : null
    return show(deps, request, reply, 'replies/compilation', {
      title: 'Remissvaren',
      lead: matter.title,
      breadcrumbs: [...backToMotion(matter.slug), { href: paths.compilation(matter.slug), text: 'Remissvaren' }],
      actions: [
        ...(writes
          ? [
              {
                href: paths.reply(matter.slug),
                text: draft ? 'Fortsätt på förslaget till svar' : 'Skriv förslaget till svar',
                primary: true,
              },
            ]
          : []),
        ...(draft && may(request.user, 'response.review', board.id)
          ? [{ href: paths.reviewReply(matter.slug), text: 'Granska utkastet' }]
          : []),
        ...(writes && draft ? [{ href: paths.freezeReply(matter.slug), text: 'Fastställ förslaget till svar' }] : []),
        ...(answers.length + unasked.length > 0
          ? [
              { href: paths.compilationFile(matter.slug, 'pdf'), text: 'Remissvaren som PDF' },
              { href: paths.compilationFile(matter.slug, 'docx'), text: 'Remissvaren i Word' },
            ]
          : []),
        { href: paths.decisions(matter.slug), text: 'Så ändrades förslaget på vägen' },
      ],
      heaps: [
        { heading: 'Har svarat', rows: answered.map(one => ({ text: one.to_name, note: answerWords(one) })) },
        { heading: 'Har avstått', rows: declined.map(one => ({ text: one.to_name, note: '' })) },
        {
          heading: 'Har inte svarat',
          rows: silent.map(one => ({
            text: one.to_name,
            note: one.due_on ? `Svar senast ${longDay(one.due_on)}` : '',
          })),
        },
        {
          heading: 'Har yttrat sig utan remiss',
          rows: unasked.map(one => ({
            text: one.from,
            href: paths.document(matter.slug, one.no),
            note: `${one.description}, inkom ${longDay(one.registered_on)}`,
          })),
        },
      ].filter(heap => heap.rows.length > 0),
      versions: (await replyVersionsOf(db, matter.id)).map(one => ({
        text: `Förslag till svar daterat ${longDay(one.printed_on)}`,
        href: paths.replyVersion(matter.slug, one.no),
        by: `Handläggare: ${one.officer}`,
      })),
      document: paper,
    })
  })
  for (const kind of paperKinds)
    app.get<Params>(paths.compilationFile(':slug', kind), staff, async (request, reply) => {
      const matter = await foundMatter(db, request.params)
      const all = await answersTo(matter)
      const paper = await compilationPaper(db, matter, await foundBoard(db), { ...all, now: deps.clock() })
      return sendPaper(reply, paper, `remissvar-${matter.slug}`, kind)
    })
}

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
    page: (matter, form) => ({
      title: 'Skriv förslaget till svar',
      lead: matter.title,
      breadcrumbs: backToReply(matter.slug),
      papers: shownPapers(form.values),
      stances: [],
      upload: null,
    }),
    schema: draftForm,
    meanwhile: async (values, matter) => {
      const theirs = await replyOf(db, matter.id)
      if (!theirs) return null
      const { version: _, ...now } = await asTyped(db, matter, '')
      const lines = [`Förslaget sparades ${clockInStockholm(theirs.updated_at)}.`]
      const conflict = { who: theirs.updated_by, lines, fields: differing(draftLabels(now), now, values) }
      return { version: theirs.version, conflict }
    },
    act: async (tx, { version, stay, stance: _, staff_report: __, ...draft }, { about: matter, who }) => {
      await saveReply(tx, matter.id, draft, who, version)
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
      hashes: version.paper
        ? [
            { text: 'PDF', sha256: version.paper.pdf },
            { text: 'Word', sha256: version.paper.docx },
          ]
        : [],
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
