import type { Acting } from '#src/acting.ts'
import { bodyByCode } from '#src/bodies/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { replyOf } from '#src/replies/store.ts'
import { handInResponse, type Referred, saveDraft } from '#src/responses/actions.ts'
import { responseOf } from '#src/responses/store.ts'
import { progressOf, reviewDraft, type Told } from '#src/reviews/actions.ts'
import { answerDraft, reportDraft } from '#src/reviews/draft.ts'
import { reviewersAt, saveLevels } from '#src/reviews/levels-store.ts'
import { parseMarkup } from '#src/text/markup.ts'
import { holderOf, signOffs } from './officials.ts'
import { motionTexts } from './texts/all.ts'

const MINUTE = 60_000

/** One committee lets its drafts be signed off by its managers. */
export async function chooseLevels(tx: Tx, today: string, acting: Acting): Promise<void> {
  const { id } = found(await bodyByCode(tx, signOffs.code))
  const known = await reviewersAt(tx, id, today)
  const account = (name: string) => found(known.find(one => one.name === name)).account_id
  const levels = signOffs.levels.map(({ name, people }) => ({ name, people: people.map(account) }))
  await saveLevels(tx, id, levels, acting, 0)
}

const approved: Told = { answer: 'approved', section: '', quote: '', text: '' }

/** The officer hands in a draft, and each level of the body approves it; nothing where it has no levels. */
export async function passLevels(
  tx: Tx,
  referral: Referred,
  as: (actor: string) => Acting,
  officer: string,
): Promise<void> {
  const { now } = as(officer)
  const { levels } = await progressOf(tx, await draftOf(tx, referral), dayInStockholm(now))
  if (levels.length === 0) return
  await handInResponse(tx, referral, as(officer))
  for (const { people } of levels) {
    const draft = await draftOf(tx, referral)
    await reviewDraft(tx, draft, approved, as(people[0] ?? ''), draft.version)
  }
}

const draftOf = async (tx: Tx, referral: Referred) => answerDraft(referral, found(await responseOf(tx, referral.id)))

/**
 * Two answers that are being signed off: one waits at the second level, and one was given back there. And a comment on what
 * the board's officer writes, which nobody has to sign off.
 */
export async function draftsUnderWay(tx: Tx, now: Date): Promise<void> {
  await commentOnReply(tx, now)
  const body = found(await bodyByCode(tx, signOffs.code))
  const [first = '', second = ''] = signOffs.levels.map((one): string => one.people[0])
  const officer = holderOf('case_officer', body.code)
  const rows = await tx
    .selectFrom('referral')
    .innerJoin('matter', 'matter.id', 'referral.matter_id')
    .select(['referral.id', 'referral.matter_id', 'referral.to_body_id', 'matter.title'])
    .where('to_body_id', '=', body.id)
    .where('status', '=', 'received')
    .orderBy('due_on')
    .execute()
  for (const [i, referral] of rows.slice(0, 2).entries()) {
    let before = 90
    const as = (actor: string): Acting => {
      before -= 10
      return { actor, now: new Date(now.getTime() - before * MINUTE) }
    }
    const say = async (actor: string, told: Partial<Told>) => {
      const draft = await draftOf(tx, referral)
      await reviewDraft(tx, draft, { ...approved, ...told }, as(actor), draft.version)
    }
    const sections = sectionsFor(referral.title)
    await saveDraft(
      tx,
      referral,
      { title: `Remissvar: ${referral.title}`, officer, stance: null, sections },
      as(officer),
      0,
    )
    await handInResponse(tx, referral, as(officer))
    await say(first, { answer: 'comment', section: 'opinion-2', text: 'Nämn gärna vad grannkommunerna har gjort.' })
    await say(first, {})
    if (i === 0) continue
    const text = 'Beloppet behöver delas upp på anläggning och skötsel. Skriv också vilken budget det gäller.'
    await say(second, { answer: 'returned', section: 'opinion-3', quote: 'ryms inte i nämndens budget', text })
  }
}

async function commentOnReply(tx: Tx, now: Date): Promise<void> {
  const row = await tx
    .selectFrom('motion_state')
    .innerJoin('reply', 'reply.matter_id', 'motion_state.matter_id')
    .select('motion_state.matter_id')
    .where('audience', '=', 'staff')
    .where('status', '=', 'out_for_referral')
    .orderBy('slug')
    .executeTakeFirst()
  if (!row) return
  const reply = found(await replyOf(tx, row.matter_id))
  const board = found(await bodyByCode(tx, 'KS'))
  const draft = reportDraft(row.matter_id, board, { ...reply, staff_report: null })
  const told: Told = {
    answer: 'comment',
    section: 'opinion-1',
    quote: '',
    text: 'Ta ställning till varje att-sats för sig.',
  }
  await reviewDraft(tx, draft, told, { actor: holderOf('secretary', 'KS'), now }, reply.version)
}

function sectionsFor(title: string) {
  const motion = motionTexts.find(one => one.title === title)
  const section = (heading: string, text: string) => ({ heading, text: parseMarkup(text) })
  return [
    section('Sammanfattning', motion?.summary ?? 'Förvaltningen har gått igenom förslaget.'),
    section('Förvaltningens synpunkter', motion?.opinion ?? 'Förslaget går att genomföra i delar.'),
    section('Ekonomiska och juridiska konsekvenser', 'Kostnaden ryms inte i nämndens budget för nästa år.'),
  ]
}
