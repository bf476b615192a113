import { type Acting, instant } from '#src/acting.ts'
import { proseDay } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid } from '#src/errors.ts'
import { newId } from '#src/ids.ts'
import { recordEvent, refuseTheFuture } from '#src/matters/actions.ts'
import { signedOff } from '#src/reviews/actions.ts'
import { answerDraft } from '#src/reviews/draft.ts'
import type { Signature } from '#src/reviews/review.ts'
import {
  type AnswerFile,
  type Draft,
  type FileAnswer,
  fileColumns,
  type Referred,
  refuseEmpty,
  refuseOtherKinds,
} from './actions.ts'
import { keepPapersOf } from './kept.ts'
import { contentHash, responseOf, type Section, versionsOf } from './store.ts'

export interface Freezing {
  /** The day that the paper bears and that decisions name it by, chosen by the officer. */
  printed_on: string
  happened_on: string
  /** The body changed what it was proposed, and this is what it adopted. */
  adopted?: boolean
  order_reason?: string
}

/**
 * Freezes the draft as it stands, with its papers as they are drawn now; the moment of freezing is kept beside the printed
 * day. A frozen version is never changed (domain.md 1.4, invariant 6): what a body adopted in other words is a new one,
 * beside the one before it. Throws invalid where there is no text, and (adopted) where nothing was proposed before,
 * wrong_status where a level of its body is yet to approve the draft, and Refusal as recordEvent.
 */
export async function freezeResponse(
  tx: Tx,
  referral: Referred,
  input: Freezing,
  acting: Acting,
  seen?: number,
): Promise<string> {
  refuseTheFuture('happened_on', input.happened_on, acting)
  const draft = found(await responseOf(tx, referral.id), 'Remissvaret')
  // The report was what the body had before it: what it adopted instead is the opinion alone.
  const report = draft.staff_report && input.adopted ? [] : draft.staff_report
  if (!draft.file) {
    if (report && !input.adopted) refuseEmpty(report, ' i tjänsteskrivelsen')
    refuseEmpty(draft.sections, report ? ' i yttrandet' : '')
  }
  // What the committee itself adopted ("Nämnden ändrade") is its decision: its officials do not sign that off.
  const signed = input.adopted ? [] : await signedOff(tx, answerDraft(referral, draft), acting)
  const { id: response_id, title, officer, stance, file } = draft
  const reportFile = input.adopted ? null : draft.reportFile
  const text = file ? { sections: [], staff_report: null } : { sections: draft.sections, staff_report: report }
  const answer = { response_id, title, officer, stance, file, reportFile, signed, ...text }
  const id = await freeze(tx, referral, answer, input, acting, seen)
  if (!file) await keepPapersOf(tx, referral, id, acting)
  return id
}

/**
 * Freezes an answer that was written elsewhere at once: the file is the answer, known by its hash. So comes the answer of
 * a body without levels, what a committee itself adopted, and what came in from a body that has nobody here; nobody signs
 * those off. Throws invalid (file, report) where one is neither a PDF nor a Word file, invalid (report) beside what the
 * committee adopted, which is the opinion alone, and Refusal as freezeResponse.
 */
export async function freezeFile(
  tx: Tx,
  referral: Referred,
  answer: FileAnswer,
  input: Freezing,
  acting: Acting,
  seen?: number,
): Promise<string> {
  await refuseOtherKinds(tx, answer)
  if (answer.reportFile && input.adopted) {
    throw invalid({ report: 'Det som nämnden antog är yttrandet. Lämna tjänsteskrivelsen utanför.' })
  }
  const before = await responseOf(tx, referral.id)
  const response_id = before?.id ?? newId()
  if (!before) {
    const { title, officer, stance } = answer
    const saved = { version: 1, updated_at: instant(acting), updated_by: acting.actor }
    const draft = { id: response_id, referral_id: referral.id, title, officer, stance, sections: '[]', ...saved }
    await tx.insertInto('response').values(draft).execute()
  }
  const text = { sections: [], staff_report: null, signed: [] }
  return freeze(tx, referral, { ...answer, response_id, ...text }, input, acting, seen)
}

interface Answer extends Pick<Draft, 'title' | 'officer' | 'stance' | 'sections'> {
  response_id: string
  staff_report: Section[] | null
  file: AnswerFile | null
  reportFile: AnswerFile | null
  signed: Signature[]
}

async function freeze(
  tx: Tx,
  referral: Referred,
  { response_id, title, officer, stance, file, reportFile, signed, ...text }: Answer,
  { printed_on, happened_on, adopted = false, order_reason }: Freezing,
  acting: Acting,
  seen?: number,
): Promise<string> {
  const earlier = await versionsOf(tx, referral.id)
  if (adopted && earlier.length === 0) {
    throw invalid({ adopted: 'Inget remissvar är fastställt som nämnden kan ha ändrat.' })
  }
  const sections = JSON.stringify(text.sections)
  const staff_report = text.staff_report && JSON.stringify(text.staff_report)
  const content = { title, officer, stance, printed_on, sections, staff_report }
  const id = newId()
  await tx
    .insertInto('response_version')
    .values({
      id,
      response_id,
      no: earlier.length + 1,
      ...content,
      frozen_at: instant(acting),
      frozen_by: acting.actor,
      content_sha256: contentHash({
        ...content,
        sections: file?.sha256 ?? content.sections,
        report_file: reportFile?.sha256,
      }),
      adopted: adopted ? 1 : 0,
      ...fileColumns(file, reportFile),
      signed: JSON.stringify(signed),
    })
    .execute()
  const note = `Daterat ${proseDay(printed_on)}${adopted ? ', så som nämnden ändrade det' : ''}`
  const event = {
    kind: 'response_frozen' as const,
    happened_on,
    referral_id: referral.id,
    data: { officer },
    note,
    order_reason,
  }
  await recordEvent(tx, referral.matter_id, event, acting, seen)
  return id
}
