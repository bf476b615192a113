import { roundsOf } from '#src/approval/store.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import type { RoundInFile } from './format.ts'
import { LoadError } from './loading.ts'

/** The open round in which this § lies before those who adjust it, as far as it is about this §; null where none is. */
export async function roundInFile(db: Reader, meetingId: string, paragraphNo: number): Promise<RoundInFile | null> {
  const open = (await roundsOf(db, meetingId)).find(
    round => round.ended_at === null && round.paragraphs.includes(paragraphNo),
  )
  if (!open) return null
  return {
    no: open.no,
    gap_reason: open.gap_reason,
    immediate: open.immediate === 1,
    recorded: { at: open.recorded_at, by: open.recorded_by },
    approvals: open.approvals.map(({ role, name, party, paragraphs, answer, reason, content_sha256, answered_at }) => ({
      role,
      name,
      party,
      answers: paragraphs.includes(paragraphNo),
      answer,
      reason,
      seen: content_sha256 && answered_at ? { sha256: content_sha256, at: answered_at } : null,
    })),
  }
}

/**
 * Lays a § before those who are to adjust it, as it lay where it came from: in a round of its own, or beside the §§ of the
 * same round that have come already. Throws LoadError at `path` where another round has its number.
 */
export async function loadRound(
  tx: Tx,
  meeting_id: string,
  paragraphNo: number,
  round: RoundInFile,
  path: string,
): Promise<void> {
  const known = (await roundsOf(tx, meeting_id)).find(one => one.no === round.no)
  if (!known) return beginRound(tx, meeting_id, paragraphNo, round)
  const same =
    known.ended_at === null &&
    known.recorded_at === round.recorded.at &&
    known.approvals.length === round.approvals.length &&
    known.approvals.every((one, i) => one.name === round.approvals[i]?.name && one.role === round.approvals[i]?.role)
  if (!same) throw new LoadError(`${path}.round`, 'sammanträdet har redan en annan justeringsrunda med det numret')
  const paragraphs = [...known.paragraphs, paragraphNo].toSorted((a, b) => a - b)
  await tx
    .updateTable('approval_round')
    .set({ paragraphs: JSON.stringify(paragraphs) })
    .where('id', '=', known.id)
    .execute()
  for (const [i, one] of known.approvals.entries()) {
    const own = round.approvals[i]?.answers ? [...one.paragraphs, paragraphNo] : one.paragraphs
    await tx
      .updateTable('approval')
      .set({ paragraphs: JSON.stringify(own.toSorted((a, b) => a - b)) })
      .where('round_id', '=', known.id)
      .where('position', '=', one.position)
      .execute()
  }
}

async function beginRound(tx: Tx, meeting_id: string, paragraphNo: number, round: RoundInFile): Promise<void> {
  const { no, gap_reason, immediate, recorded, approvals } = round
  const id = newId()
  await tx
    .insertInto('approval_round')
    .values({
      id,
      meeting_id,
      no,
      paragraphs: JSON.stringify([paragraphNo]),
      gap_reason,
      immediate: immediate ? 1 : 0,
      recorded_at: recorded.at,
      recorded_by: recorded.by,
      ended_at: null,
      ended_how: null,
    })
    .execute()
  for (const [i, { answers, seen, ...one }] of approvals.entries()) {
    await tx
      .insertInto('approval')
      .values({
        round_id: id,
        position: i + 1,
        ...one,
        paragraphs: JSON.stringify(answers ? [paragraphNo] : []),
        content_sha256: seen?.sha256 ?? null,
        answered_at: seen?.at ?? null,
      })
      .execute()
  }
}
