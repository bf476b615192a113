import { type Acting, instant } from '#src/acting.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { Refusal, warn } from '#src/errors.ts'
import { newId } from '#src/ids.ts'
import { fold } from '#src/matters/fold.ts'
import { project } from '#src/matters/project.ts'
import { eventsOf } from '#src/matters/store.ts'
import { editionsOf } from '#src/minutes/editions.ts'
import { itemById, mattersOfItem } from '#src/minutes/store.ts'
import { personalNumbersIn } from '#src/text/personal-number.ts'

export type Subject = 'matter' | 'document' | 'minute_item'

const LOOKS_LIKE_ONE = 'ser ut som ett personnummer. Sådana får inte ligga på webben.'

const publicationsQuery = (db: Reader, subject: string, ids: readonly string[]) =>
  db
    .selectFrom('publication')
    .selectAll()
    .where('subject', '=', subject)
    .where('subject_id', 'in', ids)
    .orderBy('published_at')

export async function publicationsOf(db: Reader, subject: Subject, ids: readonly string[]) {
  return ids.length === 0 ? [] : prepared(db, publicationsQuery, subject, ids)
}

/** May everybody see it now? */
export const isPublished = async (db: Reader, subject: Subject, id: string): Promise<boolean> =>
  (await publicationsOf(db, subject, [id])).some(one => !one.revoked_at)

/**
 * Lets readers from outside see one thing; logged, and revocable. Throws wrong_status for a § that is not adjusted, and
 * warning, unless `anyway`, where a personal identity number seems to stand in it.
 */
export async function publish(
  tx: Tx,
  subject: Subject,
  id: string,
  acting: Acting,
  { anyway = false }: { anyway?: boolean } = {},
): Promise<void> {
  if (subject === 'minute_item' && !(await itemById(tx, id))?.adjusted_on) {
    throw new Refusal('wrong_status', 'Paragrafen är inte justerad och kan inte publiceras ännu.')
  }
  if (await isPublished(tx, subject, id)) throw new Refusal('wrong_status', 'Det är redan publicerat.')
  if (!anyway) warn(personalNumbersIn(await saidBy(tx, subject, id)).map(one => `${one} ${LOOKS_LIKE_ONE}`))
  await tx
    .insertInto('publication')
    .values({
      id: newId(),
      subject,
      subject_id: id,
      published_at: instant(acting),
      published_by: acting.actor,
      revoked_at: null,
      revoked_by: null,
      revoked_reason: null,
    })
    .execute()
  await projectWhatItTouches(tx, subject, id)
}

/** Takes a publication back, with a reason; that it stood, and how long, is kept. */
export async function revoke(tx: Tx, subject: Subject, id: string, reason: string, acting: Acting): Promise<void> {
  const revoked = await tx
    .updateTable('publication')
    .set({ revoked_at: instant(acting), revoked_by: acting.actor, revoked_reason: reason })
    .where('subject', '=', subject)
    .where('subject_id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (revoked.numUpdatedRows === 0n) throw new Refusal('wrong_status', 'Det är inte publicerat.')
  await projectWhatItTouches(tx, subject, id)
}

async function projectWhatItTouches(tx: Tx, subject: Subject, id: string): Promise<void> {
  const matters =
    subject === 'matter' ? [id] : subject === 'minute_item' ? (await mattersOfItem(tx, id)).map(one => one.id) : []
  for (const matter of matters) await project(tx, matter, fold(await eventsOf(tx, matter)))
}

/** All the words that readers from outside would see. */
async function saidBy(tx: Tx, subject: Subject, id: string): Promise<string> {
  if (subject === 'minute_item') return (await editionsOf(tx, [id])).get(id)?.at(-1)?.words ?? ''
  if (subject === 'document') {
    const { description } = await tx
      .selectFrom('document')
      .select('description')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return description
  }
  const { title, text } = await tx
    .selectFrom('matter')
    .leftJoin('motion', 'motion.matter_id', 'matter.id')
    .select(['matter.title', 'motion.text'])
    .where('matter.id', '=', id)
    .executeTakeFirstOrThrow()
  const demands = await tx.selectFrom('demand').select('text').where('matter_id', '=', id).execute()
  return [title, text, ...demands.map(one => one.text)].join('\n')
}
