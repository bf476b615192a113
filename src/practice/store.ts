import type { Acting } from '#src/acting.ts'
import type { Assembly } from '#src/attendance/presence.ts'
import { log, refuseStale } from '#src/db/log.ts'
import { prepared } from '#src/db/prepared.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import type { Meeting } from '#src/meetings/store.ts'
import { type Phrase, phraseLines, usualPhrases } from './phrases.ts'
import { type Numbering, type Practice, type ResponseManner, usualPractice } from './practice.ts'

const practiceQuery = (db: Reader, bodyId: string) =>
  db.selectFrom('practice').selectAll().where('body_id', '=', bodyId)

/** A body's own way, or the usual one where it has said nothing. */
export async function practiceOf(db: Reader, bodyId: string): Promise<Practice> {
  const [row] = await prepared(db, practiceQuery, bodyId)
  if (!row) return usualPractice
  const lines = (column: 'standing_items' | 'response_headings' | 'report_headings') =>
    JSON.parse(row[column]) as string[]
  return {
    ...row,
    numbering: row.numbering as Numbering,
    standing_items: lines('standing_items'),
    response_manner: row.response_manner as ResponseManner,
    response_headings: lines('response_headings'),
    report_headings: lines('report_headings'),
  }
}

/** What a body's quorum is reckoned by. */
export async function assemblyOf(db: Reader, meeting: Pick<Meeting, 'body_id' | 'body_kind'>): Promise<Assembly> {
  const { seats } = await practiceOf(db, meeting.body_id)
  return { isCouncil: meeting.body_kind === 'council', seats }
}

/** The phrases of a body, or the usual ones where it has none of its own. */
export async function phrasesOf(db: Reader, bodyId: string): Promise<readonly Phrase[]> {
  const rows = await db
    .selectFrom('phrase')
    .select(['name', 'text'])
    .where('body_id', '=', bodyId)
    .orderBy('position')
    .execute()
  return rows.length > 0 ? rows : usualPhrases
}

/** Keeps a body's phrases in this order; none, or the usual ones, leave it with those. */
export async function savePhrases(tx: Tx, bodyId: string, phrases: readonly Phrase[], acting: Acting): Promise<void> {
  if (phraseLines(phrases) === phraseLines(await phrasesOf(tx, bodyId))) return
  await tx.deleteFrom('phrase').where('body_id', '=', bodyId).execute()
  const isUsual = phrases.length === 0 || phraseLines(phrases) === phraseLines(usualPhrases)
  if (!isUsual) {
    const rows = phrases.map(({ name, text }, i) => ({ body_id: bodyId, position: i + 1, name, text }))
    await tx.insertInto('phrase').values(rows).execute()
  }
  await log(tx, acting, { action: 'phrases.saved', subject: 'body', subject_id: bodyId, detail: phraseLines(phrases) })
}

export const practiceSaved = (bodyId: string) =>
  ({ action: 'practice.saved', subject: 'body', subject_id: bodyId }) as const

/** Keeps a body's own way. Throws stale where somebody saved it since it had been saved `seen` times. */
export async function savePractice(
  tx: Tx,
  body_id: string,
  practice: Practice,
  acting: Acting,
  seen: number,
): Promise<void> {
  const row = {
    ...practice,
    standing_items: JSON.stringify(practice.standing_items),
    response_headings: JSON.stringify(practice.response_headings),
    report_headings: JSON.stringify(practice.report_headings),
  }
  await tx
    .insertInto('practice')
    .values({ body_id, ...row })
    .onConflict(oc => oc.column('body_id').doUpdateSet(row))
    .execute()
  await refuseStale(tx, practiceSaved(body_id), seen)
  await log(tx, acting, { ...practiceSaved(body_id), detail: JSON.stringify(practice) })
}
