import type { Acting } from '#src/acting.ts'
import type { Tx } from '#src/db/schema.ts'
import { invalid } from '#src/errors.ts'
import { recordEvent, refuseTheFuture } from '#src/matters/actions.ts'
import { registerDelivered } from '#src/referrals/delivered.ts'
import type { Referral } from '#src/referrals/store.ts'
import { freezeFile } from '#src/responses/freeze.ts'
import type { Stance } from '#src/responses/store.ts'

export interface CameIn {
  file: { sha256: string; file_name: string } | undefined
  happened_on: string
  stance: Stance | null
  /** Who signed it; empty where nobody is named. */
  officer: string
  order_reason: string
}

/**
 * Registers the answer of a body that has nobody here, as it came in: the file is frozen as the answer, the opinion
 * delivered on the day it came, and the file a document of the asking body's (domain.md 1.4; FL 22 §: it has come the
 * day it reaches the authority). A late one, or one that nobody waited for any more, is taken and marked. Throws invalid
 * (file, happened_on), and Refusal as recordEvent.
 */
export async function registerAnswer(
  tx: Tx,
  referral: Referral,
  { file, happened_on, stance, officer, order_reason }: CameIn,
  acting: Acting,
  seen?: number,
): Promise<void> {
  refuseTheFuture('happened_on', happened_on, acting)
  if (!file) throw invalid({ file: 'Välj filen med svaret.' })
  const title = `Remissvar: ${referral.title}`
  const answer = { title, officer: officer || referral.to_name, stance, file, reportFile: null }
  await freezeFile(tx, referral, answer, { printed_on: happened_on, happened_on, order_reason }, acting, seen)
  const delivered = { kind: 'opinion_delivered' as const, happened_on, referral_id: referral.id, order_reason }
  await recordEvent(tx, referral.matter_id, delivered, acting)
  await registerDelivered(tx, referral, { on: happened_on, file }, acting)
}
