import type { FastifyInstance } from 'fastify'
import { foundBoard } from '#src/bodies/address.ts'
import { dayInStockholm, longDay } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { backToMotion, foundMatter } from '#src/matters/address.ts'
import { may } from '#src/permissions.ts'
import { heapsOf } from '#src/referrals/answered.ts'
import { standingOn } from '#src/reviews/actions.ts'
import { inTurn, reportDraft } from '#src/reviews/draft.ts'
import { signedWords } from '#src/reviews/words.ts'
import { paperKinds, sendPaper } from '#src/web/papers.ts'
import { paths } from '#src/web/paths.ts'
import { show } from '#src/web/views.ts'
import { answerWords } from './compile.ts'
import { compilationPaper, type Matter } from './papers.ts'
import { answersOf, replyOf, replyVersionsOf, unaskedOpinions } from './store.ts'

const staff = { config: { permission: 'staff' } } as const

/** The answers to a motion's referrals together, with where the board's own report stands. */
export function compilationRoutes(app: FastifyInstance, deps: Deps): void {
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
    const today = dayInStockholm(deps.clock())
    const standing = draft ? await standingOn(db, reportDraft(matter.id, board, draft), today) : null
    const write = {
      href: paths.reply(matter.slug),
      text: draft ? 'Fortsätt på förslaget till svar' : 'Skriv förslaget till svar',
    }
    const freeze = { href: paths.freezeReply(matter.slug), text: 'Fastställ förslaget till svar' }
    const [first, then] = inTurn(write, freeze, standing)
    const hasAny = answered.length + unasked.length > 0
    const paper = hasAny ? await compilationPaper(db, matter, board, { answers, unasked, now: deps.clock() }) : null
    return show(deps, request, reply, 'replies/compilation', {
      title: 'Remissvaren',
      lead: matter.title,
      breadcrumbs: [...backToMotion(matter.slug), { href: paths.compilation(matter.slug), text: 'Remissvaren' }],
      actions: [
        ...(writes ? [{ ...first, primary: true }] : []),
        ...(draft && may(request.user, 'response.review', board.id)
          ? [{ href: paths.reviewReply(matter.slug), text: 'Granska utkastet' }]
          : []),
        ...(writes && draft ? [then] : []),
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
        note: signedWords(one.signed),
      })),
      standing: standing?.text ?? null,
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
