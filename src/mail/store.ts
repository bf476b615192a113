import { sql } from 'kysely'
import { type Acting, instant } from '#src/acting.ts'
import { inParts } from '#src/db/gather.ts'
import { log } from '#src/db/log.ts'
import type { Database, Reader, Tx } from '#src/db/schema.ts'
import { found, Refusal } from '#src/errors.ts'
import { newId } from '#src/ids.ts'
import { type Attachment, type MailAbout, withoutAddresses } from './mail.ts'

/** Whom a letter goes to, as the register knows them. */
export interface Addressee {
  label: string
  email: string
}

export interface NewMail {
  /** The same letter is queued once, however often it is asked for. */
  dedupe_key: string
  about: MailAbout
  about_id: string
  /** The body whose letter it is, and who sees how it went; none for what one person is told. */
  body_id?: string
  subject: string
  text: string
  attachments?: Attachment[]
  receipt_token?: string
}

/** Puts a letter in the queue, in the transaction of what it tells of. Gives its id. */
export async function enqueue(tx: Tx, to: Addressee, mail: NewMail, acting: Acting): Promise<string> {
  const at = instant(acting)
  const queued = await tx
    .insertInto('mail')
    .values({
      id: newId(),
      body_id: null,
      receipt_token: null,
      ...mail,
      to_label: to.label,
      to_address: to.email,
      attachments: JSON.stringify(mail.attachments ?? []),
      queued_at: at,
      queued_by: acting.actor,
      try_at: at,
      sent_at: null,
      failed_at: null,
      failure: null,
      received_at: null,
    })
    .onConflict(oc => oc.column('dedupe_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (queued) return queued.id
  const before = tx.selectFrom('mail').select('id').where('dedupe_key', '=', mail.dedupe_key)
  return (await before.executeTakeFirstOrThrow()).id
}

/** Those of these letters that have been queued before, by their key. */
export async function queuedBefore(db: Reader, keys: readonly string[]): Promise<Set<string>> {
  const rows = await inParts(keys, some =>
    db.selectFrom('mail').select('dedupe_key').where('dedupe_key', 'in', some).execute(),
  )
  return new Set(rows.map(row => row.dedupe_key))
}

/** The letters to send now, those that have waited longest first. */
export async function dueMails(db: Reader, now: Date, most: number) {
  return db
    .selectFrom('mail')
    .select(['id', 'to_label', 'to_address', 'subject', 'text', 'attachments', 'queued_at', 'attempts', 'sending_no'])
    .where('try_at', '<=', now.toISOString())
    .orderBy('try_at')
    .orderBy('id')
    .limit(most)
    .execute()
}

export type DueMail = Awaited<ReturnType<typeof dueMails>>[number]

/** Notes that the server has taken a letter: the one durable write of each. */
export async function noteSent(db: Database, id: string, now: Date): Promise<void> {
  await db
    .updateTable('mail')
    .set({ sent_at: now.toISOString(), try_at: null, failure: null, attempts: sql`attempts + 1` })
    .where('id', '=', id)
    .execute()
}

/** Notes that a letter did not go: when to try again, or null where it is given up. */
export async function noteNotSent(
  db: Database,
  id: string,
  failure: string,
  again: Date | null,
  now: Date,
): Promise<void> {
  await db
    .updateTable('mail')
    .set({
      attempts: sql`attempts + 1`,
      failure: withoutAddresses(failure).slice(0, 500),
      try_at: again?.toISOString() ?? null,
      failed_at: again ? null : now.toISOString(),
    })
    .where('id', '=', id)
    .execute()
}

const shown = [
  'mail.id',
  'mail.dedupe_key',
  'mail.about',
  'mail.about_id',
  'mail.body_id',
  'mail.to_label',
  'mail.subject',
  'mail.queued_at',
  'mail.queued_by',
  'mail.attempts',
  'mail.sent_at',
  'mail.failed_at',
  'mail.failure',
  'mail.received_at',
  'mail.loaded_at',
] as const

/** The letters about one thing, the latest first. */
export async function mailsAbout(db: Reader, about: MailAbout, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('mail')
    .select(shown)
    .where('about', '=', about)
    .where('about_id', 'in', ids)
    .orderBy('queued_at', 'desc')
    .execute()
}

export type ShownMail = Awaited<ReturnType<typeof mailsAbout>>[number]

const MOST_SHOWN = 200

/**
 * The letters of these bodies that did not reach anybody, the latest first; with those of no body too, which tell one
 * person of what is theirs, where `personal`.
 */
export async function failedMails(
  db: Reader,
  bodyIds: readonly string[],
  { personal = false }: { personal?: boolean } = {},
): Promise<ShownMail[]> {
  if (bodyIds.length === 0 && !personal) return []
  return db
    .selectFrom('mail')
    .select(shown)
    .where('failed_at', 'is not', null)
    .where('loaded_at', 'is', null)
    .where(eb =>
      eb.or([
        ...(bodyIds.length > 0 ? [eb('body_id', 'in', bodyIds)] : []),
        ...(personal ? [eb('body_id', 'is', null)] : []),
      ]),
    )
    .orderBy('failed_at', 'desc')
    .limit(MOST_SHOWN)
    .execute()
}

export async function mailById(db: Reader, id: string) {
  return db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst()
}

/** How the earlier sendings of a letter went, the first one first. */
export async function earlierSendings(db: Reader, mailId: string) {
  return db.selectFrom('mail_sending').selectAll().where('mail_id', '=', mailId).orderBy('no').execute()
}

/**
 * Sends a letter that was given up anew, perhaps to another address; where it went before, and how that went, is kept.
 * Throws wrong_status where it was not given up, or came along with a matter that was loaded.
 */
export async function tryAgain(tx: Tx, id: string, to_address: string, acting: Acting): Promise<void> {
  const before = found(await mailById(tx, id), 'Brevet')
  if (before.loaded_at) throw new Refusal('wrong_status', 'Brevet hör till ett ärende som lästes in, och skickas inte.')
  const done = await tx
    .updateTable('mail')
    .set({
      to_address,
      try_at: instant(acting),
      sent_at: null,
      failed_at: null,
      failure: null,
      attempts: 0,
      queued_at: instant(acting),
      sending_no: before.sending_no + 1,
    })
    .where('id', '=', id)
    .where('failed_at', 'is not', null)
    .where('loaded_at', 'is', null)
    .where('sending_no', '=', before.sending_no)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n)
    throw new Refusal('wrong_status', 'Brevet väntar redan på att skickas, eller har gått fram.')
  const { sending_no: no, to_address: went_to, queued_at, sent_at, failed_at, failure } = before
  await tx
    .insertInto('mail_sending')
    .values({ mail_id: id, no, to_address: went_to, queued_at, sent_at, failed_at, failure })
    .execute()
  // The log names no address: some are protected.
  const detail = to_address === went_to ? 'same address' : 'another address'
  await log(tx, acting, { action: 'mail.tried_again', subject: 'mail', subject_id: id, detail })
}

export async function mailByToken(db: Reader, token: string) {
  return db.selectFrom('mail').selectAll().where('receipt_token', '=', token).executeTakeFirst()
}

/** The one who got a letter says so: the first time counts. */
export async function acknowledge(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ received_at: now.toISOString() })
    .where('id', '=', id)
    .where('received_at', 'is', null)
    .execute()
}

/**
 * A letter that its server took came back later: it did not reach its reader. One that was sent anew since is left as it
 * is, and the return noted with the sending that it belongs to. Gives whether there was such a letter.
 */
export async function noteBounce(
  tx: Tx,
  { id, sending, failure: said }: { id: string; sending: number; failure: string },
  now: Date,
): Promise<boolean> {
  const failed_at = now.toISOString()
  const failure = withoutAddresses(said).slice(0, 500)
  const done = await tx
    .updateTable('mail')
    .set({ failed_at, failure, try_at: null })
    .where('id', '=', id)
    .where('sending_no', '=', sending)
    .executeTakeFirst()
  if (done.numUpdatedRows > 0n) return true
  const earlier = await tx
    .updateTable('mail_sending')
    .set({ failed_at, failure })
    .where('mail_id', '=', id)
    .where('no', '=', sending)
    .executeTakeFirst()
  return earlier.numUpdatedRows > 0n
}
