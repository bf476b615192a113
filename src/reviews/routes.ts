import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { atBoard, foundBoard } from '#src/bodies/address.ts'
import { clockInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import type { Deps } from '#src/deps.ts'
import { found } from '#src/errors.ts'
import { backToMotion, foundMatter } from '#src/matters/address.ts'
import { atAsked, backToReferral, foundReferral } from '#src/referrals/address.ts'
import { replyOf } from '#src/replies/store.ts'
import { partsOf } from '#src/responses/paper.ts'
import { responseOf, type Section } from '#src/responses/store.ts'
import { htmlOf } from '#src/text/html.ts'
import * as field from '#src/web/fields.ts'
import { formPage } from '#src/web/form-page.ts'
import type { At } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { approvalOf, type Draft, reviewDraft } from './actions.ts'
import { answers, answerText, type DraftKind, type Review, reviewText } from './review.ts'
import { reviewsOf } from './store.ts'

/** A draft as it is read by those who review it. */
interface ReadDraft extends Draft {
  title: string
  sections: Section[]
  /** Read together with it, where the answer is two papers. */
  staff_report: Section[] | null
  updated_at: string
  back: string
  breadcrumbs: Link[]
}

interface Place {
  url: string
  at: At
  find: (db: Reader, params: Record<string, string>) => Promise<ReadDraft>
}

const places: Record<DraftKind, Place> = {
  response: {
    url: paths.reviewResponse(':slug', ':no'),
    at: atAsked,
    find: async (db, params) => {
      const referral = await foundReferral(db, params)
      const draft = found(await responseOf(db, referral.id), 'Remissvaret')
      const back = paths.referral(referral.slug, referral.no)
      const at = { subject_id: referral.id, body_id: referral.to_body_id, back, breadcrumbs: backToReferral(referral) }
      return { ...draft, ...at, kind: 'response' }
    },
  },
  reply: {
    url: paths.reviewReply(':slug'),
    at: atBoard,
    find: async (db, params) => {
      const matter = await foundMatter(db, params)
      const draft = found(await replyOf(db, matter.id), 'Förslaget till svar')
      const back = paths.compilation(matter.slug)
      const breadcrumbs = [...backToMotion(matter.slug), { href: back, text: 'Remissvaren' }]
      return {
        ...draft,
        subject_id: matter.id,
        body_id: (await foundBoard(db)).id,
        back,
        breadcrumbs,
        staff_report: null,
        kind: 'reply',
      }
    },
  },
}

const reviewForm = z.object({
  answer: field.choice(answers, 'Välj vad du vill göra.'),
  text: field.optionalText(5_000),
  version: field.version(),
})

/** Colleagues read a draft, comment on it, approve it or give it back. */
export function reviewRoutes(app: FastifyInstance, deps: Deps): void {
  for (const place of Object.values(places)) reviewRoute(app, deps, place)
}

function reviewRoute(app: FastifyInstance, deps: Deps, { url, at, find }: Place): void {
  const { db } = deps
  formPage(app, deps, {
    url,
    access: { permission: 'response.review', at },
    find,
    start: ({ version }) => ({ answer: 'comment', version: String(version) }),
    view: 'reviews/review',
    page: async draft => {
      const { needed, approved } = await approvalOf(db, draft)
      return {
        title: 'Granska utkastet',
        lead: draft.title,
        breadcrumbs: draft.breadcrumbs,
        standing: needed > 0 ? `${approved.length} av ${needed} har godkänt texten så som den nu är.` : null,
        reviews: (await reviewsOf(db, draft.kind, draft.subject_id)).reverse().map(one => rowOf(one, draft.version)),
        parts: partsOf(draft).map(({ heading, sections }) => ({
          heading: heading ?? 'Utkastet',
          sections: sections.map(one => ({ heading: one.heading, html: htmlOf(one.text, 3) })),
        })),
        answers: answers.map(value => ({ value, text: answerText[value] })),
      }
    },
    schema: reviewForm,
    meanwhile: async (_, draft) => {
      const lines = [`Texten sparades ${clockInStockholm(draft.updated_at)}. Läs igenom den igen.`]
      return { version: draft.version, conflict: { who: draft.updated_by, lines, fields: [] } }
    },
    act: async (tx, { version, ...said }, { about: draft, who }) => {
      await reviewDraft(tx, draft, said, who, version)
      return { to: draft.back, told: `${reviewText[said.answer]}.` }
    },
  })
}

const rowOf = ({ version, answer, text, recorded_at, recorded_by }: Review, now: number) => ({
  text: `${reviewText[answer]} av ${recorded_by}`,
  by: clockInStockholm(recorded_at),
  note: [text, version < now && 'Texten har ändrats sedan dess.'].filter(Boolean).join(' – '),
})
