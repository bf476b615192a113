import { bodyById } from '#src/bodies/store.ts'
import type { Reader } from '#src/db/schema.ts'
import { found } from '#src/errors.ts'
import { matterById, referralsOf } from '#src/matters/store.ts'
import { municipality } from '#src/municipality/store.ts'
import { registryNumbersOf } from '#src/registry/store.ts'

/** What every letter about a referral says: who asks whom about what, under which number, and by when. */
export async function aboutReferral(db: Reader, matterId: string, referralId: string) {
  const referral = found(
    (await referralsOf(db, matterId)).find(one => one.id === referralId),
    'Remissen',
  )
  const from = await bodyById(db, referral.from_body_id)
  const numbers = await registryNumbersOf(db, matterId)
  const words = {
    municipality: (await municipality(db)).name,
    from: from.name,
    to: referral.to_name,
    dnr: numbers.find(one => one.body_id === from.id && !one.voided_at)?.number ?? '',
    title: (await matterById(db, matterId)).title,
    due_on: referral.due_on ?? '',
    contact: referral.contact,
  }
  return { referral, from, words }
}
