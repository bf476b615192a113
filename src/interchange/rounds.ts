import type { Round } from '#src/approval/round.ts'
import { roundsOf } from '#src/approval/store.ts'
import type { Reader, Tx } from '#src/db/schema.ts'
import { newId } from '#src/ids.ts'
import type { EndedRoundInFile, MinuteItemInFile, RoundInFile } from './format.ts'
import { LoadError } from './loading.ts'

/**
 * The rounds in which a § lay before those who adjust it, as far as they are about this §: the one that is open, null where
 * none is, and those that have ended.
 */
export async function roundsInFile(
  db: Reader,
  meetingId: string,
  paragraphNo: number,
): Promise<Pick<MinuteItemInFile, 'round' | 'ended_rounds'>> {
  const rounds = (await roundsOf(db, meetingId)).filter(round => round.paragraphs.includes(paragraphNo))
  const open = rounds.find(round => round.ended_at === null)
  return {
    round: open ? roundInFile(open, paragraphNo) : null,
    ended_rounds: rounds.flatMap(round => {
      const { ended_at, ended_how } = round
      return ended_at && ended_how
        ? [{ ...roundInFile(round, paragraphNo), ended: { at: ended_at, how: ended_how } }]
        : []
    }),
  }
}

function roundInFile(round: Round, paragraphNo: number): RoundInFile {
  return {
    no: round.no,
    gap_reason: round.gap_reason,
    immediate: round.immediate === 1,
    recorded: { at: round.recorded_at, by: round.recorded_by },
    approvals: round.approvals.map(
      ({ role, name, party, paragraphs, answer, reason, content_sha256, answered_at }) => ({
        role,
        name,
        party,
        answers: paragraphs.includes(paragraphNo),
        answer,
        reason,
        seen: content_sha256 && answered_at ? { sha256: content_sha256, at: answered_at } : null,
      }),
    ),
  }
}

type Laid = RoundInFile & Partial<Pick<EndedRoundInFile, 'ended'>>

/**
 * Lays a § before those who are to adjust it, as it lay where it came from, in each of its rounds: a round of its own, or
 * beside the §§ of the same round that have come already. Throws LoadError at `path` where another round has its number.
 */
export async function loadRounds(
  tx: Tx,
  meeting_id: string,
  { paragraph_no, round, ended_rounds }: MinuteItemInFile,
  path: string,
): Promise<void> {
  for (const [i, one] of ended_rounds.entries()) {
    await loadRound(tx, meeting_id, paragraph_no, one, `${path}.ended_rounds.${i}`)
  }
  if (round) await loadRound(tx, meeting_id, paragraph_no, round, `${path}.round`)
}

async function loadRound(tx: Tx, meeting_id: string, paragraphNo: number, round: Laid, path: string): Promise<void> {
  const known = (await roundsOf(tx, meeting_id)).find(one => one.no === round.no)
  if (!known) return beginRound(tx, meeting_id, paragraphNo, round)
  const same =
    known.ended_at === (round.ended?.at ?? null) &&
    known.recorded_at === round.recorded.at &&
    known.approvals.length === round.approvals.length &&
    known.approvals.every((one, i) => one.name === round.approvals[i]?.name && one.role === round.approvals[i]?.role)
  if (!same) throw new LoadError(path, 'sammanträdet har redan en annan justeringsrunda med det numret')
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

async function beginRound(tx: Tx, meeting_id: string, paragraphNo: number, round: Laid): Promise<void> {
  const { no, gap_reason, immediate, recorded, approvals, ended } = round
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
      ended_at: ended?.at ?? null,
      ended_how: ended?.how ?? null,
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
