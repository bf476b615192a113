import type { Acting } from '#src/acting.ts'
import { contactsNamed } from '#src/contacts/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { registerDocument } from '#src/documents/actions.ts'
import { invalid } from '#src/errors.ts'
import { keepFile } from '#src/files/store.ts'
import { newId } from '#src/ids.ts'
import { type MailSetting, receiptAddress } from '#src/mail/mail.ts'
import { enqueue } from '#src/mail/store.ts'
import { fold } from '#src/matters/fold.ts'
import { byLine } from '#src/matters/projection.ts'
import { eventsOf, referralsOf, submittersOf } from '#src/matters/store.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { referralLetter } from '#templates/documents/referral-letter.ts'
import { referralMail } from '#templates/mail/letters.ts'
import { aboutReferral } from './about.ts'
import { motionPapers } from './motion-paper.ts'

/** How a referral goes out: Yttra mails it, Yttra makes the letter that somebody sends, or it went out already. */
export const sendingWays = ['email', 'letter', 'already'] as const
export type SendingWay = (typeof sendingWays)[number]

/**
 * Makes the letter of a referral, registers it in the matter, and queues it by e-mail with the motion where that is the
 * way. Throws invalid (way) where the asked body has no address in the register.
 */
export async function sendLetter(
  tx: Tx,
  matterId: string,
  referralId: string,
  { way, mail }: { way: SendingWay; mail: MailSetting | null },
  acting: Acting,
): Promise<void> {
  if (way === 'already') return
  const { referral, from, words } = await aboutReferral(tx, matterId, referralId)
  const about = { ...words, again: await askedBefore(tx, matterId, referral) }
  const motion = await motionPapers(tx, matterId, about.dnr, acting)
  const letter = referralLetter({
    ...about,
    by_line: byLine(await submittersOf(tx, matterId)),
    sent_on: dayInStockholm(acting.now),
    questions: referral.questions,
    papers: motion.map(one => one.description),
    made_at: acting.now.toISOString(),
  })
  const sha256 = await keepFile(tx, { bytes: await renderPdf(letter), media_type: 'application/pdf' }, acting)
  const file = { sha256, file_name: `remiss-${referral.to_code.toLowerCase()}.pdf` }
  await registerDocument(
    tx,
    matterId,
    {
      body_id: from.id,
      kind: 'referral_letter',
      direction: 'out',
      registered_on: dayInStockholm(acting.now),
      counterpart: referral.to_name,
      description: `${about.again ? 'Ny remiss' : 'Remiss'} till ${referral.to_name}`,
      file,
    },
    acting,
  )
  if (way === 'letter') return
  const contact = (await contactsNamed(tx, [referral.to_name])).get(referral.to_name)
  if (!contact || !mail) {
    throw invalid({
      way: `${referral.to_name} har ingen e-postadress bland mottagarna. Lägg till den, eller välj ett annat sätt.`,
    })
  }
  const token = newId()
  await enqueue(
    tx,
    contact,
    {
      ...referralMail({ ...about, withMotion: motion.length > 0, receipt: receiptAddress(mail, token) }),
      dedupe_key: `referral:${referralId}`,
      about: 'referral',
      about_id: referralId,
      body_id: from.id,
      attachments: [{ sha256, name: file.file_name }, ...motion.map(({ sha256, name }) => ({ sha256, name }))],
      receipt_token: token,
    },
    acting,
  )
}

/** Of a referral that asks again: when the earlier one was answered, and what has changed since. */
async function askedBefore(
  tx: Tx,
  matterId: string,
  { again_no, changed }: { again_no: number | null; changed: string },
): Promise<{ answered_on: string; changed: string } | null> {
  if (again_no === null) return null
  const earlier = (await referralsOf(tx, matterId)).find(one => one.no === again_no)
  const folded = fold(await eventsOf(tx, matterId)).referrals.get(earlier?.id ?? '')
  return { answered_on: folded?.answer?.on ?? '', changed }
}
