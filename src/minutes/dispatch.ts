import { type Acting, instant } from '#src/acting.ts'
import { reaches } from '#src/bodies/body.ts'
import { allBodies } from '#src/bodies/store.ts'
import { contactsNamed } from '#src/contacts/store.ts'
import { dayInStockholm, proseDay } from '#src/dates.ts'
import { log } from '#src/db/log.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { found, invalid, Refusal } from '#src/errors.ts'
import { keepFile } from '#src/files/store.ts'
import { newId } from '#src/ids.ts'
import { type MailSetting, receiptAddress } from '#src/mail/mail.ts'
import { enqueue } from '#src/mail/store.ts'
import { type NewEvent, recordEvent } from '#src/matters/actions.ts'
import { fold } from '#src/matters/fold.ts'
import { eventsOf, type MatterEvent, referralsOf } from '#src/matters/store.ts'
import { lockMeetingOf } from '#src/meetings/store.ts'
import { municipality } from '#src/municipality/store.ts'
import { renderPdf } from '#src/pdf/render.ts'
import { type AnswerFile, answerFile, registerDelivered } from '#src/referrals/delivered.ts'
import { versionsOf } from '#src/responses/store.ts'
import { joinNames } from '#src/swedish.ts'
import { annexFiles } from '#templates/documents/annexes.ts'
import { extractMail } from '#templates/mail/letters.ts'
import { extractFacts, extractName, extractOf } from './extract.ts'
import { recipientsOf } from './notes-store.ts'
import { dispatchesOf } from './parts-store.ts'
import { headNumber, type MinuteItem, mattersOfItem } from './store.ts'

export interface Sending {
  /** Those of the distribution list that it goes to now. */
  recipients: string[]
  /** Others, who have asked for it. */
  others: string[]
  channel: string
  sent_on: string
}

/**
 * Sends the extract of a §: by e-mail where that is the channel, else by hand, and then what is recorded is that it was
 * done. The file as it was sent is kept, certified by the one who sends it; and the matters whose decision it carries
 * go on: an opinion is then back with the board, a council's decision sent out (domain.md 1.4, invariant 4). Throws
 * Refusal as recordDispatch, stale where it was sent to somebody since `seen` dispatches, and invalid (recipients,
 * others) where there is none, or one is not of the distribution list.
 */
export async function dispatchExtract(
  tx: Tx,
  item: MinuteItem,
  sending: Sending,
  acting: Acting,
  { mail = null, seen }: { mail?: MailSetting | null; seen?: number } = {},
): Promise<void> {
  if (seen !== undefined) await refuseSentSince(tx, item, seen)
  const document = await extractOf(tx, item, { name: acting.actor, on: sending.sent_on })
  const sha256 = await keepFile(tx, { bytes: await renderPdf(document), media_type: 'application/pdf' }, acting)
  const labels = await recipientsOf(tx, item.id)
  if (sending.recipients.some(one => !labels.includes(one))) {
    throw invalid({ recipients: 'Välj bland paragrafens mottagare.' })
  }
  const recipients = [...new Set([...sending.recipients, ...sending.others])]
  if (recipients.length === 0) {
    throw invalid({ [labels.length > 0 ? 'recipients' : 'others']: 'Ange minst en mottagare.' })
  }
  const logged = await recordDispatch(tx, item, { ...sending, recipients, sha256 }, acting)
  const answer = await answerNamedBy(tx, item, acting)
  if (sending.channel === 'program') await mailExtract(tx, item, { logged, sha256, mail, answer }, acting)
  const onList = sending.recipients.length > 0 || labels.length === 0
  for (const matter of await mattersOfItem(tx, item.id)) {
    for (const event of await followingFrom(tx, matter.id, item.id, { recipients, onList })) {
      await recordEvent(tx, matter.id, { ...event, happened_on: sending.sent_on }, acting)
      if (event.kind !== 'opinion_delivered') continue
      const referral = (await referralsOf(tx, matter.id)).find(one => one.id === event.referral_id)
      const file = answer?.file ?? { sha256, file_name: `${extractName(item)}.pdf` }
      if (referral)
        await registerDelivered(tx, { ...referral, matter_id: matter.id }, { on: sending.sent_on, file }, acting)
    }
  }
}

// The meeting is locked, so that two who send at the same moment do not both count what was sent before either.
async function refuseSentSince(tx: Tx, item: MinuteItem, seen: number): Promise<void> {
  await lockMeetingOf(tx, item.id)
  const { length } = await dispatchesOf(tx, item.id)
  if (length !== seen) throw new Refusal('stale', 'Någon annan har skickat utdraget sedan du öppnade sidan.')
}

interface NamedAnswer {
  file: AnswerFile
  /** The body that asked for it. */
  askingId: string
}

/** The frozen answer that the decision of a § names, as a file; null where it names none. */
async function answerNamedBy(tx: Tx, item: MinuteItem, acting: Acting): Promise<NamedAnswer | null> {
  if (!item.response_version_id) return null
  for (const matter of await mattersOfItem(tx, item.id)) {
    for (const referral of await referralsOf(tx, matter.id)) {
      const version = (await versionsOf(tx, referral.id)).find(one => one.id === item.response_version_id)
      const file = version && (await answerFile(tx, matter.id, version, acting))
      if (file) return { file, askingId: referral.from_body_id }
    }
  }
  return null
}

interface Mailing {
  logged: { id: string; recipient_label: string }[]
  sha256: string
  mail: MailSetting | null
  answer: NamedAnswer | null
}

