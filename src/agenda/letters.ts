import type { Acting } from '#src/acting.ts'
import { contactsNamed } from '#src/contacts/store.ts'
import { log } from '#src/db/log.ts'
import type { Tx } from '#src/db/schema.ts'
import type { Attachment, MailSetting } from '#src/mail/mail.ts'
import { enqueue } from '#src/mail/store.ts'
import type { MeetingDay } from '#src/meetings/days.ts'
import { municipality } from '#src/municipality/store.ts'
import { bodyInPath, meetingKey, paths } from '#src/web/paths.ts'
import { meetingChangedMail, summonsMail, type Words } from '#templates/mail/letters.ts'
import type { SummonsKind } from './next.ts'
import { otherwise, type Recipient } from './recipients.ts'
import { summonsesOf } from './summons-store.ts'

interface Called {
  id: string
  body_id: string
  body_code: string
  body_name: string
  held_on: string
  no: number
}

const pageOf = ({ site }: MailSetting, meeting: Called): string =>
  site + paths.agenda(bodyInPath(meeting.body_code), meetingKey(meeting))

interface Sending {
  /** What its letters are kept about. */
  summonsId: string
  /** The same letter is queued once: this with the number of the recipient. */
  key: string
  attachments?: Attachment[]
}

async function sendToEach(
  tx: Tx,
  meeting: Called,
  names: readonly string[],
  words: Words,
  { summonsId, key, attachments = [] }: Sending,
  acting: Acting,
): Promise<Recipient[]> {
  const known = await contactsNamed(tx, names)
  const recipients: Recipient[] = []
  for (const [i, name] of names.entries()) {
    const contact = known.get(name)
    if (!contact) {
      recipients.push({ name, channel: 'otherwise' })
      continue
    }
    const letter = { ...words, about: 'summons' as const, about_id: summonsId, body_id: meeting.body_id, attachments }
    const mail_id = await enqueue(tx, contact, { ...letter, dedupe_key: `${key}:${i + 1}` }, acting)
    recipients.push({ name, channel: 'mail', mail_id })
  }
  return recipients
}

/** Who gets a summons by e-mail, and who otherwise; all otherwise where the municipality sends no e-mail from here. */
export async function waysTo(
  tx: Parameters<typeof contactsNamed>[0],
  names: readonly string[],
  mail: MailSetting | null,
) {
  const known = mail ? await contactsNamed(tx, names) : new Map<string, unknown>()
  return { byMail: names.filter(name => known.has(name)), otherwise: names.filter(name => !known.has(name)) }
}

interface Summons {
  id: string
  /** When and where it is that they are called to. */
  day: Pick<MeetingDay, 'held_on' | 'starts_at' | 'place'>
  items: readonly string[]
  kind: SummonsKind
  notice: Attachment
  /** The notice is small enough to go with the letter. */
  isSmall: boolean
  hasFiles: boolean
}

/** Queues a summons to each of these by e-mail, as far as they have an address. Gives how it goes to each. */
export async function mailSummons(
  tx: Tx,
  meeting: Called,
  names: readonly string[],
  { id, day, items, kind, notice, isSmall, hasFiles }: Summons,
  acting: Acting,
  mail: MailSetting | null,
): Promise<Recipient[]> {
  if (!mail) return names.map(name => ({ name, channel: 'otherwise' }))
  const words = summonsMail({
    municipality: (await municipality(tx)).name,
    body: meeting.body_name,
    held_on: day.held_on,
    starts_at: day.starts_at,
    place: day.place,
    kind,
    items,
    isAttached: isSmall,
    hasFiles,
    page: pageOf(mail, meeting),
  })
  const sending = { summonsId: id, key: `summons:${id}`, attachments: isSmall ? [notice] : [] }
  return sendToEach(tx, meeting, names, words, sending, acting)
}

/**
 * Tells those who have been called to a meeting that it is not held as they know it, or not at all; nobody where none
 * has been called or the municipality sends no e-mail from here. Gives those who have to be told in another way.
 */
export async function tellTheCalled(
  tx: Tx,
  meeting: Called,
  { key, text, reason }: { key: string; text: string; reason: string },
  acting: Acting,
  mail: MailSetting | null,
): Promise<string[]> {
  const last = (await summonsesOf(tx, meeting.id)).at(-1)
  if (!last) return []
  if (!mail) return []
  const names = last.recipients.map(one => one.name)
  const words = meetingChangedMail({
    municipality: (await municipality(tx)).name,
    body: meeting.body_name,
    text,
    reason,
    page: pageOf(mail, meeting),
  })
  const told = await sendToEach(tx, meeting, names, words, { summonsId: last.id, key }, acting)
  const left = otherwise(told)
  const detail = left.length === 0 ? text : `${text} Skickas på annat sätt: ${left.join(', ')}`
  await log(tx, acting, { action: 'summons.told', subject: 'meeting', subject_id: meeting.id, detail })
  return left
}
