import { bodyOfKind } from '#src/bodies/store.ts'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import type { Block, Document } from '#src/pdf/blocks.ts'
import { replyPaper } from '#src/replies/papers.ts'
import { replyVersionsOf } from '#src/replies/store.ts'
import { opinionPaper, staffReportPaper } from '#src/responses/paper.ts'
import { type PaperFiles, versionsOf } from '#src/responses/store.ts'
import type { KeptPaper } from './papers-store.ts'

/** A paper that was written here, as a document of its own: a frozen answer, or the board's frozen report. */
export async function paperDocument(db: Reader, paper: KeptPaper): Promise<Document> {
  const matterId = found(paper.matter_id, 'Handlingen')
  if (paper.response_version_id) {
    const versions = await versionsOf(db, found(paper.referral_id, 'Handlingen'))
    const version = found(
      versions.find(one => one.id === paper.response_version_id),
      'Handlingen',
    )
    const body = found(paper.from_body, 'Handlingen')
    return (paper.staff_report ? staffReportPaper : opinionPaper)(db, { matterId, body }, version)
  }
  const report = (await replyVersionsOf(db, matterId)).find(one => one.id === paper.reply_version_id)
  const board = found(await bodyOfKind(db, 'executive_board'), 'Kommunstyrelsen')
  const version = found(report, 'Handlingen')
  return replyPaper(db, { id: matterId }, board, version)
}

/** The files of a paper that was written here, as they were kept when it was frozen; null where they were not kept yet. */
export async function keptFiles(db: Reader, paper: KeptPaper): Promise<PaperFiles | null> {
  if (paper.response_version_id) {
    const versions = await versionsOf(db, found(paper.referral_id, 'Handlingen'))
    const version = versions.find(one => one.id === paper.response_version_id)
    return (paper.staff_report ? version?.papers.report : version?.papers.opinion) ?? null
  }
  const reports = await replyVersionsOf(db, found(paper.matter_id, 'Handlingen'))
  return reports.find(one => one.id === paper.reply_version_id)?.paper ?? null
}

/** The same as a part of another document: whose it is stands first, as the head of its own paper had it. */
export async function paperBlocks(db: Reader, paper: KeptPaper): Promise<Block[]> {
  const { head, title, body } = await paperDocument(db, paper)
  const facts = [{ label: 'Från', value: head.body }, { label: 'Rubrik', value: title }, ...head.facts]
  return [{ type: 'facts', facts }, ...body.filter(block => block.type !== 'title')]
}
