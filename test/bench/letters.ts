import type { Database } from '#src/db/schema.ts'
import { transact } from '#src/db/transact.ts'
import { keepFile } from '#src/files/store.ts'
import { enqueue } from '#src/mail/store.ts'

export const FROM = 'Yttra <yttra@ort.se>'
export const bytes = Buffer.alloc(36_000, '%PDF-1.7 ')

let queued = 0

/** Queues so many letters, each with the same file of 36 KB. */
export async function queueLetters(db: Database, letters: number): Promise<void> {
  await transact(db, async tx => {
    const acting = { actor: 'bench', now: new Date() }
    const sha256 = await keepFile(tx, { bytes, media_type: 'application/pdf' }, acting)
    for (let i = 0; i < letters; i++) {
      queued += 1
      const about = { dedupe_key: `bench-${queued}`, about: 'extract' as const, about_id: `${queued}` }
      const to = { label: 'Mottagaren', email: `r${queued}@ort.se` }
      const attachments = [{ sha256, name: 'utdrag.pdf' }]
      await enqueue(tx, to, { ...about, subject: 'Utdrag', text: 'Hej', attachments }, acting)
    }
  })
}

/** Takes them away again, and says how many were not sent. */
export async function forgetLetters(db: Database): Promise<number> {
  const left = await db
    .selectFrom('mail')
    .select('id')
    .where('dedupe_key', 'like', 'bench-%')
    .where('sent_at', 'is', null)
    .execute()
  await db.deleteFrom('mail').where('dedupe_key', 'like', 'bench-%').execute()
  return left.length
}
