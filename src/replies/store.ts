import type { Reader } from '#src/db/schema.ts'
import { fold } from '#src/matters/fold.ts'
import { documentsOf, eventsOf, referralsOf } from '#src/matters/store.ts'
import type { ReferralStatus } from '#src/matters/workflow.ts'
import { itemById } from '#src/minutes/store.ts'
import { answerFlags } from '#src/referrals/answered.ts'
import { registryNumbersOf } from '#src/registry/store.ts'
import { filesKept, readSections, versionsOf } from '#src/responses/store.ts'
import { readSigned } from '#src/reviews/store.ts'
import type { Answer, Unasked } from './compile.ts'

/** What came of each referral of a motion, in the order that they were sent. */
export async function answersOf(db: Reader, matterId: string): Promise<Answer[]> {
  const referrals = (await referralsOf(db, matterId)).filter(one => one.status !== 'planned')
  const numbers = await registryNumbersOf(db, matterId)
  const folded = fold(await eventsOf(db, matterId))
  const answers: (Answer & { no: number; again_no: number | null })[] = []
  for (const referral of referrals) {
    const own = folded.steps.map(step => step.event).filter(event => event.referral_id === referral.id)
    const decided = own.findLast(event => event.kind === 'opinion_decided')
    const item = decided?.minute_item_id ? await itemById(db, decided.minute_item_id) : undefined
    const versions = await versionsOf(db, referral.id)
    const adopted = versions.find(one => one.id === item?.response_version_id) ?? versions.at(-1)
    answers.push({
      no: referral.no,
      again_no: referral.again_no,
      to_name: referral.to_name,
      outside: referral.to_kind === 'external',
      status: referral.status as ReferralStatus,
      due_on: referral.due_on,
      number: numbers.find(one => one.body_id === referral.to_body_id && !one.voided_at)?.number ?? null,
      decision: item ? { decided_on: item.decided_on, paragraph_no: item.paragraph_no } : null,
      earlier: [],
      flags: answerFlags(folded.referrals.get(referral.id)?.answer),
      delivered_on: own.findLast(event => event.kind === 'opinion_delivered')?.happened_on ?? null,
      text: adopted ?? null,
    })
  }
  return newestFirst(answers)
}

// What a body answered before it was asked again and answered anew stands with its last answer.
function newestFirst(answers: (Answer & { no: number; again_no: number | null })[]): Answer[] {
  const superseded = new Set<number>()
  for (const one of answers) {
    const before = answers.find(other => other.no === one.again_no)
    if (!before || one.status !== 'delivered') continue
    one.earlier = [before, ...before.earlier]
    superseded.add(before.no)
  }
  return answers.filter(one => !superseded.has(one.no)).map(({ no: _, again_no: __, ...answer }) => answer)
}

/** The opinions that came though nobody had asked for them, in the order they were registered. */
export async function unaskedOpinions(db: Reader, matterId: string): Promise<Unasked[]> {
  const documents = await documentsOf(db, matterId)
  return documents
    .filter(one => one.kind === 'unasked_opinion')
    .map(({ no, counterpart, description, registered_on }) => ({ no, from: counterpart, description, registered_on }))
}

/** The board's own draft of an answer, as it is kept. */
export const replyRow = (db: Reader, matterId: string) =>
  db.selectFrom('reply').selectAll().where('matter_id', '=', matterId).executeTakeFirst()

/** The same as its pages read it. */
export async function replyOf(db: Reader, matterId: string) {
  const row = await replyRow(db, matterId)
  return row && { ...row, sections: readSections(row.sections) }
}

/** What of it was frozen, the first version first. */
export async function replyVersionsOf(db: Reader, matterId: string) {
  const rows = await db
    .selectFrom('reply_version')
    .innerJoin('reply', 'reply.id', 'reply_version.reply_id')
    .selectAll('reply_version')
    .where('reply.matter_id', '=', matterId)
    .orderBy('reply_version.no')
    .execute()
  return rows.map(({ pdf_sha256, docx_sha256, ...row }) => ({
    ...row,
    sections: readSections(row.sections),
    signed: readSigned(row.signed),
    /** The paper as it was drawn when it was frozen; null where none was kept yet. */
    paper: filesKept(pdf_sha256, docx_sha256),
  }))
}

export type ReplyVersion = Awaited<ReturnType<typeof replyVersionsOf>>[number]
