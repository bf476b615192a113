import type { Reader } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { type Attachment, letterKinds } from '#src/mail/mail.ts'
import { earlierSendings } from '#src/mail/store.ts'
import type { LetterInFile, ReferralLetterInFile } from './format.ts'
import { type Loading, placed } from './loading.ts'
import { byKey } from './said.ts'

/** The letters about a referral: to whom by name, and never at what address, since some are protected. */
export async function lettersInFile(
  db: Reader,
  referralId: string,
  codeOf: (bodyId: string | null) => string | null,
): Promise<ReferralLetterInFile[]> {
  const letters: ReferralLetterInFile[] = []
  for (const row of await rowsAbout(db, 'referral', referralId)) {
    const begins = row.dedupe_key.split(':')[0]
    const kind = letterKinds.find(one => one === begins) ?? 'referral'
    letters.push({ kind, from: codeOf(row.body_id), ...(await letterInFile(db, row)) })
  }
  return byKey(letters, letter => `${letter.queued.at} ${JSON.stringify(letter)}`)
}

/** The letter that carried one sending of an extract; null where it went otherwise. */
export async function letterOfDispatch(db: Reader, dispatchId: string): Promise<LetterInFile | null> {
  const [row] = await rowsAbout(db, 'extract', dispatchId)
  return row ? letterInFile(db, row) : null
}

const rowsAbout = (db: Reader, about: 'referral' | 'extract', id: string) =>
  db.selectFrom('mail').selectAll().where('about', '=', about).where('about_id', '=', id).execute()

type Row = Awaited<ReturnType<typeof rowsAbout>>[number]

const letterInFile = async (db: Reader, row: Row): Promise<LetterInFile> => ({
  to: row.to_label,
  subject: row.subject,
  text: row.text,
  attachments: JSON.parse(row.attachments) as Attachment[],
  queued: { at: row.queued_at, by: row.queued_by },
  attempts: row.attempts,
  sent_at: row.sent_at,
  failed_at: row.failed_at,
  failure: row.failure,
  received_at: row.received_at,
  earlier: (await earlierSendings(db, row.id)).map(({ mail_id: _, no: __, to_address: ___, ...sending }) => sending),
})

/** Takes in the letters about a referral. */
export async function loadLetters(
  loading: Loading,
  referralId: string,
  letters: readonly ReferralLetterInFile[],
  path: string,
): Promise<void> {
  for (const [i, { kind, from, ...letter }] of letters.entries()) {
    const body_id = from === null ? null : placed(loading.bodies, from, `${path}.${i}.from`)
    await loadLetter(loading, letter, { about: 'referral', about_id: referralId, body_id, kind })
  }
}

interface About {
  about: 'referral' | 'extract'
  about_id: string
  body_id: string | null
  kind: string
}

/** Takes in a letter as history: it is not due, cannot be sent anew, and its receipt was for another program. */
export async function loadLetter(
  { tx, acting }: Loading,
  { to, queued, attachments, earlier, ...letter }: LetterInFile,
  { kind, ...about }: About,
): Promise<void> {
  const id = newId()
  await tx
    .insertInto('mail')
    .values({
      id,
      dedupe_key: `${kind}:loaded:${id}`,
      ...about,
      ...letter,
      to_label: to,
      to_address: '',
      attachments: JSON.stringify(attachments),
      queued_at: queued.at,
      queued_by: queued.by,
      try_at: null,
      receipt_token: null,
      sending_no: earlier.length + 1,
      loaded_at: acting.now.toISOString(),
    })
    .execute()
  for (const [i, sending] of earlier.entries()) {
    await tx
      .insertInto('mail_sending')
      .values({ mail_id: id, no: i + 1, to_address: '', ...sending })
      .execute()
  }
}
