import type { Acting } from '#src/acting.ts'
import { bodyById } from '#src/bodies/store.ts'
import { contactsNamed } from '#src/contacts/store.ts'
import { dayInStockholm } from '#src/dates.ts'
import type { Tx } from '#src/db/schema.ts'
import { registerDocument } from '#src/documents/actions.ts'
import { found, invalid } from '#src/errors.ts'
import { keepFile } from '#src/files/store.ts'
import { newId } from '#src/ids.ts'
import { type MailSetting, receiptAddress } from '#src/mail/mail.ts'
import { enqueue } from '#src/mail/store.ts'
import { byLine } from '#src/matters/projection.ts'
import { matterById, referralsOf, submittersOf } from '#src/matters/store.ts'
import { municipality } from '#src/municipality/store.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { registryNumbersOf } from '#src/registry/store.ts'
import { referralLetter } from '#templates/documents/referral-letter.ts'
import { referralMail } from '#templates/mail/letters.ts'
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
  const referral = found(
    (await referralsOf(tx, matterId)).find(one => one.id === referralId),
    'Remissen',
  )
  const from = await bodyById(tx, referral.from_body_id)
  const { title } = await matterById(tx, matterId)
  const numbers = await registryNumbersOf(tx, matterId)
  const about = {
    municipality: (await municipality(tx)).name,
    from: from.name,
    to: referral.to_name,
    dnr: numbers.find(one => one.body_id === from.id && !one.voided_at)?.number ?? '',
    title,
    due_on: referral.due_on ?? '',
    contact: referral.contact,
  }
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
      description: `Remiss till ${referral.to_name}`,
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
