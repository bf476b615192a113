import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { publicationsOf, type Subject } from '#src/publication/actions.ts'
import type { PublicationsInFile } from './format.ts'
import { undoneInFile } from './said.ts'

/** Each time one thing was published, and taken back. */
export async function publicationsInFile(db: Reader, subject: Subject, id: string): Promise<PublicationsInFile> {
  const rows = await publicationsOf(db, subject, [id])
  return rows.map(row => ({
    published: { at: row.published_at, by: row.published_by },
    revoked: undoneInFile(row.revoked_at, row.revoked_by, row.revoked_reason),
  }))
}

export async function loadPublications(
  tx: Tx,
  subject: Subject,
  subject_id: string,
  all: PublicationsInFile,
): Promise<void> {
  for (const one of all) {
    await tx
      .insertInto('publication')
      .values({
        id: newId(),
        subject,
        subject_id,
        published_at: one.published.at,
        published_by: one.published.by,
        revoked_at: one.revoked?.at ?? null,
        revoked_by: one.revoked?.by ?? null,
        revoked_reason: one.revoked?.reason ?? null,
      })
      .execute()
  }
}
