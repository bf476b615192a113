import type { Acting } from '#src/acting.ts'
import type { Tx } from '#src/db/schema.ts'
import { registerDocument } from '#src/documents/actions.ts'
import { keepFile } from '#src/files/store.ts'
import { documentsOf, matterById, referralsOf } from '#src/matters/store.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { answerNames, opinionPaper, whereAnswered } from '#src/responses/paper.ts'
import type { ResponseVersion } from '#src/responses/store.ts'
import { referralAt } from './store.ts'

export interface AnswerFile {
  sha256: string
  file_name: string
}

/**
 * A frozen answer as a file: the one that it is, or the paper that it makes. What the officials wrote to their own body
 * does not go along.
 */
export async function answerFile(
  tx: Tx,
  matterId: string,
  version: ResponseVersion,
  acting: Acting,
): Promise<AnswerFile | null> {
  if (version.file) return version.file
  const { slug } = await matterById(tx, matterId)
  const no = (await referralsOf(tx, matterId)).find(one => one.id === version.referral_id)?.no
  const referral = no === undefined ? undefined : await referralAt(tx, slug, no)
  if (!referral) return null
  const file_name = `${answerNames(referral, version).opinion}.pdf`
  const kept = version.papers.opinion
  if (kept) return { sha256: kept.pdf, file_name }
  const bytes = await renderPdf(await opinionPaper(tx, whereAnswered(referral), version))
  return { sha256: await keepFile(tx, { bytes, media_type: 'application/pdf' }, acting), file_name }
}

interface Delivered {
  /** The day it came. */
  on: string
  /** The answer itself; null where it is not kept here. */
  file: AnswerFile | null
}

/** Registers an answer to a referral, once, among the documents of the body that asked (OSL 5:1-2). */
export async function registerDelivered(
  tx: Tx,
  referral: { matter_id: string; from_body_id: string; to_name: string },
  { on, file }: Delivered,
  acting: Acting,
): Promise<void> {
  const known = (await documentsOf(tx, referral.matter_id)).some(
    one =>
      one.kind === 'opinion' &&
      one.counterpart === referral.to_name &&
      one.registered_on === on &&
      one.sha256 === (file?.sha256 ?? null),
  )
  if (known) return
  await registerDocument(
    tx,
    referral.matter_id,
    {
      body_id: referral.from_body_id,
      kind: 'opinion',
      direction: 'in',
      registered_on: on,
      counterpart: referral.to_name,
      description: `Yttrande från ${referral.to_name}`,
      file: file ?? undefined,
    },
    acting,
  )
}
