import { isDeepStrictEqual } from 'node:util'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import { declinesOfParts, editionsOfParts, insertDeclines, signatoriesOf } from '#src/minutes/parts-store.ts'
import { manners } from '#src/minutes/signing-manner.ts'
import { noticesOfPart } from '#src/notices/store.ts'
import type { AdjustmentInFile, NoticeInFile } from './format.ts'
import { LoadError, type Loading } from './loading.ts'
import { loadNotice, noticesInFile } from './notices.ts'
import { fileInFile } from './said.ts'
import { gatherSightings } from './sightings.ts'

/** How a part of the minutes was adjusted, and what was posted about it. */
export async function adjustmentInFile(db: Reader, partId: string): Promise<AdjustmentInFile> {
  const part = await db.selectFrom('minutes_part').selectAll().where('id', '=', partId).executeTakeFirstOrThrow()
  return {
    adjusted_on: part.adjusted_on,
    immediate: part.immediate === 1,
    gap_reason: part.gap_reason,
    manner: manners.find(one => one === part.manner) ?? null,
    signed: fileInFile(part.signed_sha256, part.signed_name),
    signatories: (await signatoriesOf(db, partId)).map(one => ({
      role: one.role === 'chair' ? 'chair' : 'adjuster',
      name: one.name,
      party: one.party,
      paragraphs: one.paragraphs,
      seen: one.content_sha256 && one.answered_at ? { sha256: one.content_sha256, at: one.answered_at } : null,
    })),
    declined: (await declinesOfParts(db, [partId])).get(partId) ?? [],
    sha256: part.sha256,
    editions: ((await editionsOfParts(db, [partId])).get(partId) ?? []).map(one => ({
      paragraph_no: one.paragraph_no,
      rectified_on: one.rectified_on,
      sha256: one.sha256,
      recorded: { at: one.recorded_at, by: one.recorded_by },
    })),
    recorded: { at: part.recorded_at, by: part.recorded_by },
    notices: await noticesInFile(db, partId),
  }
}

/** The same without the looks at the board: what the database has seen more of is no fault of the file. */
export const unseen = (adjustment: AdjustmentInFile): AdjustmentInFile => ({
  ...adjustment,
  notices: adjustment.notices.map(one => ({ ...one, sightings: [] })),
})

/** Gathers what the file's looks told of the notices of a part that is there already. */
export async function gatherOfPart(
  { tx, looks }: Loading,
  partId: string,
  notices: readonly NoticeInFile[],
): Promise<void> {
  for (const [i, { no }] of (await noticesOfPart(tx, partId)).entries()) {
    await gatherSightings(tx, looks, notices[i]?.sightings ?? [], { notice: no })
  }
}

/**
 * The part of the minutes that was adjusted so: the one that came with a § that was adjusted together with it, or a new
 * one. Gives its id. Throws LoadError where the same adjustment is there and says something else.
 */
export async function loadPart(
  loading: Loading,
  meeting_id: string,
  adjustment: AdjustmentInFile,
  path: string,
): Promise<string> {
  const { tx } = loading
  const { adjusted_on, recorded } = adjustment
  const alike = await tx
    .selectFrom('minutes_part')
    .select('id')
    .where('meeting_id', '=', meeting_id)
    .where('adjusted_on', '=', adjusted_on)
    .where('recorded_at', '=', recorded.at)
    .where('recorded_by', '=', recorded.by)
    .execute()
  for (const { id } of alike) {
    const known = await adjustmentInFile(tx, id)
    if (!isDeepStrictEqual(known.signatories, adjustment.signatories)) continue
    if (isDeepStrictEqual(unseen(known), unseen(adjustment))) {
      await gatherOfPart(loading, id, adjustment.notices)
      return id
    }
    throw new LoadError(path, 'samma justering finns redan med andra uppgifter eller anslag')
  }
  const id = await insertPart(tx, meeting_id, adjustment)
  for (const one of adjustment.notices) {
    const no = await loadNotice(tx, id, one)
    await gatherSightings(tx, loading.looks, one.sightings, { notice: no })
  }
  return id
}

async function insertPart(tx: Tx, meeting_id: string, adjustment: AdjustmentInFile): Promise<string> {
  const { adjusted_on, immediate, gap_reason, manner, signed, sha256, recorded } = adjustment
  const id = newId()
  await tx
    .insertInto('minutes_part')
    .values({
      id,
      meeting_id,
      adjusted_on,
      immediate: immediate ? 1 : 0,
      gap_reason,
      manner,
      signed_sha256: signed?.sha256 ?? null,
      signed_name: signed?.name ?? null,
      sha256,
      recorded_at: recorded.at,
      recorded_by: recorded.by,
    })
    .execute()
  await insertDeclines(tx, id, adjustment.declined)
  for (const [i, { recorded, ...one }] of adjustment.editions.entries()) {
    const made = { recorded_at: recorded.at, recorded_by: recorded.by }
    await tx
      .insertInto('part_edition')
      .values({ part_id: id, no: i + 2, ...one, ...made })
      .execute()
  }
  for (const [i, { paragraphs, seen, ...one }] of adjustment.signatories.entries()) {
    await tx
      .insertInto('part_signatory')
      .values({
        part_id: id,
        position: i + 1,
        ...one,
        paragraphs: paragraphs && JSON.stringify(paragraphs),
        content_sha256: seen?.sha256 ?? null,
        answered_at: seen?.at ?? null,
      })
      .execute()
  }
  return id
}
