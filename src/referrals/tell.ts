import { type Acting, instant } from '#src/acting.ts'
import { contactsNamed } from '#src/contacts/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import { Refusal } from '#src/errors.ts'
import { newId } from '#src/ids.ts'
import { type Attachment, type MailSetting, receiptAddress } from '#src/mail/mail.ts'
import { enqueue, queuedBefore } from '#src/mail/store.ts'
import { fold } from '#src/matters/fold.ts'
import { eventsOf } from '#src/matters/store.ts'
import { isAwaited } from '#src/matters/workflow.ts'
import { answerMail, extendedMail, recalledMail, reminderMail } from '#templates/mail/letters.ts'
import { aboutReferral } from './about.ts'

interface Which {
  matterId: string
  referralId: string
}

/**
 * Tells the body that was asked, at its mailbox, that its day to answer by was moved or the referral recalled; nothing
 * where letters do not leave from here or it has no address, or the referral had not been sent.
 */
export async function tellOfChange(
  tx: Tx,
  { matterId, referralId }: Which,
  { change, eventId, mail }: { change: 'extended' | 'recalled'; eventId: string; mail: MailSetting | null },
  acting: Acting,
): Promise<void> {
  if (!(await wasSent(tx, { matterId, referralId }))) return
  const { referral, from, words } = await aboutReferral(tx, matterId, referralId)
  const contact = (await contactsNamed(tx, [referral.to_name])).get(referral.to_name)
  if (!mail || !contact) return
  const token = newId()
  const said = change === 'extended' ? extendedMail : recalledMail
  const letter = {
    ...said({ ...words, receipt: receiptAddress(mail, token) }),
    dedupe_key: `${change}:${eventId}`,
    about: 'referral' as const,
    about_id: referralId,
    body_id: from.id,
    receipt_token: token,
  }
  await enqueue(tx, contact, letter, acting)
}

const wasSent = async (tx: Tx, { matterId, referralId }: Which): Promise<boolean> =>
  fold(await eventsOf(tx, matterId)).steps.some(
    ({ event }) => event.kind === 'referral_sent' && event.referral_id === referralId,
  )

/** The key of a reminder: the same one is queued once. Those of a referral begin alike. */
export const reminderKey = (referralId: string, which: string): string => `reminder:${referralId}:${which}`

/**
 * Reminds the body that was asked, once a day at most, and logs it. Throws wrong_status where no answer is waited for,
 * letters do not leave from here, it has no address, or it was reminded today.
 */
export async function remind(
  tx: Tx,
  { matterId, referralId }: Which,
  mail: MailSetting | null,
  acting: Acting,
): Promise<void> {
  const today = dayInStockholm(acting.now)
  const { referral } = await aboutReferral(tx, matterId, referralId)
  if (!isAwaited(referral.status)) throw new Refusal('wrong_status', 'Det väntas inget svar på remissen.')
  if (!mail) throw new Refusal('wrong_status', 'E-post är inte inställd, så ingen påminnelse kan skickas härifrån.')
  const key = reminderKey(referralId, today)
  if ((await queuedBefore(tx, [key])).size > 0) throw new Refusal('wrong_status', 'En påminnelse har redan gått i dag.')
  if (!(await queueReminder(tx, { matterId, referralId }, key, acting))) {
    throw new Refusal('wrong_status', `${referral.to_name} har ingen e-postadress bland mottagarna.`)
  }
}

/** Puts a reminder in the queue and logs it. Gives whether the body could be reached. */
export async function queueReminder(
  tx: Tx,
  { matterId, referralId }: Which,
  key: string,
  acting: Acting,
): Promise<boolean> {
  const { referral, from, words } = await aboutReferral(tx, matterId, referralId)
  const contact = (await contactsNamed(tx, [referral.to_name])).get(referral.to_name)
  if (!contact) return false
  const letter = {
    ...reminderMail({ ...words, late: words.due_on < dayInStockholm(acting.now) }),
    dedupe_key: key,
    about: 'referral' as const,
    about_id: referralId,
    body_id: from.id,
  }
  await enqueue(tx, contact, letter, acting)
  const detail = dayInStockholm(acting.now)
  await log(tx, acting, { action: 'referral.reminded', subject: 'referral', subject_id: referralId, detail })
  return true
}

/** Sends an answer that officials gave without a § to the registry of the body that asked, where its mailbox is known. */
export async function sendAnswer(
  tx: Tx,
  { matterId, referralId }: Which,
  { file, mail }: { file: { sha256: string; file_name: string } | null; mail: MailSetting | null },
  acting: Acting,
): Promise<void> {
  const { referral, from, words } = await aboutReferral(tx, matterId, referralId)
  const contact = (await contactsNamed(tx, [from.name])).get(from.name)
  if (!mail || !contact || !file) return
  const attachments: Attachment[] = [{ sha256: file.sha256, name: file.file_name }]
  const token = newId()
  const letter = {
    ...answerMail({ ...words, receipt: receiptAddress(mail, token) }),
    dedupe_key: `answer:${referralId}:${instant(acting)}`,
    about: 'referral' as const,
    about_id: referralId,
    body_id: referral.to_body_id,
    attachments,
    receipt_token: token,
  }
  await enqueue(tx, contact, letter, acting)
  const detail = `${file.file_name} ${file.sha256}`
  await log(tx, acting, { action: 'response.sent', subject: 'referral', subject_id: referralId, detail })
}
