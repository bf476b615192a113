import { atBoard, foundBoard } from '#src/bodies/address.ts'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { backToMotion, foundMatter } from '#src/matters/address.ts'
import { atAsked, backToReferral, foundReferral } from '#src/referrals/address.ts'
import { replyOf } from '#src/replies/store.ts'
import { draftFiles } from '#src/responses/paper.ts'
import { responseOf, type Section } from '#src/responses/store.ts'
import type { At } from '#src/web/guard.ts'
import { paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { answerDraft, type Draft, reportDraft } from './draft.ts'
import type { DraftKind } from './review.ts'

/** A draft as it is read by those who review it. */
export interface ReadDraft extends Draft {
  title: string
  sections: Section[]
  /** Read together with it, where the answer is two papers. */
  staff_report: Section[] | null
  /** The draft is a file that was written elsewhere, or two; none where it is written here. */
  files: Link[]
  updated_at: string
  /** The page that it is reviewed on, and the one that leads there. */
  page: string
  back: string
  breadcrumbs: Link[]
  dealHref: (no: number) => string
}

export interface Place {
  /** Where it is reviewed, and where a comment is marked as dealt with. */
  url: string
  dealUrl: string
  at: At
  find: (db: Reader, params: Record<string, string>) => Promise<ReadDraft>
}

/** Where each kind of draft is found. */
export const draftPlaces: Record<DraftKind, Place> = {
  response: {
    url: paths.reviewResponse(':slug', ':no'),
    dealUrl: paths.dealWithResponse(':slug', ':no', ':comment'),
    at: atAsked,
    find: async (db, params) => {
      const referral = await foundReferral(db, params)
      const { slug, no } = referral
      const draft = found(await responseOf(db, referral.id), 'Remissvaret')
      return {
        ...answerDraft(referral, draft),
        files: draftFiles(referral, draft),
        page: paths.reviewResponse(slug, no),
        back: paths.referral(slug, no),
        breadcrumbs: backToReferral(referral),
        dealHref: comment => paths.dealWithResponse(slug, no, comment),
      }
    },
  },
  reply: {
    url: paths.reviewReply(':slug'),
    dealUrl: paths.dealWithReply(':slug', ':comment'),
    at: atBoard,
    find: async (db, params) => {
      const { id, slug } = await foundMatter(db, params)
      const draft = found(await replyOf(db, id), 'Förslaget till svar')
      const back = paths.compilation(slug)
      return {
        ...reportDraft(id, await foundBoard(db), draft),
        staff_report: null,
        files: [],
        page: paths.reviewReply(slug),
        back,
        breadcrumbs: [...backToMotion(slug), { href: back, text: 'Remissvaren' }],
        dealHref: comment => paths.dealWithReply(slug, comment),
      }
    },
  },
}
