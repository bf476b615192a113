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

/** Puts a chosen file aside while its form is mended; gives the token that brings it back. */
export async function stashFile(
  tx: Tx,
  file: { account_id: string; sha256: string; file_name: string },
  acting: Acting,
): Promise<string> {
  const dayAgo = new Date(acting.now.getTime() - 24 * 3600_000).toISOString()
  await tx.deleteFrom('upload_stash').where('created_at', '<', dayAgo).execute()
  const token = randomBytes(18).toString('base64url')
  await tx
    .insertInto('upload_stash')
    .values({ token, ...file, created_at: instant(acting) })
    .execute()
  return token
}

export async function stashedFile(db: Reader, token: string, accountId: string) {
  return db
    .selectFrom('upload_stash')
    .innerJoin('file', 'file.sha256', 'upload_stash.sha256')
    .select(['upload_stash.token', 'upload_stash.sha256', 'upload_stash.file_name', 'file.size'])
    .where('token', '=', token)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
}
