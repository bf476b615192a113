import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { replyOf, replyVersionsOf } from '#src/replies/store.ts'
import { fileColumns } from '#src/responses/actions.ts'
import { contentHash, type PaperFiles, responseOf, versionsOf } from '#src/responses/store.ts'
import type { DraftKind, Signature } from '#src/reviews/review.ts'
import { reviewsOf, type Said } from '#src/reviews/store.ts'
import type { TextInFile } from './format.ts'
import type { Loading } from './loading.ts'
import { fileInFile } from './said.ts'

/** What a body that was asked writes and wrote; null where it has not begun. */
export async function responseInFile(db: Reader, referralId: string): Promise<TextInFile | null> {
  const response = await responseOf(db, referralId)
  if (!response) return null
  const reviews = await reviewsOf(db, 'response', referralId)
  return textInFile(response, reviews, await versionsOf(db, referralId))
}

/** What the board's own officers write and wrote; null where they have not begun. */
export async function replyInFile(db: Reader, matterId: string): Promise<TextInFile | null> {
  const reply = await replyOf(db, matterId)
  if (!reply) return null
  const apart = { stance: null, staff_report: null, file: null, reportFile: null }
  const versions = (await replyVersionsOf(db, matterId)).map(one => ({
    ...one,
    ...apart,
    adopted: false,
    papers: { opinion: one.paper, report: null },
  }))
  return textInFile({ ...reply, ...apart }, await reviewsOf(db, 'reply', matterId), versions)
}

type Written = Pick<TextInFile, 'title' | 'officer' | 'stance' | 'sections' | 'staff_report'>
type Kept = { sha256: string; file_name: string } | null

const textInFile = (
  draft: Written & { file: Kept; reportFile: Kept; version: number; updated_at: string; updated_by: string },
  reviews: readonly Said[],
  versions: readonly (Written & {
    printed_on: string
    frozen_at: string
    frozen_by: string
    adopted: boolean
    file: Kept
    reportFile: Kept
    papers: { opinion: PaperFiles | null; report: PaperFiles | null }
    signed: Signature[]
  })[],
): TextInFile => ({
  ...writtenIn(draft),
  file: fileIn(draft.file),
  report_file: fileIn(draft.reportFile),
  version: draft.version,
  updated: { at: draft.updated_at, by: draft.updated_by },
  reviews: reviews.map(({ version, answer, level, text, passage, recorded_at, recorded_by, dealt }) => ({
    ...{ version, answer, level, text, passage },
    recorded: { at: recorded_at, by: recorded_by },
    dealt,
  })),
  frozen: versions.map(version => ({
    ...writtenIn(version),
    printed_on: version.printed_on,
    frozen: { at: version.frozen_at, by: version.frozen_by },
    adopted: version.adopted,
    file: fileIn(version.file),
    report_file: fileIn(version.reportFile),
    paper: version.papers.opinion,
    report_paper: version.papers.report,
    signed: version.signed,
  })),
})

const fileIn = (file: Kept) => file && fileInFile(file.sha256, file.file_name)

const writtenIn = ({ title, officer, stance, sections, staff_report }: Written): Written => ({
  title,
  officer,
  stance,
  sections,
  staff_report,
})

const draftRow = ({ title, officer, version, sections, updated }: TextInFile) => ({
  id: newId(),
  title,
  officer,
  version,
  sections: JSON.stringify(sections),
  updated_at: updated.at,
  updated_by: updated.by,
})

const filesIn = ({ file, report_file }: Pick<TextInFile, 'file' | 'report_file'>) =>
  fileColumns(keptAs(file), keptAs(report_file))

const keptAs = (file: TextInFile['file']): Kept => file && { sha256: file.sha256, file_name: file.name }

const paperColumns = ({ paper }: TextInFile['frozen'][number]) => ({
  pdf_sha256: paper?.pdf ?? null,
  docx_sha256: paper?.docx ?? null,
})

const reportColumn = ({ staff_report }: Pick<TextInFile, 'staff_report'>): string | null =>
  staff_report && JSON.stringify(staff_report)

function frozenRow(
  {
    title,
    officer,
    stance,
    printed_on,
    sections,
    staff_report,
    frozen,
    file,
    report_file,
    signed,
  }: TextInFile['frozen'][number],
  place: number,
) {
  const content = { title, officer, printed_on, sections: JSON.stringify(sections) }
  const text = { sections: file?.sha256 ?? content.sections, staff_report: reportColumn({ staff_report }) }
  const content_sha256 = contentHash({ ...content, stance, ...text, report_file: report_file?.sha256 })
  const row = { id: newId(), no: place + 1, ...content, frozen_at: frozen.at, frozen_by: frozen.by }
  return { ...row, content_sha256, signed: JSON.stringify(signed) }
}

async function loadReviews(tx: Tx, kind: DraftKind, subject_id: string, { reviews }: TextInFile): Promise<void> {
  for (const [place, { passage, recorded, dealt, ...said }] of reviews.entries()) {
    const when = { recorded_at: recorded.at, recorded_by: recorded.by, dealt_at: dealt?.at, dealt_by: dealt?.by }
    await tx
      .insertInto('draft_review')
      .values({ id: newId(), kind, subject_id, no: place + 1, ...said, ...passage, ...when })
      .execute()
  }
}

/** Takes in an answer, and gives the ids of its frozen versions, in their order. */
export async function loadResponse(tx: Tx, referralId: string, response: TextInFile): Promise<string[]> {
  const { stance } = response
  const row = { ...draftRow(response), referral_id: referralId, stance, staff_report: reportColumn(response) }
  await tx
    .insertInto('response')
    .values({ ...row, ...filesIn(response) })
    .execute()
  await loadReviews(tx, 'response', referralId, response)
  const versions: string[] = []
  for (const [place, one] of response.frozen.entries()) {
    const version = {
      ...frozenRow(one, place),
      response_id: row.id,
      stance: one.stance,
      staff_report: reportColumn(one),
      adopted: one.adopted ? 1 : 0,
      ...filesIn(one),
      ...paperColumns(one),
      report_pdf_sha256: one.report_paper?.pdf ?? null,
      report_docx_sha256: one.report_paper?.docx ?? null,
    }
    await tx.insertInto('response_version').values(version).execute()
    versions.push(version.id)
  }
  return versions
}

export async function loadReply({ tx, file, matterId }: Loading): Promise<void> {
  if (!file.reply) return
  const row = { ...draftRow(file.reply), matter_id: matterId }
  await tx.insertInto('reply').values(row).execute()
  await loadReviews(tx, 'reply', matterId, file.reply)
  for (const [place, one] of file.reply.frozen.entries()) {
    await tx
      .insertInto('reply_version')
      .values({ ...frozenRow(one, place), ...paperColumns(one), reply_id: row.id })
      .execute()
  }
}