async function mailExtract(
  tx: Tx,
  item: MinuteItem,
  { logged, sha256, mail, answer }: Mailing,
  acting: Acting,
): Promise<void> {
  if (!mail) throw invalid({ channel: 'E-post är inte inställd. Välj ett annat sätt.' })
  const known = await contactsNamed(
    tx,
    logged.map(one => one.recipient_label),
  )
  const without = logged.filter(one => !known.has(one.recipient_label)).map(one => one.recipient_label)
  if (without.length > 0) {
    const names = joinNames(without)
    throw invalid({
      channel: `${names} saknar e-postadress bland mottagarna. Lägg till den, eller välj ett annat sätt.`,
    })
  }
  const about = {
    municipality: (await municipality(tx)).name,
    body: item.body_name,
    held_on: item.decided_on,
    paragraph_no: item.paragraph_no,
    title: item.title,
    dnr: (await headNumber(tx, item)) ?? '',
  }
  const name = `${extractName(item)}.pdf`
  const annexes = annexFiles([await extractFacts(tx, item)]).map(one => ({ sha256: one.sha256, name: one.file_name }))
  const bodies = answer ? await allBodies(tx) : []
  for (const { id, recipient_label } of logged) {
    const withAnswer = answer && reaches(recipient_label, answer.askingId, bodies) ? answer.file : null
    const contact = found(known.get(recipient_label), 'Mottagaren')
    const token = newId()
    const letter = {
      ...extractMail({ ...about, withAnswer: withAnswer !== null, receipt: receiptAddress(mail, token) }),
      dedupe_key: `extract:${id}`,
      about: 'extract' as const,
      about_id: id,
      body_id: item.body_id,
      attachments: [
        { sha256, name },
        ...annexes,
        ...(withAnswer ? [{ sha256: withAnswer.sha256, name: withAnswer.file_name }] : []),
      ],
      receipt_token: token,
    }
    await enqueue(tx, contact, letter, acting)
    if (!withAnswer) continue
    const detail = `${withAnswer.file_name} ${withAnswer.sha256}`
    await log(tx, acting, { action: 'response.sent', subject: 'dispatch', subject_id: id, detail })
  }
}

/**
 * What the sending of this § to these brings with it in a matter: nothing where it has been brought already, and an
 * opinion is delivered only once it goes to the body that asked for it (domain.md 1.4, invariant 4). A decision of the
 * council's is sent out once it goes to somebody of its list, and not by a copy to one who asked for it.
 */
async function followingFrom(
  tx: Tx,
  matterId: string,
  itemId: string,
  { recipients, onList }: { recipients: readonly string[]; onList: boolean },
): Promise<Omit<NewEvent, 'happened_on'>[]> {
  const bodies = await allBodies(tx)
  const asked = await referralsOf(tx, matterId)
  const folded = fold(await eventsOf(tx, matterId))
  const here = folded.steps.map(step => step.event).filter(event => event.minute_item_id === itemId)
  return here.flatMap((event: MatterEvent): Omit<NewEvent, 'happened_on'>[] => {
    if (event.kind === 'opinion_decided' && event.referral_id) {
      const decided = folded.referrals.get(event.referral_id)?.status === 'decided'
      const asking = asked.find(one => one.id === event.referral_id)?.from_body_id
      return decided && asking && recipients.some(label => reaches(label, asking, bodies))
        ? [{ kind: 'opinion_delivered', referral_id: event.referral_id }]
        : []
    }
    if (event.kind === 'council_decided' && folded.status === 'decided' && onList)
      return [{ kind: 'decision_dispatched' }]
    return []
  })
}

interface Dispatch {
  recipients: string[]
  channel: string
  sent_on: string
  sha256: string
}

/**
 * Logs that the extract of a § was sent: to whom, how, when and the hash of the file. Only an adjusted § may be sent
 * (domain.md 3.8). Gives the lines of the log. Throws wrong_status or invalid (sent_on).
 */
async function recordDispatch(
  tx: Tx,
  item: MinuteItem,
  dispatch: Dispatch,
  acting: Acting,
): Promise<{ id: string; recipient_label: string }[]> {
  if (!item.adjusted_on) throw new Refusal('wrong_status', 'Paragrafen är inte justerad och kan inte skickas ännu.')
  if (dispatch.sent_on < item.adjusted_on) {
    throw invalid({ sent_on: `Utdraget kan inte skickas före justeringen ${proseDay(item.adjusted_on)}.` })
  }
  if (dispatch.sent_on > dayInStockholm(acting.now)) throw invalid({ sent_on: 'Dagen har inte varit än.' })
  const earlier = await dispatchesOf(tx, item.id)
  const lines = dispatch.recipients.map((recipient_label, i) => ({
    id: newId(),
    minute_item_id: item.id,
    position: earlier.length + i + 1,
    recipient_label,
    channel: dispatch.channel,
    sent_on: dispatch.sent_on,
    sha256: dispatch.sha256,
    sent_by: acting.actor,
    recorded_at: instant(acting),
  }))
  await tx.insertInto('dispatch').values(lines).execute()
  return lines
}

/** The recipients of a § to whom its extract has not been sent. */
export async function unsentRecipients(tx: Reader, itemId: string, labels: readonly string[]): Promise<string[]> {
  const sent = new Set((await dispatchesOf(tx, itemId)).map(row => row.recipient_label))
  return labels.filter(label => !sent.has(label))
}
