import type { Reader } from '#src/db/schema.ts'
import { municipality } from '#src/municipality/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import type { Referral } from '#src/referrals/store.ts'
import { registryNumbersOf } from '#src/registry/store.ts'
import { paths } from '#src/web/paths.ts'
import type { Link } from '#src/web/views.ts'
import { reportDocument } from '#templates/documents/report.ts'
import type { PaperFiles, ResponseVersion, Section } from './store.ts'

/** What every paper of a body in a matter begins with: the municipality, and the body's own number. */
export async function paperHead(db: Reader, matterId: string, bodyId: string) {
  const own = (await registryNumbersOf(db, matterId)).find(one => one.body_id === bodyId && !one.voided_at)
  const dnr = own ? [{ label: 'Diarienummer', value: own.number }] : []
  return { municipality: (await municipality(db)).name, dnr }
}

/** What a paper says that was frozen. */
export interface Frozen {
  title: string
  officer: string
  printed_on: string
  frozen_at: string
  sections: Section[]
}

/** In which matter a paper is written, and for which body. */
interface Where {
  matterId: string
  body: { id: string; name: string }
}

/** A frozen text of a body's officials, as a paper. */
export async function frozenPaper(
  db: Reader,
  { matterId, body, kind, to }: Where & { kind: string; to?: string },
  { title, officer, printed_on, frozen_at, sections }: Frozen,
): Promise<Document> {
  const { dnr, ...head } = await paperHead(db, matterId, body.id)
  const facts = [
    { label: 'Datum', value: printed_on },
    ...dnr,
    { label: 'Handläggare', value: officer },
    ...(to ? [{ label: 'Till', value: to }] : []),
  ]
  return reportDocument({ ...head, body: body.name, kind, title, facts, sections, updated_at: frozen_at })
}

/** The answer as its body gives it, without what its officials wrote to the body itself. */
export const opinionPaper = (db: Reader, where: Where, version: ResponseVersion): Promise<Document> =>
  frozenPaper(db, { ...where, kind: version.staff_report ? 'YTTRANDE' : 'REMISSVAR' }, version)

/** The officials' report to their body, with what they propose that it decides. */
export const staffReportPaper = (db: Reader, where: Where, version: ResponseVersion): Promise<Document> =>
  frozenPaper(
    db,
    { ...where, kind: 'TJÄNSTESKRIVELSE', to: where.body.name },
    { ...version, sections: version.staff_report ?? [] },
  )

/** Where the papers of a referral's answer are written. */
export const whereAnswered = (referral: Referral): Where => ({
  matterId: referral.matter_id,
  body: { id: referral.to_body_id, name: referral.to_name },
})

/** What the files of a frozen answer are called: 'yttrande-tn-motion-om-cyklar-1'. */
export function answerNames({ to_code, slug }: Pick<Referral, 'to_code' | 'slug'>, version: ResponseVersion) {
  const rest = `${to_code.toLowerCase()}-${slug}-${version.no}`
  return { opinion: `${version.staff_report ? 'yttrande' : 'remissvar'}-${rest}`, report: `tjansteskrivelse-${rest}` }
}

/** Has this version a report of the officials' that was written here, beside the opinion? */
export const hasWrittenReport = ({ staff_report }: Pick<ResponseVersion, 'staff_report'>): boolean =>
  staff_report !== null && staff_report.length > 0

/** Has it one at all, written here or a file? */
export const hasReport = (version: Pick<ResponseVersion, 'staff_report' | 'reportFile'>): boolean =>
  version.reportFile !== null || hasWrittenReport(version)

type Files = Pick<ResponseVersion, 'file' | 'reportFile'>

/** The files that an answer is, to open: what the officials write to their body first, where that is one of them. */
export function fileLinks({ file, reportFile }: Files, hrefs: { file: string; report: string }): Link[] {
  if (!file) return []
  if (!reportFile) return [{ href: hrefs.file, text: `Öppna ${file.file_name}` }]
  return [
    { href: hrefs.report, text: `Öppna tjänsteskrivelsen, ${reportFile.file_name}` },
    { href: hrefs.file, text: `Öppna yttrandet, ${file.file_name}` },
  ]
}

/** The same of a draft. */
export const draftFiles = ({ slug, no }: Pick<Referral, 'slug' | 'no'>, draft: Files): Link[] =>
  fileLinks(draft, { file: paths.draftFile(slug, no), report: paths.draftReportFile(slug, no) })

/** A file by what it is called and its hash. */
export interface Hash {
  text: string
  sha256: string
}

/** The hashes of a frozen paper's files; none where they were not kept. */
export const hashesOfPaper = (what: string, kept: PaperFiles | null): Hash[] =>
  kept
    ? [
        { text: `${what} som PDF`, sha256: kept.pdf },
        { text: `${what} i Word`, sha256: kept.docx },
      ]
    : []
