import { z } from 'zod'
import type { Reader } from '#src/db/schema.ts'
import { trueName, WORD } from '#src/files/kinds.ts'
import { sha256 } from '#src/files/store.ts'
import { readSigned } from '#src/reviews/store.ts'
import { richText } from '#src/text/alphabet.ts'

export const section = z.strictObject({ heading: z.string(), text: richText })
export type Section = z.infer<typeof section>
const sections = z.array(section)

/** Sections as they are kept. */
export const readSections = (json: string): Section[] => sections.parse(JSON.parse(json))

/** Both papers of an answer as they are kept; the report is null where the answer is one paper. */
const readBoth = (row: { sections: string; staff_report: string | null }) => ({
  sections: readSections(row.sections),
  staff_report: row.staff_report === null ? null : readSections(row.staff_report),
})

export const stances = ['for', 'against', 'already_done', 'neutral'] as const
export type Stance = (typeof stances)[number]

export const stanceText: Record<Stance, string> = {
  for: 'Tillstyrker motionen',
  against: 'Avstyrker motionen',
  already_done: 'Anser att det som föreslås redan är gjort',
  neutral: 'Tar inte ställning',
}

/** The section that stands for the whole where all answers are put together. */
export const SUMMARY = 'Sammanfattning'
/** The section in which officials say what is to be decided. */
export const PROPOSAL = 'Förslag till beslut'

/** The section with this heading, whatever letters a body's own template writes it in. */
export const sectionUnder = (sections: readonly Section[], heading: string): Section | undefined =>
  sections.find(one => one.heading.toLowerCase() === heading.toLowerCase())

/** The hash by which a frozen response is known: of its words or its file, its officer and the day printed on it. */
export const contentHash = (content: {
  title: string
  sections: string
  stance: Stance | null
  officer: string
  printed_on: string
  staff_report?: string | null
  /** The hash of the officials' report, where the answer is files. */
  report_file?: string | null | undefined
}): string =>
  sha256(
    JSON.stringify([
      content.title,
      content.officer,
      content.stance,
      content.printed_on,
      content.sections,
      ...(content.staff_report ? [content.staff_report] : []),
      ...(content.report_file ? [content.report_file] : []),
    ]),
  )

/** Has somebody written a draft here, and not only handed in a file? */
export const isWritten = (draft: { sections: Section[]; staff_report?: Section[] | null }): boolean =>
  draft.sections.length > 0 || (draft.staff_report ?? null) !== null

/** The draft as it is kept. */
export const draftRow = (db: Reader, referralId: string) =>
  db.selectFrom('response').selectAll().where('referral_id', '=', referralId).executeTakeFirst()

/** The same as its pages read it. */
export async function responseOf(db: Reader, referralId: string) {
  const row = await draftRow(db, referralId)
  if (!row) return undefined
  const reportFile = fileIn({ sha256: row.report_sha256, file_name: row.report_file_name })
  return { ...row, stance: row.stance as Stance | null, ...readBoth(row), file: fileIn(row), reportFile }
}

/** The files of a frozen paper, by their hashes. */
export interface PaperFiles {
  pdf: string
  docx: string
}

/** Both files, where they were kept. */
export const filesKept = (pdf: string | null, docx: string | null): PaperFiles | null =>
  pdf && docx ? { pdf, docx } : null

/** A file that was written elsewhere, where the draft or the answer is one. */
const fileIn = ({ sha256: hash, file_name }: { sha256: string | null; file_name: string | null }) =>
  hash && file_name ? { sha256: hash, file_name } : null

const versions = (db: Reader) =>
  db
    .selectFrom('response_version')
    .innerJoin('response', 'response.id', 'response_version.response_id')
    .leftJoin('file', 'file.sha256', 'response_version.sha256')
    .leftJoin('file as report_file', 'report_file.sha256', 'response_version.report_sha256')
    .select([
      'response_version.id',
      'response_version.no',
      'response_version.title',
      'response_version.sections',
      'response_version.staff_report',
      'response_version.stance',
      'response_version.officer',
      'response_version.printed_on',
      'response_version.frozen_at',
      'response_version.frozen_by',
      'response_version.content_sha256',
      'response_version.adopted',
      'response_version.sha256',
      'response_version.file_name',
      'response_version.report_sha256',
      'response_version.report_file_name',
      'response_version.pdf_sha256',
      'response_version.docx_sha256',
      'response_version.report_pdf_sha256',
      'response_version.report_docx_sha256',
      'response_version.signed',
      'response.referral_id',
      'file.media_type',
      'report_file.media_type as report_media_type',
    ])

const kindOf = (mediaType: string | null) => (mediaType === WORD ? ('docx' as const) : ('pdf' as const))

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>
const read = ({
  sha256: hash,
  file_name,
  media_type,
  report_sha256,
  report_file_name,
  report_media_type,
  pdf_sha256,
  docx_sha256,
  report_pdf_sha256,
  report_docx_sha256,
  signed,
  ...row
}: VersionRow) => ({
  ...row,
  stance: row.stance as Stance | null,
  ...readBoth(row),
  /** The body changed what was proposed, and this is what it adopted. */
  adopted: row.adopted === 1,
  /** The answer is a file that was written elsewhere, and has no sections. */
  file: fileIn({ sha256: hash, file_name: file_name && trueName(file_name, media_type ?? '') }),
  /** What that file is: its address says so too. */
  fileKind: kindOf(media_type),
  /** What the officials wrote to their body, where it is a file beside that one. */
  reportFile: fileIn({
    sha256: report_sha256,
    file_name: report_file_name && trueName(report_file_name, report_media_type ?? ''),
  }),
  reportFileKind: kindOf(report_media_type),
  /** The papers as they were drawn when it was frozen; null where they were not kept yet. */
  papers: {
    opinion: filesKept(pdf_sha256, docx_sha256),
    report: filesKept(report_pdf_sha256, report_docx_sha256),
  },
  signed: readSigned(signed),
})
export type ResponseVersion = ReturnType<typeof read>

/** The frozen versions of a response, the first one first. */
export async function versionsOf(db: Reader, referralId: string): Promise<ResponseVersion[]> {
  const rows = await versions(db)
    .where('response.referral_id', '=', referralId)
    .orderBy('response_version.no')
    .execute()
  return rows.map(read)
}
