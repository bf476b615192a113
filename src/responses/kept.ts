import type { Acting } from '#src/acting.ts'
import { bodyById } from '#src/bodies/store.ts'
import type { Tx } from '#src/db/schema.ts'
import { renderDocx } from '#src/docx/render.ts'
import { found } from '#src/errors.ts'
import { WORD } from '#src/files/kinds.ts'
import { keepFile } from '#src/files/store.ts'
import type { Document } from '#src/pdf/blocks.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { hasWrittenReport, opinionPaper, staffReportPaper } from './paper.ts'
import { type PaperFiles, versionsOf } from './store.ts'

/** Draws a frozen paper once, to be read and to be gone on with, and keeps both files. Gives their hashes. */
export async function keepPaper(tx: Tx, document: Document, acting: Acting): Promise<PaperFiles> {
  const pdf = await renderPdf(document)
  return {
    pdf: await keepFile(tx, { bytes: pdf, media_type: 'application/pdf' }, acting),
    docx: await keepFile(tx, { bytes: renderDocx(document), media_type: WORD }, acting),
  }
}

/**
 * Keeps the papers of an answer that was just frozen, in the same transaction: what is drawn anew later would change with
 * a renamed body or another template, and this was what the body had before it. Throws not_found.
 */
export async function keepPapersOf(
  tx: Tx,
  referral: { id: string; matter_id: string; to_body_id: string },
  versionId: string,
  acting: Acting,
): Promise<void> {
  const version = found(
    (await versionsOf(tx, referral.id)).find(one => one.id === versionId),
    'Remissvaret',
  )
  const where = { matterId: referral.matter_id, body: await bodyById(tx, referral.to_body_id) }
  const opinion = await keepPaper(tx, await opinionPaper(tx, where, version), acting)
  const report = hasWrittenReport(version)
    ? await keepPaper(tx, await staffReportPaper(tx, where, version), acting)
    : null
  await tx
    .updateTable('response_version')
    .set({
      pdf_sha256: opinion.pdf,
      docx_sha256: opinion.docx,
      report_pdf_sha256: report?.pdf ?? null,
      report_docx_sha256: report?.docx ?? null,
    })
    .where('id', '=', versionId)
    .execute()
}
