import { createHash, randomBytes } from 'node:crypto'
import { type Acting, instant } from '#src/acting.ts'
import type { Reader, Tx } from '#src/db/schema.ts'

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** Keeps bytes once under their hash, and gives it. */
export async function keepFile(tx: Tx, file: { bytes: Buffer; media_type: string }, acting: Acting): Promise<string> {
  const hash = sha256(file.bytes)
  await tx
    .insertInto('file')
    .values({ sha256: hash, ...file, size: file.bytes.length, created_at: instant(acting) })
    .onConflict(oc => oc.column('sha256').doNothing())
    .execute()
  return hash
}

export async function fileByHash(db: Reader, hash: string) {
  return db.selectFrom('file').selectAll().where('sha256', '=', hash).executeTakeFirst()
}

/** A file that somebody chose in a form. */
export interface ChosenFile {
  file_name: string
  media_type: string
  bytes: Buffer
}

/** Puts a chosen file aside for a day while its form is mended; gives the token that brings it back. */
export async function stashFile(tx: Tx, accountId: string, file: ChosenFile, acting: Acting): Promise<string> {
  const dayAgo = new Date(acting.now.getTime() - 24 * 3600_000).toISOString()
  await tx.deleteFrom('upload_stash').where('created_at', '<', dayAgo).execute()
  const token = randomBytes(18).toString('base64url')
  await tx
    .insertInto('upload_stash')
    .values({ token, account_id: accountId, ...file, created_at: instant(acting) })
    .execute()
  return token
}

/** The file that this person put aside under the token. */
export async function stashedFile(db: Reader, token: string, accountId: string): Promise<ChosenFile | undefined> {
  return db
    .selectFrom('upload_stash')
    .select(['file_name', 'media_type', 'bytes'])
    .where('token', '=', token)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
}
