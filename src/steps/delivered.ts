import type { Acting } from '#src/acting.ts'
import type { Tx } from '#src/db/schema.ts'
import { registerDocument } from '#src/documents/actions.ts'
import { documentsOf } from '#src/matters/store.ts'

interface Delivered {
  /** The day it came. */
  on: string
  /** The answer itself; null where it is not kept here. */
  file: { sha256: string; file_name: string } | null
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
