import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { clockInStockholm, dayInStockholm } from '#src/dates.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { sendFile } from '#src/files/send.ts'
import { atAsked, foundReferral } from '#src/referrals/address.ts'
import { responseOf } from '#src/responses/store.ts'
import { htmlOf } from '#src/text/html.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import { paths } from '#src/web/paths.ts'
import { dealWith, progressOf, reviewDraft } from './actions.ts'
import { besideSection, commentsOn } from './comments.ts'
import { draftPlaces, type Place, type ReadDraft } from './drafts.ts'
import { codeOf, papersOf, sectionChoices } from './passage.ts'
import {
  answers,
  answerText,
  isAsking,
  levelOf,
  mayApprove,
  mayReturn,
  type ReviewAnswer,
  reviewText,
  standingWords,
} from './review.ts'
import { reviewsOf } from './store.ts'

/** Colleagues read a draft, comment on it, and sign it off or give it back. */
export function reviewRoutes(app: FastifyInstance, deps: Deps): void {
  for (const place of Object.values(draftPlaces)) {
    reviewRoute(app, deps, place)
    dealRoute(app, deps, place)
  }
  const access = { permission: 'response.review', at: atAsked } as const
  for (const [what, path] of [
    ['file', paths.draftFile],
    ['reportFile', paths.draftReportFile],
  ] as const) {
    app.get(path(':slug', ':no'), { config: access }, async (request, reply) => {
      const referral = await foundReferral(deps.db, request.params as Record<string, string>)
      const draft = await responseOf(deps.db, referral.id)
      const { sha256, file_name } = found(draft?.[what] ?? undefined, 'Filen')
      return sendFile(deps.db, reply, sha256, file_name)
    })
  }
}

const reviewForm = (sections: readonly string[]) =>
  z.object({
    answer: field.choice(answers, 'Välj vad du vill göra.'),
    section: field.optionalChoice(sections, 'Välj ett av avsnitten.'),
    quote: field.optionalText(1_000),
    text: field.optionalText(5_000),
    version: field.version(),
  })

/** What of a draft is written here, paper by paper; nothing of one that is a file. */
const writtenIn = (draft: ReadDraft) => (draft.files.length > 0 ? [] : papersOf(draft))

const choicesIn = (draft: ReadDraft) => sectionChoices(writtenIn(draft))

function reviewRoute(app: FastifyInstance, deps: Deps, { url, at, find }: Place): void {
  const { db } = deps
  formPage(app, deps, {
    url,
    access: { permission: 'response.review', at },
    find,
    start: ({ version }) => ({ answer: 'comment', section: '', version: String(version) }),
    view: 'reviews/review',
    page: async (draft, _, request) => {
      const { levels, reviews, standing } = await progressOf(db, draft, dayInStockholm(deps.clock()))
      const name = request.user?.name ?? ''
      const level = levelOf(standing, levels, name)
      const mayAnswer: Record<ReviewAnswer, boolean> = {
        comment: true,
        approved: mayApprove(standing, name),
        returned: mayReturn(standing, level, draft, name),
      }
      const comments = commentsOn(reviews, papersOf(draft), draft.version, draft.dealHref)
      const offered = answers.filter(value => mayAnswer[value])
      return {
        title: 'Granska utkastet',
        lead: draft.title,
        breadcrumbs: draft.breadcrumbs,
        standing: standingWords(standing),
        files: draft.files,
        parts: writtenIn(draft).map(({ part, heading, sections }) => ({
          heading,
          sections: sections.map((one, place) => ({
            code: codeOf(part, place),
            heading: one.heading,
            html: htmlOf(one.text, 3),
            comments: besideSection(comments, part, one.heading),
          })),
        })),
        said: comments.filter(one => one.passage === null || draft.files.length > 0).reverse(),
        answers: offered.length > 1 ? offered.map(value => ({ value, text: answerText[value] })) : [],
        needsWords: !mayAnswer.approved,
        level: mayAnswer.approved ? level : null,
        sections: [{ value: '', text: 'Hela texten' }, ...choicesIn(draft)],
      }
    },
    schema: async draft => reviewForm(choicesIn(draft).map(one => one.value)),
    meanwhile: async (_, draft) => {
      const lines = [`Texten sparades ${clockInStockholm(draft.updated_at)}. Läs igenom den igen.`]
      return { version: draft.version, conflict: { who: draft.updated_by, lines, fields: [] } }
    },
    act: async (tx, { version, ...said }, { about: draft, who }) => {
      await reviewDraft(tx, draft, said, who, version)
      return { to: said.answer === 'comment' ? draft.page : draft.back, told: `${reviewText[said.answer]}.` }
    },
  })
}

/** Somebody notes that what a comment asked for is done. */
function dealRoute(app: FastifyInstance, deps: Deps, { dealUrl, at, find }: Place): void {
  formPage(app, deps, {
    url: dealUrl,
    access: { permission: 'response.review', at },
    find: async (reader, params) => {
      const draft = await find(reader, params)
      const reviews = await reviewsOf(reader, draft.kind, draft.subject_id)
      const one = found(
        reviews.find(({ no }) => String(no) === params.comment),
        'Kommentaren',
      )
      const [comment] = commentsOn([one], papersOf(draft), draft.version, draft.dealHref)
      return { draft, one: found(isAsking(one) ? one : undefined, 'Kommentaren'), comment: found(comment) }
    },
    view: 'reviews/deal',
    page: ({ draft, one, comment }) => ({
      title: 'Markera som åtgärdat',
      lead: draft.title,
      breadcrumbs: [...draft.breadcrumbs, { href: draft.page, text: 'Granska utkastet' }],
      about: one.passage ? `Om avsnittet ”${one.passage.section}”.` : 'Om hela texten.',
      comments: [{ ...comment, deal: null }],
      isDealt: one.dealt !== null,
    }),
    schema: field.confirmForm,
    act: async (tx, _, { about: { draft, one }, who }) => {
      await dealWith(tx, one, who)
      return { to: draft.page, told: 'Kommentaren är markerad som åtgärdad.' }
    },
  })
}
