import { dayInStockholm } from '#src/dates.ts'
import type { Reader } from '#src/db/schema.ts'
import { beingAnswered } from '#src/matters/workflow.ts'
import { paths } from '#src/web/paths.ts'
import { levelsAt } from './levels-store.ts'
import { type DraftKind, type Level, type Standing, standingOf } from './review.ts'
import { allReviewsOf } from './store.ts'

/** A draft that waits for somebody: to be signed off, or to be changed. */
export interface WaitingDraft {
  text: string
  href: string
  about: string
  due_on: string | null
  /** The day since when it waits. */
  since_on: string
}

/** The drafts that wait for a person: those that it is their turn to sign off, and those given back to them. */
export interface Waiting {
  toSign: WaitingDraft[]
  returned: WaitingDraft[]
}

interface OpenDraft {
  kind: DraftKind
  subject_id: string
  body_id: string
  body_name: string
  slug: string
  /** The referral's number in its matter; 0 for the board's own report. */
  no: number
  title: string
  due_on: string | null
  version: number
  updated_by: string
}

/** Who a draft is given back to: who wrote last in it, and who handles the referral or the motion. */
interface Writer {
  name: string
  /** The ids of the referrals and motions that they handle. */
  handles: ReadonlySet<string>
}

/** What waits for this person at these bodies, from the rows as they stand. */
export async function draftsWaitingFor(
  db: Reader,
  who: Writer,
  bodyIds: readonly string[],
  today: string,
): Promise<Waiting> {
  const levels = bodyIds.length > 0 ? await levelsAt(db, bodyIds, today) : new Map<string, Level[]>()
  if (levels.size === 0) return { toSign: [], returned: [] }
  const bodies = [...levels.keys()]
  const drafts = [...(await openResponses(db, bodies)), ...(await openReplies(db, bodies))]
  const reviews = await allReviewsOf(
    db,
    drafts.map(one => one.subject_id),
  )
  const all = drafts.map(draft => {
    const own = (reviews.get(draft.subject_id) ?? []).filter(one => one.kind === draft.kind)
    return { draft, standing: standingOf(own, levels.get(draft.body_id) ?? [], draft) }
  })
  return {
    toSign: all.flatMap(({ draft, standing }) => toSign(draft, standing, who)),
    returned: all.flatMap(({ draft, standing }) => returnedTo(draft, standing, who)),
  }
}

const whatText: Record<DraftKind, (body: string) => string> = {
  response: body => `Remissvar från ${body}`,
  reply: () => 'Förslag till svar',
}

function toSign(draft: OpenDraft, { isHandedIn, returned, turn }: Standing, { name }: Writer): WaitingDraft[] {
  if (!isHandedIn || returned || !turn?.people.includes(name)) return []
  const { kind, slug, no, title, due_on, body_name } = draft
  const href = kind === 'response' ? paths.reviewResponse(slug, no) : paths.reviewReply(slug)
  const about = `${whatText[kind](body_name)}: godkänn på nivån ${turn.level}`
  return [{ text: title, href, about, due_on, since_on: dayOf(turn.since) }]
}

function returnedTo(draft: OpenDraft, { returned }: Standing, { name, handles }: Writer): WaitingDraft[] {
  const { kind, subject_id, slug, no, title, due_on, body_name, updated_by } = draft
  if (!returned || (updated_by !== name && !handles.has(subject_id))) return []
  const href = kind === 'response' ? paths.response(slug, no) : paths.reply(slug)
  const about = `${whatText[kind](body_name)}: lämnat tillbaka av ${returned.name}${returned.level && ` (${returned.level})`}`
  return [{ text: title, href, about, due_on, since_on: dayOf(returned.at) }]
}

const dayOf = (at: string): string => dayInStockholm(new Date(at))

async function openResponses(db: Reader, bodyIds: readonly string[]): Promise<OpenDraft[]> {
  const rows = await db
    .selectFrom('response')
    .innerJoin('referral', 'referral.id', 'response.referral_id')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .innerJoin('body', 'body.id', 'referral.to_body_id')
    .select(['referral.id as subject_id', 'referral.no', 'referral.due_on', 'referral.to_body_id as body_id'])
    .select(['body.name as body_name', 'matter.slug', 'matter.title', 'response.version', 'response.updated_by'])
    .where('referral.to_body_id', 'in', bodyIds)
    .where('referral.status', 'in', beingAnswered)
    .orderBy('referral.due_on')
    .execute()
  return rows.map(row => ({ ...row, kind: 'response' }))
}

async function openReplies(db: Reader, bodyIds: readonly string[]): Promise<OpenDraft[]> {
  const rows = await db
    .selectFrom('reply')
    .innerJoin('motion_state', 'motion_state.matter_id', 'reply.matter_id')
    .innerJoin('body', join => join.on('body.kind', '=', 'executive_board'))
    .select(['reply.matter_id as subject_id', 'body.id as body_id', 'body.name as body_name'])
    .select(['motion_state.slug', 'motion_state.title', 'motion_state.due_on', 'motion_state.year_on'])
    .select(['reply.version', 'reply.updated_by'])
    .where('body.id', 'in', bodyIds)
    .where('motion_state.audience', '=', 'staff')
    .where('motion_state.ended_on', 'is', null)
    .orderBy('motion_state.due_on')
    .execute()
  return rows.map(({ year_on, due_on, ...row }) => ({ ...row, kind: 'reply', no: 0, due_on: due_on ?? year_on }))
}
