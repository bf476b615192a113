import { type Acting, instant } from '#src/acting.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { kindOfFile } from '#src/files/kinds.ts'
import { fileByHash } from '#src/files/store.ts'
import { newId } from '#src/ids.ts'
import { recordEvent } from '#src/matters/actions.ts'
import { handIn } from '#src/reviews/actions.ts'
import { answerDraft, saysTheSame } from '#src/reviews/draft.ts'
import { joinNames } from '#src/swedish.ts'
import { isEmpty } from '#src/text/markup.ts'
import { draftRow, responseOf, type Section, type Stance } from './store.ts'

export interface Draft {
  title: string
  officer: string
  stance: Stance | null
  sections: Section[]
  /** The officials' report to their body, where the opinion stands on its own. */
  staff_report?: Section[] | null
}

/** A file that was written elsewhere, as it is kept. */
export interface AnswerFile {
  sha256: string
  file_name: string
}

/** The referral that is answered. */
export interface Referred {
  id: string
  matter_id: string
  to_body_id: string
}

/**
 * Saves the draft of a response as it is written here; the first time this is also the step "begun". `seen` is the draft's
 * version the officer saw, 0 where there was none. The same words as before are no new version. Throws stale where somebody
 * saved since.
 */
export async function saveDraft(
  tx: Tx,
  referral: Referred,
  { title, officer, stance, sections, staff_report }: Draft,
  acting: Acting,
  seen: number,
): Promise<number> {
  const words = {
    title,
    officer,
    stance,
    ...fileColumns(null, null),
    sections: JSON.stringify(sections),
    // A form that was opened before there was a report does not take it away.
    ...(staff_report && { staff_report: JSON.stringify(staff_report) }),
  }
  return keepDraft(tx, referral, words, acting, seen)
}

/** What of a draft a save writes; a file leaves the words under it as they were. */
interface Kept extends Pick<Draft, 'title' | 'officer' | 'stance'> {
  sections?: string
  staff_report?: string
  sha256: string | null
  file_name: string | null
  report_sha256: string | null
  report_file_name: string | null
}

/** Where a draft or a version keeps the files that an answer is: the opinion, and the report to the body beside it. */
export const fileColumns = (file: AnswerFile | null, reportFile: AnswerFile | null) => ({
  sha256: file?.sha256 ?? null,
  file_name: file?.file_name ?? null,
  report_sha256: reportFile?.sha256 ?? null,
  report_file_name: reportFile?.file_name ?? null,
})

async function keepDraft(tx: Tx, referral: Referred, words: Kept, acting: Acting, seen: number): Promise<number> {
  const fields = { ...words, updated_at: instant(acting), updated_by: acting.actor }
  if (seen > 0) {
    const before = await draftRow(tx, referral.id)
    if (before?.version === seen && saysTheSame(before, words)) return seen
    const saved = await tx
      .updateTable('response')
      .set({ ...fields, version: seen + 1 })
      .where('referral_id', '=', referral.id)
      .where('version', '=', seen)
      .executeTakeFirst()
    if (saved.numUpdatedRows === 0n)
      throw new Refusal('stale', 'Någon annan har sparat remissvaret sedan du öppnade det.')
    return seen + 1
  }
  if (await responseOf(tx, referral.id)) throw new Refusal('stale', 'Någon annan har börjat på remissvaret.')
  await tx
    .insertInto('response')
    .values({ id: newId(), referral_id: referral.id, version: 1, sections: '[]', ...fields })
    .execute()
  await recordEvent(
    tx,
    referral.matter_id,
    {
      kind: 'response_drafted',
      happened_on: dayInStockholm(acting.now),
      referral_id: referral.id,
      data: { officer: words.officer },
    },
    acting,
  )
  return 1
}

/**
 * Hands in the draft as it is for its body's levels to approve. Throws invalid (title) where there is no text, or a section
 * has a heading and no text, and wrong_status where the body has no levels.
 */
export async function handInResponse(tx: Tx, referral: Referred, acting: Acting): Promise<void> {
  const draft = found(await responseOf(tx, referral.id), 'Remissvaret')
  if (!draft.file) {
    if (draft.staff_report) refuseEmpty(draft.staff_report, ' i tjänsteskrivelsen', 'title')
    refuseEmpty(draft.sections, draft.staff_report ? ' i yttrandet' : '', 'title')
  }
  await handIn(tx, answerDraft(referral, draft), acting)
}

/**
 * An answer that was written elsewhere becomes the draft, and is handed in for its body's levels to approve as it is; it is
 * frozen as a written one. `seen` is the version of the draft that was there, 0 where there was none. Throws invalid (file,
 * report) where one is neither a PDF nor a Word file, stale where somebody saved since, and wrong_status where the body has
 * no levels.
 */
export async function handInFile(
  tx: Tx,
  referral: Referred,
  answer: FileAnswer,
  acting: Acting,
  seen: number,
): Promise<void> {
  await refuseOtherKinds(tx, answer)
  const { title, officer, stance, file, reportFile } = answer
  await keepDraft(tx, referral, { title, officer, stance, ...fileColumns(file, reportFile) }, acting, seen)
  await handInResponse(tx, referral, acting)
}

/** An answer that was written elsewhere. */
export interface FileAnswer extends Pick<Draft, 'title' | 'officer' | 'stance'> {
  file: AnswerFile
  /** What the officials write to their body, where the answer is two papers; null where they wrote nothing apart. */
  reportFile: AnswerFile | null
}

const answerKinds = new Set(['PDF', 'Word'])

/** Throws invalid (file, report) for what is neither a PDF nor a Word file. */
export async function refuseOtherKinds(
  tx: Tx,
  { file, reportFile }: Pick<FileAnswer, 'file' | 'reportFile'>,
): Promise<void> {
  const faults: Record<string, string> = {}
  for (const [name, one] of Object.entries({ file, report: reportFile })) {
    if (!one) continue
    const { media_type } = found(await fileByHash(tx, one.sha256), 'Filen')
    if (!answerKinds.has(kindOfFile(media_type))) faults[name] = 'Välj en PDF eller en Word-fil (docx).'
  }
  if (Object.keys(faults).length > 0) throw invalid(faults)
}

/**
 * Throws invalid (printed_on, or another field of the form) where there is no text at all, or a section has a heading and
 * no text. `where` says in which paper, where there are two.
 */
export function refuseEmpty(sections: readonly Section[], where = '', field = 'printed_on'): void {
  if (sections.length === 0) {
    throw invalid({ [field]: `Det finns ingen text${where} att fastställa. Skriv den först.` })
  }
  const empty = sections.filter(section => isEmpty(section.text))
  if (empty.length === 0) return
  const names = joinNames(empty.map(one => one.heading))
  throw invalid({
    [field]:
      empty.length === 1
        ? `Avsnittet ${names}${where} är tomt. Skriv det eller ta bort det.`
        : `Avsnitten ${names}${where} är tomma. Skriv dem eller ta bort dem.`,
  })
}
