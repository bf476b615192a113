import { type Acting, instant } from '#src/acting.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import type { Paper } from './papers.ts'

/** Where a paper comes from: one of these, or a file that was brought here. */
export interface Source {
  document_id: string | null
  response_version_id: string | null
  /** 1 where it is the officials' report of that answer, and not the opinion. */
  staff_report: number
  reply_version_id: string | null
}

export interface KeptPaper extends Paper, Source {
  recorded_by: string
  /** The motion that an answer written here is about, its referral, and the body that answers. */
  matter_id: string | null
  referral_id: string | null
  from_body: { id: string; name: string } | null
}

/** Every paper of a meeting's agenda, in the order that they were laid at each item. */
export async function papersOf(db: Reader, meetingId: string): Promise<KeptPaper[]> {
  const rows = await db
    .selectFrom('agenda_paper')
    .innerJoin('agenda_item', 'agenda_item.id', 'agenda_paper.agenda_item_id')
    .leftJoin('document', 'document.id', 'agenda_paper.document_id')
    .leftJoin('response_version', 'response_version.id', 'agenda_paper.response_version_id')
    .leftJoin('response', 'response.id', 'response_version.response_id')
    .leftJoin('referral', 'referral.id', 'response.referral_id')
    .leftJoin('body', 'body.id', 'referral.to_body_id')
    .leftJoin('reply_version', 'reply_version.id', 'agenda_paper.reply_version_id')
    .leftJoin('reply', 'reply.id', 'reply_version.reply_id')
    .selectAll('agenda_paper')
    .select([
      'document.sha256 as document_sha256',
      'document.file_name as document_file',
      'response_version.sha256 as answer_sha256',
      'response_version.file_name as answer_file',
      'response_version.report_sha256',
      'response_version.report_file_name',
      'referral.id as referral_id',
      'referral.matter_id as answered_matter_id',
      'reply.matter_id as replied_matter_id',
      'body.id as from_id',
      'body.name as from_name',
    ])
    .where('agenda_item.meeting_id', '=', meetingId)
    .orderBy('agenda_item.seq')
    .orderBy('agenda_paper.position')
    .execute()
  return rows.map(row => {
    const answer = row.staff_report
      ? { sha256: row.report_sha256, file_name: row.report_file_name }
      : { sha256: row.answer_sha256, file_name: row.answer_file }
    const sha256 = row.sha256 ?? row.document_sha256 ?? answer.sha256
    const file_name = row.file_name ?? row.document_file ?? answer.file_name ?? row.title
    return {
      id: row.id,
      agenda_item_id: row.agenda_item_id,
      position: row.position,
      title: row.title,
      summons_no: row.summons_no,
      recorded_at: row.recorded_at,
      recorded_by: row.recorded_by,
      document_id: row.document_id,
      response_version_id: row.response_version_id,
      staff_report: row.staff_report,
      reply_version_id: row.reply_version_id,
      file: sha256 ? { sha256, file_name } : null,
      matter_id: row.answered_matter_id ?? row.replied_matter_id,
      referral_id: row.referral_id,
      from_body: row.from_id && row.from_name ? { id: row.from_id, name: row.from_name } : null,
    }
  })
}

export interface NewPaper extends Source {
  title: string
  file: { sha256: string; file_name: string } | null
}

export async function insertPaper(
  tx: Tx,
  itemId: string,
  position: number,
  { file, ...paper }: NewPaper,
  acting: Acting,
): Promise<void> {
  await tx
    .insertInto('agenda_paper')
    .values({
      id: newId(),
      agenda_item_id: itemId,
      position,
      ...paper,
      sha256: file?.sha256 ?? null,
      file_name: file?.file_name ?? null,
      summons_no: null,
      recorded_at: instant(acting),
      recorded_by: acting.actor,
    })
    .execute()
}

/** Takes away a paper that no summons has carried. */
export async function deletePaper(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('agenda_paper').where('id', '=', id).where('summons_no', 'is', null).execute()
}

/** From now on these papers have been sent. */
export async function markCarried(tx: Tx, ids: readonly string[], summonsNo: number): Promise<void> {
  if (ids.length === 0) return
  await tx.updateTable('agenda_paper').set({ summons_no: summonsNo }).where('id', 'in', ids).execute()
}
